package org.lsunsync.app;

import com.google.common.collect.ImmutableSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.lsunsync.adapter.jdbc.StockageJdbc;
import org.lsunsync.app.ordonnanceur.Ordonnanceur;
import org.lsunsync.ports.EchecPort;
import org.lsunsync.ports.Refus;

/**
 * Gives a database the schemas that this program knows. Forward only: what a newer program has made of a database, this one must not
 * write to. Where the histories say that there is nothing to do, the migrations themselves are not even looked at: looking costs a
 * command of the command line as much as its work.
 */
final class Migrations {

    /** The table in which Flyway notes LSUN's own migrations. */
    static final String HISTORIQUE_LSUN = "flyway_schema_history";

    private static final ImmutableSet<MigrationState> FUTURES =
            ImmutableSet.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED);

    private Migrations() {}

    /**
     * Brings both schemas up to date.
     *
     * @throws EchecPort when one of them is newer than this program, or can't be brought up to date
     */
    static void appliquer(DataSource source) {
        if (!aJour(source, HISTORIQUE_LSUN, StockageJdbc.VERSION_SCHEMA)) {
            migrer(Flyway.configure()
                    .dataSource(source)
                    .locations(StockageJdbc.migrations(source).toArray(String[]::new)));
        }
        if (!aJour(source, Ordonnanceur.HISTORIQUE, Ordonnanceur.VERSION_SCHEMA)) {
            migrer(Flyway.configure()
                    .dataSource(source)
                    .locations(Ordonnanceur.MIGRATIONS)
                    .table(Ordonnanceur.HISTORIQUE)
                    // LSUN's tables are there already: Flyway takes a schema that is not empty only when told where to
                    // begin
                    .baselineOnMigrate(true)
                    .baselineVersion("0"));
        }
    }

    /** Whether every version from 1 on stands in that history, none after, and none of them failed. */
    static boolean aJour(DataSource source, String historique, int version) {
        try (var connexion = source.getConnection();
                var ordre = connexion.createStatement();
                var lignes = ordre.executeQuery("select \"version\", \"success\" from \"" + historique
                        + "\" where \"version\" is not null order by \"installed_rank\"")) {
            int derniere = 0;
            while (lignes.next()) {
                int suivante = Integer.parseInt(lignes.getString(1));
                if (!lignes.getBoolean(2) || (suivante != 0 && suivante != derniere + 1)) {
                    return false;
                }
                derniere = suivante;
            }
            return derniere == version;
        } catch (SQLException | NumberFormatException jamaisVue) {
            return false; // whatever it is, Flyway says it better
        }
    }

    private static void migrer(FluentConfiguration migrations) {
        try {
            var flyway = migrations.load();
            if (Stream.of(flyway.info().applied()).anyMatch(migration -> FUTURES.contains(migration.getState()))) {
                throw new EchecPort(new Refus.BaseIndisponible(
                        "son schéma est plus récent que ce programme, qu'il faut mettre à jour"));
            }
            flyway.migrate();
        } catch (FlywayException echec) {
            throw new EchecPort(new Refus.BaseIndisponible("son schéma n'a pu être mis à jour" + code(echec)));
        }
    }

    /** The SQLSTATE alone: messages of drivers quote URLs and values. */
    static String code(Throwable echec) {
        var cause = Optional.of(echec);
        while (cause.isPresent()) {
            if (cause.orElseThrow() instanceof SQLException sql && sql.getSQLState() != null) {
                return " (SQLSTATE " + sql.getSQLState() + ")";
            }
            cause = Optional.ofNullable(cause.orElseThrow().getCause());
        }
        return "";
    }
}
