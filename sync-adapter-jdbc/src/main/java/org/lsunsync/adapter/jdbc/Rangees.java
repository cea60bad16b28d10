package org.lsunsync.adapter.jdbc;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rows of an école's table, as many at a time are added or changed: {@code uai} is a key of each and is not named here.
 *
 * @param <T> the value of a row
 * @param table which table
 * @param cles its other keys
 * @param valeurs the columns that an addition fills and a change sets
 * @param condition what a row must be for a change, in SQL, after the keys; empty for nothing
 */
record Rangees<T>(String table, ImmutableList<Colonne<T>> cles, ImmutableList<Colonne<T>> valeurs, String condition) {

    Rangees(String table, ImmutableList<Colonne<T>> cles, ImmutableList<Colonne<T>> valeurs) {
        this(table, cles, valeurs, "");
    }

    ImmutableList<Colonne<T>> colonnes() {
        return Stream.concat(cles.stream(), valeurs.stream()).collect(toImmutableList());
    }

    private static <T> String liste(ImmutableList<Colonne<T>> colonnes, String forme, String separateur) {
        return colonnes.stream()
                .map(colonne -> forme.replace("?", colonne.nom())
                        .replace("!", colonne.type().sql()))
                .collect(Collectors.joining(separateur));
    }

    private String tableaux() {
        return "unnest(" + liste(colonnes(), "cast(:? as ![])", ", ") + ") as l (" + liste(colonnes(), "?", ", ") + ")";
    }

    /** All rows in one statement, from an array for each column. */
    String ajouterParTableaux() {
        return "insert into %s (uai, %s) select :uai, %s from %s"
                .formatted(table, liste(colonnes(), "?", ", "), liste(colonnes(), "l.?", ", "), tableaux());
    }

    /** All rows in one statement, from an array for each column. */
    String modifierParTableaux() {
        return "update %s t set %s from %s where t.uai = :uai and %s%s"
                .formatted(
                        table,
                        liste(valeurs, "? = l.?", ", "),
                        tableaux(),
                        liste(cles, "t.? = l.?", " and "),
                        condition);
    }

    /** One row. */
    String ajouter() {
        return "insert into %s (uai, %s) values (:uai, %s)"
                .formatted(table, liste(colonnes(), "?", ", "), liste(colonnes(), ":?", ", "));
    }

    /** One row. */
    String modifier() {
        return "update %s t set %s where t.uai = :uai and %s%s"
                .formatted(table, liste(valeurs, "? = :?", ", "), liste(cles, "t.? = :?", " and "), condition);
    }
}
