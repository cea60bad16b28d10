package org.lsunsync.app;

import java.util.Optional;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.ports.EntreeJournal;
import org.lsunsync.ports.Suivi;

/** Shows the steps on a terminal, and keeps the entry that the report is rendered from. */
final class Ecoute implements Suivi {

    private final LsunSync.Console console;
    private Optional<EntreeJournal> entree = Optional.empty();

    Ecoute(LsunSync.Console console) {
        this.console = console;
    }

    @Override
    public void etape(Uai uai, Etape etape, int fait, int total) {
        if (console.terminal()) {
            console.erreur().print("\r\u001b[K" + nom(etape) + (fait > 0 ? " : " + fait : " …"));
            console.erreur().flush();
        }
    }

    private static String nom(Etape etape) {
        return switch (etape) {
            case LECTURE_BEE -> "Lecture de Base élèves";
            case LECTURE_S3E -> "Lecture de STS-Web";
            case LECTURE_LSUN -> "Lecture de LSUN";
            case PLANIFICATION -> "Planification";
            case ECRITURE -> "Écriture";
            case PREUVE -> "Vérification des bilans verrouillés";
        };
    }

    @Override
    public void termine(EntreeJournal finie) {
        entree = Optional.of(finie);
        if (console.terminal()) {
            console.erreur().print("\r\u001b[K");
            console.erreur().flush();
        }
    }

    Optional<EntreeJournal> entree() {
        return entree;
    }
}
