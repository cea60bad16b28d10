package org.lsunsync.adapter.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.ports.Verrou;

/**
 * The lock of a row, held by a connection of its own in an open transaction: it goes with the connection, whatever becomes of the process
 * (VE-3). Nobody waits for it: who finds it locked passes by.
 */
final class VerrouJdbc implements Verrou {

    private static final String CREER = "insert into verrou (uai) values (:uai) on conflict do nothing";
    private static final String PRENDRE = "select uai from verrou where uai = ? for update skip locked";

    private final Base base;

    VerrouJdbc(Base base) {
        this.base = base;
    }

    @Override
    public Optional<Prise> prendre(Uai uai) {
        base.ecrire(
                "préparer le verrou",
                handle -> handle.createUpdate(CREER).bind("uai", uai.valeur()).execute());
        var connexion = base.connexion("prendre le verrou");
        try {
            if (pris(connexion, uai)) {
                return Optional.of(new PriseJdbc(connexion));
            }
            rendre(connexion);
            return Optional.empty();
        } catch (SQLException echec) {
            rendre(connexion);
            throw Base.indisponible("prendre le verrou", echec);
        }
    }

    private static boolean pris(Connection connexion, Uai uai) throws SQLException {
        try (var requete = connexion.prepareStatement(PRENDRE)) {
            requete.setString(1, uai.valeur());
            try (var lignes = requete.executeQuery()) {
                return lignes.next();
            }
        }
    }

    private static void rendre(Connection connexion) {
        try (connexion) {
            connexion.rollback();
            connexion.setAutoCommit(true); // as a pool lent it
        } catch (SQLException perdue) {
            // a connection that is lost has given its lock back
        }
    }

    private static final class PriseJdbc implements Prise {

        private final Connection connexion;
        private final AtomicBoolean rendue = new AtomicBoolean();

        PriseJdbc(Connection connexion) {
            this.connexion = connexion;
        }

        @Override
        public void close() {
            if (rendue.compareAndSet(false, true)) {
                rendre(connexion);
            }
        }
    }
}
