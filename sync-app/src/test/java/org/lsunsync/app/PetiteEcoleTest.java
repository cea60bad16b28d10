package org.lsunsync.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The documents that stand as examples in the descriptions of the formats are one école: what they say of it comes out. */
class PetiteEcoleTest {

    @TempDir
    Path dossier = Path.of("");

    @Test
    @DisplayName("doc/formats.md §13 la petite école donne exactement ses six messages")
    void formats() throws IOException {
        documents(Path.of("../doc/formats.md"));
        var rapport = synchroniser("0999002X", "4 C", "2026-02-03");

        assertThat(messages(rapport))
                .containsExactly(
                        "M1 L'élève Ilyès BENALI-ROUX n'est plus scolarisé dans la division 4 C.",
                        "M2 L'élève Zoé KERVADEC (4 C) a été mis à jour.",
                        "M3 L'enseignant Malo CARADEC n'a pas été retrouvé pour la division 4 C dans les données SIECLE.",
                        "N7 L'enseignant Agnès Thibaut (4 C) a été rapproché malgré un type différent (dir, epp).",
                        "M6 Les enseignants ISMAEL OUEDRAOGO ont été ajoutés à l'acquis Espagnol LV2",
                        "M8 Le professeur principal Agnès Thibaut a été ajouté au bilan de l'élève Zoé KERVADEC");
        assertThat(rapport.at("/compteurs/archives").asInt()).isEqualTo(1);
    }

    @Test
    @DisplayName("la petite école de la description commune donne exactement ses quatre messages")
    void formatsCommuns() throws IOException {
        var formats = Path.of("../../shared/formats.md");
        assumeTrue(Files.exists(formats), "la description commune n'est pas là");
        documents(formats);
        var rapport = synchroniser("0999001W", "3 B", "2026-01-15");

        assertThat(messages(rapport))
                .containsExactly(
                        "M2 L'élève Maëlle VASSEUR-TILMANT (3 B) a été mis à jour.",
                        "M3 L'enseignant Soizic MARZIN n'a pas été retrouvé pour la division 3 B dans les données SIECLE.",
                        "M6 Les enseignants BERENICE ARNOUX ont été ajoutés à l'acquis LCA Latin",
                        "M8 Le professeur principal Yann QUILLIVIC a été ajouté au bilan de l'élève Maëlle VASSEUR-TILMANT");
        assertThat(rapport.at("/compteurs/archives").asInt()).isEqualTo(1);
    }

    /** Each fenced document, in its own encoding, under the name of its root. */
    private void documents(Path description) throws IOException {
        var blocs = Pattern.compile("```xml\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(description))
                .results()
                .map(bloc -> bloc.group(1))
                .toList();
        assertThat(blocs).hasSize(7);
        for (var bloc : blocs) {
            var racine = Pattern.compile("<(BEE_[A-Z]+|STS_EDT|lsun-bilans)").matcher(bloc);
            assertThat(racine.find()).isTrue();
            var encodage = bloc.contains("ISO-8859-15") ? PetitCollege.bee() : StandardCharsets.UTF_8;
            Files.write(dossier.resolve(racine.group(1) + ".xml"), bloc.getBytes(encodage));
        }
    }

    private JsonNode synchroniser(String uai, String division, String date) throws IOException {
        var base = new String[] {"--base", "jdbc:h2:file:" + dossier.resolve("base")};
        var exports = new String[] {
            "--structures",
            fichier("BEE_STRUCTURES"),
            "--nomenclature",
            fichier("BEE_NOMENCLATURES"),
            "--communs",
            fichier("BEE_COMMUN"),
            "--sts",
            fichier("STS_EDT"),
            "--date",
            date
        };
        var lsu = new String[] {"--lsu", fichier("lsun-bilans")};
        var demande = new String[] {
            "--uai",
            uai,
            "--divisions",
            division,
            "--eleves",
            fichier("BEE_ELEVES"),
            "--responsables",
            fichier("BEE_RESPONSABLES"),
            "--format",
            "json"
        };
        assertThat(Ligne.de("charger", base, exports, lsu).code()).isZero();
        return new ObjectMapper()
                .readTree(Ligne.de("synchroniser", base, exports, demande).sortie());
    }

    private String fichier(String racine) {
        return dossier.resolve(racine + ".xml").toString();
    }

    private static List<String> messages(JsonNode rapport) {
        return StreamSupport.stream(rapport.at("/messages").spliterator(), false)
                .map(message -> message.at("/code").asText() + " "
                        + message.at("/texte").asText())
                .toList();
    }
}
