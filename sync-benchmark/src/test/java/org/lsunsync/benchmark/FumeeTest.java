package org.lsunsync.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("long")
class FumeeTest {

    static Iterable<String> noms() {
        return Mesurer.MESURES.keySet();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("noms")
    @DisplayName("chaque mesure s'exécute en petit, planchers compris, et ne dit aucun chiffre")
    void fumee(String nom) throws Exception {
        var octets = new ByteArrayOutputStream();
        Mesurer.mesurer(List.of(nom), new Cadre(true, new PrintStream(octets, true, StandardCharsets.UTF_8)));

        var lignes = Splitter.on('\n').omitEmptyStrings().splitToList(octets.toString(StandardCharsets.UTF_8));
        assertThat(lignes)
                .hasSizeGreaterThan(2)
                .allSatisfy(ligne -> assertThat(ligne).startsWith("|").doesNotContainPattern("[0-9] (ms|µs|o|Mo) "));
    }
}
