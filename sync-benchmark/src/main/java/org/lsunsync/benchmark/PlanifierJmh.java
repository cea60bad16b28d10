package org.lsunsync.benchmark;

import com.google.common.base.Suppliers;
import java.util.function.Supplier;
import org.lsunsync.domain.plan.SyncPlan;
import org.lsunsync.domain.rapport.SyncReport;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The planner on a collège in memory. */
@State(Scope.Benchmark)
public class PlanifierJmh {

    /** How many élèves. */
    @Param("600")
    public int eleves;

    private final Supplier<EcoleLue> ecole = Suppliers.memoize(() -> {
        try (var exports = Exports.de(Exports.college(eleves))) {
            return EcoleLue.de(exports);
        }
    });

    /** Ours, with messages, provenance, limits. */
    @Benchmark
    public SyncPlan nous() {
        return ecole.get().planifier();
    }

    /** Ours, and the locked bilans' fingerprint, which the report and the proof ask for. */
    @Benchmark
    public String avecEmpreinte() {
        return ecole.get().planifier().bilansVerrouilles().empreinte();
    }

    /** Ours, and the report made of it. */
    @Benchmark
    public SyncReport avecRapport() {
        return SyncReport.de(ecole.get().planifier());
    }

    /** The floor. */
    @Benchmark
    public Object aLaMain() {
        var lue = ecole.get();
        return PlancherPlan.planifier(lue.etat(), lue.bee(), lue.s3e(), lue.jour());
    }
}
