package org.lsunsync.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.lsunsync.domain.rapport.CodeMessage;
import org.lsunsync.testkit.arbitraires.Histoire;
import org.lsunsync.testkit.arbitraires.Histoires;

/**
 * Two readers of the same rules, who never met, on schools that nobody chose. Each kind of message and of change must come up on the
 * way: two readers who are both silent agree too.
 */
@Tag("long")
class OracleProprietes {

    private static final String[] CHANGEMENTS = {
        "R1 MODIFICATION",
        "R2 MODIFICATION",
        "R3 MODIFICATION",
        "R3 AJOUT",
        "R3 SUPPRESSION",
        "R4 ARCHIVE",
        "R5 MODIFICATION",
        "R6 AJOUT",
        "R6 CREATION",
        "R7 REMPLACEMENT",
        "R7 CREATION"
    };

    @Provide
    Arbitrary<Histoire> histoires() {
        return Histoires.histoires();
    }

    @Provide
    Arbitrary<Histoire> semaines() {
        return Histoires.semaines();
    }

    @Property(tries = 5_000, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(onFailureOnly = true)
    @Label("R1 à R7 : le planificateur dit et change ce que dit l'oracle, sur une semaine")
    void uneSemaine(@ForAll("semaines") Histoire histoire) {
        comparer(histoire);
    }

    @Property(tries = 5_000, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(onFailureOnly = true)
    @Label("R1 à R7 : et sur plusieurs semaines, appliquées l'une après l'autre")
    void plusieursSemaines(@ForAll("histoires") Histoire histoire) {
        comparer(histoire);
    }

    private static void comparer(Histoire histoire) {
        var vie = new Vie(histoire);
        for (var semaine : histoire.semaines()) {
            var demande = vie.demander(semaine);
            var plan = Planifie.plan(demande);
            var dit = Planifie.verdict(plan);
            var attendu = Oracle.juger(demande);

            assertThat(dit.messages()).containsExactlyElementsOf(attendu.messages());
            assertThat(dit.changements()).containsExactlyElementsOf(attendu.changements());
            compter(attendu);
            vie.appliquer(plan);
        }
        toutArrive();
    }

    private static void compter(Verdict verdict) {
        verdict.messages().forEach(message -> vu(message.substring(0, message.indexOf(" ["))));
        verdict.changements().forEach(changement -> vu(changement.substring(0, changement.indexOf(" <"))));
    }

    private static void vu(String quoi) {
        Statistics.label("vu").collect(quoi);
    }

    private static void toutArrive() {
        Statistics.label("vu")
                .coverage(couverture -> Stream.concat(
                                Arrays.stream(CodeMessage.values()).map(CodeMessage::code), Arrays.stream(CHANGEMENTS))
                        .forEach(quoi -> couverture.check(quoi).count(fois -> fois > 0)));
    }
}
