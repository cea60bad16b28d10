package org.lsunsync.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lsunsync.app.PageServie.CHEMIN;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lsunsync.app.PageServie.Panne;
import org.lsunsync.app.page.acces.EnTeteDeConfiance;

/** The page as plain HTTP: the way through it, and what must not pass. */
class PageTest {

    @TempDir
    Path dossier;

    @Test
    @DisplayName("de l'aperçu au compte rendu : ce qui a été montré est écrit, et l'archive garde l'ancien prénom")
    void parcours() {
        try (var page = PageServie.avec(dossier)) {
            page.prenom("Marie-claire");
            var chef = Visiteur.connecte(page, "chef");
            var apercu = chef.apercevoir();
            assertThat(chef.lire(apercu).body())
                    .contains(
                            "Rien n'est encore écrit",
                            "<del class=\"esp\"> </del>",
                            "<ins>-</ins>",
                            "T1 reste inchangé · archive n° 1");
            var rapport = chef.attendre(chef.appliquer(apercu)).body();
            assertThat(rapport)
                    .contains("Synchronisation terminée", "vérifié, 0 modifié", "identiques", "archive n° 1");
            assertThat(chef.lire(CHEMIN + "/eleves/810001").body())
                    .contains("Marie-claire DUPONT", "Marie claire DUPONT", "archive n° 1");
            assertThat(chef.lire(CHEMIN + "/historique").body()).contains("Terminée", "Aperçu n°", "Compte rendu n°");
        }
    }

    @Test
    @DisplayName("le compte rendu s'exporte en CSV et en JSON, se filtre, et se cherche par un formulaire")
    void exports() {
        try (var page = PageServie.avec(dossier)) {
            page.prenom("Marie-claire");
            var chef = Visiteur.connecte(page, "chef");
            chef.attendre(chef.appliquer(chef.apercevoir()));
            var rapport = CHEMIN + "/demandes/2";
            var csv = chef.lire(rapport + "?format=csv");
            assertThat(csv.headers().firstValue("Content-Disposition").orElse(""))
                    .isEqualTo("attachment; filename=\"synchronisation-0999001W-2.csv\"");
            assertThat(csv.body()).contains("MODIFICATION;ELEVE;810001");
            assertThat(chef.lire(rapport + "?format=json").body()).contains("\"empreinteApres\"");
            assertThat(chef.lire(rapport + "?gravite=avertissement").body())
                    .contains("0 message</strong> sur 1")
                    .doesNotContain("DUPONT");
            assertThat(chef.poster(rapport, rapport, "nom", "dupônt").body()).contains("1 message</strong> sur 1");
        }
    }

    @Test
    @DisplayName("ce qui a changé depuis l'aperçu n'est pas écrit : la page dit ce qui diffère")
    void planDifferent() {
        try (var page = PageServie.avec(dossier)) {
            page.prenom("Marie-claire");
            var chef = Visiteur.connecte(page, "chef");
            var apercu = chef.apercevoir();
            page.prenom("Marion");
            var avant = page.etat();
            var suite = chef.attendre(chef.appliquer(apercu)).body();
            assertThat(suite).contains("Les données ont changé depuis votre aperçu", "<ins>Marion</ins>");
            assertThat(page.etat()).isEqualTo(avant);
        }
    }

    @Test
    @DisplayName("après un refus, les exports donnés servent encore au nouvel aperçu, et s'effacent quand il est écrit")
    void exportsApresUnRefus() throws IOException {
        try (var page = PageServie.sansSources(dossier)) {
            page.prenom("Marie-claire");
            var chef = Visiteur.connecte(page, "chef");
            chef.deposer(Map.of("e.xml", octets("eleves.xml"), "s.xml", octets("sts.xml")));
            var ancien = chef.apercevoir();
            page.changerLaBase();
            var execution = chef.appliquer(ancien);
            assertThat(chef.attendre(execution).body()).contains("Les données ont changé depuis votre aperçu");
            assertThat(page.temporaire).isNotEmptyDirectory();
            var refuse = Visiteur.ou(chef.lire(execution));
            var nouveau = Visiteur.ou(chef.poster(refuse, refuse + "/refaire"));
            assertThat(chef.attendre(chef.appliquer(nouveau)).body()).contains("Synchronisation terminée");
            assertThat(page.temporaire).isEmptyDirectory();
        }
    }

