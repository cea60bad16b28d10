package org.lsunsync.adapter.siecle.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * {@link LecteurStrict} for an encoding of one byte a character, as the exports' is: most of a document is ASCII, which takes no
 * look-up. As strict: a byte that is no character there ends the reading, after the good ones before it, and so does a document that
 * is UTF-8 from one end to the other.
 */
final class LecteurUnOctet extends Reader {

    private static final char AUCUN = '\uffff';

    private final InputStream octets;
    private final String encodage;
    private final char[] caracteres;
    private final boolean ascii;
    private final byte[] tampon = new byte[1 << 14];
    private final CharsetDecoder latin = StandardCharsets.ISO_8859_1.newDecoder();
    private final TemoinUtf8 temoin = new TemoinUtf8();
    private boolean fautif;

    private LecteurUnOctet(InputStream octets, char[] caracteres, String encodage) {
        this.octets = octets;
        this.caracteres = caracteres;
        this.encodage = encodage;
        this.ascii = IntStream.range(0, 128).allMatch(octet -> caracteres[octet] == octet);
    }

    /**
     * The reader, when the encoding is of this kind.
     *
     * @param encodage as messages name it
     */
    static Optional<Reader> de(InputStream octets, Charset charset, String encodage) {
        if (!charset.canEncode() || charset.newEncoder().maxBytesPerChar() != 1) {
            return Optional.empty();
        }
        var caracteres = new char[256];
        var decodeur = charset.newDecoder();
        for (int octet = 0; octet < 256; octet++) {
            caracteres[octet] = caractere(decodeur, (byte) octet);
        }
        return Optional.of(new LecteurUnOctet(octets, caracteres, encodage));
    }

    private static char caractere(CharsetDecoder decodeur, byte octet) {
        try {
            return decodeur.decode(ByteBuffer.wrap(new byte[] {octet})).get();
        } catch (CharacterCodingException aucun) {
            return AUCUN;
        }
    }

    @Override
    public int read(char[] sortie, int debut, int longueur) throws IOException {
        int lus = fautif ? 0 : octets.read(tampon, 0, Math.min(longueur, tampon.length));
        if (lus < 0) {
            if (temoin.certain()) {
                throw LecteurStrict.utf8(encodage);
            }
            return -1;
        }
        int bons = fautif ? 0 : decoder(lus, sortie, debut);
        if (bons == 0 && longueur > 0) {
            throw LecteurStrict.autreEncodage(encodage);
        }
        return bons;
    }

    /** How many of the bytes read are characters, up to the first one that is none. */
    private int decoder(int lus, char[] sortie, int debut) {
        temoin.voir(tampon, 0, lus);
        latin.decode(ByteBuffer.wrap(tampon, 0, lus), CharBuffer.wrap(sortie, debut, lus), false);
        for (int i = autre(0, lus); i < lus; i = autre(i + 1, lus)) {
            char caractere = caracteres[tampon[i] & 0xFF];
            if (caractere == AUCUN) {
                fautif = true;
                return i;
            }
            sortie[debut + i] = caractere;
        }
        return lus;
    }

    /** The next byte that may be another character than its number says. */
    private int autre(int debut, int lus) {
        return ascii ? Ascii.fin(tampon, debut, lus) : debut;
    }

    @Override
    public void close() {
        // whoever opened the stream below closes it
    }
}
