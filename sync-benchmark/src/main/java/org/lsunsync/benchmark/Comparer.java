package org.lsunsync.benchmark;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/** Compare: R3's field by field. */
final class Comparer implements Mesure {

    @Override
    public void mesurer(Cadre cadre) throws Exception {
        for (int taille : new int[] {cadre.taille(600, 20), cadre.taille(20_000, 40)}) {
            var jmh = Jmh.mesurer(cadre, ComparerJmh.class, taille);
            var quoi = "comparer, %d élèves".formatted(taille);
            boolean college = taille <= 600;
            cadre.ligne(new Ligne(
                    quoi, "JaVers", "ms", jmh.de("nous"), jmh.de("javers"), Objectif.auMoins(college ? 50 : 8)));
            cadre.ligne(new Ligne(
                    quoi,
                    "boucle à la main",
                    "ms",
                    jmh.de("nous"),
                    jmh.de("aLaMain"),
                    college ? Objectif.auPlus(2) : Objectif.aLire()));
        }
        allocation(cadre);
    }

    /** What is allocated for an élève who has not changed, whose phones the source writes its own way. */
    private static void allocation(Cadre cadre) {
        ImmutableList<Paire> inchanges;
        try (var exports = Exports.de(Exports.college(cadre.taille(600, 20)))) {
            inchanges = Paire.toutes(exports.bee(false), exports.bee(false));
        }
        var fil = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        int chaud = cadre.taille(2_000, 2);
        for (int i = 0; i < chaud; i++) {
            comparerInchanges(inchanges);
        }
        var octets = new double[cadre.tours()];
        for (int tour = 0; tour < octets.length; tour++) {
            long avant = fil.getCurrentThreadAllocatedBytes();
            comparerInchanges(inchanges);
            octets[tour] = (double) (fil.getCurrentThreadAllocatedBytes() - avant) / inchanges.size();
        }
        var kilo = new double[octets.length];
        Arrays.fill(kilo, 1024);
        cadre.ligne(new Ligne(
                "comparer, alloué par élève inchangé",
                "1 ko",
                "o",
                ImmutableDoubleArray.copyOf(octets),
                ImmutableDoubleArray.copyOf(kilo),
                Objectif.auPlus(1)));
    }

    private static void comparerInchanges(ImmutableList<Paire> inchanges) {
        if (!ComparerJmh.differents(inchanges).isEmpty()) {
            throw new IllegalStateException("nobody has changed");
        }
    }
}