    @Test
    @DisplayName("un formulaire qui approuve un autre plan que le sien n'écrit rien")
    void autrePlan() {
        try (var page = PageServie.avec(dossier)) {
            page.prenom("Marie-claire");
            var chef = Visiteur.connecte(page, "chef");
            var apercu = chef.apercevoir();
            var reponse = chef.poster(apercu, apercu + "/appliquer", "plan", "0".repeat(64));
            assertThat(Visiteur.ou(reponse)).isEqualTo(apercu);
            assertThat(chef.lire(CHEMIN + "/historique?nature=application").body())
                    .doesNotContain("Compte rendu n°");
        }
    }

    @Test
    @DisplayName("deux clics sur le bouton, une seule synchronisation ; un second navigateur voit celle qui court")
    void deuxClics() {
        try (var page = PageServie.avec(dossier)) {
            page.prenom("Marie-claire");
            var chef = Visiteur.connecte(page, "chef");
            var autreNavigateur = Visiteur.connecte(page, "chef");
            var apercu = chef.apercevoir();
            var autreApercu = autreNavigateur.apercevoir();
            var passage = new CountDownLatch(1);
            page.avantLecture.retenir(passage);
            var premiere = chef.appliquer(apercu);
            assertThat(chef.appliquer(apercu)).isEqualTo(premiere);
            assertThat(autreNavigateur.appliquer(autreApercu)).isEqualTo(premiere);
            assertThat(autreNavigateur.lire(premiere).body()).contains("Synchronisation en cours", "Hélène Le Guen");
            page.avantLecture.ouvrir();
            passage.countDown();
            assertThat(chef.attendre(premiere).body()).contains("Synchronisation terminée");
            assertThat(chef.appliquer(apercu)).isEqualTo(premiere);
            assertThat(chef.lire(CHEMIN + "/historique?nature=application").body())
                    .containsOnlyOnce("Compte rendu n°");
        }
    }

    @Test
    @DisplayName("un arrêt laisse finir la synchronisation en cours")
    void arret() throws InterruptedException {
        try (var page = PageServie.avec(dossier)) {
            page.prenom("Marie-claire");
            var avant = page.etat();
            var chef = Visiteur.connecte(page, "chef");
            var apercu = chef.apercevoir();
            var passage = new CountDownLatch(1);
            page.avantLecture.retenir(passage);
            chef.appliquer(apercu);
            var arret = new Thread(page::arreter);
            arret.start();
            page.avantLecture.ouvrir();
            passage.countDown();
            arret.join();
            assertThat(page.etat()).isNotEqualTo(avant);
        }
    }

    @Test
    @DisplayName("rien à synchroniser après une synchronisation")
    void rien() {
        try (var page = PageServie.avec(dossier)) {
            page.prenom("Marie-claire");
            var chef = Visiteur.connecte(page, "chef");
            chef.attendre(chef.appliquer(chef.apercevoir()));
            assertThat(chef.lire(chef.apercevoir()).body())
                    .contains(
                            "Rien à synchroniser",
                            "rien n'a été écrit",
                            "bilan verrouillé, intact",
                            CHEMIN + "/demandes/2\">Lire le dernier compte rendu");
        }
    }

    @Test
    @DisplayName("l'historique nomme qui a demandé, et dit en bref ce qu'il en est advenu")
    void historique() {
        try (var page = PageServie.avec(dossier)) {
            page.prenom("Marie-claire");
            var chef = Visiteur.connecte(page, "chef");
            chef.attendre(chef.appliquer(chef.apercevoir()));
            chef.apercevoir();
            page.college.ecrire("eleves.xml", "<AUTRE/>", StandardCharsets.UTF_8);
            chef.apercevoir();
            page.changerLaBase();
            assertThat(chef.lire(CHEMIN + "/historique").body())
                    .contains(
                            "Hélène Le Guen",
                            "1 élève à mettre à jour",
                            "1 élève, 1 archive",
                            "aucun avertissement",
                            "un fichier est illisible",
                            "ailleurs") // whom nobody knows keeps his identifiant
                    .doesNotContain(">chef<", "DUPONT");
        }
    }

    @Test
    @DisplayName("choisir, l'historique et la recherche vide comptent sans charger l'école")
    void compter() {
        try (var page = PageServie.avec(dossier)) {
            var chef = Visiteur.connecte(page, "chef");
            assertThat(chef.lire(CHEMIN + "/choisir").body()).contains("3 A", "1 division");
            chef.lire(CHEMIN + "/historique");
            chef.lire(CHEMIN + "/eleves");
            verify(page.livret, never()).charger(any(), any());
            verify(page.livret, never()).apercu(any());
        }
    }

