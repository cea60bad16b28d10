package org.lsunsync.adapter.siecle.lsu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.lsunsync.adapter.siecle.lsu.Fichiers.ECOLE;
import static org.lsunsync.adapter.siecle.lsu.Fichiers.lire;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lsunsync.adapter.siecle.lsu.DocumentLsu.BilanLsu;
import org.lsunsync.domain.bilan.Acquis;
import org.lsunsync.domain.bilan.BilanId;
import org.lsunsync.domain.bilan.Discipline;
import org.lsunsync.domain.bilan.DisciplineId;
import org.lsunsync.domain.etablissement.AnneeScolaire;
import org.lsunsync.domain.etablissement.CodeDivision;
import org.lsunsync.domain.etablissement.Periode;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.domain.personne.EleveId;
import org.lsunsync.domain.personne.Enseignant;
import org.lsunsync.domain.personne.EnseignantId;
import org.lsunsync.domain.personne.TypeEnseignant;
import org.lsunsync.ports.EchecPort;
import org.lsunsync.ports.Faute;
import org.lsunsync.ports.Refus;

@DisplayName("Lire un fichier LSU")
class LecteurLsuTest {

    private static final DisciplineId MATHS = new DisciplineId("061300", "S", "");
    private static final EnseignantId KERVELLA = new EnseignantId(TypeEnseignant.EPP, 6101);
    private static final EnseignantId OSTROWSKI = new EnseignantId(TypeEnseignant.LOCAL, 77);
    private static final EnseignantId PIGNOL = new EnseignantId(TypeEnseignant.AUTRE, 990017);

    private static Refus refus(String texte) {
        return catchThrowableOfType(EchecPort.class, () -> lire(texte)).refus();
    }

    private static ImmutableList<Faute> illisible(String texte) {
        return ((Refus.SourceIllisible) refus(texte)).fautes();
    }

    private static ImmutableList<Faute> incoherent(String texte) {
        return ((Refus.SourceIncoherente) refus(texte)).fautes();
    }

    private static void seuleFaute(String texte, int ligne, String element) {
        assertThat(illisible(texte)).singleElement().satisfies(faute -> {
            assertThat(faute.document()).isEqualTo(Fichiers.NOM);
            assertThat(faute.ligne()).isEqualTo(ligne);
            assertThat(faute.element()).isEqualTo(element);
        });
    }

