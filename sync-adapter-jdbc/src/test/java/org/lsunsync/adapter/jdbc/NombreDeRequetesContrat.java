package org.lsunsync.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lsunsync.domain.plan.Planificateur;
import org.lsunsync.domain.plan.Seuils;
import org.lsunsync.domain.plan.SyncPlan;
import org.lsunsync.ports.Effectifs;

/** How much is asked of the database does not depend on how many élèves there are. */
abstract class NombreDeRequetesContrat {

    private static final College PETIT = new College(College.uai(1), 10, 2);
    private static final College GRAND = new College(College.uai(2), 200, 2);

    abstract DataSource nouvelleBase();

    private final List<String> requetes = new ArrayList<>();

    private record Comptes(
            ImmutableList<String> installer,
            ImmutableList<String> charger,
            ImmutableList<String> compter,
            ImmutableList<String> appliquer,
            ImmutableList<String> toute) {}

    private ImmutableList<String> relever() {
        var vues = ImmutableList.copyOf(requetes);
        requetes.clear();
        return vues;
    }

    private Comptes compter(College college) {
        var stockage = new StockageJdbc(Observee.notant(nouvelleBase(), requetes));
        stockage.journal().lister(college.uai(), Long.MAX_VALUE, 1);
        relever(); // the schema's version has been read
        stockage.ecoles().installer(Installations.complete(college.etat()));
        var installer = relever();
        var etat = stockage.livret().charger(college.uai(), college.etat().selection());
        var charger = relever();
        assertThat(stockage.livret().effectifs(college.uai())).contains(Effectifs.de(etat));
        var compter = relever();
        SyncPlan plan =
                new Planificateur().planifier(etat, college.bee(1), college.s3e(1), College.jour(1), Seuils.DEFAUT);
        stockage.livret().appliquer(plan, prouves -> Installations.entree(plan));
        var appliquer = relever();
        assertThat(college.synchronisation(stockage, 2)
                        .appliquer(college.demande(2))
                        .isRight())
                .isTrue();
        return new Comptes(installer, charger, compter, appliquer, relever());
    }

    @Test
    @DisplayName("installer, charger, compter et appliquer demandent autant de requêtes pour 200 élèves que pour 10")
    void constant() {
        var petit = compter(PETIT);
        var grand = compter(GRAND);

        assertThat(grand).isEqualTo(petit);
        assertThat(grand.charger()).hasSize(8);
        assertThat(grand.compter()).hasSize(2);
        assertThat(grand.appliquer()).hasSizeLessThanOrEqualTo(22);
        assertThat(grand.toute()).hasSizeLessThanOrEqualTo(35);
    }

    @Test
    @DisplayName("une synchronisation ne lit aucun texte dont elle n'a pas besoin")
    void sansContenus() {
        assertThat(compter(PETIT).toute())
                .isNotEmpty()
                .noneMatch(requete -> requete.toLowerCase(Locale.ROOT).contains("contenu"))
                .noneMatch(requete -> requete.toLowerCase(Locale.ROOT).contains("communs"))
                // the report of the last application comes with what R0 asks, and only as long as nothing has changed
                // since
                .noneMatch(requete -> requete.toLowerCase(Locale.ROOT).startsWith("select")
                        && requete.toLowerCase(Locale.ROOT).contains("entree")
                        && !requete.contains("case when a.version = e.version"));
    }
}
