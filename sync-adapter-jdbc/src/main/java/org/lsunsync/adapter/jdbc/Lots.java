package org.lsunsync.adapter.jdbc;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToCreateStatementException;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.ports.EchecPort;
import org.lsunsync.ports.Refus;

/** Many rows at a time, in a number of statements that does not depend on how many; each database has its fastest way. */
sealed interface Lots {

    /** Adds these rows, and answers how many. */
    <T> int executerAjout(Rangees<T> rangees, Uai uai, Collection<? extends T> valeurs);

    /** Changes these rows, and answers how many there were. */
    <T> int executerModification(Rangees<T> rangees, Uai uai, Collection<? extends T> valeurs);

    /** The way of that connection's database. */
    static Lots de(Handle base) {
        try {
            return switch (Moteur.de(base.getConnection())) {
                case POSTGRESQL -> new ParTableaux(base);
                case H2 -> new ParRangee(base);
            };
        } catch (SQLException echec) {
            throw new UnableToCreateStatementException(echec);
        }
    }

    static <T> void ajouter(Handle base, Rangees<T> rangees, Uai uai, Collection<? extends T> valeurs) {
        if (!valeurs.isEmpty()) {
            de(base).executerAjout(rangees, uai, valeurs);
        }
    }

    /** Changes rows that must be there: where one is not what the plan changes is gone, and all is undone. */
    static <T> void modifier(Handle base, Rangees<T> rangees, Uai uai, Collection<? extends T> valeurs) {
        if (!valeurs.isEmpty() && de(base).executerModification(rangees, uai, valeurs) != valeurs.size()) {
            throw new EchecPort(new Refus.BaseIndisponible("une ligne à modifier n'y est plus"));
        }
    }

    /** An array for each column, which the server unnests: twice as fast as a batch. */
    record ParTableaux(Handle base) implements Lots {

        @Override
        public <T> int executerAjout(Rangees<T> rangees, Uai uai, Collection<? extends T> valeurs) {
            return executer(rangees.ajouterParTableaux(), rangees, uai, valeurs);
        }

        @Override
        public <T> int executerModification(Rangees<T> rangees, Uai uai, Collection<? extends T> valeurs) {
            return executer(rangees.modifierParTableaux(), rangees, uai, valeurs);
        }

        private <T> int executer(String sql, Rangees<T> rangees, Uai uai, Collection<? extends T> valeurs) {
            var requete = base.createUpdate(sql).bind("uai", uai.valeur());
            for (var colonne : rangees.colonnes()) {
                var type = colonne.type().dansUnTableau();
                var tableau = valeurs.stream()
                        .map(valeur -> colonne.valeur()
                                .apply(valeur)
                                .map(contenu -> type == String.class ? contenu.toString() : contenu)
                                .orElse(null))
                        .toArray();
                requete.bindArray(colonne.nom(), type, tableau);
            }
            return requete.execute();
        }
    }

    /** One statement with a batch of rows. */
    record ParRangee(Handle base) implements Lots {

        @Override
        public <T> int executerAjout(Rangees<T> rangees, Uai uai, Collection<? extends T> valeurs) {
            return executer(rangees.ajouter(), rangees, uai, valeurs);
        }

        @Override
        public <T> int executerModification(Rangees<T> rangees, Uai uai, Collection<? extends T> valeurs) {
            return executer(rangees.modifier(), rangees, uai, valeurs);
        }

        private <T> int executer(String sql, Rangees<T> rangees, Uai uai, Collection<? extends T> valeurs) {
            try (var lot = base.prepareBatch(sql)) {
                for (var valeur : valeurs) {
                    lot.bind("uai", uai.valeur());
                    for (var colonne : rangees.colonnes()) {
                        Optional<?> contenu = colonne.valeur().apply(valeur);
                        lot.bind(colonne.nom(), contenu.orElse(null));
                    }
                    lot.add();
                }
                return Arrays.stream(lot.execute()).sum();
            }
        }
    }
}
