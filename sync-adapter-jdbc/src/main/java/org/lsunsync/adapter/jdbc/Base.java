package org.lsunsync.adapter.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.lsunsync.ports.EchecPort;
import org.lsunsync.ports.Refus;

/**
 * One place through which all SQL goes: transactions, the check of the schema's version, and what becomes of a fault. A connection that
 * its host manages (not in autocommit) is joined, never committed.
 */
final class Base {

    /** The schema that this code reads and writes: that of its last migration. */
    static final int VERSION_SCHEMA = 3;

    private final Jdbi jdbi;
    private final DataSource source;
    private final AtomicBoolean schemaVerifie = new AtomicBoolean();

    Base(DataSource source) {
        this.source = source;
        this.jdbi = Jdbi.create(source);
        // the values that are bound are people's
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
        jdbi.getConfig(SqlStatements.class).setUnusedBindingAllowed(false);
    }

    /** Reads of one moment. */
    <T> T lire(String quoi, Function<Handle, T> lecture) {
        return essayer(
                quoi,
                base -> base.isInTransaction()
                        ? lecture.apply(base)
                        : base.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, lecture::apply));
    }

    /** All or nothing. */
    <T> T ecrire(String quoi, Function<Handle, T> ecriture) {
        return essayer(quoi, base -> base.inTransaction(ecriture::apply));
    }

    private <T> T essayer(String quoi, Function<Handle, T> travail) {
        try (var base = jdbi.open()) {
            verifierSchema(base);
            return travail.apply(base);
        } catch (JdbiException echec) {
            throw indisponible(quoi, echec);
        }
    }

    /** Which database it is. */
    Moteur moteur() {
        try (var connexion = source.getConnection()) {
            return Moteur.de(connexion);
        } catch (SQLException echec) {
            throw indisponible("reconnaître la base", echec);
        }
    }

    /** A connection of one's own, not in autocommit; the caller closes it. */
    Connection connexion(String quoi) {
        try {
            var connexion = source.getConnection();
            connexion.setAutoCommit(false);
            return connexion;
        } catch (SQLException echec) {
            throw indisponible(quoi, echec);
        }
    }

    private void verifierSchema(Handle base) {
        if (!schemaVerifie.get()) {
            int version = version(base);
            if (version != VERSION_SCHEMA) {
                throw new EchecPort(new Refus.BaseIndisponible(
                        version > VERSION_SCHEMA
                                ? "son schéma (version %d) est plus récent que ce programme (version %d)"
                                        .formatted(version, VERSION_SCHEMA)
                                : "son schéma (version %d) n'a pas reçu les migrations jusqu'à la version %d"
                                        .formatted(version, VERSION_SCHEMA)));
            }
            schemaVerifie.set(true);
        }
    }

    private static int version(Handle base) {
        return base.createQuery("select max(version) from lsun_schema")
                .mapTo(Integer.class)
                .findOne()
                .orElse(0);
    }

    /** Which request failed, and the SQLSTATE: messages of drivers quote values. */
    static EchecPort indisponible(String quoi, Throwable echec) {
        var etat = Optional.<Throwable>of(echec);
        while (etat.isPresent() && !(etat.orElseThrow() instanceof SQLException)) {
            etat = Optional.ofNullable(etat.orElseThrow().getCause());
        }
        var code = etat.map(cause -> ((SQLException) cause).getSQLState()).orElse("inconnu");
        return new EchecPort(new Refus.BaseIndisponible("« %s » a échoué (SQLSTATE %s)".formatted(quoi, code)));
    }
}
