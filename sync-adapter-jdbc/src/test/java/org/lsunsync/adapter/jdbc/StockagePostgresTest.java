package org.lsunsync.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
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
}
