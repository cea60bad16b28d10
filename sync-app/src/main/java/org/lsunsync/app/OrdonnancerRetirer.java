package org.lsunsync.app;

import org.lsunsync.app.ordonnanceur.Ordonnanceur;
import org.lsunsync.domain.etablissement.Uai;
import picocli.CommandLine.Command;

/** {@code lsun-sync ordonnancer retirer}. */
@Command(name = "retirer", description = "Retire une école de l'arrière-plan ; son historique reste.")
final class OrdonnancerRetirer extends OrdonnancerUneEcole {

    OrdonnancerRetirer(LsunSync.Console console) {
        super(console);
    }

    @Override
    boolean faire(Ordonnanceur ordonnanceur, Uai ecole) {
        return ordonnanceur.retirer(ecole);
    }

    @Override
    String fait() {
        return "retiré de l'arrière-plan";
    }
}
