package org.lsunsync.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.lsunsync.domain.plan.PetiteEcole.CODE;
import static org.lsunsync.domain.plan.PetiteEcole.DIVISION;
import static org.lsunsync.domain.plan.PetiteEcole.DUVIVIER;
import static org.lsunsync.domain.plan.PetiteEcole.ELEVES;
import static org.lsunsync.domain.plan.PetiteEcole.KERVELLA;
import static org.lsunsync.domain.plan.PetiteEcole.LATIN_LCA;
import static org.lsunsync.domain.plan.PetiteEcole.STS;
import static org.lsunsync.domain.plan.PetiteEcole.ZANOTTI;
import static org.lsunsync.domain.plan.PetiteEcole.bee;
import static org.lsunsync.domain.plan.PetiteEcole.eleve;
import static org.lsunsync.domain.plan.PetiteEcole.enseignant;
import static org.lsunsync.domain.plan.PetiteEcole.etat;
import static org.lsunsync.domain.plan.PetiteEcole.ids;
import static org.lsunsync.domain.plan.PetiteEcole.maia;
import static org.lsunsync.domain.plan.PetiteEcole.phrases;
import static org.lsunsync.domain.plan.PetiteEcole.plan;
import static org.lsunsync.domain.plan.PetiteEcole.s3e;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lsunsync.domain.bilan.Acquis;
import org.lsunsync.domain.bilan.Bilan;
import org.lsunsync.domain.bilan.BilanPeriodique;
import org.lsunsync.domain.etablissement.DivisionId;
import org.lsunsync.domain.personne.EnseignantId;
import org.lsunsync.domain.rapport.Compteurs;
import org.lsunsync.domain.rapport.LigneChangement;
import org.lsunsync.domain.rapport.SyncReport;
import org.lsunsync.domain.rapport.Valeur;
import org.lsunsync.domain.source.Individu;
import org.lsunsync.domain.source.Position;
import org.lsunsync.domain.source.ServiceEnseignement;
import org.lsunsync.domain.source.Structure;

class PlanificateurTest {

    private final SyncPlan plan = plan(etat(), bee(eleve(maia("Maïa"))), s3e());

    @Test
    @DisplayName("§4 la petite école donne ses messages, dans l'ordre des règles")
    void messages() {
        assertThat(phrases(plan))
                .containsExactly(
                        "M2 L'élève Maïa ROUVEL (3 C) a été mis à jour.",
                        "M3 L'enseignant Aude DUVIVIER n'a pas été retrouvé pour la division 3 C dans les données SIECLE.",
                        "M6 Les enseignants FLORE ZANOTTI ont été ajoutés à l'acquis LCA latin",
                        "M8 Le professeur principal Yvon KERVELLA a été ajouté au bilan de l'élève Maïa ROUVEL");
    }

    @Test
    @DisplayName("les changements se lisent dans l'ordre : archive, champs, acquis, PP, enseignants")
    void changements() {
        assertThat(plan.lignes())
                .map(PlanificateurTest::dire)
                .containsExactly(
                        "ARCHIVE ELEVE 810 bilans R4 eleves.xml:12",
                        "MODIFICATION ELEVE 810 prenom R3 eleves.xml:12",
                        "AJOUT ACQUIS 810/P/2025/2/3/020300/F enseignants R6 sts.xml:50",
                        "REMPLACEMENT BILAN 810/P/2025/2/3 professeursPrincipaux R7 sts.xml:20",
                        "CREATION ENSEIGNANT local:7  R6 sts.xml:30");
    }

    private static String dire(LigneChangement ligne) {
        var position = ligne.origine().position();
        return Stream.of(
                        ligne.type(),
                        ligne.sujet().entite(),
                        ligne.sujet().id(),
                        ligne.champ(),
                        ligne.origine().regle(),
                        position.document() + ":" + position.ligne())
                .map(Object::toString)
                .collect(Collectors.joining(" "));
    }

    @Test
    @DisplayName("les compteurs disent ce que le plan écrit")
    void compteurs() {
        assertThat(plan.compteurs())
                .isEqualTo(Compteurs.builder()
                        .elevesSelectionnes(1)
                        .elevesTrouves(1)
                        .elevesMisAJour(1)
                        .archives(1)
                        .enseignantsCrees(1)
                        .acquisCompletes(1)
                        .bilansPpChanges(1)
                        .build());
        assertThat(plan.divisions()).hasSize(1);
        assertThat(plan.divisions().get(0).compteurs()).isEqualTo(plan.compteurs());
        assertThat(plan.selection()).isEqualTo(ImmutableMap.of(DIVISION, CODE));
        assertThat(SyncReport.de(plan).compteurs()).isEqualTo(plan.compteurs());
        assertThat(SyncReport.de(plan).rienASynchroniser()).isFalse();
    }

    @Test
    @DisplayName("I14 le plan dit combien de bilans sont verrouillés, et leur empreinte")
    void verrouilles() {
        assertThat(plan.bilansVerrouilles()).isEqualTo(BilansVerrouilles.de(etat()));
        assertThat(plan.bilansVerrouilles().nombre()).isEqualTo(1);
        assertThat(plan.bilansVerrouilles().empreinte()).matches("[0-9a-f]{64}");
    }

