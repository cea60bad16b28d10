package org.lsunsync.app;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lsunsync.app.ordonnanceur.Ouvrier;
import org.lsunsync.ports.Habilitations;
import picocli.CommandLine.Option;

/** How the background's worker of a process works. */
final class OptionsOuvrier {

    @Option(
            names = "--demandeur",
            paramLabel = "ID",
            defaultValue = Ouvrier.Options.DEMANDEUR,
            description = "Qui demande en arrière-plan, tel que l'historique le dit.")
    private String demandeur = Ouvrier.Options.DEMANDEUR;

    @Option(
            names = "--habilitations",
            paramLabel = "F",
            description = "CSV demandeur;uai;role ; sans lui, qui a la base agit en chef d'établissement.")
    private @Nullable Path habilitations;

    @Option(
            names = "--ouvriers",
            paramLabel = "2",
            description = {
                "Combien d'écoles ce processus synchronise à la fois en arrière-plan.",
                "Par défaut deux ; pour la page sur PostgreSQL aucune : d'autres processus s'en chargent."
            })
    private @Nullable Integer ouvriers;

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

    OptionsOuvrier() {}

    /** The worker's, which does that many at once unless it is told otherwise; none for no worker. */
    Optional<Ouvrier.Options> lire(int parDefaut) {
        int ensemble = ouvriers == null ? parDefaut : ouvriers;
        if (ensemble == 0) {
            return Optional.empty();
        }
        var usuelles = Ouvrier.Options.de(Optional.ofNullable(nom)
                .orElseGet(() -> ManagementFactory.getRuntimeMXBean().getName()));
        try {
            return Optional.of(new Ouvrier.Options(
                    usuelles.nom(),
                    demandeur,
                    ensemble,
                    paralleles,
                    Duration.ofSeconds(sondage),
                    Duration.ofSeconds(battement),
                    usuelles.patience(),
                    usuelles.reprises()));
        } catch (IllegalArgumentException horsBornes) {
            throw usage();
        }
    }

    static Racine.Usage usage() {
        return new Racine.Usage(
                "--ouvriers, --paralleles, --sondage, --battement : des nombres positifs, --nom : 64 signes au plus");
    }

    /** Who may ask in the background. */
    Habilitations droits() {
        return FichierHabilitations.de(Optional.ofNullable(habilitations));
    }
}
