package org.lsunsync.benchmark;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.time.Instant;
import java.util.Optional;
import org.lsunsync.domain.plan.EtatLsun;
import org.lsunsync.domain.plan.Seuils;
import org.lsunsync.domain.plan.SyncPlan;
import org.lsunsync.domain.rapport.SyncReport;
import org.lsunsync.json.JournalJson;
import org.lsunsync.ports.EntreeJournal;
import org.lsunsync.ports.Issue;
import org.lsunsync.ports.LivretScolaire.Ecriture;
import org.lsunsync.ports.Mode;

/** Apply: a plan onto PostgreSQL, each on an école of its own, for a plan can be written once. */
final class Appliquer implements Mesure {

    private static final Instant DEBUT = Instant.parse("2026-05-12T06:00:00Z");

    @Override
    public void mesurer(Cadre cadre) throws Exception {
        int college = cadre.taille(600, 20);
        try (var exports = Exports.de(Exports.college(college));
                var base = BasePg.demarrer();
                var orm = new Orm(base.source())) {
            var banc = new Banc(base, orm, EcoleLue.de(exports));
            for (int i = 0; i < cadre.taille(8, 0); i++) {
                banc.tour(1, 0);
            }
            var nous = new double[cadre.tours()];
            var avecPreuve = new double[cadre.tours()];
            var sansPreuve = new double[cadre.tours()];
            var hibernate = new double[cadre.tours()];
            for (int tour = 0; tour < cadre.tours(); tour++) {
                base.reposer();
                var durees = banc.tour(cadre.taille(5, 1), 1);
                nous[tour] = durees[0];
                avecPreuve[tour] = durees[1];
                sansPreuve[tour] = durees[2];
                hibernate[tour] = durees[3];
            }
            var quoi = "appliquer, %d élèves".formatted(college);
            var notre = ImmutableDoubleArray.copyOf(nous);
            cadre.ligne(new Ligne(
                    quoi,
                    "JDBC et unnest, avec I14 et journal",
                    "ms",
                    notre,
                    ImmutableDoubleArray.copyOf(avecPreuve),
                    Objectif.auPlus(1.3)));
            cadre.ligne(new Ligne(
                    quoi,
                    "JDBC et unnest, les lignes seules",
                    "ms",
                    notre,
                    ImmutableDoubleArray.copyOf(sansPreuve),
                    Objectif.aLire()));
            cadre.ligne(new Ligne(
                    quoi,
                    "Hibernate, flush par 50",
                    "ms",
                    notre,
                    ImmutableDoubleArray.copyOf(hibernate),
                    Objectif.auMoins(12)));
        }
    }

    /** Who applied, as the journal keeps it. The report is made before the writing begins, as the use case does. */
    static EntreeJournal entree(SyncPlan plan, SyncReport rapport, String prouvee) {
        return new EntreeJournal(
                plan.uai(),
                Optional.of(plan.annee()),
                Mode.APPLICATION,
                "chef",
                plan.date(),
                DEBUT,
                DEBUT,
                plan.selection().values().stream().map(Object::toString).collect(ImmutableList.toImmutableList()),
                Seuils.DEFAUT,
                Issue.APPLIQUEE,
                Optional.empty(),
                Optional.of(rapport.withEmpreinteVerrouillesApres(prouvee)),
                Optional.empty());
    }

    /** Installs écoles and applies to them. */
    private static final class Banc {
        private final BasePg base;
        private final Orm orm;
        private final EcoleLue ecole;
        private int ecoles;

        Banc(BasePg base, Orm orm, EcoleLue ecole) {
            this.base = base;
            this.orm = orm;
            this.ecole = ecole;
        }

        private EtatLsun nouvelle() {
            return base.installer(ecole, BasePg.uai(ecoles++));
        }

        /** Lower quartiles of ours, the floor with I14 and journal, the floor without, Hibernate. */
        double[] tour(int repetitions, int hibernate) throws Exception {
            var durees = new double[4][];
            for (int i = 0; i < 3; i++) {
                durees[i] = new double[repetitions];
            }
            durees[3] = new double[Math.max(1, hibernate)];
            for (int r = 0; r < repetitions; r++) {
                durees[0][r] = nous();
                durees[1][r] = plancher(true);
                durees[2][r] = plancher(false);
            }
            for (int r = 0; r < hibernate; r++) {
                var etat = ecole.etat().withUai(BasePg.uai(ecoles++));
                orm.remplir(etat);
                durees[3][r] = orm.appliquer(etat.uai(), ecole.planifier(etat));
            }
            var quartiles = new double[4];
            for (int i = 0; i < 4; i++) {
                quartiles[i] = Cote.quartile(durees[i]);
            }
            return quartiles;
        }

        private double nous() {
            var etat = nouvelle();
            var plan = ecole.planifier(etat);
            var rapport = SyncReport.de(plan);
            long debut = System.nanoTime();
            var ecriture =
                    base.stockage().livret().appliquer(plan, prouves -> entree(plan, rapport, prouves.empreinte()));
            double duree = (System.nanoTime() - debut) / 1e6;
            if (!(ecriture instanceof Ecriture.Faite)) {
                throw new IllegalStateException("not written: " + ecriture);
            }
            return duree;
        }

        private double plancher(boolean avecPreuve) throws Exception {
            var etat = nouvelle();
            var plan = ecole.planifier(etat);
            var rapport = SyncReport.de(plan);
            try (var connexion = base.connexion()) {
                long debut = System.nanoTime();
                PlancherEcriture.verrouiller(connexion, plan.uai(), plan.version());
                PlancherEcriture.ecrire(connexion, plan);
                if (avecPreuve) {
                    // the archives are few: what is pinned reads as it did, so that the floor may leave them out
                    var relu = PlancherChargement.memesLignes(connexion, plan.uai(), etat.selection());
                    PlancherEmpreinte.de(relu);
                    var entree = entree(plan, rapport, rapport.empreinteVerrouillesAvant());
                    PlancherEcriture.consigner(connexion, entree, JournalJson.ecrire(entree));
                }
                connexion.commit();
                return (System.nanoTime() - debut) / 1e6;
            }
        }
    }
}
