package org.lsunsync.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lsunsync.domain.source.NatureDocument;

class OpenApiTest {

    @Test
    @DisplayName("le document OpenAPI dit les chemins et les flux que l'adaptateur demande")
    void memesChemins() throws IOException {
        String document;
        try (var octets = SourcesHttp.class.getResourceAsStream("openapi.yaml")) {
            assertThat(octets).isNotNull();
            document = new String(octets.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(document).startsWith("openapi: 3.1.0\n").contains("\n  " + Disposition.ECHANGE + ":\n");
        Disposition.PAR_DEFAUT.places().forEach((nature, place) -> {
            if (nature == NatureDocument.STS) {
                assertThat(document).contains("\n  " + place.chemin() + ":\n");
            } else {
                assertThat(document).contains(Disposition.flux(nature).orElseThrow());
            }
        });
    }
}
