package org.lsunsync.adapter.siecle.lsu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lsunsync.adapter.siecle.lsu.Fichiers.ECOLE;
import static org.lsunsync.adapter.siecle.lsu.Fichiers.LE_15_JANVIER;
import static org.lsunsync.adapter.siecle.lsu.Fichiers.charger;
import static org.lsunsync.adapter.siecle.lsu.Fichiers.ecrire;
import static org.lsunsync.adapter.siecle.lsu.Fichiers.lire;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lsunsync.domain.bilan.Acquis;
import org.lsunsync.domain.bilan.Bilan;
import org.lsunsync.domain.bilan.BilanId;
import org.lsunsync.domain.bilan.BilanPeriodique;
import org.lsunsync.domain.bilan.Discipline;
import org.lsunsync.domain.bilan.DisciplineId;
import org.lsunsync.domain.etablissement.CodeDivision;
import org.lsunsync.domain.personne.Enseignant;
import org.lsunsync.domain.personne.EnseignantId;
import org.lsunsync.domain.personne.TypeEnseignant;
import org.lsunsync.domain.plan.EtatLsun;
import org.lsunsync.ports.Ecoles.Contenus;
import org.lsunsync.ports.Ecoles.EcoleComplete;

@DisplayName("Écrire l'état d'une école en fichier LSU")
class EcrivainLsuTest {

    private static final EcoleComplete CHARGEE = charger(lire(ECOLE), LE_15_JANVIER);

    private static String texte(EcoleComplete ecole) {
        return new String(ecrire(ecole), StandardCharsets.UTF_8);
    }

    private static EcoleComplete avec(EtatLsun etat) {
        return new EcoleComplete(etat, CHARGEE.horodatages(), CHARGEE.contenus());
    }

    private static EcoleComplete bilan(String cle, UnaryOperator<Bilan> changement) {
        return avec(CHARGEE.etat()
                .withBilans(CHARGEE.etat().bilans().stream()
                        .map(bilan -> bilan.id().cle().equals(cle) ? changement.apply(bilan) : bilan)
                        .toList()));
    }

    private static EcoleComplete sansContenus(EtatLsun etat) {
        return new EcoleComplete(etat, ImmutableMap.of(), Contenus.VIDES);
    }

    private static EcoleComplete relue(EcoleComplete ecole) {
        return charger(lire(ecrire(ecole)), LE_15_JANVIER);
    }

    @Test
    @DisplayName("relu, le document donne la même école, contenus compris, et s'écrit pareil")
    void allerRetour() {
        var relue = relue(CHARGEE);

        assertThat(relue.etat()).isEqualTo(CHARGEE.etat());
        assertThat(relue.contenus()).isEqualTo(CHARGEE.contenus());
        assertThat(ecrire(relue)).isEqualTo(ecrire(CHARGEE));
    }

    @Test
    @DisplayName("ce qu'aucune règle ne lit est rendu : appréciations, moyennes, parcours, EPI, responsables, socle")
    void contenus() {
        assertThat(texte(CHARGEE))
                .contains("<appreciation>Sérieuse &amp; régulière.</appreciation>")
                .contains("moyenne-eleve=\"12,5\"")
                .contains("element-programme-refs=\"EP.2 EP.1\"")
                .contains("<element-programme id=\"EP.2\" libelle=\"Angles &amp; droites\"/>")
                .contains("<parcours code=\"PAR_AVN\">Forum &lt;des métiers")
                .contains("discipline-refs=\"D.061300.S D.100A00.S\"")
                .contains("<epi-eleve epi-groupe-ref=\"EG.1\"/>")
                .contains("nom=\"LEFAURE\" prenom=\"Iris\" legal1=\"true\"")
                .contains("<synthese>Ensemble solide.</synthese>");
    }

    @Test
    @DisplayName("le verrou s'écrit en heure de Paris, l'hiver comme l'été ; un bilan en cours n'en a pas")
    void verrous() {
        assertThat(texte(CHARGEE))
                .contains("date-verrou=\"2025-12-08T17:30:00\"")
                .contains("date-verrou=\"2025-06-20T00:00:00\"")
                .containsOnlyOnce("date-verrou=\"2025-12")
                .containsPattern("<bilan-periodique eleve-ref=\"EL.800201\" periode-ref=\"P.2025.2.3\" date-conseil");
    }

