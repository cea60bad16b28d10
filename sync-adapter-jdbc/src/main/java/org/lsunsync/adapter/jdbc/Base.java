package org.lsunsync.adapter.jdbc;

import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
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
    static final int VERSION_SCHEMA = 4;

    /** SQLSTATEs of a transaction that was undone because of another. */
    private static final String CONFLIT = "40";

    /** What both databases say of a table that is not there. */
    private static final String TABLE_ABSENTE = "42";

    private static final String POINT = "lsun_sync";

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
                        ? dansCelleDeLHote(
                                base, lecture, lu -> true) // PostgreSQL ends a transaction in which a query failed
                        : base.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, lecture::apply),
                Optional.empty());
    }

    /** All or nothing. */
    <T> T ecrire(String quoi, Function<Handle, T> ecriture) {
        return essayer(quoi, base -> transaction(base, ecriture, fait -> true), Optional.empty());
    }

    /**
     * All or nothing.
     *
     * @param aGarder whether what was written is kept, by what the writing answers
     * @param conflit the answer when the database undid it because of someone else (a deadlock, a serialization failure); in the host's
     *     transaction that is a fault, since the host alone can begin again
     */
    <T> T ecrire(String quoi, Function<Handle, T> ecriture, Predicate<T> aGarder, Supplier<T> conflit) {
        return essayer(quoi, base -> transaction(base, ecriture, aGarder), Optional.of(conflit));
    }

    private static <T> T transaction(Handle base, Function<Handle, T> ecriture, Predicate<T> aGarder) {
        return base.isInTransaction()
                ? dansCelleDeLHote(base, ecriture, aGarder)
                : base.inTransaction(propre -> {
                    var fait = ecriture.apply(propre);
                    if (!aGarder.test(fait)) {
                        propre.rollback();
                    }
                    return fait;
                });
    }

    /** What the host wrote before is his to keep: only what was written here is undone. */
    private static <T> T dansCelleDeLHote(Handle base, Function<Handle, T> ecriture, Predicate<T> aGarder) {
        base.savepoint(POINT);
        boolean garder = false;
        try {
            var fait = ecriture.apply(base);
            garder = aGarder.test(fait);
            return fait;
        } finally {
            if (garder) {
                base.releaseSavepoint(POINT);
            } else {
                base.rollbackToSavepoint(POINT);
            }
        }
    }

    private <T> T essayer(String quoi, Function<Handle, T> travail, Optional<Supplier<T>> conflit) {
        boolean chezLHote = false;
        try (var base = jdbi.open()) {
            chezLHote = base.isInTransaction();
            verifierSchema(base);
            return travail.apply(base);
        } catch (JdbiException echec) {
            if (!chezLHote && conflit.isPresent() && sqlState(echec).startsWith(CONFLIT)) {
                return conflit.orElseThrow().get();
            }
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

    /** A connection to a schema that is known, for the caller to close. */
    Handle ouvrir(String quoi) {
        try {
            var base = jdbi.open();
            try {
                verifierSchema(base);
                return base;
            } catch (RuntimeException echec) {
                base.close();
                throw echec;
            }
        } catch (JdbiException echec) {
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

    /** 0 for a database that no migration has seen. */
    private static int version(Handle base) {
        try {
            return base.createQuery("select max(version) from lsun_schema")
                    .mapTo(Integer.class)
                    .findOne()
                    .orElse(0);
        } catch (JdbiException echec) {
            if (sqlState(echec).startsWith(TABLE_ABSENTE)) {
                return 0;
            }
            throw echec;
        }
    }

    /** Which request failed, and the SQLSTATE: messages of drivers quote values. */
    static EchecPort indisponible(String quoi, Throwable echec) {
        return new EchecPort(
                new Refus.BaseIndisponible("« %s » a échoué (SQLSTATE %s)".formatted(quoi, sqlState(echec))));
    }

    private static String sqlState(Throwable echec) {
        var etat = Optional.<Throwable>of(echec);
        while (etat.isPresent() && !(etat.orElseThrow() instanceof SQLException)) {
            etat = Optional.ofNullable(etat.orElseThrow().getCause());
        }
        return etat.map(cause -> ((SQLException) cause).getSQLState()).orElse("inconnu");
    }
}
