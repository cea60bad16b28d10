package org.lsunsync.adapter.siecle.bee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lsunsync.adapter.siecle.bee.Bee.eleve;
import static org.lsunsync.adapter.siecle.bee.Bee.eleves;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lsunsync.adapter.siecle.xml.Lectures;
import org.lsunsync.adapter.siecle.xml.Racine;
import org.lsunsync.domain.champ.Bloc;
import org.lsunsync.domain.etablissement.CodeDivision;
import org.lsunsync.domain.etablissement.CodeGroupe;
import org.lsunsync.domain.etablissement.Mef;
import org.lsunsync.domain.personne.Adresse;
import org.lsunsync.domain.personne.DonneesAdministratives;
import org.lsunsync.domain.personne.EleveId;
import org.lsunsync.domain.source.DocumentSource;
import org.lsunsync.domain.source.EleveSource;
import org.lsunsync.domain.source.EnregistrementIgnore;
import org.lsunsync.domain.source.NatureDocument;
import org.lsunsync.domain.source.Position;

class ElevesTest {

    private static final CodeDivision TROISIEME_B = new CodeDivision("3 B");

    private static EleveSource seul(String donnees) {
        return eleves(donnees).eleves().get(0);
    }

    private static EleveSource avec(String plus) {
        return seul("<ELEVES>" + eleve("700101", plus) + "</ELEVES>");
    }

    private static String structures(String id, String... codesEtTypes) {
        var structures = new StringBuilder("<STRUCTURES_ELEVE ELEVE_ID=\"" + id + "\">");
        for (int i = 0; i < codesEtTypes.length; i += 2) {
            structures
                    .append("<STRUCTURE><CODE_STRUCTURE>")
                    .append(codesEtTypes[i])
                    .append("</CODE_STRUCTURE><TYPE_STRUCTURE>")
                    .append(codesEtTypes[i + 1])
                    .append("</TYPE_STRUCTURE></STRUCTURE>");
        }
        return structures + "</STRUCTURES_ELEVE>";
    }

    private static EleveSource place(String... structures) {
        return seul("<STRUCTURES>" + String.join("", structures) + "</STRUCTURES><ELEVES>" + eleve("700101", "")
                + "</ELEVES>");
    }

    @Test
    @DisplayName(
            "§7 tous les champs d'IDENTITE et de CONTACT se lisent, les téléphones par leurs chiffres, et rien d'autre")
    void champs() {
        var eleve = seul("""
                <ELEVES><ELEVE ELEVE_ID="700101" ELENOET="2301">
                  <ID_NATIONAL>080000101AB</ID_NATIONAL><INE_RNIE>080000101AC</INE_RNIE><INE_BEA>080000101AD</INE_BEA>
                  <NOM_DE_FAMILLE> VASSEUR-TILMANT
                  </NOM_DE_FAMILLE><NOM_USAGE>VASSEUR</NOM_USAGE>
                  <PRENOM>Maëlle</PRENOM><PRENOM2>Cœlie</PRENOM2><PRENOM3>Ÿ</PRENOM3>
                  <DATE_NAISS>09/03/2011</DATE_NAISS><CODE_SEXE>2</CODE_SEXE><CODE_PAYS>100</CODE_PAYS>
                  <CODE_DEPARTEMENT_NAISS>059</CODE_DEPARTEMENT_NAISS>
                  <CODE_COMMUNE_INSEE_NAISS>59350</CODE_COMMUNE_INSEE_NAISS>
                  <VILLE_NAISS>LEEDS</VILLE_NAISS><CODE_PAYS_NAT>132</CODE_PAYS_NAT>
                  <TEL_PERSONNEL>+33300000001</TEL_PERSONNEL><TEL_PORTABLE>06 00</TEL_PORTABLE>
                  <TEL_PROFESSIONNEL>0300000002</TEL_PROFESSIONNEL><MEL>m@exemple.invalid</MEL>
                  <CODE_MEF>10310019110</CODE_MEF><INCONNU><NOM_DE_FAMILLE>AUTRE</NOM_DE_FAMILLE></INCONNU>
                </ELEVE></ELEVES>
                """);
        assertThat(DonneesAdministratives.CHAMPS.stream()
                        .map(champ -> champ.nom() + "=" + champ.de(eleve.donnees()))
                        .filter(texte -> !texte.endsWith("=")))
                .containsExactly(
                        "ine=080000101AB",
                        "nomFamille=VASSEUR-TILMANT",
                        "nomUsage=VASSEUR",
                        "prenom=Maëlle",
                        "prenom2=Cœlie",
                        "prenom3=Ÿ",
                        "dateNaissance=2011-03-09",
                        "sexe=F",
                        "paysNaissance=100",
                        "departementNaissance=059",
                        "communeNaissance=59350",
                        "villeNaissance=LEEDS",
                        "nationalite=132",
                        "telephonePersonnel=0300000001",
                        "telephonePortable=0600",
                        "telephoneProfessionnel=0300000002",
                        "mel=m@exemple.invalid");
        assertThat(eleve.ineRnie()).isEqualTo("080000101AC");
        assertThat(eleve.ineBea()).isEqualTo("080000101AD");
        assertThat(eleve.mef()).contains(new Mef("10310019110"));
        assertThat(eleve.raisonDIgnorer()).isEmpty();
    }

