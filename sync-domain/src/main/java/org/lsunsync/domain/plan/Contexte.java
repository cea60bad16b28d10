package org.lsunsync.domain.plan;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import com.google.common.collect.Multimaps;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final ImmutableList<Division> selection;
    private final ImmutableMap<EleveId, Eleve> eleves;
    private final ImmutableListMultimap<DivisionId, Eleve> elevesParDivision;
    private final Map<EleveId, Bilans> bilansParEleve = new HashMap<>();
    private final Map<DivisionId, Bilans> bilansParDivision = new HashMap<>();
    private final ImmutableListMultimap<EleveId, Archive> archives;
    private final ImmutableMap<DisciplineId, Discipline> disciplines;
    private final ImmutableList<RepereEleve> reperes;
    private final Map<EleveId, Situation> situations = new HashMap<>();
    private final AnnuaireS3e annuaire;

    private Contexte(EtatLsun etat, DonneesBee bee, DonneesS3e s3e, LocalDate jour) {
        this.etat = etat;
        this.bee = bee;
        this.s3e = s3e;
        this.jour = jour;
        this.divisions = Maps.uniqueIndex(etat.divisions(), Division::id);
        this.selection = etat.selection().stream().map(this::division).collect(toImmutableList());
        this.eleves = Maps.uniqueIndex(etat.eleves(), Eleve::id);
        this.elevesParDivision = Multimaps.index(etat.eleves(), Eleve::division);
        etat.bilans().forEach(this::ranger);
        this.archives = Multimaps.index(etat.archives(), Archive::eleve);
        this.disciplines = Maps.uniqueIndex(etat.disciplines(), Discipline::id);
        this.reperes = Stream.concat(etat.eleves().stream().map(RepereEleve::de), etat.autresEleves().stream())
                .collect(toImmutableList());
        var recherche = new RechercheEleves(reperes, bee.eleves(), jour);
        reperes.forEach(repere -> situations.put(repere.id(), recherche.situer(repere)));
        this.annuaire = new AnnuaireS3e(s3e.individus(), etat.enseignants());
    }

    static Contexte indexer(EtatLsun etat, DonneesBee bee, DonneesS3e s3e, LocalDate jour) {
        return new Contexte(etat, bee, s3e, jour);
    }

    /** The bilans of one élève, or of one division, by what the rules ask of them. */
    private static final class Bilans {
        private static final Bilans AUCUN = new Bilans();

        private final List<Bilan> verrouilles = new ArrayList<>();
        private final List<BilanPeriodique> periodiques = new ArrayList<>();
        private final List<BilanPeriodique> periodiquesEnCours = new ArrayList<>();
        private final List<BilanCycle> cyclesEnCours = new ArrayList<>();
    }

    private void ranger(Bilan bilan) {
        ranger(bilan, bilansParEleve.computeIfAbsent(bilan.id().eleve(), eleve -> new Bilans()));
        ranger(bilan, bilansParDivision.computeIfAbsent(bilan.scolarite().division(), division -> new Bilans()));
    }

    private void ranger(Bilan bilan, Bilans ou) {
        if (bilan.verrouille()) {
            ou.verrouilles.add(bilan);
        }
        if (bilan instanceof BilanPeriodique periodique && configuree(periodique)) {
            ou.periodiques.add(periodique);
            if (!bilan.verrouille()) {
                ou.periodiquesEnCours.add(periodique);
            }
        }
        if (bilan instanceof BilanCycle cycle
                && !bilan.verrouille()
                && cycle.annee().equals(etat.annee())) {
            ou.cyclesEnCours.add(cycle);
        }
    }

    /** Whether it is of a configured période of its division, in the sources' year. */
    private boolean configuree(BilanPeriodique bilan) {
        return bilan.annee().equals(etat.annee())
                && division(bilan.scolarite().division())
                        .periodes()
                        .contains(bilan.id().periode());
    }

    private Bilans bilans(DivisionId division) {
        return bilansParDivision.getOrDefault(division, Bilans.AUCUN);
    }

    private Bilans bilans(EleveId eleve) {
        return bilansParEleve.getOrDefault(eleve, Bilans.AUCUN);
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
        return selection;
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
    Map<EleveId, Situation> situations() {
        return Collections.unmodifiableMap(situations);
    }

    /** The number of his last archive; 0 for none. */
    int derniereArchive(EleveId eleve) {
        return archives.get(eleve).stream()
                .mapToInt(archive -> archive.numero().valeur())
                .max()
                .orElse(0);
    }

    /** All his locked bilans, of any year, division and kind (R4). */
    List<Bilan> bilansVerrouilles(EleveId eleve) {
        return Collections.unmodifiableList(bilans(eleve).verrouilles);
    }

    /** Whether the division has a configured période of the sources' year: else M5. */
    boolean aUnePeriode(Division division) {
        return division.periodes().stream().anyMatch(periode -> periode.annee().equals(etat.annee()));
    }

    /** The bilans périodiques of the division's configured périodes of the year, locked or not: what links an enseignant (R5). */
    List<BilanPeriodique> bilansPeriodiques(Division division) {
        return Collections.unmodifiableList(bilans(division.id()).periodiques);
    }

    /** Of these, those that R6 and R7 may write. */
    List<BilanPeriodique> bilansPeriodiquesEnCours(Division division) {
        return Collections.unmodifiableList(bilans(division.id()).periodiquesEnCours);
    }

    /** The year's bilans de cycle en cours, which R7 may write. */
    List<BilanCycle> bilansCycleEnCours(Division division) {
        return Collections.unmodifiableList(bilans(division.id()).cyclesEnCours);
    }

    /** All the élève's bilans périodiques en cours that R6 concerns, in whichever division of the selection (M7). */
    List<BilanPeriodique> bilansPeriodiquesEnCours(EleveId eleve) {
        return Collections.unmodifiableList(bilans(eleve).periodiquesEnCours);
    }

    /** The discipline as LSUN names it; by its code where LSUN has no libellé. */
    Discipline discipline(DisciplineId id) {
        return Optional.ofNullable(disciplines.get(id)).orElseGet(() -> new Discipline(id, id.code(), ""));
    }
}
