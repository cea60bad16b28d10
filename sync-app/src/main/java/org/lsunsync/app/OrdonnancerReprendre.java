package org.lsunsync.app;

import org.lsunsync.app.ordonnanceur.Ordonnanceur;
import org.lsunsync.domain.etablissement.Uai;
import picocli.CommandLine.Command;

/** {@code lsun-sync ordonnancer reprendre}. */
@Command(name = "reprendre", description = "Reprend une école en pause, à sa prochaine heure.")
final class OrdonnancerReprendre extends OrdonnancerUneEcole {

    OrdonnancerReprendre(LsunSync.Console console) {
        super(console);
    }

    @Override
    boolean faire(Ordonnanceur ordonnanceur, Uai ecole) {
        return ordonnanceur.reprendre(ecole);
    }

    @Override
    String fait() {
        return "de nouveau à l'heure";
    }
}
