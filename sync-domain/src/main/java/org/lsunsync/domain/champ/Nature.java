package org.lsunsync.domain.champ;

/** How a field's values are made canonical before they are compared and written (§8). */
public enum Nature {
    /** NFC, outer blanks dropped, inner runs of blanks one space. Case and accents are content. */
    TEXTE {
        @Override
        public String canonique(String valeur) {
            return Canonique.texte(valeur);
        }
    },
    /** Digits alone, with a leading 0 for +33 and 0033, and a {@code +} for other countries. */
    TELEPHONE {
        @Override
        public String canonique(String valeur) {
            return Canonique.telephone(valeur);
        }
    };

    /** The value as it is compared and written; empty for none. */
    public abstract String canonique(String valeur);
}
