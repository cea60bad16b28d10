package org.lsunsync.domain.champ;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lsunsync.domain.etablissement.CodeDivision;
import org.lsunsync.domain.etablissement.Division;
import org.lsunsync.domain.etablissement.DivisionId;
import org.lsunsync.domain.etablissement.Etablissement;
import org.lsunsync.domain.personne.DonneesAdministratives;
import org.lsunsync.domain.personne.Eleve;
import org.lsunsync.domain.personne.EleveId;
import org.lsunsync.domain.personne.Enseignant;
import org.lsunsync.domain.personne.EnseignantId;
import org.lsunsync.domain.personne.PersonneId;
import org.lsunsync.domain.personne.Responsable;
import org.lsunsync.domain.personne.TypeEnseignant;

class ChampTest {

    static Stream<Arguments> listes() {
        return Stream.of(
                Arguments.of(
                        "élève",
                        DonneesAdministratives.CHAMPS,
                        DonneesAdministratives.builder().build(),
                        24),
                Arguments.of(
                        "responsable",
                        Responsable.CHAMPS,
                        Responsable.builder().id(new PersonneId(1)).build(),
                        17),
                Arguments.of(
                        "établissement",
                        Etablissement.CHAMPS,
                        Etablissement.builder().build(),
                        16),
                Arguments.of(
                        "enseignant",
                        Enseignant.CHAMPS,
                        Enseignant.builder()
                                .id(new EnseignantId(TypeEnseignant.EPP, 1))
                                .build(),
                        3),
                Arguments.of(
                        "division",
                        Division.CHAMPS,
                        Division.builder()
                                .id(new DivisionId("1"))
                                .code(new CodeDivision("3A"))
                                .build(),
                        2));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("listes")
    @DisplayName("§7 chaque champ écrit le champ qu'il lit, et lui seul")
    <T> void ecritCeQuIlLit(String quoi, List<Champ<T>> champs, T vide, int nombre) {
        assertThat(champs).hasSize(nombre).extracting(Champ::nom).doesNotHaveDuplicates();
        for (var champ : champs) {
            var ecrit = champ.avec(vide, valeur(champ));
            assertThat(champ.de(ecrit)).as(champ.nom()).isEqualTo(valeur(champ));
            for (var autre : champs) {
                if (!autre.nom().equals(champ.nom())) {
                    assertThat(autre.de(ecrit))
                            .as(champ.nom() + " → " + autre.nom())
                            .isEqualTo(autre.de(vide));
                }
            }
        }
    }

    private static String valeur(Champ<?> champ) {
        return switch (champ.nom()) {
            case "dateNaissance" -> "2011-03-09";
            case "sexe" -> "F";
            default -> champ.nom();
        };
    }

    @Test
    @DisplayName("ce qu'on ne dit pas d'un élève est vide, et on peut lui dire plusieurs responsables")
    void vide() {
        var eleve =
                Eleve.builder().id(new EleveId(1)).division(new DivisionId("1")).build();
        assertThat(eleve.donnees()).isEqualTo(DonneesAdministratives.builder().build());
        assertThat(DonneesAdministratives.CHAMPS)
                .extracting(champ -> champ.de(eleve.donnees()))
                .containsOnly("");
        assertThat(DonneesAdministratives.builder()
                        .ajouter(Responsable.builder().id(new PersonneId(2)).build())
                        .ajouter(Responsable.builder().id(new PersonneId(1)).build())
                        .build()
                        .responsables()
                        .keySet())
                .containsExactly(new PersonneId(1), new PersonneId(2));
    }
}
