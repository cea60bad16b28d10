package org.lsunsync.domain.bilan;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Comparator;

/**
 * Which subject: its matière code, modalité d'élection and, for a living language, the code of the language it refers to.
 *
 * @param code matière code, 6 characters; a string, leading zeros matter
 * @param modalite modalité d'élection, one letter as a rule
 * @param idLv code of the discipline that the LSU {@code id-lv} refers to; empty for none
 */
public record DisciplineId(String code, String modalite, String idLv) implements Comparable<DisciplineId> {

    private static final Comparator<DisciplineId> ORDRE = Comparator.comparing(DisciplineId::code)
            .thenComparing(DisciplineId::modalite)
            .thenComparing(DisciplineId::idLv);

    /** @throws IllegalArgumentException when code or modalité is empty, or one of the three holds a slash */
    public DisciplineId {
        checkArgument(!code.isEmpty() && !modalite.isEmpty(), "discipline : code et modalité requis");
        checkArgument((code + modalite + idLv).indexOf('/') < 0, "discipline : barre oblique interdite");
    }

    /** The form of reports: {@code code/modalité[/id-lv]}. */
    public String cle() {
        return code + "/" + modalite + (idLv.isEmpty() ? "" : "/" + idLv);
    }

    @Override
    public int compareTo(DisciplineId autre) {
        return ORDRE.compare(this, autre);
    }

    @Override
    public String toString() {
        return cle();
    }
}
