package org.lsunsync.benchmark;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.javers.core.Javers;
import org.javers.core.JaversBuilder;
import org.lsunsync.domain.champ.Bloc;
import org.lsunsync.domain.plan.ComparaisonEleve;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** R3's comparison of all élèves of an école, a fifth of whom has changed. */
@State(Scope.Benchmark)
public class ComparerJmh {

    /** How many élèves. */
    @Param("600")
    public int eleves;

    private ImmutableList<Paire> paires = ImmutableList.of();
    private List<FicheJavers> notres = List.of();
    private List<FicheJavers> siennes = List.of();
    private final Javers javers = JaversBuilder.javers().build();

    /** Reads both weeks. */
    @Setup
    public void preparer() {
        try (var exports = Exports.de(Exports.college(eleves))) {
            paires = Paire.toutes(exports.bee(false), exports.bee(true));
        }
        notres = IntStream.range(0, paires.size())
                .mapToObj(i -> new FicheJavers("e" + i, paires.get(i).notres()))
                .toList();
        siennes = IntStream.range(0, paires.size())
                .mapToObj(i ->
                        new FicheJavers("e" + i, Paire.canonique(paires.get(i).siennes())))
                .toList();
    }

    /** Ours, as R3 calls it. */
    @Benchmark
    public List<ComparaisonEleve> nous() {
        return differents(paires);
    }

    /** What is found for those who differ. */
    static List<ComparaisonEleve> differents(ImmutableList<Paire> paires) {
        var trouves = new ArrayList<ComparaisonEleve>();
        var tous = ImmutableSet.copyOf(Bloc.values());
        for (var paire : paires) {
            ComparaisonEleve.de(paire.notres(), paire.siennes(), tous).ifPresent(trouves::add);
        }
        return trouves;
    }

    /** The floor. */
    @Benchmark
    public List<List<Ecart>> aLaMain() {
        var trouves = new ArrayList<List<Ecart>>();
        for (var paire : paires) {
            var ecarts = PlancherComparaison.comparer(paire.notres(), paire.siennes());
            if (!ecarts.isEmpty()) {
                trouves.add(ecarts);
            }
        }
        return trouves;
    }

    /** What users would pick instead. */
    @Benchmark
    public int javers() {
        int changements = 0;
        for (int i = 0; i < notres.size(); i++) {
            changements +=
                    javers.compare(notres.get(i), siennes.get(i)).getChanges().size();
        }
        return changements;
    }
}
