package org.lsunsync.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lsunsync.app.PageServie.CHEMIN;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page in a real browser. Where none is installed there is nothing to run, and one line says so; {@code -Dnavigateur=exige} makes
 * that a failure. {@code -Dcaptures=DIR} takes pictures instead, of an invented collège.
 */
class NavigateurTest {

    @TempDir
    static Path dossier;

    private static final List<AutoCloseable> OUVERTS = new ArrayList<>();

    @AfterAll
    static void fermer() throws Exception {
        for (var ouvert : OUVERTS) {
            ouvert.close();
        }
    }

    @TestFactory
    @DisplayName("dans un navigateur")
    Stream<DynamicTest> scenarios() {
        var executable = Navigateur.installe();
        if (executable.isEmpty()) {
            if ("exige".equals(System.getProperty("navigateur"))) {
                throw new AssertionError("aucun Chromium n'est installé, et les essais en navigateur sont exigés");
            }
            System.out.println("Aucun Chromium installé : la page n'est pas essayée dans un navigateur.");
            return Stream.of();
        }
        var navigateur = new Navigateur(executable.orElseThrow());
        OUVERTS.add(navigateur);
        var captures = System.getProperty("captures", "");
        if (!captures.isEmpty()) {
            return Stream.of(
                    DynamicTest.dynamicTest("captures d'écran", () -> capturer(navigateur, Path.of(captures))));
        }
        return Stream.of(
                scenario(navigateur, "du choix à l'archive, avec JavaScript", true, NavigateurTest::parcours),
                scenario(navigateur, "du choix à l'archive, sans JavaScript", false, NavigateurTest::parcours),
                scenario(
                        navigateur, "des exports donnés sont vérifiés, lus, puis effacés", true, NavigateurTest::depot),
                scenario(
                        navigateur,
                        "chaque refus se lit, et l'école d'un autre ne s'ouvre pas",
                        true,
                        NavigateurTest::refus),
                scenario(navigateur, "le clavier seul suffit", true, NavigateurTest::clavier),
                scenario(
                        navigateur,
                        "un double clic sur le bouton ne synchronise qu'une fois",
                        true,
                        NavigateurTest::doubleClic),
                scenario(
                        navigateur, "l'avancement arrive seul, puis le compte rendu", true, NavigateurTest::avancement),
                scenario(
                        navigateur,
                        "une session fermée ramène à la connexion, et rien n'est écrit",
                        true,
                        NavigateurTest::expiree),
                scenario(
                        navigateur,
                        "axe ne trouve rien, clair et sombre, à 1280 et à 360 px",
                        true,
                        NavigateurTest::accessible));
    }

    private static DynamicTest scenario(
            Navigateur navigateur, String titre, boolean javascript, BiConsumer<PageServie, Fenetre> essai) {
        return DynamicTest.dynamicTest(titre, () -> {
            try (var servie = PageServie.avec(Files.createTempDirectory(dossier, "ecole"))) {
                servie.prenom("Marie-claire");
                var fenetre = new Fenetre(navigateur, navigateur.fenetre(1280, false, javascript), javascript);
                try {
                    essai.accept(servie, fenetre);
                    assertThat(fenetre.fautes).as("console du navigateur").isEmpty();
                } finally {
                    fenetre.contexte.close();
                }
            }
        });
    }

    /** A browser's window, and what its console complains of: a policy that a page of ours breaks, for one. */
    private static final class Fenetre {
        final Navigateur navigateur;
        final BrowserContext contexte;
        final boolean javascript;
        final Page page;
        final List<String> fautes = new ArrayList<>();

