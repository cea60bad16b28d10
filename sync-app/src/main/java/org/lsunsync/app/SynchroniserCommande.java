package org.lsunsync.app;

import io.vavr.control.Either;
import org.lsunsync.domain.rapport.SyncReport;
import org.lsunsync.ports.Demande;
import org.lsunsync.ports.Mode;
import org.lsunsync.ports.Refus;
import org.lsunsync.ports.SynchronisationBaseEleves;
import picocli.CommandLine.Command;

/** {@code lsun-sync synchroniser}. */
@Command(name = "synchroniser", description = "Met à jour les divisions choisies : tout, ou rien.")
final class SynchroniserCommande extends DemandeCommande {

    SynchroniserCommande(LsunSync.Console console) {
        super(console);
    }

    @Override
    Mode mode() {
        return Mode.APPLICATION;
    }

    @Override
    Either<Refus, SyncReport> demander(SynchronisationBaseEleves synchronisation, Demande demande) {
        return synchronisation.appliquer(demande);
    }
}
