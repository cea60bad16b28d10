package org.lsunsync.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StockagePostgresTest extends StockageContrat {

    private static final StockageJdbc PARTAGEE = new StockageJdbc(Bases.postgres());

    @Override
    DataSource nouvelleBase() {
        return Bases.postgres();
    }

    @Override
    StockageJdbc partagee() {
        return PARTAGEE;
    }

    @Test
    @DisplayName("R0 une écriture que la base annule au profit d'une autre est refaite sur un nouveau plan")
    void conflit() {
        var source = nouvelleBase();
        var stockage = new StockageJdbc(source);
        var college = new College(College.uai(1), 6, 2);
        stockage.ecoles().installer(Installations.complete(college.etat()));
        Jdbi.create(source).useHandle(base -> {
            base.execute("create sequence essais");
            base.execute("""
                    create function echouer_une_fois() returns trigger language plpgsql as $$ begin
                        if nextval('essais') = 1 then
                            raise exception 'interblocage' using errcode = '40P01';
                        end if;
                        return null;
                    end $$""");
            base.execute("create trigger echouer_une_fois after update on bilan for each statement "
                    + "execute function echouer_une_fois()");
        });

        assertThat(college.synchronisation(stockage, 1)
                        .appliquer(college.demande(1))
                        .isRight())
                .isTrue();
        var memoire = new EnMemoire(college);
        memoire.synchroniser(1, college.demande(1));
        assertThat(Installations.trie(
                        stockage.ecoles().lire(college.uai()).orElseThrow().etat()))
                .isEqualTo(memoire.etat());
        int essais = Jdbi.create(source)
                .withHandle(base -> base.createQuery("select last_value from essais")
                        .mapTo(Integer.class)
                        .one());
        assertThat(essais).isGreaterThan(1);
    }

    @Test
    @DisplayName("VE-1 qui tient le verrou attend des sources : la base ne finit pas sa transaction pour inaction")
    void inaction() throws SQLException {
        var source = nouvelleBase();
        Jdbi.create(source)
                .useHandle(
                        base -> base.execute(
                                "do $$ begin execute format("
                                        + "'alter database %I set idle_in_transaction_session_timeout = \'\'1h\'\'\', current_database()); end $$"));
        var connexions = new ArrayList<Connection>();
        var temoin = ProxyDataSourceBuilder.create(source)
                .afterMethod(appel -> {
                    if (appel.getResult() instanceof Connection connexion) {
                        connexions.add(connexion);
                    }
                })
                .build();
        var verrou = new StockageJdbc(temoin).verrou();
        verrou.prendre(College.uai(1)).orElseThrow().close();
        connexions.clear();

        try (var prise = verrou.prendre(College.uai(1)).orElseThrow();
                var requete = connexions.get(0).createStatement();
                var reponse = requete.executeQuery("show idle_in_transaction_session_timeout")) {
            assertThat(prise).isNotNull();
            assertThat(reponse.next()).isTrue();
            assertThat(reponse.getString(1)).isEqualTo("0");
        }
    }
}
