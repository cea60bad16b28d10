package org.lsunsync.benchmark;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.lsunsync.testkit.ecole.EcoleInventee.Document;

/** Whole, and nothing to do: files to PostgreSQL to report and journal, each time on an école that nobody has synchronised. */
final class Entier implements Mesure {

    @Override
    public void mesurer(Cadre cadre) throws Exception {
        int college = cadre.taille(600, 20);
        try (var exports = Exports.de(Exports.college(college));
                var base = BasePg.demarrer()) {
            var banc = new Banc(base, EcoleLue.de(exports));
            for (int i = 0; i < cadre.taille(40, 0); i++) {
                banc.mesurer();
            }
            var durees = new double[6][cadre.tours()];
            for (int tour = 0; tour < cadre.tours(); tour++) {
                base.reposer();
                var repetitions = new double[6][cadre.taille(5, 1)];
                for (int r = 0; r < repetitions[0].length; r++) {
                    var mesurees = banc.mesurer();
                    for (int i = 0; i < 6; i++) {
                        repetitions[i][r] = mesurees[i];
                    }
                }
                for (int i = 0; i < 6; i++) {
                    durees[i][tour] = Cote.quartile(repetitions[i]);
                }
            }
            lignes(
                    cadre,
                    college,
                    Arrays.stream(durees).map(ImmutableDoubleArray::copyOf).toArray(ImmutableDoubleArray[]::new));
        }
    }

    private static void lignes(Cadre cadre, int eleves, ImmutableDoubleArray[] d) {
        var quoi = "tout, %d élèves".formatted(eleves);
        cadre.ligne(new Ligne(quoi, "à la main, sans I14", "ms", d[0], d[1], Objectif.auPlus(2)));
        cadre.ligne(new Ligne("dont planifier", "tout", "ms", d[4], d[0], Objectif.auPlus(0.1)));
        cadre.ligne(new Ligne("dont décoder", "tout", "ms", d[5], d[0], Objectif.aLire()));
        cadre.ligne(new Ligne("rien, mêmes octets", "tout", "ms", d[2], d[0], Objectif.auPlus(1.0 / 15)));
        cadre.ligne(new Ligne("rien, nouvel export", "tout", "ms", d[3], d[0], Objectif.auPlus(0.5)));
    }

    /** Installs écoles and synchronises them. */
    private static final class Banc {
        private final BasePg base;
        private final EcoleLue ecole;
        private int ecoles;

        Banc(BasePg base, EcoleLue ecole) {
            this.base = base;
            this.ecole = ecole;
        }

        /** An école of its own, its documents written. */
        private Exports nouvelle() {
            var uai = BasePg.uai(ecoles++);
            var etat = base.installer(ecole, uai);
            var exports =
                    Exports.de(Exports.sous(uai, Exports.college(etat.eleves().size())));
            for (var document : Document.values()) {
                if (document != Document.LSU) {
                    exports.fichier(document, true);
                }
            }
            return exports;
        }

        /** Milliseconds: ours, the floor, the same bytes again, a fresh export, our plan alone, our decoding alone. */
        double[] mesurer() throws Exception {
            var durees = new double[6];
            try (var exports = nouvelle()) {
                durees[0] = Cote.chronometrer(() -> Usage.appliquer(base, exports));
                durees[2] = Cote.chronometrer(rien(exports));
                exports.exporterDeNouveau();
                durees[3] = Cote.chronometrer(rien(exports));
                durees[5] = Cote.chronometrer(() -> exports.bee(true).eleves().size()
                        + exports.s3e(true).services().size());
            }
            durees[4] = Cote.chronometrer(ecole::planifier);
            try (var exports = nouvelle()) {
                durees[1] = Cote.chronometrer(() -> exigerDuTravail(
                        PlancherEntier.appliquer(base, exports, ecole.etat().selection())));
            }
            return durees;
        }

        private Callable<Object> rien(Exports exports) {
            return () -> {
                var rapport = Usage.appliquer(base, exports);
                if (!rapport.rienASynchroniser()) {
                    throw new IllegalStateException("something to do");
                }
                return rapport;
            };
        }

        /** A floor that finds less to do is none. */
        private PlancherPlan.Plan exigerDuTravail(PlancherPlan.Plan plan) {
            var nous = ecole.planifier().compteurs();
            if (plan.eleves().size() < nous.elevesMisAJour()) {
                throw new IllegalStateException("the floor misses somebody");
            }
            return plan;
        }
    }
}
