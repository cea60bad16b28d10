package org.lsunsync.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OrdreFrancaisTest {

    /** §4, to the letter: French, tertiary, canonical decomposition; ties by code point. */
    private static Comparator<String> duTexte() {
        var collator = Collator.getInstance(Locale.FRENCH);
        collator.setStrength(Collator.TERTIARY);
        collator.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
        return Comparator.comparing(collator::getCollationKey).thenComparing(Comparator.naturalOrder());
    }

    private static List<String> tries(Stream<String> textes, Comparator<String> ordre) {
        return textes.sorted(ordre).toList();
    }

    @Test
    @DisplayName("§4 les noms en capitales se rangent comme les autres : en français")
    void capitales() {
        var deUneOuDeuxLettres = IntStream.rangeClosed('A', 'Z')
                .mapToObj(Character::toString)
                .flatMap(un -> Stream.concat(
                        Stream.of(un),
                        IntStream.rangeClosed('A', 'Z')
                                .mapToObj(Character::toString)
                                .map(un::concat)))
                .toList();
        var alea = new Random(4);
        var longs = Stream.generate(() -> alea.ints(3 + alea.nextInt(9), 'A', 'Z' + 1)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString())
                .limit(2_000)
                .toList();
        var textes = Stream.concat(deUneOuDeuxLettres.stream(), longs.stream()).toList();
        assertThat(tries(textes.stream(), new OrdreFrancais().par(texte -> texte)))
                .isEqualTo(tries(textes.stream(), duTexte()));
    }

    @Test
    @DisplayName("§4 parmi d'autres noms aussi : blancs, traits d'union, apostrophes, accents, minuscules")
    void mele() {
        var textes = List.of(
                "LE GALL", "LEGALL", "LE-GALL", "LEGAL", "D'ANGE", "DANGE", "DANGEL", "ÉTÉ", "ETE", "ETES", "COTE",
                "CÔTE", "CÔTÉ", "COTÉ", "Cote", "cote", "OEUVRE", "ŒUVRE", "OF", "ODE", "ÆGIR", "AEGIR", "AF", "AD",
                "");
        assertThat(tries(textes.stream(), new OrdreFrancais().par(texte -> texte)))
                .isEqualTo(tries(textes.stream(), duTexte()));
    }
}
