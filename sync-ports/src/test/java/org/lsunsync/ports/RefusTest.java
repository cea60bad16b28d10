package org.lsunsync.ports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lsunsync.ports.BancDEssai.UAI;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lsunsync.domain.bilan.BilanId;
import org.lsunsync.domain.personne.EleveId;
import org.lsunsync.domain.rapport.SyncReport;
import org.lsunsync.domain.source.DocumentSource;
import org.lsunsync.domain.source.NatureDocument;
import org.lsunsync.ports.Refus.SourceAncienne.Anciennete;

class RefusTest {

    private static final Faute FAUTE =
            new Faute("eleves.xml", 12, 3, "ELEVE", "balise non fermée", "Exportez-le de nouveau.");
    private static final Anciennete ANCIENNE = new Anciennete(
            new DocumentSource(NatureDocument.ELEVES, "eleves.xml", "0999001W", "2025", Optional.empty(), false),
            Instant.parse("2026-01-12T17:42:10Z"),
            Instant.parse("2026-07-12T17:42:10Z"));
    private static final SyncReport RAPPORT =
            new BancDEssai().synchronisation().simuler(BancDEssai.demande("3A")).get();

    static Stream<Arguments> refus() {
        return Stream.of(
                Arguments.of(
                        new Refus.AccesRefuse("chef", UAI),
                        "AccesRefuse",
                        "« chef » n'est pas chef d'établissement (administrateur) de l'établissement 0999001W."),
                Arguments.of(
                        new Refus.SelectionInvalide(UAI, false, ImmutableList.of()),
                        "SelectionInvalide",
                        "LSUN ne connaît pas l'établissement 0999001W."),
                Arguments.of(
                        new Refus.SelectionInvalide(UAI, true, ImmutableList.of()),
                        "SelectionInvalide",
                        "Aucune division n'est sélectionnée."),
                Arguments.of(
                        new Refus.SelectionInvalide(UAI, true, ImmutableList.of("3Z", "4Z")),
                        "SelectionInvalide",
                        "LSUN ne connaît pas dans l'établissement 0999001W : « 3Z », « 4Z »."),
                Arguments.of(
                        new Refus.SourceIndisponible(ImmutableList.of(FAUTE)),
                        "SourceIndisponible",
                        "Une source est indisponible. eleves.xml, ligne 12, colonne 3, élément ELEVE : balise non"
                                + " fermée. Exportez-le de nouveau."),
                Arguments.of(
                        new Refus.SourceIllisible(ImmutableList.of(FAUTE)),
                        "SourceIllisible",
                        "Une source est illisible. eleves.xml, ligne 12, colonne 3, élément ELEVE : balise non"
                                + " fermée. Exportez-le de nouveau."),
                Arguments.of(
                        new Refus.SourceIncoherente(ImmutableList.of(FAUTE)),
                        "SourceIncoherente",
                        "Une source est incohérente. eleves.xml, ligne 12, colonne 3, élément ELEVE : balise non"
                                + " fermée. Exportez-le de nouveau."),
                Arguments.of(
                        new Refus.SourceAncienne(ImmutableList.of(ANCIENNE)),
                        "SourceAncienne",
                        "Une source est plus ancienne que la dernière appliquée. eleves.xml, élément HORODATAGE :"
                                + " produit le 12/01/2026 à 18:42:10, avant le dernier document de cette nature"
                                + " (12/07/2026 à 19:42:10). Exportez-le de nouveau, ou acceptez expressément une"
                                + " source ancienne."),
                Arguments.of(
                        new Refus.DejaEnCours(UAI),
                        "DejaEnCours",
                        "Une synchronisation de l'établissement 0999001W est déjà en cours."),
                Arguments.of(
                        new Refus.EtatModifie(UAI),
                        "EtatModifie",
                        "Les données de l'établissement 0999001W ont changé dans LSUN pendant la synchronisation, à"
                                + " plusieurs reprises."),
                Arguments.of(
                        new Refus.PlanDifferent(RAPPORT, "a", ImmutableList.of()),
                        "PlanDifferent",
                        "Le plan approuvé n'est plus celui que l'on obtient aujourd'hui."),
                Arguments.of(
                        new Refus.PlanDifferent(
                                RAPPORT, "a", ImmutableList.of(ecart(false), ecart(true), ecart(false))),
                        "PlanDifferent",
                        "Le plan approuvé n'est plus celui que l'on obtient aujourd'hui : 2 changements de plus, 1 de"
                                + " moins."),
                Arguments.of(
                        new Refus.EcritureAnnulee(RAPPORT, true),
                        "EcritureAnnulee",
                        "L'écriture a été annulée : des bilans verrouillés auraient été modifiés. Rien n'a été écrit."),
                Arguments.of(
                        new Refus.EcritureAnnulee(RAPPORT, false),
                        "EcritureAnnulee",
                        "L'écriture a échoué en cours de route : tout a été annulé, rien n'a été écrit."),
                Arguments.of(
                        new Refus.BaseIndisponible("08006"),
                        "BaseIndisponible",
                        "La base de données de LSUN est indisponible : 08006."));
    }

