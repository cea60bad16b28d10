package org.lsunsync.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lsunsync.ports.Refus;

/** What a synchronisation costs does not depend on how many other écoles there are: each statement finds its rows by an index. */
@Tag("long")
class PlansPostgresTest {

    private static final int ECOLES = 1500;

    /** From the tables that others refer to, to those that refer to them. */
    private static final List<String> TABLES = List.of(
            "ecole",
            "derniere_application",
            "horodatage",
            "division",
            "enseignant",
            "discipline",
            "eleve",
            "archive",
            "bilan",
            "bilan_contenu",
            "journal",
            "verrou");

    @Test
    @DisplayName("parmi mille cinq cents écoles, une synchronisation ne parcourt aucune table")
    void parIndex() throws SQLException {
        var source = Bases.postgres();
        var college = new College(College.uai(1), 10, 2);
        var stockage = new StockageJdbc(source);
        stockage.ecoles().installer(Installations.complete(college.etat()));
        assertThat(college.synchronisation(stockage, 1)
                        .appliquer(college.demande(1))
                        .isRight())
                .isTrue();
        Jdbi.create(source).useHandle(base -> {
            base.useTransaction(copie -> {
                for (var table : TABLES) {
                    copie.execute("""
                            insert into %1$s
                            select (jsonb_populate_record(t, jsonb_build_object('uai', to_char(1000000 + n, 'FM0000000') || 'A')
                                       || case when to_jsonb(t) ? 'modifiee_par'
                                               then jsonb_build_object('modifiee_par', pg_current_xact_id()::text)
                                               else '{}' end)).*
                              from %1$s t, generate_series(1, %2$d) n
                            """.formatted(table, ECOLES).replace("?", "??"));
                }
            });
            base.execute("analyze");
        });

        try (var connexion = source.getConnection()) {
            connexion.setAutoCommit(false);
            var hote = new StockageJdbc(new ConnexionDeLHote(connexion));
            assertThat(college.synchronisation(hote, 2)
                            .appliquer(college.demande(2))
                            .<String>fold(Refus::phrase, rapport -> ""))
                    .isEmpty();
            hote.livret().montrer(college.uai(), college.etat().eleves().get(0).id());
            hote.livret().archives(college.uai(), college.etat().eleves().get(0).id());
            hote.livret().effectifs(college.uai());
            hote.journal().lister(college.uai(), Long.MAX_VALUE, 10);
            hote.journal().parPlan(college.uai(), "autre");

            var parcourues = Jdbi.create(connexion)
                    .withHandle(
                            base -> base.createQuery("""
                            select relname || ' ' || seq_tup_read
                              from pg_stat_xact_user_tables
                             where seq_scan > 0 and relname <> 'lsun_schema'
                             order by relname""").mapTo(String.class).list());
            assertThat(parcourues).isEmpty();
            var parIndex = Jdbi.create(connexion)
                    .withHandle(base -> base.createQuery("""
                            select sum(idx_scan) from pg_stat_xact_user_tables where relname = 'bilan'""").mapTo(Long.class).one());
            assertThat(parIndex)
                    .as("the statistics are those of this transaction")
                    .isPositive();
            connexion.rollback();
        }
    }
}
