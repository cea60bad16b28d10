package org.lsunsync.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lsunsync.adapter.jdbc.StockageJdbc;
import org.lsunsync.app.ordonnanceur.Ordonnanceur;
import org.lsunsync.domain.etablissement.Uai;

/** Bad input: a clear sentence that names file, line and element, exit 1, and nothing changed. */
class RefusTest {

    @TempDir
    Path dossier = Path.of("");

    private PetitCollege college = new PetitCollege(Path.of(System.getProperty("java.io.tmpdir")));
    private String etat = "";

    @BeforeEach
    void charger() {
        college = new PetitCollege(dossier);
        college.charger(college.h2());
        etat = college.etat(college.h2());
    }

    private String refus(String... suite) {
        var options = suite.length == 0 ? new String[] {"--toutes"} : suite;
        var ligne = college.demander("synchroniser", college.h2(), options);
        assertThat(ligne.code()).as(ligne.erreur()).isEqualTo(1);
        assertThat(ligne.sortie()).isEmpty();
        assertThat(college.etat(college.h2())).isEqualTo(etat);
        return ligne.erreur();
    }

    private void eleves(String texte) {
        college.ecrire("eleves.xml", texte, PetitCollege.bee());
    }

    @Test
    @DisplayName("un XML tronqué est dit avec sa ligne")
    void tronque() {
        var texte = PetitCollege.eleves("Marie");
        eleves(texte.substring(0, texte.indexOf("</ELEVES>")));
        assertThat(refus())
                .startsWith("Une source est illisible. eleves.xml, ligne ")
                .doesNotContain("DUPONT");
    }

    @Test
    @DisplayName("une balise fermante qui ne correspond pas est dite avec sa ligne")
    void balise() {
        eleves(PetitCollege.eleves("Marie").replace("</PRENOM>", "</PRENON>"));
        assertThat(refus()).startsWith("Une source est illisible. eleves.xml, ligne ");
    }

    @Test
    @DisplayName("EDT_STS à la place de STS_EDT : ce qui est trouvé et ce qui est attendu")
    void edtSts() {
        college.ecrire("sts.xml", PetitCollege.STS.replace("STS_EDT", "EDT_STS"), StandardCharsets.UTF_8);
        assertThat(refus()).contains("EDT_STS").contains("STS_EDT").contains("sts.xml");
    }

    @Test
    @DisplayName("des structures où l'on attend les élèves : ce qui est trouvé et ce qui est attendu")
    void autreDocument() {
        eleves(PetitCollege.STRUCTURES);
        assertThat(refus()).contains("BEE_STRUCTURES").contains("BEE_ELEVES");
    }

    @Test
    @DisplayName("un encodage inconnu, ou qui n'est pas celui des octets, est refusé")
    void encodage() {
        eleves(PetitCollege.eleves("Marie").replace("ISO-8859-15", "KLINGON-8"));
        assertThat(refus()).contains("KLINGON-8");
        college.ecrire(
                "eleves.xml",
                PetitCollege.eleves("Maëlle").replace("ISO-8859-15", "UTF-8"),
                Charset.forName("ISO-8859-15"));
        assertThat(refus()).contains("UTF-8");
    }

    @Test
    @DisplayName("un fichier vide, absent, ou un dossier")
    void vide() throws IOException {
        eleves("");
        assertThat(refus()).contains("eleves.xml").contains("vide");
        Files.delete(dossier.resolve("eleves.xml"));
        assertThat(refus()).startsWith("Une source est indisponible. eleves.xml");
        Files.createDirectory(dossier.resolve("eleves.xml"));
        assertThat(refus()).contains("eleves.xml");
    }

    @Test
    @DisplayName("un zip de deux XML, ou d'aucun")
    void zips() throws IOException {
        college.ecrire("eleves.xml", zip("a.xml", "b.xml"));
        assertThat(refus()).contains("eleves.xml");
        college.ecrire("eleves.xml", zip("lisez-moi.txt"));
        assertThat(refus()).contains("eleves.xml");
    }

