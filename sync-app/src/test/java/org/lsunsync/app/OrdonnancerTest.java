package org.lsunsync.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrdonnancerTest {

    @TempDir
    Path dossier = Path.of("");

    private String base = "";

    @BeforeEach
    void choisirLaBase() {
        base = "jdbc:h2:file:" + dossier.resolve("base");
    }

    private Ligne ordonnancer(String... suite) {
        return Ligne.de(
                "ordonnancer",
                Stream.concat(Stream.of(suite), Stream.of("--base", base)).toArray(String[]::new));
    }

    private Ligne regler(String... suite) {
        return ordonnancer(Stream.concat(
                        Stream.of("ecole", "--uai", PetitCollege.UAI, "--exports", dossier.toString()),
                        Stream.of(suite))
                .toArray(String[]::new));
    }

    @Test
    @DisplayName("une école se règle, se met en pause, se reprend, se retire, et le tableau le dit")
    void uneEcole() throws JsonProcessingException {
        assertThat(regler("--cron", "30 1 * * 1-5", "--heures-calmes", "07:00-19:00", "--mode", "application"))
                .isEqualTo(new Ligne(0, "L'établissement 0999001W est réglé : application, « 30 1 * * 1-5 ».\n", ""));
        assertThat(ordonnancer("pause", "--uai", PetitCollege.UAI).sortie())
                .isEqualTo("L'établissement 0999001W est en pause.\n");
        // set anew, it stays so
        assertThat(regler("--maintenant").sortie())
                .isEqualTo("L'établissement 0999001W est réglé : simulation, « 0 1 * * * », en pause.\n");
        var etat = ordonnancer("etat", "--format", "json");
        assertThat(etat.erreur()).isEmpty();
        var tableau = new ObjectMapper().readTree(etat.sortie());
        assertThat(tableau.at("/file/dues").asInt()).isEqualTo(1);
        assertThat(tableau.at("/file/enCours").asInt()).isZero();
        assertThat(tableau.at("/ouvriers")).isEmpty();
        assertThat(tableau.at("/compte/en-retard").asInt()).isEqualTo(1);
        assertThat(tableau.at("/compte/a-jour").asInt()).isZero();
        assertThat(tableau.at("/ecoles/0/uai").asText()).isEqualTo(PetitCollege.UAI);
        assertThat(tableau.at("/ecoles/0/mode").asText()).isEqualTo("simulation");
        assertThat(tableau.at("/ecoles/0/enPause").asBoolean()).isTrue();
        assertThat(tableau.at("/ecoles/0/abouti").isNull()).isTrue();

        assertThat(ordonnancer("etat").sortie())
                .startsWith("File : 1 dues depuis le ")
                .contains("Ouvriers : 0\n")
                .contains("Écoles : 1 (attend une décision : 0, en retard : 1, source en panne : 0,")
                .contains("  0999001W  en retard  dernière jamais  prochaine ")
                .endsWith("  en pause\n");
        assertThat(ordonnancer("reprendre", "--uai", PetitCollege.UAI).code()).isZero();
        assertThat(ordonnancer("retirer", "--uai", PetitCollege.UAI).code()).isZero();
        assertThat(ordonnancer("retirer", "--uai", PetitCollege.UAI))
                .isEqualTo(
                        new Ligne(1, "", "L'établissement 0999001W n'est pas réglé (lsun-sync ordonnancer ecole).\n"));
    }

    @ParameterizedTest
    @MethodSource
    @DisplayName("un mauvais usage est dit en une phrase, sans rien régler")
    void usage(String phrase, String[] options) {
        var ligne = ordonnancer(options);
        assertThat(ligne.code()).isEqualTo(2);
        assertThat(ligne.erreur()).startsWith("Usage : ").contains(phrase);
    }

    static Stream<Arguments> usage() {
        return Stream.of(
                mauvais(
                        "cron : cinq champs",
                        "ecole",
                        "--uai",
                        PetitCollege.UAI,
                        "--exports",
                        ".",
                        "--cron",
                        "souvent"),
                mauvais(
                        "--heures-calmes « la nuit »",
                        "ecole",
                        "--uai",
                        PetitCollege.UAI,
                        "--exports",
                        ".",
                        "--heures-calmes",
                        "la nuit"),
                mauvais("gigue", "ecole", "--uai", PetitCollege.UAI, "--exports", ".", "--gigue", "-1"),
                mauvais("il faut --exports, ou --bee et --s3e", "ecole", "--uai", PetitCollege.UAI),
                mauvais(
                        "sans identifiants",
                        "ecole",
                        "--uai",
                        PetitCollege.UAI,
                        "--bee",
                        "https://qui:secret@bee.exemple/",
                        "--s3e",
                        "https://s3e.exemple/"),
                mauvais("n'est pas un UAI", "ecole", "--uai", "0999001A", "--exports", "."),
                mauvais("il manque --uai", "pause"),
                mauvais("--retard", "etat", "--retard", "0"),
                mauvais("--format", "etat", "--format", "csv"),
                mauvais("des nombres positifs", "--ouvriers", "0"));
    }

    private static Arguments mauvais(String phrase, String... options) {
        return Arguments.of(phrase, options);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ecole", "pause", "reprendre", "retirer", "etat"})
    @DisplayName("chaque commande a son aide, en français")
    void aide(String commande) {
        var ligne =
                commande.isEmpty() ? Ligne.de("ordonnancer", "--help") : Ligne.de("ordonnancer", commande, "--help");
        assertThat(ligne.code()).isZero();
        assertThat(ligne.sortie()).startsWith("Usage : lsun-sync ordonnancer").contains("--base");
    }
}
