package org.lsunsync.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lsunsync.app.PageServie.CHEMIN;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.lsunsync.app.PageServie.Panne;

/**
 * The page in a real browser. Where none is installed there is nothing to run, and one line says so; {@code -Dnavigateur=exige} makes
 * that a failure. {@code -Dcaptures=DIR} takes pictures instead, of an invented collège.
 */
@Tag("long")
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
                        navigateur,
                        "du choix à l'archive, sur un téléphone",
                        true,
                        NavigateurTest::parcoursDeTelephone),
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
                scenarioSur(
                        ici -> PageServie.college(ici, 24, 2),
                        navigateur,
                        "axe ne trouve rien sur aucune page, clair et sombre, à 1280 et à 360 px",
                        true,
                        NavigateurTest::accessible),
                scenarioSur(
                        ici -> PageServie.college(ici, 60, 3),
                        navigateur,
                        "une limite passée se lit, et se relève au nombre vu",
                        true,
                        NavigateurTest::limite),
                scenario(
                        navigateur,
                        "les autres refus se lisent, une source ancienne s'accepte",
                        true,
                        NavigateurTest::autresRefus),
                scenario(
                        navigateur,
                        "deux navigateurs à la fois : le second suit la synchronisation du premier",
                        true,
                        NavigateurTest::deuxNavigateurs));
    }

    private static DynamicTest scenario(
            Navigateur navigateur, String titre, boolean javascript, BiConsumer<PageServie, Fenetre> essai) {
        return scenarioSur(NavigateurTest::petite, navigateur, titre, javascript, essai);
    }

    private static PageServie petite(Path ici) {
        var servie = PageServie.avec(ici);
        servie.prenom("Marie-claire");
        return servie;
    }

    private static DynamicTest scenarioSur(
            Function<Path, PageServie> ecole,
            Navigateur navigateur,
            String titre,
            boolean javascript,
            BiConsumer<PageServie, Fenetre> essai) {
        return DynamicTest.dynamicTest(titre, () -> {
            try (var servie = ecole.apply(Files.createTempDirectory(dossier, "ecole"))) {
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

    /** A page may take its time on a machine that has much to do: it is waited for, not looked at once. */
    private static void attendreTitre(Page page, String titre) {
        page.locator("h1", new Page.LocatorOptions().setHasText(titre)).waitFor();
    }

    private static void jusquaLaConfirmation(PageServie servie, Page page) {
        Navigateur.connecter(page, servie.adresse(), "chef");
        bouton(page, "Voir ce qui changerait").click();
        bouton(page, "Continuer").click();
        attendreTitre(page, "Confirmer la synchronisation");
    }

    /** Presses, and follows to the report; without JavaScript, by the link that it has for that. */
    private static void synchroniser(Page page, boolean javascript) {
        bouton(page, "Synchronisation base élèves").click();
        page.waitForCondition(() -> {
            if (!javascript && page.locator("a:text-is('Actualiser')").count() > 0) {
                page.reload();
            }
            return page.url().matches(".*/demandes/[0-9]+")
                    && page.locator("h1").count() > 0;
        });
    }

    private static void parcoursDeTelephone(PageServie servie, Fenetre fenetre) {
        fenetre.page.setViewportSize(360, 640);
        parcours(servie, fenetre);
    }

    private static void parcours(PageServie servie, Fenetre fenetre) {
        var page = fenetre.page;
        Navigateur.connecter(page, servie.adresse(), "chef");
        attendreTitre(page, "Quelles divisions");
        bouton(page, "Voir ce qui changerait").click();
        attendreTitre(page, "Ce qui changerait");
        assertThat(page.title()).doesNotContain("DUPONT");
        page.locator("details.division summary").first().click();
        assertThat(page.locator("dl.diff ins").first().innerText()).isEqualTo("-");
        bouton(page, "Continuer").click();
        synchroniser(page, fenetre.javascript);
        attendreTitre(page, "Synchronisation terminée");
        assertThat(page.locator(".coffre").innerText()).contains("vérifié, 0 modifié", "identiques");
        page.getByLabel("Gravité").selectOption("avertissement");
        bouton(page, "Filtrer").click();
        assertThat(page.locator(".resultat").innerText()).startsWith("0 message");
        page.getByText("Effacer le filtre").click();
        var csv = page.waitForDownload(() -> page.getByText("CSV", new Page.GetByTextOptions().setExact(true))
                .click());
        assertThat(csv.suggestedFilename()).isEqualTo("synchronisation-0999001W-2.csv");
        page.getByText("Historique", new Page.GetByTextOptions().setExact(true)).click();
        page.waitForURL("**/historique");
        assertThat(page.locator("tbody tr").count()).isEqualTo(2);
        page.locator("nav.menu").getByText("Élèves").click();
        page.getByLabel("Nom ou prénom").fill("dupont");
        bouton(page, "Chercher").click();
        assertThat(page.url()).doesNotContain("dupont");
        page.getByText("Marie-claire DUPONT").click();
        page.waitForURL("**/eleves/*");
        assertThat(page.locator("tbody").innerText()).contains("Marie claire DUPONT", "Marie-claire DUPONT");
    }

    private static void depot(PageServie servie, Fenetre fenetre) {
        var page = fenetre.page;
        Navigateur.connecter(page, servie.adresse(), "chef");
        page.getByText("Donner des exports").click();
        page.getByLabel("Exports de SIECLE et de STS-Web")
                .setInputFiles(new Path[] {Path.of(servie.college.chemin("lsu.xml"))});
        bouton(page, "Vérifier ces fichiers").click();
        attendreTitre(page, "Refusée : un fichier est illisible");
        assertThat(page.locator("tbody").innerText()).contains("lsu.xml", "BEE_ELEVES", "STS_EDT");
        page.getByText("Relancer une fois corrigé").click();
        page.getByText("Donner des exports").click();
        page.getByLabel("Exports de SIECLE et de STS-Web").setInputFiles(new Path[] {
            Path.of(servie.college.chemin("eleves.xml")), Path.of(servie.college.chemin("sts.xml"))
        });
        bouton(page, "Vérifier ces fichiers").click();
        bouton(page, "Retirer ces fichiers").waitFor();
        assertThat(page.locator("code").allInnerTexts()).contains("eleves.xml", "sts.xml");
        bouton(page, "Voir ce qui changerait").click();
        bouton(page, "Continuer").click();
        synchroniser(page, fenetre.javascript);
        attendreTitre(page, "Synchronisation terminée");
        assertThat(servie.temporaire).isEmptyDirectory();
    }

    private static void refus(PageServie servie, Fenetre fenetre) {
        var page = fenetre.page;
        jusquaLaConfirmation(servie, page);
        servie.prenom("Marion");
        synchroniser(page, fenetre.javascript);
        attendreTitre(page, "Les données ont changé depuis votre aperçu");
        bouton(page, "Voir le nouvel aperçu").click();
        bouton(page, "Continuer").click();
        servie.panne = Panne.ECRITURE_ROMPUE;
        synchroniser(page, fenetre.javascript);
        attendreTitre(page, "Synchronisation annulée");
        servie.panne = Panne.ETAT_QUI_BOUGE;
        bouton(page, "Refaire l'aperçu").click();
        bouton(page, "Continuer").click();
        synchroniser(page, fenetre.javascript);
        attendreTitre(page, "Refusée : LSUN change en ce moment");
        servie.panne = Panne.BASE_MUETTE;
        page.getByText("Relancer une fois corrigé").click();
        bouton(page, "Voir ce qui changerait").click();
        attendreTitre(page, "Refusée : la base de données de LSUN ne répond pas");
        assertThat(page.locator(".bandeau").innerText()).contains("Rien n'a été écrit");
        servie.panne = Panne.AUCUNE;
        servie.college.ecrire("eleves.xml", "<AUTRE/>", StandardCharsets.UTF_8);
        page.getByText("Relancer une fois corrigé").click();
        bouton(page, "Voir ce qui changerait").click();
        attendreTitre(page, "Refusée : un fichier est illisible");
        var defauts =
                page.waitForDownload(() -> page.getByText("Défauts en CSV").click());
        assertThat(defauts.suggestedFilename()).endsWith(".csv");
        page.navigate(servie.adresse() + "/ecoles/" + PageServie.AUTRE + "/choisir");
        attendreTitre(page, "Accès refusé");
    }

    private static void autresRefus(PageServie servie, Fenetre fenetre) {
        var page = fenetre.page;
        Navigateur.connecter(page, servie.adresse(), "chef");
        var exports = PetitCollege.eleves("Marie-claire");
        servie.college.ecrire("eleves.xml", exports.replace("SCOLAIRE>2025", "SCOLAIRE>2024"), PetitCollege.bee());
        bouton(page, "Voir ce qui changerait").click();
        attendreTitre(page, "les fichiers ne concordent pas");
        servie.college.ecrire(
                "eleves.xml", exports.replace("12/01/2026 18:42:10", "11/01/2026 18:42:10"), PetitCollege.bee());
        page.getByText("Relancer une fois corrigé").click();
        bouton(page, "Voir ce qui changerait").click();
        attendreTitre(page, "plus ancienne que la dernière appliquée");
        page.getByText("Revenir à ces données plus anciennes").click();
        page.getByLabel("Je veux synchroniser avec cette source plus ancienne.").check();
        bouton(page, "Voir l'aperçu avec cette source").click();
        attendreTitre(page, "Ce qui changerait");
        bouton(page, "Continuer").click();
        servie.pendantUneAutreSynchronisation(() -> {
            synchroniser(page, fenetre.javascript);
            attendreTitre(page, "une autre synchronisation est en cours");
        });
        page.navigate(servie.adresse() + CHEMIN + "/choisir");
        page.evaluate("() => { document.querySelector('input[name=division]').value = '9 Z'; }");
        bouton(page, "Voir ce qui changerait").click();
        attendreTitre(page, "la sélection ne convient pas");
        servie.college.effacer("eleves.xml");
        page.navigate(servie.adresse() + CHEMIN + "/choisir");
        bouton(page, "Voir ce qui changerait").click();
        attendreTitre(page, "une source ne répond pas");
        assertThat(page.locator("tbody").innerText()).contains("eleves.xml");
    }

    private static void limite(PageServie servie, Fenetre fenetre) {
        var page = fenetre.page;
        servie.oublierUnEleveSurTrois();
        Navigateur.connecter(page, servie.adresse(), "chef");
        bouton(page, "Voir ce qui changerait").click();
        attendreTitre(page, "trop d'élèves ne sont pas retrouvés");
        assertThat(page.locator(".bandeau").innerText()).contains("Rien n'a été écrit");
        page.locator("summary", new Page.LocatorOptions().setHasText("départs sont réels"))
                .click();
        page.getByLabel("J'ai vérifié dans SIECLE que ces élèves sont partis.").check();
        bouton(page, "Voir l'aperçu avec cette limite").click();
        attendreTitre(page, "Ce qui changerait");
        bouton(page, "Continuer").click();
        servie.oublierUnEleve();
        synchroniser(page, fenetre.javascript);
        attendreTitre(page, "trop d'élèves ne sont pas retrouvés");
    }

    private static void deuxNavigateurs(PageServie servie, Fenetre fenetre) {
        var page = fenetre.page;
        var contexte = fenetre.navigateur.fenetre(1280, false, true);
        var autre = contexte.newPage();
        jusquaLaConfirmation(servie, page);
        jusquaLaConfirmation(servie, autre);
        var passage = new CountDownLatch(1);
        servie.avantLecture.retenir(passage);
        bouton(page, "Synchronisation base élèves").click();
        page.waitForURL("**/en-cours/*");
        bouton(autre, "Synchronisation base élèves").click();
        autre.waitForURL("**/en-cours/*");
        assertThat(autre.url()).isEqualTo(page.url());
        assertThat(autre.locator(".chapo").innerText()).contains("Hélène Le Guen");
        servie.avantLecture.ouvrir();
        passage.countDown();
        page.waitForURL("**/demandes/*");
        autre.waitForURL("**/demandes/*");
        assertThat(autre.url()).isEqualTo(page.url());
        attendreTitre(autre, "Synchronisation terminée");
        contexte.close();
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
        attendreTitre(page, "Synchronisation terminée");
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
        attendreTitre(page, "Synchronisation en cours");
        Navigateur.deplier(page);
        assertThat(Navigateur.fautesDAccessibilite(page)).isEmpty();
        servie.avantLecture.ouvrir();
        passage.countDown();
        page.waitForURL("**/demandes/*"); // nobody clicked
        attendreTitre(page, "Synchronisation terminée");
    }

    private static void expiree(PageServie servie, Fenetre fenetre) {
        var page = fenetre.page;
        jusquaLaConfirmation(servie, page);
        var avant = servie.etat();
        fenetre.contexte.clearCookies();
        bouton(page, "Synchronisation base élèves").click();
        page.waitForURL("**/connexion?session=finie");
        assertThat(page.locator(".bandeau").innerText()).contains("Votre session est terminée", "Rien n'a été écrit");
        assertThat(servie.etat()).isEqualTo(avant);
    }

    /** axe on each page, in each light, at each width; and no page that is wider than its window. */
    private static void accessible(PageServie servie, Fenetre fenetre) {
        var fautes = new ArrayList<String>();
        Ecrans.parcourir(
                servie,
                () -> fenetre.navigateur.fenetre(1280, false, true),
                (nom, page) -> examiner(nom, page, fautes));
        assertThat(fautes).isEmpty();
    }

    private static void examiner(String nom, Page page, List<String> fautes) {
        Navigateur.deplier(page);
        for (int largeur : new int[] {1280, 360}) {
            page.setViewportSize(largeur, 850);
            for (var lumiere : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(lumiere));
                var ou = nom + " à " + largeur + " " + lumiere + " : ";
                Navigateur.fautesDAccessibilite(page).forEach(faute -> fautes.add(ou + faute));
                var depassement = page.evaluate(
                        "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
                if (!depassement.equals(0)) {
                    fautes.add(ou + "défile de côté de " + depassement + " px");
                }
            }
        }
        page.setViewportSize(1280, 850);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    /** A picture of each page, of an invented collège; {@code -Dlargeur=}, {@code -Dhauteur=} and {@code -Dsombre=true} say how. */
    private static void capturer(Navigateur navigateur, Path ou) throws IOException {
        Files.createDirectories(ou);
        int largeur = Integer.getInteger("largeur", 1280);
        int hauteur = Integer.getInteger("hauteur", 850);
        try (var servie = PageServie.college(Files.createTempDirectory(dossier, "college"), 600, 24)) {
            Ecrans.parcourir(
                    servie, () -> navigateur.fenetre(largeur, Boolean.getBoolean("sombre"), true), (nom, page) -> {
                        page.setViewportSize(largeur, hauteur);
                        page.screenshot(new Page.ScreenshotOptions().setPath(ou.resolve(nom + ".png")));
                    });
        }
    }
}
