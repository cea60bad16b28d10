package org.lsunsync.adapter.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;

/** New databases with the schema in them. One PostgreSQL server serves all tests of a JVM. */
final class Bases {

    private Bases() {}

    static DataSource h2() {
        return migrer(h2Vide());
    }

    static DataSource h2Vide() {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        return source;
    }

    static DataSource postgres() {
        return migrer(postgresVide());
    }

    static DataSource postgresVide() {
        return Serveur.nouvelleBase();
    }

    static DataSource migrer(DataSource source) {
        Flyway.configure()
                .dataSource(source)
                .locations(StockageJdbc.migrations(source).toArray(String[]::new))
                .load()
                .migrate();
        return source;
    }

    /** Started once, by the first who asks; it ends with the JVM. */
    private static final class Serveur {

        private static final EmbeddedPostgres POSTGRES = demarrer();

        private static EmbeddedPostgres demarrer() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException echec) {
                throw new UncheckedIOException(echec);
            }
        }

        static DataSource nouvelleBase() {
            var nom = "b" + UUID.randomUUID().toString().replace("-", "");
            try (var connexion = POSTGRES.getPostgresDatabase().getConnection();
                    var requete = connexion.createStatement()) {
                requete.execute("create database " + nom);
            } catch (SQLException echec) {
                throw new IllegalStateException(echec);
            }
            return POSTGRES.getDatabase("postgres", nom);
        }
    }
}
