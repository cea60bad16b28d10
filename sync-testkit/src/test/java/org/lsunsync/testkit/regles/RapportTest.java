package org.lsunsync.testkit.regles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lsunsync.domain.rapport.Compteurs;
import org.lsunsync.domain.rapport.Entite;
import org.lsunsync.domain.rapport.Sujet;
import org.lsunsync.testkit.scenario.EcoleDecrite;
import org.lsunsync.testkit.scenario.Scenario;
import org.lsunsync.testkit.scenario.Sources;

@DisplayName("§4 le rapport : ses ordres, ses compteurs, son échéance, son empreinte")
class RapportTest {

    private static final String MATHS = "061300/S";

    private static void deuxDivisions(EcoleDecrite ecole) {
        ecole.division("3 A")
                .division("3 B")
                .enseignant("epp:61", "M", "KERVELLA", "Yvon")
                .enseignant("epp:62", "MME", "DUVIVIER", "Aude")
                .enseignant("epp:9", "MME", "ABGRALL", "Lise")
                .discipline(MATHS, "Mathématiques", "")
                .eleve(810, "3 A", "DUPONT", "Léa")
                .bilan("T1", bilan -> bilan.verrouille().acquis(MATHS, "epp:61"))
                .bilan("T2", bilan -> bilan.acquis(MATHS, "epp:61"))
                .eleve(811, "3 A", "ABRAM", "Tom")
                .eleve(820, "3 B", "FAURE", "Zoé")
                .bilan("T2", bilan -> bilan.acquis(MATHS, "epp:61", "epp:62"));
    }

    /** Something for each rule to say, in both divisions. */
    private static void bouleverser(Sources sources) {
        sources.etablissement(e -> e.withCommune("LILLE")).eleveSansId(77);
        sources.libelle("3 A", "A").libelle("3 B", "B");
        sources.eleve(810).prenom("Lea").divisions("3 B");
        sources.eleve(811).sorti("2026-01-01");
        sources.eleve(820).prenom("Zoe").sansStructures();
        sources.nouvelEleve(900, "3 A", "NEUF", "Ali");
        sources.nouvelEleve(901, "3 B", "NEUF", "");
        sources.nouvelIndividu("epp:70", "MME", "ZANOTTI", "FLORE");
        sources.nouvelIndividu("local:8", "M", "YVEN", "Ian");
        sources.individu("epp:61").prenom("Yann");
        sources.sansIndividu("epp:62").individu("epp:9").civilite("M");
        sources.service("3 A", "061300", "epp:70", "local:99").service("3 B", "061300", "epp:70");
        sources.pp("3 A", "local:8").pp("3 B", "epp:9");
    }

    @Test
    @DisplayName("les messages : N1, les N6 sans division, puis division par division comme demandées, R2 à R7")
    void messages() {
        Scenario.etantDonne(RapportTest::deuxDivisions)
                .quand(RapportTest::bouleverser)
                .selection("3 B", "3 A")
                .alors()
                .dit(
                        "N1 L'établissement 0999001W a été mis à jour.",
                        "N6 Un enregistrement de eleves.xml (ligne 77) a été ignoré : élève sans ELEVE_ID entier.",
                        "N2 La division 3 B a été mise à jour.",
                        "M2 L'élève Zoe FAURE (3 B) a été mis à jour.",
                        "N6 Un enregistrement de eleves.xml (ligne 15) a été ignoré : élève sans prénom.",
                        "M4 L'enseignant Lise ABGRALL (3 B) a été mis à jour.",
                        "M3 L'enseignant Aude DUVIVIER n'a pas été retrouvé pour la division 3 B dans les données SIECLE.",
                        "M4 L'enseignant Yann KERVELLA (3 B) a été mis à jour.",
                        "N5 Les groupes d'élèves de la division 3 B ne sont pas connus pour tous : leurs services n'ont pas"
                                + " pu être pris en compte.",
                        "M6 Les enseignants FLORE ZANOTTI ont été ajoutés à l'acquis Mathématiques",
                        "M8 Le professeur principal Lise ABGRALL a été ajouté au bilan de l'élève Zoe FAURE",
                        "N2 La division 3 A a été mise à jour.",
                        "M1 L'élève Tom ABRAM n'est plus scolarisé dans la division 3 A.",
                        "M2 L'élève Lea DUPONT (3 A) a été mis à jour.",
                        "N3 L'élève Lea DUPONT (3 A) est maintenant dans la division 3 B.",
                        "N4 Élèves de la division 3 A que LSUN ne connaît pas encore (1) : Ali NEUF.",
                        "M4 L'enseignant Yann KERVELLA (3 A) a été mis à jour.",
                        "N6 Un enregistrement de sts.xml (ligne 55) a été ignoré : il nomme l'enseignant local:99, que les"
                                + " données SIECLE ne décrivent pas.",
                        "M6 Les enseignants FLORE ZANOTTI ont été ajoutés à l'acquis Mathématiques",
                        "M8 Le professeur principal Ian YVEN a été ajouté au bilan de l'élève Lea DUPONT");
    }

