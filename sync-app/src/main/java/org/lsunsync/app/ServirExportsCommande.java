package org.lsunsync.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.lsunsync.testkit.serveur.Inconduite;
import org.lsunsync.testkit.serveur.ServeurExports;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lsun-sync servir-exports}: a folder of exports as a server, for trials of {@code --bee} and {@code --s3e}. */
@Command(
        name = "servir-exports",
        description = "Sert un dossier d'exports sur la boucle locale, comme BEE et S3E, jusqu'à ce qu'on l'arrête.")
final class ServirExportsCommande extends Commande {

    @Option(names = "--dossier", paramLabel = "DIR", required = true, description = "Le dossier des exports.")
    private Path dossier = Path.of("");

    @Option(names = "--port", paramLabel = "N", defaultValue = "8080", description = "Le port ; 0 pour un port libre.")
    private int port;

    @Option(
            names = "--inconduite",
            paramLabel = "I",
            defaultValue = "aucune",
            description = "aucune, lent, coupe, deux-503, mauvais-type ou muet.")
    private String inconduite = "aucune";

    ServirExportsCommande(LsunSync.Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        var conduite = Inconduite.de(inconduite)
                .orElseThrow(() -> new Racine.Usage("--inconduite : "
                        + Arrays.stream(Inconduite.values())
                                .map(Inconduite::code)
                                .collect(Collectors.joining(", "))));
        if (!Files.isDirectory(dossier)) {
            throw new Racine.Usage("--dossier : ce n'est pas un dossier");
        }
        try (var serveur = ServeurExports.ouvrir(dossier, port, conduite)) {
            console().sortie().println("Les exports sont servis à " + serveur.adresse());
            console().sortie().flush();
            serveur.servir();
        } catch (IllegalArgumentException horsBornes) {
            throw new Racine.Usage("--port : de 0 à 65535");
        } catch (IOException pris) {
            throw new Racine.Refusee("Le port %d ne peut être ouvert.".formatted(port));
        } catch (InterruptedException arret) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }
}
