package org.lsunsync.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two readers who copy from one another agree for nothing: the oracle has the domain's plain data, and none of what it decides. */
class IndependanceTest {

    private static final Path ORACLE = Path.of("src/test/java/org/lsunsync/testkit/oracle");

    /** What reads values and describes fields; of the plan, the état alone. */
    private static final Pattern PERMIS = Pattern.compile("java\\.(?!io|nio).*"
            + "|org\\.lsunsync\\.testkit\\.oracle\\..*"
            + "|org\\.lsunsync\\.domain\\.(bilan|etablissement|personne)\\..*"
            + "|org\\.lsunsync\\.domain\\.source\\.(?!EmpreinteSources).*"
            + "|org\\.lsunsync\\.domain\\.champ\\.(Bloc|Champ|Nature)"
            + "|org\\.lsunsync\\.domain\\.plan\\.EtatLsun");

    /** What data decide by themselves, and the planner asks of them: the oracle works it out again. */
    private static final Pattern DECIDE =
            Pattern.compile("(?<!\\bbee)\\.(canonique|parti|inactif|raisonDIgnorer|court|complet)\\(");

    /** Those who bring the oracle and the planner together. */
    private static List<Path> lecteurs() throws IOException {
        try (var fichiers = Files.list(ORACLE)) {
            return fichiers.filter(fichier ->
                            !fichier.getFileName().toString().matches("(Planifie|Vie|.*Test|.*Proprietes)\\.java"))
                    .toList();
        }
    }

    private static Stream<String> emprunts(String source) {
        return Stream.concat(
                Pattern.compile("^import (?:static )?([\\w.]+);", Pattern.MULTILINE)
                        .matcher(source)
                        .results()
                        .map(resultat -> resultat.group(1))
                        .filter(nom -> !PERMIS.matcher(nom).matches()),
                DECIDE.matcher(source).results().map(MatchResult::group));
    }

    @Test
    @DisplayName("l'oracle ne tient rien du planificateur")
    void independant() throws IOException {
        var fichiers = lecteurs();
        assertThat(fichiers).hasSizeGreaterThan(8);
        for (var fichier : fichiers) {
            assertThat(emprunts(Files.readString(fichier)))
                    .as(fichier.getFileName().toString())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import org.lsunsync.domain.plan.Planificateur;",
                "import org.lsunsync.domain.champ.Canonique;",
                "import static org.lsunsync.domain.champ.Canonique.texte;",
                "import org.lsunsync.domain.rapport.Textes;",
                "var la = eleve.parti(jour);"
            })
    @DisplayName("et un emprunt se voit")
    void coupable(String source) {
        assertThat(emprunts(source)).isNotEmpty();
    }
}
