package org.lsunsync.domain.etablissement;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * A school year, named by its first calendar year: 2025 is 2025-2026.
 *
 * @param millesime the first year, four digits
 */
public record AnneeScolaire(int millesime) implements Comparable<AnneeScolaire> {

    /** @throws IllegalArgumentException outside 1900–9999 */
    public AnneeScolaire {
        checkArgument(millesime >= 1900 && millesime <= 9999, "année scolaire : quatre chiffres");
    }

    @Override
    public int compareTo(AnneeScolaire autre) {
        return Integer.compare(millesime, autre.millesime);
    }

    @Override
    public String toString() {
        return Integer.toString(millesime);
    }
}
