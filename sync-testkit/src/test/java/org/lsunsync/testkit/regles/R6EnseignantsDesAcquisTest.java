package org.lsunsync.testkit.regles;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lsunsync.domain.source.Position;
import org.lsunsync.testkit.scenario.EcoleDecrite;
import org.lsunsync.testkit.scenario.Scenario;
import org.lsunsync.testkit.scenario.Sources;

@DisplayName("R6 Enseignants des acquis")
class R6EnseignantsDesAcquisTest {

    private static final String MATHS = "061300/S";
    private static final String LATIN = "020300/F";

    private static void lea(EcoleDecrite ecole) {
        ecole.division("3 A")
                .division("3 B")
                .enseignant("epp:61", "M", "KERVELLA", "Yvon")
                .enseignant("epp:62", "MME", "DUVIVIER", "Aude")
                .discipline(MATHS, "Mathématiques", "")
                .discipline(LATIN, "Latin", "")
                .eleve(810, "3 A", "DUPONT", "Léa")
                .bilan("T1", bilan -> bilan.verrouille().acquis(MATHS, "epp:61"))
                .bilan("T2", bilan -> bilan.acquis(MATHS, "epp:61").acquis(LATIN));
    }

    @Test
    @DisplayName("les enseignants que nomment les services de la matière sont ajoutés, personne n'est retiré : M6")
    void ajoute() {
        Scenario.etantDonne(R6EnseignantsDesAcquisTest::lea)
                .quand(sources -> sources.sansServices()
                        .service("3 A", "061300", "epp:62")
                        .service("3 B", "061300", "epp:61"))
                .alors()
                .dit("M6 Les enseignants Aude DUVIVIER ont été ajoutés à l'acquis Mathématiques")
                .change("R6 AJOUT ACQUIS 810/P/2025/2/3/061300/S enseignants : [epp:61] → [epp:61, epp:62]")
                .acquis(810, "T2", MATHS, "epp:61", "epp:62")
                .acquis(810, "T1", MATHS, "epp:61");
    }

    @Test
    @DisplayName("un enseignant que LSUN n'a pas est créé ; eppsup devient epp")
    void cree() {
        Scenario.etantDonne(R6EnseignantsDesAcquisTest::lea)
                .quand(sources -> {
                    sources.nouvelIndividu("epp:70", "MME", "ZANOTTI", "FLORE").suppleant();
                    sources.service("3 A", "020300", "epp:70");
                })
                .alors()
                .dit("M6 Les enseignants FLORE ZANOTTI ont été ajoutés à l'acquis Latin")
                .change(
                        "R6 AJOUT ACQUIS 810/P/2025/2/3/020300/F enseignants : [] → [epp:70]",
                        "R6 CREATION ENSEIGNANT epp:70 : rien → {civilite=MME, nom=ZANOTTI, prenom=FLORE}")
                .enseignant("epp:70", "MME ZANOTTI FLORE");
    }

    @Test
    @DisplayName("une fois par division, discipline et ensemble ajouté, et non par élève ou période")
    void uneFois() {
        Scenario.etantDonne(ecole -> {
                    lea(ecole);
                    ecole.eleve(811, "3 A", "FAURE", "Tom")
                            .bilan("T2", bilan -> bilan.acquis(MATHS))
                            .bilan("T3", bilan -> bilan.acquis(MATHS));
                })
                .quand(sources -> sources.service("3 A", "061300", "epp:62"))
                .alors()
                .dit(
                        "M6 Les enseignants Aude DUVIVIER ont été ajoutés à l'acquis Mathématiques",
                        "M6 Les enseignants Aude DUVIVIER, Yvon KERVELLA ont été ajoutés à l'acquis Mathématiques");
    }

    @Test
    @DisplayName("un service de groupe ne concerne que ceux qui y sont")
    void groupe() {
        Scenario.etantDonne(ecole -> {
                    lea(ecole);
                    ecole.eleve(811, "3 A", "FAURE", "Tom").bilan("T2", bilan -> bilan.acquis(LATIN));
                })
                .quand(sources -> sources.serviceDeGroupe("3LAT", "020300", "epp:62")
                        .eleve(810)
                        .groupes("3LAT"))
                .alors()
                .dit("M6 Les enseignants Aude DUVIVIER ont été ajoutés à l'acquis Latin")
                .acquis(810, "T2", LATIN, "epp:62")
                .acquis(811, "T2", LATIN);
    }

