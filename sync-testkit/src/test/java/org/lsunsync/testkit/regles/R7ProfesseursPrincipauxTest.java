package org.lsunsync.testkit.regles;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lsunsync.domain.rapport.Entite;
import org.lsunsync.testkit.scenario.EcoleDecrite;
import org.lsunsync.testkit.scenario.Scenario;

@DisplayName("R7 Professeurs principaux")
class R7ProfesseursPrincipauxTest {

    private static void lea(EcoleDecrite ecole) {
        ecole.division("3 A")
                .division("3 B")
                .enseignant("epp:61", "M", "KERVELLA", "Yvon")
                .enseignant("epp:62", "MME", "DUVIVIER", "Aude")
                .eleve(810, "3 A", "DUPONT", "Léa")
                .bilan("T1", bilan -> bilan.verrouille().pp("epp:61"))
                .bilan("T2", bilan -> bilan.pp("epp:61"))
                .bilan("cycle 4", bilan -> bilan.pp("epp:61"));
    }

    @Test
    @DisplayName("les PP d'un bilan en cours deviennent ceux de S3E, périodique ou de cycle : M8 par bilan")
    void remplace() {
        Scenario.etantDonne(R7ProfesseursPrincipauxTest::lea)
                .quand(sources -> sources.pp("3 A", "epp:62"))
                .alors()
                .dit(
                        "M8 Le professeur principal Aude DUVIVIER a été ajouté au bilan de l'élève Léa DUPONT",
                        "M8 Le professeur principal Aude DUVIVIER a été ajouté au bilan de l'élève Léa DUPONT")
                .change(
                        "R7 REMPLACEMENT BILAN 810/P/2025/2/3 professeursPrincipaux : [epp:61] → [epp:62]",
                        "R7 REMPLACEMENT BILAN 810/C/4 professeursPrincipaux : [epp:61] → [epp:62]")
                .pp(810, "T1", "epp:61")
                .pp(810, "T2", "epp:62")
                .pp(810, "cycle 4", "epp:62");
    }

    @Test
    @DisplayName("S3E n'en nomme aucun : le bilan garde les siens")
    void aucun() {
        Scenario.etantDonne(R7ProfesseursPrincipauxTest::lea)
                .quand(sources -> sources.pp("3 B", "epp:62").pp("3 A", "epp:62", "", "2026-01-14"))
                .alors()
                .neDitRien()
                .neChangeRien();
    }

    @Test
    @DisplayName("plusieurs à la fois ; seul le nouveau donne M8")
    void plusieurs() {
        Scenario.etantDonne(R7ProfesseursPrincipauxTest::lea)
                .quand(sources -> sources.pp("3 A", "epp:62").pp("3 A", "epp:61"))
                .alors()
                .change(
                        "R7 REMPLACEMENT BILAN 810/P/2025/2/3 professeursPrincipaux : [epp:61] → [epp:61, epp:62]",
                        "R7 REMPLACEMENT BILAN 810/C/4 professeursPrincipaux : [epp:61] → [epp:61, epp:62]");
    }

    @Test
    @DisplayName("un PP qui s'en va, sans nouveau : remplacé sans M8")
    void depart() {
        Scenario.etantDonne(ecole -> ecole.division("3 A")
                        .enseignant("epp:61", "M", "KERVELLA", "Yvon")
                        .enseignant("epp:62", "MME", "DUVIVIER", "Aude")
                        .eleve(810, "3 A", "DUPONT", "Léa")
                        .bilan("T2", bilan -> bilan.pp("epp:61", "epp:62")))
                .quand(sources -> sources.pp("3 A", "epp:61"))
                .alors()
                .neDitRien()
                .pp(810, "T2", "epp:61");
    }

    @Test
    @DisplayName("les deux bornes d'un mandat sont comprises, une borne absente est ouverte")
    void bornes() {
        Scenario.etantDonne(R7ProfesseursPrincipauxTest::lea)
                .quand(sources -> sources.pp("3 A", "epp:62", "2026-01-20", "2026-01-25"))
                .le("2026-01-19")
                .simule()
                .neChangeRien()
                .puis()
                .le("2026-01-26")
                .simule()
                .neChangeRien()
                .puis()
                .le("2026-01-25")
                .simule()
                .change(
                        "R7 REMPLACEMENT BILAN 810/P/2025/2/3 professeursPrincipaux : [epp:61] → [epp:62]",
                        "R7 REMPLACEMENT BILAN 810/C/4 professeursPrincipaux : [epp:61] → [epp:62]")
                .puis()
                .le("2026-01-20")
                .alors()
                .pp(810, "T2", "epp:62");
    }

