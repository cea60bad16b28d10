package org.lsunsync.testkit.oracle;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.lsunsync.domain.bilan.Bilan;
import org.lsunsync.domain.bilan.Etat;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.domain.plan.Seuils;
import org.lsunsync.domain.plan.SyncPlan;
import org.lsunsync.ports.Ecoles.Contenus;
import org.lsunsync.ports.Ecoles.EcoleComplete;
import org.lsunsync.ports.EntreeJournal;
import org.lsunsync.ports.Issue;
import org.lsunsync.ports.Mode;
import org.lsunsync.testkit.arbitraires.Histoire;
import org.lsunsync.testkit.arbitraires.Histoire.Semaine;
import org.lsunsync.testkit.memoire.JournalEnMemoire;
import org.lsunsync.testkit.memoire.LivretEnMemoire;

/** A school in memory: what is asked of it week by week, once what was planned before has been written. */
final class Vie {

    private final LivretEnMemoire livret = new LivretEnMemoire(new JournalEnMemoire());
    private final Uai uai;

    Vie(Histoire histoire) {
        uai = histoire.ecole().uai();
        livret.installer(new EcoleComplete(histoire.ecole(), ImmutableMap.of(), Contenus.VIDES));
    }

    /** People lock what they lock, then somebody asks for a synchronisation. */
    Demande demander(Semaine semaine) {
        livret.changer(
                uai,
                etat -> etat.withBilans(etat.bilans().stream()
                        .map(bilan ->
                                semaine.verrous().contains(bilan.id()) ? verrouille(bilan, semaine.jour()) : bilan)
                        .toList()));
        return new Demande(livret.charger(uai, semaine.selection()), semaine.bee(), semaine.s3e(), semaine.jour());
    }

    private static Bilan verrouille(Bilan bilan, LocalDate jour) {
        return bilan.verrouille()
                ? bilan
                : bilan.avecEtat(new Etat.Verrouille(Instant.parse(jour + "T10:00:00Z"), Optional.empty()));
    }

    void appliquer(SyncPlan plan) {
        livret.appliquer(plan, prouves -> entree(plan))
                .selon(faite -> plan, depassee -> rater(), modifies -> rater(), incertaine -> rater());
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
}
