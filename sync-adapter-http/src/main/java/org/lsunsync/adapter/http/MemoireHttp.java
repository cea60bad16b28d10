package org.lsunsync.adapter.http;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.lsunsync.domain.source.DocumentSource;
import org.lsunsync.domain.source.NatureDocument;

/**
 * What is remembered of a reading, so that "nothing new" can be told by asking whether the documents changed: what the server calls them,
 * and the fingerprint of what they said. Nothing personal. Any thread may call, at the same time; to forget is always allowed.
 */
public interface MemoireHttp {

    /** What was last remembered under that key. */
    Optional<Reperes> lire(String cle);

    /** Remembers it in place of what was. */
    void retenir(String cle, Reperes reperes);

    /** One that lives as long as the program. */
    static MemoireHttp vive() {
        var parCle = new ConcurrentHashMap<String, Reperes>();
        return new MemoireHttp() {
            @Override
            public Optional<Reperes> lire(String cle) {
                return Optional.ofNullable(parCle.get(cle));
            }

            @Override
            public void retenir(String cle, Reperes reperes) {
                parCle.put(cle, reperes);
            }
        };
    }

    /** One that outlives the program, as small files in a folder of its own. */
    static MemoireHttp dansLeDossier(Path dossier) {
        return new MemoireEnFichiers(dossier);
    }

    /**
     * One source's reading.
     *
     * @param empreinte the fingerprint of what the documents said together
     * @param documents what each declared
     * @param validateurs what the server called each
     * @param absents those that it did not have
     */
    record Reperes(
            String empreinte,
            ImmutableList<DocumentSource> documents,
            ImmutableMap<NatureDocument, Validateurs> validateurs,
            ImmutableSet<NatureDocument> absents) {}
}