    @Test
    @DisplayName("enseignants et PP sont ceux de l'état : ce que R6 et R7 ont écrit se lit dans le document")
    void apresUneSynchronisation() {
        var nouveau = Enseignant.builder()
                .id(new EnseignantId(TypeEnseignant.LOCAL, 91))
                .nom("TREGUER")
                .build();
        var ecole = bilan(
                "800201/P/2025/2/3",
                bilan -> ((BilanPeriodique) bilan)
                        .avecAcquis(ImmutableList.of(new Acquis(
                                new DisciplineId("061300", "S", ""),
                                ImmutableSortedSet.of(new EnseignantId(TypeEnseignant.EPP, 6101), nouveau.id()))))
                        .avecProfesseursPrincipaux(ImmutableSortedSet.of(nouveau.id())));
        var etat = EtatLsun.builder().from(ecole.etat()).addEnseignants(nouveau).build();

        assertThat(texte(avec(etat)))
                .contains("<enseignant id=\"EN.local.91\" type=\"local\" id-sts=\"91\" nom=\"TREGUER\"/>")
                .contains("prof-princ-refs=\"EN.local.91\"")
                .contains("<acquis discipline-ref=\"D.061300.S\" enseignant-refs=\"EN.epp.6101 EN.local.91\"/>");
        assertThat(relue(avec(etat)).etat().bilans()).isEqualTo(etat.bilans());
    }

    @Test
    @DisplayName("R2 après un renommage, le nouveau code se lit partout, parcours communs compris")
    void renommage() {
        var etat = CHARGEE.etat()
                .withDivisions(CHARGEE.etat().divisions().stream()
                        .map(division -> division.code().valeur().equals("4 A")
                                ? division.withCode(new CodeDivision("4EME A"))
                                : division)
                        .toList());

        assertThat(texte(avec(etat)))
                .contains("<parcours-commun periode-ref=\"P.2025.1.3\" code-division=\"4EME A\">")
                .contains("prenom=\"Ninon\" code-division=\"4EME A\"/>")
                .doesNotContain("\"4 A\"");
    }

    @Test
    @DisplayName("à état égal, octets égaux : l'ordre des listes ne compte pas (I7)")
    void ordre() {
        var etat = CHARGEE.etat();
        var renverse = EtatLsun.builder()
                .from(etat)
                .eleves(etat.eleves().reverse())
                .enseignants(etat.enseignants().reverse())
                .disciplines(etat.disciplines().reverse())
                .divisions(etat.divisions().reverse())
                .bilans(etat.bilans().reverse())
                .build();

        assertThat(ecrire(avec(renverse))).isEqualTo(ecrire(CHARGEE));
    }

    @Test
    @DisplayName("sans contenu, un bilan a le peu que le schéma demande, et se relit pareil")
    void sansContenu() {
        var ecole = sansContenus(CHARGEE.etat());

        assertThat(texte(ecole))
                .contains("<responsable-etab id=\"RE.1\" libelle=\"Non renseigné\"/>")
                .contains("date-conseil-classe=\"2025-12-08\" date-scolarite=\"2025-09-01\"")
                .contains("<acquis-conseils>Non renseigné</acquis-conseils>")
                .contains("<vie-scolaire nb-retards=\"0\" nb-abs-justifiees=\"0\" nb-abs-injustifiees=\"0\"/>")
                .contains("<domaine code=\"REP_MND\" positionnement=\"0\"/></socle><synthese>Non renseigné</synthese>");
        assertThat(relue(ecole).etat()).isEqualTo(CHARGEE.etat());
        assertThat(ecrire(relue(ecole))).isEqualTo(ecrire(ecole));
    }

