package org.lsunsync.app.ordonnanceur;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.ExecutionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lsunsync.domain.etablissement.Uai;

/** The queue: one task an école, named by its UAI, which moves to its next turn each time it is done. */
final class FileDesTaches {

    static final String TABLE = "tache";
    static final String NOM = "synchronisation";

    private final SchedulerClient client;

    FileDesTaches(DataSource source) {
        this.client = SchedulerClient.Builder.create(source)
                .tableName(TABLE)
                .jdbcCustomization(dialecte(source))
                .build();
    }

    static Task<Void> tache(ExecutionHandler<Void> passage, FailureHandler<Void> echec) {
        return Tasks.custom(NOM, Void.class)
                .onFailure(echec)
                // by our own clock: the library's handler asks the system's
                .onDeadExecution((fin, file) -> file.reschedule(fin, fin.getTimeDone()))
                .execute(passage);
    }

    /** Puts that école's next turn there. One whose turn it is right now goes by its settings when it is done. */
    void planifier(Uai uai, Instant quand) {
        try {
            client.schedule(new TaskInstance<Void>(NOM, uai.valeur()), quand, ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
        } catch (TaskInstanceCurrentlyExecutingException enCours) {
            // its end reads the settings anew
        }
    }

    /** Takes that école out. One whose turn it is right now goes out when it is done, since it has no settings any more. */
    void retirer(Uai uai) {
        try {
            client.cancel(TaskInstanceId.of(NOM, uai.valeur()));
        } catch (TaskInstanceNotFoundException | TaskInstanceCurrentlyExecutingException dejaFait) {
            // nothing is left to take out
        }
    }

    /** PostgreSQL locks and fetches what is due in one statement. */
    static boolean verrouEtLit(DataSource source) {
        return nom(source).equals("PostgreSQL");
    }

    static JdbcCustomization dialecte(DataSource source) {
        return verrouEtLit(source) ? new PostgreSqlJdbcCustomization(false, true) : new InstantsEnUtc();
    }

    private static String nom(DataSource source) {
        try (var connexion = source.getConnection()) {
            return connexion.getMetaData().getDatabaseProductName();
        } catch (SQLException echec) {
            throw BaseOrdonnanceur.indisponible("reconnaître la base", echec);
        }
    }

    /** H2: instants as they are, where the default goes through the machine's zone, in which an hour of each autumn is two. */
    private static final class InstantsEnUtc extends DefaultJdbcCustomization {

        InstantsEnUtc() {
            super(true);
        }

        @Override
        public void setInstant(PreparedStatement requete, int rang, @Nullable Instant instant) throws SQLException {
            if (instant == null) {
                requete.setNull(rang, Types.TIMESTAMP_WITH_TIMEZONE);
            } else {
                requete.setObject(rang, instant.atOffset(ZoneOffset.UTC));
            }
        }

        @Override
        public @Nullable Instant getInstant(ResultSet lignes, String colonne) throws SQLException {
            var lu = lignes.getObject(colonne, OffsetDateTime.class);
            return lu == null ? null : lu.toInstant();
        }
    }
}
