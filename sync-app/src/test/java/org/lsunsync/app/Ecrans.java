package org.lsunsync.app;

import static org.lsunsync.app.PageServie.CHEMIN;
import static org.lsunsync.app.PageServie.ELEVES;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.lsunsync.app.PageServie.Panne;

/**
 * Every page that there is, each shown to whoever looks at pages once a collège has come so far that there is something on it: from the
 * first preview to an application that runs, through each way of being refused.
 */
final class Ecrans {

    private static final Pattern ARCHIVE = Pattern.compile("(?m)^ARCHIVE;ELEVE;([0-9]+);");

    private final PageServie servie;
    private final BiConsumer<String, Page> regard;
    private final Visiteur visiteur;
    private final List<BrowserContext> fenetres = new ArrayList<>();
    private final Page personne;
    private final Page chef;
    private final Page academie;

    private Ecrans(PageServie servie, Supplier<BrowserContext> fenetre, BiConsumer<String, Page> regard) {
        this.servie = servie;
        this.regard = regard;
        this.visiteur = Visiteur.connecte(servie, "chef");
        this.personne = nouvelle(fenetre);
        this.chef = connectee(fenetre, "chef");
        this.academie = connectee(fenetre, "academie");
    }

    /**
     * Goes through all of them.
     *
     * @param servie a collège of which nothing was asked yet
     * @param fenetre a browser of somebody of his own
     * @param regard looks at a page, by its name
     */
    static void parcourir(PageServie servie, Supplier<BrowserContext> fenetre, BiConsumer<String, Page> regard) {
        var ecrans = new Ecrans(servie, fenetre, regard);
        try {
            ecrans.acces();
            ecrans.duChoixAuCompteRendu();
            ecrans.refus();
            ecrans.enCours();
        } finally {
            ecrans.fenetres.forEach(BrowserContext::close);
        }
    }

    private Page nouvelle(Supplier<BrowserContext> fenetre) {
        var contexte = fenetre.get();
        fenetres.add(contexte);
        return contexte.newPage();
    }

    private Page connectee(Supplier<BrowserContext> fenetre, String identifiant) {
        var page = nouvelle(fenetre);
        Navigateur.connecter(page, servie.adresse(), identifiant);
        page.waitForURL("**/" + (identifiant.equals("chef") ? "choisir" : "academie"));
        return page;
    }

    private void montrer(String nom, Page page, String chemin) {
        page.navigate(servie.adresse() + chemin);
        regard.accept(nom, page);
    }

    private void montrer(String nom, String chemin) {
        montrer(nom, chef, chemin);
    }

    private String apercevoir() {
        return visiteur.apercevoirTout(CHEMIN);
    }

    /** Where the end of an application is told. */
    private String appliquer(String apercu) {
        return visiteur.attendre(visiteur.appliquer(apercu)).uri().getPath();
    }

    private void acces() {
        montrer("connexion", personne, "/connexion");
        montrer("connexion-session-finie", personne, "/connexion?session=finie");
        Navigateur.connecter(personne, servie.adresse(), "inconnu");
        personne.locator("#err").waitFor();
        regard.accept("connexion-erreur", personne);
        montrer("acces-refuse", "/ecoles/" + PageServie.AUTRE + "/choisir");
        montrer("introuvable", "/nulle-part");
    }

    private void duChoixAuCompteRendu() {
        montrer("choisir-jamais-releve", CHEMIN + "/choisir");
        var apercu = apercevoir();
        montrer("choisir", CHEMIN + "/choisir");
        montrer("choisir-rien-de-coche", CHEMIN + "/choisir?selection=aucune");
        chef.locator("form[data-choix] button.premier").click();
        chef.locator("#err").waitFor();
        regard.accept("choisir-erreur", chef);
        montrer("apercu", apercu);
        var division = chef.locator("details.division").nth(1);
        division.locator("summary").click();
        division.evaluate("division => division.scrollIntoView()");
        regard.accept("apercu-division", chef);
        montrer("apercu-filtre", apercu + "?voir=apercu&nature=coordonnees");
        montrer("apercu-avertissements", apercu + "?voir=apercu&gravite=avertissement");
        montrer("confirmation", apercu + "/confirmation");
        servie.renommerUnEleve("Yvete");
        montrer("apercu-different", appliquer(apercu));
        servie.retablir();
        var rompu = apercevoir();
        servie.panne = Panne.ECRITURE_ROMPUE;
        montrer("annulee", appliquer(rompu));
        servie.panne = Panne.AUCUNE;
        var rapport = appliquer(apercevoir());
        montrer("compte-rendu", rapport);
        montrer("compte-rendu-filtre", rapport + "?gravite=avertissement");
        montrer("compte-rendu-imprime", rapport + "?format=imprimer");
        montrer("rien", apercevoir());
        montrer("eleves-a-chercher", CHEMIN + "/eleves");
        chef.getByLabel("Nom ou prénom").fill("mar");
        chef.locator("main button.second").click();
        chef.locator(".resultat").waitFor();
        regard.accept("eleves", chef);
        var archive = ARCHIVE.matcher(visiteur.lire(rapport + "?format=csv").body());
        montrer("eleve", CHEMIN + "/eleves/" + (archive.find() ? archive.group(1) : ""));
    }

    private void refus() {
        servie.remplacer(ELEVES, "<ANNEE_SCOLAIRE>2025", "<ANNEE_SCOLAIRE>2024");
        servie.remplacer("sts_emp_0999001W_2025.xml", "UAJ CODE=\"0999001W\"", "UAJ CODE=\"0999014K\"");
        montrer("refus-source", apercevoir());
        servie.retablir();
        servie.oublierUnEleveSurTrois();
        var seuil = apercevoir();
        montrer("refus-seuil", seuil);
        montrer("apercu-refuse", seuil + "?voir=apercu");
        servie.retablir();
        montrer("historique", CHEMIN + "/historique");
        montrer("academie", academie, "/academie");
        montrer("academie-historique", academie, CHEMIN + "/historique");
    }

    private void enCours() {
        servie.renommerUnEleve("Yvete");
        var apercu = apercevoir();
        var passage = new CountDownLatch(1);
        servie.avantLecture.retenir(passage);
        var execution = visiteur.appliquer(apercu);
        try {
            montrer("en-cours", execution);
            chef.navigate("about:blank"); // it would move on by itself
        } finally {
            servie.avantLecture.ouvrir();
            passage.countDown();
            visiteur.attendre(execution);
        }
    }
}
