package org.lsunsync.adapter.jdbc;

import java.time.LocalDate;
import java.util.function.Function;
import org.lsunsync.domain.etablissement.AnneeScolaire;

/** What came of asking that a finished année scolaire goes. */
public sealed interface Purge {

    /** What answers for every outcome. */
    <T> T selon(Function<Faite, T> faite, Function<AnneeNonFinie, T> anneeNonFinie);

    /**
     * It is gone.
     *
     * @param bilans how many bilans, with all that they say
     * @param archives how many archives
     * @param entrees how many entries of the journal
     */
    record Faite(long bilans, long archives, long entrees) implements Purge {
        @Override
        public <T> T selon(Function<Faite, T> faite, Function<AnneeNonFinie, T> anneeNonFinie) {
            return faite.apply(this);
        }
    }

    /**
     * Nothing was deleted: that year is the current one, or is to come.
     *
     * @param annee which
     * @param finie the day from which it is finished
     */
    record AnneeNonFinie(AnneeScolaire annee, LocalDate finie) implements Purge {
        @Override
        public <T> T selon(Function<Faite, T> faite, Function<AnneeNonFinie, T> anneeNonFinie) {
            return anneeNonFinie.apply(this);
        }
    }
}
