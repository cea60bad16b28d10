package org.lsunsync.ports;

import org.lsunsync.domain.etablissement.Uai;

/**
 * Hears what a synchronisation is doing, and how it ended.
 *
 * <ul>
 *   <li><b>SU-1 Steps.</b> Each step is told when it begins, with 0 done, and when it ends, with all done; in their order, those of
 *       a re-planning again.
 *   <li><b>SU-2 End.</b> {@code termine} is told once, last, for every request, refused ones included.
 *   <li><b>SU-3 No veto.</b> What a listener throws changes nothing for the synchronisation.
 *   <li><b>SU-4 Threads.</b> Calls for one request come one after the other; those of several requests may cross.
 * </ul>
 */
public interface Suivi {

    /** Hears nothing. */
    Suivi MUET = new Suivi() {
        @Override
        public void etape(Uai uai, Etape etape, int fait, int total) {}

        @Override
        public void termine(EntreeJournal entree) {}
    };

    /** A step's progress: {@code fait} of {@code total} records; a total of 0 is not known yet. */
    void etape(Uai uai, Etape etape, int fait, int total);

    /** The request is over. The entry may hold names: it is not for logs. */
    void termine(EntreeJournal entree);

    /** The steps, in their order. */
    enum Etape {
        /** Reading BEE. */
        LECTURE_BEE,
        /** Reading S3E. */
        LECTURE_S3E,
        /** Reading LSUN. */
        LECTURE_LSUN,
        /** Planning. */
        PLANIFICATION,
        /** Writing. */
        ECRITURE,
        /** Proving the locked bilans. */
        PREUVE
    }
}