    @Test
    @DisplayName(
            "des exports qui sont restés les mêmes, octet pour octet, ne sont pas relus pour dire qu'il n'y a rien")
    void sansRelire() {
        try (var page = PageServie.college(dossier, 24, 2)) {
            var chef = Visiteur.connecte(page, "chef");
            chef.attendre(chef.appliquer(chef.apercevoirTout(CHEMIN)));
            int lectures = page.avantLecture.passages.get();
            assertThat(chef.lire(chef.apercevoirTout(CHEMIN)).body()).contains("Rien à synchroniser");
            assertThat(page.avantLecture.passages).hasValue(lectures);
        }
    }

    @Test
    @DisplayName("une source illisible est refusée dans la page, avec le fichier et le remède")
    void illisible() {
        try (var page = PageServie.avec(dossier)) {
            page.college.ecrire("eleves.xml", "<AUTRE/>", StandardCharsets.UTF_8);
            var chef = Visiteur.connecte(page, "chef");
            assertThat(chef.lire(chef.apercevoir()).body())
                    .contains(
                            "Refusée : un fichier est illisible",
                            "eleves.xml",
                            "Rien n'a été écrit",
                            "SourceIllisible",
                            "?format=csv");
            assertThat(chef.lire(chef.apercevoir() + "?format=csv").body())
                    .startsWith("\ufefffichier;ligne;element;trouve;a_faire\r\neleves.xml;");
        }
    }

    @Test
    @DisplayName("une limite se relève au nombre vu, pour cette demande, et la synchronisation se fait")
    void limite() throws IOException {
        try (var page = PageServie.college(dossier, 24, 2)) {
            var eleves = page.exports().resolve("ElevesAvecAdresses.xml");
            page.oublierUnEleveSurTrois();
            var chef = Visiteur.connecte(page, "chef");
            var refuse = chef.apercevoirTout(CHEMIN);
            assertThat(chef.lire(refuse).body())
                    .contains("trop d'élèves ne sont pas retrouvés", "dépassée", "Rien n'a été écrit", "SeuilDepasse");
            assertThat(chef.lire(refuse + "?voir=apercu").body())
                    .contains("Ce qui changerait", "Une synchronisation serait refusée")
                    .contains("<ul class=\"notes\"><li><span class=\"puce alerte\">Avertissement</span>")
                    .doesNotContain("Continuer");
            assertThat(chef.lire(refuse + "?voir=apercu&gravite=avertissement").body())
                    .contains("n'est plus scolarisé", "<strong>0 élève</strong>")
                    .doesNotContain("<article class=\"fiche");
            assertThat(Visiteur.ou(chef.lire(refuse + "/confirmation"))).isEqualTo(refuse);
            assertThat(chef.poster(refuse, refuse + "/relever").statusCode()).isEqualTo(403);
            var releve = Visiteur.ou(chef.poster(refuse, refuse + "/relever", "accord", "oui"));
            assertThat(chef.lire(releve).body()).contains("Continuer").doesNotContain("serait refusée");
            // one élève more than was seen: the request that raised the limit does not raise it further
            var complet = Files.readString(eleves, PetitCollege.bee());
            page.oublierUnEleve();
            assertThat(chef.lire(Visiteur.ou(chef.poster(releve, releve + "/refaire")))
                            .body())
                    .contains("trop d'élèves ne sont pas retrouvés", "dépassée");
            assertThat(chef.attendre(chef.appliquer(releve)).body()).contains("SeuilDepasse", "Rien n'a été écrit");
            Files.writeString(eleves, complet, PetitCollege.bee());
            var encore = Visiteur.ou(chef.poster(releve, releve + "/refaire"));
            assertThat(chef.attendre(chef.appliquer(encore)).body()).contains("Synchronisation terminée");
            // and for that request alone: the next one has the usual limits again
            assertThat(chef.lire(chef.apercevoirTout(CHEMIN)).body()).doesNotContain("Continuer");
        }
    }

    @Test
    @DisplayName("une source plus ancienne est refusée, puis acceptée expressément")
    void ancienne() {
        try (var page = PageServie.avec(dossier)) {
            page.college.ecrire(
                    "eleves.xml",
                    PetitCollege.eleves("Marie-claire").replace("12/01/2026 18:42:10", "11/01/2026 18:42:10"),
                    PetitCollege.bee());
            var chef = Visiteur.connecte(page, "chef");
            var refuse = chef.apercevoir();
            assertThat(chef.lire(refuse).body()).contains("plus ancienne que la dernière appliquée", "SourceAncienne");
            var accepte = Visiteur.ou(chef.poster(refuse, refuse + "/accepter", "accord", "oui"));
            assertThat(chef.attendre(chef.appliquer(accepte)).body()).contains("Synchronisation terminée");
        }
    }

