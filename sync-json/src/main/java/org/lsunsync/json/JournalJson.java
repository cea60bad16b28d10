package org.lsunsync.json;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.filter.FilteringParserDelegate;
import com.fasterxml.jackson.core.filter.TokenFilter;
import com.fasterxml.jackson.core.filter.TokenFilter.Inclusion;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.function.Function;
import org.lsunsync.ports.EchecPort;
import org.lsunsync.ports.EntreeJournal;
import org.lsunsync.ports.EntreeJournal.EnBref;
import org.lsunsync.ports.Refus;

/**
 * A request as a journal keeps it: a text on one line that reads back equal, report and reasons included (JO-2). It holds names of
 * minors, because that is its purpose. Its form is ours alone: programs read {@link RapportJson}. Pure functions; any thread.
 */
public final class JournalJson {

    private static final ObjectReader LECTEUR = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build()
            .reader();

    private JournalJson() {}

    /** That request, to be kept. */
    public static String ecrire(EntreeJournal entree) {
        return Impression.compacte(EntreeEnJson.noeud(entree));
    }

    /** What came of a request, to be kept beside it: lists read no more. */
    public static String ecrire(EnBref bref) {
        return Impression.compacte(EntreeEnJson.enBref(bref));
    }

    /**
     * The request that was kept.
     *
     * @throws EchecPort with {@link Refus.BaseIndisponible} when the text is none of ours; it quotes nothing of it and has no cause
     */
    public static EntreeJournal lire(String texte) {
        return lire(texte, TokenFilter.INCLUDE_ALL, EntreeEnJson::lire);
    }

    /**
     * The same, but its report lists no change: most of its text is passed over.
     *
     * @throws EchecPort with {@link Refus.BaseIndisponible} when the text is none of ours; it quotes nothing of it and has no cause
     */
    public static EntreeJournal lireSansChangements(String texte) {
        return lire(texte, new SansChangements(), EntreeEnJson::lire);
    }

    /**
     * What came of a request, as it was kept.
     *
     * @throws EchecPort as {@link #lire} does
     */
    public static EnBref lireEnBref(String texte) {
        return lire(texte, TokenFilter.INCLUDE_ALL, EntreeEnJson::lireEnBref);
    }

    private static <T> T lire(String texte, TokenFilter filtre, Function<Lecture, T> forme) {
        try (var analyseur = LECTEUR.createParser(texte)) {
            var retenu = new FilteringParserDelegate(analyseur, filtre, Inclusion.INCLUDE_ALL_AND_PATH, true);
            var noeud = LECTEUR.readValue(retenu, JsonNode.class);
            if (analyseur.nextToken() != null) {
                throw new Lecture.Illisible();
            }
            return forme.apply(new Lecture(noeud));
        } catch (IOException | Lecture.Illisible | IllegalArgumentException | DateTimeException illisible) {
            // the causes quote what offended them
            throw new EchecPort(new Refus.BaseIndisponible("une entrée du journal est illisible"));
        }
    }
}
