package org.lsunsync.benchmark;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.lsunsync.testkit.ecole.EcoleInventee.Document;

/** Start: the command line, cold, as a process of its own. It needs sync-app's runnable jar, which a package of the whole makes. */
final class Demarrer implements Mesure {

    private static final String H2 = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

    @Override
    public void mesurer(Cadre cadre) throws Exception {
        var application = application();
        if (!Files.exists(application)) {
            cadre.sortie().println("| démarrer | sync-app/target/lsun-sync.jar manque : mvn package | | | | | | |");
            return;
        }
        var dossier = Files.createTempDirectory("lsun-demarrage");
        try (var exports = Exports.dans(dossier, Exports.college(cadre.taille(600, 20)))) {
            var bonjour = bonjour(dossier);
            mesurer(cadre, application, bonjour, exports);
        }
    }

    private static void mesurer(Cadre cadre, Path application, Path bonjour, Exports exports) throws Exception {
        for (var document : Document.values()) {
            exports.fichier(document, false);
            exports.fichier(document, true);
        }
        var url = "jdbc:h2:file:" + exports.dossier().resolve("base") + H2;
        lancer(
                application,
                "charger",
                "--base",
                url,
                "--lsu",
                exports.fichier(Document.LSU, false).toString(),
                "--eleves",
                exports.fichier(Document.ELEVES, false).toString(),
                "--responsables",
                exports.fichier(Document.RESPONSABLES, false).toString(),
                "--date",
                exports.ecole().jour().toString());
        Callable<String> simuler = () -> lancer(
                application,
                "simuler",
                "--base",
                url,
                "--uai",
                exports.ecole().uai().toString(),
                "--toutes",
                "--date",
                exports.ecole().jour().toString(),
                "--eleves",
                exports.fichier(Document.ELEVES, true).toString(),
                "--responsables",
                exports.fichier(Document.RESPONSABLES, true).toString(),
                "--sts",
                exports.fichier(Document.STS, true).toString());
        Callable<String> plancher = () -> Enfant.executer(Enfant.commande(
                List.of(),
                PlancherDemarrage.class,
                List.of(
                        url,
                        exports.dossier().toString(),
                        Integer.toString(exports.ecole().eleves()))));
        var court = Cote.aCote(
                cadre.tours(),
                cadre.taille(4, 1),
                cadre.taille(1, 0),
                () -> lancer(bonjour),
                () -> lancer(application, "--version"),
                () -> lancer(application, "--help"));
        var longs = Cote.aCote(cadre.tours(), cadre.taille(2, 1), cadre.taille(1, 0), simuler, plancher);
        cadre.ligne(new Ligne("démarrer --version", "bonjour", "ms", court.de(1), court.de(0), Objectif.auPlus(1.5)));
        cadre.ligne(new Ligne("démarrer --help", "bonjour", "ms", court.de(2), court.de(0), Objectif.auPlus(6)));
        cadre.ligne(new Ligne(
                "démarrer simuler, %d élèves".formatted(exports.ecole().eleves()),
                "à la main, H2",
                "ms",
                longs.de(0),
                longs.de(1),
                Objectif.auPlus(1.5)));
    }

    private static String lancer(Path jar, String... arguments) throws IOException, InterruptedException {
        var commande = new ArrayList<>(List.of(Enfant.java(), "-jar", jar.toString()));
        commande.addAll(List.of(arguments));
        return Enfant.executer(commande);
    }

    /** Beside this module. */
    private static Path application() throws URISyntaxException {
        var ici = Path.of(Demarrer.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toAbsolutePath();
        return ici.resolve("../../../sync-app/target/lsun-sync.jar").normalize();
    }

    /** A jar of one class. */
    private static Path bonjour(Path dossier) throws IOException {
        var manifeste = new Manifest();
        manifeste.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifeste.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Bonjour.class.getName());
        var jar = dossier.resolve("bonjour.jar");
        var nom = Bonjour.class.getName().replace('.', '/') + ".class";
        try (var sortie = new JarOutputStream(Files.newOutputStream(jar), manifeste);
                var classe = Bonjour.class.getResourceAsStream("Bonjour.class")) {
            sortie.putNextEntry(new JarEntry(nom));
            if (classe == null) {
                throw new IllegalStateException(nom);
            }
            classe.transferTo(sortie);
        }
        return jar;
    }
}
