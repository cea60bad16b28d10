package org.lsunsync.adapter.jdbc;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lsunsync.domain.bilan.Bilan;
import org.lsunsync.domain.bilan.BilanId;
import org.lsunsync.domain.plan.EtatLsun;
import org.lsunsync.domain.plan.Planificateur;
import org.lsunsync.domain.plan.Seuils;
import org.lsunsync.domain.plan.SyncPlan;
import org.lsunsync.domain.rapport.SyncReport;
import org.lsunsync.domain.source.NatureDocument;
import org.lsunsync.ports.Ecoles.Contenus;
import org.lsunsync.ports.Ecoles.EcoleComplete;
import org.lsunsync.ports.EntreeJournal;
import org.lsunsync.ports.Issue;
import org.lsunsync.ports.LivretScolaire.Ecriture;
import org.lsunsync.ports.Mode;
import org.lsunsync.ports.SourcesLues;
import org.lsunsync.testkit.arbitraires.Histoire;

/** What tests put into a database: an école with contents, and what a week of its story makes of it. */
final class Installations {

    private Installations() {}

    static EcoleComplete complete(EtatLsun etat) {
        ImmutableMap<BilanId, String> contenus = etat.bilans().stream()
                .collect(toImmutableMap(Bilan::id, bilan -> "<contenu>" + bilan.id() + "\n</contenu>"));
        return new EcoleComplete(
                etat,
                ImmutableMap.of(NatureDocument.ELEVES, Instant.parse("2026-01-12T17:42:10Z")),
                new Contenus("<communs/>", contenus));
    }

    static SyncPlan plan(StockageJdbc stockage, EtatLsun ecole, Histoire.Semaine semaine) {
        var etat = stockage.livret().charger(ecole.uai(), semaine.selection());
        return new Planificateur().planifier(etat, semaine.bee(), semaine.s3e(), semaine.jour(), Seuils.DEFAUT);
    }

    static Ecriture appliquer(StockageJdbc stockage, EtatLsun ecole, Histoire.Semaine semaine) {
        var plan = plan(stockage, ecole, semaine);
        return stockage.livret().appliquer(plan, prouves -> entree(plan));
    }

    static EntreeJournal entree(SyncPlan plan) {
        return new EntreeJournal(
                plan.uai(),
                Optional.of(plan.annee()),
                Mode.APPLICATION,
                "chef",
                plan.date(),
                Instant.parse("2026-01-15T08:00:00Z"),
                Instant.parse("2026-01-15T08:00:01.123456Z"),
                ImmutableList.of("3 A", "3 B"),
                Seuils.DEFAUT,
                Issue.APPLIQUEE,
                Optional.empty(),
                Optional.of(SyncReport.de(plan)
                        .withEmpreinteVerrouillesApres(plan.bilansVerrouilles().empreinte())),
                Optional.of(new SourcesLues(
                        "abc", ImmutableMap.of(NatureDocument.ELEVES, Instant.parse("2026-01-14T10:00:00Z")))));
    }

    /** In one order, whatever the reading's. */
    static EtatLsun trie(EtatLsun etat) {
        return etat.withEleves(tri(etat.eleves()))
                .withBilans(tri(etat.bilans()))
                .withEnseignants(tri(etat.enseignants()))
                .withDisciplines(tri(etat.disciplines()))
                .withDivisions(tri(etat.divisions()))
                .withAutresEleves(tri(etat.autresEleves()))
                .withArchives(tri(etat.archives()));
    }

    private static <T> List<T> tri(List<T> valeurs) {
        return valeurs.stream().sorted(Comparator.comparing(Installations::cle)).toList();
    }

    private static String cle(Object valeur) {
        return valeur instanceof Bilan bilan ? bilan.id().cle() : valeur.toString();
    }
}