    @Test
    @DisplayName("§6 un plan reste vrai jusqu'au lendemain de la fin du prochain mandat")
    void echeance() {
        assertThat(plan.valableJusquau()).contains(LocalDate.of(2026, 9, 1));
    }

    @Test
    @DisplayName("I10 l'empreinte d'un plan dépend de ce qu'il écrit, non de l'endroit où les documents le disent")
    void empreinte() {
        var ailleurs = eleve(maia("Maïa")).withPosition(new Position("autre.xml", 99));
        assertThat(plan(etat(), bee(ailleurs), s3e()).empreinte()).isEqualTo(plan.empreinte());
        assertThat(plan(etat(), bee(eleve(maia("Maya"))), s3e()).empreinte()).isNotEqualTo(plan.empreinte());
        assertThat(plan(etat().withVersion(7), bee(ailleurs), s3e()).empreinte())
                .isEqualTo(plan.empreinte());
    }

    @Test
    @DisplayName("I10 l'empreinte d'un plan dépend de ce que vaut chaque enseignant créé, et de chacun qui est ajouté")
    void empreinteDesEnseignants() {
        var autreCreation = s3e().withIndividus(
                        s3e().individus().get(0),
                        new Individu(enseignant(ZANOTTI, "MME", "ZANOTTI", "ANNE"), false, new Position(STS, 30)));
        assertThat(plan(etat(), bee(eleve(maia("Maïa"))), autreCreation).empreinte())
                .isNotEqualTo(plan.empreinte());

        assertThat(quiAjouteAuLatin(KERVELLA).empreinte())
                .isNotEqualTo(quiAjouteAuLatin(DUVIVIER).empreinte());
    }

    /** Both are known to LSUN, and nothing else differs. */
    private static SyncPlan quiAjouteAuLatin(EnseignantId qui) {
        var sansEux = etat().withBilans(etat().bilans().stream()
                .map((Bilan bilan) -> bilan instanceof BilanPeriodique periodique
                        ? periodique.avecAcquis(ImmutableList.of(new Acquis(LATIN_LCA.id(), ids())))
                        : bilan)
                .toList());
        return plan(
                sansEux,
                bee(eleve(maia("Maia"))),
                s3e().withServices(new ServiceEnseignement(
                        new Structure.DeDivision(CODE), "020300", ImmutableSet.of(qui), new Position(STS, 40))));
    }

    @Test
    @DisplayName("I7 d'un ELEVE_ID en double, la première ligne compte, dans n'importe quel ordre")
    void eleveIdEnDouble() {
        var premiere = eleve(maia("Maïa"));
        var seconde = eleve(maia("Maya")).withPosition(new Position(ELEVES, 99));
        assertThat(plan(etat(), bee(seconde, premiere), s3e()).empreinte()).isEqualTo(plan.empreinte());
        assertThat(plan(etat(), bee(premiere, seconde), s3e()).empreinte()).isEqualTo(plan.empreinte());
    }

    @Test
    @DisplayName("I7 de deux INDIVIDU d'une même paire, la première ligne compte, dans n'importe quel ordre")
    void individuEnDouble() {
        var premier = new Individu(enseignant(KERVELLA, "M", "PREMIER", "YVON"), false, new Position(STS, 20));
        var second = new Individu(enseignant(KERVELLA, "M", "SECOND", "YVON"), false, new Position(STS, 21));
        assertThat(plan(etat(), bee(eleve(maia("Maia"))), s3e().withIndividus(second, premier))
                        .lignes())
                .extracting(LigneChangement::apres)
                .contains(Valeur.de("PREMIER"))
                .doesNotContain(Valeur.de("SECOND"));
    }

    @Test
    @DisplayName("M6 une discipline dont LSUN n'a pas le libellé se nomme par son code")
    void sansLibelle() {
        assertThat(phrases(plan(etat().withDisciplines(), bee(eleve(maia("Maia"))), s3e())))
                .contains("M6 Les enseignants FLORE ZANOTTI ont été ajoutés à l'acquis 020300");
    }

    @Test
    @DisplayName("un état dont la sélection nomme une division inconnue, ou deux fois la même, ne s'écrit pas")
    void selectionImpossible() {
        assertThatIllegalArgumentException().isThrownBy(() -> etat().withSelection(new DivisionId("9")));
        assertThatIllegalArgumentException().isThrownBy(() -> etat().withSelection(DIVISION, DIVISION));
    }

    @Test
    @DisplayName("R0 par division, les limites ne se lisent que là où l'une d'elles compte quelqu'un")
    void limitesParDivision() {
        assertThat(plan.limitesParDivision()).isEmpty();
        assertThat(plan(etat(), bee(), s3e()).limitesParDivision())
                .containsExactly(Map.entry(
                        CODE,
                        ImmutableList.of(
                                new MesureLimite(Limite.NON_RETROUVES, 1, 1, 2),
                                new MesureLimite(Limite.IDENTITES, 0, 1, 2),
                                new MesureLimite(Limite.VIDES, 0, 1, 2))));
    }
}
