package org.lsunsync.domain.etablissement;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Comparator;

/**
 * A configured période of a division's year, e.g. the second trimestre of three.
 *
 * @param annee its school year
 * @param indice its rank, from 1
 * @param nombre how many périodes the year has, at least {@code indice}
 */
public record Periode(AnneeScolaire annee, int indice, int nombre) implements Comparable<Periode> {

    private static final Comparator<Periode> ORDRE = Comparator.comparing(Periode::annee)
            .thenComparingInt(Periode::indice)
            .thenComparingInt(Periode::nombre);

    /** @throws IllegalArgumentException unless 1 ≤ indice ≤ nombre */
    public Periode {
        checkArgument(1 <= indice && indice <= nombre, "période : indice de 1 au nombre de périodes");
    }

    @Override
    public int compareTo(Periode autre) {
        return ORDRE.compare(this, autre);
    }
}
