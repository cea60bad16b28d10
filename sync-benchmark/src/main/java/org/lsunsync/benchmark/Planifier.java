package org.lsunsync.benchmark;

import com.google.common.base.Splitter;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.List;

/** Plan: état and sources in memory to a plan. */
final class Planifier implements Mesure {

    @Override
    public void mesurer(Cadre cadre) throws Exception {
        int college = cadre.taille(600, 20);
        var jmh = Jmh.mesurer(cadre, PlanifierJmh.class, college);
        var quoi = "planifier, %d élèves".formatted(college);
        cadre.ligne(new Ligne(quoi, "R3 et R6 à la main", "ms", jmh.de("nous"), jmh.de("aLaMain"), Objectif.auPlus(3)));
        cadre.ligne(new Ligne(
                quoi + ", et l'empreinte des verrouillés",
                "R3 et R6 à la main",
                "ms",
                jmh.de("avecEmpreinte"),
                jmh.de("aLaMain"),
                Objectif.aLire()));
        cadre.ligne(new Ligne(
                quoi + ", et le rapport",
                "R3 et R6 à la main",
                "ms",
                jmh.de("avecRapport"),
                jmh.de("aLaMain"),
                Objectif.aLire()));
        int grand = cadre.taille(300_000, 60);
        int petit = cadre.taille(6_000, 30);
        cadre.ligne(new Ligne(
                "planifier, un élève parmi %d".formatted(grand),
                "un parmi %d".formatted(petit),
                "µs",
                parEleve(cadre, grand, petit),
                parEleve(cadre, petit, petit),
                Objectif.auPlus(1.5)));
    }

    /** Microseconds an élève, in a JVM of its own. */
    private static ImmutableDoubleArray parEleve(Cadre cadre, int eleves, int modele) throws Exception {
        var memoire = cadre.fumee() ? "-Xmx256m" : "-Xmx7g";
        var commande = Enfant.commande(
                List.of(memoire, "-XX:+UseParallelGC"),
                PlanifierEnGrand.class,
                List.of(Integer.toString(eleves), Integer.toString(modele), Integer.toString(cadre.tours())));
        return ImmutableDoubleArray.copyOf(Splitter.on('\n')
                .omitEmptyStrings()
                .splitToStream(Enfant.executer(commande))
                .mapToDouble(ligne -> Double.parseDouble(ligne) * 1000 / eleves));
    }
}