    private static int ligneDe(String extrait) {
        return 1
                + (int) ECOLE.substring(0, ECOLE.indexOf(extrait))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    private static BilanLsu bilan(DocumentLsu lsu, long eleve, int millesime, int indice) {
        var id = new BilanId.Periodique(new EleveId(eleve), new Periode(new AnneeScolaire(millesime), indice, 3));
        return lsu.bilans().stream()
                .filter(bilan -> bilan.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName(
            "donne l'école, ses élèves et l'année : le plus grand millésime des périodes et des bilans de cycle (§8)")
    void entete() {
        var lsu = lire(ECOLE);

        assertThat(lsu.uai()).isEqualTo(new Uai("0999001W"));
        assertThat(lsu.annee()).isEqualTo(new AnneeScolaire(2025));
        assertThat(lsu.eleves()).extracting(eleve -> eleve.id().valeur()).containsExactly(800201L, 800202L, 800203L);
        assertThat(lsu.eleves().get(1).etatCivil().prenom()).isEqualTo("Loïc");
        assertThat(lsu.eleves().get(2).etatCivil().nomFamille()).isEmpty();
        assertThat(lsu.eleves().get(2).division()).isEqualTo(new CodeDivision("3 C"));
    }

    @Test
    @DisplayName("une période que nul bilan ne nomme compte pour l'année (§8)")
    void periodeSansBilan() {
        var texte = ECOLE.replace(
                "</periodes>", "<periode id=\"P9\" millesime=\"2026\" indice=\"1\" nb-periodes=\"2\"/></periodes>");

        assertThat(lire(texte).annee()).isEqualTo(new AnneeScolaire(2026));
    }

    @Test
    @DisplayName("un bilan porte ses PP, ses acquis par discipline et leurs enseignants, par leurs clés")
    void bilanPeriodique() {
        var bilan = bilan(lire(ECOLE), 800201, 2025, 1);

        assertThat(bilan.verrou()).contains(LocalDateTime.of(2025, 12, 8, 17, 30));
        assertThat(bilan.professeursPrincipaux()).containsExactly(KERVELLA, OSTROWSKI);
        assertThat(bilan.acquis())
                .containsExactly(
                        new Acquis(new DisciplineId("030201", "O", "030201"), ImmutableSortedSet.of(PIGNOL)),
                        new Acquis(MATHS, ImmutableSortedSet.of(KERVELLA, OSTROWSKI)));
    }

    @Test
    @DisplayName("sans date-verrou, ni verrou ; sans prof-princ-refs, aucun PP (§7 des formats)")
    void sansVerrouNiPp() {
        var bilan = bilan(lire(ECOLE), 800201, 2025, 2);

        assertThat(bilan.verrou()).isEmpty();
        assertThat(bilan.professeursPrincipaux()).isEmpty();
    }

    @Test
    @DisplayName("une date-verrou sans heure vaut minuit, et un bilan peut être d'une autre année")
    void dateNue() {
        var bilan = bilan(lire(ECOLE), 800203, 2024, 3);

        assertThat(bilan.verrou()).contains(LocalDateTime.of(2025, 6, 20, 0, 0));
        assertThat(bilan.annee()).isEqualTo(new AnneeScolaire(2024));
    }

    @Test
    @DisplayName("un bilan de cycle a ses PP et n'a pas d'acquis")
    void bilanDeCycle() {
        assertThat(lire(ECOLE).bilans())
                .filteredOn(bilan -> bilan.id().cle().equals("800203/C/4"))
                .singleElement()
                .satisfies(bilan -> {
                    assertThat(bilan.annee()).isEqualTo(new AnneeScolaire(2025));
                    assertThat(bilan.professeursPrincipaux()).containsExactly(KERVELLA);
                    assertThat(bilan.acquis()).isEmpty();
                });
    }

    @Test
    @DisplayName(
            "l'id-lv gardé est le code de la discipline qu'il nomme, même plus loin ; le code national est gardé (R6)")
    void disciplines() {
        assertThat(lire(ECOLE).disciplines())
                .containsExactlyInAnyOrder(
                        new Discipline(new DisciplineId("030201", "O", "030201"), "Section anglais", ""),
                        new Discipline(MATHS, "Mathématiques", ""),
                        new Discipline(new DisciplineId("030201", "S", ""), "Anglais LV1", ""),
                        new Discipline(new DisciplineId("100A00", "S", ""), "EPS", "100100"));
    }

    @Test
    @DisplayName("deux id pour une même clé de discipline, que le schéma permet, sont une discipline")
    void disciplineDeuxFois() {
        var texte = ECOLE.replace(
                        "</disciplines>",
                        "<discipline id=\"D9\" code=\"061300\" modalite-election=\"S\" libelle=\"Maths bis\"/></disciplines>")
                .replace(
                        "<acquis discipline-ref=\"D1\" enseignant-refs=\"N1\"/>",
                        "<acquis discipline-ref=\"D9\" enseignant-refs=\"N1\"/>");

        var lsu = lire(texte);

        assertThat(lsu.disciplines())
                .contains(new Discipline(MATHS, "Mathématiques", ""))
                .hasSize(4);
        assertThat(bilan(lsu, 800201, 2025, 2).acquis())
                .containsExactly(new Acquis(MATHS, ImmutableSortedSet.of(KERVELLA)));
    }

    @Test
    @DisplayName("les enseignants gardent type et id-sts, autre compris ; un prénom peut être vide")
    void enseignants() {
        assertThat(lire(ECOLE).enseignants())
                .containsExactly(
                        Enseignant.builder()
                                .id(KERVELLA)
                                .civilite("M")
                                .nom("KERVELLA")
                                .prenom("Alban")
                                .build(),
                        Enseignant.builder()
                                .id(OSTROWSKI)
                                .civilite("MME")
                                .nom("OSTROWSKI")
                                .build(),
                        Enseignant.builder().id(PIGNOL).nom("PIGNOL").build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.0", "4.0", "6.0", "9.0"})
    @DisplayName("toute version du schéma est lue")
    void versions(String version) {
        var lsu = lire(ECOLE.replace("schemaVersion=\"7.0\"", "schemaVersion=\"" + version + "\""));

        assertThat(lsu).isEqualTo(lire(ECOLE));
    }

    @Test
    @DisplayName("les éléments et attributs inconnus sont laissés de côté")
    void inconnus() {
        var texte = ECOLE.replace("<periodes>", "<nouveautes><x id=\"E1\"/></nouveautes><periodes><inconnu/>")
                .replace("<eleve id=\"E2\"", "<eleve couleur=\"bleu\" id=\"E2\"");

        assertThat(lire(texte)).isEqualTo(lire(ECOLE));
    }

    @Test
    @DisplayName("un fichier peut n'avoir que peu de divisions, et aucun bilan")
    void peu() {
        var texte = ECOLE.replaceAll("(?s)<bilans-.*</bilans-cycle>\n", "");

        assertThat(lire(texte).bilans()).isEmpty();
        assertThat(lire(texte).eleves()).hasSize(3);
    }

    @Test
    @DisplayName("dans un zip, le document porte le nom de l'entrée")
    void zip() throws IOException {
        var octets = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(octets)) {
            zip.putNextEntry(new ZipEntry("exports/bilans-2025.xml"));
            zip.write(ECOLE.getBytes(StandardCharsets.UTF_8));
        }

        var lsu = new LecteurLsu().lire(new ByteArrayInputStream(octets.toByteArray()), "lsu.zip");

        assertThat(lsu.nom()).isEqualTo("bilans-2025.xml");
        assertThat(lsu.bilans()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-02-30",
                "2025-12-08T24:00:00",
                "2025-12-08T17:30",
                "2025-12-08T17:30:00Z",
                "2025-12-082025-12-09",
                "08/12/2025",
                ""
            })
    @DisplayName("R0 une date-verrou impossible est une faute : un verrou illisible ne se lit pas « en cours »")
    void verrouImpossible(String date) {
        var faute = illisible(ECOLE.replace("2025-12-08T17:30:00", date));

        assertThat(faute).singleElement().satisfies(seule -> {
            assertThat(seule.ligne()).isEqualTo(ligneDe("<bilan-periodique"));
            assertThat(seule.element()).isEqualTo("bilan-periodique/@date-verrou");
        });
    }

    @Test
    @DisplayName("R0 une référence à un identifiant inconnu est une faute, à sa ligne")
    void referenceInconnue() {
        seuleFaute(
                ECOLE.replace("eleve-ref=\"E1\" periode-ref=\"P2\"", "eleve-ref=\"E9\" periode-ref=\"P2\""),
                ligneDe("<bilan-periodique eleve-ref=\"E1\" periode-ref=\"P2\""),
                "bilan-periodique/@eleve-ref");
        seuleFaute(
                ECOLE.replace("<acquis discipline-ref=\"D3\"", "<acquis discipline-ref=\"D8\""),
                ligneDe("<acquis discipline-ref=\"D3\""),
                "acquis/@discipline-ref");
        seuleFaute(
                ECOLE.replace("epi-groupe-ref=\"EG7\"", "epi-groupe-ref=\"EG8\""),
                ligneDe("<epi-eleve "),
                "epi-eleve/@epi-groupe-ref");
        seuleFaute(
                ECOLE.replace("id-lv=\"D2\"", "id-lv=\"D7\""), ligneDe("<discipline id=\"D3\""), "discipline/@id-lv");
    }

    @Test
    @DisplayName("R0 une référence à un élément d'une autre nature est une faute")
    void referenceDAutreNature() {
        seuleFaute(
                ECOLE.replace("prof-princ-refs=\"N1 N2\"", "prof-princ-refs=\"N1 E2\""),
                ligneDe("<bilan-periodique"),
                "bilan-periodique/@prof-princ-refs");
    }

    @Test
    @DisplayName("R0 un attribut nécessaire qui manque est une faute, et n'en fait pas naître d'autres")
    void attributAbsent() {
        seuleFaute(ECOLE.replace(" id-be=\"800201\"", ""), 7, "eleve/@id-be");
        seuleFaute(ECOLE.replace(" code-division=\"3 C\"", ""), 9, "eleve/@code-division");
        seuleFaute(ECOLE.replace(" type=\"epp\"", ""), ligneDe("<enseignant id=\"N1\""), "enseignant/@type");
        seuleFaute(ECOLE.replace(" id-sts=\"77\"", ""), ligneDe("<enseignant id=\"N2\""), "enseignant/@id-sts");
        seuleFaute(
                ECOLE.replace("id=\"P1\" millesime=\"2025\"", "id=\"P1\""),
                ligneDe("<periode id=\"P1\""),
                "periode/@millesime");
        seuleFaute(ECOLE.replace(" cycle=\"4\"", ""), ligneDe("<bilan-cycle"), "bilan-cycle/@cycle");
    }

    @Test
    @DisplayName("R0 un nombre, un type ou un millésime d'une autre forme est une faute")
    void formes() {
        seuleFaute(ECOLE.replace("id-be=\"800201\"", "id-be=\"80A201\""), 7, "eleve/@id-be");
        seuleFaute(
                ECOLE.replace("id-sts=\"6101\"", "id-sts=\"P6101\""),
                ligneDe("<enseignant id=\"N1\""),
                "enseignant/@id-sts");
        seuleFaute(
                ECOLE.replace("type=\"local\"", "type=\"prof\""), ligneDe("<enseignant id=\"N2\""), "enseignant/@type");
        seuleFaute(
                ECOLE.replace("id=\"P0\" millesime=\"2024\"", "id=\"P0\" millesime=\"24-25\""),
                ligneDe("<periode id=\"P0\""),
                "periode/@millesime");
        seuleFaute(
                ECOLE.replace("id=\"P2\" millesime=\"2025\" indice=\"2\"", "id=\"P2\" millesime=\"2025\" indice=\"4\""),
                ligneDe("<periode id=\"P2\""),
                "periode/@indice");
        seuleFaute(
                ECOLE.replace("code-division=\"3 C\"", "code-division=\"TROISIEME DES CHAMPS C\""),
                9,
                "eleve/@code-division");
    }

    @Test
    @DisplayName("R0 un bilan deux fois, un acquis deux fois, un enseignant ou un identifiant deux fois : des fautes")
    void deuxFois() {
        seuleFaute(
                ECOLE.replace("eleve-ref=\"E1\" periode-ref=\"P2\"", "eleve-ref=\"E1\" periode-ref=\"P1\""),
                ligneDe("<bilan-periodique eleve-ref=\"E1\" periode-ref=\"P2\""),
                "bilan-periodique");
        seuleFaute(
                ECOLE.replace("<acquis discipline-ref=\"D3\"", "<acquis discipline-ref=\"D1\""),
                ligneDe("<acquis discipline-ref=\"D3\""),
                "acquis/@discipline-ref");
        seuleFaute(
                ECOLE.replace("type=\"local\" id-sts=\"77\"", "type=\"epp\" id-sts=\"006101\""),
                ligneDe("<enseignant id=\"N2\""),
                "enseignant/@id-sts");
        seuleFaute(
                ECOLE.replace("<enseignant id=\"N3\"", "<enseignant id=\"E2\"").replace("\"N3\"", "\"N2\""),
                ligneDe("<enseignant id=\"N3\""),
                "enseignant/@id");
    }

    @Test
    @DisplayName("R0 un id-be deux fois rend la source incohérente, zéros de tête compris")
    void idBeDeuxFois() {
        var fautes = incoherent(ECOLE.replace("id-be=\"800202\"", "id-be=\"0800201\""));

        assertThat(fautes).singleElement().satisfies(faute -> {
            assertThat(faute.ligne()).isEqualTo(8);
            assertThat(faute.element()).isEqualTo("eleve/@id-be");
        });
    }

    @Test
    @DisplayName("R0 sans UAI, avec un UAI faux, ou sans aucun millésime, la source est incohérente")
    void incoherente() {
        assertThat(incoherent(ECOLE.replace("<etablissement>0999001W</etablissement>", "")))
                .extracting(Faute::cause)
                .containsExactly("établissement absent");
        assertThat(incoherent(ECOLE.replace("0999001W", "0999001A")))
                .extracting(Faute::element)
                .containsExactly("etablissement");
        assertThat(incoherent(ECOLE.replaceAll("(?s)<bilans-.*</bilans-cycle>\n", "")
                        .replaceAll("(?s)<parcours-communs>.*</parcours-communs>\n", "")
                        .replaceAll("(?s)<periodes>.*</periodes>\n", "")))
                .extracting(Faute::element)
                .containsExactly("periodes");
    }

    @Test
    @DisplayName("R0 toutes les fautes d'une lecture sont dites ensemble, l'illisible d'abord")
    void ensemble() {
        var refus = refus(ECOLE.replace("id-be=\"800202\"", "id-be=\"800201\"")
                .replace("2025-12-08T17:30:00", "hier")
                .replace("<acquis discipline-ref=\"D4\"", "<acquis discipline-ref=\"D8\""));

        assertThat(refus).isInstanceOf(Refus.SourceIllisible.class);
        assertThat(((Refus.SourceIllisible) refus).fautes())
                .extracting(Faute::element)
                .containsExactly("bilan-periodique/@date-verrou", "acquis/@discipline-ref", "eleve/@id-be");
    }

    @Test
    @DisplayName("R0 un fichier tronqué dit aussi les fautes qui précèdent")
    void tronque() {
        var debut = ECOLE.replace("type=\"epp\"", "type=\"prof\"").substring(0, ECOLE.indexOf("<bilans-cycle>"));

        assertThat(illisible(debut))
                .hasSize(2)
                .first()
                .satisfies(faute -> assertThat(faute.element()).isEqualTo("enseignant/@type"));
    }

    @Test
    @DisplayName("une même faute sur tous les bilans est comptée au-delà de cent")
    void beaucoupDeFautes() {
        var eleves = new StringBuilder();
        for (int i = 0; i < 130; i++) {
            eleves.append("<eleve id=\"Z").append(i).append("\" code-division=\"4 A\"/>\n");
        }

        var fautes = illisible(ECOLE.replace("</eleves>", eleves + "</eleves>"));

        assertThat(fautes)
                .hasSize(101)
                .last()
                .satisfies(faute -> assertThat(faute.cause()).isEqualTo("30 autres fautes"));
    }

    @Test
    @DisplayName("ni les fautes ni les valeurs lues ne nomment personne")
    void personne() {
        assertThat(refus(ECOLE.replace("id-be=\"800201\"", "id-be=\"LEFAURE\"")).phrase())
                .doesNotContain("LEFAURE");
        assertThat(lire(ECOLE).toString())
                .doesNotContain("LEFAURE")
                .doesNotContain("Ninon")
                .doesNotContain("Iris");
        assertThat(lire(ECOLE).bilans().toString()).doesNotContain("Iris");
        assertThat(lire(ECOLE).eleves().toString()).doesNotContain("LEFAURE");
    }
}
