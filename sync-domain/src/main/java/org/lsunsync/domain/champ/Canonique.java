package org.lsunsync.domain.champ;

import com.google.common.base.CharMatcher;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The canonical forms in which values are compared and written (R3, R5, §8). Pure functions of the text alone: no locale.
 */
public final class Canonique {

    /** All characters with Unicode's White_Space property, the no-break spaces included. */
    private static final CharMatcher BLANC = CharMatcher.inRange('\t', '\r')
            .or(CharMatcher.anyOf(" \u0085\u00a0\u1680\u2028\u2029\u202f\u205f\u3000"))
            .or(CharMatcher.inRange('\u2000', '\u200a'))
            .precomputed();

    /** Below the first combining mark, every text is NFC as it stands. */
    private static final char PREMIER_COMBINANT = '\u0300';

    private static final CharMatcher CHIFFRE = CharMatcher.inRange('0', '9');

    private static final Pattern SIGNES_DIACRITIQUES = Pattern.compile("\\p{M}+");

    private Canonique() {}

    /** NFC, outer blanks dropped, inner runs of blanks one space. The same instance when there is nothing to do. */
    public static String texte(String valeur) {
        if (dejaCanonique(valeur)) {
            return valeur;
        }
        var compose = Normalizer.isNormalized(valeur, Normalizer.Form.NFC)
                ? valeur
                : Normalizer.normalize(valeur, Normalizer.Form.NFC);
        return BLANC.trimAndCollapseFrom(compose, ' ');
    }

    /** Whether one look at each character tells that there is nothing to do: most values, and all that were stored. */
    private static boolean dejaCanonique(String valeur) {
        boolean espaceAvant = true; // a blank at the beginning is an outer one
        for (int i = 0; i < valeur.length(); i++) {
            char c = valeur.charAt(i);
            if (c >= PREMIER_COMBINANT || (c != ' ' && BLANC.matches(c)) || (c == ' ' && espaceAvant)) {
                return false;
            }
            espaceAvant = c == ' ';
        }
        return !espaceAvant || valeur.isEmpty();
    }

    /**
     * A phone by its digits: {@code +33 6 00}, {@code 0033600} and {@code 0600} are one number; {@code 0032…} is {@code +32…}.
     * What holds no digit is no number: empty.
     */
    public static String telephone(String valeur) {
        if (!valeur.startsWith("00") && chiffresSeuls(valeur, 0)) {
            return valeur; // as it is stored
        }
        if (valeur.startsWith("+33") && chiffresSeuls(valeur, 3)) {
            return national(valeur.substring(3)); // as the exports write it
        }
        var texte = texte(valeur);
        var chiffres = CHIFFRE.retainFrom(texte);
        if (chiffres.isEmpty()) {
            return "";
        }
        var international = texte.startsWith("+") ? chiffres : chiffres.startsWith("00") ? chiffres.substring(2) : "";
        if (international.isEmpty()) {
            return chiffres;
        }
        return international.startsWith("33") ? national(international.substring(2)) : "+" + international;
    }

    private static boolean chiffresSeuls(String valeur, int debut) {
        for (int i = debut; i < valeur.length(); i++) {
            if (valeur.charAt(i) < '0' || valeur.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** {@code +33 (0)6…} is written with a zero that is not doubled. */
    private static String national(String abonne) {
        return abonne.startsWith("0") ? abonne : "0" + abonne;
    }

    /**
     * "But for case and accents" (R5): canonical, without combining marks, {@code Œ} as {@code OE} and {@code Æ} as {@code AE},
     * in upper case. Hyphens and apostrophes are content.
     */
    public static String plie(String valeur) {
        var capitales =
                sansSignes(valeur).toUpperCase(Locale.ROOT).replace("Œ", "OE").replace("Æ", "AE");
        return texte(sansSignes(capitales)); // a few capitals bring marks of their own
    }

    private static String sansSignes(String valeur) {
        return SIGNES_DIACRITIQUES
                .matcher(Normalizer.normalize(valeur, Normalizer.Form.NFD))
                .replaceAll("");
    }

    /**
     * Whether the source says what we hold, where each {@code ?} of the source stands for exactly one character that BEE's
     * export couldn't write. Both are given in the form that is compared.
     */
    public static boolean memeAuxInterrogationsPres(String source, String notre) {
        if (source.equals(notre)) {
            return true;
        }
        if (source.indexOf('?') < 0
                || source.codePointCount(0, source.length()) != notre.codePointCount(0, notre.length())) {
            return false;
        }
        var siens = source.codePoints().iterator();
        var notres = notre.codePoints().iterator();
        while (siens.hasNext()) {
            int sien = siens.nextInt();
            if (sien != notres.nextInt() && sien != '?') {
                return false;
            }
        }
        return true;
    }
}
