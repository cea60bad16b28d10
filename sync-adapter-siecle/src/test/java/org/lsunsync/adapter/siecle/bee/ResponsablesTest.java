package org.lsunsync.adapter.siecle.bee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lsunsync.adapter.siecle.bee.Bee.eleve;
import static org.lsunsync.adapter.siecle.bee.Bee.ensemble;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lsunsync.adapter.siecle.xml.Lectures;
import org.lsunsync.adapter.siecle.xml.Racine;
import org.lsunsync.domain.champ.Bloc;
import org.lsunsync.domain.personne.PersonneId;
import org.lsunsync.domain.personne.Responsable;
import org.lsunsync.domain.source.EleveSource;
import org.lsunsync.domain.source.Position;

class ResponsablesTest {

    private static final String PERSONNE = "<PERSONNES>\n<PERSONNE PERSONNE_ID=\"0501\"><NOM_DE_FAMILLE>TILMANT"
            + "</NOM_DE_FAMILLE><PRENOM>Solène</PRENOM>%s</PERSONNE></PERSONNES>";

    private static String liens(String... liens) {
        return "<RESPONSABLES>" + String.join("", List.of(liens)) + "</RESPONSABLES>";
    }

    private static String lien(String eleve, String personne, String plus) {
        return "<RESPONSABLE_ELEVE><ELEVE_ID>%s</ELEVE_ID><PERSONNE_ID>%s</PERSONNE_ID>%s</RESPONSABLE_ELEVE>"
                .formatted(eleve, personne, plus);
    }

    private static EleveSource eleveAvec(String responsables) {
        return ensemble("<ELEVES>" + eleve("1", "") + "</ELEVES>", responsables)
                .eleves()
                .get(0);
    }

    private static Responsable responsable(String liens) {
        return eleveAvec(PERSONNE.formatted("") + liens)
                .donnees()
                .responsables()
                .get(new PersonneId(501));
    }

    @Test
    @DisplayName("§7 tous les champs d'un responsable se lisent, adresse comprise, et sa ligne")
    void champs() {
        var eleve = eleveAvec("""
                <PERSONNES>
                  <PERSONNE PERSONNE_ID="501"><LC_CIVILITE>MLLE</LC_CIVILITE><LL_CIVILITE>MADEMOISELLE</LL_CIVILITE>
                    <NOM_DE_FAMILLE>TILMANT</NOM_DE_FAMILLE><NOM_USAGE>VASSEUR</NOM_USAGE><PRENOM>Solène</PRENOM>
                    <TEL_PERSONNEL>1</TEL_PERSONNEL><TEL_PORTABLE>2</TEL_PORTABLE>
                    <TEL_PROFESSIONNEL>3</TEL_PROFESSIONNEL><MEL>s@exemple.invalid</MEL><ADRESSE_ID>81</ADRESSE_ID>
                  </PERSONNE>
                </PERSONNES>
                <RESPONSABLES><RESPONSABLE_ELEVE><ELEVE_ID>01</ELEVE_ID><PERSONNE_ID>0501</PERSONNE_ID>
                  <RESP_LEGAL>2</RESP_LEGAL><NIVEAU_RESPONSABILITE>1</NIVEAU_RESPONSABILITE>
                  <CODE_PARENTE>10</CODE_PARENTE></RESPONSABLE_ELEVE></RESPONSABLES>
                <ADRESSES><ADRESSE ADRESSE_ID="0081"><LIGNE1_ADRESSE>4 RUE X</LIGNE1_ADRESSE><LL_PAYS>FRANCE</LL_PAYS>
                </ADRESSE></ADRESSES>
                """);
        var responsable = eleve.donnees().responsables().get(new PersonneId(501));
        assertThat(Responsable.CHAMPS.stream()
                        .map(champ -> champ.nom() + "=" + champ.de(responsable))
                        .filter(texte -> !texte.endsWith("=")))
                .containsExactly(
                        "civilite=MLLE",
                        "nomFamille=TILMANT",
                        "nomUsage=VASSEUR",
                        "prenom=Solène",
                        "telephonePersonnel=1",
                        "telephonePortable=2",
                        "telephoneProfessionnel=3",
                        "mel=s@exemple.invalid",
                        "lien=10",
                        "rang=2",
                        "adresse.ligne1=4 RUE X",
                        "adresse.pays=FRANCE");
        assertThat(eleve.positionsResponsables()).containsEntry(new PersonneId(501), new Position("R.xml", 9));
        assertThat(eleve.raisonDIgnorer()).isEmpty();
    }

    @ParameterizedTest(name = "{0} → « {1} »")
    @CsvSource({
        "<RESP_LEGAL>1</RESP_LEGAL>,1",
        "<RESP_LEGAL/><NIVEAU_RESPONSABILITE>2</NIVEAU_RESPONSABILITE>,2",
        "<NIVEAU_RESPONSABILITE>1</NIVEAU_RESPONSABILITE>,1",
        "<PAIE_FRAIS_SCOLAIRES>1</PAIE_FRAIS_SCOLAIRES>,''",
    })
    @DisplayName("§7 le rang est RESP_LEGAL, sinon NIVEAU_RESPONSABILITE, sinon vide")
    void rang(String elements, String attendu) {
        assertThat(responsable(liens(lien("1", "501", elements))).rang()).isEqualTo(attendu);
    }

