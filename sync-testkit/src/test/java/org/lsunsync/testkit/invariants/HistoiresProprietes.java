package org.lsunsync.testkit.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.lsunsync.domain.bilan.Etat;
import org.lsunsync.domain.rapport.CodeMessage;
import org.lsunsync.testkit.arbitraires.Histoire;
import org.lsunsync.testkit.arbitraires.Histoires;

/** Whether the stories have in them what the invariants are about: a property over schools where nothing happens proves nothing. */
class HistoiresProprietes {

    private static final Set<CodeMessage> VUS = EnumSet.noneOf(CodeMessage.class);
    private static int epingles;
    private static int secondesArchives;

    @Provide
    Arbitrary<Histoire> histoires() {
        return Histoires.histoires();
    }

    @Property(tries = 2000)
    @Label("chaque histoire se laisse vivre")
    void seVit(@ForAll("histoires") Histoire histoire) {
        var banc = Banc.de(histoire);
        for (var semaine : histoire.semaines()) {
            banc.vivre(semaine).messages().forEach(message -> VUS.add(message.code()));
        }
        epingles += (int) banc.etat().bilans().stream()
                .filter(bilan -> bilan.etat() instanceof Etat.Verrouille verrou
                        && verrou.epingle().isPresent())
                .count();
        secondesArchives += (int) banc.etat().archives().stream()
                .filter(archive -> archive.numero().valeur() > 1)
                .count();
    }

    @AfterContainer
    static void toutArrive() {
        assertThat(VUS).containsExactlyInAnyOrder(CodeMessage.values());
        assertThat(epingles).isPositive();
        assertThat(secondesArchives).isPositive();
    }
}
