package org.lsunsync.adapter.jdbc;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.lsunsync.domain.etablissement.AnneeScolaire;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.ports.EchecPort;
import org.lsunsync.ports.Ecoles;
import org.lsunsync.ports.Journal;
import org.lsunsync.ports.LivretScolaire;
import org.lsunsync.ports.Verrou;

/**
 * LSUN in a database: PostgreSQL from version 15 on, or H2 in its PostgreSQL mode ({@code
 * MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH}). The host gives a {@code DataSource}, pooled or not: connections are
 * taken one at a time, but for a lock, which keeps one of its own as long as it is held. A connection that comes without autocommit is
 * in the host's transaction: it is joined and never committed, and no more of it is undone than what the call wrote. The lock alone needs
 * a connection that is nobody's: it ends a transaction of its own when it is given back.
 *
 * <p>On PostgreSQL, the database itself refuses to change a locked bilan, an archive, an entry of the journal or a UAI, and whoever
 * changes an école's rows makes another version of it. On H2 whoever writes beside this class advances {@code ecole.version} himself.
 *
 * <p>The schema is made by the migrations at {@link #migrations}, run by the host or by whoever composes; a database that has other
 * migrations than this code knows is refused at the first call. Any thread may use it.
 */
public final class StockageJdbc {

    /** The last of the {@link #migrations}: those from 1 to it make the schema that this code reads and writes. */
    public static final int VERSION_SCHEMA = Base.VERSION_SCHEMA;

    private static final String MIGRATIONS = "classpath:org/lsunsync/adapter/jdbc/migration/";

    private final LivretJdbc livret;
    private final JournalJdbc journal;
    private final VerrouJdbc verrou;
    private final EcolesJdbc ecoles;
    private final Purges purges;

    /** Over that source; nothing is read before the first call. */
    public StockageJdbc(DataSource source) {
        var base = new Base(source);
        this.livret = new LivretJdbc(base);
        this.journal = new JournalJdbc(base);
        this.verrou = new VerrouJdbc(base);
        this.ecoles = new EcolesJdbc(base);
        this.purges = new Purges(base);
    }

    /**
     * Where the versioned migrations for that database stand on the class path, as Flyway names locations: those that all databases have
     * in common, and its own. A database has every version, from one place or the other.
     *
     * @throws EchecPort when it can't be reached, or is neither PostgreSQL nor H2
     */
    public static ImmutableList<String> migrations(DataSource source) {
        return ImmutableList.of(
                MIGRATIONS + "commun", MIGRATIONS + new Base(source).moteur().migrations());
    }

    /** LSUN's état, and the only door through which a synchronisation changes it. */
    public LivretScolaire livret() {
        return livret;
    }

    /** The requests. */
    public Journal journal() {
        return journal;
    }

    /** One application at a time for an école. */
    public Verrou verrou() {
        return verrou;
    }

    /** First states of écoles, and the whole of them back. */
    public Ecoles ecoles() {
        return ecoles;
    }

    /**
     * Deletes what LSUN holds of an année scolaire that is over, and of those before: bilans and what they say, archives that no later
     * bilan shows, entries of the journal; the whole of an école that has nothing later. In one transaction, which puts down who asked
     * for it, when and for which year: that stays, and names no élève. Refused until 1 September of the year's second calendar year.
     *
     * @param uai whose data
     * @param annee the last year to go
     * @param demandeur who asks
     * @param aujourdhui the day by which the year is judged to be over
     * @throws EchecPort when the database fails; nothing is deleted then
     */
    public Purge purger(Uai uai, AnneeScolaire annee, String demandeur, LocalDate aujourdhui) {
        return purges.purger(uai, annee, demandeur, aujourdhui);
    }
}
