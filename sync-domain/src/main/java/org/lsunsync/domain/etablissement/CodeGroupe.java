package org.lsunsync.domain.etablissement;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * A groupe's code, its identity within the école and year. A kind of its own: a division may bear the same characters.
 *
 * @param valeur 1 to 20 characters, no blank at either end
 */
public record CodeGroupe(String valeur) implements Comparable<CodeGroupe> {

    /** @throws IllegalArgumentException when empty, too long, or with a blank at either end */
    public CodeGroupe {
        checkArgument(
                !valeur.isEmpty() && valeur.length() <= 20 && valeur.equals(valeur.strip()),
                "code de groupe : 1 à 20 caractères, sans blanc aux extrémités");
    }

    @Override
    public int compareTo(CodeGroupe autre) {
        return valeur.compareTo(autre.valeur);
    }

    @Override
    public String toString() {
        return valeur;
    }
}
