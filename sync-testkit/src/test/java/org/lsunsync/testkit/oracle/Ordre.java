package org.lsunsync.testkit.oracle;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.lsunsync.domain.personne.EnseignantId;

/** §4 and §8, the order of messages. */
final class Ordre {

    private final Collator collation = Collator.getInstance(Locale.FRENCH);

    Ordre() {
        collation.setStrength(Collator.TERTIARY);
        collation.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
    }

    /** Whoever has a name: the text after it says who of two with the same one. */
    record Nomme<T>(String nom, String prenom, T cle) {

        String prenomNom() {
            return prenom.isEmpty() ? nom : prenom + " " + nom;
        }
    }

    /** By nom, then prénom, in French collation; ties by code point, then by key. */
    <T> Comparator<Nomme<T>> parNom(Comparator<T> parCle) {
        return Comparator.comparing((Nomme<T> n) -> n.nom(), collation::compare)
                .thenComparing(n -> n.prenom(), collation::compare)
                .thenComparing(n -> n.nom(), Ordre::parCaractere)
                .thenComparing(n -> n.prenom(), Ordre::parCaractere)
                .thenComparing(n -> n.cle(), parCle);
    }

    /** Enseignants of one name: by id, then type. */
    Comparator<Nomme<EnseignantId>> enseignants() {
        return parNom(Comparator.comparingLong(EnseignantId::idSts)
                .thenComparing(id -> id.type().code(), Ordre::parCaractere));
    }

    /** A text by itself. */
    Comparator<String> texte() {
        return Comparator.comparing((String s) -> s, collation::compare).thenComparing(Ordre::parCaractere);
    }

    /** One list before another: at the first place where they differ, else the shorter first. */
    static <T> Comparator<List<T>> suites(Comparator<T> un) {
        return (a, b) -> {
            for (var i = 0; i < Math.min(a.size(), b.size()); i++) {
                var ordre = un.compare(a.get(i), b.get(i));
                if (ordre != 0) {
                    return ordre;
                }
            }
            return Integer.compare(a.size(), b.size());
        };
    }

    static int parCaractere(String a, String b) {
        return Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());
    }

    /** Lists of type:idSts: by type, then id as a number. */
    static List<EnseignantId> parType(Iterable<EnseignantId> ids) {
        var tries = new ArrayList<EnseignantId>();
        ids.forEach(id -> {
            if (!tries.contains(id)) {
                tries.add(id);
            }
        });
        tries.sort(Comparator.comparing((EnseignantId id) -> id.type().code(), Ordre::parCaractere)
                .thenComparingLong(EnseignantId::idSts));
        return tries;
    }
}
