package org.lsunsync.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lsunsync.domain.etablissement.AnneeScolaire;
import org.lsunsync.domain.etablissement.CodeDivision;
import org.lsunsync.domain.etablissement.DivisionId;
import org.lsunsync.domain.plan.Limite;
import org.lsunsync.domain.plan.Seuils;
import org.lsunsync.ports.ApercuEcole;
import org.lsunsync.ports.Demande;
import picocli.CommandLine;

class OptionsDemandeTest {

    /** An école with a division whose code holds a comma. */
    private static final ApercuEcole ECOLE = new ApercuEcole(
            new AnneeScolaire(2025),
            1,
            ImmutableMap.of(new CodeDivision("3 A"), new DivisionId("1"), new CodeDivision("4,B"), new DivisionId("2")),
            ImmutableMap.of(),
            Optional.empty());

    private static Demande demande(String... suite) {
        var arguments = Stream.concat(Stream.of("--uai", PetitCollege.UAI), Stream.of(suite))
                .toArray(String[]::new);
        return CommandLine.populateCommand(new OptionsDemande(), arguments).demande(() -> Optional.of(ECOLE));
    }

    private static ImmutableList<String> codes(String... divisions) {
        return ((Demande.Selection.DeCodes) demande(divisions).selection()).codes();
    }

    @Test
    @DisplayName(
            "--divisions : des virgules entre les codes, les blancs autour et les répétitions ignorés, l'option répétée")
    void divisions() {
        assertThat(codes("--divisions", " 3 A , 3 B,3 A,", "--divisions", "3 C"))
                .containsExactly("3 A", "3 B", "3 C");
        assertThat(codes("--divisions", "")).isEmpty();
        assertThat(codes("--divisions", " , ,")).isEmpty();
    }

    @Test
    @DisplayName("--divisions : un code qui contient une virgule se donne seul")
    void virgule() {
        assertThat(codes("--divisions", " 4,B ")).containsExactly("4,B");
        assertThat(codes("--divisions", "4,B", "--divisions", "3 A")).containsExactly("4,B", "3 A");
        assertThat(codes("--divisions", "3 A,4,B")).containsExactly("3 A", "4", "B");
    }

    @Test
    @DisplayName("--toutes ou --divisions : l'un des deux, et un seul")
    void uneSelection() {
        assertThat(demande("--toutes").selection()).isInstanceOf(Demande.Selection.Toutes.class);
        assertThatExceptionOfType(Racine.Usage.class).isThrownBy(() -> demande());
        assertThatExceptionOfType(Racine.Usage.class).isThrownBy(() -> demande("--toutes", "--divisions", "3 A"));
    }

    @ParameterizedTest
    @CsvSource({"40%,4000", "50%,5000", "0%,0", "33.3 %,3330", "'41,67%',4167"})
    @DisplayName("--seuil d'une part : jusqu'à la moitié, plus bas aussi")
    void part(String texte, int part) {
        assertThat(demande("--toutes", "--seuil", texte).seuils()).isEqualTo(new Seuils(part, ImmutableMap.of()));
    }

    @Test
    @DisplayName("--seuil d'un nombre : à côté d'une part, quel que soit l'ordre")
    void nombres() {
        var seuils = new Seuils(1000, ImmutableMap.of(Limite.NON_RETROUVES, 12, Limite.VIDES, 3));
        assertThat(demande("--toutes", "--seuil", "non-retrouves=12", "--seuil", "10%", "--seuil", "vides=3")
                        .seuils())
                .isEqualTo(seuils);
        assertThat(demande("--toutes").seuils()).isEqualTo(Seuils.DEFAUT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "50,01%",
                "51%",
                "101%",
                "-1%",
                "12",
                "toto=3",
                "vides=",
                "vides=-1",
                "vides=1,5",
                "vides=9999999999",
                ""
            })
    @DisplayName("--seuil d'autre chose, ou de plus de la moitié, est un mauvais usage")
    void mauvais(String texte) {
        assertThatExceptionOfType(Racine.Usage.class).isThrownBy(() -> demande("--toutes", "--seuil", texte));
    }
}
