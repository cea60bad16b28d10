package org.lsunsync.app;

import io.vavr.control.Either;
import org.lsunsync.domain.rapport.SyncReport;
import org.lsunsync.ports.Demande;
import org.lsunsync.ports.Mode;
import org.lsunsync.ports.Refus;
import org.lsunsync.ports.SynchronisationBaseEleves;
import picocli.CommandLine.Command;

/** {@code lsun-sync simuler}. */
@Command(name = "simuler", description = "Montre ce qu'une synchronisation écrirait, sans rien écrire.")
final class SimulerCommande extends DemandeCommande {

    SimulerCommande(LsunSync.Console console) {
        super(console);
    }

    @Override
    Mode mode() {
        return Mode.SIMULATION;
    }

    @Override
    Either<Refus, SyncReport> demander(SynchronisationBaseEleves synchronisation, Demande demande) {
        return synchronisation.simuler(demande);
    }
}
