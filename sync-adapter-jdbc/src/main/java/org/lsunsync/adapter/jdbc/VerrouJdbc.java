package org.lsunsync.adapter.jdbc;

import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.ports.Verrou;

/**
 * The lock of a row, held by a connection of its own in an open transaction: it goes with the connection, whatever becomes of the process
 * (VE-3). Nobody waits for it: who finds it locked passes by. In a host's transaction it is the host's, until that transaction ends.
 */
final class VerrouJdbc implements Verrou {

    private static final String QUOI = "prendre le verrou";
    private static final String CREER = "insert into verrou (uai) values (:uai) on conflict do nothing";

    private final Base base;

    VerrouJdbc(Base base) {
        this.base = base;
    }

    @Override
    public Optional<Prise> prendre(Uai uai) {
        var prise = new PriseJdbc(base.ouvrir(QUOI));
        boolean aNous = false;
        try {
            aNous = prise.prendre(uai);
            return aNous ? Optional.of(prise) : Optional.empty();
        } catch (SQLException | JdbiException echec) {
            throw Base.indisponible(QUOI, echec);
        } finally {
            if (!aNous) {
                prise.close();
            }
        }
    }

    private static final class PriseJdbc implements Prise {

        private final Handle connexion;
        private final boolean chezLHote;
        private final AtomicBoolean rendue = new AtomicBoolean();

        PriseJdbc(Handle connexion) {
            this.connexion = connexion;
            this.chezLHote = connexion.isInTransaction();
        }

        /** Whether it is ours now. The row is made for the first who asks, and seen by all before it is locked. */
        boolean prendre(Uai uai) throws SQLException {
            commencer();
            if (verrouiller(uai)) {
                return true;
            }
            if (connexion.createUpdate(CREER).bind("uai", uai.valeur()).execute() == 0) {
                return false; // it is there, and another has it
            }
            if (!chezLHote) {
                connexion.commit();
                commencer();
            }
            return verrouiller(uai);
        }

        private void commencer() {
            if (!chezLHote) {
                connexion.begin();
            }
        }

        private boolean verrouiller(Uai uai) throws SQLException {
            return connexion
                    .createQuery(Moteur.de(connexion.getConnection()).verrouiller())
                    .bind("uai", uai.valeur())
                    .mapTo(String.class)
                    .findOne()
                    .isPresent();
        }

        @Override
        public void close() {
            if (rendue.compareAndSet(false, true)) {
                try (connexion) {
                    if (!chezLHote) {
                        connexion.rollback();
                    }
                } catch (JdbiException perdue) {
                    // a connection that is lost has given its lock back
                }
            }
        }
    }
}
