package org.lsunsync.benchmark;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lsunsync.domain.rapport.SyncReport;

/**
 * The planner on a collège in memory and the bare one by hand, in turn in one JVM of their own: prints milliseconds, one line a run, in
 * the order of {@link #CHOSES}. Arguments: élèves, runs, repetitions in each, and how often before anything is measured: the planner is
 * many small methods, of which the JIT compiles the last after some two thousand plans.
 */
final class PlanifierCollege {

    /** What a line tells: ours; with the locked bilans' fingerprint; with the report; the floor. */
    static final int CHOSES = 4;

    private PlanifierCollege() {}

    /** Plans, and prints. */
    public static void main(String[] arguments) throws Exception {
        int eleves = Integer.parseInt(arguments[0]);
        EcoleLue ecole;
        try (var exports = Exports.de(Exports.college(eleves))) {
            ecole = EcoleLue.de(exports);
        }
        var cote = Cote.aCote(
                Integer.parseInt(arguments[1]),
                Integer.parseInt(arguments[2]),
                Integer.parseInt(arguments[3]),
                ecole::planifier,
                () -> ecole.planifier().bilansVerrouilles().empreinte(),
                () -> SyncReport.de(ecole.planifier()),
                () -> PlancherPlan.planifier(ecole.etat(), ecole.bee(), ecole.s3e(), ecole.jour()));
        for (int tour = 0; tour < Integer.parseInt(arguments[1]); tour++) {
            int run = tour;
            System.out.println(IntStream.range(0, CHOSES)
                    .mapToObj(chose -> Double.toString(cote.de(chose).get(run)))
                    .collect(Collectors.joining(" ")));
        }
    }
}
