package org.lsunsync.ports;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.lsunsync.domain.etablissement.AnneeScolaire;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.domain.plan.MesureLimite;
import org.lsunsync.domain.plan.Seuils;
import org.lsunsync.domain.rapport.Compteurs;
import org.lsunsync.domain.rapport.Gravite;
import org.lsunsync.domain.rapport.SyncReport;

/**
 * One request, as the journal keeps it and the page shows it: who, when, which divisions, how it ended. Its report holds names of
 * minors, because that is its purpose.
 *
 * @param uai for which école
 * @param annee LSUN's school year; none where LSUN does not hold the école
 * @param mode simulation or application
 * @param demandeur who asked
 * @param date the synchronisation's date
 * @param debut when it began
 * @param fin when it ended
 * @param divisions the codes asked for; those of all divisions for a request of all
 * @param seuils the limits of the request
 * @param issue how it ended
 * @param refus why nothing was written or, of a simulation, why an application would be refused
 * @param rapport the plan, where there is one to show
 * @param sources what was read, where it came to that
 */
public record EntreeJournal(
        Uai uai,
        Optional<AnneeScolaire> annee,
        Mode mode,
        String demandeur,
        LocalDate date,
        Instant debut,
        Instant fin,
        ImmutableList<String> divisions,
        Seuils seuils,
        Issue issue,
        Optional<RefusConsigne> refus,
        Optional<SyncReport> rapport,
        Optional<SourcesLues> sources) {

    /**
     * A refusal as it is kept.
     *
     * @param code the name of its type
     * @param message what it says
     * @param details its reasons one by one
     */
    public record RefusConsigne(String code, String message, ImmutableList<Detail> details) {

        /** That refusal, put down. */
        public static RefusConsigne de(Refus refus) {
            return new RefusConsigne(refus.code(), refus.phrase(), refus.details());
        }
    }

    /**
     * What came of a request, as much as a list tells. It names no person.
     *
     * @param refus the name of the refusal's type; none where there is none
     * @param eleves how many élèves the plan changes
     * @param archives how many archives it writes
     * @param avertissements how many warnings there are
     * @param depassees the limits that the plan goes past
     */
    public record EnBref(
            Optional<String> refus,
            int eleves,
            int archives,
            int avertissements,
            ImmutableList<MesureLimite> depassees) {}

    /** What came of it, in brief. */
    public EnBref enBref() {
        var figures = rapport.map(SyncReport::compteurs).orElse(Compteurs.ZERO);
        return new EnBref(
                refus.map(RefusConsigne::code),
                figures.elevesMisAJour(),
                figures.archives(),
                (int) rapport.stream()
                        .flatMap(un -> un.messages().stream())
                        .filter(message -> message.code().gravite() == Gravite.AVERTISSEMENT)
                        .count(),
                rapport.stream()
                        .flatMap(un -> un.limites().stream())
                        .filter(MesureLimite::depassee)
                        .collect(toImmutableList()));
    }
}
