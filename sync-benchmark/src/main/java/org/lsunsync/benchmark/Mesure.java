package org.lsunsync.benchmark;

/** One row of the README's table, or the few that are measured together. */
@FunctionalInterface
interface Mesure {

    /** Measures it and prints its rows. */
    void mesurer(Cadre cadre) throws Exception;
}
