package org.lsunsync.app.page.vue;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.lsunsync.domain.plan.EtatLsun;
import org.lsunsync.domain.rapport.LigneChangement;
import org.lsunsync.domain.rapport.TypeChangement;
import org.lsunsync.ports.Detail;
import org.lsunsync.ports.EntreeJournal;

/**
 * What differs between the plan that was approved and the one that would be written now.
 *
 * @param demande the request that was refused
 * @param plus how many changes are new
 * @param moins how many are gone
 * @param nouveaux the new ones
 * @param disparus the keys of those that are gone
 * @param coffre the locked bilans
 * @param empreinte the new plan's fingerprint
 */
public record PlanAutre(
        Demande demande,
        int plus,
        int moins,
        ImmutableList<Fiche> nouveaux,
        ImmutableList<String> disparus,
        Coffre coffre,
        String empreinte) {

    /** What that entry, refused as PlanDifferent, says. */
    public static PlanAutre de(Demande demande, EntreeJournal entree, EtatLsun etat) {
        var rapport = entree.rapport().orElseThrow();
        var repertoire = Repertoire.de(etat, rapport);
        var ecarts = entree.refus().orElseThrow().details().stream()
                .filter(Detail.Ecart.class::isInstance)
                .map(Detail.Ecart.class::cast)
                .collect(toImmutableList());
        ImmutableSet<String> plus = ecarts.stream()
                .filter(ecart -> !ecart.approuve())
                .map(ecart -> ecart.sujet() + "#" + ecart.champ())
                .collect(ImmutableSet.toImmutableSet());
        var disparus = ecarts.stream()
                .filter(Detail.Ecart::approuve)
                .map(ecart -> repertoire.sujet(ecart.sujet())
                        + (ecart.champ().isEmpty() ? "" : " · " + Champs.libelle(ecart.champ())))
                .collect(toImmutableList());
        var nouveaux = rapport.withChangements(rapport.changements().stream()
                .filter(ligne -> plus.contains(cle(ligne))
                        || (ligne.type() == TypeChangement.ARCHIVE
                                && plus.stream().anyMatch(un -> un.startsWith(sujet(ligne) + "#"))))
                .collect(toImmutableList()));
        return new PlanAutre(
                demande,
                plus.size(),
                disparus.size(),
                new Changements(nouveaux, repertoire)
                        .parDivision(Filtre.TOUT, true).stream()
                                .flatMap(groupe -> groupe.fiches().stream())
                                .collect(toImmutableList()),
                disparus,
                Coffre.de(rapport, ", inchangé", ", inchangés"),
                Francais.empreinte(rapport.empreintePlan()));
    }

    private static String cle(LigneChangement ligne) {
        return sujet(ligne) + "#" + ligne.champ();
    }

    private static String sujet(LigneChangement ligne) {
        return ligne.sujet().entite() + " " + ligne.sujet().id();
    }
}
