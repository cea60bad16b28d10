package org.lsunsync.testkit.oracle;

import java.util.List;

/**
 * What a synchronisation says and changes, each as one line of text: small enough to compare, and whoever reads a failing example
 * needs nothing more.
 */
record Verdict(List<String> messages, List<String> changements) {

    /** A message: code, division, whom it is about, sentence. */
    static String message(String code, String division, String sujet, String phrase) {
        return code + " [" + division + "] <" + sujet + "> " + phrase;
    }

    /** A change: rule, type, whose, division, field, before and after. */
    static String changement(
            String regle, String type, String sujet, String division, String champ, String avant, String apres) {
        return regle + " " + type + " <" + sujet + "> [" + division + "] " + champ + " : " + ou(avant) + " → "
                + ou(apres);
    }

    private static String ou(String valeur) {
        return valeur.isEmpty() ? "rien" : valeur;
    }
}
