package org.lsunsync.domain.plan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.lsunsync.domain.source.EleveSource;

/**
 * Until which day a plan stays true (§6): dates alone change it from the next DATE_SORTIE, the next start of a PP, or the day after
 * the end of one. All of the sources' dates count, of whichever division: better a plan made again than one that is stale.
 */
final class Echeance {

    /** What the documents write for an open end: the day after it never comes. */
    private static final LocalDate DERNIER_JOUR = LocalDate.of(9999, 12, 31);

    private Echeance() {}

    static Optional<LocalDate> de(Contexte contexte) {
        var sorties =
                contexte.bee().eleves().stream().map(EleveSource::dateSortie).<LocalDate>mapMulti(Optional::ifPresent);
        var mandats = contexte.s3e().professeursPrincipaux().stream()
                .flatMap(mandat ->
                        Stream.concat(mandat.debut().stream(), mandat.fin().map(fin -> fin.plusDays(1)).stream()));
        return Stream.concat(sorties, mandats)
                .filter(date -> date.isAfter(contexte.jour()) && !date.isAfter(DERNIER_JOUR))
                .min(Comparator.naturalOrder());
    }
}