    @Test
    @DisplayName("R0 le document dit sa nature, son nom, son UAI, son année et son HORODATAGE à Paris")
    void entete() {
        assertThat(eleves("<ELEVES>" + eleve("1", "") + "</ELEVES>").documents())
                .containsExactly(new DocumentSource(
                        NatureDocument.ELEVES,
                        "E.xml",
                        "0999001W",
                        "2025",
                        Optional.of(Instant.parse("2026-01-12T17:42:10Z")),
                        false));
    }

    @ParameterizedTest(name = "{0} : {1}")
    @CsvSource({"12/07/2026 18:42:10,2026-07-12T16:42:10Z", "'',", "' 12/01/2026 00:00:00 ',2026-01-11T23:00:00Z"})
    @DisplayName("R0 l'HORODATAGE est à l'heure de Paris, été comme hiver ; vide, il est absent")
    void horodatage(String texte, Instant attendu) {
        var document = Lectures.siecle(
                "<BEE_ELEVES><DONNEES/><PARAMETRES><HORODATAGE>" + texte + "</HORODATAGE></PARAMETRES></BEE_ELEVES>");
        var lu = Lectures.lire(
                document,
                "E.xml",
                Racine.BEE_ELEVES,
                racine -> new AssemblageBee().eleves(racine).donnees());
        assertThat(lu.documents().get(0).horodatage()).isEqualTo(Optional.ofNullable(attendu));
    }

    @Test
    @DisplayName("R0 un HORODATAGE illisible rend le document illisible : il ne passe pas pour absent")
    void horodatageIllisible() {
        var document = Lectures.siecle("<BEE_ELEVES><PARAMETRES>\n<HORODATAGE>31/02/2026 18:00:00</HORODATAGE>"
                + "</PARAMETRES></BEE_ELEVES>");
        var faute = Lectures.illisible(
                () -> Lectures.lire(document, "E.xml", Racine.BEE_ELEVES, new AssemblageBee()::eleves));
        assertThat(faute.phrase())
                .isEqualTo("E.xml, ligne 3, élément HORODATAGE : horodatage illisible. Attendu : jj/mm/aaaa hh:mm:ss.");
    }

    @Test
    @DisplayName("R0 sans UAJ ni ANNEE_SCOLAIRE, le document est rendu tel quel : le cas d'usage juge")
    void sansEntete() {
        var lu = Lectures.lire(
                Lectures.siecle("<BEE_ELEVES/>"),
                "E.xml",
                Racine.BEE_ELEVES,
                racine -> new AssemblageBee().eleves(racine).donnees());
        assertThat(lu.documents())
                .containsExactly(new DocumentSource(NatureDocument.ELEVES, "E.xml", "", "", Optional.empty(), true));
    }

    @Test
    @DisplayName("§8 un document sans ELEVE est vide")
    void vide() {
        assertThat(eleves("<ELEVES/>").documents().get(0).vide()).isTrue();
        assertThat(eleves("<ELEVES><ELEVE/></ELEVES>").documents().get(0).vide())
                .isTrue();
    }

