package org.lsunsync.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GrandDocumentTest {

    @Test
    @DisplayName("un document de 60 Mo se lit dans un tas de 32 Mio : il n'est jamais entier en mémoire")
    void plusGrandQueLeTas() throws IOException, InterruptedException {
        var processus = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx32m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        GrandDocument.class.getName(),
                        "24000",
                        "2500")
                .redirectErrorStream(true)
                .start();
        var dit = new String(processus.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(processus.waitFor()).as(dit).isZero();
        assertThat(dit).contains("eleves=24000 octets=59976202");
    }
}
