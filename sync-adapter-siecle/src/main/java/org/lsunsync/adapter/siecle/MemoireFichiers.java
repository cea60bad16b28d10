package org.lsunsync.adapter.siecle;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.lsunsync.domain.source.DocumentSource;

/**
 * What is remembered of the files that were read, so that "nothing new" can be told without decoding them: the fingerprint of their bytes,
 * and that of what they said. Nothing personal. Any thread may call, at the same time; to forget is always allowed.
 */
public interface MemoireFichiers {

    /** What was last remembered under that key. */
    Optional<Repere> lire(String cle);

    /** Remembers it in place of what was. */
    void retenir(String cle, Repere repere);

    /** One that lives as long as the program. */
    static MemoireFichiers vive() {
        var parCle = new ConcurrentHashMap<String, Repere>();
        return new MemoireFichiers() {
            @Override
            public Optional<Repere> lire(String cle) {
                return Optional.ofNullable(parCle.get(cle));
            }

            @Override
            public void retenir(String cle, Repere repere) {
                parCle.put(cle, repere);
            }
        };
    }

    /**
     * One source's reading.
     *
     * @param octets the fingerprint of the bytes, and of how they are read
     * @param empreinte the fingerprint of what they said
     * @param documents what each document declared
     */
    record Repere(String octets, String empreinte, ImmutableList<DocumentSource> documents) {}
}
