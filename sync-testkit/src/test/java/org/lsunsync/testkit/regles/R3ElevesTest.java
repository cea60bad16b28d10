package org.lsunsync.testkit.regles;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lsunsync.domain.champ.Bloc;
import org.lsunsync.domain.personne.Adresse;
import org.lsunsync.domain.personne.EleveId;
import org.lsunsync.domain.personne.PersonneId;
import org.lsunsync.domain.personne.Responsable;
import org.lsunsync.domain.plan.CodeRegle;
import org.lsunsync.domain.plan.Origine;
import org.lsunsync.domain.source.Position;
import org.lsunsync.testkit.scenario.EcoleDecrite;
import org.lsunsync.testkit.scenario.Scenario;

@DisplayName("R3 Élèves")
class R3ElevesTest {

    private static final String INE = "080000001AB";
    private static final String AUTRE_INE = "080000002CD";

    private static void lea(EcoleDecrite ecole) {
        ecole.division("3 A")
                .division("3 B")
                .eleve(810, "3 A", "DUPONT", "Léa")
                .champ("ine", INE)
                .champ("telephonePersonnel", "0300000001")
                .champ("adresse.ligne1", "4 rue du Puits")
                .responsable(901, "DUPONT");
    }

    @Test
    @DisplayName("c. trouvée et égale : rien, et aucun message")
    void egale() {
        Scenario.etantDonne(R3ElevesTest::lea).alors().neDitRien().neChangeRien();
    }

    @Test
    @DisplayName("b. un champ diffère : ses données sont mises à jour, M2, champs dans l'ordre de §7")
    void differente() {
        Scenario.etantDonne(R3ElevesTest::lea)
                .quand(sources -> sources.eleve(810)
                        .prenom("Lea")
                        .champ("adresse.ligne1", "5 rue du Puits")
                        .champ("telephonePersonnel", "")
                        .responsable(901, r -> r.withLien("2")))
                .alors()
                .dit("M2 L'élève Lea DUPONT (3 A) a été mis à jour.")
                .change(
                        "R3 MODIFICATION ELEVE 810 prenom : Léa → Lea",
                        "R3 MODIFICATION ELEVE 810 telephonePersonnel : 0300000001 → rien",
                        "R3 MODIFICATION ELEVE 810 adresse.ligne1 : 4 rue du Puits → 5 rue du Puits",
                        "R3 MODIFICATION RESPONSABLE 810/901 lien : rien → 2")
                .eleve(810, "prenom", "Lea");
    }

    @Test
    @DisplayName("a. non trouvée : rien ne change pour elle, M1")
    void nonTrouvee() {
        Scenario.etantDonne(R3ElevesTest::lea)
                .quand(sources -> sources.sansEleve(810).nouvelEleve(999, "3 B", "AUTRE", "Nom"))
                .alors()
                .dit(
                        "M1 L'élève Léa DUPONT n'est plus scolarisé dans la division 3 A.",
                        "N4 Élèves de la division 3 B que LSUN ne connaît pas encore (1) : Nom AUTRE.")
                .neChangeRien();
    }

    @Test
    @DisplayName("a. partie le jour même ou avant, ou dans Inactifs : non trouvée ; plus tard, encore là")
    void partie() {
        Scenario.etantDonne(R3ElevesTest::lea)
                .quand(sources -> sources.eleve(810).sorti("2026-01-16").prenom("Lea"))
                .alors()
                .dit("M2 L'élève Lea DUPONT (3 A) a été mis à jour.")
                .puis()
                .le("2026-01-16")
                .alors()
                .dit("M1 L'élève Lea DUPONT n'est plus scolarisé dans la division 3 A.");
        Scenario.etantDonne(R3ElevesTest::lea)
                .quand(sources -> sources.eleve(810)
                        .sorti("9999-12-31")
                        .divisions("3 A", "Inactifs")
                        .prenom("Lea"))
                .alors()
                .dit("M1 L'élève Léa DUPONT n'est plus scolarisé dans la division 3 A.")
                .neChangeRien();
    }

    @Test
    @DisplayName("changée de division : mise à jour, sa scolarité reste (I2), N3")
    void ailleurs() {
        Scenario.etantDonne(R3ElevesTest::lea)
                .quand(sources -> sources.eleve(810).divisions("3 B").prenom("Lea"))
                .alors()
                .dit(
                        "M2 L'élève Lea DUPONT (3 A) a été mis à jour.",
                        "N3 L'élève Lea DUPONT (3 A) est maintenant dans la division 3 B.")
                .change("R3 MODIFICATION ELEVE 810 prenom : Léa → Lea")
                .puis()
                .alors()
                .dit("N3 L'élève Lea DUPONT (3 A) est maintenant dans la division 3 B.")
                .neChangeRien();
    }