    @Test
    @DisplayName("créé dans LSUN s'il y est nouveau, sous le nom que S3E écrit")
    void cree() {
        Scenario.etantDonne(R7ProfesseursPrincipauxTest::lea)
                .quand(sources -> {
                    sources.nouvelIndividu("local:7", "MME", "ZANOTTI", "FLORE");
                    sources.pp("3 A", "local:7");
                })
                .alors()
                .dit(
                        "M8 Le professeur principal FLORE ZANOTTI a été ajouté au bilan de l'élève Léa DUPONT",
                        "M8 Le professeur principal FLORE ZANOTTI a été ajouté au bilan de l'élève Léa DUPONT")
                .enseignant("local:7", "MME ZANOTTI FLORE");
    }

    @Test
    @DisplayName("l'origine est la première ligne de ceux que S3E nomme, quel que soit leur ordre")
    void origine() {
        var resultat = Scenario.etantDonne(R7ProfesseursPrincipauxTest::lea)
                .quand(sources -> {
                    sources.nouvelIndividu("epp:99", "M", "ABGRALL", "Loïs");
                    sources.nouvelIndividu("epp:12", "MME", "ZANOTTI", "Flore");
                    sources.pp("3 A", "epp:12").pp("3 A", "epp:99");
                })
                .alors();
        var lignes = resultat.rapport().changements().stream()
                .filter(ligne -> ligne.sujet().entite() == Entite.BILAN)
                .map(ligne -> ligne.origine().position().ligne());
        var premiere = resultat.rapport().changements().stream()
                .filter(ligne -> ligne.sujet().id().equals("epp:99"))
                .findFirst()
                .orElseThrow();
        assertThat(lignes).hasSize(2).containsOnly(premiere.origine().position().ligne());
    }

    @Test
    @DisplayName("celui que N7 rapproche est le sien : rien ne change")
    void rapproche() {
        Scenario.etantDonne(R7ProfesseursPrincipauxTest::lea)
                .quand(sources -> sources.autrePaire("epp:61", "dir:61").pp("3 A", "dir:61"))
                .alors()
                .dit("N7 L'enseignant Yvon KERVELLA (3 A) a été rapproché malgré un type différent (epp, dir).")
                .neChangeRien();
    }

    @Test
    @DisplayName("un bilan d'une autre année reste tel quel")
    void autreAnnee() {
        Scenario.etantDonne(ecole -> ecole.division("3 A")
                        .enseignant("epp:62", "MME", "DUVIVIER", "Aude")
                        .eleve(810, "3 A", "DUPONT", "Léa")
                        .bilanEnCours("2024/T3"))
                .quand(sources -> sources.pp("3 A", "epp:62"))
                .alors()
                .neChangeRien();
    }

    @Test
    @DisplayName("l'ordre : par élève, bilans périodiques par millésime et indice, puis de cycle, puis PP")
    void ordre() {
        Scenario.etantDonne(ecole -> ecole.division("3 A")
                        .enseignant("epp:61", "M", "ZELLER", "Yvon")
                        .enseignant("epp:62", "MME", "ABADIE", "Aude")
                        .eleve(811, "3 A", "FAURE", "Tom")
                        .bilanEnCours("cycle 4")
                        .bilanEnCours("T2")
                        .bilanEnCours("T1")
                        .eleve(810, "3 A", "DUPONT", "Léa")
                        .bilanEnCours("T1"))
                .quand(sources -> sources.pp("3 A", "epp:61").pp("3 A", "epp:62"))
                .alors()
                .change(
                        "R7 REMPLACEMENT BILAN 810/P/2025/1/3 professeursPrincipaux : [] → [epp:61, epp:62]",
                        "R7 REMPLACEMENT BILAN 811/P/2025/1/3 professeursPrincipaux : [] → [epp:61, epp:62]",
                        "R7 REMPLACEMENT BILAN 811/P/2025/2/3 professeursPrincipaux : [] → [epp:61, epp:62]",
                        "R7 REMPLACEMENT BILAN 811/C/4 professeursPrincipaux : [] → [epp:61, epp:62]")
                .dit(
                        "M8 Le professeur principal Aude ABADIE a été ajouté au bilan de l'élève Léa DUPONT",
                        "M8 Le professeur principal Yvon ZELLER a été ajouté au bilan de l'élève Léa DUPONT",
                        "M8 Le professeur principal Aude ABADIE a été ajouté au bilan de l'élève Tom FAURE",
                        "M8 Le professeur principal Yvon ZELLER a été ajouté au bilan de l'élève Tom FAURE",
                        "M8 Le professeur principal Aude ABADIE a été ajouté au bilan de l'élève Tom FAURE",
                        "M8 Le professeur principal Yvon ZELLER a été ajouté au bilan de l'élève Tom FAURE",
                        "M8 Le professeur principal Aude ABADIE a été ajouté au bilan de l'élève Tom FAURE",
                        "M8 Le professeur principal Yvon ZELLER a été ajouté au bilan de l'élève Tom FAURE");
    }
}
