package org.lsunsync.benchmark;

import java.io.PrintStream;

/**
 * How much is run, and where rows go.
 *
 * @param fumee whether this is a smoke run: everything once, small, without figures
 * @param sortie where the table is printed, row by row as they come
 */
record Cadre(boolean fumee, PrintStream sortie) {

    /** That many, or the smaller number of a smoke run. */
    int taille(int reelle, int enFumee) {
        return fumee ? enFumee : reelle;
    }

    /** How often a row is measured: each run has its own ratio. */
    int tours() {
        return fumee ? 1 : 3;
    }

    void ligne(Ligne ligne) {
        sortie.println(ligne.enMarkdown(!fumee));
        sortie.flush();
    }
}
