package org.lsunsync.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.DateTimeException;
import org.lsunsync.ports.EchecPort;
import org.lsunsync.ports.EntreeJournal;
import org.lsunsync.ports.Refus;

/**
 * A request as a journal keeps it: a text on one line that reads back equal, report and reasons included (JO-2). It holds names of
 * minors, because that is its purpose. Its form is ours alone: programs read {@link RapportJson}. Pure functions; any thread.
 */
public final class JournalJson {

    private static final ObjectReader LECTEUR = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    private JournalJson() {}

    /** That request, to be kept. */
    public static String ecrire(EntreeJournal entree) {
        return Impression.compacte(EntreeEnJson.noeud(entree));
    }

    /**
     * The request that was kept.
     *
     * @throws EchecPort with {@link Refus.BaseIndisponible} when the text is none of ours; it quotes nothing of it and has no cause
     */
    public static EntreeJournal lire(String texte) {
        try {
            return EntreeEnJson.lire(new Lecture(LECTEUR.readTree(texte)));
        } catch (JsonProcessingException | Lecture.Illisible | IllegalArgumentException | DateTimeException illisible) {
            // the causes quote what offended them
            throw new EchecPort(new Refus.BaseIndisponible("une entrée du journal est illisible"));
        }
    }
}
