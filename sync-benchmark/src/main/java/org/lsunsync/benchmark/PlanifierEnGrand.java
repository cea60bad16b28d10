package org.lsunsync.benchmark;

/**
 * The planner on one école of a given size, in a JVM that has the memory for it: prints milliseconds, one line a run.
 * Arguments: élèves, of how many the école is that is taken many times over, runs.
 */
final class PlanifierEnGrand {

    private PlanifierEnGrand() {}

    /** Plans, and prints. */
    public static void main(String[] arguments) {
        int eleves = Integer.parseInt(arguments[0]);
        int modele = Integer.parseInt(arguments[1]);
        int tours = Integer.parseInt(arguments[2]);
        EcoleLue ecole;
        try (var exports = Exports.de(Exports.college(modele))) {
            ecole = Repliques.de(EcoleLue.de(exports), eleves / modele);
        }
        // warm by work done, not by time: both sizes plan as many records before they are measured
        for (int faits = 0; faits < 600_000 && tours > 1; faits += eleves) {
            planifier(ecole);
        }
        for (int tour = 0; tour < tours; tour++) {
            System.gc();
            long debut = System.nanoTime();
            int repetitions = Math.max(1, tours > 1 ? 60_000 / eleves : 1);
            for (int i = 0; i < repetitions; i++) {
                planifier(ecole);
            }
            System.out.println((System.nanoTime() - debut) / 1e6 / repetitions);
        }
    }

    private static void planifier(EcoleLue ecole) {
        if (ecole.planifier().changements().isEmpty()) {
            throw new IllegalStateException("a week without a change");
        }
    }
}