    @Test
    @DisplayName("dans aucune division : trouvée, sans N3")
    void nullePart() {
        Scenario.etantDonne(R3ElevesTest::lea)
                .quand(sources -> sources.eleve(810).divisions())
                .alors()
                .neDitRien();
    }

    @Test
    @DisplayName("par l'INE quand BEE n'a pas cet ELEVE_ID : ID_NATIONAL, puis INE_RNIE, puis INE_BEA")
    void parIne() {
        for (int champ = 0; champ < 3; champ++) {
            var rang = champ;
            Scenario.etantDonne(R3ElevesTest::lea)
                    .quand(sources -> sources.sansEleve(810)
                            .nouvelEleve(5810, "3 A", "DUPONT", "Lea")
                            .ines(rang == 0 ? INE : "", rang == 1 ? INE : "", rang == 2 ? INE : "")
                            .champ("telephonePersonnel", "0300000001")
                            .champ("adresse.ligne1", "4 rue du Puits")
                            .responsable(901, r -> r.withNomFamille("DUPONT")))
                    .alors()
                    .dit("M2 L'élève Lea DUPONT (3 A) a été mis à jour.")
                    .eleve(810, "prenom", "Lea");
        }
    }

    @Test
    @DisplayName("un INE que deux fiches partagent, ou celle d'un élève que LSUN connaît, ne désigne personne")
    void ineAmbigu() {
        Scenario.etantDonne(R3ElevesTest::lea)
                .quand(sources -> {
                    sources.sansEleve(810)
                            .nouvelEleve(5810, "3 A", "DUPONT", "Lea")
                            .ine(INE);
                    sources.nouvelEleve(5811, "3 B", "DUPONT", "Léo").ine(INE).sorti("2025-10-01");
                })
                .alors()
                .dit(
                        "M1 L'élève Léa DUPONT n'est plus scolarisé dans la division 3 A.",
                        "N4 Élèves de la division 3 A que LSUN ne connaît pas encore (1) : Lea DUPONT.");
        Scenario.etantDonne(ecole -> {
                    lea(ecole);
                    ecole.eleve(811, "3 B", "FAURE", "Tom");
                })
                .quand(sources -> sources.sansEleve(810).eleve(811).ine(INE))
                .alors()
                .dit(
                        "M1 L'élève Léa DUPONT n'est plus scolarisé dans la division 3 A.",
                        "M2 L'élève Tom FAURE (3 B) a été mis à jour.");
    }

    @Test
    @DisplayName("le premier champ qui porte l'INE décide ; partagé par deux élèves de LSUN, l'INE ne désigne personne")
    void ineDansSonChamp() {
        Scenario.etantDonne(R3ElevesTest::lea)
                .quand(sources -> {
                    sources.sansEleve(810)
                            .nouvelEleve(5810, "3 A", "DUPONT", "Lea")
                            .ine(INE);
                    sources.nouvelEleve(5811, "3 B", "DUPONT", "Léo").ines("", INE, INE);
                })
                .alors()
                .eleve(810, "prenom", "Lea");
        Scenario.etantDonne(ecole -> {
                    lea(ecole);
                    ecole.eleve(811, "3 B", "FAURE", "Tom").champ("ine", INE);
                })
                .quand(sources -> {
                    sources.sansEleve(810).eleve(811).ines("", "", INE);
                    sources.nouvelEleve(5810, "3 A", "DUPONT", "Lea").ine(INE);
                })
                .alors()
                .dit(
                        "M1 L'élève Léa DUPONT n'est plus scolarisé dans la division 3 A.",
                        "N4 Élèves de la division 3 A que LSUN ne connaît pas encore (1) : Lea DUPONT.")
                .neChangeRien();
    }

