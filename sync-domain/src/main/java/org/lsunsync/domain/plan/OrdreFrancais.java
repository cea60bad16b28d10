package org.lsunsync.domain.plan;

import com.google.common.base.CharMatcher;
import java.text.CollationKey;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** How names are sorted (§4): French collation, tertiary, canonical decomposition; ties by code point. One key a name. */
final class OrdreFrancais {

    private static final Comparator<String> PAR_POINT_DE_CODE =
            Comparator.comparing(texte -> texte.codePoints().toArray(), Arrays::compare);

    private static final CharMatcher LETTRES = CharMatcher.inRange('A', 'Z').or(CharMatcher.inRange('a', 'z'));

    private static final Comparator<String> PAR_LETTRE =
            String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.reverseOrder()); // small before capital

    private final Collator collator;
    private final Map<String, CollationKey> cles = new HashMap<>();

    OrdreFrancais() {
        collator = Collator.getInstance(Locale.FRENCH);
        collator.setStrength(Collator.TERTIARY);
        collator.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
    }

    /** By nom then prénom, ties by their code points in the same order. */
    Comparator<Nom> noms() {
        return Comparator.comparing(Nom::nom, this::comparer)
                .thenComparing(Nom::prenom, this::comparer)
                .thenComparing(Nom::nom, PAR_POINT_DE_CODE)
                .thenComparing(Nom::prenom, PAR_POINT_DE_CODE);
    }

    /** By one text. */
    <T> Comparator<T> par(Function<T, String> texte) {
        return Comparator.comparing(texte, this::comparer).thenComparing(texte, PAR_POINT_DE_CODE);
    }

    /** Plain letters, as most names are, collate by letter and then by case: no key is made for them. */
    private int comparer(String un, String autre) {
        return LETTRES.matchesAllOf(un) && LETTRES.matchesAllOf(autre)
                ? PAR_LETTRE.compare(un, autre)
                : cle(un).compareTo(cle(autre));
    }

    private CollationKey cle(String texte) {
        return cles.computeIfAbsent(texte, collator::getCollationKey);
    }
}
