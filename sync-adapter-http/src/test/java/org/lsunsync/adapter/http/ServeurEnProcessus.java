package org.lsunsync.adapter.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.lsunsync.testkit.serveur.Inconduite;
import org.lsunsync.testkit.serveur.ServeurExports;

/** A server of a folder of exports in a process of its own, until it is closed. */
final class ServeurEnProcessus implements AutoCloseable {

    private final Process processus;
    private final URI adresse;

    private ServeurEnProcessus(Process processus, URI adresse) {
        this.processus = processus;
        this.adresse = adresse;
    }

    static ServeurEnProcessus demarrer(Path dossier) throws IOException {
        var processus = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServeurEnProcessus.class.getName(),
                        dossier.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var dit = new BufferedReader(new InputStreamReader(processus.getInputStream(), StandardCharsets.UTF_8));
        return new ServeurEnProcessus(processus, URI.create(String.valueOf(dit.readLine())));
    }

    URI adresse() {
        return adresse;
    }

    @Override
    public void close() {
        processus.destroyForcibly();
    }

    /** In the other process, which tells its address to who has started it: its first line. */
    public static void main(String... arguments) throws IOException, InterruptedException {
        try (var serveur = ServeurExports.ouvrir(Path.of(arguments[0]), 0, Inconduite.AUCUNE)) {
            System.out.println(serveur.adresse());
            serveur.servir();
        }
    }
}
