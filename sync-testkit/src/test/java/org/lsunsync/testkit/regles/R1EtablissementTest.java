package org.lsunsync.testkit.regles;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lsunsync.domain.champ.Bloc;
import org.lsunsync.domain.source.Position;
import org.lsunsync.testkit.scenario.EcoleDecrite;
import org.lsunsync.testkit.scenario.Scenario;

@DisplayName("R1 Établissement")
class R1EtablissementTest {

    private static EcoleDecrite college(EcoleDecrite ecole) {
        return ecole.division("3 A")
                .etablissement(e -> e.withSigle("CLG")
                        .withNomResponsable("BERTHIER")
                        .withTelephone("0300000001")
                        .withMel2("ancien@college.test"));
    }

    @Test
    @DisplayName("tous ses champs suivent Communs, un champ vide compris ; N1 le dit une fois")
    void champs() {
        Scenario.etantDonne(R1EtablissementTest::college)
                .quand(sources -> sources.etablissement(e -> e.withNomResponsable("MARCHAL")
                        .withTelephone("+33 3 00 00 00 01")
                        .withMel2("")
                        .withCommune("LILLE")))
                .alors()
                .dit("N1 L'établissement 0999001W a été mis à jour.")
                .change(
                        "R1 MODIFICATION ETABLISSEMENT 0999001W nomResponsable : BERTHIER → MARCHAL",
                        "R1 MODIFICATION ETABLISSEMENT 0999001W adresse.commune : rien → LILLE",
                        "R1 MODIFICATION ETABLISSEMENT 0999001W mel2 : ancien@college.test → rien");
    }

    @Test
    @DisplayName("§7 le sigle vient de STS seul, et un sigle absent laisse le nôtre")
    void sigle() {
        Scenario.etantDonne(R1EtablissementTest::college)
                .quand(sources -> sources.etablissement(e -> e.withSigle("LYC")).sigle(""))
                .alors()
                .neDitRien()
                .neChangeRien()
                .puis()
                .quand(sources -> sources.sigle("CLG PR"))
                .alors()
                .change("R1 MODIFICATION ETABLISSEMENT 0999001W sigle : CLG → CLG PR");
    }

    @Test
    @DisplayName("chaque champ dit d'où il vient : Communs, ou STS pour le sigle, avec la ligne")
    void origine() {
        var rapport = Scenario.etantDonne(R1EtablissementTest::college)
                .quand(sources -> sources.etablissement(e -> e.withMel2("")).sigle("CLG PR"))
                .alors()
                .rapport();
        assertThat(rapport.changements())
                .map(ligne -> ligne.origine().position())
                .containsExactly(new Position("communs.xml", 5), new Position("sts.xml", 3));
    }

    @Test
    @DisplayName("I13 sans Communs, il reste tel quel")
    void sansCommuns() {
        Scenario.etantDonne(R1EtablissementTest::college)
                .quand(sources -> sources.etablissement(e -> e.withNomResponsable("MARCHAL"))
                        .sansBlocs(Bloc.ETABLISSEMENT))
                .alors()
                .neChangeRien();
    }
}
