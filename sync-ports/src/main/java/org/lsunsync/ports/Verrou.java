package org.lsunsync.ports;

import java.util.Optional;
import org.lsunsync.domain.etablissement.Uai;

/**
 * One application at a time for an école, across processes.
 *
 * <ul>
 *   <li><b>VE-1 One holder.</b> While one holds it, {@code prendre} answers nothing to anyone else, at once: nobody waits.
 *   <li><b>VE-2 Given back.</b> Once it is closed, it can be taken again. Closing twice is closing once.
 *   <li><b>VE-3 Freed.</b> When its holder's process dies, it is free.
 *   <li><b>VE-4 By école.</b> Locks of two UAI have nothing to do with one another.
 *   <li><b>VE-5 Threads.</b> Any thread may take it, and another give it back.
 *   <li><b>VE-6 Failure.</b> Only {@link EchecPort} comes out, from {@code prendre} alone: {@code close} never fails.
 * </ul>
 */
public interface Verrou {

    /** The école's lock, or nothing while another holds it. */
    Optional<Prise> prendre(Uai uai);

    /** A lock that is held. */
    interface Prise extends AutoCloseable {

        /** Gives it back. */
        @Override
        void close();
    }
}
