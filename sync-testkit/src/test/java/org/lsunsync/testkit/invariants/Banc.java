package org.lsunsync.testkit.invariants;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.lsunsync.domain.bilan.Bilan;
import org.lsunsync.domain.bilan.Etat;
import org.lsunsync.domain.etablissement.DivisionId;
import org.lsunsync.domain.personne.DonneesAdministratives;
import org.lsunsync.domain.plan.EtatLsun;
import org.lsunsync.domain.plan.Planificateur;
import org.lsunsync.domain.plan.Seuils;
import org.lsunsync.domain.plan.SyncPlan;
import org.lsunsync.ports.Ecoles.Contenus;
import org.lsunsync.ports.Ecoles.EcoleComplete;
import org.lsunsync.ports.EntreeJournal;
import org.lsunsync.ports.Issue;
import org.lsunsync.ports.LivretScolaire.Ecriture;
import org.lsunsync.ports.Mode;
import org.lsunsync.testkit.arbitraires.Histoire;
import org.lsunsync.testkit.arbitraires.Histoire.Semaine;
import org.lsunsync.testkit.memoire.JournalEnMemoire;
import org.lsunsync.testkit.memoire.LivretEnMemoire;

/** A school in memory that lives through a story, week by week. */
final class Banc {

    private final LivretEnMemoire livret = new LivretEnMemoire(new JournalEnMemoire());
    private final EtatLsun depart;

    Banc(EtatLsun ecole) {
        depart = ecole;
        livret.installer(new EcoleComplete(ecole, ImmutableMap.of(), Contenus.VIDES));
    }

    static Banc de(Histoire histoire) {
        return new Banc(histoire.ecole());
    }

    EtatLsun etat() {
        return livret.lire(depart.uai()).orElseThrow().etat();
    }

    /** People lock bilans on their own, between synchronisations. */
    void verrouiller(Semaine semaine) {
        livret.changer(
                depart.uai(),
                etat -> etat.withBilans(etat.bilans().stream()
                        .map(bilan ->
                                semaine.verrous().contains(bilan.id()) ? verrouille(bilan, semaine.jour()) : bilan)
                        .toList()));
    }

    private static Bilan verrouille(Bilan bilan, LocalDate jour) {
        return bilan.verrouille()
                ? bilan
                : bilan.avecEtat(new Etat.Verrouille(Instant.parse(jour + "T10:00:00Z"), Optional.empty()));
    }

    SyncPlan planifier(Semaine semaine) {
        return planifier(semaine, semaine.selection());
    }

    SyncPlan planifier(Semaine semaine, ImmutableList<DivisionId> selection) {
        return new Planificateur()
                .planifier(
                        livret.charger(depart.uai(), selection),
                        semaine.bee(),
                        semaine.s3e(),
                        semaine.jour(),
                        Seuils.DEFAUT);
    }

    Ecriture ecrire(SyncPlan plan) {
        return livret.appliquer(plan, prouves -> entree(plan));
    }

    Ecriture ecrireEtEchouer(SyncPlan plan) {
        return livret.appliquer(plan, prouves -> {
            throw new IllegalStateException("panne");
        });
    }

    /** Locks, plans and writes; answers the plan. */
    SyncPlan vivre(Semaine semaine) {
        return vivre(semaine, semaine.selection());
    }

    SyncPlan vivre(Semaine semaine, ImmutableList<DivisionId> selection) {
        verrouiller(semaine);
        var plan = planifier(semaine, selection);
        ecrire(plan).selon(faite -> plan, depassee -> rater(), modifies -> rater(), incertaine -> rater());
        return plan;
    }

    private static SyncPlan rater() {
        throw new AssertionError("le plan n'a pas été écrit");
    }

    private static EntreeJournal entree(SyncPlan plan) {
        return new EntreeJournal(
                plan.uai(),
                Optional.of(plan.annee()),
                Mode.APPLICATION,
                "chef",
                plan.date(),
                Instant.EPOCH,
                Instant.EPOCH,
                ImmutableList.of(),
                Seuils.DEFAUT,
                Issue.APPLIQUEE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** What each locked bilan keeps: itself but for its pin, and the élève that it shows. */
    ImmutableMap<String, Object> verrouilles() {
        return etat().eleves().stream()
                .flatMap(eleve -> livret.montrer(depart.uai(), eleve.id()).stream())
                .filter(montre -> montre.bilan().verrouille())
                .collect(ImmutableMap.toImmutableMap(
                        montre -> montre.bilan().id().cle(), montre -> vu(montre.bilan(), montre.identite())));
    }

    private static Object vu(Bilan bilan, DonneesAdministratives identite) {
        UnaryOperator<Bilan> sansEpingle = b -> b.avecEtat(b.etat()
                .<Etat>selon(Etat.EnCours::new, verrou -> new Etat.Verrouille(verrou.depuis(), Optional.empty())));
        return ImmutableList.of(sansEpingle.apply(bilan), identite);
    }
}
