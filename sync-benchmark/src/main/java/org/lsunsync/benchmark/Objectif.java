package org.lsunsync.benchmark;

import java.util.Locale;

/**
 * What a row is to reach: ours over the other at the most, or the other over ours at the least.
 *
 * @param auMoins whether the ratio says how many times faster we are
 * @param borne the bound; 0 when the row is there to be read, with no bound
 */
record Objectif(boolean auMoins, double borne) {

    /** Ours costs no more than that many times the other. */
    static Objectif auPlus(double borne) {
        return new Objectif(false, borne);
    }

    /** The other costs at least that many times ours. */
    static Objectif auMoins(double borne) {
        return new Objectif(true, borne);
    }

    /** To be read: ours over the other. */
    static Objectif aLire() {
        return new Objectif(false, 0);
    }

    double ratio(double nous, double autre) {
        return auMoins ? autre / nous : nous / autre;
    }

    /** {@code oui}, {@code non}, or nothing to say. */
    String tenu(double ratio) {
        if (borne == 0) {
            return "";
        }
        return (auMoins ? ratio >= borne : ratio <= borne) ? "oui" : "non";
    }

    @Override
    public String toString() {
        return borne == 0 ? "" : String.format(Locale.ROOT, "%s %.3g", auMoins ? "≥" : "≤", borne);
    }
}
