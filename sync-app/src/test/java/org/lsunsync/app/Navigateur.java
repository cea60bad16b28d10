package org.lsunsync.app;

import com.google.common.io.Resources;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A Chromium without a screen. */
final class Navigateur implements AutoCloseable {

    private static final double PATIENCE_MS = 180_000;
    private static final String AXE = axe();

    private final Playwright playwright;
    private final Browser chromium;

    /** Playwright writes its options in the machine's locale, and a Turkish one has no {@code light}. */
    private final Locale machine = Locale.getDefault();

    Navigateur(Path executable) {
        Locale.setDefault(Locale.ROOT);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run")));
    }

    /** Where one is installed: what the environment names, else where systems put it. */
    static Optional<Path> installe() {
        return Stream.of(
                        Optional.ofNullable(System.getenv("CHROMIUM")).orElse(""),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .filter(chemin -> !chemin.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A browser of somebody of his own: no cookie in common with another. */
    BrowserContext fenetre(int largeur, boolean sombre, boolean javascript) {
        var contexte = chromium.newContext(new Browser.NewContextOptions()
                .setViewportSize(largeur, 850)
                .setLocale("fr-FR")
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)
                .setColorScheme(sombre ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setJavaScriptEnabled(javascript));
        // long enough for a machine that builds something else: nothing waits longer than it has to
        contexte.setDefaultTimeout(PATIENCE_MS);
        return contexte;
    }

    static void connecter(Page page, String adresse, String identifiant) {
        page.navigate(adresse + "/connexion");
        page.getByLabel("Identifiant").fill(identifiant);
        page.getByLabel("Mot de passe").fill(PageServie.MOT_DE_PASSE);
        page.locator("button.premier").click();
    }

    /** Everything that is folded, and axe, which the page keeps until it is left. */
    static void deplier(Page page) {
        page.evaluate("() => document.querySelectorAll('details').forEach(d => { d.open = true; })");
        page.evaluate(AXE);
    }

    /** What axe finds on an unfolded page against WCAG 2.0 to 2.2, A and AA; one line each. */
    static List<String> fautesDAccessibilite(Page page) {
        @SuppressWarnings("unchecked") // the script answers a list of texts, of which the driver knows no type
        var fautes = (List<String>) page.evaluate("async () => (await axe.run(document, {runOnly: ['wcag2a', 'wcag2aa',"
                + " 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations']})).violations.map(v => v.id + ' : '"
                + " + v.nodes.map(n => n.target.join(' ')).slice(0, 3).join(' | '))");
        return fautes;
    }

    private static String axe() {
        try {
            return Resources.toString(Resources.getResource("axe.min.js"), StandardCharsets.UTF_8);
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
        Locale.setDefault(machine);
    }
}
