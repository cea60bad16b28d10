package org.lsunsync.adapter.siecle.bee;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lsunsync.adapter.siecle.xml.Curseur;
import org.lsunsync.adapter.siecle.xml.Lectures;
import org.lsunsync.adapter.siecle.xml.Racine;
import org.lsunsync.domain.champ.Bloc;
import org.lsunsync.domain.etablissement.CodeDivision;
import org.lsunsync.domain.etablissement.Etablissement;
import org.lsunsync.domain.etablissement.Mef;
import org.lsunsync.domain.source.DivisionSource;
import org.lsunsync.domain.source.DonneesBee;
import org.lsunsync.domain.source.NatureDocument;
import org.lsunsync.domain.source.Position;

class EcoleTest {

    private static DonneesBee lire(
            Racine racine, BiFunction<AssemblageBee, Curseur, AssemblageBee> lecture, String donnees) {
        return Lectures.lire(
                Bee.document(racine, donnees),
                "X.xml",
                racine,
                curseur -> lecture.apply(new AssemblageBee(), curseur).donnees());
    }

    private static DonneesBee structures(String donnees) {
        return lire(Racine.BEE_STRUCTURES, AssemblageBee::structures, donnees);
    }

    private static DonneesBee nomenclature(String donnees) {
        return lire(Racine.BEE_NOMENCLATURES, AssemblageBee::nomenclature, donnees);
    }

    private static DonneesBee communs(String donnees) {
        return lire(Racine.BEE_COMMUN, AssemblageBee::communs, donnees);
    }

    @Test
    @DisplayName("R2 Structures donne les divisions, leur libellé et leurs MEF ; les groupes n'en sont pas")
    void divisions() {
        var lu = structures("""
                <GROUPES><GROUPE CODE_STRUCTURE="3LATIN"/></GROUPES>
                <DIVISIONS>
                  <DIVISION CODE_STRUCTURE=" 3 B "><LIBELLE_LONG>TROISIEME B</LIBELLE_LONG><MEFS_APPARTENANCE>
                    <MEF_APPARTENANCE><CODE_MEF>10310019110</CODE_MEF></MEF_APPARTENANCE>
                    <MEF_APPARTENANCE><CODE_MEF>10310019111</CODE_MEF></MEF_APPARTENANCE></MEFS_APPARTENANCE></DIVISION>
                  <DIVISION><CODE_STRUCTURE>301</CODE_STRUCTURE></DIVISION>
                  <DIVISION CODE_STRUCTURE=""/>
                </DIVISIONS>
                """);
        assertThat(lu.divisions())
                .containsExactly(
                        new DivisionSource(
                                Optional.empty(),
                                new CodeDivision("3 B"),
                                "TROISIEME B",
                                ImmutableSet.of(new Mef("10310019110"), new Mef("10310019111")),
                                new Position("X.xml", 10)),
                        new DivisionSource(
                                Optional.empty(),
                                new CodeDivision("301"),
                                "",
                                ImmutableSet.of(),
                                new Position("X.xml", 13)));
        assertThat(lu.blocs()).containsExactly(Bloc.DIVISIONS);
        assertThat(lu.documents().get(0).nature()).isEqualTo(NatureDocument.STRUCTURES);
        assertThat(lu.documents().get(0).vide()).isFalse();
    }

    @Test
    @DisplayName("§8 Structures sans DIVISION est vide")
    void structuresVides() {
        assertThat(structures("<DIVISIONS/>").documents().get(0).vide()).isTrue();
    }

    @Test
    @DisplayName("R6 Nomenclature donne le code national des matières académiques")
    void nationales() {
        var lu = nomenclature("""
                <MATIERES>
                  <MATIERE CODE_MATIERE="061300"><LIBELLE_LONG>MATHS</LIBELLE_LONG></MATIERE>
                  <MATIERE CODE_MATIERE="100A00"><CODE_MATIERE_NATIONALE>100100</CODE_MATIERE_NATIONALE></MATIERE>
                  <MATIERE><CODE_MATIERE_NATIONALE>030201</CODE_MATIERE_NATIONALE></MATIERE>
                  <MATIERE CODE_MATIERE="100B00"><CODE_MATIERE_NATIONALE/></MATIERE>
                </MATIERES>
                """);
        assertThat(lu.matieresNationales()).containsExactly(Map.entry("100A00", "100100"));
        assertThat(lu.blocs()).isEmpty();
        assertThat(lu.documents().get(0).nature()).isEqualTo(NatureDocument.NOMENCLATURE);
        assertThat(nomenclature("").documents().get(0).vide()).isFalse();
    }

    @Test
    @DisplayName("R1 Communs donne tous les champs de l'établissement, sauf le sigle")
    void etablissement() {
        var lu = communs("""
                <UAJ><ETAB_UAJ_ID>31</ETAB_UAJ_ID><SIGLE>X</SIGLE><DENOM_PRINC>COLLEGE</DENOM_PRINC>
                  <DENOM_COMPL>DES TROIS MOULINS</DENOM_COMPL><NOM_RESP>HERVOUET CLAIRE</NOM_RESP>
                  <QUAL_RESP>PRINCIPALE</QUAL_RESP><LIGNE1_ADRESSE>A</LIGNE1_ADRESSE><LIGNE2_ADRESSE>B</LIGNE2_ADRESSE>
                  <LIGNE3_ADRESSE>C</LIGNE3_ADRESSE><LIGNE4_ADRESSE>D</LIGNE4_ADRESSE><BOITE_POST>12</BOITE_POST>
                  <CODE_POSTAL>59000</CODE_POSTAL><LIBELLE_POSTAL>LILLE</LIBELLE_POSTAL><TELEPHONE>1</TELEPHONE>
                  <TELECOPIE>2</TELECOPIE><MEL_1>a@b</MEL_1><MEL_2>c@d</MEL_2></UAJ>
                <ANNEE_SCOLAIRE><DATE_DEBUT_ELEVE>01/09/2025</DATE_DEBUT_ELEVE></ANNEE_SCOLAIRE>
                """);
        var etablissement = lu.etablissement().orElseThrow();
        assertThat(Etablissement.CHAMPS.stream().map(champ -> champ.nom() + "=" + champ.de(etablissement)))
                .containsExactly(
                        "denominationPrincipale=COLLEGE",
                        "denominationComplementaire=DES TROIS MOULINS",
                        "nomResponsable=HERVOUET CLAIRE",
                        "qualiteResponsable=PRINCIPALE",
                        "adresse.ligne1=A",
                        "adresse.ligne2=B",
                        "adresse.ligne3=C",
                        "adresse.ligne4=D",
                        "adresse.boitePostale=12",
                        "adresse.codePostal=59000",
                        "adresse.commune=LILLE",
                        "telephone=1",
                        "telecopie=2",
                        "mel1=a@b",
                        "mel2=c@d",
                        "sigle=");
        assertThat(lu.positionEtablissement()).contains(new Position("X.xml", 8));
        assertThat(lu.blocs()).containsExactly(Bloc.ETABLISSEMENT);
        assertThat(lu.documents().get(0).uai()).as("celui de PARAMETRES").isEqualTo("0999001W");
        assertThat(lu.documents().get(0).vide()).isFalse();
    }

    @Test
    @DisplayName("§8 Communs sans UAJ est vide")
    void communsVides() {
        var lu = communs("<ANNEE_SCOLAIRE/>");
        assertThat(lu.documents().get(0).vide()).isTrue();
        assertThat(lu.etablissement()).isEmpty();
    }
}
