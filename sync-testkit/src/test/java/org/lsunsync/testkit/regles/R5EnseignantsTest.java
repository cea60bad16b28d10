package org.lsunsync.testkit.regles;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lsunsync.testkit.scenario.EcoleDecrite;
import org.lsunsync.testkit.scenario.Scenario;

@DisplayName("R5 Enseignants")
class R5EnseignantsTest {

    private static final String MATHS = "061300/S";

    private static void kervella(EcoleDecrite ecole, String cle) {
        ecole.division("3 A")
                .division("3 B")
                .enseignant(cle, "M", "KERVELLA", "Yvon")
                .eleve(810, "3 A", "DUPONT", "Léa")
                .bilan("T1", bilan -> bilan.verrouille().acquis(MATHS, cle))
                .bilan("T2", bilan -> bilan.acquis(MATHS, cle));
    }

    private static void kervella(EcoleDecrite ecole) {
        kervella(ecole, "epp:61");
    }

    @Test
    @DisplayName("a. absent de S3E : M3, rien ne change")
    void absent() {
        Scenario.etantDonne(R5EnseignantsTest::kervella)
                .quand(sources -> sources.sansIndividu("epp:61"))
                .alors()
                .dit("M3 L'enseignant Yvon KERVELLA n'a pas été retrouvé pour la division 3 A dans les données SIECLE.")
                .neChangeRien();
    }

    @Test
    @DisplayName("b. ses données diffèrent : mises à jour, M4, une fois par division")
    void different() {
        Scenario.etantDonne(R5EnseignantsTest::kervella)
                .quand(sources -> sources.individu("epp:61").nom("LE GALL").civilite("MME"))
                .alors()
                .dit("M4 L'enseignant Yvon LE GALL (3 A) a été mis à jour.")
                .change(
                        "R5 MODIFICATION ENSEIGNANT epp:61 civilite : M → MME",
                        "R5 MODIFICATION ENSEIGNANT epp:61 nom : KERVELLA → LE GALL")
                .enseignant("epp:61", "MME LE GALL Yvon");
    }

    @Test
    @DisplayName("casse et accents seuls ne sont pas un changement, et la valeur garde notre écriture")
    void casse() {
        Scenario.etantDonne(ecole -> {
                    ecole.enseignant("epp:61", "MME", "Lœvenbrück", "Zoé").division("3 A");
                    ecole.eleve(810, "3 A", "DUPONT", "Léa").bilan("T1", bilan -> bilan.pp("epp:61"));
                })
                .quand(sources -> sources.individu("epp:61").nom("LOEVENBRUCK").prenom("ZOE"))
                .alors()
                .neDitRien()
                .neChangeRien()
                .puis()
                .quand(sources -> sources.individu("epp:61").civilite("").prenom(""))
                .alors()
                .neChangeRien()
                .puis()
                .quand(sources -> sources.individu("epp:61").prenom("ANNE"))
                .alors()
                .change("R5 MODIFICATION ENSEIGNANT epp:61 prenom : Zoé → ANNE");
    }

    @Test
    @DisplayName("un « ? » de S3E se compare sur les valeurs repliées")
    void interrogation() {
        Scenario.etantDonne(ecole -> kervella(ecole.enseignant("epp:9", "M", "X", "Y")))
                .quand(sources -> sources.individu("epp:61").nom("kerv?lla"))
                .alors()
                .neChangeRien();
    }

    @Test
    @DisplayName(
            "par l'id STS seul quand une personne l'a, le type est douteux et le nom le même : N7, il garde sa clé")
    void rapproche() {
        for (var type : new String[] {"epp", "local", "dir"}) {
            var autre = type.equals("dir") ? "local:61" : "dir:61";
            Scenario.etantDonne(ecole -> kervella(ecole, type + ":61"))
                    .quand(sources -> {
                        sources.autrePaire(type + ":61", autre);
                        sources.individu(autre).nom("Kervëlla").civilite("MME");
                    })
                    .alors()
                    .dit(
                            "N7 L'enseignant Yvon KERVELLA (3 A) a été rapproché malgré un type différent (" + type
                                    + ", " + autre.replace(":61", "") + ").",
                            "M4 L'enseignant Yvon KERVELLA (3 A) a été mis à jour.")
                    .change("R5 MODIFICATION ENSEIGNANT " + type + ":61 civilite : M → MME")
                    .acquis(810, "T2", MATHS, type + ":61");
        }
    }

