package org.lsunsync.benchmark;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * The plain runner for what is too large for JMH: things to compare, taken in turn within each run, so that whatever else the machine
 * does falls on all of them alike.
 */
final class Cote {

    private final List<Callable<?>> choses;
    private final List<double[]> millisecondes = new ArrayList<>();

    private Cote(List<Callable<?>> choses) {
        this.choses = choses;
    }

    /**
     * Runs them side by side.
     *
     * @param tours how many runs
     * @param repetitions how often in each run; the lower quartile counts, because noise only adds
     * @param echauffement how often before anything is measured
     */
    static Cote aCote(int tours, int repetitions, int echauffement, Callable<?>... choses) throws Exception {
        var cote = new Cote(List.of(choses));
        for (int i = 0; i < echauffement; i++) {
            for (var chose : cote.choses) {
                chose.call();
            }
        }
        for (int i = 0; i < choses.length; i++) {
            cote.millisecondes.add(new double[tours]);
        }
        for (int tour = 0; tour < tours; tour++) {
            cote.tour(tour, repetitions);
        }
        return cote;
    }

    private void tour(int tour, int repetitions) throws Exception {
        var durees = new double[choses.size()][repetitions];
        for (int r = 0; r < repetitions; r++) {
            for (int i = 0; i < choses.size(); i++) {
                durees[i][r] = chronometrer(choses.get(i));
            }
        }
        for (int i = 0; i < choses.size(); i++) {
            millisecondes.get(i)[tour] = quartile(durees[i]);
        }
    }

    static double quartile(double[] durees) {
        Arrays.sort(durees);
        return durees[(durees.length - 1) / 4];
    }

    static double chronometrer(Callable<?> chose) throws Exception {
        long debut = System.nanoTime();
        var rendu = chose.call();
        long duree = System.nanoTime() - debut;
        if (rendu == null) {
            throw new IllegalStateException("a measured thing answers something, so that it can't be left out");
        }
        return duree / 1e6;
    }

    /** Milliseconds of the i-th thing, one a run. */
    ImmutableDoubleArray de(int i) {
        return ImmutableDoubleArray.copyOf(millisecondes.get(i));
    }
}
