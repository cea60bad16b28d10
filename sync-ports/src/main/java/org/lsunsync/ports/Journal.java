package org.lsunsync.ports;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.Optional;
import org.lsunsync.domain.etablissement.Uai;

/**
 * Every request, to be listed and read again (§6). Applications are put down by {@link LivretScolaire}, in their own transaction,
 * and are read here with the others.
 *
 * <ul>
 *   <li><b>JO-1 Added only.</b> An entry is added, never changed nor removed. Its number is greater than those of the école before.
 *   <li><b>JO-2 Whole.</b> {@code lire} answers an entry equal to the one that was put down, report and reasons included.
 *   <li><b>JO-3 Order.</b> {@code lister} answers newest first, by number, each as {@link LigneHistorique#de} says it.
 *   <li><b>JO-4 Pages.</b> {@code lister} answers at most {@code nombre} lines, of numbers below {@code avant}.
 *   <li><b>JO-5 By plan.</b> {@code parPlan} answers the newest entry whose report has that fingerprint.
 *   <li><b>JO-6 Other écoles.</b> Nothing of another UAI is answered; an école without requests has an empty journal.
 *   <li><b>JO-7 Threads.</b> Any thread may call, at the same time.
 *   <li><b>JO-8 Failure.</b> Only {@link EchecPort} comes out. It names no person and has no cause.
 * </ul>
 */
public interface Journal {

    /** Puts down a request that wrote nothing; answers its number. */
    long consigner(EntreeJournal entree);

    /** The requests of an école, newest first. */
    ImmutableList<LigneHistorique> lister(Uai uai, long avant, int nombre);

    /** One request, whole. */
    Optional<EntreeJournal> lire(Uai uai, long numero);

    /** The newest request whose plan has that fingerprint. */
    Optional<EntreeJournal> parPlan(Uai uai, String empreintePlan);

    /**
     * A request in a list.
     *
     * @param numero its number
     * @param debut when it began
     * @param mode simulation or application
     * @param demandeur who asked
     * @param divisions the codes asked for
     * @param issue how it ended
     * @param bref what came of it; none for an entry that was put down before journals kept that
     */
    record LigneHistorique(
            long numero,
            Instant debut,
            Mode mode,
            String demandeur,
            ImmutableList<String> divisions,
            Issue issue,
            Optional<EntreeJournal.EnBref> bref) {

        /** The line of the entry with that number. */
        public static LigneHistorique de(long numero, EntreeJournal entree) {
            return new LigneHistorique(
                    numero,
                    entree.debut(),
                    entree.mode(),
                    entree.demandeur(),
                    entree.divisions(),
                    entree.issue(),
                    Optional.of(entree.enBref()));
        }
    }
}
