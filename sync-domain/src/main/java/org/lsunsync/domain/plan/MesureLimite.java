package org.lsunsync.domain.plan;

/**
 * How a plan stands to one of R0's limits.
 *
 * @param limite which one
 * @param nombre how many élèves it counts
 * @param total of how many in the selected divisions
 * @param seuil the greatest number that passes, 2 at least
 */
public record MesureLimite(Limite limite, int nombre, int total, int seuil) {

    /** Whether the plan goes past it: an application is refused. */
    public boolean depassee() {
        return nombre > seuil;
    }
}
