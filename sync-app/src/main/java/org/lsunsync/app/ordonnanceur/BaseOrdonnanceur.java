package org.lsunsync.app.ordonnanceur;

import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.lsunsync.ports.EchecPort;
import org.lsunsync.ports.Refus;

/** The one place through which this package's SQL goes. */
final class BaseOrdonnanceur {

    private final Jdbi jdbi;

    BaseOrdonnanceur(DataSource source) {
        this.jdbi = Jdbi.create(source);
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
    }

    /** All or nothing. */
    <T> T dans(String quoi, Function<Handle, T> travail) {
        try {
            return jdbi.inTransaction(travail::apply);
        } catch (JdbiException echec) {
            throw indisponible(quoi, echec);
        }
    }

    /** Which request failed, and the SQLSTATE: messages of drivers quote values. */
    static EchecPort indisponible(String quoi, Throwable echec) {
        var etat = Optional.of(echec);
        while (etat.isPresent() && !(etat.orElseThrow() instanceof SQLException)) {
            etat = Optional.ofNullable(etat.orElseThrow().getCause());
        }
        var code = etat.map(cause -> ((SQLException) cause).getSQLState()).orElse("inconnu");
        return new EchecPort(new Refus.BaseIndisponible("« %s » a échoué (SQLSTATE %s)".formatted(quoi, code)));
    }
}
