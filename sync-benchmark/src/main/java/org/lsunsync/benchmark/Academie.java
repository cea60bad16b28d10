package org.lsunsync.benchmark;

import com.google.common.primitives.ImmutableDoubleArray;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.lsunsync.testkit.ecole.EcoleInventee;
import org.lsunsync.testkit.ecole.EcoleInventee.Document;

/**
 * Académie: hundreds of écoles, each with its own people, one after the other, then by several workers. What it costs to invent and
 * install them is not measured.
 */
final class Academie implements Mesure {

    @Override
    public void mesurer(Cadre cadre) throws Exception {
        int ecoles = cadre.taille(Integer.getInteger("ecoles", 500), 4);
        int chauffe = cadre.taille(50, 1);
        try (var base = BasePg.demarrer()) {
            var banc = new Banc(base, cadre.taille(600, 20));
            for (int i = 0; i < chauffe; i++) {
                banc.chronometrer(banc.nouvelle());
            }
            unOuvrier(cadre, banc, ecoles);
            plusieurs(cadre, banc, cadre.taille(Math.max(12, ecoles / 10), 4));
        }
    }

    private static void unOuvrier(Cadre cadre, Banc banc, int ecoles) throws Exception {
        int moitie = ecoles / 2;
        var durees = new double[ecoles];
        var memoires = new ArrayList<Double>();
        for (int i = 0; i < ecoles; i++) {
            if (i % Math.max(1, ecoles / 10) == 0) {
                memoires.add(memoireVive());
            }
            durees[i] = banc.chronometrer(banc.nouvelle());
        }
        memoires.add(memoireVive());
        int lot = Math.max(1, moitie / cadre.tours());
        var premiers = new double[cadre.tours()];
        var derniers = new double[cadre.tours()];
        for (int tour = 0; tour < cadre.tours(); tour++) {
            premiers[tour] = mediane(durees, tour * lot, lot);
            derniers[tour] = mediane(durees, moitie + tour * lot, lot);
        }
        cadre.ligne(new Ligne(
                "académie, une école, les %d dernières".formatted(moitie),
                "les %d premières".formatted(moitie),
                "ms",
                ImmutableDoubleArray.copyOf(derniers),
                ImmutableDoubleArray.copyOf(premiers),
                Objectif.auPlus(1.1)));
        var debut = ImmutableDoubleArray.of(memoires.get(0));
        cadre.ligne(new Ligne(
                "académie, mémoire vive après GC, au plus haut",
                "au début",
                "Mo",
                ImmutableDoubleArray.of(Collections.max(memoires)),
                debut,
                Objectif.auPlus(1.1)));
        cadre.ligne(new Ligne(
                "académie, mémoire vive après GC, au début",
                "au plus bas",
                "Mo",
                debut,
                ImmutableDoubleArray.of(Collections.min(memoires)),
                Objectif.auPlus(1.1)));
    }

    private static double mediane(double[] durees, int debut, int nombre) {
        var lot = new double[nombre];
        System.arraycopy(durees, debut, lot, 0, nombre);
        return Ligne.mediane(lot);
    }

    private static double memoireVive() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
    }

    /** Écoles a second, by 1, 2 and 4 workers in turn. */
    private static void plusieurs(Cadre cadre, Banc banc, int ecoles) throws Exception {
        int[] ouvriers = {1, 2, 4};
        var debits = new double[3][cadre.tours()];
        for (int tour = 0; tour < cadre.tours(); tour++) {
            for (int i = 0; i < ouvriers.length; i++) {
                debits[i][tour] = banc.debit(ecoles, ouvriers[i]);
            }
        }
        cadre.ligne(new Ligne(
                "académie, une école par 2 ouvriers",
                "1 ouvrier",
                "ms",
                inverse(debits[1]),
                inverse(debits[0]),
                Objectif.auMoins(1.3)));
        cadre.ligne(new Ligne(
                "académie, une école par 4 ouvriers",
                "2 ouvriers",
                "ms",
                inverse(debits[2]),
                inverse(debits[1]),
                Objectif.auMoins(0.8)));
    }

    /** Milliseconds an école. */
    private static ImmutableDoubleArray inverse(double[] debits) {
        return ImmutableDoubleArray.copyOf(
                Arrays.stream(debits).map(debit -> 1000 / debit).toArray());
    }

    /** Invents écoles, installs them, synchronises them. */
    private static final class Banc {
        private final BasePg base;
        private final int eleves;
        private int ecoles;

        Banc(BasePg base, int eleves) {
            this.base = base;
            this.eleves = eleves;
        }

        /** A school of its own seed, installed, with its documents of the week after. */
        Exports nouvelle() {
            int rang = ecoles++;
            var modele = Exports.college(eleves);
            var exports = Exports.de(new EcoleInventee(
                    BasePg.uai(rang),
                    modele.annee(),
                    modele.eleves(),
                    modele.divisions(),
                    1000 + rang,
                    modele.changements()));
            base.installer(EcoleLue.de(exports), exports.ecole().uai());
            for (var document : Document.values()) {
                exports.fichier(document, true);
            }
            return exports;
        }

        double chronometrer(Exports exports) throws Exception {
            try (exports) {
                return Cote.chronometrer(() -> Usage.appliquer(base, exports));
            }
        }

        double debit(int nombre, int ouvriers) throws Exception {
            var toutes = new ArrayList<Exports>();
            for (int i = 0; i < nombre; i++) {
                toutes.add(nouvelle());
            }
            var equipe = Executors.newFixedThreadPool(ouvriers);
            try {
                long debut = System.nanoTime();
                List<Callable<Object>> travaux = toutes.stream()
                        .<Callable<Object>>map(exports -> () -> Usage.appliquer(base, exports))
                        .toList();
                for (var fini : equipe.invokeAll(travaux)) {
                    fini.get();
                }
                return nombre / ((System.nanoTime() - debut) / 1e9);
            } finally {
                equipe.shutdown();
                toutes.forEach(Exports::close);
            }
        }
    }
}
