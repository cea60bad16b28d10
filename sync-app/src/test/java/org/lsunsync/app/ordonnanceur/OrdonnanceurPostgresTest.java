package org.lsunsync.app.ordonnanceur;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;

@Tag("long")
class OrdonnanceurPostgresTest extends OrdonnanceurContrat {

    private static final EmbeddedPostgres POSTGRES = demarrer();

    private static EmbeddedPostgres demarrer() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        }
    }

    @AfterAll
    static void fermer() throws IOException {
        POSTGRES.close();
    }

    @Override
    DataSource base() {
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