        Fenetre(Navigateur navigateur, BrowserContext contexte, boolean javascript) {
            this.javascript = javascript;
            this.navigateur = navigateur;
            this.contexte = contexte;
            this.page = contexte.newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") && message.text().contains("Content Security Policy")) {
                    fautes.add(message.text());
                }
            });
            page.onPageError(fautes::add);
        }
    }

    private static Locator bouton(Page page, String nom) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(nom).setExact(true));
    }

    private static String titre(Page page) {
        return page.locator("h1").innerText();
    }

    private static void jusquaLaConfirmation(PageServie servie, Page page) {
        Navigateur.connecter(page, servie.adresse(), "chef");
        bouton(page, "Voir ce qui changerait").click();
        bouton(page, "Continuer").click();
        assertThat(titre(page)).isEqualTo("Confirmer la synchronisation");
    }

    /** Presses, and follows to the report; without JavaScript, by the link that it has for that. */
    private static void synchroniser(Page page, boolean javascript) {
        bouton(page, "Synchronisation base élèves").click();
        page.waitForCondition(() -> {
            if (!javascript && page.locator("a:text-is('Actualiser')").count() > 0) {
                page.reload();
            }
            return page.url().contains("/demandes/") && page.locator("h1").count() > 0;
        });
    }

    private static void parcours(PageServie servie, Fenetre fenetre) {
        var page = fenetre.page;
        Navigateur.connecter(page, servie.adresse(), "chef");
        assertThat(titre(page)).contains("Quelles divisions");
        bouton(page, "Voir ce qui changerait").click();
        assertThat(titre(page)).isEqualTo("Ce qui changerait");
        assertThat(page.title()).doesNotContain("DUPONT");
        page.locator("details.division summary").first().click();
        assertThat(page.locator("dl.diff ins").first().innerText()).isEqualTo("-");
        bouton(page, "Continuer").click();
        synchroniser(page, fenetre.javascript);
        assertThat(titre(page)).isEqualTo("Synchronisation terminée");
        assertThat(page.locator(".coffre").innerText()).contains("vérifié, 0 modifié", "identiques");
        page.getByLabel("Gravité").selectOption("avertissement");
        bouton(page, "Filtrer").click();
        assertThat(page.locator(".resultat").innerText()).startsWith("0 message");
        page.getByText("Effacer le filtre").click();
        var csv = page.waitForDownload(() -> page.getByText("CSV", new Page.GetByTextOptions().setExact(true))
                .click());
        assertThat(csv.suggestedFilename()).isEqualTo("synchronisation-0999001W-2.csv");
        page.getByText("Historique", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("tbody tr").count()).isEqualTo(2);
        page.locator("nav.menu").getByText("Élèves").click();
        page.getByLabel("Nom ou prénom").fill("dupont");
        bouton(page, "Chercher").click();
        assertThat(page.url()).doesNotContain("dupont");
        page.getByText("Marie-claire DUPONT").click();
        assertThat(page.locator("tbody").innerText()).contains("Marie claire DUPONT", "Marie-claire DUPONT");
    }

    private static void depot(PageServie servie, Fenetre fenetre) {
        var page = fenetre.page;
        Navigateur.connecter(page, servie.adresse(), "chef");
        page.getByText("Donner des exports").click();
        page.getByLabel("Exports de SIECLE et de STS-Web")
                .setInputFiles(new Path[] {Path.of(servie.college.chemin("lsu.xml"))});
        bouton(page, "Vérifier ces fichiers").click();
        assertThat(page.locator("tbody").innerText()).contains("lsu.xml", "BEE_ELEVES", "STS_EDT");
        page.getByText("Relancer une fois corrigé").click();
        page.getByText("Donner des exports").click();
        page.getByLabel("Exports de SIECLE et de STS-Web").setInputFiles(new Path[] {
            Path.of(servie.college.chemin("eleves.xml")), Path.of(servie.college.chemin("sts.xml"))
        });
        bouton(page, "Vérifier ces fichiers").click();
        assertThat(page.locator("code").allInnerTexts()).contains("eleves.xml", "sts.xml");
        bouton(page, "Voir ce qui changerait").click();
        bouton(page, "Continuer").click();
        synchroniser(page, fenetre.javascript);
        assertThat(titre(page)).isEqualTo("Synchronisation terminée");
        assertThat(servie.temporaire).isEmptyDirectory();
    }

    private static void refus(PageServie servie, Fenetre fenetre) {
        var page = fenetre.page;
        jusquaLaConfirmation(servie, page);
        servie.prenom("Marion");
        synchroniser(page, fenetre.javascript);
        assertThat(titre(page)).contains("Les données ont changé depuis votre aperçu");
        bouton(page, "Voir le nouvel aperçu").click();
        bouton(page, "Continuer").click();
        servie.enPanne.set(true);
        synchroniser(page, fenetre.javascript);
        assertThat(titre(page)).contains("Synchronisation annulée");
        servie.enPanne.set(false);
        servie.college.ecrire("eleves.xml", "<AUTRE/>", StandardCharsets.UTF_8);
        bouton(page, "Refaire l'aperçu").click();
        assertThat(titre(page)).contains("Refusée : un fichier est illisible");
        page.navigate(servie.adresse() + "/ecoles/" + PageServie.AUTRE + "/choisir");
        assertThat(titre(page)).isEqualTo("Accès refusé");
    }

    private static void clavier(PageServie servie, Fenetre fenetre) {
        var page = fenetre.page;
        page.navigate(servie.adresse() + "/");
        page.keyboard().press("Tab");
        assertThat(page.locator(":focus").innerText()).isEqualTo("Aller au contenu");
        tabulerJusqua(page, "#id");
        page.keyboard().type("chef");
        page.keyboard().press("Tab");
        page.keyboard().type(PageServie.MOT_DE_PASSE);
        entrer(page);
        tabulerJusqua(page, ".action button");
        entrer(page);
        tabulerJusqua(page, ".action button");
        entrer(page);
        tabulerJusqua(page, "button.grand");
        page.keyboard().press("Enter");
        page.waitForURL("**/demandes/*");
        assertThat(titre(page)).isEqualTo("Synchronisation terminée");
    }

    private static void entrer(Page page) {
        var ici = page.url();
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.equals(ici));
    }

    /** Each stop on the way has an outline that one sees. */
    private static void tabulerJusqua(Page page, String but) {
        for (int i = 0; i < 60; i++) {
            page.keyboard().press("Tab");
            if (page.locator(but + ":focus").count() > 0) {
                assertThat(page.evaluate("() => getComputedStyle(document.activeElement).outlineStyle"))
                        .isEqualTo("solid");
                return;
            }
        }
        throw new AssertionError("le clavier n'atteint pas " + but);
    }

    private static void doubleClic(PageServie servie, Fenetre fenetre) {
        var page = fenetre.page;
        jusquaLaConfirmation(servie, page);
        bouton(page, "Synchronisation base élèves").dblclick();
        page.waitForURL("**/demandes/*");
        page.navigate(servie.adresse() + CHEMIN + "/historique?nature=application");
        assertThat(page.locator("tbody tr").count()).isEqualTo(1);
    }

    private static void avancement(PageServie servie, Fenetre fenetre) {
        var page = fenetre.page;
        jusquaLaConfirmation(servie, page);
        var passage = new CountDownLatch(1);
        servie.avantLecture.retenir(passage);
        bouton(page, "Synchronisation base élèves").click();
        page.locator(".pas li.la").first().waitFor();
        assertThat(titre(page)).isEqualTo("Synchronisation en cours");
        assertThat(Navigateur.fautesDAccessibilite(page)).isEmpty();
        servie.avantLecture.ouvrir();
        passage.countDown();
        page.waitForURL("**/demandes/*"); // nobody clicked
        assertThat(titre(page)).isEqualTo("Synchronisation terminée");
    }

    private static void expiree(PageServie servie, Fenetre fenetre) {
        var page = fenetre.page;
        jusquaLaConfirmation(servie, page);
        var avant = servie.etat();
        fenetre.contexte.clearCookies();
        bouton(page, "Synchronisation base élèves").click();
        page.waitForURL("**/connexion");
        assertThat(servie.etat()).isEqualTo(avant);
    }

    private static void accessible(PageServie servie, Fenetre premiere) {
        var visiteur = Visiteur.connecte(servie, "chef");
        var apercu = visiteur.apercevoir();
        var different = visiteur.apercevoir();
        servie.prenom("Marion");
        visiteur.attendre(visiteur.appliquer(different));
        var rapport = visiteur.apercevoir();
        visiteur.attendre(visiteur.appliquer(rapport));
        visiteur.apercevoir();
        servie.college.ecrire("eleves.xml", "<AUTRE/>", StandardCharsets.UTF_8);
        var illisible = visiteur.apercevoir();
        var pages = new java.util.LinkedHashMap<String, String>();
        pages.put("choisir", CHEMIN + "/choisir");
        pages.put("apercu", apercu);
        pages.put("apercu-filtre", apercu + "?nature=identite");
        pages.put("confirmation", apercu + "/confirmation");
        pages.put("apercu-different", CHEMIN + "/demandes/3");
        pages.put("compte-rendu", CHEMIN + "/demandes/5");
        pages.put("rien", CHEMIN + "/demandes/6");
        pages.put("refus", illisible);
        pages.put("historique", CHEMIN + "/historique");
        pages.put("eleves", CHEMIN + "/eleves");
        pages.put("eleve", CHEMIN + "/eleves/810001");
        pages.put("introuvable", "/nulle-part");
        pages.put("acces-refuse", "/ecoles/0999002X/choisir");
        var fautes = new ArrayList<String>();
        for (int largeur : new int[] {1280, 360}) {
            for (boolean sombre : new boolean[] {false, true}) {
                var contexte = premiere.navigateur.fenetre(largeur, sombre, true);
                var page = contexte.newPage();
                var ou = " à " + largeur + (sombre ? " sombre" : " clair");
                page.navigate(servie.adresse() + "/connexion");
                examiner(page, "connexion", ou, fautes);
                Navigateur.connecter(page, servie.adresse(), "chef");
                pages.forEach((nom, chemin) -> {
                    page.navigate(servie.adresse() + chemin);
                    examiner(page, nom, ou, fautes);
                });
                contexte.clearCookies();
                Navigateur.connecter(page, servie.adresse(), "academie");
                examiner(page, "academie", ou, fautes);
                contexte.close();
            }
        }
        assertThat(fautes).isEmpty();
    }

    private static void examiner(Page page, String nom, String ou, List<String> fautes) {
        Navigateur.fautesDAccessibilite(page).forEach(faute -> fautes.add(nom + ou + " : " + faute));
        var depassement =
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (!depassement.equals(0)) {
            fautes.add(nom + ou + " : défile de côté de " + depassement + " px");
        }
    }

    /** A picture of the pages that people see first, of an invented collège. */
    private static void capturer(Navigateur navigateur, Path ou) throws IOException {
        Files.createDirectories(ou);
        try (var servie = PageServie.college(Files.createTempDirectory(dossier, "college"), 600, 24)) {
            var contexte = navigateur.fenetre(1280, false, true);
            var page = contexte.newPage();
            Navigateur.connecter(page, servie.adresse(), "chef");
            page.waitForURL("**/choisir");
            capturer(page, ou, "choisir");
            bouton(page, "Voir ce qui changerait").click();
            page.waitForURL("**/demandes/*");
            capturer(page, ou, "apercu");
            page.locator("details.division summary").nth(3).click();
            page.locator("details.division").nth(3).scrollIntoViewIfNeeded();
            capturer(page, ou, "division");
            bouton(page, "Continuer").click();
            page.waitForURL("**/confirmation*");
            capturer(page, ou, "confirmation");
            synchroniser(page, true);
            capturer(page, ou, "compte-rendu");
            page.locator("a[href*='/eleves']").first().click();
            page.getByLabel("Division").selectOption("3 B");
            bouton(page, "Chercher").click();
            page.locator("tbody tr:has(td:last-child:text-is('1')) th a")
                    .first()
                    .click();
            capturer(page, ou, "eleve");
            contexte.close();
            var telephone = navigateur.fenetre(360, true, true);
            var petite = telephone.newPage();
            Navigateur.connecter(petite, servie.adresse(), "chef");
            petite.navigate(servie.adresse() + CHEMIN + "/demandes/2");
            capturer(petite, ou, "telephone-sombre");
            telephone.close();
        }
    }

    private static void capturer(Page page, Path ou, String nom) {
        page.screenshot(new Page.ScreenshotOptions().setPath(ou.resolve(nom + ".png")));
    }
}
