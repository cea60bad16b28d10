package org.lsunsync.benchmark;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * JMH for the small rows: each run is a JVM of its own for each thing measured, one right after the other. The lower quartile of the
 * samples counts: on a machine with other work to do, noise only adds.
 */
final class Jmh {

    private final Map<String, double[]> millisecondes = new TreeMap<>();

    private Jmh() {}

    /**
     * All benchmarks of a class, once a run.
     *
     * @param taille the parameter of that name: how many élèves
     */
    static Jmh mesurer(Cadre cadre, Class<?> classe, int taille) throws RunnerException {
        // one lock for the whole machine: a smoke run measures nothing, so that two at a time do no harm
        System.setProperty("jmh.ignoreLock", Boolean.toString(cadre.fumee()));
        var jmh = new Jmh();
        for (int tour = 0; tour < cadre.tours(); tour++) {
            for (var resultat : new Runner(options(cadre, classe, taille)).run()) {
                var nom = resultat.getPrimaryResult().getLabel();
                jmh.millisecondes.computeIfAbsent(nom, n -> new double[cadre.tours()])[tour] = cadre.fumee()
                        ? resultat.getPrimaryResult().getScore()
                        : resultat.getPrimaryResult().getStatistics().getPercentile(25);
            }
        }
        return jmh;
    }

    private static org.openjdk.jmh.runner.options.Options options(Cadre cadre, Class<?> classe, int taille) {
        var options = new OptionsBuilder()
                .include("^" + classe.getName().replace(".", "\\.") + "\\.")
                .param("eleves", Integer.toString(taille))
                .timeUnit(TimeUnit.MILLISECONDS)
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true);
        return cadre.fumee()
                ? options.forks(0)
                        .mode(Mode.SingleShotTime)
                        .warmupIterations(0)
                        .measurementIterations(1)
                        .build()
                : options.forks(1)
                        .mode(Mode.SampleTime)
                        .jvmArgs("-Xms1g", "-Xmx3g", "-XX:+UseParallelGC")
                        .warmupIterations(8)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(5)
                        .measurementTime(TimeValue.seconds(1))
                        .build();
    }

    /** Milliseconds of a benchmark method, one a run. */
    ImmutableDoubleArray de(String methode) {
        var siennes = millisecondes.get(methode);
        if (siennes == null) {
            throw new IllegalArgumentException(methode);
        }
        return ImmutableDoubleArray.copyOf(siennes);
    }
}
