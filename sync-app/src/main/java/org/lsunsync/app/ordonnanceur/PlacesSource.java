package org.lsunsync.app.ordonnanceur;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * How many read from one host at the same time, in all processes together. A place is the lock of a row, held by a connection of its own:
 * whoever dies gives it back. Nobody waits for one.
 */
final class PlacesSource {

    private static final String CREER =
            "insert into place_source (hote, numero) values (:hote, :numero) on conflict do nothing";
    private static final String PRENDRE =
            "select numero from place_source where hote = ? and numero = ? for update skip locked";

    private final DataSource source;
    private final BaseOrdonnanceur base;
    private final int parHote;

    PlacesSource(DataSource source, int parHote) {
        this.source = source;
        this.base = new BaseOrdonnanceur(source);
        this.parHote = parHote;
    }

    /** A place at each of these hosts, or nothing when one of them has none left. */
    Optional<Prise> prendre(Collection<String> hotes) {
        if (hotes.isEmpty()) {
            return Optional.of(new Prise(Optional.empty()));
        }
        creer(hotes);
        Connection connexion;
        try {
            connexion = source.getConnection();
        } catch (SQLException echec) {
            throw BaseOrdonnanceur.indisponible("prendre une place", echec);
        }
        var prise = new Prise(Optional.of(connexion));
        try {
            connexion.setAutoCommit(false);
            for (var hote : hotes) {
                if (!prendre(connexion, hote)) {
                    prise.close();
                    return Optional.empty();
                }
            }
            return Optional.of(prise);
        } catch (SQLException echec) {
            prise.close();
            throw BaseOrdonnanceur.indisponible("prendre une place", echec);
        }
    }

    private void creer(Collection<String> hotes) {
        base.dans("préparer les places", handle -> {
            try (var lot = handle.prepareBatch(CREER)) {
                hotes.forEach(hote -> {
                    for (int numero = 1; numero <= parHote; numero++) {
                        lot.bind("hote", hote).bind("numero", numero).add();
                    }
                });
                return lot.execute();
            }
        });
    }

    private boolean prendre(Connection connexion, String hote) throws SQLException {
        try (var requete = connexion.prepareStatement(PRENDRE)) {
            for (int numero = 1; numero <= parHote; numero++) {
                requete.setString(1, hote);
                requete.setInt(2, numero);
                try (var lignes = requete.executeQuery()) {
                    if (lignes.next()) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    /** Places that are held; closed, they are free again. */
    static final class Prise implements AutoCloseable {

        private final Optional<Connection> connexion;

        private Prise(Optional<Connection> connexion) {
            this.connexion = connexion;
        }

        @Override
        public void close() {
            connexion.ifPresent(Prise::rendre);
        }

        private static void rendre(Connection connexion) {
            try (connexion) {
                connexion.rollback();
                connexion.setAutoCommit(true); // as a pool lent it
            } catch (SQLException perdue) {
                // a connection that is lost has given its places back
            }
        }
    }
}
