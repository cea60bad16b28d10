package org.lsunsync.adapter.jdbc;

import java.util.Arrays;
import org.lsunsync.ports.EchecPort;
import org.lsunsync.ports.Refus;

/** Batches that must find their rows. */
final class Lots {

    private Lots() {}

    /** Each statement changed one row; else what the plan changes is no longer there, and all is undone. */
    static void exiger(int[] lignes) {
        if (!Arrays.stream(lignes).allMatch(nombre -> nombre == 1)) {
            throw new EchecPort(new Refus.BaseIndisponible("une ligne à modifier n'y est plus"));
        }
    }
}
