package org.lsunsync.testkit.regles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lsunsync.domain.bilan.Archive;
import org.lsunsync.testkit.scenario.EcoleDecrite;
import org.lsunsync.testkit.scenario.Scenario;

@DisplayName("R4 Archives")
class R4ArchivesTest {

    /** DUPONT Marie claire: one locked bilan, one en cours. */
    private static void marieClaire(EcoleDecrite ecole) {
        ecole.division("3 A")
                .eleve(810, "3 A", "DUPONT", "Marie claire")
                .bilanVerrouille("T1")
                .bilanEnCours("T2");
    }

    @Test
    @DisplayName("l'exemple du manuel : ses bilans verrouillés montrent Marie claire, les autres Marie-claire Yvete")
    void exemple() {
        Scenario.etantDonne(R4ArchivesTest::marieClaire)
                .quand(sources -> sources.eleve(810).prenom("Marie-claire Yvete"))
                .alors()
                .dit("M2 L'élève Marie-claire Yvete DUPONT (3 A) a été mis à jour.")
                .change(
                        "R4 ARCHIVE ELEVE 810 bilans : rien → n° 1 [810/P/2025/1/3]",
                        "R3 MODIFICATION ELEVE 810 prenom : Marie claire → Marie-claire Yvete")
                .archives(810, "prenom", "Marie claire")
                .montre(810, "T1", "prenom", "Marie claire")
                .montre(810, "T2", "prenom", "Marie-claire Yvete")
                .eleve(810, "prenom", "Marie-claire Yvete");
    }

    @Test
    @DisplayName("un bilan est épinglé à la première archive écrite après son verrou, et y reste")
    void epingle() {
        Scenario.etantDonne(R4ArchivesTest::marieClaire)
                .quand(sources -> sources.eleve(810).prenom("Marie-claire"))
                .alors()
                .puis()
                .verrouiller(810, "T2")
                .quand(sources -> sources.eleve(810).prenom("Marie"))
                .alors()
                .change(
                        "R4 ARCHIVE ELEVE 810 bilans : rien → n° 2 [810/P/2025/2/3]",
                        "R3 MODIFICATION ELEVE 810 prenom : Marie-claire → Marie")
                .montre(810, "T1", "prenom", "Marie claire")
                .montre(810, "T2", "prenom", "Marie-claire")
                .archives(810, "prenom", "Marie claire", "Marie-claire")
                .puis()
                .quand(sources -> sources.eleve(810).prenom("Anne"))
                .alors()
                .change(
                        "R4 ARCHIVE ELEVE 810 bilans : rien → n° 3 []",
                        "R3 MODIFICATION ELEVE 810 prenom : Marie → Anne")
                .montre(810, "T1", "prenom", "Marie claire")
                .montre(810, "T2", "prenom", "Marie-claire");
    }

    @Test
    @DisplayName("sans bilan verrouillé, aucune archive ; élève inchangé, aucune archive")
    void sansVerrou() {
        Scenario.etantDonne(ecole ->
                        ecole.division("3 A").eleve(810, "3 A", "DUPONT", "Léa").bilanEnCours("T1"))
                .quand(sources -> sources.eleve(810).prenom("Lea"))
                .alors()
                .archives(810, "prenom");
        Scenario.etantDonne(R4ArchivesTest::marieClaire).alors().archives(810, "prenom");
    }

    @Test
    @DisplayName("tous ses bilans verrouillés comptent : de cycle, d'une autre année, d'une autre division")
    void tousSesBilans() {
        Scenario.etantDonne(ecole -> ecole.division("3 A")
                        .division("3 B")
                        .eleve(810, "3 A", "DUPONT", "Léa")
                        .bilanVerrouille("cycle 4")
                        .bilanVerrouille("2024/T3")
                        .bilan("T1", bilan -> bilan.dans("3 B").verrouille()))
                .quand(sources -> sources.eleve(810).prenom("Lea"))
                .selection("3 A")
                .alors()
                .change(
                        "R4 ARCHIVE ELEVE 810 bilans : rien → n° 1 [810/P/2024/3/3, 810/P/2025/1/3, 810/C/4]",
                        "R3 MODIFICATION ELEVE 810 prenom : Léa → Lea")
                .montre(810, "cycle 4", "prenom", "Léa")
                .montre(810, "2024/T3", "prenom", "Léa")
                .montre(810, "T1", "prenom", "Léa");
    }

    @Test
    @DisplayName("I6 l'archive est ce qu'il était, tous champs compris, à la date de la synchronisation")
    void entiere() {
        var scenario = Scenario.etantDonne(ecole -> ecole.division("3 A")
                .eleve(810, "3 A", "DUPONT", "Léa")
                .champ("adresse.ligne1", "4 rue du Puits")
                .responsable(901, "DUPONT")
                .bilanVerrouille("T1"));
        var avant = scenario.simule().etat().eleves().get(0).donnees();
        var archives = scenario.quand(sources ->
                        sources.eleve(810).champ("adresse.ligne1", "").sansResponsable(901))
                .le("2026-02-03")
                .alors()
                .etat()
                .archives();
        assertThat(archives)
                .singleElement()
                .isEqualTo(new Archive(
                        archives.get(0).eleve(), archives.get(0).numero(), LocalDate.of(2026, 2, 3), avant));
    }

    @Test
    @DisplayName("une simulation n'archive rien")
    void simulation() {
        Scenario.etantDonne(R4ArchivesTest::marieClaire)
                .quand(sources -> sources.eleve(810).prenom("Marie"))
                .simule()
                .archives(810, "prenom")
                .eleve(810, "prenom", "Marie claire");
    }
}
