package org.lsunsync.app;

import org.lsunsync.app.ordonnanceur.Ordonnanceur;
import org.lsunsync.domain.etablissement.Uai;
import picocli.CommandLine.Command;

/** {@code lsun-sync ordonnancer pause}. */
@Command(name = "pause", description = "Met une école en pause : ses heures passent sans que rien ne soit fait.")
final class OrdonnancerPause extends OrdonnancerUneEcole {

    OrdonnancerPause(LsunSync.Console console) {
        super(console);
    }

    @Override
    boolean faire(Ordonnanceur ordonnanceur, Uai ecole) {
        return ordonnanceur.mettreEnPause(ecole);
    }

    @Override
    String fait() {
        return "en pause";
    }
}
