package org.lsunsync.domain.champ;

import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One field of a record, seen as text: the empty text means that it has no value. Lists of these are what comparison, reports,
 * archives and adapters walk along, so that a field is named in one place.
 *
 * @param <T> the record that has the field
 * @param nom its name in reports and JSON, e.g. {@code adresse.codePostal}
 * @param nature what counts as the same value
 * @param lire the value of a record
 * @param ecrire the same record with another value; the value is canonical
 */
public record Champ<T>(String nom, Nature nature, Function<T, String> lire, BiFunction<T, String, T> ecrire) {

    /** The field's value in that record; empty for none. */
    public String de(T enregistrement) {
        return lire.apply(enregistrement);
    }

    /** That record with the given value in this field. */
    public T avec(T enregistrement, String valeur) {
        return ecrire.apply(enregistrement, valeur);
    }

    /** The same field, seen from a record that holds {@code T} as a part of itself. */
    public <U> Champ<U> dans(String prefixe, Function<U, T> partie, BiFunction<U, T, U> remplacer) {
        return new Champ<>(
                prefixe + nom,
                nature,
                u -> lire.apply(partie.apply(u)),
                (u, v) -> remplacer.apply(u, ecrire.apply(partie.apply(u), v)));
    }
}