    private static byte[] zip(String... entrees) throws IOException {
        var octets = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(octets)) {
            for (var entree : entrees) {
                zip.putNextEntry(new ZipEntry(entree));
                var contenu = entree.endsWith(".xml") ? PetitCollege.eleves("Marie") : "bonjour";
                zip.write(contenu.getBytes(PetitCollege.bee()));
                zip.closeEntry();
            }
        }
        return octets.toByteArray();
    }

    @Test
    @DisplayName("un zip d'un XML se lit")
    void zip() throws IOException {
        college.ecrire("eleves.xml", zip("ElevesAvecAdresses.xml", "lisez-moi.txt"));
        assertThat(college.demander("simuler", college.h2(), "--toutes").code()).isZero();
    }

    @Test
    @DisplayName("un DOCTYPE, une entité externe")
    void doctype() throws IOException {
        var secret = college.ecrire("secret.txt", "SECRETISSIME", StandardCharsets.UTF_8);
        eleves(PetitCollege.eleves("&vol;")
                .replace(
                        "<BEE_ELEVES ",
                        "<!DOCTYPE BEE_ELEVES [<!ENTITY vol SYSTEM \"" + secret.toUri() + "\">]><BEE_ELEVES "));
        assertThat(refus()).contains("DOCTYPE").doesNotContain("SECRETISSIME");
    }

    @Test
    @DisplayName("un autre UAI, une autre année scolaire, un ELEVE_ID deux fois : SourceIncoherente")
    void incoherente() {
        eleves(PetitCollege.eleves("Marie").replace("<UAJ>0999001W", "<UAJ>0999002X"));
        assertThat(refus()).startsWith("Une source est incohérente.").contains("0999002X");
        eleves(PetitCollege.eleves("Marie").replace(">2025<", ">2024<"));
        assertThat(refus()).contains("« 2024 »");
        var eleve = PetitCollege.eleves("Marie");
        int debut = eleve.indexOf("<ELEVE ");
        int fin = eleve.indexOf("</ELEVES>");
        eleves(eleve.substring(0, fin) + eleve.substring(debut));
        assertThat(refus()).contains("l'ELEVE_ID 810001 est présent deux fois");
    }

    @Test
    @DisplayName(
            "l'horodatage comparé est celui du dernier document appliqué : une simulation n'en laisse pas, « rien » si")
    void horodatages() {
        var texte = PetitCollege.eleves("Marie");
        eleves(texte.replace("12/01/2026", "13/01/2026"));
        assertThat(college.demander("simuler", college.h2(), "--toutes").code()).isZero();
        eleves(texte);
        assertThat(college.demander("synchroniser", college.h2(), "--toutes").code())
                .isZero();
        etat = college.etat(college.h2());
        eleves(texte.replace("12/01/2026", "14/01/2026"));
        assertThat(college.demander("synchroniser", college.h2(), "--toutes", "--format", "json")
                        .sortie())
                .contains("\"rienASynchroniser\": true");
        eleves(texte);
        assertThat(refus()).contains("14/01/2026 à 18:42:10");
        assertThat(college.demander("synchroniser", college.h2(), "--toutes", "--accepter-source-ancienne")
                        .code())
                .isZero();
        eleves(texte.replace("12/01/2026", "13/01/2026"));
        assertThat(college.demander("synchroniser", college.h2(), "--toutes").code())
                .isZero();
    }

    @Test
    @DisplayName("un horodatage plus ancien que le dernier chargé, que l'on peut accepter")
    void ancienne() {
        eleves(PetitCollege.eleves("Marie").replace("12/01/2026 18:42:10", "11/01/2026 18:42:10"));
        assertThat(refus()).contains("11/01/2026 à 18:42:10").contains("12/01/2026 à 18:42:10");
        assertThat(college.demander("synchroniser", college.h2(), "--toutes", "--accepter-source-ancienne")
                        .code())
                .isZero();
    }

    @Test
    @DisplayName("un élève sans prénom, ou d'une date de naissance impossible, est laissé tel quel (N6)")
    void enregistrements() {
        eleves(PetitCollege.eleves(""));
        assertThat(college.demander("simuler", college.h2(), "--toutes").sortie())
                .contains("Un enregistrement de eleves.xml (ligne 6) a été ignoré : élève sans prénom.");
        eleves(PetitCollege.eleves("Marie").replace("09/03/2011", "31/02/2011"));
        assertThat(college.demander("simuler", college.h2(), "--toutes").sortie())
                .contains("a été ignoré : élève sans date de naissance lisible.");
    }

    @Test
    @DisplayName("un INDIVIDU sans ID, un service qui nomme un enseignant inconnu (N6)")
    void sts() {
        college.ecrire(
                "sts.xml",
                PetitCollege.STS
                        .replace("<INDIVIDU ID=\"61\" TYPE=\"epp\">", "<INDIVIDU TYPE=\"epp\">")
                        .replace("<ENSEIGNANT ID=\"61\"", "<ENSEIGNANT ID=\"99\""),
                StandardCharsets.UTF_8);
        var rapport = college.demander("simuler", college.h2(), "--toutes").sortie();
        assertThat(rapport)
                .contains("Un enregistrement de sts.xml (ligne 4) a été ignoré")
                .contains("epp:99, que les données SIECLE ne décrivent pas");
    }

    @Test
    @DisplayName("SelectionInvalide : une division, ou une école, que LSUN n'a pas")
    void selection() {
        assertThat(refus("--divisions", "3 A, 3 Z"))
                .isEqualTo("LSUN ne connaît pas dans l'établissement 0999001W : « 3 Z ».\n");
        assertThat(college.demander("simuler", "jdbc:h2:mem:vide", "--toutes").erreur())
                .isEqualTo("LSUN ne connaît pas l'établissement 0999001W.\n");
    }

    @Test
    @DisplayName("AccesRefuse : qui n'est pas chef d'établissement dans le fichier des habilitations")
    void habilitations() {
        var fichier = college.ecrire(
                        "droits.csv",
                        "demandeur;uai;role\nclaire;0999001W;chef-etablissement\npaul;0999001W;professeur\n",
                        StandardCharsets.UTF_8)
                .toString();
        assertThat(refus("--toutes", "--habilitations", fichier, "--demandeur", "paul"))
                .startsWith("« paul » n'est pas chef d'établissement");
        assertThat(college.demander(
                                "simuler",
                                college.h2(),
                                "--toutes",
                                "--habilitations",
                                fichier,
                                "--demandeur",
                                "claire")
                        .code())
                .isZero();
        assertThat(college.demander("simuler", college.h2(), "--toutes", "--habilitations", dossier + "/absent")
                        .code())
                .isEqualTo(2);
    }

    @Test
    @DisplayName("un fichier d'habilitations se lit avec une marque UTF-8 ; sans son en-tête, c'est un mauvais usage")
    void habilitationsIllisibles() {
        assertThat(avecDroits("\ufeffdemandeur;uai;role\r\nclaire;0999001W;chef-etablissement\r\n"))
                .isZero();
        assertThat(avecDroits("demandeur;uai;role\n")).isEqualTo(1);
        for (var illisible : new String[] {
            "", "claire;0999001W;chef-etablissement\n", "qui;uai;role\n", "demandeur;uai;role\nclaire;0999001W\n"
        }) {
            assertThat(avecDroits(illisible)).as(illisible).isEqualTo(2);
        }
    }

    private int avecDroits(String texte) {
        var fichier = college.ecrire("droits.csv", texte, StandardCharsets.UTF_8);
        return college.demander(
                        "simuler",
                        college.h2(),
                        "--toutes",
                        "--demandeur",
                        "claire",
                        "--habilitations",
                        fichier.toString())
                .code();
    }

    @Test
    @DisplayName(
            "plusieurs refus à la fois : le premier de la liste, et sa phrase nomme les autres, BEE et S3E compris")
    void plusieurs() {
        eleves(PetitCollege.eleves("Marie").replace("<UAJ>0999001W", "<UAJ>0999002X"));
        college.ecrire("structures.xml", "<BEE_STRUCTURES>", StandardCharsets.UTF_8);
        college.ecrire("sts.xml", PetitCollege.STS.replace("ANNEE=\"2025\"", "ANNEE=\"2023\""), StandardCharsets.UTF_8);
        assertThat(refus("--toutes", "--structures", college.chemin("structures.xml")))
                .startsWith("Une source est illisible. structures.xml, ligne 1")
                .contains("eleves.xml, élément UAJ : établissement « 0999002X » au lieu de « 0999001W »")
                .contains("sts.xml, élément ANNEE_SCOLAIRE : année scolaire « 2023 » au lieu de « 2025 »");
    }

    @Test
    @DisplayName("charger dit les fautes de tous ses fichiers à la fois, et n'écrit rien")
    void chargerPlusieurs() {
        college.ecrire(
                "lsu.xml", PetitCollege.LSU.replace("eleve-ref=\"E1\"", "eleve-ref=\"E9\""), StandardCharsets.UTF_8);
        eleves("");
        college.ecrire("sts.xml", PetitCollege.STS.replace("STS_EDT", "EDT_STS"), StandardCharsets.UTF_8);
        var ligne = college.charger("jdbc:h2:mem:plusieurs;DB_CLOSE_DELAY=-1");
        assertThat(ligne.code()).isEqualTo(1);
        assertThat(ligne.erreur())
                .startsWith("Une source est illisible. lsu.xml, ligne ")
                .contains("eleves.xml : fichier vide")
                .contains("sts.xml, ligne 2, élément EDT_STS");
        assertThat(college.etat("jdbc:h2:mem:plusieurs;DB_CLOSE_DELAY=-1")).isEmpty();
    }

    @Test
    @DisplayName("charger juge aussi les exports qui se sont lus quand un autre est illisible")
    void chargerIncoherent() {
        eleves(PetitCollege.eleves("Marie").replace("<UAJ>0999001W", "<UAJ>0999002X"));
        college.ecrire("structures.xml", "<BEE_STRUCTURES>", StandardCharsets.UTF_8);
        assertThat(college.charger("jdbc:h2:mem:incoherent").erreur())
                .startsWith("Une source est illisible. structures.xml, ligne 1")
                .contains("eleves.xml, élément UAJ : établissement « 0999002X »");
    }

    @Test
    @DisplayName("PlanDifferent : une autre empreinte que celle approuvée ; avec --verbose, ce qui diffère")
    void planDifferent() {
        eleves(PetitCollege.eleves("Marie"));
        assertThat(refus("--toutes", "--plan", "0".repeat(64))).startsWith("Le plan approuvé n'est plus celui");
        assertThat(college.demander("simuler", college.h2(), "--toutes", "--plan", "0".repeat(64))
                        .code())
                .isZero();
    }

    @Test
    @DisplayName(
            "SeuilDepasse : dit la limite et ses chiffres ; la demande peut la relever d'autant, et pas d'un de moins")
    void seuil() throws IOException {
        assertThat(Ligne.de("generer", "--vers", dossier.toString(), "--eleves", "20", "--divisions", "2")
                        .code())
                .isZero();
        var avant = dossier.resolve("before");
        var base = "jdbc:h2:file:" + dossier.resolve("autre");
        Ligne.de("charger", "--base", base, "--lsu", avant.resolve("lsu.xml").toString());
        var eleves = Files.readString(avant.resolve("ElevesAvecAdresses.xml"), PetitCollege.bee());
        college.ecrire("before/eleves.xml", partir(eleves, 6), PetitCollege.bee());
        var demande = new String[] {
            "--base",
            base,
            "--uai",
            "0999001W",
            "--toutes",
            "--eleves",
            avant.resolve("eleves.xml").toString(),
            "--sts",
            avant.resolve("sts_emp_0999001W_2025.xml").toString(),
            "--date",
            "2026-05-12"
        };
        var refuse = Ligne.de("synchroniser", demande);
        assertThat(refuse.code()).isEqualTo(1);
        assertThat(refuse.erreur()).contains("6 élèves sur 20", "la limite est de 5");
        assertThat(Ligne.de("simuler", demande).code()).isZero();
        assertThat(Ligne.de("synchroniser", demande, new String[] {"--seuil", "non-retrouves=5"})
                        .code())
                .isEqualTo(1);
        assertThat(Ligne.de("synchroniser", demande, new String[] {"--seuil", "non-retrouves=6"})
                        .code())
                .isZero();
    }

    /** The export without the records of its first élèves. */
    private static String partir(String eleves, int combien) {
        var reste = eleves;
        for (int i = 0; i < combien; i++) {
            int debut = reste.indexOf("<ELEVE ");
            int fin = reste.indexOf("</ELEVE>", debut) + "</ELEVE>".length();
            reste = reste.substring(0, debut) + reste.substring(fin);
        }
        return reste;
    }

    @Test
    @DisplayName("DejaEnCours : pendant qu'un autre tient le verrou de l'établissement")
    void dejaEnCours() {
        try (var source = new HikariDataSource()) {
            source.setJdbcUrl(OptionBase.de(college.h2()).url(Map.of()));
            try (var prise = new StockageJdbc(source)
                    .verrou()
                    .prendre(new Uai("0999001W"))
                    .orElseThrow()) {
                assertThat(refus()).startsWith("Une synchronisation de l'établissement 0999001W est déjà en cours");
                assertThat(prise).isNotNull();
            }
        }
        assertThat(college.demander("synchroniser", college.h2(), "--toutes").code())
                .isZero();
    }

    @Test
    @DisplayName("une bombe zip est coupée à la limite, et dite")
    void bombe() throws IOException {
        var octets = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(octets)) {
            zip.putNextEntry(new ZipEntry("ElevesAvecAdresses.xml"));
            zip.write("<?xml version=\"1.0\" encoding=\"ISO-8859-15\"?><BEE_ELEVES><DONNEES><ELEVES>"
                    .getBytes(PetitCollege.bee()));
            var blancs = " ".repeat(1 << 20).getBytes(PetitCollege.bee());
            for (int i = 0; i < 600; i++) {
                zip.write(blancs);
            }
            zip.closeEntry();
        }
        college.ecrire("eleves.xml", octets.toByteArray());
        assertThat(octets.size()).isLessThan(1 << 20);
        assertThat(refus()).contains("ElevesAvecAdresses.xml");
    }

    @Test
    @DisplayName("une base d'un schéma plus récent que ce programme est refusée, et dite")
    void baseRecente() throws SQLException {
        try (var connexion =
                        DriverManager.getConnection(OptionBase.de(college.h2()).url(Map.of()));
                var ordre = connexion.createStatement()) {
            ordre.execute("update \"flyway_schema_history\" set \"version\" = '999' where \"installed_rank\" = 1");
        }
        var ligne = college.demander("simuler", college.h2(), "--toutes");
        assertThat(ligne.code()).isEqualTo(1);
        assertThat(ligne.erreur()).contains("plus récent");
    }

    @Test
    @DisplayName("une base n'est à jour que si chaque version connue du programme y est, réussie, et aucune autre")
    void baseAJour() throws SQLException {
        try (var source = new HikariDataSource()) {
            source.setJdbcUrl(OptionBase.de(college.h2()).url(Map.of()));
            // a migration added without its number would leave bases as they are
            assertThat(lsunAJour(source)).isTrue();
            assertThat(Migrations.aJour(source, Ordonnanceur.HISTORIQUE, Ordonnanceur.VERSION_SCHEMA))
                    .isTrue();
            assertThat(Migrations.aJour(source, "aucune", 0)).isFalse();

            historique(source, "\"success\" = false where \"version\" = '002'");
            assertThat(lsunAJour(source)).isFalse();
            historique(source, "\"success\" = true");
            assertThat(lsunAJour(source)).isTrue();
            historique(source, "\"version\" = '999' where \"version\" = '002'");
            assertThat(lsunAJour(source)).isFalse();
        }
    }

    private static boolean lsunAJour(HikariDataSource source) {
        return Migrations.aJour(source, Migrations.HISTORIQUE_LSUN, StockageJdbc.VERSION_SCHEMA);
    }

    private static void historique(HikariDataSource source, String changement) throws SQLException {
        try (var connexion = source.getConnection();
                var ordre = connexion.createStatement()) {
            ordre.execute("update \"flyway_schema_history\" set " + changement);
        }
    }

    @Test
    @DisplayName("l'exemple officiel de LSU se charge, là où il est")
    void exempleOfficiel() {
        var exemple = Path.of("../../shared/samples/sample-bilan-complet.xml");
        assumeTrue(Files.exists(exemple), "l'exemple officiel n'est pas là");
        var ligne = Ligne.de("charger", "--base", "jdbc:h2:mem:officiel", "--lsu", exemple.toString());
        assertThat(ligne.erreur()).isEmpty();
        assertThat(ligne.code()).isZero();
    }

    @Test
    @DisplayName("en JSON un refus s'écrit aussi sur la sortie, et l'erreur garde sa phrase")
    void json() {
        var ligne = college.demander("synchroniser", college.h2(), "--divisions", "3 Z", "--format", "json");
        assertThat(ligne.code()).isEqualTo(1);
        assertThat(ligne.sortie())
                .startsWith("{")
                .contains("\"SelectionInvalide\"")
                .contains("\"annee\": 2025");
        assertThat(ligne.erreur()).contains("« 3 Z »");
    }

    @Test
    @DisplayName("EcoleDejaChargee : une école que la base contient déjà")
    void dejaChargee() {
        var ligne = college.charger(college.h2());
        assertThat(ligne.code()).isEqualTo(1);
        assertThat(ligne.erreur()).startsWith("EcoleDejaChargee");
        assertThat(college.etat(college.h2())).isEqualTo(etat);
    }

    @Test
    @DisplayName("une base injoignable : une phrase, sans le mot de passe")
    void base() {
        var ligne = college.demander(
                "simuler", "jdbc:postgresql://localhost:1/rien?user=u&password=SECRETISSIME", "--toutes");
        assertThat(ligne.code()).isEqualTo(1);
        assertThat(ligne.erreur())
                .startsWith("La base de données de LSUN est indisponible")
                .doesNotContain("SECRETISSIME");
        assertThat(ligne.sortie()).isEmpty();
    }

    @Test
    @DisplayName("une base injoignable : en JSON, l'objet s'écrit comme pour tout refus, sans rien de la base")
    void baseEnJson() {
        var ligne = college.demander(
                "synchroniser",
                "jdbc:postgresql://localhost:1/rien?user=u&password=SECRETISSIME",
                "--toutes",
                "--format",
                "json");
        assertThat(ligne.code()).isEqualTo(1);
        assertThat(ligne.sortie())
                .contains("\"code\": \"BaseIndisponible\"", "\"mode\": \"application\"", "\"annee\": null")
                .doesNotContain("SECRETISSIME");
        assertThat(ligne.erreur()).startsWith("La base de données de LSUN est indisponible");
    }

    @Test
    @DisplayName("etat et archives : une école que la base ne contient pas est un refus, non une réponse vide")
    void ecoleInconnue() {
        for (var commande : new String[][] {
            {"etat", "--base", college.h2(), "--uai", "0999002X"},
            {"archives", "--base", college.h2(), "--uai", "0999002X", "--eleve", "1", "--format", "json"}
        }) {
            var ligne = Ligne.de(commande);
            assertThat(ligne.code()).isEqualTo(1);
            assertThat(ligne.sortie()).isEmpty();
            assertThat(ligne.erreur()).isEqualTo("LSUN ne connaît pas l'établissement 0999002X.\n");
        }
    }

    @Test
    @DisplayName("un mauvais usage : exit 2, en français")
    void usage() {
        assertThat(Ligne.de("simuler", "--uai", "0999001W").code()).isEqualTo(2);
        assertThat(Ligne.de("simuler", "--uai", "0999001W").erreur()).startsWith("Usage : il manque --eleves, --sts");
        assertThat(college.demander("simuler", college.h2()).erreur()).contains("--divisions ou --toutes");
        assertThat(college.demander("simuler", college.h2(), "--toutes", "--seuil", "60%")
                        .code())
                .isEqualTo(2);
        assertThat(college.demander("simuler", college.h2(), "--toutes", "--seuil", "vides=9")
                        .code())
                .isEqualTo(2);
        assertThat(college.demander("simuler", college.h2(), "--toutes", "--seuil", "toto")
                        .code())
                .isEqualTo(2);
        assertThat(college.demander("simuler", college.h2(), "--toutes", "--date", "hier")
                        .erreur())
                .contains("--date ne peut valoir « hier »");
        assertThat(college.demander("simuler", college.h2(), "--toutes", "--uai", PetitCollege.UAI)
                        .erreur())
                .startsWith("Usage : --uai est donnée deux fois.");
        assertThat(Ligne.de("etat", "--uai", "0999001X").code()).isEqualTo(2);
        assertThat(Ligne.de("inconnue").code()).isEqualTo(2);
        assertThat(Ligne.de().code()).isEqualTo(2);
    }

    @Test
    @DisplayName("--help répond partout, en français")
    void aide() {
        assertThat(Ligne.de("--help").sortie()).contains("Commandes :").contains("synchroniser");
        for (var commande :
                new String[] {"demo", "generer", "charger", "simuler", "synchroniser", "historique", "archives", "etat"
                }) {
            var ligne = Ligne.de(commande, "--help");
            assertThat(ligne.code()).isZero();
            assertThat(ligne.sortie())
                    .startsWith("Usage : lsun-sync " + commande)
                    .contains("Options :");
        }
    }
}
