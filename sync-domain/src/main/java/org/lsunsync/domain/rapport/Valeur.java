package org.lsunsync.domain.rapport;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;

/** What stands before or after a change. */
public sealed interface Valeur {

    /** What answers for every kind of value. */
    interface Visiteur<T> {
        /** There is none. */
        T absente();

        /** A field's value, never empty. */
        T texte(String texte);

        /** A whole record: field to value, empty ones left out, in the order of §7. */
        T fiche(ImmutableMap<String, String> champs);

        /** A sorted list of keys. */
        T liste(ImmutableList<String> cles);

        /** An archive's number, and the keys of the bilans that it pins. */
        T archivage(int numero, ImmutableList<String> bilans);
    }

    /** The visitor's answer for this kind. */
    <T> T selon(Visiteur<T> visiteur);

    /** A field's value, where the empty text means that there is none. */
    static Valeur de(String texte) {
        return texte.isEmpty() ? new Absente() : new Texte(texte);
    }

    /** There is none. */
    record Absente() implements Valeur {
        @Override
        public <T> T selon(Visiteur<T> visiteur) {
            return visiteur.absente();
        }
    }

    /**
     * A field's value.
     *
     * @param texte not empty
     */
    record Texte(String texte) implements Valeur {
        @Override
        public <T> T selon(Visiteur<T> visiteur) {
            return visiteur.texte(texte);
        }

        /** Hides the value: it may be a minor's. */
        @Override
        public String toString() {
            return "Texte[####]";
        }
    }

    /**
     * A whole record.
     *
     * @param champs field to value
     */
    record Fiche(ImmutableMap<String, String> champs) implements Valeur {
        @Override
        public <T> T selon(Visiteur<T> visiteur) {
            return visiteur.fiche(champs);
        }

        /** Names the fields alone: the values may be a minor's. */
        @Override
        public String toString() {
            return "Fiche" + champs.keySet();
        }
    }

    /**
     * A list of keys.
     *
     * @param cles sorted
     */
    record Liste(ImmutableList<String> cles) implements Valeur {
        @Override
        public <T> T selon(Visiteur<T> visiteur) {
            return visiteur.liste(cles);
        }
    }

    /**
     * An archive.
     *
     * @param numero its number
     * @param bilans the keys of those that it pins
     */
    record Archivage(int numero, ImmutableList<String> bilans) implements Valeur {
        @Override
        public <T> T selon(Visiteur<T> visiteur) {
            return visiteur.archivage(numero, bilans);
        }
    }
}
