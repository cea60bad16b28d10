package org.lsunsync.domain;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;

/** SHA-256 over a sequence of texts and numbers, each with its length, so that no two sequences run into one another. */
public final class Empreinte {

    private final Hasher hasher = Hashing.sha256().newHasher();

    /** Of nothing yet. */
    public Empreinte() {}

    /** Adds a text. */
    public Empreinte ajouter(String texte) {
        var octets = texte.getBytes(StandardCharsets.UTF_8);
        hasher.putInt(octets.length).putBytes(octets);
        return this;
    }

    /** Adds a number. */
    public Empreinte ajouter(int nombre) {
        hasher.putInt(nombre);
        return this;
    }

    /** The fingerprint, 64 lower-case hexadecimal digits; the last call. */
    public String valeur() {
        return hasher.hash().toString();
    }
}
