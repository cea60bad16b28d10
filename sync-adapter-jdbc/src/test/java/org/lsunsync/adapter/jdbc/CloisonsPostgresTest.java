package org.lsunsync.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lsunsync.ports.Refus;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * LS-9 a synchronisation does not need, see or touch another école. Row-level security shows a role the rows of one UAI alone and lets it
 * write no others; what it comes to is what it comes to without.
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
            base.execute("""
                    do $$ begin
                        if not exists (select 1 from pg_roles where rolname = 'une_ecole') then
                            create role une_ecole login;
                        end if;
                    end $$""");
            base.execute("grant select on lsun_schema to une_ecole");
            for (var table : TABLES) {
                base.execute("grant select, insert, update, delete on " + table + " to une_ecole");
                base.execute("alter table " + table + " enable row level security");
                base.execute("create policy une_ecole on " + table + " using (uai = current_setting('lsun.uai'))");
            }
        });
    }

    private DataSource cloisonnee(College visible) {
        var cloisonnee = new PGSimpleDataSource();
        cloisonnee.setURL(((PGSimpleDataSource) source).getURL());
        cloisonnee.setUser("une_ecole");
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
    @DisplayName("chaque table a l'UAI en tête de sa clé")
    void cles() {
        List<String> sans = Jdbi.create(source)
                .withHandle(base -> base.createQuery("""
                        select c.relname
                          from pg_class c
                          join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
                         where c.relkind = 'r' and c.relname not in ('lsun_schema', 'flyway_schema_history')
                           and not exists (select 1 from pg_index i
                                             join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
                                            where i.indrelid = c.oid and i.indisprimary and a.attname = 'uai')""").mapTo(String.class).list());
        assertThat(sans).isEmpty();
    }
}
