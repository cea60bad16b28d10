package org.lsunsync.testkit.contrat;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The clauses that a port's Javadoc counts, and those that its contract's tests name, are the same. */
class ClausesTest {

    private static final Path PORTS = Path.of("../sync-ports/src/main/java/org/lsunsync/ports");

    private static final ImmutableList<Class<?>> CONTRATS = ImmutableList.of(
            LivretScolaireContrat.class,
            JournalContrat.class,
            VerrouContrat.class,
            HabilitationsContrat.class,
            SuiviContrat.class,
            BaseElevesContrat.class,
            ReplicatStsContrat.class,
            EcolesContrat.class,
            VeilleContrat.class);

    @ParameterizedTest
    @FieldSource("CONTRATS")
    @DisplayName("chaque clause d'un port a un test, et chaque test une clause")
    void clauses(Class<?> contrat) throws IOException {
        var port = contrat.getSimpleName().replace("Contrat", "");
        var javadoc = Files.readString(PORTS.resolve(port + ".java"));
        var comptees = clausesComptees(javadoc);
        var prouvees = Proces.tests(contrat).stream()
                .map(Proces::clause)
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
        assertThat(comptees).isNotEmpty();
        assertThat(prouvees).isEqualTo(comptees);
    }

    @Test
    @DisplayName("deux ports ne partagent aucun nom de clause, et chaque port qui compte des clauses a son contrat")
    void tousLesPorts() throws IOException {
        var comptees = new ArrayList<String>();
        var ports = new ArrayList<String>();
        try (var fichiers = Files.list(PORTS)) {
            for (var fichier : fichiers.sorted().toList()) {
                var siennes = clausesComptees(Files.readString(fichier));
                comptees.addAll(siennes);
                if (!siennes.isEmpty()) {
                    ports.add(fichier.getFileName().toString().replace(".java", "Contrat"));
                }
            }
        }
        assertThat(comptees).doesNotHaveDuplicates();
        assertThat(ports)
                .containsExactlyInAnyOrderElementsOf(
                        CONTRATS.stream().map(Class::getSimpleName).toList());
    }

    private static ImmutableSortedSet<String> clausesComptees(String javadoc) {
        return Pattern.compile("<li><b>([A-Z]{2}-\\d+) ")
                .matcher(javadoc)
                .results()
                .map(resultat -> resultat.group(1))
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }
}
