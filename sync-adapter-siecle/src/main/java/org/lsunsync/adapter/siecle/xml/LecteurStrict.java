package org.lsunsync.adapter.siecle.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;

/**
 * Characters of bytes that must be of the declared encoding: the first one that is not ends the reading, and never becomes U+FFFD.
 * All good characters before it are handed over first, so that the parser stands where the fault is.
 */
final class LecteurStrict extends Reader {

    private final InputStream octets;
    private final CharsetDecoder decodeur;
    private final String encodage;
    private final ByteBuffer entree = ByteBuffer.allocate(1 << 14).flip();
    private boolean fini;

    /** @param encodage as messages name it */
    LecteurStrict(InputStream octets, Charset charset, String encodage) {
        this.octets = octets;
        this.encodage = encodage;
        this.decodeur = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public int read(char[] tampon, int debut, int longueur) throws IOException {
        var sortie = CharBuffer.wrap(tampon, debut, longueur);
        while (true) {
            var resultat = decodeur.decode(entree, sortie, fini);
            int produits = sortie.position() - debut;
            if (produits > 0 || resultat.isOverflow()) {
                return produits;
            }
            if (resultat.isError()) {
                throw autreEncodage(encodage);
            }
            if (fini) {
                return -1;
            }
            remplir();
        }
    }

    private void remplir() throws IOException {
        entree.compact();
        int n = octets.read(entree.array(), entree.position(), entree.remaining());
        if (n < 0) {
            fini = true;
        } else {
            entree.position(entree.position() + n);
        }
        entree.flip();
    }

    static FluxRefuse autreEncodage(String declare) {
        return refus("octets qui ne sont pas de l'encodage déclaré (%s)".formatted(declare));
    }

    static FluxRefuse utf8(String declare) {
        return refus("octets UTF-8, mais encodage déclaré %s".formatted(declare));
    }

    private static FluxRefuse refus(String cause) {
        return new FluxRefuse(cause, "Exportez le document de nouveau, sans l'enregistrer depuis un éditeur de texte.");
    }

    @Override
    public void close() {
        // whoever opened the stream below closes it
    }
}
