package org.lsunsync.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lsunsync.testkit.arbitraires.Histoires;

/** What PostgreSQL refuses by itself, to plain SQL. */
class GardesPostgresTest {

    private static final DataSource SOURCE = Bases.postgres();
    private static final String UAI = Histoires.exemple().ecole().uai().valeur();

    private final Jdbi base = Jdbi.create(SOURCE);

    /** The example after its first week: locked bilans, some of them pinned, archives and a journal entry. */
    @BeforeEach
    void installer() {
        var stockage = new StockageJdbc(SOURCE);
        var ecole = Installations.complete(Histoires.exemple().ecole());
        if (stockage.ecoles().installer(ecole)) {
            Installations.appliquer(
                    stockage,
                    Histoires.exemple().ecole(),
                    Histoires.exemple().semaines().get(0));
        }
    }

    private int ecrire(String sql) {
        return base.withHandle(handle -> handle.execute(sql));
    }

    private long version() {
        return base.withHandle(handle -> handle.createQuery("select version from ecole")
                .mapTo(Long.class)
                .one());
    }

    private void refuse(String sqlState, String sql) {
        refuse(base, sqlState, sql);
    }

    private static void refuse(Jdbi base, String sqlState, String sql) {
        assertThatExceptionOfType(JdbiException.class)
                .isThrownBy(() -> base.withHandle(handle -> handle.execute(sql)))
                .satisfies(echec -> assertThat(((SQLException) echec.getCause()).getSQLState())
                        .isEqualTo(sqlState));
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("I1 la base refuse de changer un bilan verrouillé, ou de le supprimer")
    @ValueSource(
            strings = {
                "update bilan set acquis = '' where verrou is not null",
                "update bilan set professeurs_principaux = 'epp:1' where verrou is not null",
                "update bilan set division = 'ailleurs' where verrou is not null",
                "update bilan set mef = 'ailleurs' where verrou is not null",
                "update bilan set annee = annee - 1 where verrou is not null",
                "update bilan set cle = 'C/9' where verrou is not null",
                "update bilan set eleve = 0 where verrou is not null",
                "update bilan set verrou = verrou + interval '1 second' where verrou is not null",
                "update bilan set verrou = null, epingle = null where verrou is not null",
                "update bilan set epingle = null where epingle is not null",
                "update bilan set epingle = epingle + 1 where epingle is not null",
                "update bilan_contenu set contenu = ''",
                "delete from bilan_contenu",
                "delete from bilan where verrou is not null",
                "delete from eleve",
                "delete from eleve where id in (select eleve from bilan where verrou is not null)",
                "update bilan set uai = '0999002X' where verrou is not null",
                "update bilan_contenu set uai = '0999002X'",
            })
    void bilanVerrouille(String sql) {
        refuse("LS001", sql);
    }

    @Test
    @DisplayName("R4 l'épingle d'un bilan verrouillé peut apparaître, une fois ; un bilan en cours change librement")
    void permis() {
        base.useTransaction(handle -> {
            assertThat(handle.execute("""
                            update bilan b set epingle = 1
                             where verrou is not null and epingle is null
                               and exists (select 1 from archive a where a.uai = b.uai and a.eleve = b.eleve)""")).isZero();
            handle.execute("""
                    insert into archive (uai, eleve, numero, jour, donnees)
                    select distinct uai, eleve, 7, date '2026-02-01', '{}' from bilan where verrou is not null and epingle is null""");
            assertThat(handle.execute("""
                            update bilan b set epingle = 7
                             where verrou is not null and epingle is null""")).isPositive();
            assertThat(handle.execute("update bilan set acquis = acquis where verrou is not null"))
                    .as("écrire la même chose n'est pas changer")
                    .isPositive();
            assertThat(handle.execute("update bilan set acquis = '' where verrou is null"))
                    .isPositive();
            assertThat(handle.execute("update bilan set verrou = now() where verrou is null"))
                    .as("verrouiller")
                    .isPositive();
            handle.rollback();
        });
    }

    @Test
    @DisplayName(
            "I1 à un bilan verrouillé sans contenu rien ne s'ajoute après coup, ni de neuf, ni ce que dit un autre")
    void contenuApresCoup() {
        var source = Bases.postgres();
        var college = new College(College.uai(1), 2, 1);
        new StockageJdbc(source).ecoles().installer(Installations.complete(college.etat()));
        var sien = "eleve = 10000 and cle = 'P/2025/3/3'";
        var ajout = "insert into bilan_contenu (uai, eleve, cle, contenu) "
                + "select uai, eleve, cle, 'dit' from bilan where verrou is not null and " + sien;
        var laBase = Jdbi.create(source);
        laBase.useTransaction(verrouillage -> {
            assertThat(verrouillage.execute("delete from bilan_contenu where " + sien))
                    .isOne();
            assertThat(verrouillage.execute("update bilan set verrou = now() where " + sien))
                    .isOne();
            assertThat(verrouillage.execute(ajout))
                    .as("ce qu'il dit est consigné par qui le verrouille")
                    .isOne();
            verrouillage.rollback();
        });
        laBase.useTransaction(verrouillage -> {
            verrouillage.execute("delete from bilan_contenu where " + sien);
            verrouillage.execute("update bilan set verrou = now() where " + sien);
        });

        refuse(laBase, "LS001", ajout);
        refuse(laBase, "LS001", "update bilan_contenu set eleve = 10000 where eleve = 10001 and cle = 'P/2025/3/3'");
    }

    @ParameterizedTest(name = "{1}")
    @DisplayName("I6 la base refuse de changer ou de vider ce qui ne fait que s'ajouter")
    @CsvSource(delimiter = '|', textBlock = """
                    LS002 | update archive set donnees = '{}'
                    LS002 | update archive set numero = numero + 1
                    LS002 | delete from archive
                    23503 | delete from ecole
                    LS003 | update journal set demandeur = 'un autre'
                    LS003 | delete from journal
                    LS003 | truncate journal
                    LS003 | truncate ecole cascade
                    LS003 | truncate division cascade
                    LS003 | truncate eleve cascade
                    LS003 | truncate archive cascade
                    LS003 | truncate bilan cascade
                    LS003 | truncate bilan_contenu
                    LS003 | truncate purge
                    LS002 | update archive set eleve = eleve + 1
                    LS002 | update archive set uai = '0999002X'
                    LS003 | update journal set uai = '0999002X'
                    LS003 | update journal set entree = entree
                    23503 | delete from division
                    23503 | delete from ecole where uai = '0999001W'
                    """)
    void ajouteesSeulement(String sqlState, String sql) {
        refuse(sqlState, sql);
    }

    @ParameterizedTest
    @DisplayName("R1 la base refuse de changer un UAI, où qu'il soit")
    @ValueSource(
            strings = {
                "ecole",
                "derniere_application",
                "horodatage",
                "division",
                "enseignant",
                "discipline",
                "eleve",
                "verrou"
            })
    void uai(String table) {
        ecrire("insert into verrou (uai) values ('" + UAI + "') on conflict do nothing");
        refuse("LS004", "update " + table + " set uai = '0999002X'");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("R0 qui change une ligne de l'école en fait une autre version, une seule par transaction")
    @ValueSource(
            strings = {
                "update eleve set prenom = 'Zoé'",
                "update bilan set verrou = now() where verrou is null",
                "update division set libelle = 'autre'",
                "update enseignant set prenom = 'Ève'",
                "update discipline set libelle = 'autre'",
                "update ecole set sigle = 'autre' ",
                "delete from bilan where verrou is null",
                "insert into enseignant (uai, type, id_sts, civilite, nom, prenom) select uai, 'epp', 987654, '', 'N', 'P' from ecole",
            })
    void version(String sql) {
        long avant = version();
        base.useTransaction(handle -> {
            handle.execute(sql);
            handle.execute(sql.startsWith("insert") ? "update eleve set mel = 'x'" : sql);
            assertThat(handle.createQuery("select version from ecole")
                            .mapTo(Long.class)
                            .one())
                    .isEqualTo(avant + 1);
            handle.rollback();
        });
    }

    @Test
    @DisplayName("R0 ce qu'une synchronisation ne lit pas ne fait pas d'autre version")
    void sansVersion() {
        long avant = version();
        ecrire("update horodatage set produit = produit");
        ecrire("update ecole set sigle = sigle");
        assertThat(version()).isEqualTo(avant);
    }
}
