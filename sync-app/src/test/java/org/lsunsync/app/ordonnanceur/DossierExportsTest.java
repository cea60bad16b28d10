package org.lsunsync.app.ordonnanceur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lsunsync.ports.EchecPort;

class DossierExportsTest {

    @TempDir
    Path dossier = Path.of("");

    private Path deposer(String nom) throws IOException {
        return Files.createFile(dossier.resolve(nom));
    }

    private String refus() {
        return assertThatExceptionOfType(EchecPort.class)
                .isThrownBy(() -> DossierExports.dans(dossier))
                .actual()
                .refus()
                .phrase();
    }

    @Test
    @DisplayName("les exports se trouvent par les noms que SIECLE et STS-Web leur donnent, le reste est laissé")
    void noms() throws IOException {
        var eleves = deposer("ExportXML_ElevesSansAdresses.zip");
        var responsables = deposer("RESPONSABLESAVECADRESSES.XML");
        var sts = deposer("sts_emp_0999001W_2025.xml");
        deposer("lsu.xml");
        deposer("eleves.xml.bak");
        deposer(".ElevesAvecAdresses.xml");
        var trouves = DossierExports.dans(dossier);
        assertThat(trouves.eleves()).isEqualTo(eleves);
        assertThat(trouves.responsables()).contains(responsables);
        assertThat(trouves.structures()).isEmpty();
        assertThat(trouves.nomenclature()).isEmpty();
        assertThat(trouves.communs()).isEmpty();
        assertThat(trouves.sts()).isEqualTo(sts);
    }

    @Test
    @DisplayName("ce qui manque est nommé")
    void manque() throws IOException {
        assertThat(refus()).contains("ElevesAvecAdresses.xml").contains("n'est pas dans le dossier");
        deposer("ElevesAvecAdresses.xml");
        assertThat(refus()).contains("sts_emp_");
    }

    @Test
    @DisplayName("deux exports de même nature : rien ne dit lequel, c'est refusé")
    void deux() throws IOException {
        deposer("ElevesAvecAdresses.xml");
        deposer("ElevesSansAdresses.zip");
        deposer("sts_emp_0999001W_2025.xml");
        assertThat(refus()).contains("un autre export de même nature");
    }

    @Test
    @DisplayName("un dossier qui n'est pas là est une source indisponible")
    void sansDossier() throws IOException {
        Files.delete(dossier);
        assertThat(refus()).startsWith("Une source est indisponible").contains("dossier des exports");
        Files.createDirectory(dossier);
    }
}