    @Test
    @DisplayName("jamais par le nom ; et une fiche partie que l'INE trouve compte comme non trouvée")
    void jamaisParLeNom() {
        Scenario.etantDonne(R3ElevesTest::lea)
                .quand(sources -> sources.sansEleve(810).nouvelEleve(5810, "3 A", "DUPONT", "Léa"))
                .alors()
                .dit(
                        "M1 L'élève Léa DUPONT n'est plus scolarisé dans la division 3 A.",
                        "N4 Élèves de la division 3 A que LSUN ne connaît pas encore (1) : Léa DUPONT.");
        Scenario.etantDonne(R3ElevesTest::lea)
                .quand(sources -> sources.sansEleve(810)
                        .nouvelEleve(5810, "3 A", "DUPONT", "Lea")
                        .ine(INE)
                        .sorti("2025-12-01"))
                .alors()
                .dit("M1 L'élève Léa DUPONT n'est plus scolarisé dans la division 3 A.")
                .neChangeRien();
    }

    @Test
    @DisplayName("la fiche de son ELEVE_ID décide, même partie, quand une autre porte son INE")
    void eleveIdDecide() {
        Scenario.etantDonne(R3ElevesTest::lea)
                .quand(sources -> {
                    sources.eleve(810).sorti("2025-12-01");
                    sources.nouvelEleve(5810, "3 A", "DUPONT", "Lea").ine(INE);
                })
                .alors()
                .dit(
                        "M1 L'élève Léa DUPONT n'est plus scolarisé dans la division 3 A.",
                        "N4 Élèves de la division 3 A que LSUN ne connaît pas encore (1) : Lea DUPONT.");
    }

    @Test
    @DisplayName("un autre INE et une autre naissance sous le même ELEVE_ID : identité douteuse, N8")
    void douteuse() {
        Scenario.etantDonne(R3ElevesTest::lea)
                .quand(sources -> sources.eleve(810)
                        .ine(AUTRE_INE)
                        .champ("dateNaissance", "2010-01-01")
                        .divisions("3 B")
                        .prenom("Anaïs"))
                .alors()
                .dit(
                        "N8 L'identité de l'élève Léa DUPONT (3 A) est douteuse : ses données sont laissées telles quelles.")
                .neChangeRien()
                .puis()
                .quand(sources -> sources.eleve(810).sorti("2026-01-15"))
                .alors()
                .dit("M1 L'élève Léa DUPONT n'est plus scolarisé dans la division 3 A.");
    }

    @Test
    @DisplayName("l'un des deux seulement, ou un INE vide, ne fait pas douter")
    void pasDouteuse() {
        Scenario.etantDonne(R3ElevesTest::lea)
                .quand(sources -> sources.eleve(810).champ("dateNaissance", "2010-01-01"))
                .alors()
                .change("R3 MODIFICATION ELEVE 810 dateNaissance : 2011-03-09 → 2010-01-01");
        Scenario.etantDonne(R3ElevesTest::lea)
                .quand(sources -> sources.eleve(810).ine("").champ("dateNaissance", "2010-01-01"))
                .alors()
                .change(
                        "R3 MODIFICATION ELEVE 810 ine : 080000001AB → rien",
                        "R3 MODIFICATION ELEVE 810 dateNaissance : 2011-03-09 → 2010-01-01");
    }

    @Test
    @DisplayName("I13 un bloc que la source ne donne pas reste tel quel ; un champ vide d'un bloc donné est vidé")
    void blocs() {
        Scenario.etantDonne(R3ElevesTest::lea)
                .quand(sources -> sources.sansBlocs(
                                Bloc.ADRESSE, Bloc.CONTACT, Bloc.RESPONSABLES, Bloc.ADRESSE_RESPONSABLES)
                        .eleve(810)
                        .champ("adresse.ligne1", "")
                        .champ("telephonePersonnel", "")
                        .sansResponsable(901)
                        .champ("ine", ""))
                .alors()
                .change("R3 MODIFICATION ELEVE 810 ine : 080000001AB → rien");
    }

    @Test
    @DisplayName("§7 un responsable qui n'est plus lié est retiré, un nouveau est ajouté, avec tous ses champs")
    void responsables() {
        Scenario.etantDonne(R3ElevesTest::lea)
                .quand(sources -> sources.eleve(810)
                        .sansResponsable(901)
                        .responsable(
                                902,
                                r -> r.withNomFamille("FAURE")
                                        .withPrenom("Éric")
                                        .withRang("1")))
                .alors()
                .change(
                        "R3 SUPPRESSION RESPONSABLE 810/901 : {nomFamille=DUPONT} → rien",
                        "R3 AJOUT RESPONSABLE 810/902 : rien → {nomFamille=FAURE, prenom=Éric, rang=1}");
    }

