package org.lsunsync.ports;

import org.lsunsync.domain.etablissement.AnneeScolaire;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.domain.source.DonneesBee;

/**
 * BEE: what établissement, divisions and élèves are.
 *
 * <ul>
 *   <li><b>BE-1 Whole école.</b> {@code lire} answers the whole école, whatever is selected: an élève of the selection may stand in
 *       any division by now, and those who left are part of the answer.
 *   <li><b>BE-2 As it stands.</b> What BEE declares is handed on as it stands, of whatever UAI and year: judging that is the use
 *       case's business (R0). Values need not be canonical.
 *   <li><b>BE-3 Blocks.</b> {@code blocs} is what the documents supply by their kind, never guessed from a missing value (I13).
 *   <li><b>BE-4 Records.</b> A record that can't be used is handed on with its faults, or among the ignored ones; it never makes
 *       the reading fail (N6).
 *   <li><b>BE-5 Failure.</b> Only {@link EchecPort} comes out, with {@link Refus.SourceIndisponible} or {@link
 *       Refus.SourceIllisible} and all the faults that one reading found; the documents that were read all the same go with it
 *       ({@link EchecPort#lus}), for R0 to judge. It quotes no value.
 *   <li><b>BE-6 Threads.</b> Any thread may call, at the same time.
 * </ul>
 */
public interface BaseEleves {

    /**
     * What BEE says of that école and year now.
     *
     * @throws EchecPort when BEE can't be reached or read
     */
    DonneesBee lire(Uai uai, AnneeScolaire annee);
}
