package org.lsunsync.domain.plan;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;

/** SHA-256 over a sequence of texts and numbers, each with its length, so that no two sequences run into one another. */
final class Empreinte {

    private final Hasher hasher = Hashing.sha256().newHasher();

    Empreinte ajouter(String texte) {
        var octets = texte.getBytes(StandardCharsets.UTF_8);
        hasher.putInt(octets.length).putBytes(octets);
        return this;
    }

    Empreinte ajouter(int nombre) {
        hasher.putInt(nombre);
        return this;
    }

    /** The fingerprint; the last call. */
    String valeur() {
        return hasher.hash().toString();
    }
}
