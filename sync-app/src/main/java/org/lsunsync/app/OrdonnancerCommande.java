package org.lsunsync.app;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
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

    @Mixin
    private OptionBase base = new OptionBase();

    @Option(
            names = "--demandeur",
            paramLabel = "ID",
            defaultValue = "ordonnanceur",
            description = "Qui demande, tel que l'historique le dit.")
    private String demandeur = "ordonnanceur";

    @Option(
            names = "--habilitations",
            paramLabel = "F",
            description = "CSV demandeur;uai;role ; sans lui, qui a la base agit en chef d'établissement.")
    private @Nullable Path habilitations;

    @Option(
            names = "--ouvriers",
            paramLabel = "2",
            defaultValue = "2",
            description = "Combien d'écoles ce processus synchronise à la fois.")
    private int ouvriers = 2;

    @Option(
            names = "--paralleles",
            paramLabel = "4",
            defaultValue = "4",
            description = "Combien d'écoles interrogent à la fois l'hôte d'une source, tous processus ensemble.")
    private int paralleles = 4;

    @Option(
            names = "--sondage",
            paramLabel = "10",
            defaultValue = "10",
            description = "Toutes les combien de secondes la file est regardée.")
    private long sondage = 10;

    @Option(
            names = "--battement",
            paramLabel = "30",
            defaultValue = "30",
            description =
                    "Toutes les combien de secondes un ouvrier dit qu'il vit ; après quatre manqués, ses écoles passent à d'autres.")
    private long battement = 30;

    @Option(names = "--nom", paramLabel = "NOM", description = "Le nom de l'ouvrier ; par défaut processus@machine.")
    private @Nullable String nom;

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
    public Integer call() throws InterruptedException {
        var droits = FichierHabilitations.de(Optional.ofNullable(habilitations));
        var options = options();
        var fin = new CountDownLatch(1);
        var fini = new CountDownLatch(1);
        // a signal ends the process when this hook is over: not before what was begun is
        Runtime.getRuntime().addShutdownHook(new Thread(() -> attendre(fin, fini), "ordonnancer-fin"));
        try (var composition = Composition.ouvrirLongtemps(base, console(), options.connexions());
                var ouvrier = composition.ordonnanceur().ouvrier(options, composition.montage(droits))) {
            ouvrier.demarrer();
            console().erreur().println("Ouvrier %s en service.".formatted(options.nom()));
            fin.await();
        } finally {
            fini.countDown();
        }
        return 0;
    }

    private Ouvrier.Options options() {
        var usuelles = Ouvrier.Options.de(Optional.ofNullable(nom)
                .orElseGet(() -> ManagementFactory.getRuntimeMXBean().getName()));
        try {
            return new Ouvrier.Options(
                    usuelles.nom(),
                    demandeur,
                    ouvriers,
                    paralleles,
                    Duration.ofSeconds(sondage),
                    Duration.ofSeconds(battement),
                    usuelles.patience(),
                    usuelles.reprises());
        } catch (IllegalArgumentException horsBornes) {
            throw new Racine.Usage(
                    "--ouvriers, --paralleles, --sondage, --battement : des nombres positifs, --nom : 64 signes au plus");
        }
    }

    private static void attendre(CountDownLatch fin, CountDownLatch fini) {
        fin.countDown();
        try {
            fini.await();
        } catch (InterruptedException presse) {
            Thread.currentThread().interrupt();
        }
    }
}
