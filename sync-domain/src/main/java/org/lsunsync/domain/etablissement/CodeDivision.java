package org.lsunsync.domain.etablissement;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * What a division is called in the documents, e.g. {@code 3 B}. An attribute, not an identity: R2 may change it. A string
 * always ({@code 301} is no number), with inner blanks as they are.
 *
 * @param valeur 1 to 20 characters (8 in SIECLE, 20 in the LSU schema), no blank at either end
 */
public record CodeDivision(String valeur) implements Comparable<CodeDivision> {

    /** BEE's pseudo-division of those who are no longer there (R3a). */
    public static final CodeDivision INACTIFS = new CodeDivision("Inactifs");

    /** @throws IllegalArgumentException when empty, too long, or with a blank at either end */
    public CodeDivision {
        checkArgument(
                !valeur.isEmpty() && valeur.length() <= 20 && valeur.equals(valeur.strip()),
                "code de division : 1 à 20 caractères, sans blanc aux extrémités");
    }

    /** Code-point order, which is that of {@code --toutes}. */
    @Override
    public int compareTo(CodeDivision autre) {
        return valeur.compareTo(autre.valeur);
    }

    @Override
    public String toString() {
        return valeur;
    }
}
