package org.lsunsync.adapter.jdbc;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Function;

/**
 * A column and what fills it from a value.
 *
 * @param <T> the value of a row
 * @param nom its name
 * @param type what it holds
 * @param valeur what a row has in it
 */
record Colonne<T>(String nom, Type type, Function<T, Optional<?>> valeur) {

    /** What columns hold, by the names that SQL gives it. */
    enum Type {
        TEXTE("varchar", String.class),
        ENTIER("integer", Integer.class),
        GRAND("bigint", Long.class),
        // as text inside an array, which the server casts
        JOUR("date", String.class),
        INSTANT("timestamp with time zone", String.class);

        private final String sql;
        private final Class<?> dansUnTableau;

        Type(String sql, Class<?> dansUnTableau) {
            this.sql = sql;
            this.dansUnTableau = dansUnTableau;
        }

        String sql() {
            return sql;
        }

        Class<?> dansUnTableau() {
            return dansUnTableau;
        }
    }

    static <T> Colonne<T> texte(String nom, Function<T, String> valeur) {
        return new Colonne<>(nom, Type.TEXTE, valeur.andThen(Optional::of));
    }

    static <T> Colonne<T> texteOuRien(String nom, Function<T, Optional<String>> valeur) {
        return new Colonne<>(nom, Type.TEXTE, valeur::apply);
    }

    static <T> Colonne<T> entier(String nom, Function<T, Integer> valeur) {
        return new Colonne<>(nom, Type.ENTIER, valeur.andThen(Optional::of));
    }

    static <T> Colonne<T> entierOuRien(String nom, Function<T, Optional<Integer>> valeur) {
        return new Colonne<>(nom, Type.ENTIER, valeur::apply);
    }

    static <T> Colonne<T> grand(String nom, Function<T, Long> valeur) {
        return new Colonne<>(nom, Type.GRAND, valeur.andThen(Optional::of));
    }

    static <T> Colonne<T> jour(String nom, Function<T, LocalDate> valeur) {
        return new Colonne<>(nom, Type.JOUR, valeur.andThen(Optional::of));
    }

    static <T> Colonne<T> instantOuRien(String nom, Function<T, Optional<OffsetDateTime>> valeur) {
        return new Colonne<>(nom, Type.INSTANT, valeur::apply);
    }
}
