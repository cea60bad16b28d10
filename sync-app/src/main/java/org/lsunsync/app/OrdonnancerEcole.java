package org.lsunsync.app;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lsunsync.app.ordonnanceur.HeuresCalmes;
import org.lsunsync.app.ordonnanceur.Horaire;
import org.lsunsync.app.ordonnanceur.Reglage;
import org.lsunsync.app.ordonnanceur.Source;
import org.lsunsync.ports.Mode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lsun-sync ordonnancer ecole}: an école's sources, hours and mode. */
@Command(name = "ecole", description = "Règle une école : ses sources, ses heures, simulation ou application.")
final class OrdonnancerEcole extends Commande {

    @Mixin
    private OptionBase base = new OptionBase();

    @Option(names = "--uai", paramLabel = "UAI", required = true, description = "L'établissement.")
    private String uai = "";

    @Option(names = "--exports", paramLabel = "DIR", description = "Le dossier où ses exports sont déposés.")
    private @Nullable Path exports;

    @Option(names = "--bee", paramLabel = "URL", description = "Le service de Base élèves, au lieu d'un dossier.")
    private @Nullable URI bee;

    @Option(names = "--s3e", paramLabel = "URL", description = "Le service du réplicat de STS-Web.")
    private @Nullable URI s3e;

    @Option(
            names = "--cron",
            paramLabel = "CRON",
            description = {
                "Minute, heure, jour, mois, jour de la semaine, à l'heure de Paris ;",
                "par défaut « 0 1 * * * », chaque nuit à une heure."
            })
    private @Nullable String cron;

    @Option(
            names = "--heures-calmes",
            paramLabel = "07:00-19:00",
            description = "Aucune synchronisation ne commence dans ces heures.")
    private @Nullable String calmes;

    @Option(
            names = "--gigue",
            paramLabel = "60",
            description = "Étale les départs sur tant de minutes ; par défaut une heure.")
    private @Nullable Integer gigue;

    @Option(
            names = "--mode",
            paramLabel = "simulation|application",
            defaultValue = "simulation",
            description = "Montrer ce qui changerait, ou l'écrire.")
    private Mode mode = Mode.SIMULATION;

    @Option(names = "--maintenant", description = "La première fois dès maintenant.")
    private boolean maintenant;

    OrdonnancerEcole(LsunSync.Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        var ecole = OptionsDemande.uai(uai);
        var horaire = horaire();
        var source = source();
        verifier(source);
        try (var composition = Composition.ouvrir(base, console())) {
            var ordonnanceur = composition.ordonnanceur();
            boolean enPause =
                    ordonnanceur.reglage(ecole).filter(Reglage::enPause).isPresent();
            ordonnanceur.regler(new Reglage(ecole, source, horaire, mode, enPause));
            if (maintenant) {
                ordonnanceur.maintenant(ecole);
            }
            console()
                    .sortie()
                    .println("L'établissement %s est réglé : %s, « %s »%s."
                            .formatted(ecole, mode.code(), horaire.cron(), enPause ? ", en pause" : ""));
            return 0;
        }
    }

    private Source source() {
        try {
            if (exports != null && bee == null && s3e == null) {
                return new Source.Dossier(exports.toAbsolutePath().normalize());
            }
            if (exports == null && bee != null && s3e != null) {
                return new Source.Services(bee, s3e);
            }
        } catch (IllegalArgumentException faute) {
            throw new Racine.Usage(String.valueOf(faute.getMessage()));
        }
        throw new Racine.Usage("il faut --exports, ou --bee et --s3e");
    }

    /** An address that no worker could use is told now. */
    private void verifier(Source source) {
        var unused = Composition.sourcesReglees(Optional.empty(), console().environnement())
                .apply(source);
    }

    private Horaire horaire() {
        var usuel = Horaire.DEFAUT;
        var heures = Optional.ofNullable(calmes)
                .map(texte -> HeuresCalmes.lire(texte)
                        .orElseThrow(() ->
                                new Racine.Usage("--heures-calmes « %s » : attendu 07:00-19:00".formatted(texte))));
        try {
            return new Horaire(
                    Optional.ofNullable(cron).orElse(usuel.cron()),
                    heures,
                    Optional.ofNullable(gigue).map(Duration::ofMinutes).orElse(usuel.gigue()));
        } catch (IllegalArgumentException faute) {
            throw new Racine.Usage(String.valueOf(faute.getMessage()));
        }
    }
}
