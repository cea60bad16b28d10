package org.lsunsync.benchmark;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A row of the table: ours beside another, run by run, so that a ratio is always of two things measured in one run.
 *
 * @param quoi what is measured
 * @param aCote what stands beside it
 * @param unite of both
 * @param nous ours, one a run
 * @param autre the other, one a run
 * @param objectif what is to be reached
 */
record Ligne(
        String quoi,
        String aCote,
        String unite,
        ImmutableDoubleArray nous,
        ImmutableDoubleArray autre,
        Objectif objectif) {

    static final String ENTETE = "| mesure | à côté de | nous | à côté | ratio | étendue | à atteindre | tenu |\n"
            + "|---|---|--:|--:|--:|--:|--:|---|";

    private double[] ratios() {
        var ratios = new double[Math.min(nous.length(), autre.length())];
        Arrays.setAll(ratios, i -> objectif.ratio(nous.get(i), autre.get(i)));
        return ratios;
    }

    static double mediane(double[] valeurs) {
        var triees = valeurs.clone();
        Arrays.sort(triees);
        int milieu = triees.length / 2;
        return triees.length % 2 == 1 ? triees[milieu] : (triees[milieu - 1] + triees[milieu]) / 2;
    }

    static double mediane(ImmutableDoubleArray valeurs) {
        return mediane(valeurs.toArray());
    }

    /** The row as Markdown; in a smoke run without any figure. */
    String enMarkdown(boolean avecChiffres) {
        var cases = new ArrayList<String>(List.of(quoi, aCote));
        if (avecChiffres) {
            var ratios = ratios();
            Arrays.sort(ratios);
            double ratio = mediane(ratios);
            cases.add(chiffre(mediane(nous)) + " " + unite);
            cases.add(chiffre(mediane(autre)) + " " + unite);
            cases.add(chiffre(ratio));
            cases.add(chiffre(ratios[0]) + "–" + chiffre(ratios[ratios.length - 1]));
            cases.add(objectif.toString());
            cases.add(objectif.tenu(ratio));
        } else {
            cases.addAll(List.of("", "", "", "", objectif.toString(), ""));
        }
        return "| " + String.join(" | ", cases) + " |";
    }

    private static String chiffre(double valeur) {
        return String.format(Locale.ROOT, valeur >= 100 ? "%.0f" : valeur >= 10 ? "%.1f" : "%.2f", valeur);
    }
}
