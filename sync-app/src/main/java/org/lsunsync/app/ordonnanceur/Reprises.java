package org.lsunsync.app.ordonnanceur;

import java.time.Duration;
import java.util.Optional;

/**
 * How soon something is tried again that may go better then: twice as long after each failure.
 *
 * @param essais how often, before the schedule is waited for
 * @param premiere how long after the first failure
 * @param plafond no longer than that
 */
public record Reprises(int essais, Duration premiere, Duration plafond) {

    /** Six times, from a minute to half an hour. */
    public static final Reprises DEFAUT = new Reprises(6, Duration.ofMinutes(1), Duration.ofMinutes(30));

    /** How long to wait after that many failures in a row; nothing once it has been tried often enough. */
    Optional<Duration> apres(int echecs) {
        if (echecs > essais) {
            return Optional.empty();
        }
        // 2^20 minutes are past any ceiling, and far from an overflow
        var attente = premiere.multipliedBy(1L << Math.min(20, Math.max(0, echecs - 1)));
        return Optional.of(attente.compareTo(plafond) > 0 ? plafond : attente);
    }
}
