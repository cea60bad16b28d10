package org.lsunsync.app;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.spy;

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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.lsunsync.app.mesures.Mesures;
import org.lsunsync.app.page.Fondations;
import org.lsunsync.app.page.Page;
import org.lsunsync.app.page.Reglages;
import org.lsunsync.app.page.acces.FichierUtilisateurs;
import org.lsunsync.app.page.acces.Identification;
import org.lsunsync.app.page.acces.Personne;
import org.lsunsync.app.page.acces.Role;
import org.lsunsync.app.page.sources.Sources;
import org.lsunsync.app.page.sources.SourcesDesEcoles;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.ports.Demande;
import org.lsunsync.ports.EchecPort;
import org.lsunsync.ports.Habilitations;
import org.lsunsync.ports.Refus;
import org.lsunsync.ports.Suivi;
import org.lsunsync.ports.SynchronisationBaseEleves;
import org.lsunsync.testkit.ecole.EcoleInventee;
import org.lsunsync.testkit.memoire.VerrouEnMemoire;

/** The page over the small collège, as a chef, a chef of another école and an académie see it. */
final class PageServie implements AutoCloseable {

    static final String MOT_DE_PASSE = "un mot de passe de test";
    static final Uai UAI = new Uai(PetitCollege.UAI);
    static final Uai AUTRE = new Uai("0999002X");
    static final String CHEMIN = "/ecoles/" + UAI;

    final PetitCollege college;
    final Path temporaire;
    /** Runs before BEE is read: where a test holds an application back. */
    final Passage avantLecture;

    /** Whether the base breaks off as it is written to. */
    final AtomicBoolean enPanne = new AtomicBoolean();

    private final Composition composition;
    private final Mesures mesures;
    private final Page page;

    private PageServie(
            Passage avantLecture,
            PetitCollege college,
            Path dossier,
            String base,
            Identification identification,
            boolean https,
            SourcesDesEcoles sources,
            LocalDate jour) {
        this.avantLecture = avantLecture;
        this.college = college;
        var console = new LsunSync.Console(
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                false,
                ImmutableMap.of("XDG_DATA_HOME", Path.of("target", "donnees").toString()));
        composition = Composition.ouvrir(OptionBase.de(base), console);
        try {
            temporaire = Files.createDirectories(dossier.resolve("page").resolve("depots"));
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        }
        var modele = ServirCommande.fondations(composition, identification, sources);
        mesures = new Mesures(composition.ordonnanceur(), composition::panne);
        mesures.servir(0);
        page = Page.demarrer(
                new Fondations(
                        modele.livret(),
                        modele.journal(),
                        (choisies, droits, suivi) -> enPanne.get()
                                ? enPanne(choisies, droits, suivi)
                                : modele.synchronisations().sur(choisies, droits, suivi),
                        sources,
                        modele.arrierePlan(),
                        modele.exports(),
                        identification,
                        modele.csv(),
                        modele.json(),
                        modele.horloge(),
                        () -> jour,
                        "test"),
                new Reglages("127.0.0.1", 0, https, dossier.resolve("page")),
                mesures.registre());
    }

    /** A use case whose base breaks off as it writes. */
    private SynchronisationBaseEleves enPanne(Sources choisies, Habilitations droits, Suivi suivi) {
        var livret = spy(composition.livret());
        doThrow(new EchecPort(new Refus.BaseIndisponible("essai"))).when(livret).appliquer(any(), any());
        return SynchronisationBaseEleves.builder()
                .baseEleves(choisies.bee())
                .replicatSts(choisies.s3e())
                .livret(livret)
                .journal(composition.journal())
                .verrou(new VerrouEnMemoire())
                .habilitations(droits)
                .suivi(suivi)
                .build();
    }

    private static PageServie petite(Path dossier, Identification identification, boolean https, boolean sources) {
        var college = new PetitCollege(dossier);
        if (college.charger(college.h2()).code() != 0) {
            throw new IllegalStateException("l'école n'a pas été chargée");
        }
        var passage = new Passage();
        return new PageServie(
                passage,
                college,
                dossier,
                college.h2(),
                identification,
                https,
                uai -> sources && uai.equals(UAI) ? Optional.of(sources(college, passage::franchir)) : Optional.empty(),
                LocalDate.of(2026, 1, 15));
    }

    /** An invented collège of that size; its exports of a week later are its sources. */
    static PageServie college(Path dossier, int eleves, int divisions) {
        var modele = EcoleInventee.COLLEGE;
        var ecole = new EcoleInventee(modele.uai(), modele.annee(), eleves, divisions, 42, 20);
        var fichiers = dossier.resolve("ecole");
        ecole.ecrire(fichiers, fichier -> {});
        var avant = fichiers.resolve("before");
        var base = "jdbc:h2:file:" + dossier.resolve("base");
        var charge = Ligne.de(
                "charger",
                "--base",
                base,
                "--lsu",
                avant.resolve("lsu.xml").toString(),
                "--eleves",
                avant.resolve("ElevesAvecAdresses.xml").toString(),
                "--responsables",
                avant.resolve("ResponsablesAvecAdresses.xml").toString(),
                "--structures",
                avant.resolve("Structures.xml").toString(),
                "--communs",
                avant.resolve("Communs.xml").toString(),
                "--sts",
                avant.resolve(EcoleInventee.Document.STS.nom(ecole)).toString(),
                "--date",
                "2026-01-10");
        if (charge.code() != 0) {
            throw new IllegalStateException("l'école n'a pas été chargée");
        }
        try {
            Files.delete(fichiers.resolve("after").resolve("lsu.xml"));
            Files.move(fichiers.resolve("after"), fichiers.resolve(PetitCollege.UAI));
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        }
        return new PageServie(
                new Passage(),
                new PetitCollege(dossier),
                dossier,
                base,
                utilisateurs(dossier),
                false,
                Composition.dossiers(fichiers),
                ecole.jour());
    }

