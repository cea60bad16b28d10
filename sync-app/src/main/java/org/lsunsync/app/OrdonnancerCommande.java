package org.lsunsync.app;

import io.javalin.util.JavalinBindException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lsunsync.app.mesures.Mesures;
import org.lsunsync.app.ordonnanceur.Ouvrier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lsun-sync ordonnancer}: a worker, until it is told to end; and the commands that say what there is to do. */
@Command(
        name = "ordonnancer",
        description = {
            "Synchronise les écoles en arrière-plan, chacune à son heure, jusqu'à SIGTERM ; ce qui est commencé est alors fini.",
            "Plusieurs processus se partagent le travail s'ils ont la même base PostgreSQL."
        },
        synopsisSubcommandLabel = "[COMMANDE]")
final class OrdonnancerCommande extends Commande {

    private static final int OUVRIERS = 2;

    @Mixin
    private OptionBase base = new OptionBase();

    @Mixin
    private OptionsOuvrier ouvriers = new OptionsOuvrier();

    @Option(
            names = "--config",
            paramLabel = "F",
            description =
                    "Chemins, identifiants et limites des services que les écoles ont pour sources (clé = valeur).")
    private @Nullable Path config;

    @Option(
            names = "--port-mesures",
            paramLabel = "8081",
            description = "Le port de /metrics et de /sante, sur l'adresse locale ; sans lui, il n'y en a pas.")
    private @Nullable Integer portMesures;

    private OrdonnancerCommande(LsunSync.Console console) {
        super(console);
    }

    static CommandLine avecSesCommandes(LsunSync.Console console) {
        var ligne = new CommandLine(new OrdonnancerCommande(console));
        List.of(
                        new OrdonnancerEcole(console),
                        new OrdonnancerPause(console),
                        new OrdonnancerReprendre(console),
                        new OrdonnancerRetirer(console),
                        new OrdonnancerEtat(console))
                .forEach(ligne::addSubcommand);
        return ligne;
    }

    @Override
    public Integer call() {
        var droits = ouvriers.droits();
        var options = ouvriers.lire(OUVRIERS).orElseThrow(OptionsOuvrier::usage);
        var sources = Composition.sourcesReglees(
                Optional.ofNullable(config), console().environnement());
        try (var arret = Arret.ecouter("ordonnancer");
                var composition = Composition.ouvrirLongtemps(base, console(), options.connexions() + 1);
                var ouvrier = composition.ordonnanceur().ouvrier(options, composition.montage(sources, droits));
                var mesures = new Mesures(composition.ordonnanceur(), composition::panne)) {
            if (portMesures != null) {
                mesures.servir(portMesures);
            }
            demarrer(ouvrier, options);
            arret.attendre();
        } catch (JavalinBindException pris) {
            throw new Racine.Refusee("Le port %d est déjà pris.".formatted(portMesures));
        }
        return 0;
    }

    private void demarrer(Ouvrier ouvrier, Ouvrier.Options options) {
        ouvrier.demarrer();
        console().erreur().println("Ouvrier %s en service.".formatted(options.nom()));
    }
}
