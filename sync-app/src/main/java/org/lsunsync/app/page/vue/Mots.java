package org.lsunsync.app.page.vue;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.lsunsync.app.page.vue.Morceau.Genre;

/**
 * What differs between two values, by words: cut at blanks, hyphens, apostrophes, commas. Two differences that only blanks part are one.
 * Where no word of four letters and no number is common, the whole value is marked: scattered letters would say nothing.
 *
 * @param avant the former value in pieces
 * @param apres the new one
 */
record Mots(ImmutableList<Morceau> avant, ImmutableList<Morceau> apres) {

    private static final Pattern MOT = Pattern.compile("[\\p{L}\\p{M}\\p{N}.@_]+|[^\\p{L}\\p{M}\\p{N}.@_]");
    private static final Pattern PARLANT = Pattern.compile("\\p{N}+|[\\p{L}\\p{M}]{4,}");
    /** Longer values are marked whole: comparing them costs their product. */
    private static final int MAXIMUM = 200;

    static Mots comparer(String avant, String apres) {
        var anciens = mots(avant);
        var nouveaux = mots(apres);
        if (anciens.size() > MAXIMUM || nouveaux.size() > MAXIMUM) {
            return entier(avant, apres);
        }
        boolean[][] communs = communs(anciens, nouveaux);
        boolean parlant = false;
        for (int i = 0; i < anciens.size(); i++) {
            parlant |= communs[0][i] && PARLANT.matcher(anciens.get(i)).matches();
        }
        return parlant
                ? new Mots(morceaux(anciens, communs[0], Genre.OTE), morceaux(nouveaux, communs[1], Genre.MIS))
                : entier(avant, apres);
    }

    private static Mots entier(String avant, String apres) {
        return new Mots(
                ImmutableList.of(new Morceau(Genre.OTE, avant)), ImmutableList.of(new Morceau(Genre.MIS, apres)));
    }

    private static List<String> mots(String texte) {
        return MOT.matcher(texte).results().map(MatchResult::group).toList();
    }

    /** Which words of each side belong to their longest common sequence. */
    private static boolean[][] communs(List<String> a, List<String> b) {
        int[][] longueur = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                longueur[i][j] = a.get(i).equals(b.get(j))
                        ? longueur[i + 1][j + 1] + 1
                        : Math.max(longueur[i + 1][j], longueur[i][j + 1]);
            }
        }
        var communs = new boolean[][] {new boolean[a.size()], new boolean[b.size()]};
        int i = 0;
        int j = 0;
        while (i < a.size() && j < b.size()) {
            if (a.get(i).equals(b.get(j))) {
                communs[0][i++] = true;
                communs[1][j++] = true;
            } else if (longueur[i + 1][j] >= longueur[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return communs;
    }

    private static ImmutableList<Morceau> morceaux(List<String> mots, boolean[] commun, Genre autre) {
        var morceaux = new ArrayList<Morceau>();
        for (int i = 0; i < mots.size(); i++) {
            boolean entreDeux = commun[i]
                    && mots.get(i).isBlank()
                    && i > 0
                    && i + 1 < mots.size()
                    && !commun[i - 1]
                    && !commun[i + 1];
            var genre = commun[i] && !entreDeux ? Genre.COMMUN : autre;
            var dernier = morceaux.isEmpty() ? null : morceaux.get(morceaux.size() - 1);
            if (dernier != null && dernier.genre() == genre) {
                morceaux.set(morceaux.size() - 1, new Morceau(genre, dernier.texte() + mots.get(i)));
            } else {
                morceaux.add(new Morceau(genre, mots.get(i)));
            }
        }
        return ImmutableList.copyOf(morceaux);
    }
}
