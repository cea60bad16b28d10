package org.lsunsync.ports;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.lsunsync.domain.etablissement.CodeDivision;
import org.lsunsync.domain.etablissement.DivisionId;
import org.lsunsync.domain.plan.BilansVerrouilles;
import org.lsunsync.domain.plan.Seuils;
import org.lsunsync.domain.plan.SyncPlan;
import org.lsunsync.domain.rapport.CodeMessage;
import org.lsunsync.domain.rapport.Compteurs;
import org.lsunsync.domain.rapport.CompteursDivision;
import org.lsunsync.domain.rapport.Entite;
import org.lsunsync.domain.rapport.Gravite;
import org.lsunsync.domain.rapport.Message;
import org.lsunsync.domain.rapport.Sujet;
import org.lsunsync.domain.rapport.SyncReport;
import org.lsunsync.ports.ApercuEcole.DerniereApplication;

/** §6 "Nothing new": when a request would find what the last application found, its answer is that application's, without changes. */
final class RienDeNouveau {

    private RienDeNouveau() {}

    /** The last application, when sources, LSUN, selection and settings are the same, and no date has come that changes the plan. */
    static Optional<DerniereApplication> depuis(
            ApercuEcole ecole, Demande demande, ImmutableList<DivisionId> selection, String empreinteSources) {
        return ecole.derniere()
                .filter(derniere -> derniere.empreinteSources().equals(empreinteSources)
                        && derniere.version() == ecole.version()
                        && derniere.selection().equals(ImmutableSet.copyOf(selection))
                        && memesReglages(derniere.seuils(), demande.seuils())
                        && !demande.date().isBefore(derniere.date())
                        && derniere.valableJusquau()
                                .filter(jour -> !demande.date().isBefore(jour))
                                .isEmpty());
    }

    private static boolean memesReglages(Seuils alors, Seuils maintenant) {
        return alors.equals(maintenant);
    }

    /**
     * What it says: the warnings and notices of that time in the order of the present request, but those that tell of a change; the
     * counts without changes; the empty plan, with its own fingerprint.
     */
    static SyncReport rapport(SyncReport alors, Demande demande, ImmutableList<CodeDivision> codes) {
        return alors.withDate(demande.date())
                .withRienASynchroniser(true)
                .withMessages(messages(alors.messages(), codes))
                .withChangements(ImmutableList.of())
                .withCompteurs(sansChangement(alors.compteurs()))
                .withDivisions(alors.divisions().stream()
                        .map(division -> new CompteursDivision(division.code(), sansChangement(division.compteurs())))
                        .sorted(Comparator.comparingInt(division -> rang(codes, Optional.of(division.code()))))
                        .collect(toImmutableList()))
                .withEmpreintePlan(planVide(alors).empreinte())
                .withEmpreinteVerrouillesApres(Optional.empty());
    }

    private static ImmutableList<Message> messages(List<Message> alors, ImmutableList<CodeDivision> codes) {
        return alors.stream()
                .filter(message -> message.code().gravite() != Gravite.INFORMATION
                        && message.code() != CodeMessage.ETABLISSEMENT_MIS_A_JOUR
                        && message.code() != CodeMessage.DIVISION_MISE_A_JOUR)
                .sorted(Comparator.comparingInt(message -> rang(codes, message.division())))
                .map(RienDeNouveau::aPresent)
                .collect(toImmutableList());
    }

    /** A division that was renamed then is meant by the code that it has now: no plan changes it today. */
    private static Message aPresent(Message alors) {
        var sujet = alors.sujet()
                .map(qui -> qui.entite() == Entite.DIVISION
                        ? new Sujet(
                                Entite.DIVISION,
                                alors.division().map(CodeDivision::valeur).orElse(qui.id()))
                        : qui);
        return new Message(alors.code(), alors.division(), sujet, alors.arguments());
    }

    /** Messages without division come first. */
    private static int rang(ImmutableList<CodeDivision> codes, Optional<CodeDivision> division) {
        var rangs = new HashMap<CodeDivision, Integer>();
        codes.forEach(code -> rangs.put(code, rangs.size()));
        return division.map(code -> rangs.getOrDefault(code, codes.size())).orElse(-1);
    }

    private static Compteurs sansChangement(Compteurs alors) {
        return Compteurs.builder()
                .elevesSelectionnes(alors.elevesSelectionnes())
                .elevesTrouves(alors.elevesTrouves())
                .elevesNonTrouves(alors.elevesNonTrouves())
                .build();
    }

    private static SyncPlan planVide(SyncReport alors) {
        return SyncPlan.builder()
                .uai(alors.uai())
                .annee(alors.annee())
                .version(0)
                .date(alors.date())
                .compteurs(Compteurs.ZERO)
                .bilansVerrouilles(new BilansVerrouilles(0, ""))
                .build();
    }
}
