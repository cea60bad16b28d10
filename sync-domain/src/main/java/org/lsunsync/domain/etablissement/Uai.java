package org.lsunsync.domain.etablissement;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A school's identity: seven digits and their check letter. Never changes (R1, I9).
 *
 * @param valeur the eight characters, letter in upper case
 */
public record Uai(String valeur) implements Comparable<Uai> {

    private static final Pattern FORME = Pattern.compile("[0-9]{7}[A-Z]");

    /** The check letter is the number modulo 23 in this alphabet, which leaves out I, O and Q. */
    private static final String CLES = "ABCDEFGHJKLMNPRSTUVWXYZ";

    /** @throws IllegalArgumentException when the form or the check letter is wrong */
    public Uai {
        checkArgument(FORME.matcher(valeur).matches(), "UAI : sept chiffres puis une lettre");
        checkArgument(cle(valeur) == valeur.charAt(7), "UAI : la lettre de contrôle est fausse");
    }

    /** The UAI that a document or a person wrote, or nothing when it is not one. */
    public static Optional<Uai> lire(String texte) {
        return FORME.matcher(texte).matches() && cle(texte) == texte.charAt(7)
                ? Optional.of(new Uai(texte))
                : Optional.empty();
    }

    private static char cle(String valeur) {
        return CLES.charAt(Integer.parseInt(valeur.substring(0, 7)) % CLES.length());
    }

    @Override
    public int compareTo(Uai autre) {
        return valeur.compareTo(autre.valeur);
    }

    @Override
    public String toString() {
        return valeur;
    }
}