    private static Detail.Ecart ecart(boolean approuve) {
        return new Detail.Ecart("ELEVE 810", "prenom", approuve);
    }

    @ParameterizedTest(name = "{1} : {2}")
    @MethodSource("refus")
    @DisplayName("R0 chaque refus se dit en français, avec ses chiffres, et le journal garde la phrase")
    void phrases(Refus refus, String code, String phrase) {
        assertThat(refus.phrase()).isEqualTo(phrase);
        assertThat(EntreeJournal.RefusConsigne.de(refus))
                .isEqualTo(new EntreeJournal.RefusConsigne(code, phrase, refus.details()));
    }

    @Test
    @DisplayName("R0 un refus donne ses raisons une à une, et le plan qu'il refuse s'il en a un")
    void raisons() {
        assertThat(new Refus.AccesRefuse("chef", UAI).details()).isEmpty();
        assertThat(new Refus.AccesRefuse("chef", UAI).rapport()).isEmpty();
        var fautes = ImmutableList.of(FAUTE);
        assertThat(new Refus.SourceIndisponible(fautes).details()).containsExactly(FAUTE);
        assertThat(new Refus.SourceIllisible(fautes).details()).containsExactly(FAUTE);
        assertThat(new Refus.SourceIncoherente(fautes).details()).containsExactly(FAUTE);
        assertThat(new Refus.SourceAncienne(ImmutableList.of(ANCIENNE)).details())
                .containsExactly(ANCIENNE.faute());
        assertThat(new Refus.EcritureAnnulee(RAPPORT, false).rapport()).contains(RAPPORT);
        assertThat(new Refus.PlanDifferent(RAPPORT, "a", ImmutableList.of()).rapport())
                .contains(RAPPORT);
    }

    @Test
    @DisplayName("une faute dit le lieu qu'elle connaît, et le remède s'il y en a un")
    void fautes() {
        assertThat(new Faute("eleves.xml", 12, 0, "ELEVE", "cause", "").phrase())
                .isEqualTo("eleves.xml, ligne 12, élément ELEVE : cause.");
        assertThat(new Faute("eleves.xml", 0, 3, "", "cause", "Remède.").phrase())
                .isEqualTo("eleves.xml : cause. Remède.");
        assertThat(new Faute("eleves.xml", 1, 1, "", "cause", "").phrase())
                .isEqualTo("eleves.xml, ligne 1, colonne 1 : cause.");
    }

    @Test
    @DisplayName("§6 le mode et l'issue se nomment comme dans les rapports")
    void mots() {
        assertThat(Issue.values())
                .extracting(Issue::code)
                .containsExactly("simulee", "appliquee", "rien", "refusee", "annulee");
        assertThat(Mode.values()).extracting(Mode::code).containsExactlyInAnyOrder("simulation", "application");
    }

    @Test
    @DisplayName("§6 une école entière ne montre que son UAI, des contenus que leur nombre")
    void discretion() {
        var contenus = new Ecoles.Contenus(
                "appréciation", ImmutableMap.of(new BilanId.DeCycle(new EleveId(1), 4), "Bon trimestre, Anna."));
        assertThat(contenus).hasToString("Contenus[1]");
        var etat = new BancDEssai().charger(UAI, ImmutableList.of(BancDEssai.A));
        assertThat(new Ecoles.EcoleComplete(etat, ImmutableMap.of(), contenus)).hasToString("EcoleComplete[0999001W]");
    }
}
