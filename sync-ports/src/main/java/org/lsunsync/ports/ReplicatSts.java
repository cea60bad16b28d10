package org.lsunsync.ports;

import org.lsunsync.domain.etablissement.AnneeScolaire;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.domain.source.DonneesS3e;

/**
 * S3E, the SIECLE replica of STS-Web: what enseignants, services, groupes and professeurs principaux are.
 *
 * <ul>
 *   <li><b>RS-1 Whole école.</b> {@code lire} answers the whole école, ended mandates of PP included.
 *   <li><b>RS-2 As it stands.</b> What S3E declares is handed on as it stands, of whatever UAI and year (R0).
 *   <li><b>RS-3 Types.</b> {@code eppsup} is handed on as {@code epp} (R5).
 *   <li><b>RS-4 Records.</b> A person without id or nom is among the ignored ones, his mandates left out (N6).
 *   <li><b>RS-5 Failure.</b> Only {@link EchecPort} comes out, with {@link Refus.SourceIndisponible} or {@link
 *       Refus.SourceIllisible} and all the faults that one reading found. It quotes no value.
 *   <li><b>RS-6 Threads.</b> Any thread may call, at the same time.
 * </ul>
 */
public interface ReplicatSts {

    /**
     * What S3E says of that école and year now.
     *
     * @throws EchecPort when S3E can't be reached or read
     */
    DonneesS3e lire(Uai uai, AnneeScolaire annee);
}
