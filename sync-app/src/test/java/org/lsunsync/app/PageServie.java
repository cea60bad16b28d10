package org.lsunsync.app;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.spy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
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
import org.lsunsync.ports.LivretScolaire;
import org.lsunsync.ports.LivretScolaire.Ecriture;
import org.lsunsync.ports.Refus;
import org.lsunsync.ports.Suivi;
import org.lsunsync.ports.SynchronisationBaseEleves;
import org.lsunsync.testkit.ecole.EcoleInventee;
import org.lsunsync.testkit.memoire.VerrouEnMemoire;

/** The page over the small collège, as a chef, a chef of another école and an académie see it. */
final class PageServie implements AutoCloseable {

    /** What a base may do to whoever synchronises. */
    enum Panne {
        /** Nothing. */
        AUCUNE,
        /** It breaks off as it is written to. */
        ECRITURE_ROMPUE,
        /** Somebody else changes the école before each writing. */
        ETAT_QUI_BOUGE,
        /** It can't be loaded from. */
        BASE_MUETTE
    }

    static final String MOT_DE_PASSE = "un mot de passe de test";
    static final Uai UAI = new Uai(PetitCollege.UAI);
    static final Uai AUTRE = new Uai("0999002X");
    static final String CHEMIN = "/ecoles/" + UAI;
    static final String ELEVES = "ElevesAvecAdresses.xml";

    final PetitCollege college;
    final Path temporaire;
    /** Runs before BEE is read: where a test holds an application back. */
    final Passage avantLecture;

    /** How LSUN's base behaves from now on. */
    volatile Panne panne = Panne.AUCUNE;

    /** LSUN as the page sees it: it tells what was asked of it. */
    final LivretScolaire livret;

