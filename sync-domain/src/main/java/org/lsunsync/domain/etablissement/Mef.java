package org.lsunsync.domain.etablissement;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * A <i>module élémentaire de formation</i>, which stands for the niveau. Scolarité: a synchronisation never changes it (I2).
 *
 * @param valeur the code, 11 characters as a rule, never empty
 */
public record Mef(String valeur) implements Comparable<Mef> {

    /** @throws IllegalArgumentException when blank or longer than 20 characters */
    public Mef {
        checkArgument(!valeur.isBlank() && valeur.length() <= 20, "MEF : 1 à 20 caractères");
    }

    @Override
    public int compareTo(Mef autre) {
        return valeur.compareTo(autre.valeur);
    }

    @Override
    public String toString() {
        return valeur;
    }
}
