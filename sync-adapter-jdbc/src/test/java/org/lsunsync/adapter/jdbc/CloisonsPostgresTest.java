package org.lsunsync.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lsunsync.ports.Refus;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * LS-9 a synchronisation does not need, see or touch another école. Row-level security shows a role the rows of one UAI alone and lets it
 * write no others; what it comes to is what it comes to without. To another role it fails as soon as a statement comes upon a row of
 * another UAI at all.
 */
class CloisonsPostgresTest {

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
            "verrou",
            "purge");

    private final DataSource source = Bases.postgres();
    private final StockageJdbc tout = new StockageJdbc(source);
    private final College college = new College(College.uai(1), 12, 2);
    private final College voisin = new College(College.uai(2), 12, 2);

    @BeforeEach
    void installer() {
        tout.ecoles().installer(Installations.complete(college.etat()));
        tout.ecoles().installer(Installations.complete(voisin.etat()));
        Jdbi.create(source).useHandle(base -> {
            for (var role : List.of("une_ecole", "sans_ecart")) {
                base.execute("do $$ begin if not exists (select 1 from pg_roles where rolname = '" + role
                        + "') then create role " + role + " login; end if; end $$");
                base.execute("grant select on lsun_schema to " + role);
            }
            base.execute(SANS_ECART);
            for (var table : TABLES) {
                base.execute("grant select, insert, update, delete on " + table + " to une_ecole");
                base.execute("alter table " + table + " enable row level security");
                base.execute("create policy une_ecole on " + table
                        + " to une_ecole using (uai = current_setting('lsun.uai'))");
                base.execute("grant select, insert, update, delete on " + table + " to sans_ecart");
                base.execute("create policy sans_ecart on " + table + " to sans_ecart using (sans_ecart(uai))");
            }
        });
    }

    /** Dear enough to be asked last, of the rows that a statement's own conditions have left. */
    private static final String SANS_ECART = """
            create function sans_ecart(uai varchar) returns boolean language plpgsql stable cost 100000 as $$ begin
                if uai <> current_setting('lsun.uai') then
                    raise exception 'une ligne d''une autre école' using errcode = 'LS999';
                end if;
                return true;
            end $$""";

    private DataSource cloisonnee(College visible) {
        return comme("une_ecole", visible);
    }

    private DataSource comme(String role, College visible) {
        var cloisonnee = new PGSimpleDataSource();
        cloisonnee.setURL(((PGSimpleDataSource) source).getURL());
        cloisonnee.setUser(role);
        cloisonnee.setOptions("-c lsun.uai=" + visible.uai());
        return cloisonnee;
    }

    @Test
    @DisplayName("LS-9 qui ne voit que son école la synchronise comme qui voit tout, et n'en touche pas d'autre")
    void cloisons() {
        var duVoisin = tout.ecoles().lire(voisin.uai());
        var requetes = new ArrayList<String>();
        var cloisonne = new StockageJdbc(Observee.notant(cloisonnee(college), requetes));
        var memoire = new EnMemoire(college);
        for (int semaine = 1; semaine <= 2; semaine++) {
            memoire.synchroniser(semaine, college.demande(semaine));
            assertThat(college.synchronisation(cloisonne, semaine)
                            .appliquer(college.demande(semaine))
                            .isRight())
                    .isTrue();
        }

        assertThat(Installations.trie(
                        tout.ecoles().lire(college.uai()).orElseThrow().etat()))
                .isEqualTo(memoire.etat());
        assertThat(tout.ecoles().lire(voisin.uai())).isEqualTo(duVoisin);
        assertThat(requetes)
                .filteredOn(requete -> !requete.contains("lsun_schema"))
                .isNotEmpty()
                .allMatch(requete -> requete.contains("uai = ?")
                        || requete.toLowerCase(Locale.ROOT).startsWith("insert into"));
    }

    @Test
    @DisplayName("LS-9 aucune requête, ni aucun déclencheur, ne rencontre une ligne d'une autre école")
    void sansEcart() {
        var stockage = new StockageJdbc(comme("sans_ecart", college));
        var memoire = new EnMemoire(college);
        for (int semaine = 1; semaine <= 2; semaine++) {
            memoire.synchroniser(semaine, college.demande(semaine));
            assertThat(college.synchronisation(stockage, semaine)
                            .appliquer(college.demande(semaine))
                            .<String>fold(Refus::phrase, rapport -> ""))
                    .isEmpty();
        }
        assertThat(Installations.trie(
                        tout.ecoles().lire(college.uai()).orElseThrow().etat()))
                .isEqualTo(memoire.etat());
        stockage.livret().montrer(college.uai(), college.etat().eleves().get(0).id());
        stockage.livret().archives(college.uai(), college.etat().eleves().get(0).id());
        stockage.journal().lister(college.uai(), Long.MAX_VALUE, 10);
        stockage.ecoles().lire(college.uai());

        var base = Jdbi.create(comme("sans_ecart", college));
        assertThatExceptionOfType(JdbiException.class)
                .as("the guard itself")
                .isThrownBy(() -> base.useHandle(requete -> requete.execute("select count(*) from eleve")));
    }

    @Test
    @DisplayName("LS-9 qui ne voit que le voisin ne trouve pas l'école")
    void invisible() {
        var cloisonne = new StockageJdbc(cloisonnee(voisin));

        assertThat(cloisonne.livret().apercu(college.uai())).isEmpty();
        assertThat(cloisonne.livret().apercu(voisin.uai())).isPresent();
        assertThat(college.synchronisation(cloisonne, 1)
                        .simuler(college.demande(1))
                        .getLeft())
                .isInstanceOf(Refus.SelectionInvalide.class);
    }

    @Test
    @DisplayName(
            "chaque table a l'UAI, jamais vide, en tête de chaque clé et de chaque index, et dans chaque clé étrangère")
    void uaiPartout() {
        Jdbi.create(source).useHandle(base -> {
            assertThat(textes(base, """
                            select table_name from information_schema.columns
                             where table_schema = 'public' and column_name = 'uai' and is_nullable = 'NO'""")).containsExactlyInAnyOrderElementsOf(TABLES);
            assertThat(textes(base, """
                            select table_name from information_schema.tables
                             where table_schema = 'public' and table_type = 'BASE TABLE'
                               and table_name not in ('lsun_schema', 'flyway_schema_history')""")).containsExactlyInAnyOrderElementsOf(TABLES);
            assertThat(textes(base, """
                            select c.constraint_name
                              from information_schema.table_constraints c
                              join information_schema.key_column_usage k
                                on k.constraint_schema = c.constraint_schema and k.constraint_name = c.constraint_name
                               and k.table_name = c.table_name
                             where c.table_schema = 'public' and k.ordinal_position = 1 and k.column_name <> 'uai'
                               and c.table_name not in ('lsun_schema', 'flyway_schema_history')"""))
                    .as("keys whose first column is another")
                    .isEmpty();
            assertThat(textes(base, """
                            select k.constraint_name
                              from information_schema.referential_constraints r
                              join information_schema.key_column_usage k
                                on k.constraint_schema = r.constraint_schema and k.constraint_name = r.constraint_name
                              join information_schema.key_column_usage la
                                on la.constraint_schema = r.unique_constraint_schema and la.constraint_name = r.unique_constraint_name
                               and la.ordinal_position = k.position_in_unique_constraint
                             where k.ordinal_position = 1 and la.column_name <> 'uai'"""))
                    .as("foreign keys that join another column to the UAI")
                    .isEmpty();
            assertThat(textes(base, """
                            select i.indexrelid::regclass::text
                              from pg_index i
                              join pg_class t on t.oid = i.indrelid
                              join pg_namespace n on n.oid = t.relnamespace and n.nspname = 'public'
                              join pg_attribute a on a.attrelid = t.oid and a.attnum = i.indkey[0]
                             where a.attname <> 'uai' and t.relname not in ('lsun_schema', 'flyway_schema_history')"""))
                    .as("indexes whose first column is another")
                    .isEmpty();
        });
    }

    private static List<String> textes(Handle base, String sql) {
        return base.createQuery(sql).mapTo(String.class).list();
    }
}