    private final Map<String, String> avant = new HashMap<>();
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
        livret = spy(modele.livret());
        page = Page.demarrer(
                new Fondations(
                        livret,
                        modele.journal(),
                        (choisies, droits, suivi) -> panne == Panne.AUCUNE
                                ? modele.synchronisations().sur(choisies, droits, suivi)
                                : enPanne(choisies, droits, suivi),
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

    /** A use case whose base behaves as it should not. */
    private SynchronisationBaseEleves enPanne(Sources choisies, Habilitations droits, Suivi suivi) {
        var livret = spy(composition.livret());
        var echec = new EchecPort(new Refus.BaseIndisponible("essai"));
        switch (panne) {
            case AUCUNE -> {}
            case ECRITURE_ROMPUE -> doThrow(echec).when(livret).appliquer(any(), any());
            case ETAT_QUI_BOUGE ->
                doReturn(new Ecriture.VersionDepassee(Long.MAX_VALUE))
                        .when(livret)
                        .appliquer(any(), any());
            case BASE_MUETTE -> doThrow(echec).when(livret).charger(any(), any());
        }
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

    /** Loaded once by each sort of école, and copied from there: a base that was loaded is files. */
    private static final Map<String, Path> MODELES = new ConcurrentHashMap<>();

    private static void copier(String modele, Consumer<Path> charger, Path dossier) {
        var source = MODELES.computeIfAbsent(modele, nouveau -> {
            try {
                var vide = Files.createTempDirectory(
                        Files.createDirectories(Path.of("target").toAbsolutePath()), "modele");
                charger.accept(vide);
                return vide;
            } catch (IOException echec) {
                throw new UncheckedIOException(echec);
            }
        });
        try (var fichiers = Files.walk(source)) {
            for (var fichier : fichiers.filter(Files::isRegularFile).toList()) {
                var cible = dossier.resolve(source.relativize(fichier).toString());
                Files.createDirectories(cible.getParent());
                Files.copy(fichier, cible, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        }
    }

    private static void exigerChargee(Ligne charge) {
        if (charge.code() != 0) {
            throw new IllegalStateException("l'école n'a pas été chargée");
        }
    }

    private static PageServie petite(Path dossier, Identification identification, boolean https, boolean sources) {
        copier(
                "petite",
                vide -> {
                    var college = new PetitCollege(vide);
                    exigerChargee(college.charger(college.h2()));
                },
                dossier);
        var college = new PetitCollege(dossier);
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
        copier(eleves + " en " + divisions, vide -> charger(ecole, vide), dossier);
        var passage = new Passage();
        var exports = Composition.dossiers(
                dossier.resolve("ecole"), MemoireDesFichiers.de(Map.of("XDG_DATA_HOME", dossier.toString())));
        return new PageServie(
                passage,
                new PetitCollege(dossier),
                dossier,
                "jdbc:h2:file:" + dossier.resolve("base"),
                utilisateurs(dossier),
                false,
                uai -> exports.de(uai).map(lus -> passant(lus, passage)),
                ecole.jour());
    }

    private static void charger(EcoleInventee ecole, Path dossier) {
        var fichiers = dossier.resolve("ecole");
        ecole.ecrire(fichiers, fichier -> {});
        var avant = fichiers.resolve("before");
        exigerChargee(Ligne.de(
                "charger",
                "--base",
                "jdbc:h2:file:" + dossier.resolve("base"),
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
                "2026-01-10"));
        try {
            Files.delete(fichiers.resolve("after").resolve("lsu.xml"));
            Files.move(fichiers.resolve("after"), fichiers.resolve(PetitCollege.UAI));
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        }
    }

    private static Sources passant(Sources sources, Passage passage) {
        return new Sources(
                (uai, annee) -> {
                    passage.franchir();
                    return sources.bee().lire(uai, annee);
                },
                sources.s3e(),
                sources.veille());
    }

    /** Its exports, where they are. */
    Path exports() {
        return college.dossier.resolve("ecole").resolve(PetitCollege.UAI);
    }

    /** Every third élève is left out of the export: more than a limit lets pass. */
    void oublierUnEleveSurTrois() {
        remplacer(ELEVES, "<ELEVE ELEVE_ID=\"[0-9]*[0369]\".*?</ELEVE>", "");
    }

    /** One élève more is left out. */
    void oublierUnEleve() {
        changer(
                ELEVES,
                export -> motif("<ELEVE ELEVE_ID=.*?</ELEVE>").matcher(export).replaceFirst(""));
    }

    /** BEE calls the first élève of the collège otherwise. */
    void renommerUnEleve(String prenom) {
        changer(ELEVES, export -> motif("<PRENOM>[^<]*").matcher(export).replaceFirst("<PRENOM>" + prenom));
    }

    /** What matches is written otherwise in an export of the collège. */
    void remplacer(String export, String motif, String par) {
        changer(export, texte -> motif(motif).matcher(texte).replaceAll(par));
    }

    /** All exports of the collège as they were at first. */
    void retablir() {
        avant.forEach(this::ecrire);
    }

    private void changer(String export, UnaryOperator<String> comment) {
        var texte = lire(export);
        avant.putIfAbsent(export, texte);
        ecrire(export, comment.apply(texte));
    }

    private static Pattern motif(String motif) {
        return Pattern.compile(motif, Pattern.DOTALL);
    }

    private String lire(String export) {
        try {
            return Files.readString(exports().resolve(export), encodage(export));
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        }
    }

    private void ecrire(String export, String texte) {
        try {
            Files.writeString(exports().resolve(export), texte, encodage(export));
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        }
    }

    private static Charset encodage(String export) {
        return export.startsWith("sts_") ? StandardCharsets.UTF_8 : PetitCollege.bee();
    }

    /** A point that one passes, and where a test may hold back whoever comes. */
    static final class Passage {
        /** How often somebody came by. */
        final AtomicInteger passages = new AtomicInteger();

        private volatile Runnable avant = () -> {};

        void retenir(CountDownLatch jusque) {
            avant = () -> patienter(jusque);
        }

        void ouvrir() {
            avant = () -> {};
        }

        void franchir() {
            passages.incrementAndGet();
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
