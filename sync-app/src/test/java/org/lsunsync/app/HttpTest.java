package org.lsunsync.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lsunsync.testkit.ecole.EcoleInventee;
import org.lsunsync.testkit.serveur.Inconduite;
import org.lsunsync.testkit.serveur.ServeurExports;

/** {@code --bee} and {@code --s3e}, against a server of the same files. */
class HttpTest {

    private static final EcoleInventee ECOLE =
            new EcoleInventee(EcoleInventee.COLLEGE.uai(), EcoleInventee.COLLEGE.annee(), 60, 3, 7, 20);

    @TempDir
    Path dossier;

    @BeforeEach
    void ecrire() {
        ECOLE.ecrire(dossier, fichier -> {});
    }

    private Ligne ligne(String... arguments) {
        var sortie = new ByteArrayOutputStream();
        var erreur = new ByteArrayOutputStream();
        int code = LsunSync.executer(
                new LsunSync.Console(
                        new PrintStream(sortie, true, StandardCharsets.UTF_8),
                        new PrintStream(erreur, true, StandardCharsets.UTF_8),
                        false,
                        ImmutableMap.of("XDG_DATA_HOME", dossier.toString())),
                arguments);
        return new Ligne(code, sortie.toString(StandardCharsets.UTF_8), erreur.toString(StandardCharsets.UTF_8));
    }

    private String charger(String nom) {
        var base = "jdbc:h2:file:" + dossier.resolve(nom);
        var avant = dossier.resolve("before");
        var charge = ligne(
                "charger",
                "--base",
                base,
                "--lsu",
                avant.resolve("lsu.xml").toString(),
                "--eleves",
                avant.resolve("ElevesAvecAdresses.xml").toString(),
                "--date",
                "2026-05-01");
        assertThat(charge.code()).as(charge.erreur()).isZero();
        return base;
    }

    private Ligne demander(String commande, String base, List<String> sources) {
        var arguments = new ArrayList<>(List.of(
                commande,
                "--base",
                base,
                "--uai",
                ECOLE.uai().valeur(),
                "--toutes",
                "--format",
                "json",
                "--date",
                ECOLE.jour().toString()));
        arguments.addAll(sources);
        return ligne(arguments.toArray(String[]::new));
    }

    private List<String> fichiers() {
        var apres = dossier.resolve("after");
        return List.of(
                "--eleves",
                apres.resolve("ElevesAvecAdresses.xml").toString(),
                "--responsables",
                apres.resolve("ResponsablesAvecAdresses.xml").toString(),
                "--structures",
                apres.resolve("Structures.xml").toString(),
                "--nomenclature",
                apres.resolve("Nomenclature.xml").toString(),
                "--sts",
                apres.resolve(EcoleInventee.Document.STS.nom(ECOLE)).toString());
    }

    private static List<String> serveurs(ServeurExports serveur) {
        var adresse = serveur.adresse().toString();
        return List.of("--bee", adresse, "--s3e", adresse);
    }

    private ServeurExports servir(Inconduite inconduite) throws IOException {
        return ServeurExports.ouvrir(dossier.resolve("after"), 0, inconduite);
    }

    /** The report but for what differs between two runs on the same input. */
    private static String rapport(Ligne ligne) throws IOException {
        assertThat(ligne.code()).as(ligne.erreur()).isZero();
        var objet = (ObjectNode) new ObjectMapper().readTree(ligne.sortie());
        objet.remove(List.of("debut", "fin"));
        return objet.toPrettyString();
    }

    @Test
    @DisplayName("par HTTP comme par fichiers : le même rapport, octet pour octet")
    void memeRapport() throws IOException {
        try (var serveur = servir(Inconduite.AUCUNE)) {
            assertThat(rapport(demander("synchroniser", charger("http"), serveurs(serveur))))
                    .isEqualTo(rapport(demander("synchroniser", charger("fichiers"), fichiers())));
        }
    }

