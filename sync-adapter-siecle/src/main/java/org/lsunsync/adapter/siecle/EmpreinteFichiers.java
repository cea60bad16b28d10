package org.lsunsync.adapter.siecle;

import com.google.common.hash.HashCode;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.lsunsync.adapter.siecle.xml.Curseur;
import org.lsunsync.adapter.siecle.xml.Limites;
import org.lsunsync.adapter.siecle.xml.Ouverture;
import org.lsunsync.adapter.siecle.xml.Racine;

/**
 * The fingerprint of all that decides what files say: their bytes, their names, which documents they are, within which limits they are
 * read, and the version of this module. Where it is the same, so are the decoded values. For one reading of one source.
 */
final class EmpreinteFichiers {

    /** To be raised whenever decoders or fingerprints change between versions that bear one number. */
    private static final int FORME = 1;

    private final Hasher somme = Hashing.sha256().newHasher();

    EmpreinteFichiers() {
        ajouter(FORME + version());
    }

    /** Decodes a file, and adds the bytes that were decoded. */
    <T> T lire(Ouverture ouverture, Path fichier, Racine racine, Function<Curseur, T> decodeur) {
        return ouverture.lire(
                fichier, racine, decodeur, octets -> ajouter(ouverture.limites(), fichier, racine, octets));
    }

    /** Adds a file's bytes as they stand. */
    void ajouter(Ouverture ouverture, Path fichier, Racine racine) {
        ajouter(ouverture.limites(), fichier, racine, Ouverture.empreinte(fichier));
    }

    /** 64 lower-case hexadecimal digits; once. */
    String valeur() {
        return somme.hash().toString();
    }

    private void ajouter(Limites limites, Path fichier, Racine racine, HashCode octets) {
        ajouter(racine.name());
        ajouter(String.valueOf(fichier.getFileName()));
        ajouter(limites.toString());
        somme.putBytes(octets.asBytes());
    }

    /** With its length, so that two texts are never taken for two others. */
    private void ajouter(String texte) {
        somme.putInt(texte.length()).putString(texte, StandardCharsets.UTF_8);
    }

    /** What one release decodes, the next may decode better. */
    private static String version() {
        return Optional.ofNullable(EmpreinteFichiers.class.getPackage().getImplementationVersion())
                .orElse("");
    }
}
