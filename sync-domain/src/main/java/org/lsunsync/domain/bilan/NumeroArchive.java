package org.lsunsync.domain.bilan;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * An archive's number within its élève.
 *
 * @param valeur from 1, without gaps
 */
public record NumeroArchive(int valeur) implements Comparable<NumeroArchive> {

    /** @throws IllegalArgumentException below 1 */
    public NumeroArchive {
        checkArgument(valeur >= 1, "numéro d'archive : à partir de 1");
    }

    @Override
    public int compareTo(NumeroArchive autre) {
        return Integer.compare(valeur, autre.valeur);
    }

    @Override
    public String toString() {
        return Integer.toString(valeur);
    }
}
