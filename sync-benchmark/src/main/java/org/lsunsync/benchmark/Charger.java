package org.lsunsync.benchmark;

import com.google.common.primitives.ImmutableDoubleArray;
import java.sql.Connection;
import java.util.Set;
import java.util.concurrent.Callable;
import org.lsunsync.domain.plan.EtatLsun;

/** Load: an école from PostgreSQL into the model, all divisions. */
final class Charger implements Mesure {

    @Override
    public void mesurer(Cadre cadre) throws Exception {
        int college = cadre.taille(600, 20);
        try (var exports = Exports.de(Exports.college(college));
                var base = BasePg.demarrer()) {
            var uai = BasePg.uai(0);
            var etat = base.installer(EcoleLue.de(exports), uai);
            try (var connexion = base.connexion()) {
                PlancherChargement.aplatir(connexion, etat);
                base.reposer();
                Callable<EtatLsun> nous = () -> base.charger(uai, etat.selection());
                Callable<EtatLsun> memes =
                        () -> fini(connexion, PlancherChargement.memesLignes(connexion, uai, etat.selection()));
                Callable<EtatLsun> lignes =
                        () -> fini(connexion, PlancherChargement.acquisEnLignes(connexion, uai, etat.selection()));
                exigerEgaux(nous.call(), memes.call(), lignes.call());
                var cote = Cote.aCote(cadre.tours(), cadre.taille(21, 1), cadre.taille(30, 0), nous, memes, lignes);
                var quoi = "charger, %d élèves".formatted(college);
                cadre.ligne(new Ligne(quoi, "JDBC, mêmes lignes", "ms", cote.de(0), cote.de(1), Objectif.auPlus(1.2)));
                cadre.ligne(new Ligne(
                        quoi, "JDBC, une ligne par acquis", "ms", cote.de(0), cote.de(2), Objectif.auPlus(0.6)));
                hibernate(cadre, base, etat, quoi, nous, cote.de(0));
            }
        }
    }

    private static void hibernate(
            Cadre cadre, BasePg base, EtatLsun etat, String quoi, Callable<EtatLsun> nous, ImmutableDoubleArray notre)
            throws Exception {
        try (var orm = new Orm(base.source())) {
            orm.remplir(etat);
            base.reposer();
            var joint = Cote.aCote(
                    cadre.tours(), cadre.taille(3, 1), cadre.taille(3, 0), nous, () -> orm.chargerJoint(etat.uai()));
            cadre.ligne(new Ligne(quoi, "Hibernate, fetch join", "ms", joint.de(0), joint.de(1), Objectif.auMoins(6)));
            var paresseux =
                    Cote.aCote(cadre.tours(), 1, cadre.taille(1, 0), nous, () -> orm.chargerParesseux(etat.uai()));
            cadre.ligne(new Ligne(quoi, "Hibernate, paresseux", "ms", notre, paresseux.de(1), Objectif.auMoins(50)));
        }
    }

    private static EtatLsun fini(Connection connexion, EtatLsun etat) throws Exception {
        connexion.commit();
        return etat;
    }

    /** A floor that reads something else is none. */
    private static void exigerEgaux(EtatLsun nous, EtatLsun... planchers) {
        for (var plancher : planchers) {
            if (!nous.eleves().equals(plancher.eleves())
                    || !Set.copyOf(nous.bilans()).equals(Set.copyOf(plancher.bilans()))) {
                throw new IllegalStateException("the floor does not load what we load");
            }
        }
    }
}
