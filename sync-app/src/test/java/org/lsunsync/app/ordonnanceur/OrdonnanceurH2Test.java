package org.lsunsync.app.ordonnanceur;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;

class OrdonnanceurH2Test extends OrdonnanceurContrat {

    private Optional<HikariDataSource> ouverte = Optional.empty();

    @Override
    DataSource base() {
        var reglages = new HikariConfig();
        reglages.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        var source = new HikariDataSource(reglages);
        ouverte = Optional.of(source);
        return source;
    }

    @AfterEach
    void fermer() {
        ouverte.ifPresent(HikariDataSource::close);
    }
}
