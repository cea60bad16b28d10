package org.lsunsync.domain.plan;

import static com.google.common.collect.ImmutableListMultimap.toImmutableListMultimap;
import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;
import org.lsunsync.domain.etablissement.CodeDivision;
import org.lsunsync.domain.etablissement.Division;
import org.lsunsync.domain.etablissement.DivisionId;
import org.lsunsync.domain.plan.Changement.DivisionModifiee;
import org.lsunsync.domain.rapport.CodeMessage;
import org.lsunsync.domain.rapport.Entite;
import org.lsunsync.domain.rapport.Message;
import org.lsunsync.domain.rapport.Sujet;
import org.lsunsync.domain.source.DivisionSource;
import org.lsunsync.domain.source.EleveSource;

/**
 * R2: code and libellé of the selected divisions are those of Structures. A renaming is recognised by the élèves who moved as one,
 * and judged on all divisions of the école, so that it does not depend on the request. N2.
 */
final class R2Divisions {

    private final Contexte contexte;
    private final ImmutableMap<CodeDivision, DivisionSource> parCode;
    private final ImmutableSet<CodeDivision> connues;
    private final Supplier<ImmutableListMultimap<DivisionId, Optional<CodeDivision>>> divisionsDesTrouves;
    private final ImmutableMap<DivisionId, DivisionModifiee> changements;
    private final ImmutableMap<DivisionId, CodeDivision> codes;

    R2Divisions(Contexte contexte) {
        this.contexte = contexte;
        // of two that bear one code, the first by line
        var premierParLigne = BinaryOperator.minBy(
                Comparator.comparingInt((DivisionSource d) -> d.position().ligne()));
        this.parCode = contexte.bee().divisions().stream()
                .collect(toImmutableMap(DivisionSource::code, Function.identity(), premierParLigne));
        this.connues = contexte.etat().divisions().stream().map(Division::code).collect(toImmutableSet());
        this.divisionsDesTrouves = Suppliers.memoize(this::divisionsDesTrouves);
        this.changements = decider();
        this.codes = contexte.etat().divisions().stream().collect(toImmutableMap(Division::id, this::apres));
    }

    private ImmutableListMultimap<DivisionId, Optional<CodeDivision>> divisionsDesTrouves() {
        return contexte.reperes().stream()
                .flatMap(eleve -> contexte.situation(eleve.id()).trouve().stream()
                        .map(EleveSource::division)
                        .map(division -> new SimpleImmutableEntry<>(eleve.division(), division)))
                .collect(toImmutableListMultimap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private ImmutableMap<DivisionId, DivisionModifiee> decider() {
        var renommees = renommages();
        return contexte.selection().stream()
                .flatMap(division -> Optional.ofNullable(parId(division).orElse(parCode.get(division.code())))
                        .or(() -> Optional.ofNullable(renommees.get(division.id())))
                        .flatMap(source -> changement(division, source))
                        .stream())
                .collect(toImmutableMap(changement -> changement.avant().id(), Function.identity()));
    }

    /** By its internal id where the source gives one, unless another division bears the code that it would take. */
    private Optional<DivisionSource> parId(Division division) {
        return contexte.bee().divisions().stream()
                .filter(source -> source.id().filter(division.id()::equals).isPresent())
                .filter(source -> source.code().equals(division.code()) || !connues.contains(source.code()))
                .findFirst();
    }

    /** Of the divisions whose code is gone: those that one other division stands for. Where two claim it, neither. */
    private ImmutableMap<DivisionId, DivisionSource> renommages() {
        var pretentions = contexte.etat().divisions().stream()
                .filter(division -> !parCode.containsKey(division.code()))
                .flatMap(division -> nouvelleDivision(division).stream()
                        .map(source -> new SimpleImmutableEntry<>(division.id(), source)))
                .collect(toImmutableMap(Map.Entry::getKey, Map.Entry::getValue));
        var pretendants = ImmutableMultiset.copyOf(pretentions.values());
        return pretentions.entrySet().stream()
                .filter(pretention -> pretendants.count(pretention.getValue()) == 1)
                .collect(toImmutableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The one division, unknown to LSUN and of the same niveau, in which all found élèves of this one stand. */
    private Optional<DivisionSource> nouvelleDivision(Division division) {
        var ou = ImmutableSet.copyOf(divisionsDesTrouves.get().get(division.id()));
        return ou.size() != 1
                ? Optional.empty()
                : ou.iterator()
                        .next()
                        .filter(code -> !connues.contains(code))
                        .flatMap(code -> Optional.ofNullable(parCode.get(code)))
                        .filter(source -> !Sets.intersection(source.mefs(), division.mefs())
                                .isEmpty());
    }

    private Optional<DivisionModifiee> changement(Division division, DivisionSource source) {
        var libelle = source.libelle().isBlank() ? division.libelle() : source.libelle();
        var comparaison = new Comparaison<>(division)
                .champs(Division.CHAMPS, division.withCode(source.code()).withLibelle(libelle));
        var cle = source.id().filter(division.id()::equals).isPresent()
                ? "DIVISION_ID " + division.id()
                : "CODE_STRUCTURE " + source.code();
        return comparaison.modifications().isEmpty()
                ? Optional.empty()
                : Optional.of(new DivisionModifiee(
                        division,
                        comparaison.apres(),
                        comparaison.modifications(),
                        new Origine(CodeRegle.R2, cle, source.position())));
    }

    /** What is written of a selected division, if anything. */
    Optional<DivisionModifiee> changement(Division division) {
        return Optional.ofNullable(changements.get(division.id()));
    }

    /** The division's code after the plan: that of LSUN for one that is not selected. */
    CodeDivision code(DivisionId division) {
        return Optional.ofNullable(codes.get(division)).orElseThrow();
    }

    private CodeDivision apres(Division division) {
        return changement(division).map(changement -> changement.apres().code()).orElseGet(division::code);
    }

    /** N2, in one form or the other. */
    ImmutableList<Message> messages(Division division) {
        return changement(division).map(this::message).map(ImmutableList::of).orElse(ImmutableList.of());
    }

    private Message message(DivisionModifiee changement) {
        var avant = changement.avant().code();
        var apres = changement.apres().code();
        return new Message(
                CodeMessage.DIVISION_MISE_A_JOUR,
                Optional.of(apres),
                Optional.of(new Sujet(Entite.DIVISION, avant.valeur())),
                avant.equals(apres)
                        ? ImmutableList.of(apres.valeur())
                        : ImmutableList.of(apres.valeur(), avant.valeur()));
    }
}
