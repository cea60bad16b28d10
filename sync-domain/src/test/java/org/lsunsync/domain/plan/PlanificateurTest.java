package org.lsunsync.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lsunsync.domain.plan.PetiteEcole.CODE;
import static org.lsunsync.domain.plan.PetiteEcole.DIVISION;
import static org.lsunsync.domain.plan.PetiteEcole.bee;
import static org.lsunsync.domain.plan.PetiteEcole.eleve;
import static org.lsunsync.domain.plan.PetiteEcole.etat;
import static org.lsunsync.domain.plan.PetiteEcole.maia;
import static org.lsunsync.domain.plan.PetiteEcole.phrases;
import static org.lsunsync.domain.plan.PetiteEcole.plan;
import static org.lsunsync.domain.plan.PetiteEcole.s3e;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lsunsync.domain.rapport.Compteurs;
import org.lsunsync.domain.rapport.LigneChangement;
import org.lsunsync.domain.source.Position;

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
}