    @Test
    @DisplayName("une division et un groupe de même code sont deux structures")
    void memeCode() {
        Scenario.etantDonne(R6EnseignantsDesAcquisTest::lea)
                .quand(sources -> sources.serviceDeGroupe("3 A", "020300", "epp:62"))
                .alors()
                .acquis(810, "T2", LATIN);
    }

    @Test
    @DisplayName("ses groupes ne comptent pas quand BEE l'a dans une autre division que le bilan, ou dans aucune")
    void ailleurs() {
        for (var divisions : new String[][] {{"3 B"}, {}}) {
            Scenario.etantDonne(R6EnseignantsDesAcquisTest::lea)
                    .quand(sources -> sources.serviceDeGroupe("3LAT", "020300", "epp:62")
                            .eleve(810)
                            .groupes("3LAT")
                            .divisions(divisions))
                    .alors()
                    .acquis(810, "T2", LATIN);
        }
    }

    @Test
    @DisplayName("N5 quand BEE ne dit pas ses groupes, une fois par division ; pas pour un élève non trouvé")
    void groupesInconnus() {
        Scenario.etantDonne(ecole -> {
                    lea(ecole);
                    ecole.eleve(811, "3 A", "FAURE", "Tom").bilanEnCours("T2");
                })
                .quand(sources -> {
                    sources.eleve(810).sansStructures();
                    sources.eleve(811).sansStructures();
                })
                .alors()
                .dit(
                        "N5 Les groupes d'élèves de la division 3 A ne sont pas connus pour tous : leurs services n'ont pas"
                                + " pu être pris en compte.")
                .puis()
                .quand(sources ->
                        sources.sansEleve(810).eleve(811).divisions("3 A").changer(e -> e.withStructuresConnues(true)))
                .alors()
                .dit("M1 L'élève Léa DUPONT n'est plus scolarisé dans la division 3 A.");
    }

    @Test
    @DisplayName(
            "M7 quand aucun service ne concerne ses bilans en cours, une fois par élève ; un service sans nom suffit")
    void aucunService() {
        Scenario.etantDonne(ecole -> {
                    lea(ecole);
                    ecole.eleve(811, "3 A", "FAURE", "Tom").bilanVerrouille("T1");
                })
                .quand(sources -> sources.sansServices().service("3 B", "061300", "epp:61"))
                .alors()
                .dit("M7 Aucun service d'enseignement n'a été trouvé pour l'élève Léa DUPONT dans la base de données"
                        + " SIECLE.")
                .puis()
                .quand(sources -> sources.service("3 A", "999999"))
                .alors()
                .neDitRien();
    }

    @Test
    @DisplayName("par le code national de la discipline, là où aucun service qui concerne le bilan n'a son code")
    void codeNational() {
        Scenario.etantDonne(R6EnseignantsDesAcquisTest::lea)
                .quand(sources -> sources.sansServices()
                        .matiereNationale("020300", "020399")
                        .service("3 A", "020399", "epp:62"))
                .alors()
                .change("R6 AJOUT ACQUIS 810/P/2025/2/3/020300/F enseignants : [] → [epp:62]");
        Scenario.etantDonne(R6EnseignantsDesAcquisTest::lea)
                .quand(sources -> sources.matiereNationale("061300", "061399").service("3 A", "061399", "epp:62"))
                .alors()
                .neChangeRien();
    }

    @Test
    @DisplayName("le code national du fichier LSU passe avant celui de Nomenclature")
    void codeNationalDuFichier() {
        Scenario.etantDonne(ecole -> ecole.division("3 A")
                        .enseignant("epp:62", "MME", "DUVIVIER", "Aude")
                        .discipline("020300/F", "Latin", "020301")
                        .eleve(810, "3 A", "DUPONT", "Léa")
                        .bilan("T2", bilan -> bilan.acquis("020300/F")))
                .quand(sources -> sources.sansServices()
                        .matiereNationale("020300", "020399")
                        .service("3 A", "020399", "epp:62")
                        .service("3 A", "020301"))
                .alors()
                .neChangeRien();
    }

