package org.lsunsync.adapter.siecle.sts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lsunsync.domain.personne.TypeEnseignant.DIR;
import static org.lsunsync.domain.personne.TypeEnseignant.EPP;
import static org.lsunsync.domain.personne.TypeEnseignant.LOCAL;

import com.google.common.collect.ImmutableSet;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lsunsync.adapter.siecle.xml.Lectures;
import org.lsunsync.adapter.siecle.xml.Racine;
import org.lsunsync.domain.etablissement.CodeDivision;
import org.lsunsync.domain.etablissement.CodeGroupe;
import org.lsunsync.domain.personne.Enseignant;
import org.lsunsync.domain.personne.EnseignantId;
import org.lsunsync.domain.source.DocumentSource;
import org.lsunsync.domain.source.DonneesS3e;
import org.lsunsync.domain.source.EnregistrementIgnore;
import org.lsunsync.domain.source.Individu;
import org.lsunsync.domain.source.MandatProfesseurPrincipal;
import org.lsunsync.domain.source.NatureDocument;
import org.lsunsync.domain.source.Position;
import org.lsunsync.domain.source.ServiceEnseignement;
import org.lsunsync.domain.source.Structure;

class StsTest {

    private static final String PARAMETRES = """
            <PARAMETRES>
              <UAJ CODE="0999001W"><SIGLE>CLG</SIGLE><ACADEMIE><CODE>09</CODE></ACADEMIE></UAJ>
              <ANNEE_SCOLAIRE ANNEE="2025"><DATE_DEBUT>2025-09-01</DATE_DEBUT></ANNEE_SCOLAIRE>
            </PARAMETRES>
            """;

    private static DonneesS3e sts(String donnees) {
        var document = "<STS_EDT>\n" + PARAMETRES + "<NOMENCLATURES/>\n<DONNEES>\n" + donnees + "</DONNEES></STS_EDT>";
        return Lectures.lire(document.getBytes(StandardCharsets.UTF_8), "sts.xml", Racine.STS_EDT, DecodeurSts::lire);
    }

    private static DonneesS3e individu(String attributs, String enfants) {
        return sts("<INDIVIDUS><INDIVIDU " + attributs + ">" + enfants + "</INDIVIDU></INDIVIDUS>");
    }

    private static Enseignant seul(String enfants) {
        return individu("ID='5101' TYPE='epp'", enfants).individus().get(0).enseignant();
    }

    private static Position ligne(int n) {
        return new Position("sts.xml", n);
    }

    @Test
    @DisplayName("R0 l'UAI et l'année sont des attributs ; le sigle vient de STS ; il n'y a pas d'HORODATAGE")
    void entete() {
        var lu = individu("ID='1' TYPE='epp'", "<NOM_USAGE>A</NOM_USAGE>");
        assertThat(lu.document())
                .isEqualTo(
                        new DocumentSource(NatureDocument.STS, "sts.xml", "0999001W", "2025", Optional.empty(), false));
        assertThat(lu.sigle()).isEqualTo("CLG");
        assertThat(lu.positionSigle()).isEqualTo(new Position("sts.xml", 3));
    }

    @Test
    @DisplayName("§8 sans INDIVIDU ni DIVISION, le document est vide ; l'un ou l'autre suffit, sans services")
    void vide() {
        assertThat(sts("").document().vide()).isTrue();
        assertThat(sts("<INDIVIDUS/><STRUCTURE><GROUPES><GROUPE CODE='G'/></GROUPES></STRUCTURE>")
                        .document()
                        .vide())
                .isTrue();
        assertThat(sts("<STRUCTURE><DIVISIONS><DIVISION CODE='3 B'/></DIVISIONS></STRUCTURE>")
                        .document()
                        .vide())
                .isFalse();
        assertThat(individu("ID='1' TYPE='epp'", "<NOM_USAGE>A</NOM_USAGE>")
                        .document()
                        .vide())
                .isFalse();
    }

