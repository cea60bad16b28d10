package org.lsunsync.domain.architecture;

import java.time.Instant;

/** A culprit: what the domain must not do, so that the rule is seen failing. */
final class LitLHeure {

    private LitLHeure() {}

    static Instant maintenant() {
        return Instant.now();
    }
}
