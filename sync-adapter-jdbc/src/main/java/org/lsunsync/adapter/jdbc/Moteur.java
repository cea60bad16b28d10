package org.lsunsync.adapter.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import org.lsunsync.ports.EchecPort;
import org.lsunsync.ports.Refus;

/** The databases that this code knows. */
enum Moteur {
    POSTGRESQL("PostgreSQL", "postgresql"),
    H2("H2", "h2");

    private final String produit;
    private final String migrations;

    Moteur(String produit, String migrations) {
        this.produit = produit;
        this.migrations = migrations;
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

    /** The folder of its own migrations. */
    String migrations() {
        return migrations;
    }
}