    @Test
    @DisplayName("le signataire d'un bilan sans contenu est le responsable de l'établissement, s'il est connu")
    void signataire() {
        var etat =
                CHARGEE.etat().withEtablissement(CHARGEE.etat().etablissement().withNomResponsable("BRANCION ODILE"));
        var contenus = new Contenus(CHARGEE.contenus().communs(), ImmutableMap.of());

        assertThat(texte(new EcoleComplete(etat, ImmutableMap.of(), contenus)))
                .contains("<responsable-etab id=\"RE.1\" libelle=\"Odile Brancion\"/>")
                .contains("<responsable-etab id=\"RE.2\" libelle=\"BRANCION ODILE\"/>")
                .contains("responsable-etab-ref=\"RE.2\"");
    }

    @Test
    @DisplayName(
            "un acquis sans enseignant, un bilan sans acquis : le document reste valide, et relu n'en dit pas plus")
    void substituts() {
        var etat = CHARGEE.etat()
                .withBilans(CHARGEE.etat().bilans().stream()
                        .map(bilan -> bilan.<Bilan>selon(
                                periodique -> periodique.avecAcquis(
                                        periodique.id().periode().indice() == 2
                                                ? ImmutableList.of()
                                                : periodique.acquis().stream()
                                                        .map(ligne ->
                                                                new Acquis(ligne.discipline(), ImmutableSortedSet.of()))
                                                        .collect(ImmutableList.toImmutableList())),
                                deCycle -> deCycle))
                        .toList());

        for (var ecole : ImmutableList.of(avec(etat), sansContenus(etat))) {
            assertThat(texte(ecole)).doesNotContain("enseignant-refs=\"\"").doesNotContain("<liste-acquis/>");
            assertThat(relue(ecole).etat()).isEqualTo(etat);
            assertThat(ecrire(relue(ecole))).isEqualTo(ecrire(ecole));
        }
    }

    @Test
    @DisplayName("un id-lv sans discipline de ce code en reçoit une, et l'année reste celle de LSUN")
    void sansLangueNiPeriode() {
        var langue = new DisciplineId("030602", "O", "030699");
        var etat = EtatLsun.builder()
                .from(CHARGEE.etat())
                .bilans(ImmutableList.of())
                .disciplines(ImmutableList.of(new Discipline(langue, "Russe", "")))
                .divisions(CHARGEE.etat().divisions().stream()
                        .map(division -> division.withPeriodes(Collections.emptyList()))
                        .toList())
                .build();

        var relue = relue(sansContenus(etat)).etat();

        assertThat(relue.annee()).isEqualTo(etat.annee());
        assertThat(relue.disciplines()).containsAll(etat.disciplines()).hasSize(2);
    }

    @Test
    @DisplayName("une section vide du fichier lu n'est pas rendue : le schéma n'en veut pas")
    void sectionVide() {
        var lsu = lire(
                ECOLE.replace("<bilans-periodiques>", "<acc-persos> <!-- aucun --> </acc-persos><bilans-periodiques>"));

        assertThat(texte(charger(lsu, LE_15_JANVIER)))
                .doesNotContain("acc-persos")
                .contains("<epis>");
    }

    @Test
    @DisplayName("ce que le format ne dit pas n'y est pas : une civilité, un nom ou un prénom vides")
    void vides() {
        assertThat(texte(CHARGEE))
                .contains("<eleve id=\"EL.800203\" id-be=\"800203\" code-division=\"3 C\"/>")
                .contains("<enseignant id=\"EN.autre.990017\" type=\"autre\" id-sts=\"990017\" nom=\"PIGNOL\"/>");
    }

    @Test
    @DisplayName("un flux qui échoue, un contenu qui n'est pas d'ici : deux erreurs qui ne citent rien")
    void erreurs() {
        var bouche = new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException("plein");
            }
        };
        var id = CHARGEE.etat().bilans().get(0).id();

        assertThatThrownBy(() -> EcrivainLsu.ecrire(CHARGEE, bouche)).isInstanceOf(UncheckedIOException.class);
        for (var contenu : ImmutableList.of("<LEFAURE", "<a><b>LEFAURE &faute; </b></a>", "")) {
            var etranger = new EcoleComplete(
                    CHARGEE.etat(), ImmutableMap.of(), new Contenus("", ImmutableMap.<BilanId, String>of(id, contenu)));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ecrire(etranger))
                    .withMessage("contenus illisibles")
                    .withNoCause();
        }
    }
}
