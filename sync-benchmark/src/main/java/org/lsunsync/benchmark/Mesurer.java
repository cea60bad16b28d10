package org.lsunsync.benchmark;

import com.google.common.collect.ImmutableMap;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Where {@code java -jar benchmark.jar [nom…] [--fumee]} begins: every row of the README's table, or those that are named, printed as
 * they come. A smoke run ({@code --fumee}) runs everything once, small, and prints no figures.
 */
public final class Mesurer {

    /** In the table's order. */
    static final ImmutableMap<String, Mesure> MESURES = ImmutableMap.<String, Mesure>builder()
            .put("comparer", new Comparer())
            .put("planifier", new Planifier())
            .put("decoder", new Decoder())
            .put("recevoir", new Recevoir())
            .put("charger", new Charger())
            .put("appliquer", new Appliquer())
            .put("tout", new Entier())
            .put("demarrer", new Demarrer())
            .put("academie", new Academie())
            .buildOrThrow();

    /** Held, so that its level is not forgotten. */
    private static final Logger JOURNAUX = Logger.getLogger("");

    private Mesurer() {}

    /** Measures, and ends with 2 for a name that is not one of ours. */
    public static void main(String[] arguments) throws Exception {
        JOURNAUX.setLevel(Level.WARNING);
        var noms = new ArrayList<>(Arrays.asList(arguments));
        boolean fumee = noms.remove("--fumee");
        if (!MESURES.keySet().containsAll(noms)) {
            System.err.println("Usage : benchmark.jar [" + String.join("|", MESURES.keySet()) + "] [--fumee]");
            System.exit(2);
        }
        var sortie = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        mesurer(noms.isEmpty() ? MESURES.keySet().asList() : noms, new Cadre(fumee, sortie));
        System.exit(0); // libraries leave threads behind
    }

    static void mesurer(List<String> noms, Cadre cadre) throws Exception {
        cadre.sortie().println(Ligne.ENTETE);
        for (var nom : noms) {
            var mesure = MESURES.get(nom);
            if (mesure != null) {
                mesure.mesurer(cadre);
            }
        }
    }
}