    @Test
    @DisplayName("jamais quand deux personnes ont cet id, que le nom diffère, ou que notre type est autre")
    void pasRapproche() {
        var m3 = "M3 L'enseignant Yvon KERVELLA n'a pas été retrouvé pour la division 3 A dans les données SIECLE.";
        Scenario.etantDonne(R5EnseignantsTest::kervella)
                .quand(sources -> {
                    sources.sansServices().service("3 A", "000000");
                    sources.autrePaire("epp:61", "dir:61");
                    sources.nouvelIndividu("local:61", "M", "KERVELLA", "Yvon");
                })
                .alors()
                .dit(m3);
        Scenario.etantDonne(R5EnseignantsTest::kervella)
                .quand(sources -> {
                    sources.sansServices().service("3 A", "000000");
                    sources.autrePaire("epp:61", "dir:61");
                    sources.individu("dir:61").nom("AUTRE");
                })
                .alors()
                .dit(m3);
        Scenario.etantDonne(ecole -> kervella(ecole, "autre:61"))
                .quand(sources -> {
                    sources.sansServices().service("3 A", "000000");
                    sources.autrePaire("autre:61", "epp:61");
                })
                .alors()
                .dit(m3);
    }

    @Test
    @DisplayName("INDIVIDU l'emporte sur SUPPLEANT, et de deux INDIVIDU le premier")
    void deuxFois() {
        Scenario.etantDonne(R5EnseignantsTest::kervella)
                .quand(sources -> {
                    sources.individu("epp:61").suppleant().nom("SUPPLEANT");
                    sources.nouvelIndividu("epp:61", "M", "PREMIER", "Yvon");
                    sources.nouvelIndividu("epp:61", "M", "SECOND", "Yvon");
                })
                .alors()
                .change("R5 MODIFICATION ENSEIGNANT epp:61 nom : KERVELLA → PREMIER");
    }

    @Test
    @DisplayName("N6 un INDIVIDU sans nom compte comme non décrit")
    void sansNom() {
        Scenario.etantDonne(R5EnseignantsTest::kervella)
                .quand(sources -> sources.individu("epp:61").ignore("individu sans nom"))
                .alors()
                .dit(
                        "N6 Un enregistrement de sts.xml (ligne 31) a été ignoré : individu sans nom.",
                        "M3 L'enseignant Yvon KERVELLA n'a pas été retrouvé pour la division 3 A dans les données SIECLE.");
    }

    @Test
    @DisplayName("M5 une division sans période paramétrée de l'année ; R5 et R6 n'y ont rien à faire")
    void sansPeriode() {
        Scenario.etantDonne(ecole -> ecole.division("3 A")
                        .sansPeriode("3 A")
                        .enseignant("epp:61", "M", "KERVELLA", "Yvon")
                        .eleve(810, "3 A", "DUPONT", "Léa")
                        .bilan("2024/T3", bilan -> bilan.acquis(MATHS, "epp:61"))
                        .bilan("cycle 4", bilan -> bilan.pp("epp:61")))
                .quand(sources -> sources.individu("epp:61").nom("AUTRE"))
                .alors()
                .dit("M5 Aucune période n'est paramétrée pour la division 3 A.")
                .neChangeRien();
    }

    @Test
    @DisplayName("celui que seul un bilan de cycle, ou d'une autre année, nomme n'est pas lié")
    void nonLie() {
        Scenario.etantDonne(ecole -> ecole.division("3 A")
                        .enseignant("epp:61", "M", "KERVELLA", "Yvon")
                        .enseignant("epp:62", "M", "DUVIVIER", "Aude")
                        .eleve(810, "3 A", "DUPONT", "Léa")
                        .bilanEnCours("T1")
                        .bilan("2024/T3", bilan -> bilan.acquis(MATHS, "epp:61"))
                        .bilan("cycle 4", bilan -> bilan.pp("epp:62")))
                .quand(sources -> {
                    sources.individu("epp:61").nom("AUTRE");
                    sources.sansIndividu("epp:62");
                })
                .alors()
                .neDitRien()
                .neChangeRien();
    }

