package org.lsunsync.testkit.ecole;

/** Which of the two states of an invented école is told. */
enum Etat {
    /** As LSUN is loaded. */
    AVANT,
    /** A week later. */
    APRES;

    boolean apres() {
        return this == APRES;
    }
}
