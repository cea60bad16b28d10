package org.lsunsync.app.page.vue;

/**
 * A piece of a value, as it is marked.
 *
 * @param genre how
 * @param texte what it says
 */
public record Morceau(Genre genre, String texte) {

    /** How a piece is marked. */
    public enum Genre {
        /** Stands on both sides. */
        COMMUN,
        /** Goes. */
        OTE,
        /** Comes. */
        MIS,
        /** A word for what has no value. */
        VIDE
    }

    /** Whether there is nothing to see but blanks, so that a sign must stand for them. */
    public boolean blanc() {
        return texte.isBlank();
    }
}