    @Test
    @DisplayName(
            "celui que R6 ou R7 vient de lier est mis à jour aussi ; celui qu'ils créent ne donne pas de message ici")
    void lieParLePlan() {
        Scenario.etantDonne(ecole -> ecole.division("3 A")
                        .enseignant("epp:61", "M", "KERVELLA", "Yvon")
                        .eleve(810, "3 A", "DUPONT", "Léa")
                        .bilan("T1", bilan -> bilan.acquis(MATHS)))
                .quand(sources -> {
                    sources.individu("epp:61").nom("LE GALL");
                    sources.nouvelIndividu("epp:62", "MME", "DUVIVIER", "Aude");
                    sources.service("3 A", "061300", "epp:61", "epp:62");
                })
                .alors()
                .dit(
                        "M4 L'enseignant Yvon LE GALL (3 A) a été mis à jour.",
                        "M6 Les enseignants Aude DUVIVIER, Yvon LE GALL ont été ajoutés à l'acquis Discipline 061300");
    }

    @Test
    @DisplayName("partagé par deux divisions : un message pour chacune, une seule écriture")
    void deuxDivisions() {
        Scenario.etantDonne(ecole -> {
                    kervella(ecole);
                    ecole.eleve(820, "3 B", "FAURE", "Tom").bilan("T1", bilan -> bilan.pp("epp:61"));
                })
                .quand(sources -> sources.individu("epp:61").prenom("Yann"))
                .alors()
                .dit(
                        "M4 L'enseignant Yann KERVELLA (3 A) a été mis à jour.",
                        "M4 L'enseignant Yann KERVELLA (3 B) a été mis à jour.")
                .change("R5 MODIFICATION ENSEIGNANT epp:61 prenom : Yvon → Yann");
    }

    @Test
    @DisplayName("lié par un bilan verrouillé aussi, dont il reste nommé")
    void parUnBilanVerrouille() {
        Scenario.etantDonne(ecole -> ecole.division("3 A")
                        .enseignant("epp:61", "M", "KERVELLA", "Yvon")
                        .eleve(810, "3 A", "DUPONT", "Léa")
                        .bilan("T1", bilan -> bilan.verrouille().acquis(MATHS, "epp:61")))
                .quand(sources -> sources.individu("epp:61").prenom("Yann"))
                .alors()
                .change("R5 MODIFICATION ENSEIGNANT epp:61 prenom : Yvon → Yann")
                .acquis(810, "T1", MATHS, "epp:61");
    }

    @Test
    @DisplayName("celui que R7 ne met que sur un bilan de cycle n'est pas lié : ni mis à jour, ni message")
    void ppDUnBilanDeCycleSeul() {
        Scenario.etantDonne(ecole -> ecole.division("3 A")
                        .enseignant("epp:62", "M", "DUVIVIER", "Aude")
                        .eleve(810, "3 A", "DUPONT", "Léa")
                        .bilanVerrouille("T1")
                        .bilanEnCours("cycle 4"))
                .quand(sources -> sources.pp("3 A", "epp:62").individu("epp:62").nom("AUTRE"))
                .alors()
                .dit("M8 Le professeur principal Aude DUVIVIER a été ajouté au bilan de l'élève Léa DUPONT")
                .change("R7 REMPLACEMENT BILAN 810/C/4 professeursPrincipaux : [] → [epp:62]");
    }

    @Test
    @DisplayName("M3 nomme par sa clé celui que LSUN n'a plus que sur ses bilans")
    void inconnuDeTous() {
        Scenario.etantDonne(ecole -> ecole.division("3 A")
                        .eleve(810, "3 A", "DUPONT", "Léa")
                        .bilan("T1", bilan -> bilan.verrouille().pp("epp:99")))
                .alors()
                .dit("M3 L'enseignant epp:99 n'a pas été retrouvé pour la division 3 A dans les données SIECLE.");
    }
}
