package org.lsunsync.ports;

import org.lsunsync.domain.etablissement.Uai;

/**
 * Who may synchronise which école.
 *
 * <ul>
 *   <li><b>HA-1 Chef alone.</b> {@code true} only for a chef d'établissement (administrateur) of that very UAI.
 *   <li><b>HA-2 Unknown.</b> Someone whom nobody knows may not.
 *   <li><b>HA-3 Threads.</b> Any thread may call, at the same time.
 *   <li><b>HA-4 Failure.</b> Only {@link EchecPort} comes out: doubt is never a yes.
 * </ul>
 */
public interface Habilitations {

    /** Whether that person may synchronise that école. */
    boolean peutSynchroniser(String demandeur, Uai uai);
}
