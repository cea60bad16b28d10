package org.lsunsync.testkit.scenario;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.lsunsync.domain.bilan.Bilan;
import org.lsunsync.domain.bilan.Discipline;
import org.lsunsync.domain.bilan.DisciplineId;
import org.lsunsync.domain.etablissement.AnneeScolaire;
import org.lsunsync.domain.etablissement.CodeDivision;
import org.lsunsync.domain.etablissement.Division;
import org.lsunsync.domain.etablissement.DivisionId;
import org.lsunsync.domain.etablissement.Etablissement;
import org.lsunsync.domain.etablissement.Mef;
import org.lsunsync.domain.etablissement.Periode;
import org.lsunsync.domain.personne.EleveId;
import org.lsunsync.domain.personne.Enseignant;
import org.lsunsync.domain.personne.EnseignantId;
import org.lsunsync.domain.plan.EtatLsun;
import org.lsunsync.domain.source.NatureDocument;

/** An école as LSUN holds it, described line by line. A division has three trimestres, unless it is said otherwise. */
public final class EcoleDecrite {

    private static final Mef TROISIEME = new Mef("10310019110");

    private static final ImmutableSet<Periode> TRIMESTRES = ImmutableSet.of(
            new Periode(Scenario.ANNEE, 1, 3), new Periode(Scenario.ANNEE, 2, 3), new Periode(Scenario.ANNEE, 3, 3));

    private final Map<String, Division> divisions = new LinkedHashMap<>();
    private final Map<EleveId, EleveDecrit> eleves = new LinkedHashMap<>();
    private final Map<EnseignantId, Enseignant> enseignants = new LinkedHashMap<>();
    private final Map<DisciplineId, Discipline> disciplines = new LinkedHashMap<>();
    private Etablissement etablissement = Etablissement.builder().build();
    private ImmutableMap<NatureDocument, Instant> horodatages = ImmutableMap.of();

    EcoleDecrite() {}

    /** A division of third year, of libellé {@code DIVISION <code>}. */
    public EcoleDecrite division(String code) {
        return division(code, TROISIEME.valeur());
    }

    /** A division of these MEFs, 11 digits each; none for a division whose niveau nobody knows. */
    public EcoleDecrite division(String code, String... mefs) {
        divisions.put(
                code,
                Division.builder()
                        .id(new DivisionId(Integer.toString(divisions.size() + 1)))
                        .code(new CodeDivision(code))
                        .libelle("DIVISION " + code)
                        .mefs(Arrays.stream(mefs).map(Mef::new).toList())
                        .periodes(TRIMESTRES)
                        .build());
        return this;
    }

    /** That division has no configured période of the year, only one of the year before. */
    public EcoleDecrite sansPeriode(String code) {
        divisions.computeIfPresent(
                code,
                (cle, division) ->
                        division.withPeriodes(new Periode(new AnneeScolaire(Scenario.ANNEE.millesime() - 1), 3, 3)));
        return this;
    }

    /** An enseignant: {@code epp:61}. */
    public EcoleDecrite enseignant(String cle, String civilite, String nom, String prenom) {
        var id = Cles.enseignant(cle);
        enseignants.put(
                id,
                Enseignant.builder()
                        .id(id)
                        .civilite(civilite)
                        .nom(nom)
                        .prenom(prenom)
                        .build());
        return this;
    }

    /** A discipline, {@code 061300/S}, with its libellé and its national code, empty for none. */
    public EcoleDecrite discipline(String cle, String libelle, String codeNational) {
        var id = Cles.discipline(cle);
        disciplines.put(id, new Discipline(id, libelle, codeNational));
        return this;
    }

    /** The école's own data. */
    public EcoleDecrite etablissement(UnaryOperator<Etablissement> changement) {
        etablissement = changement.apply(etablissement);
        return this;
    }

    /** When the document of that kind that was last read had been produced. */
    public EcoleDecrite horodatage(NatureDocument nature, Instant instant) {
        horodatages = ImmutableMap.<NatureDocument, Instant>builder()
                .putAll(horodatages)
                .put(nature, instant)
                .buildKeepingLast();
        return this;
    }

    /** An élève, born 2011-03-09, of whom nothing else is known. */
    public EleveDecrit eleve(long id, String division, String nom, String prenom) {
        var eleve = new EleveDecrit(this, new EleveId(id), divisionId(division), nom, prenom);
        eleves.put(new EleveId(id), eleve);
        return eleve;
    }

    /** Which division that code is. */
    DivisionId divisionId(String code) {
        return Optional.ofNullable(divisions.get(code))
                .orElseThrow(() -> new IllegalArgumentException("division à décrire d'abord : " + code))
                .id();
    }

    static ImmutableSortedSet<EnseignantId> enseignants(String... cles) {
        return Stream.of(cles)
                .map(Cles::enseignant)
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }

    ImmutableMap<NatureDocument, Instant> horodatages() {
        return horodatages;
    }

    ImmutableList<EleveId> ordreDesEleves() {
        return ImmutableList.copyOf(eleves.keySet());
    }

    EtatLsun etat() {
        List<Bilan> bilans = eleves.values().stream()
                .flatMap(eleve -> eleve.bilans().stream())
                .toList();
        bilans.stream()
                .flatMap(bilan -> bilan.selon(p -> p.acquis().stream(), c -> Stream.of()))
                .forEach(acquis -> disciplines.computeIfAbsent(
                        acquis.discipline(), id -> new Discipline(id, "Discipline " + id.code(), "")));
        return EtatLsun.builder()
                .uai(Scenario.UAI)
                .annee(Scenario.ANNEE)
                .version(1)
                .etablissement(etablissement)
                .selection(divisions.values().stream().map(Division::id).toList())
                .divisions(divisions.values())
                .eleves(eleves.values().stream().map(EleveDecrit::eleve).collect(toImmutableList()))
                .enseignants(enseignants.values())
                .disciplines(disciplines.values())
                .bilans(bilans)
                .build();
    }

    static Optional<Mef> mef() {
        return Optional.of(TROISIEME);
    }
}
