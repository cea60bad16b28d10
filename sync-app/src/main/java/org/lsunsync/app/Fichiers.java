package org.lsunsync.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** Where a report goes: to standard output, or to a file, whole or not at all. */
final class Fichiers {

    private Fichiers() {}

    static void ecrire(LsunSync.Console console, Optional<Path> fichier, String texte) {
        if (fichier.isEmpty()) {
            console.sortie().print(texte);
            console.sortie().flush();
            return;
        }
        var cible = fichier.orElseThrow().toAbsolutePath();
        try {
            var ebauche = Files.createTempFile(cible.getParent(), ".lsun-sync", ".tmp");
            try {
                Files.writeString(ebauche, texte, StandardCharsets.UTF_8);
                deplacer(ebauche, cible);
            } finally {
                Files.deleteIfExists(ebauche);
            }
        } catch (IOException echec) {
            throw new Racine.Refusee("Le fichier %s ne peut être écrit.".formatted(cible.getFileName()));
        }
    }

    private static void deplacer(Path ebauche, Path cible) throws IOException {
        try {
            Files.move(ebauche, cible, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException impossible) {
            Files.move(ebauche, cible, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