    @Test
    @DisplayName("les formes canoniques d'une même valeur ne sont pas un changement ; c'est la canonique qui s'écrit")
    void canonique() {
        Scenario.etantDonne(R3ElevesTest::lea)
                .quand(sources -> sources.eleve(810)
                        .prenom(" Le\u0301a\u00a0 ")
                        .champ("telephonePersonnel", "+33 (3) 00.00.00.01"))
                .alors()
                .neChangeRien()
                .puis()
                .quand(sources -> sources.eleve(810).champ("telephonePersonnel", "0032 2 123"))
                .alors()
                .change("R3 MODIFICATION ELEVE 810 telephonePersonnel : 0300000001 → +322123");
    }

    @Test
    @DisplayName("la casse et les accents sont du contenu ; un « ? » de la source vaut notre caractère")
    void pointDInterrogation() {
        Scenario.etantDonne(R3ElevesTest::lea)
                .quand(sources -> sources.eleve(810).prenom("L?a"))
                .alors()
                .neChangeRien()
                .puis()
                .quand(sources -> sources.eleve(810).champ("nomUsage", "FAURE"))
                .alors()
                .change("R3 MODIFICATION ELEVE 810 nomUsage : rien → FAURE")
                .puis()
                .quand(sources -> sources.eleve(810).prenom("L??a"))
                .alors()
                .change("R3 MODIFICATION ELEVE 810 prenom : Léa → L??a");
    }

    @Test
    @DisplayName("N4 une fiche présente dont LSUN n'a personne, dans la division de BEE, triée en français")
    void inconnus() {
        Scenario.etantDonne(R3ElevesTest::lea)
                .quand(sources -> {
                    sources.nouvelEleve(1, "3 A", "ÉLIE", "Zoé");
                    sources.nouvelEleve(2, "3 A", "DURAND", "Éric");
                    sources.nouvelEleve(3, "3 A", "FAURE", "Parti").sorti("2026-01-15");
                    sources.nouvelEleve(4, "3 A", "FAURE", "Ailleurs").divisions("3 Z");
                })
                .alors()
                .dit("N4 Élèves de la division 3 A que LSUN ne connaît pas encore (2) : Éric DURAND, Zoé ÉLIE.");
    }

    @Test
    @DisplayName("N6 une fiche inutilisable laisse l'élève tel quel, les autres continuent")
    void fautes() {
        Scenario.etantDonne(ecole -> {
                    lea(ecole);
                    ecole.eleve(811, "3 A", "FAURE", "Tom").eleve(812, "3 A", "GIRAUD", "Zoé");
                })
                .quand(sources -> {
                    sources.eleve(810).divisions("3 A", "3 B").prenom("Lea");
                    sources.eleve(811).champ("nomFamille", " ");
                    sources.eleve(812).prenom("Zoe");
                })
                .alors()
                .dit(
                        "N6 Un enregistrement de eleves.xml (ligne 11) a été ignoré : élève dans deux divisions.",
                        "N6 Un enregistrement de eleves.xml (ligne 12) a été ignoré : élève sans nom.",
                        "M2 L'élève Zoe GIRAUD (3 A) a été mis à jour.")
                .change("R3 MODIFICATION ELEVE 812 prenom : Zoé → Zoe");
    }

    @Test
    @DisplayName("N6 d'une fiche sans ELEVE_ID entier : après N1, sans division")
    void sansId() {
        var resultat = Scenario.etantDonne(R3ElevesTest::lea)
                .quand(sources -> sources.eleveSansId(77).etablissement(e -> e.withCommune("LILLE")))
                .alors();
        resultat.dit(
                "N1 L'établissement 0999001W a été mis à jour.",
                "N6 Un enregistrement de eleves.xml (ligne 77) a été ignoré : élève sans ELEVE_ID entier.");
    }

    @Test
    @DisplayName("§8 une fiche fautive qui est partie donne M1, et non N6")
    void partieEtFautive() {
        Scenario.etantDonne(R3ElevesTest::lea)
                .quand(sources -> sources.eleve(810).prenom("").sorti("2025-11-01"))
                .alors()
                .dit("M1 L'élève Léa DUPONT n'est plus scolarisé dans la division 3 A.");
    }

