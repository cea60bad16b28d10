package org.lsunsync.ports;

import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.util.Optional;
import org.lsunsync.domain.bilan.BilanId;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.domain.plan.EtatLsun;
import org.lsunsync.domain.source.NatureDocument;

/**
 * The first state of an école in LSUN, and the whole of it back: for demonstrations, tests and hosts that have no LSUN database of
 * their own. A synchronisation does not use it.
 *
 * <ul>
 *   <li><b>EC-1 Once.</b> {@code installer} writes a whole école, or nothing and answers {@code false} when LSUN holds it already.
 *   <li><b>EC-2 Back.</b> {@code lire} answers the école with all divisions selected, by code, in one moment; what was installed
 *       and not changed since is equal.
 *   <li><b>EC-3 Failure.</b> Only {@link EchecPort} comes out. It names no person and has no cause.
 * </ul>
 */
public interface Ecoles {

    /** Writes the first state of an école; {@code false} when LSUN holds it already. */
    boolean installer(EcoleComplete ecole);

    /** The whole of an école, or nothing when LSUN does not hold it. */
    Optional<EcoleComplete> lire(Uai uai);

    /**
     * An école with what a synchronisation never reads.
     *
     * @param etat all of it, every division selected
     * @param horodatages when the documents that it was loaded from were produced, by kind
     * @param contenus the bilans' own contents
     */
    record EcoleComplete(EtatLsun etat, ImmutableMap<NatureDocument, Instant> horodatages, Contenus contenus) {

        /** Names the école alone. */
        @Override
        public String toString() {
            return "EcoleComplete[" + etat.uai() + "]";
        }
    }

    /**
     * Appréciations, marks and all else that a bilan says, which no rule reads: opaque texts that whoever wrote them can read.
     *
     * @param communs what the bilans of the école share; empty for nothing
     * @param bilans what each bilan says; one may be missing
     */
    record Contenus(String communs, ImmutableMap<BilanId, String> bilans) {

        /** Nothing. */
        public static final Contenus VIDES = new Contenus("", ImmutableMap.of());

        /** How much there is: the texts hold people's names. */
        @Override
        public String toString() {
            return "Contenus[" + bilans.size() + "]";
        }
    }
}
