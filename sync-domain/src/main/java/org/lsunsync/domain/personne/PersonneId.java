package org.lsunsync.domain.personne;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * PERSONNE_ID of Base élèves: who a responsable is, within his élève. Compared as an integer.
 *
 * @param valeur 0 or more
 */
public record PersonneId(long valeur) implements Comparable<PersonneId> {

    /** @throws IllegalArgumentException when negative */
    public PersonneId {
        checkArgument(valeur >= 0, "PERSONNE_ID négatif");
    }

    @Override
    public int compareTo(PersonneId autre) {
        return Long.compare(valeur, autre.valeur);
    }

    @Override
    public String toString() {
        return Long.toString(valeur);
    }
}
