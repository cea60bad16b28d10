package org.lsunsync.testkit.regles;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lsunsync.domain.etablissement.CodeDivision;
import org.lsunsync.domain.plan.Limite;
import org.lsunsync.domain.plan.MesureLimite;
import org.lsunsync.domain.plan.Seuils;
import org.lsunsync.ports.Detail;
import org.lsunsync.testkit.scenario.EcoleDecrite;
import org.lsunsync.testkit.scenario.EleveDeBee;
import org.lsunsync.testkit.scenario.Resultat;
import org.lsunsync.testkit.scenario.Scenario;
import org.lsunsync.testkit.scenario.Sources;

@DisplayName("R0 les limites : ce qu'elles comptent, et ce qui les passe")
class R0LimitesTest {

    private static final String INE = "080000001AB";

    /** Six in 3 A, from 810; six in 3 B, from 820: a quarter of them is three. */
    private static void deuxDivisions(EcoleDecrite ecole) {
        ecole.division("3 A").division("3 B");
        for (int rang = 0; rang < 6; rang++) {
            eleve(ecole, 810 + rang, "3 A");
            eleve(ecole, 820 + rang, "3 B");
        }
    }

    private static void eleve(EcoleDecrite ecole, long id, String division) {
        ecole.eleve(id, division, "DÉSIRÉ", "Léa")
                .champ("nomUsage", "PUITS")
                .champ("ine", id + "0001AB")
                .responsable(9000 + id, "DURAND");
    }

    private static Scenario quand(int combien, BiConsumer<Sources, Long> quoi) {
        return Scenario.etantDonne(R0LimitesTest::deuxDivisions).quand(sources -> {
            for (long id = 810; id < 810 + combien; id++) {
                quoi.accept(sources, id);
            }
        });
    }

    private static BiConsumer<Sources, Long> lui(BiConsumer<EleveDeBee, Long> quoi) {
        return (sources, id) -> quoi.accept(sources.eleve(id), id);
    }

    private static int compte(Limite limite, BiConsumer<Sources, Long> quoi) {
        return quand(2, quoi).simule().rapport().limites().stream()
                .filter(mesure -> mesure.limite() == limite)
                .mapToInt(MesureLimite::nombre)
                .sum();
    }

    @Test
    @DisplayName("un quart passe, un élève de plus est refusé, avec sa division et les chiffres")
    void unDePlus() {
        quand(3, Sources::sansEleve).alors().neChangeRien();
        var refuse = quand(4, Sources::sansEleve).alors().refuse("SeuilDepasse");
        assertThat(refuse.refus().orElseThrow().phrase())
                .isEqualTo("4 élèves sur 12 ne sont pas retrouvés dans Base élèves : la limite est de 3.");
        assertThat(refuse.refus().orElseThrow().details())
                .containsExactly(new Detail.Depassement(Limite.NON_RETROUVES, new CodeDivision("3 A"), 4, 6));
    }

    @Test
    @DisplayName("les divisions s'additionnent ; chacune dit ce qu'elle compte, et rien de ce qu'elle ne compte pas")
    void parDivision() {
        var scenario = Scenario.etantDonne(R0LimitesTest::deuxDivisions).quand(sources -> {
            for (long id = 810; id < 814; id++) {
                sources.eleve(id).champ("nomUsage", "");
            }
            sources.sansEleve(820).eleve(821).champ("nomUsage", "");
        });
        var refus = scenario.alors().refuse("SeuilDepasse").refus().orElseThrow();
        assertThat(refus.phrase()).isEqualTo("5 élèves sur 12 perdraient une donnée : la limite est de 3.");
        assertThat(refus.details())
                .containsExactly(
                        new Detail.Depassement(Limite.VIDES, new CodeDivision("3 A"), 4, 6),
                        new Detail.Depassement(Limite.VIDES, new CodeDivision("3 B"), 1, 6));
        assertThat(scenario.simule().rapport().limites())
                .containsExactly(
                        new MesureLimite(Limite.NON_RETROUVES, 1, 12, 3),
                        new MesureLimite(Limite.IDENTITES, 0, 12, 3),
                        new MesureLimite(Limite.VIDES, 5, 12, 3));
        assertThat(scenario.selection("3 A").simule().rapport().limites())
                .contains(new MesureLimite(Limite.NON_RETROUVES, 0, 6, 2), new MesureLimite(Limite.VIDES, 4, 6, 2));
    }

    @Test
    @DisplayName("une division qui ne compte personne pour la limite passée n'est pas nommée")
    void laSeuleQuiCompte() {
        var refus = Scenario.etantDonne(R0LimitesTest::deuxDivisions)
                .quand(sources -> {
                    for (long id = 810; id < 814; id++) {
                        sources.sansEleve(id);
                    }
                    sources.eleve(820).champ("nomUsage", "");
                })
                .alors()
                .refuse("SeuilDepasse")
                .refus()
                .orElseThrow();
        assertThat(refus.details())
                .containsExactly(new Detail.Depassement(Limite.NON_RETROUVES, new CodeDivision("3 A"), 4, 6));
    }

