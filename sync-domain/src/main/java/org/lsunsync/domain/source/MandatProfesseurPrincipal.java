package org.lsunsync.domain.source;

import java.time.LocalDate;
import java.util.Optional;
import org.lsunsync.domain.etablissement.CodeDivision;
import org.lsunsync.domain.personne.EnseignantId;

/**
 * A PROF_PRINC: an enseignant in charge of a division for a time. Several at once are possible, ended ones stay in the document.
 *
 * @param division the division's code
 * @param enseignant who, among the {@link Individu}s
 * @param debut first day, included; open when absent
 * @param fin last day, included; open when absent
 */
public record MandatProfesseurPrincipal(
        CodeDivision division, EnseignantId enseignant, Optional<LocalDate> debut, Optional<LocalDate> fin) {

    /** Whether it runs on that day, both bounds included (R7). */
    public boolean court(LocalDate jour) {
        return debut.filter(jour::isBefore).isEmpty()
                && fin.filter(jour::isAfter).isEmpty();
    }
}
