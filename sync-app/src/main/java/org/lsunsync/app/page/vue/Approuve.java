package org.lsunsync.app.page.vue;

import org.lsunsync.domain.rapport.SyncReport;
import org.lsunsync.ports.EntreeJournal;

/**
 * What somebody approved, in figures: nothing else is written.
 *
 * @param divisions how many divisions
 * @param eleves how many élèves change
 * @param archives how many archives are written
 * @param verrouilles how many locked bilans stay as they are
 * @param plan the plan's fingerprint, for people
 */
public record Approuve(int divisions, int eleves, int archives, int verrouilles, String plan) {

    /** That preview's; its report must be there. */
    public static Approuve de(EntreeJournal apercu) {
        SyncReport rapport = apercu.rapport().orElseThrow();
        return new Approuve(
                apercu.divisions().size(),
                rapport.compteurs().elevesMisAJour(),
                rapport.compteurs().archives(),
                rapport.bilansVerrouilles(),
                Francais.empreinte(rapport.empreintePlan()));
    }

    /** {@code 118 élèves, 117 archives.} */
    public String ecrits() {
        return Francais.compte(eleves, "élève", "élèves") + ", " + Francais.compte(archives, "archive.", "archives.");
    }
}