    @Test
    @DisplayName("identité : le nom de famille, la date de naissance ou l'INE passe d'une valeur à une autre")
    void identites() {
        for (var change : ImmutableList.<BiConsumer<EleveDeBee, Long>>of(
                (eleve, id) -> eleve.champ("nomFamille", "AUTRE"),
                (eleve, id) -> eleve.champ("dateNaissance", "2010-01-01"),
                (eleve, id) -> eleve.ine(INE))) {
            assertThat(compte(Limite.IDENTITES, lui(change))).isEqualTo(2);
        }
        for (var reste : ImmutableList.<BiConsumer<EleveDeBee, Long>>of(
                (eleve, id) -> eleve.champ("nomFamille", "Desire"), // case and accents aside
                (eleve, id) -> eleve.champ("nomUsage", "AUTRE"),
                (eleve, id) -> eleve.prenom("Lou"),
                (eleve, id) -> eleve.ine(""), // an emptied value is a loss
                (eleve, id) -> {})) {
            assertThat(compte(Limite.IDENTITES, lui(reste))).isZero();
        }
    }

    @Test
    @DisplayName("identité : remplir une valeur vide n'en change pas")
    void remplir() {
        var rapport = Scenario.etantDonne(ecole -> ecole.division("3 A").eleve(810, "3 A", "DUPONT", "Léa"))
                .quand(sources -> sources.eleve(810).ine(INE))
                .alors()
                .change("R3 MODIFICATION ELEVE 810 ine : rien → " + INE)
                .rapport();
        assertThat(rapport.limites()).contains(new MesureLimite(Limite.IDENTITES, 0, 1, 2));
    }

    @Test
    @DisplayName(
            "perte : un champ vidé, le sien ou celui d'un responsable qui reste, ou un responsable parti ; un par élève")
    void vides() {
        for (var perte : ImmutableList.<BiConsumer<EleveDeBee, Long>>of(
                (eleve, id) -> eleve.champ("nomUsage", ""),
                (eleve, id) -> eleve.ine(""),
                (eleve, id) -> eleve.responsable(9000 + id, r -> r.withNomFamille("")),
                (eleve, id) -> eleve.sansResponsable(9000 + id),
                (eleve, id) -> eleve.champ("nomUsage", "").sansResponsable(9000 + id))) {
            assertThat(compte(Limite.VIDES, lui(perte))).isEqualTo(2);
        }
        for (var gain : ImmutableList.<BiConsumer<EleveDeBee, Long>>of(
                (eleve, id) -> eleve.champ("nomUsage", "AUTRE"),
                (eleve, id) -> eleve.champ("mel", "a@b.test"),
                (eleve, id) -> eleve.responsable(1, r -> r.withNomFamille("NEUF")),
                (eleve, id) -> eleve.responsable(9000 + id, r -> r.withPrenom("Paule")))) {
            assertThat(compte(Limite.VIDES, lui(gain))).isZero();
        }
    }

    @Test
    @DisplayName("douteux ou ignoré, il ne compte pour aucune limite")
    void laisseTelQuel() {
        for (var laisse : ImmutableList.<BiConsumer<EleveDeBee, Long>>of(
                (eleve, id) -> eleve.prenom("").champ("nomUsage", "").champ("nomFamille", "AUTRE"),
                (eleve, id) ->
                        eleve.ine(INE).champ("dateNaissance", "2010-01-01").champ("nomUsage", ""))) {
            for (var limite : Limite.values()) {
                assertThat(compte(limite, lui(laisse))).isZero();
            }
        }
    }

    @Test
    @DisplayName("une demande relève la limite à un nombre, pas un de plus ; les compteurs du plan restent les mêmes")
    void releves() {
        var quatre = new Seuils(2500, ImmutableMap.of(Limite.NON_RETROUVES, 4));
        Resultat passe = quand(4, Sources::sansEleve)
                .demande(demande -> demande.avecSeuils(quatre))
                .alors();
        assertThat(passe.refus()).isEmpty();
        assertThat(passe.rapport().compteurs().elevesNonTrouves()).isEqualTo(4);
        quand(5, Sources::sansEleve)
                .demande(demande -> demande.avecSeuils(quatre))
                .alors()
                .refuse("SeuilDepasse");
    }

    @Test
    @DisplayName("les limites se nomment dans les demandes et les rapports")
    void noms() {
        assertThat(Limite.values()).extracting(Limite::code).containsExactly("non-retrouves", "identites", "vides");
    }
}
