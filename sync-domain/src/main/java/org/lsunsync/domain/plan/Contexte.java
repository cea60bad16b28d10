package org.lsunsync.domain.plan;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableListMultimap.toImmutableListMultimap;
import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Multimaps;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lsunsync.domain.bilan.Archive;
import org.lsunsync.domain.bilan.Bilan;
import org.lsunsync.domain.bilan.BilanCycle;
import org.lsunsync.domain.bilan.BilanPeriodique;
import org.lsunsync.domain.bilan.Discipline;
import org.lsunsync.domain.bilan.DisciplineId;
import org.lsunsync.domain.etablissement.Division;
import org.lsunsync.domain.etablissement.DivisionId;
import org.lsunsync.domain.personne.Eleve;
import org.lsunsync.domain.personne.EleveId;
import org.lsunsync.domain.personne.EnseignantId;
import org.lsunsync.domain.source.DonneesBee;
import org.lsunsync.domain.source.DonneesS3e;

/**
 * The one pass that builds indexes: what the rules ask, found by its key. It hands out bilans en cours apart, so that what may be
 * written and what is locked are not mistaken for one another (I1).
 */
final class Contexte {

    private final EtatLsun etat;
    private final DonneesBee bee;
    private final DonneesS3e s3e;
    private final LocalDate jour;
    private final ImmutableMap<DivisionId, Division> divisions;
    private final ImmutableMap<EleveId, Eleve> eleves;
    private final ImmutableListMultimap<DivisionId, Eleve> elevesParDivision;
    private final ImmutableListMultimap<EleveId, Bilan> bilansParEleve;
    private final ImmutableListMultimap<DivisionId, Bilan> bilansParDivision;
    private final ImmutableListMultimap<DivisionId, BilanPeriodique> periodiques;
    private final ImmutableListMultimap<DivisionId, BilanPeriodique> periodiquesEnCours;
    private final ImmutableListMultimap<EleveId, BilanPeriodique> periodiquesEnCoursParEleve;
    private final ImmutableListMultimap<EleveId, Archive> archives;
    private final ImmutableMap<DisciplineId, Discipline> disciplines;
    private final ImmutableList<RepereEleve> reperes;
    private final ImmutableMap<EleveId, Situation> situations;
    private final AnnuaireS3e annuaire;

    private Contexte(EtatLsun etat, DonneesBee bee, DonneesS3e s3e, LocalDate jour) {
        this.etat = etat;
        this.bee = bee;
        this.s3e = s3e;
        this.jour = jour;
        this.divisions = Maps.uniqueIndex(etat.divisions(), Division::id);
        this.eleves = Maps.uniqueIndex(etat.eleves(), Eleve::id);
        this.elevesParDivision =
                etat.eleves().stream().collect(toImmutableListMultimap(Eleve::division, Function.identity()));
        this.bilansParEleve = etat.bilans().stream()
                .collect(toImmutableListMultimap(bilan -> bilan.id().eleve(), b -> b));
        this.bilansParDivision = etat.bilans().stream()
                .collect(toImmutableListMultimap(b -> b.scolarite().division(), b -> b));
        var lesPeriodiques = periodiques();
        var enCours =
                lesPeriodiques.stream().filter(bilan -> !bilan.verrouille()).collect(toImmutableList());
        this.periodiques =
                Multimaps.index(lesPeriodiques, bilan -> bilan.scolarite().division());
        this.periodiquesEnCours =
                Multimaps.index(enCours, bilan -> bilan.scolarite().division());
        this.periodiquesEnCoursParEleve =
                Multimaps.index(enCours, bilan -> bilan.id().eleve());
        this.archives = etat.archives().stream().collect(toImmutableListMultimap(Archive::eleve, a -> a));
        this.disciplines = Maps.uniqueIndex(etat.disciplines(), Discipline::id);
        this.reperes = Stream.concat(etat.eleves().stream().map(RepereEleve::de), etat.autresEleves().stream())
                .collect(toImmutableList());
        var recherche = new RechercheEleves(reperes, bee.eleves(), jour);
        this.situations = reperes.stream().collect(toImmutableMap(RepereEleve::id, recherche::situer));
        this.annuaire = new AnnuaireS3e(s3e.individus(), etat.enseignants());
    }

