package org.lsunsync.app.page.vue;

import com.google.common.collect.ImmutableList;
import org.lsunsync.domain.rapport.Gravite;

/**
 * What changes in one division, or in the école as a whole.
 *
 * @param titre its code, or what stands for the école
 * @param ancre where the page has it
 * @param eleves how many élèves change
 * @param total of how many; 0 for the école as a whole
 * @param archives how many archives are written
 * @param genres how many élèves change by kind of data, in words
 * @param notes warnings, then notices
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
        ImmutableList<Note> notes,
        ImmutableList<Fiche> fiches,
        boolean ouvert) {

    /** {@code 2 avertissements}; empty for none. */
    public String avertissements() {
        long nombre = notes.stream()
                .filter(note -> note.gravite() == Gravite.AVERTISSEMENT)
                .count();
        return nombre == 0 ? "" : Francais.compte(nombre, "avertissement", "avertissements");
    }

    /** {@code sur 25 · 3 archives}. */
    public String precision() {
        return (total > 0 ? " sur " + total : "")
                + (archives > 0 ? " · " + Francais.compte(archives, "archive", "archives") : "");
    }
}
