package org.lsunsync.benchmark;

import com.google.common.base.Splitter;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.List;
import java.util.stream.IntStream;

/** Plan: état and sources in memory to a plan. */
final class Planifier implements Mesure {

    @Override
    public void mesurer(Cadre cadre) throws Exception {
        int college = cadre.taille(600, 20);
        var durees = enUneJvm(cadre, college);
        var quoi = "planifier, %d élèves".formatted(college);
        var objectifs = List.of(Objectif.auPlus(3), Objectif.aLire(), Objectif.aLire());
        var ajouts = List.of("", ", et l'empreinte des verrouillés", ", et le rapport");
        for (int i = 0; i < ajouts.size(); i++) {
            cadre.ligne(new Ligne(
                    quoi + ajouts.get(i), "R3 et R6 à la main", "ms", durees.get(i), durees.get(3), objectifs.get(i)));
        }
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

    /** Milliseconds of each thing that {@link PlanifierCollege} measures, one a run. */
    private static List<ImmutableDoubleArray> enUneJvm(Cadre cadre, int eleves) throws Exception {
        var commande = Enfant.commande(
                List.of("-Xms1g", "-Xmx3g", "-XX:+UseParallelGC"),
                PlanifierCollege.class,
                List.of(
                        Integer.toString(eleves),
                        Integer.toString(cadre.tours()),
                        Integer.toString(cadre.taille(100, 1)),
                        Integer.toString(cadre.taille(700, 0))));
        var tours = Splitter.on('\n')
                .omitEmptyStrings()
                .splitToStream(Enfant.executer(commande))
                .map(Splitter.on(' ')::splitToList)
                .toList();
        return IntStream.range(0, PlanifierCollege.CHOSES)
                .mapToObj(i -> ImmutableDoubleArray.copyOf(
                        tours.stream().mapToDouble(tour -> Double.parseDouble(tour.get(i)))))
                .toList();
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
