package org.lsunsync.testkit.contrat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.lsunsync.testkit.memoire.JournalEnMemoire;
import org.lsunsync.testkit.memoire.LivretEnMemoire;

/** What an integrator reads when his adapters break an invariant: the seed, one or two élèves, and what happened to them. */
class RecitDUnEchecTest {

    /** Locked bilans show today's élève, whatever they are pinned to. */
    static class SansEpingle extends InvariantsContrat {
        @Override
        protected Adaptateurs adaptateurs() {
            var journal = new JournalEnMemoire();
            var juste = new LivretEnMemoire(journal);
            return EnMemoireTest.adaptateurs(
                    FauteDeLivret.MONTRE_TOUJOURS_L_ELEVE_D_AUJOURD_HUI.sur(juste), juste, journal);
        }
    }

    @Test
    @DisplayName(
            "un invariant rompu se lit comme un scénario : la graine, une poignée d'élèves, la semaine, avant et après")
    void scenario(@TempDir Path dossier) {
        var resultat = EngineTestKit.engine("jqwik")
                .selectors(selectMethod(SansEpingle.class, "i1", "org.lsunsync.testkit.arbitraires.Histoire"))
                .configurationParameter(
                        "jqwik.database", dossier.resolve("base").toString())
                .configurationParameter("jqwik.reporting.usejunitplatform", "true")
                // shrinking ends by itself, and not where a slow machine leaves it
                .configurationParameter("jqwik.shrinking.bounded.seconds", "600")
                .execute();
        var rapport = resultat.allEvents().reportingEntryPublished().stream()
                .map(evenement -> evenement.getRequiredPayload(ReportEntry.class))
                .flatMap(entree -> entree.getKeyValuePairs().values().stream())
                .collect(Collectors.joining("\n"));

        assertThat(rapport).contains("seed = ");
        var recit = rapport.substring(rapport.indexOf("Shrunk Sample"), rapport.indexOf("Original Sample"));
        assertThat(recit)
                .containsPattern("Étant donné une école de division\\(s\\) 3 A")
                .containsPattern("bilan 70\\d/\\S+ (verrouillé|en cours), de 3 ")
                .contains("Semaine 1 :")
                .contains("on synchronise 3 ");
        assertThat(Pattern.compile("\\(70\\d\\), en 3 ")
                        .matcher(recit)
                        .results()
                        .count())
                .isBetween(1L, 6L);
        var echec = rapport.substring(rapport.indexOf("expected"), rapport.indexOf("Shrunk Sample"));
        assertThat(echec).contains("nomFamille=").contains("but was");
    }
}