    /** Its exports, where they are. */
    Path exports() {
        return college.dossier.resolve("ecole").resolve(PetitCollege.UAI);
    }

    /** Every third élève is left out of the export: more than a limit lets pass. */
    void oublierUnEleveSurTrois() {
        remplacer("<ELEVE ELEVE_ID=\"[0-9]*[0369]\".*?</ELEVE>", true);
    }

    /** One élève more is left out. */
    void oublierUnEleve() {
        remplacer("<ELEVE ELEVE_ID=.*?</ELEVE>", false);
    }

    private void remplacer(String motif, boolean tous) {
        var fichier = exports().resolve("ElevesAvecAdresses.xml");
        try {
            var trouve = Pattern.compile(motif, Pattern.DOTALL).matcher(Files.readString(fichier, PetitCollege.bee()));
            Files.writeString(fichier, tous ? trouve.replaceAll("") : trouve.replaceFirst(""), PetitCollege.bee());
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        }
    }

    /** A point that one passes, and where a test may hold back whoever comes. */
    static final class Passage {
        private volatile Runnable avant = () -> {};

        void retenir(CountDownLatch jusque) {
            avant = () -> patienter(jusque);
        }

        void ouvrir() {
            avant = () -> {};
        }

        void franchir() {
            avant.run();
        }
    }

    static PageServie avec(Path dossier) {
        return petite(dossier, utilisateurs(dossier), false, true);
    }

    static PageServie sansSources(Path dossier) {
        return petite(dossier, utilisateurs(dossier), false, false);
    }

    static PageServie enHttps(Path dossier) {
        return petite(dossier, utilisateurs(dossier), true, true);
    }

    static PageServie avec(Path dossier, Identification identification) {
        return petite(dossier, identification, false, true);
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

    private static Sources sources(PetitCollege college, Runnable avant) {
        var bee = Composition.bee(Optional.of(Path.of(college.chemin("eleves.xml"))), new OptionsExports());
        return Sources.de(
                (uai, annee) -> {
                    avant.run();
                    return bee.lire(uai, annee);
                },
                Composition.sts(Path.of(college.chemin("sts.xml"))));
    }

    /** Holds the école's lock, as another process does, while something is done. */
    void pendantUneAutreSynchronisation(Runnable action) {
        var tenu = new CountDownLatch(1);
        var fini = new CountDownLatch(1);
        var sources = sources(college, () -> {
            tenu.countDown();
            patienter(fini);
        });
        var autre = new Thread(() -> composition
                .synchronisation(sources.bee(), sources.s3e(), (qui, uai) -> true, Suivi.MUET)
                .appliquer(Demande.de(UAI, "ailleurs", new Demande.Selection.Toutes(), LocalDate.of(2026, 1, 15))
                        .surPlan("aucun")));
        autre.start();
        patienter(tenu);
        try {
            action.run();
        } finally {
            fini.countDown();
            try {
                autre.join();
            } catch (InterruptedException presse) {
                Thread.currentThread().interrupt();
            }
        }
    }

    static void patienter(CountDownLatch passage) {
        try {
            passage.await();
        } catch (InterruptedException presse) {
            Thread.currentThread().interrupt();
        }
    }

    /** LSUN changes between two requests: somebody else synchronises what the sources said otherwise. */
    void changerLaBase() {
        PetitCollege autres;
        try {
            autres = new PetitCollege(Files.createDirectories(college.dossier.resolve("autres")));
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        }
        autres.ecrire("eleves.xml", PetitCollege.eleves("Marion"), PetitCollege.bee());
        composition
                .synchronisation(
                        Composition.bee(Optional.of(Path.of(autres.chemin("eleves.xml"))), new OptionsExports()),
                        Composition.sts(Path.of(autres.chemin("sts.xml"))),
                        (qui, uai) -> true,
                        Suivi.MUET)
                .appliquer(Demande.de(UAI, "ailleurs", new Demande.Selection.Toutes(), LocalDate.of(2026, 1, 15)));
    }

    /** BEE now calls the élève so; in XML. */
    void prenom(String prenom) {
        college.ecrire("eleves.xml", PetitCollege.eleves(prenom), PetitCollege.bee());
    }

    String adresse() {
        return "http://127.0.0.1:" + page.port();
    }

    String mesures() {
        return "http://127.0.0.1:" + mesures.port();
    }

    String etat() {
        return org.lsunsync.json.EtatJson.ecrire(composition.ecoles().lire(UAI).orElseThrow());
    }

    /** Stops serving; the base stays open. */
    void arreter() {
        page.close();
    }

    @Override
    public void close() {
        page.close();
        mesures.close();
        composition.close();
    }
}
