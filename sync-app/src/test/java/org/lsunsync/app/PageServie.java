package org.lsunsync.app;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.lsunsync.app.page.Fondations;
import org.lsunsync.app.page.Page;
import org.lsunsync.app.page.Reglages;
import org.lsunsync.app.page.acces.FichierUtilisateurs;
import org.lsunsync.app.page.acces.Identification;
import org.lsunsync.app.page.acces.Personne;
import org.lsunsync.app.page.acces.Role;
import org.lsunsync.app.page.sources.Sources;
import org.lsunsync.domain.etablissement.Uai;

/** The page over the small collège, as a chef, a chef of another école and an académie see it. */
final class PageServie implements AutoCloseable {

    static final String MOT_DE_PASSE = "un mot de passe de test";
    static final Uai UAI = new Uai(PetitCollege.UAI);
    static final Uai AUTRE = new Uai("0999002X");
    static final String CHEMIN = "/ecoles/" + UAI;

    final PetitCollege college;
    final Path temporaire;
    /** Runs before BEE is read: where a test holds an application back. */
    final AtomicReference<Runnable> avantLecture = new AtomicReference<>(() -> {});

    private final Composition composition;
    private final Page page;

    private PageServie(Path dossier, Identification identification, boolean https, boolean sources) {
        college = new PetitCollege(dossier);
        if (college.charger(college.h2()).code() != 0) {
            throw new IllegalStateException("l'école n'a pas été chargée");
        }
        var console = new LsunSync.Console(
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                false,
                ImmutableMap.of());
        composition = Composition.ouvrir(OptionBase.de(college.h2()), console);
        try {
            temporaire = Files.createDirectories(dossier.resolve("page").resolve("depots"));
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        }
        var modele = ServirCommande.fondations(
                composition,
                identification,
                uai -> sources && uai.equals(UAI) ? Optional.of(sources()) : Optional.empty());
        page = Page.demarrer(
                new Fondations(
                        modele.livret(),
                        modele.journal(),
                        modele.synchronisations(),
                        modele.sources(),
                        modele.exports(),
                        identification,
                        modele.csv(),
                        modele.json(),
                        modele.horloge(),
                        () -> LocalDate.of(2026, 1, 15),
                        "test"),
                new Reglages("127.0.0.1", 0, 0, https, dossier.resolve("page")));
    }

    static PageServie avec(Path dossier) {
        return new PageServie(dossier, utilisateurs(dossier), false, true);
    }

    static PageServie sansSources(Path dossier) {
        return new PageServie(dossier, utilisateurs(dossier), false, false);
    }

    static PageServie enHttps(Path dossier) {
        return new PageServie(dossier, utilisateurs(dossier), true, true);
    }

    static PageServie avec(Path dossier, Identification identification) {
        return new PageServie(dossier, identification, false, true);
    }

    private static Identification utilisateurs(Path dossier) {
        var utilisateurs = new FichierUtilisateurs(dossier.resolve("utilisateurs.csv"), 4);
        ImmutableList.of(
                        new Personne("chef", "Hélène Le Guen", Role.CHEF_ETABLISSEMENT, ImmutableSet.of(UAI)),
                        new Personne("autre", "Mario Castello", Role.CHEF_ETABLISSEMENT, ImmutableSet.of(AUTRE)),
                        new Personne("academie", "Bastien N'Guessan", Role.ACADEMIE, ImmutableSet.of(UAI)))
                .forEach(personne -> utilisateurs.ajouter(personne, MOT_DE_PASSE));
        return utilisateurs;
    }

    private Sources sources() {
        var bee = Composition.bee(Optional.of(Path.of(college.chemin("eleves.xml"))), new OptionsExports());
        return new Sources(
                (uai, annee) -> {
                    avantLecture.get().run();
                    return bee.lire(uai, annee);
                },
                Composition.sts(Path.of(college.chemin("sts.xml"))));
    }

    /** BEE now calls the élève so; in XML. */
    void prenom(String prenom) {
        college.ecrire("eleves.xml", PetitCollege.eleves(prenom), PetitCollege.bee());
    }

    String adresse() {
        return "http://127.0.0.1:" + page.port();
    }

    String mesures() {
        return "http://127.0.0.1:" + page.portMesures();
    }

    String etat() {
        return org.lsunsync.json.EtatJson.ecrire(composition.ecoles().lire(UAI).orElseThrow());
    }

    @Override
    public void close() {
        page.close();
        composition.close();
    }
}
