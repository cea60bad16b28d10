package org.lsunsync.app.ordonnanceur;

import java.util.Optional;
import org.lsunsync.domain.rapport.Gravite;
import org.lsunsync.domain.rapport.SyncReport;
import org.lsunsync.ports.EntreeJournal;
import org.lsunsync.ports.EntreeJournal.RefusConsigne;
import org.lsunsync.ports.Issue;
import org.lsunsync.ports.Mode;

/**
 * What a finished request for the whole of an école says about it.
 *
 * @param nature what kind of end it was
 * @param motif the refusal's code; empty without one
 * @param eleves how many élèves change, or changed
 * @param avertissements how many warnings were given
 * @param applique whether it was an application that came to its end
 * @param verrouilles how many locked bilans the élèves have; none where the request came to no plan
 */
record Constat(
        Nature nature, String motif, int eleves, int avertissements, boolean applique, Optional<Integer> verrouilles) {

    /** Kinds of ends. */
    enum Nature {
        /** LSUN says what the sources say. */
        A_JOUR,
        /** A simulation found something to write. */
        CHANGEMENTS,
        /** A chef d'établissement has to look: an application is, or would be, refused. Trying again would be no use. */
        DECISION,
        /** A source can't be reached or read: it may be so again in a while. */
        PANNE,
        /** Somebody else was at it, or the base was away: nothing is known, and it is worth another try. */
        CONTRETEMPS;

        boolean vautUnAutreEssai() {
            return this == PANNE || this == CONTRETEMPS;
        }

        /** Whether the request came as far as the sources, and they could be read. */
        boolean abouti() {
            return this == A_JOUR || this == CHANGEMENTS || this == DECISION;
        }
    }

    static Constat de(EntreeJournal entree) {
        return new Constat(
                entree.refus().map(RefusConsigne::code).map(Constat::nature).orElseGet(() -> sansRefus(entree)),
                entree.refus().map(RefusConsigne::code).orElse(""),
                entree.rapport()
                        .map(rapport -> rapport.compteurs().elevesMisAJour())
                        .orElse(0),
                entree.rapport().map(Constat::avertissements).orElse(0),
                entree.mode() == Mode.APPLICATION && entree.refus().isEmpty(),
                entree.rapport().map(rapport -> rapport.bilansVerrouilles()));
    }

    private static Nature sansRefus(EntreeJournal entree) {
        boolean rien = entree.rapport().map(SyncReport::changements).stream().allMatch(lignes -> lignes.isEmpty());
        return entree.issue() == Issue.SIMULEE && !rien ? Nature.CHANGEMENTS : Nature.A_JOUR;
    }

    /** A code that nobody foresaw is for somebody to look at. */
    private static Nature nature(String refus) {
        return switch (refus) {
            case "SourceIndisponible", "SourceIllisible" -> Nature.PANNE;
            case "DejaEnCours", "EtatModifie", "BaseIndisponible" -> Nature.CONTRETEMPS;
            default -> Nature.DECISION;
        };
    }

    private static int avertissements(SyncReport rapport) {
        return (int) rapport.messages().stream()
                .filter(message -> message.code().gravite() == Gravite.AVERTISSEMENT)
                .count();
    }
}
