package org.lsunsync.testkit.contrat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.domain.plan.Planificateur;
import org.lsunsync.domain.plan.Seuils;
import org.lsunsync.domain.plan.SyncPlan;
import org.lsunsync.ports.EntreeJournal;
import org.lsunsync.ports.Journal;
import org.lsunsync.testkit.arbitraires.Histoires;

/** What an adapter of {@link Journal} owes, clause by clause; one empty journal for each test. */
public abstract class JournalContrat {

    private static final Uai AUTRE = new Uai("0999002X");

    private final SyncPlan plan = plan();
    private final Uai uai = plan.uai();

    /** For subclasses. */
    protected JournalContrat() {}

    /** The adapter, over this test's journal. */
    protected abstract Journal journal();

    /** The adapter over a journal that can't be reached. */
    protected abstract Journal enPanne();

    private static SyncPlan plan() {
        var histoire = Histoires.exemple();
        var semaine = histoire.semaines().get(0);
        return new Planificateur()
                .planifier(histoire.ecole(), semaine.bee(), semaine.s3e(), semaine.jour(), Seuils.DEFAUT);
    }

    private List<Long> numeros(Uai ecole, long avant, int nombre) {
        return journal().lister(ecole, avant, nombre).stream()
                .map(Journal.LigneHistorique::numero)
                .toList();
    }

    @Test
    @DisplayName("JO-1 Ajout : une entrée s'ajoute, d'un numéro plus grand que toutes celles de l'école, et reste")
    void ajout() {
        long premier = journal().consigner(Entrees.simulation(plan));
        long deuxieme = journal().consigner(Entrees.refus(uai));
        long troisieme = journal().consigner(Entrees.simulation(plan));
        assertThat(deuxieme).isGreaterThan(premier);
        assertThat(troisieme).isGreaterThan(deuxieme);
        assertThat(journal().lire(uai, premier)).contains(Entrees.simulation(plan));
        assertThat(journal().lire(uai, deuxieme)).contains(Entrees.refus(uai));
        assertThat(numeros(uai, Long.MAX_VALUE, 10)).hasSize(3);
    }

    @Test
    @DisplayName("JO-2 Entière : une entrée se relit égale, rapport, refus et sources compris")
    void entiere() {
        for (EntreeJournal entree : new EntreeJournal[] {
            Entrees.simulation(plan),
            Entrees.application(plan),
            Entrees.rien(plan, Entrees.HORODATAGES),
            Entrees.refus(uai)
        }) {
            assertThat(journal().lire(uai, journal().consigner(entree))).contains(entree);
        }
    }

    @Test
    @DisplayName("JO-3 Ordre : la plus récente d'abord, chacune en une ligne qui est la sienne")
    void ordre() {
        long premier = journal().consigner(Entrees.simulation(plan));
        long second = journal().consigner(Entrees.refus(uai));
        assertThat(journal().lister(uai, Long.MAX_VALUE, 10))
                .containsExactly(
                        Journal.LigneHistorique.de(second, Entrees.refus(uai)),
                        Journal.LigneHistorique.de(premier, Entrees.simulation(plan)));
    }

    @Test
    @DisplayName("JO-4 Pages : au plus autant de lignes que demandé, de numéros plus petits que celui donné")
    void pages() {
        long un = journal().consigner(Entrees.refus(uai));
        long deux = journal().consigner(Entrees.refus(uai));
        long trois = journal().consigner(Entrees.refus(uai));
        assertThat(numeros(uai, Long.MAX_VALUE, 2)).containsExactly(trois, deux);
        assertThat(numeros(uai, deux, 2)).containsExactly(un);
        assertThat(numeros(uai, un, 2)).isEmpty();
    }

    @Test
    @DisplayName("JO-5 Par plan : la plus récente dont le rapport a cette empreinte")
    void parPlan() {
        journal().consigner(Entrees.simulation(plan));
        journal().consigner(Entrees.application(plan));
        journal().consigner(Entrees.refus(uai));
        assertThat(journal().parPlan(uai, plan.empreinte())).contains(Entrees.application(plan));
        assertThat(journal().parPlan(uai, "0".repeat(64))).isEmpty();
    }

    @Test
    @DisplayName("JO-6 Autres écoles : rien d'un autre UAI, et un journal vide pour une école sans demande")
    void autresEcoles() {
        long numero = journal().consigner(Entrees.simulation(plan));
        assertThat(numeros(AUTRE, Long.MAX_VALUE, 10)).isEmpty();
        assertThat(journal().lire(AUTRE, numero)).isEmpty();
        assertThat(journal().parPlan(AUTRE, plan.empreinte())).isEmpty();
        assertThat(journal().lire(uai, numero + 1)).isEmpty();
    }

    @Test
    @DisplayName("JO-7 Fils : plusieurs consignent à la fois, et rien ne se perd ni ne se partage un numéro")
    void fils() {
        var adapter = journal();
        var numeros = Ensemble.repondre(8, () -> adapter.consigner(Entrees.refus(uai)));
        assertThat(numeros).doesNotHaveDuplicates();
        assertThat(numeros(uai, Long.MAX_VALUE, 100)).containsExactlyInAnyOrderElementsOf(numeros);
    }

    @Test
    @DisplayName("JO-8 Échec : un journal injoignable ne donne qu'EchecPort, sans cause, à chaque appel")
    void panne() {
        var coupe = enPanne();
        Pannes.refus(() -> coupe.consigner(Entrees.refus(uai)));
        Pannes.refus(() -> coupe.lister(uai, Long.MAX_VALUE, 1));
        Pannes.refus(() -> coupe.lire(uai, 1));
        Pannes.refus(() -> coupe.parPlan(uai, plan.empreinte()));
    }
}
