package org.lsunsync.app.page.vue;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lsunsync.domain.rapport.Gravite;
import org.lsunsync.domain.rapport.Message;

/**
 * What somebody wants to see of a report; empty texts want all.
 *
 * @param division a division's code
 * @param nature a kind of data
 * @param gravite a gravity's word
 * @param message {@code M1} … {@code M8}, or {@code N} for all notices
 * @param nom part of a name, never taken from a URL
 */
public record Filtre(String division, Optional<Nature> nature, String gravite, String message, String nom) {

    private static final Pattern SIGNES = Pattern.compile("\\p{M}+");

    /** All of it. */
    public static final Filtre TOUT = new Filtre("", Optional.empty(), "", "", "");

    /** Whether it leaves anything out. */
    public boolean actif() {
        return !equals(TOUT);
    }

    boolean admetDivision(String code) {
        return division.isEmpty() || division.equals(code);
    }

    boolean admetGravite(Gravite valeur) {
        return gravite.isEmpty() || gravite.equals(valeur.code());
    }

    boolean admetCode(Message valeur) {
        var code = valeur.code().code();
        return message.isEmpty() || message.equals(code) || (message.equals("N") && code.startsWith("N"));
    }

    /** Whether a text holds what is looked for, case and accents aside. */
    public boolean admetNom(String texte) {
        return nom.isBlank() || plat(texte).contains(plat(nom.strip()));
    }

    private static String plat(String texte) {
        return SIGNES.matcher(Normalizer.normalize(texte, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('-', ' ');
    }
}
