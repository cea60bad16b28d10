package org.lsunsync.domain.personne;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * ELEVE_ID of Base élèves, {@code id-be} in LSU: who the élève is. Compared as an integer, so that {@code 0001} is 1.
 *
 * @param valeur 0 or more
 */
public record EleveId(long valeur) implements Comparable<EleveId> {

    /** @throws IllegalArgumentException when negative */
    public EleveId {
        checkArgument(valeur >= 0, "ELEVE_ID négatif");
    }

    @Override
    public int compareTo(EleveId autre) {
        return Long.compare(valeur, autre.valeur);
    }

    @Override
    public String toString() {
        return Long.toString(valeur);
    }
}
