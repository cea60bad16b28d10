package org.lsunsync.app.ordonnanceur;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Where an école stands, as the académie sees it; the most urgent first. */
public enum Situation {
    /** An application is, or would be, refused: its chef d'établissement has to decide. */
    ATTEND_UNE_DECISION("attend une décision"),
    /** No request has come to its end for a set number of days, or ever. */
    EN_RETARD("en retard"),
    /** Its sources can't be reached or read. */
    SOURCE_EN_PANNE("source en panne"),
    /** A simulation found something to write. */
    CHANGEMENTS_A_APPLIQUER("changements à appliquer"),
    /** LSUN says what the sources say. */
    A_JOUR("à jour");

    private final String libelle;

    Situation(String libelle) {
        this.libelle = libelle;
    }

    /** For people. */
    public String libelle() {
        return libelle;
    }

    /** For programs: {@code en-retard}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Situation de(
            Optional<Constat.Nature> constat, Optional<Instant> abouti, Instant maintenant, Duration retard) {
        if (constat.filter(Constat.Nature.DECISION::equals).isPresent()) {
            return ATTEND_UNE_DECISION;
        }
        if (abouti.filter(maintenant.minus(retard)::isBefore).isEmpty()) {
            return EN_RETARD;
        }
        return switch (constat.orElse(Constat.Nature.CONTRETEMPS)) {
            case PANNE -> SOURCE_EN_PANNE;
            case CHANGEMENTS -> CHANGEMENTS_A_APPLIQUER;
            default -> A_JOUR;
        };
    }
}