    @ParameterizedTest(name = "ELEVE_ID={0}")
    @ValueSource(strings = {"", "A12", "12.5", "-3", "1234567890123456789"})
    @DisplayName("N6 un ELEVE sans ELEVE_ID entier est ignoré en entier, à la ligne de sa balise")
    void sansId(String id) {
        var lu = eleves("<ELEVES>\n" + eleve("7", "") + eleve(id, "") + "</ELEVES>");
        assertThat(lu.eleves()).extracting(EleveSource::id).containsExactly(new EleveId(7));
        assertThat(lu.ignores())
                .containsExactly(new EnregistrementIgnore(new Position("E.xml", 14), "élève sans ELEVE_ID lisible"));
    }

    @Test
    @DisplayName("§8 les ELEVE_ID se comparent en entiers : 0001 est 1, ici et dans STRUCTURES")
    void zeros() {
        var eleve = seul("<ELEVES>" + eleve("0001", "") + "</ELEVES><STRUCTURES>" + structures("01", "3 B", "D")
                + "</STRUCTURES>");
        assertThat(eleve.id()).isEqualTo(new EleveId(1));
        assertThat(eleve.division()).contains(TROISIEME_B);
    }

    @Test
    @DisplayName("R0 un ELEVE_ID présent deux fois est rendu deux fois : le cas d'usage le refuse")
    void doubles() {
        assertThat(eleves("<ELEVES>" + eleve("1", "") + eleve("01", "") + "</ELEVES>")
                        .eleves())
                .extracting(EleveSource::id)
                .containsExactly(new EleveId(1), new EleveId(1));
    }