    @Test
    @DisplayName("§8 la fiche fautive que son INE désigne est celle de l'élève : un N6, et non un inconnu de plus")
    void fautifParIne() {
        Scenario.etantDonne(R3ElevesTest::lea)
                .quand(sources -> sources.sansEleve(810)
                        .nouvelEleve(5810, "3 A", "DUPONT", "Lea")
                        .ine(INE)
                        .faute("date de sortie illisible"))
                .alors()
                .dit("N6 Un enregistrement de eleves.xml (ligne 11) a été ignoré : date de sortie illisible.")
                .neChangeRien();
    }

    @Test
    @DisplayName("§8 la fiche fautive d'un inconnu donne N6 dans la division de BEE, une fois, et ne compte pas à N4")
    void inconnuFautif() {
        Scenario.etantDonne(R3ElevesTest::lea)
                .quand(sources -> {
                    sources.nouvelEleve(4001, "3 B", "SANS", "").divisions("3 B", "3 A");
                    sources.nouvelEleve(4000, "3 A", "DATE", "Perdue").faute("date de sortie illisible");
                    sources.nouvelEleve(4002, "3 Z", "", "");
                })
                .alors()
                .dit(
                        "N6 Un enregistrement de eleves.xml (ligne 13) a été ignoré : date de sortie illisible.",
                        "N6 Un enregistrement de eleves.xml (ligne 12) a été ignoré : élève sans prénom.");
    }

    @Test
    @DisplayName("l'ordre : par nom puis prénom en français, puis ELEVE_ID comme un nombre")
    void ordre() {
        Scenario.etantDonne(ecole -> ecole.division("3 A")
                        .eleve(1000, "3 A", "DUPONT", "Léa")
                        .eleve(99, "3 A", "DUPONT", "Léa")
                        .eleve(5, "3 A", "DUPOND", "Léa")
                        .eleve(6, "3 A", "ÉTÉ", "Léa")
                        .eleve(7, "3 A", "ETEL", "Léa"))
                .quand(sources -> {
                    for (long id : new long[] {1000, 99, 5, 6, 7}) {
                        sources.eleve(id).champ("villeNaissance", "V" + id);
                    }
                })
                .alors()
                .change(
                        "R3 MODIFICATION ELEVE 5 villeNaissance : rien → V5",
                        "R3 MODIFICATION ELEVE 99 villeNaissance : rien → V99",
                        "R3 MODIFICATION ELEVE 1000 villeNaissance : rien → V1000",
                        "R3 MODIFICATION ELEVE 6 villeNaissance : rien → V6",
                        "R3 MODIFICATION ELEVE 7 villeNaissance : rien → V7");
    }

    @Test
    @DisplayName("l'ELEVE_ID de LSUN ne change jamais")
    void sonIdReste() {
        var etat = Scenario.etantDonne(R3ElevesTest::lea)
                .quand(sources -> sources.sansEleve(810)
                        .nouvelEleve(5810, "3 A", "DUPONT", "Lea")
                        .ine(INE))
                .alors()
                .etat();
        assertThat(etat.eleves()).extracting(eleve -> eleve.id()).containsExactly(new EleveId(810));
    }

    @Test
    @DisplayName("dans une autre division sans que rien d'autre change : N3 seule")
    void ailleursSeulement() {
        Scenario.etantDonne(R3ElevesTest::lea)
                .quand(sources -> sources.eleve(810).divisions("3 B"))
                .alors()
                .dit("N3 L'élève Léa DUPONT (3 A) est maintenant dans la division 3 B.")
                .neChangeRien();
    }

    @Test
    @DisplayName(
            "les responsables : champs, téléphones, adresse, un nouveau et un parti, et LSUN les tient ainsi ensuite")
    void responsablesTenus() {
        var resultat = Scenario.etantDonne(ecole -> ecole.division("3 A")
                        .eleve(810, "3 A", "DUPONT", "Léa")
                        .responsable(901, "DUPONT")
                        .responsable(902, "FAURE"))
                .quand(sources -> sources.eleve(810)
                        .responsable(
                                901,
                                r -> r.withContact(r.contact().withTelephonePortable("+33 6 00 00 00 01"))
                                        .withAdresse(r.adresse().withLigne1("4  rue du Puits")))
                        .sansResponsable(902)
                        .responsable(
                                903,
                                r -> r.withNomFamille(" LE  GALL ")
                                        .withContact(r.contact().withMel("a@b.test"))))
                .alors()
                .change(
                        "R3 MODIFICATION RESPONSABLE 810/901 telephonePortable : rien → 0600000001",
                        "R3 MODIFICATION RESPONSABLE 810/901 adresse.ligne1 : rien → 4 rue du Puits",
                        "R3 SUPPRESSION RESPONSABLE 810/902 : {nomFamille=FAURE} → rien",
                        "R3 AJOUT RESPONSABLE 810/903 : rien → {nomFamille=LE GALL, mel=a@b.test}");
        var responsables = resultat.etat().eleves().get(0).donnees().responsables();
        assertThat(responsables.keySet()).containsExactly(new PersonneId(901), new PersonneId(903));
        assertThat(responsables.values())
                .extracting(r -> r.nomFamille() + " " + r.contact().telephonePortable()
                        + r.adresse().ligne1())
                .containsExactly("DUPONT 06000000014 rue du Puits", "LE GALL ");
    }