    @Test
    @DisplayName("N6 pour un enseignant que S3E ne décrit pas et que LSUN n'a pas : il est laissé de côté")
    void nonDecrit() {
        Scenario.etantDonne(R6EnseignantsDesAcquisTest::lea)
                .quand(sources -> sources.service("3 A", "061300", "local:99", "epp:62")
                        .service("3 A", "061300", "local:99")
                        .service("3 A", "777777", "local:98"))
                .alors()
                .dit(
                        "N6 Un enregistrement de sts.xml (ligne 55) a été ignoré : il nomme l'enseignant local:99,"
                                + " que les données SIECLE ne décrivent pas.",
                        "M6 Les enseignants Aude DUVIVIER ont été ajoutés à l'acquis Mathématiques")
                .acquis(810, "T2", MATHS, "epp:61", "epp:62");
    }

    @Test
    @DisplayName("un enseignant non décrit que LSUN connaît est ajouté quand même, avec M3")
    void nonDecritMaisConnu() {
        Scenario.etantDonne(R6EnseignantsDesAcquisTest::lea)
                .quand(sources -> sources.sansIndividu("epp:62").service("3 A", "061300", "epp:62"))
                .alors()
                .dit(
                        "M3 L'enseignant Aude DUVIVIER n'a pas été retrouvé pour la division 3 A dans les données SIECLE.",
                        "M6 Les enseignants Aude DUVIVIER ont été ajoutés à l'acquis Mathématiques");
    }

    @Test
    @DisplayName("un acquis a déjà celui que N7 rapproche : il n'est pas ajouté une seconde fois")
    void rapproche() {
        Scenario.etantDonne(R6EnseignantsDesAcquisTest::lea)
                .quand(sources -> sources.autrePaire("epp:61", "dir:61"))
                .alors()
                .dit("N7 L'enseignant Yvon KERVELLA (3 A) a été rapproché malgré un type différent (epp, dir).")
                .acquis(810, "T2", MATHS, "epp:61");
    }

    @Test
    @DisplayName("l'élève non trouvé a encore les services de sa division, sans ceux de ses groupes")
    void nonTrouve() {
        Scenario.etantDonne(R6EnseignantsDesAcquisTest::lea)
                .quand(sources -> sources.service("3 A", "061300", "epp:62")
                        .serviceDeGroupe("3LAT", "020300", "epp:62")
                        .eleve(810)
                        .groupes("3LAT")
                        .sorti("2025-12-01"))
                .alors()
                .dit(
                        "M1 L'élève Léa DUPONT n'est plus scolarisé dans la division 3 A.",
                        "M6 Les enseignants Aude DUVIVIER ont été ajoutés à l'acquis Mathématiques")
                .acquis(810, "T2", LATIN);
    }

    @Test
    @DisplayName("douteux ou ignoré, il a les services de sa division, sans ceux de ses groupes, et ne donne pas N5")
    void laisseTelQuel() {
        Scenario.etantDonne(ecole -> {
                    lea(ecole);
                    ecole.eleve(812, "3 A", "GIRAUD", "Zoé")
                            .champ("ine", "080000001AB")
                            .bilan("T2", bilan -> bilan.acquis(LATIN));
                })
                .quand(sources -> {
                    sources.serviceDeGroupe("3LAT", "020300", "epp:62");
                    sources.eleve(810).prenom("").sansStructures();
                    sources.eleve(812)
                            .ine("080000002CD")
                            .champ("dateNaissance", "2009-01-01")
                            .groupes("3LAT");
                })
                .alors()
                .dit(
                        "N6 Un enregistrement de eleves.xml (ligne 11) a été ignoré : élève sans prénom.",
                        "N8 L'identité de l'élève Zoé GIRAUD (3 A) est douteuse : ses données sont laissées telles quelles.")
                .neChangeRien()
                .puis()
                .quand(sources -> sources.service("3 A", "020300", "epp:61"))
                .alors()
                .acquis(810, "T2", LATIN, "epp:61")
                .acquis(812, "T2", LATIN, "epp:61");
    }

