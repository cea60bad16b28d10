package org.lsunsync.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lsunsync.app.ordonnanceur.Patience;
import org.lsunsync.app.page.acces.FichierUtilisateurs;
import org.lsunsync.app.page.acces.Personne;
import org.lsunsync.app.page.acces.Role;
import org.lsunsync.testkit.ecole.EcoleInventee;
import org.lsunsync.testkit.serveur.Inconduite;
import org.lsunsync.testkit.serveur.ServeurExports;

/** {@code lsun-sync servir} as a process of its own, as people run it. */
class ServirTest {

    private static final EcoleInventee ECOLE =
            new EcoleInventee(EcoleInventee.COLLEGE.uai(), EcoleInventee.COLLEGE.annee(), 60, 3, 7, 20);
    private static final String UAI = ECOLE.uai().valeur();

    @TempDir
    Path dossier = Path.of("");

    private String base = "";

    @BeforeEach
    void charger() throws IOException {
        ECOLE.ecrire(dossier, fichier -> {});
        base = "jdbc:h2:file:" + dossier.resolve("base");
        var avant = dossier.resolve("before");
        faire(
                "charger",
                "--base",
                base,
                "--lsu",
                avant.resolve("lsu.xml").toString(),
                "--eleves",
                avant.resolve("ElevesAvecAdresses.xml").toString(),
                "--date",
                "2026-05-01");
        new FichierUtilisateurs(dossier.resolve("utilisateurs.csv"), 4)
                .ajouter(
                        new Personne("chef", "Hélène Le Guen", Role.CHEF_ETABLISSEMENT, ImmutableSet.of(ECOLE.uai())),
                        PageServie.MOT_DE_PASSE);
    }

    private static String faire(String... arguments) {
        var ligne = Ligne.de(
                arguments[0], List.of(arguments).subList(1, arguments.length).toArray(String[]::new));
        assertThat(ligne.code()).as(ligne.erreur()).isZero();
        return ligne.sortie();
    }

    private ServeurExports exports(Inconduite inconduite) throws IOException {
        return ServeurExports.ouvrir(dossier.resolve("after"), 0, inconduite);
    }

    /** A process of {@code servir}, and what it says. */
    private final class Servie implements AutoCloseable {
        final Path dit = dossier.resolve("dit.txt");
        final Process processus;

        Servie(String... suite) throws IOException {
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            var ligne = new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1", "-cp"));
            ligne.add(System.getProperty("java.class.path"));
            ligne.addAll(List.of("org.lsunsync.app.LsunSync", "servir", "--http-en-clair", "--base", base));
            ligne.addAll(List.of("--port", "0", "--port-mesures", "0", "--utilisateurs"));
            ligne.add(dossier.resolve("utilisateurs.csv").toString());
            ligne.addAll(List.of(suite));
            var fabrique = new ProcessBuilder(ligne).redirectErrorStream(true).redirectOutput(dit.toFile());
            fabrique.environment().put("XDG_DATA_HOME", dossier.toString());
            processus = fabrique.start();
            Patience.jusqua(() -> texte().contains("Mesures et santé") || !processus.isAlive());
            assertThat(processus.isAlive()).as(texte()).isTrue();
        }

        String texte() {
            try {
                return Files.readString(dit, StandardCharsets.UTF_8);
            } catch (IOException absent) {
                throw new UncheckedIOException(absent);
            }
        }

        String adresse(String apres) {
            var trouve = Pattern.compile(Pattern.quote(apres) + " (http://127\\.0\\.0\\.1:[0-9]+)")
                    .matcher(texte());
            assertThat(trouve.find()).as(texte()).isTrue();
            return trouve.group(1);
        }

        Visiteur page() {
            return new Visiteur(adresse("La page est servie sur"));
        }

        Visiteur mesures() {
            return new Visiteur(adresse("Mesures et santé sur"));
        }

        /** SIGTERM, and its end. */
        void arreter() {
            processus.destroy();
            processus.onExit().join();
        }

        @Override
        public void close() {
            processus.destroyForcibly().onExit().join();
        }
    }

    @Test
    @DisplayName(
            "un seul processus sur H2 sert la page et fait l'arrière-plan, que la page, les mesures et etat montrent")
    void embarque() throws IOException {
        try (var exports = exports(Inconduite.AUCUNE)) {
            var adresse = exports.adresse().toString();
            faire(
                    "ordonnancer",
                    "ecole",
                    "--base",
                    base,
                    "--uai",
                    UAI,
                    "--bee",
                    adresse,
                    "--s3e",
                    adresse,
                    "--mode",
                    "application",
                    "--maintenant");
            try (var servie = new Servie("--sondage", "1")) {
                Patience.jusqua(() -> {
                    var mesures = servie.mesures().lire("/metrics").body();
                    return mesures.contains("lsun_ordonnanceur_ecoles{situation=\"a-jour\"} 1.0")
                            && mesures.contains("lsun_ordonnanceur_file{etat=\"en-cours\"} 0.0");
                });
                assertThat(servie.mesures().lire("/metrics").body())
                        .contains(
                                "lsun_ordonnanceur_ecoles{situation=\"en-retard\"} 0.0",
                                "lsun_ordonnanceur_file{etat=\"dues\"} 0.0",
                                "lsun_ordonnanceur_ouvriers{etat=\"connus\"} 1.0",
                                "lsun_page_applications 0.0");
                assertThat(servie.mesures().lire("/sante").body()).isEqualTo("en service");
                var chef = servie.page();
                chef.connecter("chef", PageServie.MOT_DE_PASSE);
                assertThat(chef.lire("/ecoles/" + UAI + "/historique").body()).contains("automatique", "Terminée");
                // set once: the page reads the same services
                assertThat(chef.lire("/ecoles/" + UAI + "/choisir").body())
                        .contains("Elles sont réglées pour votre établissement");
                assertThat(chef.lire(chef.apercevoirTout("/ecoles/" + UAI)).body())
                        .contains("Rien à synchroniser");
                servie.arreter();
                assertThat(servie.texte()).contains("\"message\":\"passage\"", "\"constat\":\"A_JOUR\"");
            }
        }
        assertThat(faire("ordonnancer", "etat", "--base", base)).contains("à jour : 1", "Ouvriers : 0");
    }

