package org.lsunsync.app.ordonnanceur;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what has no latch: another process, or a library's own thread. Looks again and again, but not for ever. */
public final class Patience {

    private static final Duration ENTRE_DEUX = Duration.ofMillis(20);
    private static final Duration BOUT = Duration.ofMinutes(5);

    private Patience() {}

    /** Returns when it holds. */
    public static void jusqua(BooleanSupplier condition) {
        for (long regards = BOUT.dividedBy(ENTRE_DEUX); !condition.getAsBoolean(); regards--) {
            if (regards == 0) {
                throw new AssertionError("n'est pas venu");
            }
            LockSupport.parkNanos(ENTRE_DEUX.toNanos());
        }
    }
}
