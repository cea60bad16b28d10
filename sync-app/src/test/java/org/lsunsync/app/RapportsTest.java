package org.lsunsync.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole schools through the command line, and the forms that a report takes. */
class RapportsTest {

    @TempDir
    Path dossier = Path.of("");

    private static JsonNode json(String texte) throws JsonProcessingException {
        return new ObjectMapper().readTree(texte);
    }

    private String[] demande(Path exports, String base, String format) {
        return new String[] {
            "--base",
            base,
            "--uai",
            "0999001W",
            "--toutes",
            "--eleves",
            exports.resolve("ElevesAvecAdresses.xml").toString(),
            "--responsables",
            exports.resolve("ResponsablesAvecAdresses.xml").toString(),
            "--structures",
            exports.resolve("Structures.xml").toString(),
            "--nomenclature",
            exports.resolve("Nomenclature.xml").toString(),
            "--communs",
            exports.resolve("Communs.xml").toString(),
            "--sts",
            exports.resolve("sts_emp_0999001W_2025.xml").toString(),
            "--date",
            "2026-05-12",
            "--format",
            format
        };
    }

    @Test
    @DisplayName(
            "une école de 600 élèves et 1 800 bilans se charge, se simule deux fois pareil, se synchronise, et ne change plus")
    void college() throws IOException {
        var base = "jdbc:h2:file:" + dossier.resolve("base");
        assertThat(Ligne.de("generer", "--vers", dossier.toString()).code()).isZero();
        var avant = dossier.resolve("before");
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
                "--sts",
                avant.resolve("sts_emp_0999001W_2025.xml").toString(),
                "--date",
                "2026-05-12");
        assertThat(charge.sortie()).contains("600 élèves, 1800 bilans dont 1200 verrouillés");

        var apres = dossier.resolve("after");
        var une = Ligne.de("simuler", demande(apres, base, "json"));
        var deux = Ligne.de("simuler", demande(apres, base, "json"));
        assertThat(sansInstants(une.sortie())).isEqualTo(sansInstants(deux.sortie()));

        var rapport =
                json(Ligne.de("synchroniser", demande(apres, base, "json")).sortie());
        assertThat(rapport.at("/compteurs/elevesSelectionnes").asInt()).isEqualTo(600);
        assertThat(rapport.at("/compteurs/elevesMisAJour").asInt()).isBetween(100, 140);
        assertThat(rapport.at("/compteurs/archives")).isEqualTo(rapport.at("/compteurs/elevesMisAJour"));
        assertThat(rapport.at("/compteurs/enseignantsCrees").asInt()).isEqualTo(1);
        assertThat(rapport.at("/bilansVerrouilles/nombre").asInt()).isEqualTo(1200);
        assertThat(codes(rapport)).contains("M1", "M2", "M3", "M4", "M6", "M8", "N1", "N2", "N3", "N4", "N7");

        var encore = json(Ligne.de("synchroniser", demande(apres, base, "json")).sortie());
        assertThat(encore.at("/rienASynchroniser").asBoolean()).isTrue();

        var csv = Ligne.de("historique", "--base", base, "--uai", "0999001W", "--rapport", "3")
                .sortie();
        assertThat(csv).contains("Bilans verrouillés : 1200, vérifiés, 0 modifié.");
    }

    /** {@code debut} and {@code fin} alone may differ between two runs on the same input. */
    private static String sansInstants(String texte) throws JsonProcessingException {
        var objet = (ObjectNode) json(texte);
        return objet.without(List.of("debut", "fin")).toString();
    }

    private static List<String> codes(JsonNode rapport) {
        return StreamSupport.stream(rapport.at("/messages").spliterator(), false)
                .map(message -> message.at("/code").asText())
                .distinct()
                .toList();
    }

    @Test
    @DisplayName("en CSV, une ligne par changement, et rien qu'un tableur prendrait pour une formule")
    void csv() {
        var college = new PetitCollege(dossier);
        college.charger(college.h2());
        college.ecrire("eleves.xml", PetitCollege.eleves("=1+1"), PetitCollege.bee());
        var csv = college.demander("simuler", college.h2(), "--toutes", "--format", "csv")
                .sortie();

        assertThat(csv.lines())
                .containsExactly(
                        "\ufefftype;entite;id;division;champ;avant;apres;regle;cle;document;ligne",
                        "ARCHIVE;ELEVE;810001;3 A;bilans;;n° 1 : 810001/P/2025/1/3;R4;ELEVE_ID 810001;eleves.xml;6",
                        "MODIFICATION;ELEVE;810001;3 A;prenom;Marie claire;'=1+1;R3;ELEVE_ID 810001;eleves.xml;6");
    }

    @Test
    @DisplayName("--sortie écrit le rapport entier dans un fichier, et la sortie se tait")
    void sortie() throws IOException {
        var college = new PetitCollege(dossier);
        college.charger(college.h2());
        var fichier = dossier.resolve("rapport.json");
        var ligne = college.demander(
                "simuler", college.h2(), "--toutes", "--format", "json", "--sortie", fichier.toString());

        assertThat(ligne.sortie()).isEmpty();
        assertThat(json(Files.readString(fichier)).at("/mode").asText()).isEqualTo("simulation");
    }

    @Test
    @DisplayName("--sortie vers un fichier qui ne peut être écrit est refusé avant que rien ne soit appliqué")
    void sortieImpossible() throws IOException {
        var college = new PetitCollege(dossier);
        college.charger(college.h2());
        college.ecrire("eleves.xml", PetitCollege.eleves("Marie"), PetitCollege.bee());
        var avant = college.etat(college.h2());
        for (var impossible :
                List.of(dossier.resolve("absent/rapport.json"), Files.createDirectory(dossier.resolve("d")))) {
            var ligne = college.demander("synchroniser", college.h2(), "--toutes", "--sortie", impossible.toString());
            assertThat(ligne.code()).isEqualTo(1);
            assertThat(ligne.erreur()).endsWith("ne peut être écrit.\n");
            assertThat(college.etat(college.h2())).isEqualTo(avant);
        }
    }

    @Test
    @DisplayName("--sortie d'un refus en texte laisse le fichier d'avant, et rien à côté")
    void sortieDUnRefus() throws IOException {
        var college = new PetitCollege(dossier);
        college.charger(college.h2());
        var fichier = college.ecrire("rapport.txt", "celui d'hier", StandardCharsets.UTF_8);
        assertThat(college.demander("synchroniser", college.h2(), "--divisions", "3 Z", "--sortie", fichier.toString())
                        .code())
                .isEqualTo(1);
        assertThat(fichier).hasContent("celui d'hier");
        try (var contenu = Files.list(dossier)) {
            assertThat(contenu)
                    .noneMatch(autre -> autre.getFileName().toString().startsWith(".lsun-sync"));
        }
    }

    @Test
    @DisplayName("etat --format lsu rend les bilans, et se recharge en le même état")
    void lsu() throws IOException {
        var college = new PetitCollege(dossier);
        college.charger(college.h2());
        var lsu = Ligne.de("etat", "--base", college.h2(), "--uai", PetitCollege.UAI, "--format", "lsu")
                .sortie();
        assertThat(lsu).contains("<lsun-bilans").contains("Bien.");

        var ailleurs = new PetitCollege(Files.createDirectory(dossier.resolve("ailleurs")));
        ailleurs.ecrire("lsu.xml", lsu, StandardCharsets.UTF_8);
        ailleurs.charger(ailleurs.h2());
        assertThat(ailleurs.etat(ailleurs.h2())).isEqualTo(college.etat(college.h2()));
    }
}
