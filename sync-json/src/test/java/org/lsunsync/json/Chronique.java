package org.lsunsync.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import org.lsunsync.domain.etablissement.CodeDivision;
import org.lsunsync.domain.etablissement.Division;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.ports.Demande;
import org.lsunsync.ports.Ecoles.Contenus;
import org.lsunsync.ports.Ecoles.EcoleComplete;
import org.lsunsync.ports.EntreeJournal;
import org.lsunsync.ports.SynchronisationBaseEleves;
import org.lsunsync.testkit.arbitraires.Histoire;
import org.lsunsync.testkit.memoire.HabilitationsEnMemoire;
import org.lsunsync.testkit.memoire.JournalEnMemoire;
import org.lsunsync.testkit.memoire.LivretEnMemoire;
import org.lsunsync.testkit.memoire.SourcesEnMemoire;
import org.lsunsync.testkit.memoire.SuiviEnMemoire;
import org.lsunsync.testkit.memoire.VerrouEnMemoire;

/** A story lived in memory: each week simulated, applied and asked again. */
final class Chronique {

    private final JournalEnMemoire journal = new JournalEnMemoire();
    private final SuiviEnMemoire suivi = new SuiviEnMemoire();
    private final LivretEnMemoire livret = new LivretEnMemoire(journal);
    private final SourcesEnMemoire sources = new SourcesEnMemoire();
    private final Uai uai;

    Chronique(Histoire histoire) {
        uai = histoire.ecole().uai();
        livret.installer(new EcoleComplete(histoire.ecole(), ImmutableMap.of(), Contenus.VIDES));
        histoire.semaines().forEach(this::vivre);
    }

    private void vivre(Histoire.Semaine semaine) {
        sources.dire(uai, semaine.bee(), semaine.s3e());
        var codes = ecole().etat().divisions().stream()
                .filter(division -> semaine.selection().contains(division.id()))
                .map(Division::code)
                .map(CodeDivision::valeur)
                .collect(ImmutableList.toImmutableList());
        var demande = Demande.de(uai, "chef", new Demande.Selection.DeCodes(codes), semaine.jour());
        var synchronisation = synchronisation();
        synchronisation.simuler(demande);
        synchronisation.appliquer(demande);
        synchronisation.appliquer(demande);
        synchronisation.appliquer(demande.surPlan("0".repeat(64)));
    }

    /** Requests that R0 refuses, each for another reason. */
    void refuser() {
        var synchronisation = synchronisation();
        var jour = LocalDate.of(2026, 3, 1);
        synchronisation.appliquer(Demande.de(uai, "autre", new Demande.Selection.Toutes(), jour));
        synchronisation.simuler(Demande.de(uai, "chef", new Demande.Selection.DeCodes(ImmutableList.of("9 Z")), jour));
        var ailleurs = new Uai("0999002X");
        synchronisation.simuler(Demande.de(ailleurs, "chef", new Demande.Selection.Toutes(), jour));
    }

    private SynchronisationBaseEleves synchronisation() {
        return SynchronisationBaseEleves.builder()
                .baseEleves(sources.baseEleves())
                .replicatSts(sources.replicatSts())
                .livret(livret)
                .journal(journal)
                .verrou(new VerrouEnMemoire())
                .habilitations(HabilitationsEnMemoire.chef("chef", uai))
                .suivi(suivi)
                .horloge(InstantSource.fixed(Instant.parse("2026-01-15T11:00:00.125Z")))
                .build();
    }

    EcoleComplete ecole() {
        return livret.lire(uai).orElseThrow();
    }

    LivretEnMemoire livret() {
        return livret;
    }

    JournalEnMemoire journal() {
        return journal;
    }

    ImmutableList<EntreeJournal> entrees() {
        return suivi.entrees();
    }
}
