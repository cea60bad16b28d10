package org.lsunsync.ports;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.lsunsync.domain.etablissement.AnneeScolaire;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.domain.source.DocumentSource;

/**
 * Whether the sources still say what they said when they were last read, told without reading them: what makes "nothing new" (§6)
 * cheap where reading is dear. Asked only when all else is as the last application left it.
 *
 * <ul>
 *   <li><b>VL-1 Sure or silent.</b> A constat is answered only when {@link BaseEleves#lire} and {@link ReplicatSts#lire}, asked now,
 *       would answer documents that declare what the constat says, and values of its fingerprint. In doubt, there is none, and the
 *       sources are read.
 *   <li><b>VL-2 Failure.</b> A source that can't be reached gives no constat: reading it says why.
 *   <li><b>VL-3 Threads.</b> Any thread may call, at the same time.
 * </ul>
 */
@FunctionalInterface
public interface Veille {

    /** For sources that can only be read. */
    Veille AUCUNE = (uai, annee) -> Optional.empty();

    /** What both sources still say of that école and year, when they are known not to have changed. */
    Optional<Constat> inchangees(Uai uai, AnneeScolaire annee);

    /**
     * What is known of sources without reading them.
     *
     * @param empreinte the fingerprint of what they say ({@link org.lsunsync.domain.source.EmpreinteSources})
     * @param documents what their documents declare, as R0 judges it
     */
    record Constat(String empreinte, ImmutableList<DocumentSource> documents) {}
}