    @Test
    @DisplayName("une synchronisation d'un autre processus est dite, et rien n'est écrit")
    void dejaEnCours() {
        try (var page = PageServie.avec(dossier)) {
            page.prenom("Marie-claire");
            var chef = Visiteur.connecte(page, "chef");
            var apercu = chef.apercevoir();
            page.pendantUneAutreSynchronisation(
                    () -> assertThat(chef.attendre(chef.appliquer(apercu)).body())
                            .contains("une autre synchronisation est en cours", "Rien n'a été écrit", "DejaEnCours"));
        }
    }

    @Test
    @DisplayName("une écriture qui échoue est annulée : rien n'est gardé, et l'aperçu se refait")
    void annulee() {
        try (var page = PageServie.avec(dossier)) {
            page.prenom("Marie-claire");
            var chef = Visiteur.connecte(page, "chef");
            var avant = page.etat();
            var apercu = chef.apercevoir();
            page.panne = Panne.ECRITURE_ROMPUE;
            var annulee = Visiteur.ou(chef.lire(fini(chef, chef.appliquer(apercu))));
            assertThat(chef.lire(annulee).body())
                    .contains("Synchronisation annulée", "Rien n'a été gardé", "EcritureAnnulee");
            assertThat(page.etat()).isEqualTo(avant);
            page.panne = Panne.AUCUNE;
            var refait = Visiteur.ou(chef.poster(annulee, annulee + "/refaire"));
            assertThat(chef.attendre(chef.appliquer(refait)).body()).contains("Synchronisation terminée");
        }
    }

    private static String fini(Visiteur visiteur, String execution) {
        visiteur.attendre(execution);
        return execution;
    }

    @Test
    @DisplayName("les exports entiers d'un collège se donnent, et chaque division tient ses élèves")
    void collegeEntier() throws IOException {
        try (var page = PageServie.college(dossier, 60, 3)) {
            var chef = Visiteur.connecte(page, "chef");
            var fichiers = new java.util.HashMap<String, byte[]>();
            try (var contenu = Files.list(page.exports())) {
                for (var fichier : contenu.toList()) {
                    fichiers.put(fichier.getFileName().toString(), Files.readAllBytes(fichier));
                }
            }
            assertThat(Visiteur.ou(chef.deposer(fichiers))).isEqualTo(CHEMIN + "/choisir");
            assertThat(chef.lire(CHEMIN + "/choisir").body()).contains("3 divisions", "Élèves");
        }
    }

    @Test
    @DisplayName("une division inconnue est refusée, aucune division cochée ramène au choix")
    void selection() {
        try (var page = PageServie.avec(dossier)) {
            var chef = Visiteur.connecte(page, "chef");
            var choisir = CHEMIN + "/choisir";
            var inconnue = Visiteur.ou(chef.poster(choisir, CHEMIN + "/apercu", "division", "9 Z"));
            assertThat(chef.lire(inconnue).body()).contains("la sélection ne convient pas", "9 Z");
            var aucune = chef.poster(choisir, CHEMIN + "/apercu");
            assertThat(aucune.statusCode()).isEqualTo(422);
            assertThat(aucune.body()).contains("Aucune division n'est cochée", "<title>Erreur : ");
        }
    }

    @Test
    @DisplayName("des exports donnés sont vérifiés aussitôt, servent à la synchronisation, et sont effacés après elle")
    void depot() throws IOException {
        try (var page = PageServie.sansSources(dossier)) {
            page.prenom("Marie-claire");
            var chef = Visiteur.connecte(page, "chef");
            var refuse = chef.deposer(Map.of("note.xml", "<note/>".getBytes(StandardCharsets.UTF_8)));
            assertThat(refuse.statusCode()).isEqualTo(422);
            assertThat(refuse.body())
                    .contains("note.xml", "pas un export attendu", "BEE_ELEVES", "STS_EDT", "cet export manque");
            assertThat(page.temporaire).isEmptyDirectory();
            var accepte =
                    chef.deposer(Map.of("../../e.zip", zip(dossier.resolve("eleves.xml")), "s.xml", octets("sts.xml")));
            assertThat(Visiteur.ou(accepte)).isEqualTo(CHEMIN + "/choisir");
            assertThat(chef.lire(CHEMIN + "/choisir").body()).contains("<code>e.zip</code>", "<code>s.xml</code>");
            assertThat(chef.attendre(chef.appliquer(chef.apercevoir())).body()).contains("Synchronisation terminée");
            assertThat(page.temporaire).isEmptyDirectory();
        }
    }

