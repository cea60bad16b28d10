package org.lsunsync.app.page.vue;

import com.google.common.collect.ImmutableList;

/**
 * What changes in one division, or in the école as a whole.
 *
 * @param titre its code, or what stands for the école
 * @param ancre where the page has it
 * @param eleves how many élèves change
 * @param total of how many; 0 for the école as a whole
 * @param archives how many archives are written
 * @param genres how many élèves change by kind of data, in words
 * @param fiches the changes
 * @param ouvert whether it is unfolded
 */
public record GroupeDivision(
        String titre,
        String ancre,
        int eleves,
        int total,
        int archives,
        String genres,
        ImmutableList<Fiche> fiches,
        boolean ouvert) {

    /** {@code sur 25 · 3 archives}. */
    public String precision() {
        return (total > 0 ? " sur " + total : "")
                + (archives > 0 ? " · " + Francais.compte(archives, "archive", "archives") : "");
    }
}