    @Test
    @DisplayName("de plusieurs que N7 rapprocherait, le plus petit type est nommé ; sa propre paire passe avant")
    void plusPetitType() {
        for (var attendu : new String[] {"dir:61", "epp:61"}) {
            Scenario.etantDonne(ecole -> {
                        ecole.division("3 A")
                                .enseignant("local:61", "M", "KERVELLA", "Yvon")
                                .enseignant("dir:61", "M", "KERVELLA", "Yvon")
                                .enseignant(attendu, "M", "KERVELLA", "Yvon")
                                .eleve(810, "3 A", "DUPONT", "Léa")
                                .bilan("T2", bilan -> bilan.acquis(MATHS));
                    })
                    .quand(sources -> {
                        sources.sansIndividu("local:61").sansIndividu("dir:61").sansIndividu(attendu);
                        sources.nouvelIndividu("epp:61", "M", "KERVELLA", "Yvon");
                        sources.service("3 A", "061300", "epp:61");
                    })
                    .alors()
                    .change("R6 AJOUT ACQUIS 810/P/2025/2/3/061300/S enseignants : [] → [" + attendu + "]");
        }
    }

    @Test
    @DisplayName("le service se rapporte au code de la division après R2")
    void apresRenommage() {
        Scenario.etantDonne(R6EnseignantsDesAcquisTest::lea)
                .quand(sources -> sources.service("3 A", "061300", "epp:62").divisionRenommee("3 A", "3 ALPHA"))
                .alors()
                .dit(
                        "N2 La division 3 A s'appelle maintenant 3 ALPHA.",
                        "M6 Les enseignants Aude DUVIVIER ont été ajoutés à l'acquis Mathématiques");
    }

    @Test
    @DisplayName("un bilan de l'élève dans une autre division suit les services de celle du bilan")
    void divisionDuBilan() {
        Scenario.etantDonne(ecole -> ecole.division("3 A")
                        .division("3 B")
                        .enseignant("epp:61", "M", "KERVELLA", "Yvon")
                        .eleve(810, "3 A", "DUPONT", "Léa")
                        .bilan("T2", bilan -> bilan.dans("3 B").acquis(MATHS)))
                .quand(sources -> sources.service("3 B", "061300", "epp:61"))
                .selection("3 B")
                .alors()
                .acquis(810, "T2", MATHS, "epp:61");
    }

    @Test
    @DisplayName("la clé de l'origine est la matière du service : la nationale, quand c'est elle qui a répondu")
    void cleDeLOrigine() {
        var rapport = Scenario.etantDonne(R6EnseignantsDesAcquisTest::lea)
                .quand(sources -> sources.sansServices()
                        .matiereNationale("020300", "020399")
                        .service("3 A", "020399", "epp:62")
                        .service("3 A", "061300", "epp:62"))
                .alors()
                .rapport();
        assertThat(rapport.changements())
                .map(ligne -> ligne.origine().cle())
                .containsExactly("CODE_MATIERE 020399", "CODE_MATIERE 061300");
    }

    @Test
    @DisplayName(
            "une création est de R6 s'il a besoin d'elle où que ce soit, dans quelque ordre que soient les divisions")
    void premiereRegle() {
        for (var selection : new String[][] {{"3 A", "3 B"}, {"3 B", "3 A"}}) {
            assertThat(Scenario.etantDonne(ecole -> ecole.division("3 A")
                                    .division("3 B")
                                    .discipline(MATHS, "Mathématiques", "")
                                    .eleve(810, "3 A", "DUPONT", "Léa")
                                    .bilanEnCours("T2")
                                    .eleve(820, "3 B", "MARTIN", "Tom")
                                    .bilan("T2", bilan -> bilan.acquis(MATHS)))
                            .quand(sources -> {
                                sources.nouvelIndividu("epp:70", "MME", "ZANOTTI", "FLORE");
                                sources.pp("3 A", "epp:70").service("3 B", "061300", "epp:70");
                            })
                            .selection(selection)
                            .alors()
                            .changements()
                            .stream()
                            .filter(ligne -> ligne.contains("CREATION")))
                    .containsExactly(
                            "R6 CREATION ENSEIGNANT epp:70 : rien → {civilite=MME, nom=ZANOTTI, prenom=FLORE}");
        }
    }