    @Test
    @DisplayName("les changements : R1, division par division R2, R4 et R3, R6, R7, et pour finir les enseignants")
    void changements() {
        var resultat = Scenario.etantDonne(RapportTest::deuxDivisions)
                .quand(RapportTest::bouleverser)
                .selection("3 B", "3 A")
                .alors();
        resultat.change(
                "R1 MODIFICATION ETABLISSEMENT 0999001W adresse.commune : rien → LILLE",
                "R2 MODIFICATION DIVISION 3 B libelle : DIVISION 3 B → B",
                "R3 MODIFICATION ELEVE 820 prenom : Zoé → Zoe",
                "R6 AJOUT ACQUIS 820/P/2025/2/3/061300/S enseignants : [epp:61, epp:62] → [epp:61, epp:62, epp:70]",
                "R7 REMPLACEMENT BILAN 820/P/2025/2/3 professeursPrincipaux : [] → [epp:9]",
                "R2 MODIFICATION DIVISION 3 A libelle : DIVISION 3 A → A",
                "R4 ARCHIVE ELEVE 810 bilans : rien → n° 1 [810/P/2025/1/3]",
                "R3 MODIFICATION ELEVE 810 prenom : Léa → Lea",
                "R6 AJOUT ACQUIS 810/P/2025/2/3/061300/S enseignants : [epp:61] → [epp:61, epp:70]",
                "R7 REMPLACEMENT BILAN 810/P/2025/2/3 professeursPrincipaux : [] → [local:8]",
                "R6 CREATION ENSEIGNANT epp:70 : rien → {civilite=MME, nom=ZANOTTI, prenom=FLORE}",
                "R7 CREATION ENSEIGNANT local:8 : rien → {civilite=M, nom=YVEN, prenom=Ian}",
                "R5 MODIFICATION ENSEIGNANT epp:9 civilite : MME → M",
                "R5 MODIFICATION ENSEIGNANT epp:61 prenom : Yvon → Yann");
        assertThat(resultat.rapport().changements())
                .filteredOn(ligne -> ligne.division().isEmpty())
                .map(ligne -> ligne.sujet().entite())
                .containsOnly(Entite.ETABLISSEMENT, Entite.ENSEIGNANT);
    }

    @Test
    @DisplayName("les compteurs : un enseignant compte une fois en tout, et dans chaque division qui le lie")
    void compteurs() {
        var rapport = Scenario.etantDonne(RapportTest::deuxDivisions)
                .quand(RapportTest::bouleverser)
                .alors()
                .rapport();
        var uneDivision = Compteurs.builder()
                .elevesSelectionnes(1)
                .elevesTrouves(1)
                .elevesMisAJour(1)
                .enseignantsMisAJour(2)
                .enseignantsCrees(1)
                .acquisCompletes(1)
                .bilansPpChanges(1)
                .build();
        assertThat(rapport.divisions())
                .map(division -> division.compteurs())
                .containsExactly(
                        uneDivision
                                .withElevesSelectionnes(2)
                                .withElevesNonTrouves(1)
                                .withArchives(1)
                                .withEnseignantsMisAJour(1)
                                .withEnseignantsCrees(2),
                        uneDivision);
        assertThat(rapport.compteurs())
                .isEqualTo(uneDivision
                        .withElevesSelectionnes(3)
                        .withElevesTrouves(2)
                        .withElevesNonTrouves(1)
                        .withElevesMisAJour(2)
                        .withArchives(1)
                        .withEnseignantsCrees(2)
                        .withAcquisCompletes(2)
                        .withBilansPpChanges(2));
    }