    @Test
    @DisplayName("une bombe zip est refusée, et rien n'en reste")
    void bombe() throws IOException {
        try (var page = PageServie.sansSources(dossier)) {
            var chef = Visiteur.connecte(page, "chef");
            var bombe = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(bombe)) {
                zip.putNextEntry(new ZipEntry("eleves.xml"));
                zip.write("<BEE_ELEVES>".getBytes(StandardCharsets.UTF_8));
                byte[] blancs = new byte[1 << 20];
                java.util.Arrays.fill(blancs, (byte) ' ');
                for (int i = 0; i < 300; i++) {
                    zip.write(blancs);
                }
            }
            var reponse = chef.deposer(Map.of("eleves.zip", bombe.toByteArray()));
            assertThat(reponse.statusCode()).isEqualTo(422);
            assertThat(reponse.body()).contains("eleves.zip", "Rien n'a été écrit");
            assertThat(page.temporaire).isEmptyDirectory();
        }
    }

    @Test
    @DisplayName("se déconnecter efface les exports donnés")
    void deconnexion() throws IOException {
        try (var page = PageServie.sansSources(dossier)) {
            var chef = Visiteur.connecte(page, "chef");
            chef.deposer(Map.of("e.xml", octets("eleves.xml"), "s.xml", octets("sts.xml")));
            assertThat(page.temporaire).isNotEmptyDirectory();
            chef.poster(CHEMIN + "/choisir", "/deconnexion");
            assertThat(page.temporaire).isEmptyDirectory();
            assertThat(Visiteur.ou(chef.lire(CHEMIN + "/choisir"))).isEqualTo("/connexion");
        }
    }

    private byte[] octets(String nom) throws IOException {
        return Files.readAllBytes(dossier.resolve(nom));
    }

    private static byte[] zip(Path fichier) throws IOException {
        var octets = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(octets)) {
            zip.putNextEntry(new ZipEntry("eleves.xml"));
            zip.write(Files.readAllBytes(fichier));
        }
        return octets.toByteArray();
    }

    // what must not pass

    @Test
    @DisplayName("un formulaire sans jeton, ou avec celui d'une autre session, est refusé")
    void jeton() {
        try (var page = PageServie.avec(dossier)) {
            var chef = Visiteur.connecte(page, "chef");
            var autreSession = Visiteur.connecte(page, "chef").jeton(CHEMIN + "/choisir");
            assertThat(chef.posterSansJeton(CHEMIN + "/apercu", "division", "3 A")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(chef.posterSansJeton(CHEMIN + "/apercu", "division", "3 A", "jeton", autreSession)
                            .statusCode())
                    .isEqualTo(403);
            assertThat(new Visiteur(page)
                            .posterSansJeton(
                                    "/connexion", "identifiant", "chef", "mot-de-passe", PageServie.MOT_DE_PASSE)
                            .statusCode())
                    .isEqualTo(403);
            assertThat(chef.lire(CHEMIN + "/historique").body()).doesNotContain("Aperçu n°");
        }
    }

    @Test
    @DisplayName("un chef d'établissement ne voit que son UAI, et une école inconnue ne se distingue pas")
    void autreUai() {
        try (var page = PageServie.avec(dossier)) {
            var autre = Visiteur.connecte(page, "autre");
            for (var chemin : new String[] {"/choisir", "/historique", "/eleves", "/eleves/810001", "/demandes/1"}) {
                var reponse = autre.lire(CHEMIN + chemin);
                assertThat(reponse.statusCode()).as(chemin).isEqualTo(403);
                assertThat(reponse.body()).contains("Accès refusé", "repère").doesNotContain("DUPONT");
            }
            assertThat(autre.lire("/ecoles/0999003Y/choisir").statusCode()).isEqualTo(403);
        }
    }

    @Test
    @DisplayName("une académie voit où en sont ses écoles, sans un nom d'élève")
    void academie() {
        try (var page = PageServie.avec(dossier)) {
            page.prenom("Marie-claire");
            var apercu = Visiteur.connecte(page, "chef").apercevoir();
            var academie = Visiteur.connecte(page, "academie");
            assertThat(academie.lire("/academie").body())
                    .contains("changements à appliquer", "1 élève à mettre à jour", PetitCollege.UAI)
                    .doesNotContain("DUPONT");
            var liste = academie.lire("/academie?format=csv");
            assertThat(liste.headers().firstValue("Content-Type")).contains("text/csv; charset=utf-8");
            assertThat(liste.body())
                    .contains(PetitCollege.UAI + ";changements-a-appliquer;1 élève à mettre à jour")
                    .doesNotContain("DUPONT");
            assertThat(academie.lire("/academie?etat=a-jour").body()).doesNotContain("<code>" + PetitCollege.UAI);
            assertThat(academie.lire(CHEMIN + "/historique").body()).doesNotContain("DUPONT", "/demandes/");
            assertThat(academie.lire(apercu).statusCode()).isEqualTo(403);
            assertThat(academie.lire(CHEMIN + "/eleves/810001").statusCode()).isEqualTo(403);
            assertThat(academie.poster("/academie", CHEMIN + "/apercu", "division", "3 A")
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    @DisplayName("un prénom « <script> » est montré, jamais exécuté")
    void script() {
        try (var page = PageServie.avec(dossier)) {
            page.prenom("&lt;script&gt;alert(1)&lt;/script&gt;\"'");
            var chef = Visiteur.connecte(page, "chef");
            var apercu = chef.apercevoir();
            var rapport = chef.attendre(chef.appliquer(apercu)).body();
            assertThat(chef.lire(apercu).body()
                            + rapport
                            + chef.lire(CHEMIN + "/eleves/810001").body())
                    .contains("&lt;script&gt;")
                    .doesNotContain("<script>alert");
            var recherche = "\"><script>alert(2)</script>";
            assertThat(chef.poster(CHEMIN + "/eleves", CHEMIN + "/eleves", "nom", recherche)
                            .body())
                    .doesNotContain("<script>alert");
            assertThat(chef.lire(apercu + "?division=%22%3E%3Cscript%3Ealert(3)")
                            .body())
                    .doesNotContain("<script>alert");
            assertThat(chef.poster(CHEMIN + "/eleves", CHEMIN + "/eleves", "nom", "dupont")
                            .body())
                    .contains("&lt;script&gt;")
                    .doesNotContain("<script>alert");
            assertThat(chef.lire(CHEMIN + "/choisir").body()
                            + chef.lire(CHEMIN + "/historique").body()
                            + Visiteur.connecte(page, "academie")
                                    .lire("/academie")
                                    .body())
                    .doesNotContain("script>alert", "DUPONT");
            for (var format : new String[] {"csv", "json"}) {
                var export = chef.lire(CHEMIN + "/demandes/2?format=" + format);
                assertThat(export.body()).contains("<script>alert(1)</script>"); // data, and never a page
                assertThat(export.headers().firstValue("Content-Type").orElse(""))
                        .doesNotContain("html");
                assertThat(export.headers().firstValue("X-Content-Type-Options"))
                        .contains("nosniff");
                assertThat(export.headers().firstValue("Content-Disposition").orElse(""))
                        .startsWith("attachment");
                assertThat(export.headers().firstValue("Cache-Control")).contains("no-store");
            }
        }
    }

    @Test
    @DisplayName("la session change d'identifiant et de jeton à la connexion")
    void fixation() {
        try (var page = PageServie.avec(dossier)) {
            var chef = new Visiteur(page);
            var jetonAvant = chef.jeton("/connexion");
            var avant = cookie(chef);
            chef.connecter("chef", PageServie.MOT_DE_PASSE);
            assertThat(cookie(chef)).isNotEqualTo(avant);
            assertThat(chef.jeton(CHEMIN + "/choisir")).isNotEmpty().isNotEqualTo(jetonAvant);
            var intrus = new Visiteur(page);
            var reponse = intrus.lire(CHEMIN + "/choisir", "Cookie", "lsun-sync=" + avant);
            assertThat(Visiteur.ou(reponse)).isEqualTo("/connexion");
            assertThat(Visiteur.ou(intrus.lire(CHEMIN + "/choisir;lsun-sync=" + cookie(chef))))
                    .doesNotContain("choisir");
        }
    }

    private static String cookie(Visiteur visiteur) {
        return visiteur.cookies.getCookieStore().getCookies().get(0).getValue();
    }

    @Test
    @DisplayName("après cinq mots de passe inexacts, le bon même est suspendu")
    void essais() {
        try (var page = PageServie.avec(dossier)) {
            for (int i = 0; i < 5; i++) {
                assertThat(new Visiteur(page).connecter("chef", "faux").statusCode())
                        .isEqualTo(401);
            }
            var suspendu = new Visiteur(page).connecter("chef", PageServie.MOT_DE_PASSE);
            assertThat(suspendu.statusCode()).isEqualTo(429);
            assertThat(suspendu.body()).contains("Accès suspendu", "aria-invalid=\"true\"", "<title>Erreur : ");
            assertThat(new Visiteur(page)
                            .connecter("academie", PageServie.MOT_DE_PASSE)
                            .statusCode())
                    .isEqualTo(303);
        }
    }

    @Test
    @DisplayName("un en-tête d'identité qui ne vient pas du mandataire est refusé ; celui du mandataire ouvre la page")
    void enTete() {
        var identite = new String[] {
            "X-Lsun-Identifiant", "chef", "X-Lsun-Role", "chef-etablissement", "X-Lsun-Ecoles", PetitCollege.UAI
        };
        try (var page = PageServie.avec(dossier, new EnTeteDeConfiance(java.util.List.of("192.0.2.7")))) {
            assertThat(new Visiteur(page).lire(CHEMIN + "/choisir", identite).statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    @DisplayName("le mandataire dit qui est là, à chaque requête")
    void mandataire() {
        var identite = new String[] {
            "X-Lsun-Identifiant", "chef", "X-Lsun-Role", "chef-etablissement", "X-Lsun-Ecoles", PetitCollege.UAI
        };
        try (var page = PageServie.avec(dossier, new EnTeteDeConfiance(java.util.List.of("127.0.0.1")))) {
            var chef = new Visiteur(page);
            assertThat(chef.lire(CHEMIN + "/choisir", identite).body()).contains("Quelles divisions");
            assertThat(chef.lire(CHEMIN + "/choisir").statusCode()).isEqualTo(403);
            identite[3] = "administrateur";
            assertThat(chef.lire(CHEMIN + "/choisir", identite).statusCode()).isEqualTo(403);
        }
    }

    @Test
    @DisplayName(
            "le mandataire envoie quelqu'un d'autre par le même navigateur : les exports du premier ne sont pas à lui")
    void mandataireAutrePersonne() throws IOException {
        var identite = new String[] {
            "X-Lsun-Identifiant", "chef", "X-Lsun-Role", "chef-etablissement", "X-Lsun-Ecoles", PetitCollege.UAI
        };
        try (var page = PageServie.avec(dossier, new EnTeteDeConfiance(java.util.List.of("127.0.0.1")))) {
            var chef = new Visiteur(page).portant(identite);
            assertThat(chef.jeton(CHEMIN + "/choisir")).isNotEmpty();
            chef.deposer(Map.of("e.xml", octets("eleves.xml"), "s.xml", octets("sts.xml")));
            assertThat(chef.lire(CHEMIN + "/choisir").body()).contains("<code>e.xml</code>");
            identite[1] = "adjointe";
            assertThat(chef.portant(identite).lire(CHEMIN + "/choisir").body()).doesNotContain("<code>e.xml</code>");
            assertThat(page.temporaire).isEmptyDirectory();
        }
    }

    @Test
    @DisplayName("une page de connexion trop ancienne se recommence, et une session finie le dit")
    void tropTard() {
        try (var page = PageServie.avec(dossier)) {
            var chef = new Visiteur(page);
            chef.jeton("/connexion");
            var perimee = chef.posterSansJeton(
                    "/connexion", "identifiant", "chef", "mot-de-passe", PageServie.MOT_DE_PASSE, "jeton", "ancien");
            assertThat(perimee.statusCode()).isEqualTo(403);
            assertThat(perimee.body())
                    .contains("Cette page a attendu trop longtemps", "<title>Erreur : ")
                    .doesNotContain(PageServie.MOT_DE_PASSE);
            var finie = Visiteur.ou(chef.posterSansJeton(CHEMIN + "/apercu", "division", "3 A"));
            assertThat(chef.lire(finie).body()).contains("Votre session est terminée", "Rien n'a été écrit");
        }
    }

    @Test
    @DisplayName("aucune redirection ne mène ailleurs, quel que soit l'hôte que la requête prétend")
    void redirections() throws IOException {
        try (var page = PageServie.avec(dossier);
                var prise = new Socket(
                        InetAddress.getLoopbackAddress(),
                        URI.create(page.adresse()).getPort())) {
            prise.getOutputStream()
                    .write(("GET /?suite=//ailleurs.exemple HTTP/1.1\r\nHost: ailleurs.exemple\r\nX-Forwarded-Host:"
                                    + " ailleurs.exemple\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            var reponse = new String(prise.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(reponse).contains("303").contains("Location: /connexion").doesNotContain("ailleurs");
        }
    }

    @Test
    @DisplayName("les M8 qui disent le même changement se replient en une ligne, qui s'ouvre sur tous")
    void professeurPrincipal() {
        try (var page = PageServie.college(dossier, 60, 6)) {
            var chef = Visiteur.connecte(page, "chef");
            var rapport =
                    chef.attendre(chef.appliquer(chef.apercevoirTout(CHEMIN))).body();
            var total = Pattern.compile("\"code\" ?: ?\"M8\"")
                    .matcher(chef.lire(CHEMIN + "/demandes/2?format=json").body())
                    .results()
                    .count();
            var repliees = Pattern.compile("<summary>([0-9]+) messages, un par bilan en cours</summary>")
                    .matcher(rapport)
                    .results()
                    .mapToLong(repliee -> Long.parseLong(repliee.group(1)))
                    .sum();
            assertThat(total).isGreaterThan(2);
            assertThat(repliees).isBetween(2L, total);
            assertThat(rapport.split("<td>M8</td>", -1)).hasSizeLessThan((int) total);
        }
    }

    @Test
    @DisplayName("chemins et en-têtes forgés ne mènent nulle part")
    void injections() {
        try (var page = PageServie.avec(dossier)) {
            var chef = Visiteur.connecte(page, "chef");
            for (var chemin : new String[] {
                "/..%2f..%2fetc/passwd",
                "/style.css/..%2f..%2fLsunSync.class",
                CHEMIN + "/demandes/1%0d%0aX-Injecte:%20oui",
                CHEMIN + "/demandes/-1",
                CHEMIN + "/demandes/99999999999999999999",
                CHEMIN + "/eleves/1%20or%201=1",
                CHEMIN + "/en-cours/..",
                "/ecoles/0999001W'--/choisir"
            }) {
                var reponse = chef.lire(chemin);
                assertThat(reponse.statusCode()).as(chemin).isIn(400, 403, 404);
                assertThat(reponse.headers().firstValue("X-Injecte")).isEmpty();
            }
            assertThat(chef.lire(CHEMIN + "/historique?avant=1%0d%0aX-Injecte:oui&issue=%3Cb%3E")
                            .headers()
                            .firstValue("X-Injecte"))
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("chaque réponse interdit scripts d'ailleurs, cadres et mémoire ; le cookie ne voyage qu'en HTTPS")
    void enTetesDeSecurite() {
        try (var page = PageServie.enHttps(dossier)) {
            var reponse = new Visiteur(page).lire("/connexion");
            assertThat(reponse.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(reponse.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(reponse.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(reponse.headers().firstValue("Strict-Transport-Security"))
                    .isPresent();
            assertThat(reponse.headers().firstValue("Server")).isEmpty();
            assertThat(reponse.headers().firstValue("Set-Cookie").orElse(""))
                    .startsWith("__Host-lsun-sync=")
                    .contains("HttpOnly", "SameSite=Strict", "Secure", "Path=/");
        }
    }

    @Test
    @DisplayName("mesures et santé sont sur un autre port, que la page ne sert pas")
    void mesures() throws IOException, InterruptedException {
        try (var page = PageServie.avec(dossier)) {
            new Visiteur(page).connecter("chef", "faux");
            assertThat(new Visiteur(page).lire("/metrics").statusCode()).isEqualTo(404);
            var client = java.net.http.HttpClient.newHttpClient();
            var lire = java.net.http.HttpRequest.newBuilder();
            var corps = java.net.http.HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8);
            assertThat(client.send(
                                    lire.uri(java.net.URI.create(page.mesures() + "/metrics"))
                                            .build(),
                                    corps)
                            .body())
                    .contains("lsun_page_refus_total{motif=\"mot-de-passe\"} 1.0", "lsun_page_requetes")
                    .doesNotContain("DUPONT", "810001");
            assertThat(client.send(
                                    lire.uri(java.net.URI.create(page.mesures() + "/sante"))
                                            .build(),
                                    corps)
                            .body())
                    .isEqualTo("en service");
        }
    }
}
