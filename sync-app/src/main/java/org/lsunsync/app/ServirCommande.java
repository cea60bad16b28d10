package org.lsunsync.app;

import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lsunsync.app.mesures.Mesures;
import org.lsunsync.app.ordonnanceur.Ouvrier;
import org.lsunsync.app.ordonnanceur.Source;
import org.lsunsync.app.page.Fondations;
import org.lsunsync.app.page.Page;
import org.lsunsync.app.page.Reglages;
import org.lsunsync.app.page.acces.EnTeteDeConfiance;
import org.lsunsync.app.page.acces.FichierUtilisateurs;
import org.lsunsync.app.page.acces.Identification;
import org.lsunsync.app.page.execution.Executions;
import org.lsunsync.app.page.sources.Sources;
import org.lsunsync.app.page.sources.SourcesDesEcoles;
import org.lsunsync.json.RapportJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lsun-sync servir}: the chef d'établissement's page. */
@Command(
        name = "servir",
        description = {
            "Sert la page du chef d'établissement, jusqu'à ce qu'on l'arrête ; une écriture en cours se termine.",
            "Sur une base H2, synchronise aussi en arrière-plan les écoles réglées (lsun-sync ordonnancer ecole)."
        })
final class ServirCommande extends Commande {

    private static final int OUVRIERS = 2;

    /** Applications take two each, for their work and for the école's lock; the rest is for pages. */
    private static final int CONNEXIONS = 2 * Executions.EN_MEME_TEMPS + 8;

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

    @Option(names = "--bee", paramLabel = "URL", description = "Le service de Base élèves, au lieu d'un dossier.")
    private @Nullable URI bee;

    @Option(names = "--s3e", paramLabel = "URL", description = "Le service du réplicat de STS-Web.")
    private @Nullable URI s3e;

    @Option(
            names = "--config",
            paramLabel = "F",
            description = "Chemins, identifiants et limites des services (clé = valeur).")
    private @Nullable Path config;

    @Mixin
    private OptionsOuvrier ouvriers = new OptionsOuvrier();

    ServirCommande(LsunSync.Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        var identification = identification();
        var reglees = Composition.sourcesReglees(
                Optional.ofNullable(config), console().environnement());
        var parDefaut = sources(reglees);
        var droits = ouvriers.droits();
        var options = ouvriers.lire(base.embarquee() ? OUVRIERS : 0);
        int connexions = CONNEXIONS + options.map(Ouvrier.Options::connexions).orElse(0);
        try (var arret = Arret.ecouter("servir");
                var composition = Composition.ouvrirLongtemps(base, console(), connexions);
                var mesures = new Mesures(composition.ordonnanceur(), composition::panne);
                var arrierePlan = new ArrierePlan(options.map(
                        de -> composition.ordonnanceur().ouvrier(de, composition.montage(reglees, droits))));
                var page = Page.demarrer(
                        fondations(composition, identification, composition.sourcesDesEcoles(reglees, parDefaut)),
                        new Reglages(hote, port, !enClair, temporaire()),
                        mesures.registre())) {
            mesures.servir(portMesures);
            arrierePlan.demarrer();
            console().sortie().println("La page est servie sur http://%s:%d/".formatted(hote, page.port()));
            console().sortie().println("Mesures et santé sur http://127.0.0.1:%d/metrics".formatted(mesures.port()));
            arret.attendre();
            return 0;
        } catch (JavalinBindException prise) {
            throw new Racine.Refusee("Le port %d ou %d est déjà pris.".formatted(port, portMesures));
        }
    }

    /** Closed after the page, which takes no more requests then, and before the base. */
    private record ArrierePlan(Optional<Ouvrier> ouvrier) implements AutoCloseable {

        void demarrer() {
            ouvrier.ifPresent(Ouvrier::demarrer);
        }

        @Override
        public void close() {
            ouvrier.ifPresent(Ouvrier::close);
        }
    }

    static Fondations fondations(Composition composition, Identification identification, SourcesDesEcoles sources) {
        return new Fondations(
                composition.livret(),
                composition.journal(),
                composition::synchronisation,
                sources,
                composition.ordonnanceur(),
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

    /** Those of écoles without settings of their own. */
    private SourcesDesEcoles sources(Function<Source, Sources> reglees) {
        if (exports != null && bee == null && s3e == null) {
            return Composition.dossiers(exports, MemoireDesFichiers.de(console().environnement()));
        }
        if (exports == null && bee != null && s3e != null) {
            var services = reglees.apply(services(bee, s3e));
            return uai -> Optional.of(services);
        }
        if (exports == null && bee == null && s3e == null) {
            return uai -> Optional.empty();
        }
        throw new Racine.Usage("--exports, ou --bee et --s3e, ou aucun des trois");
    }

    private static Source services(URI bee, URI s3e) {
        try {
            return new Source.Services(bee, s3e);
        } catch (IllegalArgumentException faute) {
            throw new Racine.Usage(String.valueOf(faute.getMessage()));
        }
    }

    private static Path temporaire() {
        try {
            return Files.createTempDirectory("lsun-sync-page");
        } catch (IOException echec) {
            throw new Racine.Refusee("Aucun dossier temporaire ne peut être créé.");
        }
    }
}
