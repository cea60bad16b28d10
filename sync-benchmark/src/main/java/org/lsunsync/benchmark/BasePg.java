package org.lsunsync.benchmark;

import com.google.common.collect.ImmutableList;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.lsunsync.adapter.jdbc.StockageJdbc;
import org.lsunsync.domain.etablissement.DivisionId;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.domain.plan.EtatLsun;
import org.lsunsync.ports.Ecoles.EcoleComplete;

/** A PostgreSQL that keeps what it is told: fsync and synchronous_commit are on, and seen to be. */
final class BasePg implements AutoCloseable {

    private static final String LETTRES = "ABCDEFGHJKLMNPRSTUVWXYZ";

    private final EmbeddedPostgres serveur;
    private final HikariDataSource source;
    private final StockageJdbc stockage;

    private BasePg(EmbeddedPostgres serveur, HikariDataSource source) {
        this.serveur = serveur;
        this.source = source;
        this.stockage = new StockageJdbc(source);
    }

    static BasePg demarrer() throws IOException, SQLException {
        // the embedded server's own choice is not to wait for the disk
        var serveur = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "40")
                .start();
        var reglages = new HikariConfig();
        reglages.setDataSource(serveur.getPostgresDatabase());
        reglages.setMaximumPoolSize(12);
        var source = new HikariDataSource(reglages);
        Flyway.configure()
                .dataSource(source)
                .locations(StockageJdbc.migrations(source).toArray(String[]::new))
                .load()
                .migrate();
        var base = new BasePg(serveur, source);
        base.exigerQueRienNeSePerde();
        return base;
    }

    private void exigerQueRienNeSePerde() throws SQLException {
        try (var connexion = source.getConnection();
                var requete = connexion.prepareStatement(
                        "select current_setting('fsync') || current_setting('synchronous_commit')");
                var ligne = requete.executeQuery()) {
            ligne.next();
            if (!ligne.getString(1).equals("onon")) {
                throw new IllegalStateException("the server does not wait for the disk");
            }
        }
    }

    DataSource source() {
        return source;
    }

    StockageJdbc stockage() {
        return stockage;
    }

    /** A connection for a floor: one transaction at a time, as of one moment. */
    Connection connexion() throws SQLException {
        var connexion = source.getConnection();
        connexion.setAutoCommit(false);
        return connexion;
    }

    /** The n-th invented UAI. */
    static Uai uai(int n) {
        int numero = 9_000_000 + n;
        return new Uai(String.format(Locale.ROOT, "%07d%c", numero, LETTRES.charAt(numero % LETTRES.length())));
    }

    /** Installs a copy of that école under another UAI. */
    EtatLsun installer(EcoleLue ecole, Uai uai) {
        var etat = ecole.etat().withUai(uai);
        var complete = ecole.complete();
        if (!stockage.ecoles().installer(new EcoleComplete(etat, complete.horodatages(), complete.contenus()))) {
            throw new IllegalStateException("installed twice");
        }
        return etat;
    }

    /** All of an installed école. */
    EtatLsun charger(Uai uai, ImmutableList<DivisionId> selection) {
        return stockage.livret().charger(uai, selection);
    }

    /** What a server that has been running for long has done: statistics, and no work left over. */
    void reposer() throws SQLException {
        try (var connexion = source.getConnection();
                var ordre = connexion.createStatement()) {
            ordre.execute("vacuum analyze");
            ordre.execute("checkpoint");
        }
    }

    @Override
    public void close() throws IOException {
        source.close();
        serveur.close();
    }
}
