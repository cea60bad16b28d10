package org.lsunsync.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
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
    @DisplayName(
            "§4 les noms de simples lettres se rangent comme les autres : en français, la minuscule avant la capitale")
    void simplesLettres() {
        var lettres = IntStream.concat(IntStream.rangeClosed('A', 'Z'), IntStream.rangeClosed('a', 'z'))
                .mapToObj(Character::toString)
                .toList();
        var deUneOuDeux = lettres.stream()
                .flatMap(un -> Stream.concat(Stream.of(un), lettres.stream().map(un::concat)));
        var alea = new Random(4);
        var longs = Stream.generate(() -> mot(alea, lettres)).limit(2_000);
        // of few letters, so that they meet again in another case
        var presqueEgaux =
                Stream.generate(() -> mot(alea, List.of("a", "A", "b", "B"))).limit(2_000);
        var textes = Stream.of(deUneOuDeux, longs, presqueEgaux)
                .flatMap(mots -> mots)
                .toList();
        assertThat(tries(textes.stream(), new OrdreFrancais().par(texte -> texte)))
                .isEqualTo(tries(textes.stream(), duTexte()));
    }

    private static String mot(Random alea, List<String> lettres) {
        return alea.ints(3 + alea.nextInt(9), 0, lettres.size())
                .mapToObj(lettres::get)
                .collect(Collectors.joining());
    }

    @Test
    @DisplayName("§4 parmi d'autres noms aussi : blancs, traits d'union, apostrophes, accents, minuscules")
    void mele() {
        var textes = List.of(
                "LE GALL",
                "LEGALL",
                "LE-GALL",
                "LEGAL",
                "D'ANGE",
                "DANGE",
                "DANGEL",
                "ÉTÉ",
                "ETE",
                "ETES",
                "COTE",
                "CÔTE",
                "CÔTÉ",
                "COTÉ",
                "Cote",
                "cote",
                "OEUVRE",
                "ŒUVRE",
                "OF",
                "ODE",
                "ÆGIR",
                "ǼGIR",
                "AEGIR",
                "AF",
                "AD",
                "NGUYỄN",
                "NGUYEN",
                "NGUYET",
                "NGUYZ",
                "LE\u200cGALLO",
                "LEGALLO",
                "");
        assertThat(tries(textes.stream(), new OrdreFrancais().par(texte -> texte)))
                .isEqualTo(tries(textes.stream(), duTexte()));
    }
}
