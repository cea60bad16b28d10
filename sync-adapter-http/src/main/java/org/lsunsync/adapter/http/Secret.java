package org.lsunsync.adapter.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A password or the like, which shows itself nowhere: not in a log, nor in a message, nor in what holds it. */
public final class Secret {

    private final String clair;

    private Secret(String clair) {
        this.clair = clair;
    }

    /** One that the host program got from elsewhere. */
    public static Secret de(String clair) {
        return new Secret(clair);
    }

    /**
     * The one that a configuration names: {@code env:NOM}, a variable of the environment, or {@code fichier:CHEMIN}, the first line of
     * a file. Never the secret itself, so that a configuration can be shown.
     *
     * @throws ConfigurationInvalide when it names nothing that is there
     */
    public static Secret nomme(String reference, Map<String, String> environnement) {
        if (reference.startsWith("env:")) {
            var nom = reference.substring("env:".length());
            if (!environnement.containsKey(nom)) {
                throw new ConfigurationInvalide("la variable d'environnement %s est absente".formatted(nom));
            }
            return new Secret(environnement.getOrDefault(nom, ""));
        }
        if (reference.startsWith("fichier:")) {
            return duFichier(Path.of(reference.substring("fichier:".length())));
        }
        throw new ConfigurationInvalide("un secret se donne par env:NOM ou fichier:CHEMIN, jamais en clair");
    }

    private static Secret duFichier(Path fichier) {
        try {
            return new Secret(Files.readString(fichier, StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse(""));
        } catch (IOException illisible) {
            throw new ConfigurationInvalide("le secret %s ne peut être lu".formatted(fichier.getFileName()));
        }
    }

    String clair() {
        return clair;
    }

    @Override
    public String toString() {
        return "•••";
    }
}
