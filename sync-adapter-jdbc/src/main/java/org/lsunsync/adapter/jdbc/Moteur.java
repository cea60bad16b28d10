package org.lsunsync.adapter.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import org.lsunsync.ports.EchecPort;
import org.lsunsync.ports.Refus;

/** The databases that this code knows. */
enum Moteur {
    /** Who holds the lock waits for sources and plans meanwhile: its transaction is not to be ended for idling (until it ends). */
    POSTGRESQL("PostgreSQL", "postgresql", """
            select v.uai, (select count(set_config(s.name, '0', true))
                             from pg_settings s
                            where s.name in ('idle_in_transaction_session_timeout', 'transaction_timeout'))
              from verrou v
             where v.uai = :uai
               for update of v skip locked
            """),
    H2("H2", "h2", "select uai from verrou where uai = :uai for update skip locked");

    private final String produit;
    private final String migrations;
    private final String verrouiller;

    Moteur(String produit, String migrations, String verrouiller) {
        this.produit = produit;
        this.migrations = migrations;
        this.verrouiller = verrouiller;
    }

    /** By what its driver says; that asks the server nothing. */
    static Moteur de(Connection connexion) throws SQLException {
        var produit = connexion.getMetaData().getDatabaseProductName();
        return Arrays.stream(values())
                .filter(moteur -> moteur.produit.equals(produit))
                .findFirst()
                .orElseThrow(() ->
                        new EchecPort(new Refus.BaseIndisponible("ce n'est ni PostgreSQL ni H2, mais " + produit)));
    }

    /** Locks the row of an école, if nobody has it. */
    String verrouiller() {
        return verrouiller;
    }

    /** The folder of its own migrations. */
    String migrations() {
        return migrations;
    }
}
