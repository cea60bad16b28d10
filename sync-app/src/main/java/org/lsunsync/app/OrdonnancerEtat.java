package org.lsunsync.app;

import java.time.Duration;
import org.lsunsync.app.ordonnanceur.Ordonnanceur;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lsun-sync ordonnancer etat}: queue, workers, écoles by urgency. */
@Command(
        name = "etat",
        description = "Montre la file, les ouvriers, et les écoles de la plus urgente à la moins urgente.")
final class OrdonnancerEtat extends Commande {

    @Mixin
    private OptionBase base = new OptionBase();

    @Option(
            names = "--retard",
            paramLabel = "30",
            defaultValue = "30",
            description = "Après combien de jours sans synchronisation ni simulation une école est en retard.")
    private int retard = (int) Ordonnanceur.RETARD.toDays();

    @Option(names = "--format", paramLabel = "texte|json", defaultValue = "texte", description = "Le format.")
    private Format format = Format.TEXTE;

    OrdonnancerEtat(LsunSync.Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        if (format != Format.TEXTE && format != Format.JSON) {
            throw new Racine.Usage("--format : texte ou json");
        }
        if (retard < 1) {
            throw new Racine.Usage("--retard : un jour au moins");
        }
        try (var composition = Composition.ouvrir(base, console())) {
            var tableau = composition.ordonnanceur().tableau(Duration.ofDays(retard));
            console()
                    .sortie()
                    .print(format == Format.JSON ? TableauEnJson.ecrire(tableau) : TableauEnTexte.ecrire(tableau));
            return 0;
        }
    }
}
