package org.lsunsync.domain.etablissement;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Which division, whatever its code has become (R2). LSUN's own; opaque here; unique in its école.
 *
 * @param valeur 1 to 64 characters
 */
public record DivisionId(String valeur) implements Comparable<DivisionId> {

    /** @throws IllegalArgumentException when empty or longer than 64 characters */
    public DivisionId {
        checkArgument(!valeur.isEmpty() && valeur.length() <= 64, "identifiant de division : 1 à 64 caractères");
    }

    @Override
    public int compareTo(DivisionId autre) {
        return valeur.compareTo(autre.valeur);
    }

    @Override
    public String toString() {
        return valeur;
    }
}