    @Test
    @DisplayName("I7 deux services nomment le même : l'origine est la plus petite ligne, dans n'importe quel ordre")
    void origine() {
        for (var ordre : new int[][] {{0, 1}, {1, 0}}) {
            var rapport = Scenario.etantDonne(R6EnseignantsDesAcquisTest::lea)
                    .quand(sources -> sources.service("3 A", "020300", "epp:62")
                            .service("3 A", "020300", "epp:62")
                            .services(deux -> ordre[0] == 0 ? deux : deux.reverse()))
                    .alors()
                    .rapport();
            assertThat(rapport.changements())
                    .singleElement()
                    .extracting(ligne -> ligne.origine().position())
                    .isEqualTo(new Position("sts.xml", 55));
        }
    }

    @Test
    @DisplayName("deux personnes de même id et de types différents sont deux personnes")
    void deuxPersonnes() {
        Scenario.etantDonne(R6EnseignantsDesAcquisTest::lea)
                .quand(sources -> {
                    sources.nouvelIndividu("dir:61", "M", "KERVELLA", "Yvon");
                    sources.service("3 A", "061300", "dir:61");
                })
                .alors()
                .acquis(810, "T2", MATHS, "dir:61", "epp:61");
    }

    @Test
    @DisplayName("seul celui qui manque est ajouté, et l'origine est le service qui le nomme")
    void origineDuManquant() {
        var rapport = Scenario.etantDonne(R6EnseignantsDesAcquisTest::lea)
                .quand(sources -> sources.service("3 A", "061300", "epp:62"))
                .alors()
                .change("R6 AJOUT ACQUIS 810/P/2025/2/3/061300/S enseignants : [epp:61] → [epp:61, epp:62]")
                .rapport();
        assertThat(rapport.changements().get(0).origine().position())
                .as("le premier service nomme celui qui est déjà là")
                .isEqualTo(new Position("sts.xml", 55));
    }

    @Test
    @DisplayName("M7 jamais quand un service concerne un de ses bilans en cours, fût-il d'une autre division")
    void unServiceAilleurs() {
        Scenario.etantDonne(ecole -> ecole.division("3 A")
                        .division("3 B")
                        .eleve(810, "3 A", "DUPONT", "Léa")
                        .bilanEnCours("T1")
                        .bilan("T2", bilan -> bilan.dans("3 B")))
                .quand(sources -> sources.sansServices().service("3 B", "061300"))
                .alors()
                .neDitRien()
                .puis()
                .quand(Sources::sansServices)
                .alors()
                .dit("M7 Aucun service d'enseignement n'a été trouvé pour l'élève Léa DUPONT dans la base de données"
                        + " SIECLE.");
    }

    @Test
    @DisplayName("M6 par libellé de discipline, et non par code")
    void ordreDesDisciplines() {
        Scenario.etantDonne(ecole -> ecole.division("3 A")
                        .enseignant("epp:62", "MME", "DUVIVIER", "Aude")
                        .discipline("020300/F", "Latin", "")
                        .discipline("061300/S", "Algèbre", "")
                        .eleve(810, "3 A", "DUPONT", "Léa")
                        .bilan("T2", bilan -> bilan.acquis("020300/F").acquis("061300/S")))
                .quand(sources -> sources.service("3 A", "020300", "epp:62").service("3 A", "061300", "epp:62"))
                .alors()
                .dit(
                        "M6 Les enseignants Aude DUVIVIER ont été ajoutés à l'acquis Algèbre",
                        "M6 Les enseignants Aude DUVIVIER ont été ajoutés à l'acquis Latin");
    }

    @Test
    @DisplayName("celui que R6 crée est écrit sous forme canonique")
    void creationCanonique() {
        Scenario.etantDonne(R6EnseignantsDesAcquisTest::lea)
                .quand(sources -> {
                    sources.nouvelIndividu("epp:70", "MME", " LE  GALL ", "FLORE");
                    sources.service("3 A", "061300", "epp:70");
                })
                .alors()
                .enseignant("epp:70", "MME LE GALL FLORE");
    }
}
