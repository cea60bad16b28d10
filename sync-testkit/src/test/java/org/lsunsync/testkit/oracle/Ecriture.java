package org.lsunsync.testkit.oracle;

import java.text.Normalizer;
import java.util.Locale;
import org.lsunsync.domain.champ.Champ;
import org.lsunsync.domain.champ.Nature;

/** §8, comparison and writing, character by character. */
final class Ecriture {

    /** Unicode's White_Space property, in full. */
    private static final String BLANCS = "\t\n\u000b\f\r \u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006"
            + "\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000";

    private Ecriture() {}

    /** NFC, outer blanks dropped, inner runs of blanks one space. */
    static String texte(String brut) {
        var propre = new StringBuilder();
        for (var c :
                Normalizer.normalize(brut, Normalizer.Form.NFC).codePoints().toArray()) {
            if (BLANCS.indexOf(c) < 0) {
                propre.appendCodePoint(c);
            } else if (!propre.isEmpty() && propre.charAt(propre.length() - 1) != ' ') {
                propre.append(' ');
            }
        }
        var fin = propre.length();
        return fin > 0 && propre.charAt(fin - 1) == ' ' ? propre.substring(0, fin - 1) : propre.toString();
    }

    /** Its digits, with a leading 0 for +33 or 0033, and with a + for other countries. */
    static String telephone(String brut) {
        var chiffres = new StringBuilder();
        for (var c : brut.codePoints().toArray()) {
            if (c >= '0' && c <= '9') {
                chiffres.appendCodePoint(c);
            }
        }
        var numero = chiffres.toString();
        if (numero.isEmpty()) {
            return "";
        }
        var international = texte(brut).startsWith("+") ? numero : numero.startsWith("00") ? numero.substring(2) : "";
        if (international.isEmpty()) {
            return numero;
        }
        return international.startsWith("33") ? "0" + international.substring(2) : "+" + international;
    }

    /** "But for case and accents". */
    static String plie(String brut) {
        var plie = new StringBuilder();
        for (var c : Normalizer.normalize(texte(brut), Normalizer.Form.NFD)
                .codePoints()
                .toArray()) {
            var genre = Character.getType(c);
            if (genre != Character.NON_SPACING_MARK
                    && genre != Character.COMBINING_SPACING_MARK
                    && genre != Character.ENCLOSING_MARK) {
                plie.appendCodePoint(c);
            }
        }
        return plie.toString().toUpperCase(Locale.ROOT).replace("Œ", "OE").replace("Æ", "AE");
    }

    /** A field's value as it is compared and written. */
    static <T> String lire(Champ<T> champ, T fiche) {
        var brut = champ.de(fiche);
        return champ.nature() == Nature.TELEPHONE ? telephone(brut) : texte(brut);
    }

    /** Equal, or different only where the source has {@code ?}, which stands for exactly one character of ours. */
    static boolean pareil(String notre, String source) {
        var a = notre.codePoints().toArray();
        var b = source.codePoints().toArray();
        if (a.length != b.length) {
            return false;
        }
        for (var i = 0; i < a.length; i++) {
            if (a[i] != b[i] && b[i] != '?') {
                return false;
            }
        }
        return true;
    }
}