    @Test
    @DisplayName("I13 sans leurs adresses, un responsable garde la sienne, et un nouveau n'en a pas")
    void adressesDesResponsablesNonFournies() {
        var resultat = Scenario.etantDonne(ecole -> ecole.division("3 A")
                        .eleve(810, "3 A", "DUPONT", "Léa")
                        .donnees(d -> d.withResponsables(ImmutableMap.of(
                                new PersonneId(901),
                                Responsable.builder()
                                        .id(new PersonneId(901))
                                        .adresse(Adresse.VIDE.withLigne1("4 rue du Puits"))
                                        .build()))))
                .quand(sources -> {
                    sources.sansBlocs(Bloc.ADRESSE_RESPONSABLES)
                            .eleve(810)
                            .responsable(
                                    901,
                                    r -> r.withLien("2").withAdresse(r.adresse().withLigne1("")))
                            .responsable(
                                    903,
                                    r -> r.withNomFamille("NEUF")
                                            .withAdresse(r.adresse().withLigne1("9 rue Neuve")));
                })
                .alors()
                .change(
                        "R3 MODIFICATION RESPONSABLE 810/901 lien : rien → 2",
                        "R3 AJOUT RESPONSABLE 810/903 : rien → {nomFamille=NEUF}");
        assertThat(resultat.etat().eleves().get(0).donnees().responsables().values())
                .extracting(r -> r.adresse().ligne1())
                .containsExactly("4 rue du Puits", "");
    }

    @Test
    @DisplayName("l'origine : la clé qui a désigné l'élève, sa ligne, et pour un responsable la sienne")
    void origine() {
        var rapport = Scenario.etantDonne(R3ElevesTest::lea)
                .quand(sources -> sources.eleve(810)
                        .prenom("Lea")
                        .responsable(901, r -> r.withLien("2"))
                        .changer(e -> e.withPositionsResponsables(
                                ImmutableMap.of(new PersonneId(901), new Position("responsables.xml", 70)))))
                .alors()
                .rapport();
        assertThat(rapport.changements())
                .map(ligne -> ligne.origine())
                .containsExactly(
                        new Origine(CodeRegle.R3, "ELEVE_ID 810", new Position("eleves.xml", 11)),
                        new Origine(CodeRegle.R3, "ELEVE_ID 810", new Position("responsables.xml", 70)));

        var parIne = Scenario.etantDonne(R3ElevesTest::lea)
                .quand(sources -> sources.sansEleve(810)
                        .nouvelEleve(5810, "3 A", "DUPONT", "Lea")
                        .ine(INE)
                        .champ("telephonePersonnel", "0300000001")
                        .champ("adresse.ligne1", "4 rue du Puits"))
                .alors()
                .rapport();
        assertThat(parIne.changements()).map(ligne -> ligne.origine().cle()).containsOnly("INE " + INE);
    }

    @Test
    @DisplayName("N6 sans date de naissance lisible ; les fiches sans ELEVE_ID d'abord, par ligne")
    void fichesInutilisables() {
        Scenario.etantDonne(R3ElevesTest::lea)
                .quand(sources ->
                        sources.eleveSansId(77).eleveSansId(33).eleve(810).champ("dateNaissance", ""))
                .alors()
                .dit(
                        "N6 Un enregistrement de eleves.xml (ligne 33) a été ignoré : élève sans ELEVE_ID entier.",
                        "N6 Un enregistrement de eleves.xml (ligne 77) a été ignoré : élève sans ELEVE_ID entier.",
                        "N6 Un enregistrement de eleves.xml (ligne 11) a été ignoré : élève sans date de naissance"
                                + " lisible.")
                .neChangeRien();
    }
}
