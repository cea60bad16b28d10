package org.lsunsync.adapter.siecle.xml;

import java.util.Optional;
import org.lsunsync.domain.etablissement.CodeDivision;
import org.lsunsync.domain.etablissement.CodeGroupe;
import org.lsunsync.domain.etablissement.Mef;

/** Codes as documents write them: strings always. What a code's type would refuse is no code here. */
public final class Codes {

    private static final int LONGUEUR = 20;

    private Codes() {}

    /** A division's code; nothing when the text is none. */
    public static Optional<CodeDivision> division(String texte) {
        return recevable(texte) ? Optional.of(new CodeDivision(texte)) : Optional.empty();
    }

    /** A groupe's code; nothing when the text is none. */
    public static Optional<CodeGroupe> groupe(String texte) {
        return recevable(texte) ? Optional.of(new CodeGroupe(texte)) : Optional.empty();
    }

    /** A MEF; nothing when the text is none. */
    public static Optional<Mef> mef(String texte) {
        return recevable(texte) ? Optional.of(new Mef(texte)) : Optional.empty();
    }

    /** Whether there is a text, and it is no code. */
    public static boolean illisible(String texte) {
        return !texte.isEmpty() && !recevable(texte);
    }

    private static boolean recevable(String texte) {
        // XML 1.1 lets control characters in, which the outer trim of texts leaves
        return !texte.isEmpty() && texte.length() <= LONGUEUR && texte.equals(texte.strip());
    }
}
