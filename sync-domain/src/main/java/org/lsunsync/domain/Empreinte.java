package org.lsunsync.domain;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * SHA-256 over a sequence of texts and numbers, each with its length, so that no two sequences run into one another. What is added is
 * gathered first and digested by the block: there are a hundred thousand short texts in a collège's locked bilans.
 */
public final class Empreinte {

    private static final int TAMPON = 1 << 13;

    private final Hasher hasher = Hashing.sha256().newHasher();
    private byte[] tampon = new byte[TAMPON];
    private int longueur;

    /** Of nothing yet. */
    public Empreinte() {}

    /** Adds a text. */
    public Empreinte ajouter(String texte) {
        reserver(4 + texte.length());
        int debut = longueur;
        longueur += 4;
        for (int i = 0; i < texte.length(); i++) {
            char c = texte.charAt(i);
            if (c >= 0x80) {
                longueur = debut;
                return ajouterOctets(texte.getBytes(StandardCharsets.UTF_8));
            }
            tampon[longueur++] = (byte) c; // ASCII is its own UTF-8
        }
        ecrire(debut, texte.length());
        return this;
    }

    private Empreinte ajouterOctets(byte[] octets) {
        reserver(4 + octets.length);
        ecrire(longueur, octets.length);
        System.arraycopy(octets, 0, tampon, longueur + 4, octets.length);
        longueur += 4 + octets.length;
        return this;
    }

    /** Adds a number. */
    public Empreinte ajouter(int nombre) {
        reserver(4);
        ecrire(longueur, nombre);
        longueur += 4;
        return this;
    }

    /** Adds a number. */
    public Empreinte ajouter(long nombre) {
        return ajouter((int) nombre).ajouter((int) (nombre >> Integer.SIZE));
    }

    /** Little-endian. */
    private void ecrire(int position, int nombre) {
        tampon[position] = (byte) nombre;
        tampon[position + 1] = (byte) (nombre >> 8);
        tampon[position + 2] = (byte) (nombre >> 16);
        tampon[position + 3] = (byte) (nombre >> 24);
    }

    private void reserver(int octets) {
        if (longueur + octets > tampon.length) {
            digerer();
            if (octets > tampon.length) {
                tampon = Arrays.copyOf(tampon, octets);
            }
        }
    }

    private void digerer() {
        hasher.putBytes(tampon, 0, longueur);
        longueur = 0;
    }

    /** The fingerprint, 64 lower-case hexadecimal digits; the last call. */
    public String valeur() {
        digerer();
        return hasher.hash().toString();
    }
}
