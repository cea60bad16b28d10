package org.lsunsync.testkit.contrat;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedSet;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The clauses that a port's Javadoc counts, and those that its contract's tests name, are the same. */
class ClausesTest {

    private static final Path PORTS = Path.of("../sync-ports/src/main/java/org/lsunsync/ports");

    @ParameterizedTest
    @ValueSource(
            classes = {
                LivretScolaireContrat.class,
                JournalContrat.class,
                VerrouContrat.class,
                HabilitationsContrat.class,
                SuiviContrat.class,
                BaseElevesContrat.class,
                ReplicatStsContrat.class,
                EcolesContrat.class
            })
    @DisplayName("chaque clause d'un port a un test, et chaque test une clause")
    void clauses(Class<?> contrat) throws IOException {
        var port = contrat.getSimpleName().replace("Contrat", "");
        var javadoc = Files.readString(PORTS.resolve(port + ".java"));
        var comptees = Pattern.compile("<li><b>([A-Z]{2}-\\d+) ")
                .matcher(javadoc)
                .results()
                .map(resultat -> resultat.group(1))
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
        var prouvees = Arrays.stream(contrat.getDeclaredMethods())
                .filter(methode -> methode.isAnnotationPresent(DisplayName.class))
                .map(ClausesTest::clause)
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
        assertThat(comptees).isNotEmpty();
        assertThat(prouvees).isEqualTo(comptees);
    }

    private static String clause(Method methode) {
        var nom = methode.getAnnotation(DisplayName.class).value();
        return nom.substring(0, nom.indexOf(' '));
    }
}
