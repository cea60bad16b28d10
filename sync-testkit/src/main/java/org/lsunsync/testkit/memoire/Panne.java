package org.lsunsync.testkit.memoire;

import org.lsunsync.ports.EchecPort;
import org.lsunsync.ports.Refus;

/** Whether what stands behind an adapter is out of reach. */
final class Panne {

    private volatile boolean coupe;

    void couper() {
        coupe = true;
    }

    /** Fails as a store that doesn't answer. */
    void verifier() {
        if (coupe) {
            throw new EchecPort(new Refus.BaseIndisponible("elle ne répond pas"));
        }
    }
}
