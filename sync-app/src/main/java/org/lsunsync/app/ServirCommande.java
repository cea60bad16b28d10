package org.lsunsync.app;

import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.lsunsync.app.page.Fondations;
import org.lsunsync.app.page.Page;
import org.lsunsync.app.page.Reglages;
import org.lsunsync.app.page.acces.EnTeteDeConfiance;
import org.lsunsync.app.page.acces.FichierUtilisateurs;
import org.lsunsync.app.page.acces.Identification;
import org.lsunsync.app.page.sources.SourcesDesEcoles;
import org.lsunsync.json.RapportJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lsun-sync servir}: the chef d'établissement's page. */
@Command(
        name = "servir",
        description =
                "Sert la page du chef d'établissement, jusqu'à ce qu'on l'arrête ; une écriture en cours se termine.")
final class ServirCommande extends Commande {

    @Mixin
    private OptionBase base = new OptionBase();

    @Option(names = "--port", paramLabel = "8080", defaultValue = "8080", description = "Le port de la page.")
    private int port;

    @Option(
            names = "--hote",
            paramLabel = "127.0.0.1",
            defaultValue = "127.0.0.1",
            description = "L'adresse où elle écoute ; derrière un mandataire, la locale suffit.")
    private String hote = "127.0.0.1";

    @Option(
            names = "--port-mesures",
            paramLabel = "8081",
            defaultValue = "8081",
            description = "Le port de /metrics et de /sante, sur l'adresse locale seulement.")
    private int portMesures;

    @Option(
            names = "--http-en-clair",
            description = "Les navigateurs viennent en HTTP : sur son propre poste seulement.")
    private boolean enClair;

    @Option(
            names = "--utilisateurs",
            paramLabel = "F",
            description = "Le fichier des utilisateurs (voir la commande utilisateur).")
    private @Nullable Path utilisateurs;

    @Option(
            names = "--mandataire",
            paramLabel = "ADRESSE",
            description =
                    "Croit les en-têtes X-Lsun-Identifiant, -Nom, -Role et -Ecoles qui viennent de cette adresse ; peut être répétée.")
    private @Nullable List<String> mandataires;

    @Option(
            names = "--exports",
            paramLabel = "DIR",
            description =
                    "Un dossier par UAI, avec les exports de l'école ; sans lui, le chef d'établissement les donne.")
    private @Nullable Path exports;

    ServirCommande(LsunSync.Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        var identification = identification();
        try (var composition = Composition.ouvrir(base, console());
                var page = Page.demarrer(
                        fondations(composition, identification, sources()),
                        new Reglages(hote, port, portMesures, !enClair, temporaire()))) {
            console().sortie().println("La page est servie sur http://%s:%d/".formatted(hote, page.port()));
            attendre(page);
            return 0;
        } catch (JavalinBindException prise) {
            throw new Racine.Refusee("Le port %d ou %d est déjà pris.".formatted(port, portMesures));
        }
    }

    /** Until the process is asked to end: then what runs may finish. */
    private static void attendre(Page page) {
        var arret = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            page.close();
                            arret.countDown();
                        },
                        "arret"));
        try {
            arret.await();
        } catch (InterruptedException presse) {
            Thread.currentThread().interrupt();
        }
    }

    static Fondations fondations(Composition composition, Identification identification, SourcesDesEcoles sources) {
        return new Fondations(
                composition.livret(),
                composition.journal(),
                (choisies, habilitations, suivi) ->
                        composition.synchronisation(choisies.bee(), choisies.s3e(), habilitations, suivi),
                sources,
                Composition::exports,
                identification,
                RapportCsv::ecrire,
                entree -> RapportJson.francais().ecrire(entree),
                InstantSource.system(),
                OptionsDemande::aujourdhui,
                LsunSync.version());
    }

    private Identification identification() {
        if ((utilisateurs == null) == (mandataires == null)) {
            throw new Racine.Usage("il faut --utilisateurs ou --mandataire, et pas les deux");
        }
        if (utilisateurs != null) {
            return new FichierUtilisateurs(utilisateurs);
        }
        try {
            return new EnTeteDeConfiance(Optional.ofNullable(mandataires).orElse(List.of()));
        } catch (IllegalArgumentException adresse) {
            throw new Racine.Usage("--mandataire : attendu une adresse IP");
        }
    }

    private SourcesDesEcoles sources() {
        return Optional.ofNullable(exports).map(Composition::dossiers).orElse(uai -> Optional.empty());
    }

    private static Path temporaire() {
        try {
            return Files.createTempDirectory("lsun-sync-page");
        } catch (IOException echec) {
            throw new Racine.Refusee("Aucun dossier temporaire ne peut être créé.");
        }
    }
}