    @Test
    @DisplayName("NOM sert là où NOM_DE_FAMILLE est absent, et là seulement")
    void ancienNom() {
        assertThat(seul("<ELEVES><ELEVE ELEVE_ID='1'><NOM>ANCIEN</NOM></ELEVE></ELEVES>")
                        .donnees()
                        .etatCivil()
                        .nomFamille())
                .isEqualTo("ANCIEN");
        assertThat(avec("<NOM>ANCIEN</NOM>").donnees().etatCivil().nomFamille()).isEqualTo("KERVELLA");
        var vide = seul(
                "<ELEVES><ELEVE ELEVE_ID='1'><NOM>ANCIEN</NOM><NOM_DE_FAMILLE/><PRENOM>A</PRENOM></ELEVE></ELEVES>");
        assertThat(vide.raisonDIgnorer()).contains("élève sans nom");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "<INE_BEA>B</INE_BEA><INE_RNIE>R</INE_RNIE><ID_NATIONAL>N</ID_NATIONAL>,N",
        "<INE_BEA>B</INE_BEA><INE_RNIE>R</INE_RNIE><ID_NATIONAL/>,R",
        "<INE_BEA>B</INE_BEA>,B",
        "<INE_BEA/>,''",
    })
    @DisplayName("§8 l'INE est ID_NATIONAL, sinon INE_RNIE, sinon INE_BEA")
    void ine(String elements, String attendu) {
        assertThat(avec(elements).donnees().etatCivil().ine()).isEqualTo(attendu);
    }

    @ParameterizedTest(name = "« {0} »")
    @ValueSource(strings = {"31/02/2011", "2011-03-09", "9/3/2011", "09/03/11", "", "00/00/0000"})
    @DisplayName("N6 une date de naissance impossible ou d'une autre forme est illisible")
    void naissance(String date) {
        var eleve = seul("<ELEVES><ELEVE ELEVE_ID='1'><NOM_DE_FAMILLE>A</NOM_DE_FAMILLE><PRENOM>B</PRENOM><DATE_NAISS>"
                + date + "</DATE_NAISS></ELEVE></ELEVES>");
        assertThat(eleve.raisonDIgnorer()).contains("élève sans date de naissance lisible");
    }

    @Test
    @DisplayName("R3 DATE_SORTIE se lit ; vide, elle est absente ; illisible, c'est une faute de l'enregistrement")
    void sortie() {
        assertThat(avec("<DATE_SORTIE>19/12/2025</DATE_SORTIE>").dateSortie()).contains(LocalDate.of(2025, 12, 19));
        assertThat(avec("<DATE_SORTIE>31/12/9999</DATE_SORTIE>").dateSortie()).contains(LocalDate.of(9999, 12, 31));
        assertThat(avec("<DATE_SORTIE> </DATE_SORTIE>").dateSortie()).isEmpty();
        assertThat(avec("<DATE_SORTIE> </DATE_SORTIE>").raisonDIgnorer()).isEmpty();
        assertThat(avec("<DATE_SORTIE>30/02/2026</DATE_SORTIE>").raisonDIgnorer())
                .contains("date de sortie illisible");
    }

    @Test
    @DisplayName("SCOLARITE_AN_DERNIER ne prête ni sa classe ni son MEF")
    void anDernier() {
        var eleve = avec(
                "<SCOLARITE_AN_DERNIER><CODE_MEF>10210001110</CODE_MEF><CODE_STRUCTURE>4 A</CODE_STRUCTURE><NOM_USAGE>X"
                        + "</NOM_USAGE></SCOLARITE_AN_DERNIER>");
        assertThat(eleve.mef()).isEmpty();
        assertThat(eleve.divisions()).isEmpty();
        assertThat(eleve.donnees().etatCivil().nomUsage()).isEmpty();
    }

    @Test
    @DisplayName("la division est la structure D, où qu'elle soit, et STRUCTURES peut précéder ELEVES")
    void divisionApresGroupe() {
        var eleve = place(structures("700101", "3LATIN", "G", " 3 B ", "D", "X", "Z"));
        assertThat(eleve.division()).contains(TROISIEME_B);
        assertThat(eleve.groupes()).containsExactly(new CodeGroupe("3LATIN"));
        assertThat(eleve.structuresConnues()).isTrue();
    }

    @Test
    @DisplayName("plusieurs STRUCTURES_ELEVE s'additionnent ; deux divisions sont une faute")
    void plusieurs() {
        var une = place(structures("700101", "3LATIN", "G"), structures("0700101", "3 B", "D"));
        assertThat(une.division()).contains(TROISIEME_B);
        assertThat(une.groupes()).containsExactly(new CodeGroupe("3LATIN"));
        var deux = place(structures("700101", "3 A", "D"), structures("700101", "3 B", "D"));
        assertThat(deux.raisonDIgnorer()).contains("élève dans deux divisions");
    }

    @Test
    @DisplayName("une division numérique reste un texte, la même lue deux fois n'en fait qu'une")
    void numerique() {
        assertThat(place(structures("700101", "0301", "D", "0301", "D")).division())
                .contains(new CodeDivision("0301"));
    }

    @Test
    @DisplayName("N5 sans STRUCTURES_ELEVE, ses groupes ne sont pas connus ; avec un vide, si")
    void inconnues() {
        assertThat(place().structuresConnues()).isFalse();
        assertThat(place(structures("700101")).structuresConnues()).isTrue();
    }

    @Test
    @DisplayName("§8 les structures d'élèves que le document n'a pas sont sans effet")
    void orphelines() {
        var lu = eleves("<ELEVES>" + eleve("1", "") + "</ELEVES><STRUCTURES>" + structures("2", "3 B", "D")
                + structures("", "3 B", "D") + "</STRUCTURES>");
        assertThat(lu.eleves()).hasSize(1);
        assertThat(lu.eleves().get(0).divisions()).isEmpty();
        assertThat(lu.ignores()).isEmpty();
    }

    @Test
    @DisplayName("un code de structure qui n'en est pas un est une faute de l'enregistrement")
    void codeTropLong() {
        assertThat(place(structures("700101", "x".repeat(21), "D")).raisonDIgnorer())
                .contains("code de structure illisible");
    }

    @Test
    @DisplayName("§7 ADRESSE est fournie si DONNEES a un ADRESSES, même vide")
    void blocs() {
        var eleves = "<ELEVES>" + eleve("1", "") + "</ELEVES>";
        assertThat(eleves(eleves).blocs()).containsExactlyInAnyOrder(Bloc.IDENTITE, Bloc.CONTACT);
        assertThat(eleves(eleves + "<ADRESSES/>").blocs())
                .containsExactlyInAnyOrder(Bloc.IDENTITE, Bloc.CONTACT, Bloc.ADRESSE);
    }

    @Test
    @DisplayName("§7 l'adresse se joint par ADRESSE_ID, en entiers, avec ses sept champs")
    void adresse() {
        var eleve = seul("<ADRESSES><ADRESSE ADRESSE_ID='081'><LIGNE1_ADRESSE>4 RUE X</LIGNE1_ADRESSE>"
                + "<LIGNE2_ADRESSE>B</LIGNE2_ADRESSE><LIGNE3_ADRESSE>C</LIGNE3_ADRESSE><LIGNE4_ADRESSE>D</LIGNE4_ADRESSE>"
                + "<CODE_POSTAL>59000</CODE_POSTAL><LL_PAYS>FRANCE</LL_PAYS><LIBELLE_POSTAL>LILLE</LIBELLE_POSTAL>"
                + "<COMMUNE_ETRANGERE>X</COMMUNE_ETRANGERE></ADRESSE></ADRESSES><ELEVES>"
                + eleve("1", "<ADRESSE_ID>81</ADRESSE_ID>") + "</ELEVES>");
        assertThat(eleve.donnees().adresse())
                .isEqualTo(Adresse.builder()
                        .ligne1("4 RUE X")
                        .ligne2("B")
                        .ligne3("C")
                        .ligne4("D")
                        .codePostal("59000")
                        .commune("LILLE")
                        .pays("FRANCE")
                        .build());
        assertThat(eleve.raisonDIgnorer()).isEmpty();
    }

    @Test
    @DisplayName("une commune étrangère est prise telle quelle, code postal devant")
    void etranger() {
        var eleve = seul("<ELEVES>" + eleve("1", "<ADRESSE_ID>81</ADRESSE_ID>")
                + "</ELEVES><ADRESSES><ADRESSE ADRESSE_ID='81'><CODE_POSTAL/><LIBELLE_POSTAL/>"
                + "<COMMUNE_ETRANGERE>1000 BRUXELLES</COMMUNE_ETRANGERE></ADRESSE></ADRESSES>");
        assertThat(eleve.donnees().adresse().commune()).isEqualTo("1000 BRUXELLES");
        assertThat(eleve.donnees().adresse().codePostal()).isEmpty();
    }

    @Test
    @DisplayName("N6 une adresse que le document n'a pas est une faute ; sans ADRESSE_ID, il n'en a simplement pas")
    void adresseAbsente() {
        assertThat(seul("<ELEVES>" + eleve("1", "<ADRESSE_ID>9</ADRESSE_ID>") + "</ELEVES><ADRESSES/>")
                        .raisonDIgnorer())
                .contains("adresse absente du document");
        assertThat(seul("<ELEVES>" + eleve("1", "<ADRESSE_ID>X</ADRESSE_ID>") + "</ELEVES><ADRESSES/>")
                        .raisonDIgnorer())
                .contains("adresse absente du document");
        assertThat(seul("<ELEVES>" + eleve("1", "<ADRESSE_ID/>") + "</ELEVES><ADRESSES/>")
                        .raisonDIgnorer())
                .isEmpty();
        assertThat(seul("<ELEVES>" + eleve("1", "<ADRESSE_ID>9</ADRESSE_ID>") + "</ELEVES>")
                        .raisonDIgnorer())
                .as("sans ADRESSES, rien n'est fourni")
                .isEmpty();
    }

    @Test
    @DisplayName("un blanc insécable autour d'une valeur n'est pas du contenu")
    void insecable() {
        assertThat(avec("<MEL>\u00a0a@b\u00a0</MEL>").donnees().contact().mel()).isEqualTo("a@b");
    }

    @Test
    @DisplayName("commentaires, CDATA et entités prédéfinies ne coupent pas un texte")
    void morceaux() {
        assertThat(avec("<NOM_USAGE>A<!-- x -->B<![CDATA[<C>]]>&amp;&#233;D</NOM_USAGE>")
                        .donnees()
                        .etatCivil()
                        .nomUsage())
                .isEqualTo("AB<C>&éD");
    }
}