    @Test
    @DisplayName("R5 INDIVIDUS et SUPPLEANTS ; eppsup compte comme epp ; les ID sont des entiers")
    void individus() {
        var lu = sts("""
                <INDIVIDUS>
                  <INDIVIDU ID="05101" TYPE="epp"><SEXE>1</SEXE><CIVILITE>1</CIVILITE><NOM_USAGE>QUILLIVIC</NOM_USAGE>
                    <NOM_PATRONYMIQUE>AUTRE</NOM_PATRONYMIQUE><PRENOM>YANN</PRENOM>
                    <DISCIPLINES><DISCIPLINE CODE="L1300"><LIBELLE_COURT>M</LIBELLE_COURT></DISCIPLINE></DISCIPLINES>
                  </INDIVIDU>
                  <INDIVIDU ID="42" TYPE="local"><SEXE/><CIVILITE>2</CIVILITE><NOM_USAGE/>
                    <NOM_PATRONYMIQUE>ARNOUX</NOM_PATRONYMIQUE></INDIVIDU>
                  <INDIVIDU ID="7" TYPE="dir"><NOM_USAGE>HERVOUET</NOM_USAGE></INDIVIDU>
                </INDIVIDUS>
                <SUPPLEANTS>
                  <SUPPLEANT ID="5101" TYPE="eppsup"><NOM_USAGE>MARZIN</NOM_USAGE><SERVICES_SUPPLEANTS/></SUPPLEANT>
                </SUPPLEANTS>
                """);
        assertThat(lu.individus())
                .containsExactly(
                        new Individu(
                                Enseignant.builder()
                                        .id(new EnseignantId(EPP, 5101))
                                        .civilite("M")
                                        .nom("QUILLIVIC")
                                        .prenom("YANN")
                                        .build(),
                                false,
                                ligne(9)),
                        new Individu(
                                Enseignant.builder()
                                        .id(new EnseignantId(LOCAL, 42))
                                        .civilite("MME")
                                        .nom("ARNOUX")
                                        .build(),
                                false,
                                ligne(13)),
                        new Individu(
                                Enseignant.builder()
                                        .id(new EnseignantId(DIR, 7))
                                        .nom("HERVOUET")
                                        .build(),
                                false,
                                ligne(15)),
                        new Individu(
                                Enseignant.builder()
                                        .id(new EnseignantId(EPP, 5101))
                                        .nom("MARZIN")
                                        .build(),
                                true,
                                ligne(18)));
        assertThat(lu.ignores()).isEmpty();
    }

    @ParameterizedTest(name = "CIVILITE « {0} » → « {1} »")
    @CsvSource({"1,M", "2,MME", "3,MME", "4,''", "MME,''", "'',''"})
    @DisplayName("R5 MLLE (3) est MME ; toute autre civilité est vide")
    void civilite(String code, String attendue) {
        assertThat(seul("<NOM_USAGE>A</NOM_USAGE><SEXE>1</SEXE><CIVILITE>" + code + "</CIVILITE>")
                        .civilite())
                .isEqualTo(attendue);
    }

    @ParameterizedTest(name = "{0} {1} : {2}")
    @CsvSource({
        "TYPE='epp',<NOM_USAGE>A</NOM_USAGE>,individu sans identifiant lisible",
        "ID='P12' TYPE='epp',<NOM_USAGE>A</NOM_USAGE>,individu sans identifiant lisible",
        "ID='12' TYPE='epp',<PRENOM>A</PRENOM>,individu sans nom",
        "ID='12' TYPE='epp',<NOM_USAGE> </NOM_USAGE><NOM_PATRONYMIQUE/>,individu sans nom",
        "ID='12' TYPE='xyz',<NOM_USAGE>A</NOM_USAGE>,individu de type inconnu",
        "ID='12',<NOM_USAGE>A</NOM_USAGE>,individu de type inconnu",
    })
    @DisplayName("N6 un INDIVIDU sans ID, sans type connu ou sans nom est ignoré, et ses PROF_PRINC avec lui")
    void ignores(String attributs, String enfants, String raison) {
        var lu = individu(
                attributs,
                enfants + "<PROFS_PRINC><PROF_PRINC><CODE_STRUCTURE>3 B</CODE_STRUCTURE></PROF_PRINC></PROFS_PRINC>");
        assertThat(lu.individus()).isEmpty();
        assertThat(lu.professeursPrincipaux()).isEmpty();
        assertThat(lu.ignores()).containsExactly(new EnregistrementIgnore(ligne(8), raison));
        assertThat(lu.document().vide()).isFalse();
    }

