package org.lsunsync.testkit.contrat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.lsunsync.domain.champ.Bloc;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.domain.plan.Seuils;
import org.lsunsync.domain.plan.SyncPlan;
import org.lsunsync.domain.rapport.SyncReport;
import org.lsunsync.domain.source.NatureDocument;
import org.lsunsync.ports.EntreeJournal;
import org.lsunsync.ports.EntreeJournal.RefusConsigne;
import org.lsunsync.ports.Issue;
import org.lsunsync.ports.Mode;
import org.lsunsync.ports.Refus;
import org.lsunsync.ports.SourcesLues;

/** Journal entries as the use case makes them. */
final class Entrees {

    static final String EMPREINTE = "empreinte-des-sources";
    static final ImmutableMap<NatureDocument, Instant> HORODATAGES = ImmutableMap.of(
            NatureDocument.ELEVES, Instant.parse("2026-01-14T10:00:00Z"),
            NatureDocument.STS, Instant.parse("2026-01-13T10:00:00Z"));

    private Entrees() {}

    static EntreeJournal application(SyncPlan plan) {
        return entree(
                plan,
                Mode.APPLICATION,
                Issue.APPLIQUEE,
                SyncReport.de(plan)
                        .withEmpreinteVerrouillesApres(plan.bilansVerrouilles().empreinte()),
                HORODATAGES);
    }

    static EntreeJournal simulation(SyncPlan plan) {
        return entree(plan, Mode.SIMULATION, Issue.SIMULEE, SyncReport.de(plan), HORODATAGES);
    }

    static EntreeJournal rien(SyncPlan plan, ImmutableMap<NatureDocument, Instant> horodatages) {
        return entree(plan, Mode.APPLICATION, Issue.RIEN, SyncReport.de(plan).withRienASynchroniser(true), horodatages);
    }

    private static EntreeJournal entree(
            SyncPlan plan,
            Mode mode,
            Issue issue,
            SyncReport rapport,
            ImmutableMap<NatureDocument, Instant> horodatages) {
        return new EntreeJournal(
                plan.uai(),
                Optional.of(plan.annee()),
                mode,
                "chef",
                plan.date(),
                Instant.parse("2026-01-15T08:00:00.25Z"),
                Instant.parse("2026-01-15T08:00:01.123456Z"),
                ImmutableList.of("3 A", "3 B"),
                Seuils.DEFAUT,
                issue,
                Optional.empty(),
                Optional.of(rapport),
                Optional.of(new SourcesLues(EMPREINTE, horodatages, ImmutableSet.of(Bloc.IDENTITE, Bloc.CONTACT))));
    }

    static EntreeJournal refus(Uai uai) {
        return new EntreeJournal(
                uai,
                Optional.empty(),
                Mode.SIMULATION,
                "quelqu'un",
                LocalDate.of(2026, 1, 15),
                Instant.parse("2026-01-15T08:00:00Z"),
                Instant.parse("2026-01-15T08:00:01Z"),
                ImmutableList.of("3 A"),
                Seuils.DEFAUT,
                Issue.REFUSEE,
                Optional.of(RefusConsigne.de(new Refus.AccesRefuse("quelqu'un", uai))),
                Optional.empty(),
                Optional.empty());
    }
}
