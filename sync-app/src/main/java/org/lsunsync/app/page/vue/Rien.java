package org.lsunsync.app.page.vue;

import java.time.Instant;

/**
 * The application that left nothing to do.
 *
 * @param numero its number in the journal
 * @param quand when it was
 */
public record Rien(long numero, Instant quand) {

    /** For people. */
    public String moment() {
        return Francais.moment(quand);
    }

    /** For machines. */
    public String instant() {
        return Francais.machine(quand);
    }
}
