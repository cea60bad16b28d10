package org.lsunsync.adapter.jdbc;

import org.lsunsync.domain.plan.EtatLsun;
import org.lsunsync.ports.Demande;
import org.lsunsync.testkit.memoire.JournalEnMemoire;
import org.lsunsync.testkit.memoire.LivretEnMemoire;
import org.lsunsync.testkit.memoire.VerrouEnMemoire;

/** The same école in memory, synchronised by one alone: what a database must come to. */
final class EnMemoire {

    private final JournalEnMemoire journal = new JournalEnMemoire();
    private final LivretEnMemoire livret = new LivretEnMemoire(journal);
    private final VerrouEnMemoire verrou = new VerrouEnMemoire();
    private final College college;

    EnMemoire(College college) {
        this.college = college;
        livret.installer(Installations.complete(college.etat()));
    }

    void synchroniser(int semaine, Demande demande) {
        college.synchronisation(livret, journal, verrou, semaine)
                .appliquer(demande)
                .getOrElseThrow(refus -> new AssertionError(refus.phrase()));
    }

    EtatLsun etat() {
        return Installations.trie(livret.lire(college.uai()).orElseThrow().etat());
    }
}