    @Test
    @DisplayName(
            "une valeur effacée est un champ vidé, d'un élève ou d'un responsable qui reste, ou un responsable retiré")
    void valeursEffacees() {
        var rapport = Scenario.etantDonne(ecole -> ecole.division("3 A")
                        .eleve(810, "3 A", "DUPONT", "Léa")
                        .champ("adresse.ligne1", "4 rue du Puits")
                        .responsable(901, "DUPONT")
                        .responsable(902, "FAURE"))
                .quand(sources -> sources.eleve(810)
                        .champ("adresse.ligne1", "")
                        .champ("nomUsage", "PUITS")
                        .responsable(901, r -> r.withNomFamille(""))
                        .sansResponsable(902)
                        .responsable(903, r -> r.withNomFamille("NEUF")))
                .alors()
                .rapport();
        assertThat(rapport.compteurs().valeursEffacees()).isEqualTo(3);
    }

    @Test
    @DisplayName("§6 un plan est vrai jusqu'à la prochaine sortie, au prochain début de PP, au lendemain d'une fin")
    void echeance() {
        var scenario = Scenario.etantDonne(RapportTest::deuxDivisions).quand(sources -> {
            sources.eleve(811).sorti("2026-01-20");
            sources.pp("3 A", "epp:61", "2026-01-18", "2026-01-21");
        });
        var echeances = new String[][] {
            {"2026-01-15", "2026-01-18"},
            {"2026-01-18", "2026-01-20"},
            {"2026-01-20", "2026-01-22"},
            {"2026-01-21", "2026-01-22"}
        };
        for (var jour : echeances) {
            assertThat(scenario.le(jour[0]).simule().rapport().valableJusquau()).contains(LocalDate.parse(jour[1]));
        }
        assertThat(scenario.le("2026-01-22").simule().rapport().valableJusquau())
                .isEmpty();
    }

    @Test
    @DisplayName(
            "§6 rien de nouveau après un renommage : les notices nomment la division comme elle s'appelle désormais")
    void rienApresRenommage() {
        var scenario = Scenario.etantDonne(RapportTest::deuxDivisions).quand(sources -> {
            sources.divisionRenommee("3 A", "3 ALPHA");
            sources.nouvelEleve(900, "3 ALPHA", "NEUF", "Ali");
        });
        scenario.selection("3 A")
                .alors()
                .dit(
                        "N2 La division 3 A s'appelle maintenant 3 ALPHA.",
                        "N4 Élèves de la division 3 ALPHA que LSUN ne connaît pas encore (1) : Ali NEUF.");
        var rapport = scenario.selection("3 ALPHA").alors().rapport();
        assertThat(rapport.rienASynchroniser()).isTrue();
        assertThat(rapport.messages())
                .singleElement()
                .extracting(message -> message.sujet().orElseThrow())
                .isEqualTo(new Sujet(Entite.DIVISION, "3 ALPHA"));
    }

    @Test
    @DisplayName("l'empreinte d'un plan ne dépend ni de l'ordre des divisions demandées ni de la ligne des documents")
    void empreinte() {
        var scenario = Scenario.etantDonne(RapportTest::deuxDivisions).quand(RapportTest::bouleverser);
        var empreinte = scenario.selection("3 A", "3 B").simule().rapport().empreintePlan();

        assertThat(scenario.selection("3 B", "3 A").simule().rapport().empreintePlan())
                .isEqualTo(empreinte);
        assertThat(scenario.selection("3 B").simule().rapport().empreintePlan()).isNotEqualTo(empreinte);
        assertThat(scenario.selection("3 A", "3 B")
                        .quand(sources -> sources.eleve(820).prenom("Zoë"))
                        .simule()
                        .rapport()
                        .empreintePlan())
                .isNotEqualTo(empreinte);
    }
}
