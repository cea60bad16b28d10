package org.lsunsync.domain.rapport;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * The exact words of §4, from a resource bundle. A key is the name of a {@link CodeMessage}; N2 has a second one, {@code
 * DIVISION_MISE_A_JOUR.code}, for a division whose code changes. Texts are {@link MessageFormat} patterns: a plain apostrophe is
 * written twice. Immutable; any thread may use it.
 */
public final class Textes {

    private static final Textes FRANCAIS =
            new Textes(ResourceBundle.getBundle("org.lsunsync.domain.rapport.messages", Locale.ROOT), Optional.empty());

    private final ResourceBundle textes;
    private final Optional<Textes> sinon;

    private Textes(ResourceBundle textes, Optional<Textes> sinon) {
        this.textes = textes;
        this.sinon = sinon;
    }

    /** The texts of the specification. */
    public static Textes francais() {
        return FRANCAIS;
    }

    /** A host's own texts; for a key that it does not have, those of the specification. */
    public static Textes surcharges(ResourceBundle propres) {
        return new Textes(propres, Optional.of(FRANCAIS));
    }

    /** The sentence of that message. */
    String phrase(Message message) {
        // Pattern and arguments are text alone, so that the locale, which is named all the same, changes nothing.
        return new MessageFormat(motif(cle(message)), Locale.ROOT)
                .format(message.arguments().toArray());
    }

    private static String cle(Message message) {
        var changeDeCode = message.code() == CodeMessage.DIVISION_MISE_A_JOUR
                && message.arguments().size() == 2;
        return message.code().name() + (changeDeCode ? ".code" : "");
    }

    private String motif(String cle) {
        return textes.containsKey(cle)
                ? textes.getString(cle)
                : sinon.map(autres -> autres.motif(cle)).orElse(cle);
    }
}
