package org.lsunsync.testkit.regles;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lsunsync.domain.champ.Bloc;
import org.lsunsync.domain.etablissement.CodeDivision;
import org.lsunsync.domain.etablissement.DivisionId;
import org.lsunsync.domain.source.DivisionSource;
import org.lsunsync.domain.source.Position;
import org.lsunsync.testkit.scenario.EcoleDecrite;
import org.lsunsync.testkit.scenario.Resultat;
import org.lsunsync.testkit.scenario.Scenario;

@DisplayName("R2 Divisions")
class R2DivisionsTest {

    private static final String AUTRE_MEF = "10210019110";

    private static void deuxClasses(EcoleDecrite ecole) {
        ecole.division("3 A")
                .division("3 B")
                .eleve(810, "3 A", "DUPONT", "Léa")
                .bilanEnCours("T1")
                .eleve(811, "3 A", "FAURE", "Tom")
                .eleve(820, "3 B", "GIRAUD", "Zoé");
    }

    @Test
    @DisplayName("un autre libellé : N2 ; un libellé absent laisse le nôtre")
    void libelle() {
        Scenario.etantDonne(R2DivisionsTest::deuxClasses)
                .quand(sources -> sources.libelle("3 A", "TROISIEME A").libelle("3 B", " "))
                .alors()
                .dit("N2 La division 3 A a été mise à jour.")
                .change("R2 MODIFICATION DIVISION 3 A libelle : DIVISION 3 A → TROISIEME A");
    }

    @Test
    @DisplayName("renommée : tous ses élèves trouvés sont dans une division nouvelle du même niveau")
    void renommee() {
        Scenario.etantDonne(R2DivisionsTest::deuxClasses)
                .quand(sources -> sources.divisionRenommee("3 A", "3 ALPHA").service("3 ALPHA", "061300"))
                .alors()
                .dit("N2 La division 3 A s'appelle maintenant 3 ALPHA.")
                .change("R2 MODIFICATION DIVISION 3 A code : 3 A → 3 ALPHA");
    }

    @Test
    @DisplayName("les messages et le libellé disent le nouveau code")
    void renommeeEtLibelle() {
        Scenario.etantDonne(R2DivisionsTest::deuxClasses)
                .quand(sources -> {
                    sources.divisionRenommee("3 A", "3 ALPHA").libelle("3 ALPHA", "TROISIEME ALPHA");
                    sources.eleve(810).prenom("Lea");
                })
                .alors()
                .dit(
                        "N2 La division 3 A s'appelle maintenant 3 ALPHA.",
                        "M2 L'élève Lea DUPONT (3 ALPHA) a été mis à jour.")
                .change(
                        "R2 MODIFICATION DIVISION 3 A code : 3 A → 3 ALPHA",
                        "R2 MODIFICATION DIVISION 3 A libelle : DIVISION 3 A → TROISIEME ALPHA",
                        "R3 MODIFICATION ELEVE 810 prenom : Léa → Lea");
    }

    @Test
    @DisplayName("par l'id que donne la source, sans regarder les élèves ni le niveau")
    void parId() {
        var resultat = Scenario.etantDonne(R2DivisionsTest::deuxClasses)
                .quand(sources -> sources.divisionRenommee("3 A", "3 ALPHA")
                        .mefs("3 ALPHA", AUTRE_MEF)
                        .idDeDivision("3 ALPHA", "1"))
                .alors()
                .change("R2 MODIFICATION DIVISION 3 A code : 3 A → 3 ALPHA");
        assertThat(cles(resultat)).containsExactly("DIVISION_ID 1");
    }

    @Test
    @DisplayName("par l'id, mais jamais vers le code qu'une autre porte")
    void parIdDejaPris() {
        Scenario.etantDonne(R2DivisionsTest::deuxClasses)
                .quand(sources -> sources.sansDivision("3 A").idDeDivision("3 B", "1"))
                .alors()
                .neChangeRien();
    }

    @Test
    @DisplayName("deux fois le même code à la source : celle qui porte l'id, sinon la première par ligne")
    void codeEnDouble() {
        Scenario.etantDonne(R2DivisionsTest::deuxClasses)
                .quand(sources -> sources.retoucher(bee -> bee.withDivisions(
                        structure("", "QUARANTE", 40), structure("", "TRENTE", 30), structure("", "CINQUANTE", 50))))
                .simule()
                .change("R2 MODIFICATION DIVISION 3 A libelle : DIVISION 3 A → TRENTE")
                .puis()
                .quand(sources -> sources.retoucher(
                        bee -> bee.withDivisions(structure("", "TRENTE", 30), structure("1", "QUARANTE", 40))))
                .alors()
                .change("R2 MODIFICATION DIVISION 3 A libelle : DIVISION 3 A → QUARANTE");
    }

    @Test
    @DisplayName("une division encore à la source ne réclame rien : elle n'empêche pas qu'une autre soit renommée")
    void encoreLaNeReclamePas() {
        var resultat = Scenario.etantDonne(R2DivisionsTest::deuxClasses)
                .quand(sources -> {
                    sources.divisionRenommee("3 B", "3 ALPHA");
                    sources.eleve(810).divisions("3 ALPHA");
                    sources.eleve(811).divisions("3 ALPHA");
                })
                .alors()
                .change("R2 MODIFICATION DIVISION 3 B code : 3 B → 3 ALPHA");
        assertThat(cles(resultat)).containsExactly("CODE_STRUCTURE 3 ALPHA");
    }