    @Test
    @DisplayName("R7 les mandats ont des dates ISO ; une borne absente ou illisible est ouverte ; les finis restent")
    void mandats() {
        var lu = individu("ID='5101' TYPE='epp'", """
                <NOM_USAGE>A</NOM_USAGE><PROFS_PRINC>
                  <PROF_PRINC><CODE_STRUCTURE>3 B</CODE_STRUCTURE><DATE_DEBUT>2024-09-01</DATE_DEBUT>
                    <DATE_FIN>2025-08-31</DATE_FIN></PROF_PRINC>
                  <PROF_PRINC><CODE_STRUCTURE>301</CODE_STRUCTURE><DATE_DEBUT>01/09/2025</DATE_DEBUT></PROF_PRINC>
                  <PROF_PRINC/>
                </PROFS_PRINC>
                """);
        var id = new EnseignantId(EPP, 5101);
        assertThat(lu.professeursPrincipaux())
                .containsExactly(
                        new MandatProfesseurPrincipal(
                                new CodeDivision("3 B"),
                                id,
                                Optional.of(LocalDate.of(2024, 9, 1)),
                                Optional.of(LocalDate.of(2025, 8, 31))),
                        new MandatProfesseurPrincipal(new CodeDivision("301"), id, Optional.empty(), Optional.empty()));
    }

    @Test
    @DisplayName("R6 les services des divisions et des groupes, de toute modalité, même s'ils ne nomment personne")
    void services() {
        var lu = sts("""
                <STRUCTURE>
                  <DIVISIONS><DIVISION CODE="3 B"><SERVICES>
                    <SERVICE CODE_MATIERE="061300" CODE_MOD_COURS="CG"><ENSEIGNANTS>
                      <ENSEIGNANT ID="5101" TYPE="epp"/><ENSEIGNANT ID="9" TYPE="eppsup"/><ENSEIGNANT TYPE="epp"/>
                    </ENSEIGNANTS></SERVICE>
                    <SERVICE CODE_MATIERE="061300" CODE_MOD_COURS="TD"/>
                  </SERVICES></DIVISION><DIVISION CODE="3 C"/><DIVISION CODE="3 D"><SERVICES/></DIVISION></DIVISIONS>
                  <GROUPES><GROUPE CODE="3 B"><DIVISIONS_APPARTENANCE><DIVISION_APPARTENANCE CODE="3 A"/>
                    </DIVISIONS_APPARTENANCE>
                    <SERVICES><SERVICE CODE_MATIERE="020300"><ENSEIGNANTS/></SERVICE></SERVICES></GROUPE></GROUPES>
                </STRUCTURE>
                """);
        var division = new Structure.DeDivision(new CodeDivision("3 B"));
        assertThat(lu.services())
                .containsExactly(
                        new ServiceEnseignement(
                                division,
                                "061300",
                                ImmutableSet.of(new EnseignantId(EPP, 5101), new EnseignantId(EPP, 9)),
                                ligne(10)),
                        new ServiceEnseignement(division, "061300", ImmutableSet.of(), ligne(13)),
                        new ServiceEnseignement(
                                new Structure.DeGroupe(new CodeGroupe("3 B")), "020300", ImmutableSet.of(), ligne(17)));
    }

    @Test
    @DisplayName(
            "R0 un fichier de logiciel privé (APPLICATION_SOURCE) n'est pas l'export de STS-Web, que le refus nomme")
    void logicielPrive() {
        var document = "<STS_EDT>\n<PARAMETRES><APPLICATION_SOURCE>CARNET</APPLICATION_SOURCE></PARAMETRES></STS_EDT>"
                .getBytes(StandardCharsets.UTF_8);
        assertThat(Lectures.refus(() -> Lectures.lire(document, "sts.xml", Racine.STS_EDT, DecodeurSts::lire))
                        .phrase())
                .contains("sts.xml, ligne 2, élément APPLICATION_SOURCE : fichier produit par un logiciel privé")
                .contains("sts_emp_<UAI>_<année>.xml");
    }

    @Test
    @DisplayName("R0 un document sans PARAMETRES n'a ni UAI ni année : le cas d'usage juge")
    void sansParametres() {
        var lu = Lectures.lire(
                "<STS_EDT/>".getBytes(StandardCharsets.UTF_8), "sts.xml", Racine.STS_EDT, DecodeurSts::lire);
        assertThat(lu.document())
                .isEqualTo(new DocumentSource(NatureDocument.STS, "sts.xml", "", "", Optional.empty(), true));
    }
}