    static Contexte indexer(EtatLsun etat, DonneesBee bee, DonneesS3e s3e, LocalDate jour) {
        return new Contexte(etat, bee, s3e, jour);
    }

    EtatLsun etat() {
        return etat;
    }

    DonneesBee bee() {
        return bee;
    }

    DonneesS3e s3e() {
        return s3e;
    }

    LocalDate jour() {
        return jour;
    }

    AnnuaireS3e annuaire() {
        return annuaire;
    }

    /** The selected divisions in the order of the request, as LSUN has them. */
    ImmutableList<Division> selection() {
        return etat.selection().stream().map(this::division).collect(toImmutableList());
    }

    Division division(DivisionId id) {
        return Optional.ofNullable(divisions.get(id)).orElseThrow();
    }

    Eleve eleve(EleveId id) {
        return Optional.ofNullable(eleves.get(id)).orElseThrow();
    }

    /** The élèves of a selected division. */
    ImmutableList<Eleve> eleves(DivisionId division) {
        return elevesParDivision.get(division);
    }

    /** All élèves of the école, as far as R2 and R3 look at them. */
    ImmutableList<RepereEleve> reperes() {
        return reperes;
    }

    Situation situation(EleveId eleve) {
        return Optional.ofNullable(situations.get(eleve)).orElseThrow();
    }

    /** Every élève of the école with how he stands in BEE. */
    ImmutableMap<EleveId, Situation> situations() {
        return situations;
    }

    /** The number of his last archive; 0 for none. */
    int derniereArchive(EleveId eleve) {
        return archives.get(eleve).stream()
                .mapToInt(archive -> archive.numero().valeur())
                .max()
                .orElse(0);
    }

    /** All his locked bilans, of any year, division and kind (R4). */
    ImmutableList<Bilan> bilansVerrouilles(EleveId eleve) {
        return bilansParEleve.get(eleve).stream().filter(Bilan::verrouille).collect(toImmutableList());
    }

    /** Whether the division has a configured période of the sources' year: else M5. */
    boolean aUnePeriode(Division division) {
        return division.periodes().stream().anyMatch(periode -> periode.annee().equals(etat.annee()));
    }

    /** The bilans périodiques of the division's configured périodes of the year, locked or not: what links an enseignant (R5). */
    Stream<BilanPeriodique> bilansPeriodiques(Division division) {
        return periodiques.get(division.id()).stream();
    }

    /** Of these, those that R6 and R7 may write. */
    Stream<BilanPeriodique> bilansPeriodiquesEnCours(Division division) {
        return periodiquesEnCours.get(division.id()).stream();
    }

    /** The year's bilans de cycle en cours, which R7 may write. */
    Stream<BilanCycle> bilansCycleEnCours(Division division) {
        return bilansParDivision.get(division.id()).stream()
                .flatMap(bilan -> bilan.selon(periodique -> Stream.<BilanCycle>empty(), Stream::of))
                .filter(bilan -> bilan.annee().equals(etat.annee()) && !bilan.verrouille());
    }

    /** All the élève's bilans périodiques en cours that R6 concerns, in whichever division of the selection (M7). */
    Stream<BilanPeriodique> bilansPeriodiquesEnCours(EleveId eleve) {
        return periodiquesEnCoursParEleve.get(eleve).stream();
    }

    private ImmutableList<BilanPeriodique> periodiques() {
        var lesPeriodiques = ImmutableList.<BilanPeriodique>builder();
        for (var bilan : etat.bilans()) {
            if (bilan instanceof BilanPeriodique periodique
                    && periodique.annee().equals(etat.annee())
                    && division(periodique.scolarite().division())
                            .periodes()
                            .contains(periodique.id().periode())) {
                lesPeriodiques.add(periodique);
            }
        }
        return lesPeriodiques.build();
    }

    /** The discipline as LSUN names it; by its code where LSUN has no libellé. */
    Discipline discipline(DisciplineId id) {
        return Optional.ofNullable(disciplines.get(id)).orElseGet(() -> new Discipline(id, id.code(), ""));
    }

    static ImmutableSortedSet<EnseignantId> trier(Stream<EnseignantId> ids) {
        // many times the same few: made distinct before they are sorted
        return ids.distinct().collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }
}