    private static List<String> cles(Resultat resultat) {
        return resultat.rapport().changements().stream()
                .map(ligne -> ligne.origine().cle())
                .toList();
    }

    private static DivisionSource structure(String id, String libelle, int ligne) {
        return new DivisionSource(
                Optional.of(id).filter(donne -> !donne.isEmpty()).map(DivisionId::new),
                new CodeDivision("3 A"),
                libelle,
                ImmutableSet.of(),
                new Position("structures.xml", ligne));
    }

    @Test
    @DisplayName("jamais sans Structures, ni vers un autre niveau, ni quand un côté n'a pas de MEF")
    void pasDeNiveauCommun() {
        Scenario.etantDonne(R2DivisionsTest::deuxClasses)
                .quand(sources -> sources.divisionRenommee("3 A", "3 ALPHA").mefs("3 ALPHA", AUTRE_MEF))
                .alors()
                .neChangeRien()
                .puis()
                .quand(sources -> sources.mefs("3 ALPHA"))
                .alors()
                .neChangeRien();
        Scenario.etantDonne(R2DivisionsTest::deuxClasses)
                .quand(sources -> sources.divisionRenommee("3 A", "3 ALPHA").sansBlocs(Bloc.DIVISIONS))
                .alors()
                .neChangeRien();
    }

    @Test
    @DisplayName("jamais quand l'un est ailleurs, ou dans aucune division ; un élève non trouvé ne compte pas")
    void pasTousEnsemble() {
        Scenario.etantDonne(R2DivisionsTest::deuxClasses)
                .quand(sources ->
                        sources.divisionRenommee("3 A", "3 ALPHA").eleve(811).divisions("3 B"))
                .alors()
                .neChangeRien();
        Scenario.etantDonne(R2DivisionsTest::deuxClasses)
                .quand(sources ->
                        sources.divisionRenommee("3 A", "3 ALPHA").eleve(811).divisions())
                .alors()
                .neChangeRien();
        Scenario.etantDonne(R2DivisionsTest::deuxClasses)
                .quand(sources -> sources.divisionRenommee("3 A", "3 ALPHA").sansEleve(811))
                .alors()
                .change("R2 MODIFICATION DIVISION 3 A code : 3 A → 3 ALPHA");
        Scenario.etantDonne(R2DivisionsTest::deuxClasses)
                .quand(sources -> sources.divisionRenommee("3 A", "3 ALPHA")
                        .sansEleve(810)
                        .sansEleve(811))
                .alors()
                .neChangeRien();
    }

    @Test
    @DisplayName("un élève douteux ou ignoré, où que BEE le mette, ni ne compte ni n'empêche")
    void laisseTelQuel() {
        Scenario.etantDonne(ecole -> {
                    deuxClasses(ecole);
                    ecole.eleve(812, "3 A", "GIRAUD", "Zoé").champ("ine", "080000001AB");
                })
                .quand(sources -> {
                    sources.divisionRenommee("3 A", "3 ALPHA");
                    sources.eleve(811).divisions("3 B").prenom("");
                    sources.eleve(812).divisions("3 B").ine("080000002CD").champ("dateNaissance", "2009-01-01");
                })
                .simule()
                .change("R2 MODIFICATION DIVISION 3 A code : 3 A → 3 ALPHA")
                .puis()
                .quand(sources -> sources.sansEleve(810))
                .alors()
                .neChangeRien();
    }

    @Test
    @DisplayName("jamais tant que l'ancien code est encore à la source, ni vers une division que LSUN connaît")
    void encoreLa() {
        Scenario.etantDonne(R2DivisionsTest::deuxClasses)
                .quand(sources -> {
                    sources.nouvelleDivision("3 ALPHA", "10310019110");
                    sources.eleve(810).divisions("3 ALPHA");
                    sources.eleve(811).divisions("3 ALPHA");
                })
                .alors()
                .neChangeRien();
        Scenario.etantDonne(R2DivisionsTest::deuxClasses)
                .quand(sources -> {
                    sources.sansDivision("3 A");
                    sources.eleve(810).divisions("3 B");
                    sources.eleve(811).divisions("3 B");
                })
                .alors()
                .neChangeRien();
    }

    @Test
    @DisplayName("deux divisions qui réclament le même code : ni l'une ni l'autre, quelle que soit la demande")
    void deuxPourUn() {
        var scenario = Scenario.etantDonne(R2DivisionsTest::deuxClasses).quand(sources -> {
            sources.divisionRenommee("3 A", "3 ALPHA").sansDivision("3 B");
            sources.eleve(820).divisions("3 ALPHA");
        });
        scenario.selection("3 A").simule().neChangeRien();
        scenario.selection("3 B").simule().neChangeRien();
        scenario.selection("3 A", "3 B").alors().neChangeRien();
    }

    @Test
    @DisplayName("seules celles de la demande sont écrites")
    void confinee() {
        Scenario.etantDonne(R2DivisionsTest::deuxClasses)
                .quand(sources -> sources.divisionRenommee("3 A", "3 ALPHA").libelle("3 B", "AUTRE"))
                .selection("3 B")
                .alors()
                .change("R2 MODIFICATION DIVISION 3 B libelle : DIVISION 3 B → AUTRE");
    }
}
