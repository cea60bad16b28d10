package org.lsunsync.domain.champ;

import java.util.function.UnaryOperator;

/** How a field's values are made canonical before they are compared and written (§8). */
public enum Nature {
    /** NFC, outer blanks dropped, inner runs of blanks one space. Case and accents are content. */
    TEXTE(Canonique::texte),
    /** Digits alone, with a leading 0 for +33 and 0033, and a {@code +} for other countries. */
    TELEPHONE(Canonique::telephone);

    private final UnaryOperator<String> canonique;

    Nature(UnaryOperator<String> canonique) {
        this.canonique = canonique;
    }

    /** The value as it is compared and written; empty for none. */
    public String canonique(String valeur) {
        return canonique.apply(valeur);
    }
}
