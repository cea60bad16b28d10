package org.lsunsync.app.ordonnanceur;

import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.ports.Mode;

/**
 * How an école is synchronised in the background.
 *
 * @param uai which école
 * @param source where BEE and S3E come from
 * @param horaire when
 * @param mode simulation, so that the page can say what is new, or application
 * @param enPause whether nothing is done for now
 */
public record Reglage(Uai uai, Source source, Horaire horaire, Mode mode, boolean enPause) {

    /** The usual one: a simulation every night. */
    public static Reglage de(Uai uai, Source source) {
        return new Reglage(uai, source, Horaire.DEFAUT, Mode.SIMULATION, false);
    }

    /** The same, at other times. */
    public Reglage selon(Horaire nouveau) {
        return new Reglage(uai, source, nouveau, mode, enPause);
    }

    /** The same, in that mode. */
    public Reglage en(Mode nouveau) {
        return new Reglage(uai, source, horaire, nouveau, enPause);
    }
}
