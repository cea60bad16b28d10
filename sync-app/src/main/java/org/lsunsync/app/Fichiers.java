package org.lsunsync.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * Where a report goes: to standard output, or to a file, whole or not at all. A file is prepared when this is made, so that one that
 * can't be written is refused before anything else is.
 */
final class Fichiers implements AutoCloseable {

    private final LsunSync.Console console;
    private final Optional<Cible> fichier;

    private record Cible(Path fichier, Path ebauche) {}

    /** @throws Racine.Refusee when the file could not be written */
    Fichiers(LsunSync.Console console, Optional<Path> fichier) {
        this.console = console;
        this.fichier = fichier.map(Path::toAbsolutePath).map(Fichiers::preparer);
    }

    private static Cible preparer(Path fichier) {
        if (Files.isDirectory(fichier)) {
            throw refus(fichier);
        }
        try {
            return new Cible(fichier, Files.createTempFile(fichier.getParent(), ".lsun-sync", ".tmp"));
        } catch (IOException echec) {
            throw refus(fichier);
        }
    }

    void ecrire(String texte) {
        fichier.ifPresentOrElse(cible -> ecrire(cible, texte), () -> {
            console.sortie().print(texte);
            console.sortie().flush();
        });
    }

    private static void ecrire(Cible cible, String texte) {
        try {
            Files.writeString(cible.ebauche(), texte, StandardCharsets.UTF_8);
            deplacer(cible.ebauche(), cible.fichier());
        } catch (IOException echec) {
            throw refus(cible.fichier());
        }
    }

    private static void deplacer(Path ebauche, Path cible) throws IOException {
        try {
            Files.move(ebauche, cible, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException impossible) {
            Files.move(ebauche, cible, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Racine.Refusee refus(Path fichier) {
        return new Racine.Refusee("Le fichier %s ne peut être écrit.".formatted(fichier.getFileName()));
    }

    /** What was prepared and not written goes. */
    @Override
    public void close() {
        fichier.ifPresent(cible -> {
            try {
                Files.deleteIfExists(cible.ebauche());
            } catch (IOException reste) {
                // it is empty, and its name says whose it was
            }
        });
    }
}
