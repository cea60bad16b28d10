package org.lsunsync.app.ordonnanceur;

import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.ports.ApercuEcole;
import org.lsunsync.ports.EntreeJournal;
import org.lsunsync.ports.LivretScolaire;
import org.lsunsync.ports.Suivi;

/**
 * Hears the requests that people make, so that the académie sees at once that a chef d'établissement has applied what was waiting. Only
 * one for the whole école that came to its end counts: a part, or a refusal that he got on the way, says nothing of the école.
 */
final class SuiviDesPassages implements Suivi {

    private final Passages passages;
    private final LivretScolaire livret;
    private final Suivi ensuite;

    SuiviDesPassages(Passages passages, LivretScolaire livret, Suivi ensuite) {
        this.passages = passages;
        this.livret = livret;
        this.ensuite = ensuite;
    }

    @Override
    public void etape(Uai uai, Etape etape, int fait, int total) {
        ensuite.etape(uai, etape, fait, total);
    }

    @Override
    public void termine(EntreeJournal entree) {
        ensuite.termine(entree);
        if (aboutie(entree) && entiere(entree)) {
            passages.noter(entree.uai(), Constat.de(entree), entree.debut());
        }
    }

    private static boolean aboutie(EntreeJournal entree) {
        return switch (entree.issue()) {
            case SIMULEE, APPLIQUEE, RIEN -> true;
            case REFUSEE, ANNULEE -> false;
        };
    }

    private boolean entiere(EntreeJournal entree) {
        return livret.apercu(entree.uai()).map(ApercuEcole::divisions).stream()
                .anyMatch(divisions -> divisions.size() == entree.divisions().size());
    }
}