    @Test
    @DisplayName(
            "§6 rien n'a changé aux serveurs : d'un processus à l'autre, cinq 304 suffisent, et l'historique dit « rien »")
    void rien() throws IOException {
        var base = charger("http");
        try (var serveur = servir(Inconduite.AUCUNE)) {
            rapport(demander("synchroniser", base, serveurs(serveur)));
            int alors = serveur.demandes();

            assertThat(rapport(demander("synchroniser", base, serveurs(serveur))))
                    .contains("\"rienASynchroniser\" : true");
            assertThat(serveur.demandes()).isEqualTo(alors + 5);
            assertThat(serveur.nonModifies()).isEqualTo(5);
            assertThat(ligne("historique", "--base", base, "--uai", ECOLE.uai().valeur(), "--format", "json")
                            .sortie())
                    .containsPattern("\"issue\" ?: ?\"rien\"");

            Files.writeString(
                    dossier.resolve("after").resolve("Structures.xml"),
                    Files.readString(dossier.resolve("after").resolve("Structures.xml"), StandardCharsets.ISO_8859_1)
                            + "\n",
                    StandardCharsets.ISO_8859_1);
            rapport(demander("simuler", base, serveurs(serveur)));
            assertThat(serveur.nonModifies()).isLessThan(10);
            assertThat(serveur.demandes()).isEqualTo(alors + 15);
        }
    }

    @Test
    @DisplayName("--config nomme les serveurs et leurs limites")
    void configuration() throws IOException {
        try (var serveur = servir(Inconduite.DEUX_503)) {
            var config = Files.writeString(
                    dossier.resolve("sources.conf"), """
                    bee.adresse = %s
                    s3e.adresse = %s
                    reprises.depart = 1
                    """.formatted(serveur.adresse(), serveur.adresse()));

            assertThat(demander("simuler", charger("http"), List.of("--config", config.toString()))
                            .code())
                    .isZero();
            Files.writeString(config, "limite.octets = 1000\n");
            var ligne = demander(
                    "simuler",
                    charger("autre"),
                    List.of(
                            "--config",
                            config.toString(),
                            "--bee",
                            serveur.adresse().toString(),
                            "--sts",
                            dossier.resolve("after")
                                    .resolve(EcoleInventee.Document.STS.nom(ECOLE))
                                    .toString()));
            assertThat(ligne.code()).isEqualTo(1);
            assertThat(ligne.erreur()).contains("ElevesAvecAdresses.xml").contains("trop volumineux");
        }
    }

    @Test
    @DisplayName("une source donnée deux fois, ou une configuration fausse, est une faute d'usage")
    void usage() throws IOException {
        var fausse = Files.writeString(dossier.resolve("fausse.conf"), "bee.adrese = http://h\n")
                .toString();
        var base = "jdbc:h2:mem:inutile";
        assertThat(demander("simuler", base, List.of("--bee", "http://h", "--eleves", "e.xml", "--sts", "s.xml")))
                .extracting(Ligne::code, Ligne::erreur)
                .containsExactly(2, "Usage : --bee ne va pas avec les fichiers de BEE.\n");
        assertThat(demander("simuler", base, List.of("--bee", "http://h", "--sts", "s.xml", "--structures", "s.xml"))
                        .code())
                .isEqualTo(2);
        assertThat(demander("simuler", base, List.of("--eleves", "e.xml", "--s3e", "http://h", "--sts", "s.xml"))
                        .erreur())
                .contains("--s3e ne va pas avec --sts");
        assertThat(demander("simuler", base, List.of("--config", fausse)).erreur())
                .contains("clé inconnue : bee.adrese");
        assertThat(ligne("servir-exports", "--dossier", "absent").code()).isEqualTo(2);
        assertThat(ligne("servir-exports", "--dossier", dossier.toString(), "--inconduite", "odieux")
                        .erreur())
                .contains("deux-503");
    }
}