    @Test
    @DisplayName("§7 un lien de RESP_LEGAL 0 est un simple contact")
    void contact() {
        var eleve = eleveAvec(PERSONNE.formatted("")
                + liens(
                        lien("1", "501", "<RESP_LEGAL>0</RESP_LEGAL>"),
                        lien("1", "999", "<RESP_LEGAL>0</RESP_LEGAL>")));
        assertThat(eleve.donnees().responsables()).isEmpty();
        assertThat(eleve.raisonDIgnorer()).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1} et {2} {3} → {4} {5}")
    @CsvSource({"2,10,1,20,1,20", "1,20,1,10,1,10", "'',10,2,20,2,20", "2,20,'',10,2,20", "'',20,'',10,'',10"})
    @DisplayName(
            "§7 lié deux fois à une personne : le premier rang compte, puis le lien ; un rang vide vient en dernier")
    void deuxFois(String rang1, String lien1, String rang2, String lien2, String rang, String parente) {
        var modele = "<RESP_LEGAL>%s</RESP_LEGAL><CODE_PARENTE>%s</CODE_PARENTE>";
        var responsable = responsable(liens(
                lien("1", "501", modele.formatted(rang1, lien1)), lien("1", "501", modele.formatted(rang2, lien2))));
        assertThat(responsable.rang()).isEqualTo(rang);
        assertThat(responsable.lien()).isEqualTo(parente);
    }

    @Test
    @DisplayName("N6 un lien vers une personne que le document n'a pas est une faute de l'élève")
    void personneAbsente() {
        assertThat(eleveAvec(PERSONNE.formatted("") + liens(lien("1", "999", "")))
                        .raisonDIgnorer())
                .contains("responsable absent du document");
        assertThat(eleveAvec(PERSONNE.formatted("") + liens(lien("1", "", ""))).raisonDIgnorer())
                .contains("responsable absent du document");
    }

    @Test
    @DisplayName("N6 l'adresse absente d'un responsable est une faute de son élève, si le document a des adresses")
    void adresseAbsente() {
        var personne = PERSONNE.formatted("<ADRESSE_ID>9</ADRESSE_ID>");
        assertThat(eleveAvec(personne + liens(lien("1", "501", "")) + "<ADRESSES/>")
                        .raisonDIgnorer())
                .contains("adresse d'un responsable absente du document");
        assertThat(eleveAvec(personne + liens(lien("1", "501", ""))).raisonDIgnorer())
                .isEmpty();
    }

    @Test
    @DisplayName("§8 les liens d'élèves inconnus et les personnes sans lien sont sans effet")
    void orphelins() {
        var lu = ensemble(
                "<ELEVES>" + eleve("1", "") + "</ELEVES>",
                PERSONNE.formatted("") + liens(lien("2", "999", ""), lien("", "501", "")));
        assertThat(lu.eleves().get(0).donnees().responsables()).isEmpty();
        assertThat(lu.eleves().get(0).raisonDIgnorer()).isEmpty();
        assertThat(lu.ignores()).isEmpty();
    }

    @Test
    @DisplayName("I13 les blocs : RESPONSABLES par le document, ADRESSE_RESPONSABLES par son ADRESSES")
    void blocs() {
        var eleves = "<ELEVES>" + eleve("1", "") + "</ELEVES>";
        assertThat(ensemble(eleves, "").blocs())
                .containsExactlyInAnyOrder(Bloc.IDENTITE, Bloc.CONTACT, Bloc.RESPONSABLES);
        assertThat(ensemble(eleves, "<ADRESSES/>").blocs()).contains(Bloc.ADRESSE_RESPONSABLES);
    }

    @Test
    @DisplayName("§8 sans PERSONNE ou sans RESPONSABLE_ELEVE, le document est vide")
    void vide() {
        assertThat(vide("")).isTrue();
        assertThat(vide(PERSONNE.formatted(""))).isTrue();
        assertThat(vide(liens(lien("1", "501", "")))).isTrue();
        assertThat(vide(PERSONNE.formatted("") + liens(lien("2", "501", "")))).isFalse();
    }

    @Test
    @DisplayName("NOM est l'ancien nom de NOM_DE_FAMILLE, ici aussi")
    void ancienNom() {
        var eleve = eleveAvec("<PERSONNES><PERSONNE PERSONNE_ID='501'><NOM>ANCIEN</NOM></PERSONNE></PERSONNES>"
                + liens(lien("1", "501", "")));
        assertThat(eleve.donnees().responsables().get(new PersonneId(501)).nomFamille())
                .isEqualTo("ANCIEN");
    }

    private static boolean vide(String donnees) {
        return Lectures.lire(
                        Bee.document(Racine.BEE_RESPONSABLES, donnees),
                        "R.xml",
                        Racine.BEE_RESPONSABLES,
                        racine -> new AssemblageBee().responsables(racine).donnees())
                .documents()
                .get(0)
                .vide();
    }
}
