package org.lsunsync.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lsunsync.ports.Issue;

/** Eight processes at once come to what one would have come to, one synchronisation after the other. */
@Tag("long")
class ConcurrencePostgresTest {

    private static final int PROCESSUS = 8;

    private static final DataSource SOURCE = Bases.postgres();
    private static final ImmutableList<Processus> PROCESSUS_PRETS = IntStream.range(0, PROCESSUS)
            .mapToObj(rang -> Processus.demarrer(SOURCE))
            .collect(ImmutableList.toImmutableList());

    private final StockageJdbc stockage = new StockageJdbc(SOURCE);

    /** All are ready before the first begins. */
    @BeforeAll
    static void attendre() {
        PROCESSUS_PRETS.forEach(Processus::pret);
    }

    @AfterAll
    static void fermer() {
        PROCESSUS_PRETS.forEach(Processus::close);
    }

    private static void lancer(List<College> colleges, boolean uneDivisionChacun) {
        for (int i = 0; i < PROCESSUS; i++) {
            PROCESSUS_PRETS.get(i).ordonner(colleges.get(i), 1, uneDivisionChacun ? i : -1, 0);
        }
        PROCESSUS_PRETS.forEach(Processus::attendreLaFin);
    }

    private void installer(College college) {
        assertThat(stockage.ecoles().installer(Installations.complete(college.etat())))
                .isTrue();
    }

    private void egal(EnMemoire memoire, College college, int applications) {
        assertThat(Installations.trie(
                        stockage.ecoles().lire(college.uai()).orElseThrow().etat()))
                .isEqualTo(memoire.etat());
        assertThat(stockage.journal().lister(college.uai(), Long.MAX_VALUE, 10_000))
                .filteredOn(ligne -> ligne.issue() == Issue.APPLIQUEE)
                .hasSize(applications);
    }

    @Test
    @DisplayName("huit processus sur une école, chacun sa division : rien n'est perdu, rien n'est archivé deux fois")
    void uneEcole() {
        var college = new College(College.uai(1), 24, PROCESSUS);
        installer(college);
        lancer(Collections.nCopies(PROCESSUS, college), true);

        var memoire = new EnMemoire(college);
        IntStream.range(0, PROCESSUS).forEach(division -> memoire.synchroniser(1, college.demande(1, division)));
        egal(memoire, college, PROCESSUS);
    }

    @Test
    @DisplayName("huit processus sur une école, tous la même demande : une seule application change l'état")
    void laMemeDemande() {
        var college = new College(College.uai(2), 24, 2);
        installer(college);
        lancer(Collections.nCopies(PROCESSUS, college), false);

        var memoire = new EnMemoire(college);
        memoire.synchroniser(1, college.demande(1));
        egal(memoire, college, 1);
    }

    @Test
    @DisplayName("huit processus sur huit écoles")
    void huitEcoles() {
        var colleges = IntStream.range(0, PROCESSUS)
                .mapToObj(rang -> new College(College.uai(10 + rang), 24, 2))
                .collect(ImmutableList.toImmutableList());
        colleges.forEach(this::installer);
        lancer(colleges, false);

        colleges.forEach(college -> {
            var memoire = new EnMemoire(college);
            memoire.synchroniser(1, college.demande(1));
            egal(memoire, college, 1);
        });
    }
}
