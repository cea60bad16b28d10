package org.lsunsync.app;

import org.lsunsync.app.ordonnanceur.Ordonnanceur;
import org.lsunsync.domain.etablissement.Uai;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the commands that do one thing to one école share. */
abstract class OrdonnancerUneEcole extends Commande {

    @Mixin
    private OptionBase base = new OptionBase();

    @Option(names = "--uai", paramLabel = "UAI", required = true, description = "L'établissement.")
    private String uai = "";

    OrdonnancerUneEcole(LsunSync.Console console) {
        super(console);
    }

    /** Does it; {@code false} for an école without settings. */
    abstract boolean faire(Ordonnanceur ordonnanceur, Uai ecole);

    /** What was done, a few words. */
    abstract String fait();

    @Override
    public Integer call() {
        var ecole = OptionsDemande.uai(uai);
        try (var composition = Composition.ouvrir(base, console())) {
            if (!faire(composition.ordonnanceur(), ecole)) {
                throw new Racine.Refusee(
                        "L'établissement %s n'est pas réglé (lsun-sync ordonnancer ecole).".formatted(ecole));
            }
            console().sortie().println("L'établissement %s est %s.".formatted(ecole, fait()));
            return 0;
        }
    }
}
