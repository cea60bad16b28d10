package org.lsunsync.adapter.siecle.xml;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the first bytes say of a document's encoding: the XML declaration decides, UTF-8 where it is silent, and a byte order mark
 * must agree with it. Nothing is guessed: an unknown name or a contradiction is refused.
 */
final class Prologue {

    private static final int LONGUEUR = 1024;

    private static final Pattern ENCODAGE =
            Pattern.compile("\\A<\\?xml\\s[^>]*?\\sencoding\\s*=\\s*([\"'])([^\"'>]*)\\1");

    private static final String REEXPORTER =
            "Exportez le document de nouveau, sans l'enregistrer depuis un éditeur de texte.";

    private Prologue() {}

    /**
     * The document's characters, without its byte order mark.
     *
     * @throws FluxRefuse when the document is empty, or its encoding unknown or contradicted
     */
    static Reader lecteur(InputStream octets) throws IOException {
        var flux = new BufferedInputStream(octets);
        flux.mark(LONGUEUR);
        byte[] debut = flux.readNBytes(LONGUEUR);
        flux.reset();
        if (debut.length == 0) {
            throw new FluxRefuse("fichier vide", "Exportez-le de nouveau.");
        }
        var marque = Marque.de(debut);
        marque.ifPresent(m -> passer(flux, m.longueur()));
        var apparent = marque.map(m -> m.charset).orElse(StandardCharsets.ISO_8859_1);
        int saut = marque.map(Marque::longueur).orElse(0);
        var texte = new String(debut, saut, debut.length - saut, apparent);
        var declaration = ENCODAGE.matcher(texte);
        if (!declaration.find()) {
            var charset = marque.map(m -> m.charset).orElse(StandardCharsets.UTF_8);
            return lecteur(flux, charset, charset.name());
        }
        var nom = declaration.group(2);
        var declare = charset(nom);
        if (marque.isPresent() && !marque.get().confirme(declare)) {
            throw new FluxRefuse(
                    "marque d'ordre des octets (BOM) %s, mais encodage déclaré %s"
                            .formatted(marque.get().charset.name(), citable(nom)),
                    REEXPORTER);
        }
        if (marque.isEmpty() && !confirme(declare, debut, declaration.end())) {
            throw new FluxRefuse(
                    "encodage déclaré (%s) qui n'est pas celui de la déclaration elle-même".formatted(citable(nom)),
                    REEXPORTER);
        }
        return lecteur(flux, marque.map(m -> m.charset).orElse(declare), citable(nom));
    }

    private static Reader lecteur(InputStream flux, Charset charset, String encodage) {
        return LecteurUnOctet.de(flux, charset, encodage).orElseGet(() -> new LecteurStrict(flux, charset, encodage));
    }

    private static Charset charset(String nom) throws FluxRefuse {
        try {
            return Charset.forName(nom);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException inconnu) {
            throw new FluxRefuse("encodage inconnu (%s)".formatted(citable(nom)), REEXPORTER);
        }
    }

    /** Whether a declaration that reads as ASCII reads the same in the encoding that it names. */
    private static boolean confirme(Charset declare, byte[] debut, int longueur) {
        return new String(debut, 0, longueur, declare)
                .equals(new String(debut, 0, longueur, StandardCharsets.ISO_8859_1));
    }

    /** A name that a message may hold: short, and of the characters that names of encodings are made of. */
    private static String citable(String nom) {
        var propre = nom.replaceAll("[^A-Za-z0-9._:+-]", "?");
        return propre.length() <= 40 ? propre : propre.substring(0, 40) + "…";
    }

    private static void passer(BufferedInputStream flux, int n) {
        try {
            flux.skipNBytes(n);
        } catch (IOException impossible) {
            throw new IllegalStateException("these bytes are in the buffer");
        }
    }

    private enum Marque {
        UTF_8(StandardCharsets.UTF_8, "\u00ef\u00bb\u00bf"),
        UTF_16BE(StandardCharsets.UTF_16BE, "\u00fe\u00ff"),
        UTF_16LE(StandardCharsets.UTF_16LE, "\u00ff\u00fe");

        private final Charset charset;

        /** Each byte as the character of its number. */
        private final String octets;

        Marque(Charset charset, String octets) {
            this.charset = charset;
            this.octets = octets;
        }

        static Optional<Marque> de(byte[] debut) {
            var octets = new String(debut, StandardCharsets.ISO_8859_1);
            return Arrays.stream(values())
                    .filter(marque -> octets.startsWith(marque.octets))
                    .findFirst();
        }

        int longueur() {
            return octets.length();
        }

        boolean confirme(Charset declare) {
            return declare.equals(charset) || (this != UTF_8 && declare.equals(StandardCharsets.UTF_16));
        }
    }
}