    @Test
    @DisplayName("SIGTERM pendant une synchronisation : elle se termine, le processus ensuite, et la base se rouvre")
    void sigterm() throws IOException {
        try (var exports = exports(Inconduite.LENT)) {
            var adresse = exports.adresse().toString();
            try (var servie = new Servie("--bee", adresse, "--s3e", adresse)) {
                var chef = servie.page();
                chef.connecter("chef", PageServie.MOT_DE_PASSE);
                var apercu = chef.apercevoirTout("/ecoles/" + UAI);
                assertThat(chef.lire(apercu).body()).contains("Rien n'est encore écrit");
                chef.appliquer(apercu);
                servie.arreter();
            }
        }
        assertThat(faire("historique", "--base", base, "--uai", UAI, "--format", "json"))
                .contains("\"issue\": \"appliquee\"");
    }

    @Test
    @DisplayName("ce que le processus écrit ne nomme aucun élève, ni responsable, ni enseignant")
    void journaux() throws IOException {
        var noms = Pattern.compile("<(?:NOM_DE_FAMILLE|PRENOM|NOM_USAGE|LIGNE1_ADRESSE|MEL|ID_NATIONAL)>([^<]{4,})<");
        try (var servie = new Servie(
                "--sondage", "1", "--exports", dossier.resolve("exports").toString())) {
            Files.createDirectories(dossier.resolve("exports"));
            Files.delete(dossier.resolve("after").resolve("lsu.xml"));
            Files.move(dossier.resolve("after"), dossier.resolve("exports").resolve(UAI));
            var chef = servie.page();
            chef.connecter("chef", "faux");
            chef.connecter("chef", PageServie.MOT_DE_PASSE);
            chef.lire("/ecoles/0999002X/choisir");
            var chemin = "/ecoles/" + UAI;
            var rapport = chef.attendre(chef.appliquer(chef.apercevoirTout(chemin)));
            assertThat(rapport.body()).contains("Synchronisation terminée");
            chef.poster(chemin + "/eleves", chemin + "/eleves", "nom", "dupont%0a{\"motif\"");
            servie.arreter();
            var dit = servie.texte();
            assertThat(dit)
                    .contains("\"motif\"", "mot-de-passe", "etablissement", "\"message\":\"application\"")
                    .doesNotContain("faux", PageServie.MOT_DE_PASSE, "Le Guen");
            try (var fichiers = Files.list(dossier.resolve("exports").resolve(UAI))) {
                for (var fichier : fichiers.toList()) {
                    noms.matcher(Files.readString(fichier, StandardCharsets.ISO_8859_1))
                            .results()
                            .map(trouve -> trouve.group(1))
                            .distinct()
                            .forEach(nom -> assertThat(dit).doesNotContain(nom));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource
    @DisplayName("un mauvais usage est dit en une phrase, sans rien servir")
    void usage(String phrase, List<String> options) {
        var ligne = Ligne.de(
                "servir",
                Stream.concat(Stream.of("--base", base, "--port", "0", "--port-mesures", "0"), options.stream())
                        .toArray(String[]::new));
        assertThat(ligne.code()).isEqualTo(2);
        assertThat(ligne.erreur()).startsWith("Usage : ").contains(phrase);
    }

    static Stream<Arguments> usage() {
        return Stream.of(
                mauvais("--utilisateurs ou --mandataire"),
                mauvais("une adresse IP", "--mandataire", "portail"),
                mauvais("--exports, ou --bee et --s3e", "--utilisateurs", "u", "--bee", "http://bee.exemple/"),
                mauvais(
                        "sans identifiants",
                        "--utilisateurs",
                        "u",
                        "--bee",
                        "https://qui:secret@bee.exemple/",
                        "--s3e",
                        "https://s3e.exemple/"),
                mauvais(
                        "http(s)",
                        "--utilisateurs",
                        "u",
                        "--bee",
                        "ftp://bee.exemple/",
                        "--s3e",
                        "http://s3e.exemple/"),
                mauvais("configuration", "--utilisateurs", "u", "--config", "nulle-part.properties"),
                mauvais("des nombres positifs", "--utilisateurs", "u", "--ouvriers", "-1"));
    }

    private static Arguments mauvais(String phrase, String... options) {
        return Arguments.of(phrase, List.of(options));
    }
}
