package org.lsunsync.testkit.contrat;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.domain.rapport.SyncReport;
import org.lsunsync.ports.Demande;
import org.lsunsync.ports.Ecoles.Contenus;
import org.lsunsync.ports.Ecoles.EcoleComplete;
import org.lsunsync.ports.EntreeJournal;
import org.lsunsync.ports.Suivi;
import org.lsunsync.ports.SynchronisationBaseEleves;
import org.lsunsync.testkit.arbitraires.Histoire;
import org.lsunsync.testkit.arbitraires.Histoires;
import org.lsunsync.testkit.memoire.HabilitationsEnMemoire;
import org.lsunsync.testkit.memoire.JournalEnMemoire;
import org.lsunsync.testkit.memoire.LivretEnMemoire;
import org.lsunsync.testkit.memoire.SourcesEnMemoire;
import org.lsunsync.testkit.memoire.VerrouEnMemoire;

/**
 * What a listener hears, clause by clause, with the subclass's own one listening: it must bear every call without a throw, those of
 * several requests at once included.
 */
public abstract class SuiviContrat {

    private final Histoire histoire = Histoires.exemple();
    private final List<String> entendu = Collections.synchronizedList(new ArrayList<>());
    private final List<Throwable> levesAuxEtapes = Collections.synchronizedList(new ArrayList<>());
    private final List<Throwable> levesALaFin = Collections.synchronizedList(new ArrayList<>());

    /** For subclasses. */
    protected SuiviContrat() {}

    /** The listener. */
    protected abstract Suivi suivi();

    /** Hears with it, notes what was told and what it threw. */
    private Suivi temoin() {
        var adapter = suivi();
        return new Suivi() {
            @Override
            public void etape(Uai uai, Etape etape, int fait, int total) {
                entendu.add(etape + (fait == 0 ? " commence" : fait == total ? " finit" : " avance"));
                noter(levesAuxEtapes, () -> adapter.etape(uai, etape, fait, total));
            }

            @Override
            public void termine(EntreeJournal entree) {
                entendu.add("terminé : " + entree.issue());
                noter(levesALaFin, () -> adapter.termine(entree));
            }
        };
    }

    private static void noter(List<Throwable> leves, Runnable appel) {
        try {
            appel.run();
        } catch (RuntimeException | Error leve) {
            leves.add(leve);
        }
    }

    private SynchronisationBaseEleves synchronisation(Suivi suivi) {
        var journal = new JournalEnMemoire();
        var livret = new LivretEnMemoire(journal);
        return synchronisation(entre(livret, suivi), journal, livret);
    }

    /** What stands between the use case and its listener: nothing, but where the kit shows that these tests can fail. */
    Suivi entre(LivretEnMemoire livret, Suivi suivi) {
        return suivi;
    }

    private SynchronisationBaseEleves synchronisation(Suivi suivi, JournalEnMemoire journal, LivretEnMemoire livret) {
        var ecole = histoire.ecole();
        livret.installer(new EcoleComplete(ecole, ImmutableMap.of(), Contenus.VIDES));
        var semaine = histoire.semaines().get(0);
        var sources = new SourcesEnMemoire();
        sources.dire(ecole.uai(), semaine.bee(), semaine.s3e());
        return SynchronisationBaseEleves.builder()
                .baseEleves(sources.baseEleves())
                .replicatSts(sources.replicatSts())
                .livret(livret)
                .journal(journal)
                .verrou(new VerrouEnMemoire())
                .habilitations(HabilitationsEnMemoire.chef("chef", ecole.uai()))
                .suivi(suivi)
                .build();
    }

    private Demande demande(String demandeur) {
        return Demande.de(
                histoire.ecole().uai(),
                demandeur,
                new Demande.Selection.Toutes(),
                histoire.semaines().get(0).jour());
    }

    @Test
    @DisplayName("SU-1 Étapes : chacune se dit quand elle commence et quand elle finit, dans leur ordre")
    void etapes() {
        synchronisation(temoin()).appliquer(demande("chef"));
        var bornes = entendu.stream()
                .filter(mot -> !mot.endsWith("avance") && !mot.startsWith("terminé"))
                .distinct()
                .toList();
        var attendues = new ArrayList<String>();
        for (var etape : Suivi.Etape.values()) {
            attendues.add(etape + " commence");
            attendues.add(etape + " finit");
        }
        assertThat(bornes).containsExactlyInAnyOrderElementsOf(attendues);
        assertThat(bornes)
                .filteredOn(borne -> borne.endsWith("commence"))
                .containsExactlyElementsOf(attendues.stream()
                        .filter(borne -> borne.endsWith("commence"))
                        .toList());
        for (var etape : Suivi.Etape.values()) {
            assertThat(bornes.indexOf(etape + " commence")).isLessThan(bornes.indexOf(etape + " finit"));
        }
        assertThat(levesAuxEtapes).isEmpty();
    }

    @Test
    @DisplayName("SU-2 Fin : elle se dit une fois, en dernier, pour une demande refusée aussi")
    void fin() {
        var synchronisation = synchronisation(temoin());
        synchronisation.simuler(demande("chef"));
        assertThat(entendu.get(entendu.size() - 1)).isEqualTo("terminé : SIMULEE");
        entendu.clear();
        synchronisation.appliquer(demande("inconnu"));
        assertThat(entendu).containsExactly("terminé : REFUSEE");
        assertThat(levesALaFin).isEmpty();
    }

    @Test
    @DisplayName("SU-3 Sans veto : ce qu'un auditeur lève ne change rien à la synchronisation")
    void sansVeto() {
        var calme = synchronisation(temoin()).appliquer(demande("chef"));
        var adapter = temoin();
        var colereux = synchronisation(new Suivi() {
                    @Override
                    public void etape(Uai uai, Etape etape, int fait, int total) {
                        adapter.etape(uai, etape, fait, total);
                        throw new IllegalStateException("auditeur");
                    }

                    @Override
                    public void termine(EntreeJournal entree) {
                        adapter.termine(entree);
                        throw new IllegalStateException("auditeur");
                    }
                })
                .appliquer(demande("chef"));
        assertThat(colereux.map(SyncReport::changements)).isEqualTo(calme.map(SyncReport::changements));
        assertThat(colereux.isRight()).isTrue();
    }

    @Test
    @DisplayName("SU-4 Fils : plusieurs demandes à la fois se disent au même auditeur, sans qu'il lève")
    void fils() {
        var synchronisation = synchronisation(temoin());
        Ensemble.repondre(8, () -> synchronisation.simuler(demande("chef")));
        assertThat(entendu).filteredOn(mot -> mot.startsWith("terminé")).hasSize(8);
        assertThat(levesAuxEtapes).isEmpty();
        assertThat(levesALaFin).isEmpty();
    }
}
