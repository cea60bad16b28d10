package org.lsunsync.domain.plan;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Sets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lsunsync.domain.bilan.Acquis;
import org.lsunsync.domain.bilan.BilanId;
import org.lsunsync.domain.etablissement.CodeDivision;
import org.lsunsync.domain.etablissement.Division;
import org.lsunsync.domain.etablissement.DivisionId;
import org.lsunsync.domain.personne.Enseignant;
import org.lsunsync.domain.personne.EnseignantId;
import org.lsunsync.domain.plan.Changement.EnseignantModifie;
import org.lsunsync.domain.rapport.CodeMessage;
import org.lsunsync.domain.rapport.Entite;
import org.lsunsync.domain.rapport.Message;
import org.lsunsync.domain.rapport.Sujet;
import org.lsunsync.domain.source.Individu;

/**
 * R5: the data of every enseignant linked to a configured période of a selected division are S3E's. R6 and R7 are decided before, as
 * they say who is linked.
 */
final class R5Enseignants {

    private final Contexte contexte;
    private final R2Divisions divisions;
    private final R6EnseignantsDesAcquis acquis;
    private final R7ProfesseursPrincipaux professeursPrincipaux;
    private final Creations creations;
    private final ImmutableMap<DivisionId, ImmutableSet<EnseignantId>> lies;
    private final ImmutableSortedMap<EnseignantId, EnseignantModifie> changements;
    /** Asked each time that two are compared. */
    private final Map<EnseignantId, Nom> noms = new HashMap<>();

    R5Enseignants(
            Contexte contexte,
            R2Divisions divisions,
            R6EnseignantsDesAcquis acquis,
            R7ProfesseursPrincipaux professeursPrincipaux,
            Creations creations) {
        this.contexte = contexte;
        this.divisions = divisions;
        this.acquis = acquis;
        this.professeursPrincipaux = professeursPrincipaux;
        this.creations = creations;
        this.lies = contexte.selection().stream().collect(ImmutableMap.toImmutableMap(Division::id, this::lies));
        var decides = new TreeMap<EnseignantId, EnseignantModifie>();
        lies.values().stream()
                .flatMap(ImmutableSet::stream)
                .distinct()
                .flatMap(id -> contexte.annuaire().deLsun(id).stream())
                .flatMap(enseignant -> changement(enseignant).stream())
                .forEach(changement -> decides.put(changement.avant().id(), changement));
        this.changements = ImmutableSortedMap.copyOf(decides);
    }

    /** Named by an acquis, or as PP, of a bilan périodique of the year, before the plan or through its R6 and R7. */
    private ImmutableSet<EnseignantId> lies(Division division) {
        var lies = new HashSet<EnseignantId>();
        // bilans that name the same share one list, as they are read
        Set<ImmutableList<Acquis>> vus = Sets.newIdentityHashSet();
        for (var bilan : contexte.bilansPeriodiques(division)) {
            lies.addAll(bilan.professeursPrincipaux());
            if (vus.add(bilan.acquis())) {
                bilan.acquis().forEach(acquis -> lies.addAll(acquis.enseignants()));
            }
        }
        acquis.changements(division).forEach(changement -> lies.addAll(changement.apres()));
        professeursPrincipaux.changements(division).stream()
                .filter(changement -> changement.bilan().id() instanceof BilanId.Periodique)
                .forEach(changement -> lies.addAll(changement.apres()));
        return ImmutableSet.copyOf(lies);
    }

    private Optional<EnseignantModifie> changement(Enseignant enseignant) {
        return contexte.annuaire().trouver(enseignant).flatMap(individu -> changement(enseignant, individu));
    }

    private static Optional<EnseignantModifie> changement(Enseignant enseignant, Individu individu) {
        var source = individu.enseignant();
        var comparaison = new Comparaison<>(enseignant);
        for (var champ : Enseignant.CHAMPS) {
            comparaison.champPlie(champ, source);
        }
        return comparaison.modifications().isEmpty()
                ? Optional.empty()
                : Optional.of(new EnseignantModifie(
                        enseignant,
                        comparaison.apres(),
                        comparaison.modifications(),
                        new Origine(CodeRegle.R5, "ENSEIGNANT " + source.id(), individu.position())));
    }

    /** What is written, once per enseignant, by type and id. */
    ImmutableList<EnseignantModifie> changements() {
        return changements.values().asList();
    }

    /** Whether the enseignant has a link with the division, by its bilans périodiques or through R6 and R7. */
    boolean lie(Division division, EnseignantId enseignant) {
        return Optional.ofNullable(lies.get(division.id())).orElseThrow().contains(enseignant);
    }

    /** What the enseignant is called after the plan; by his key where he has no name at all. */
    Nom nom(EnseignantId id) {
        return noms.computeIfAbsent(id, this::apres);
    }

    private Nom apres(EnseignantId id) {
        var nom = Optional.ofNullable(changements.get(id))
                .map(EnseignantModifie::apres)
                .or(() -> contexte.annuaire().deLsun(id))
                .or(() -> creations.de(id).map(Changement.EnseignantCree::enseignant))
                .map(Nom::de)
                .orElseGet(() -> new Nom("", ""));
        return nom.complet().isEmpty() ? new Nom(id.toString(), "") : nom;
    }

    /** As enseignants are sorted: by nom and prénom after the plan, then id, then type. */
    Comparator<EnseignantId> ordre(OrdreFrancais ordre) {
        return Comparator.<EnseignantId, Nom>comparing(this::nom, ordre.noms())
                .thenComparingLong(EnseignantId::idSts)
                .thenComparing(EnseignantId::type);
    }

    /** M5; then per enseignant M3, or N7 and M4. Whom the plan creates gives none: he has S3E's data already. */
    ImmutableList<Message> messages(Division division, OrdreFrancais ordre) {
        var code = divisions.code(division.id());
        if (!contexte.aUnePeriode(division)) {
            return ImmutableList.of(new Message(
                    CodeMessage.AUCUNE_PERIODE,
                    Optional.of(code),
                    Optional.of(new Sujet(Entite.DIVISION, division.code().valeur())),
                    ImmutableList.of(code.valeur())));
        }
        return Optional.ofNullable(lies.get(division.id())).orElseThrow().stream()
                .sorted(ordre(ordre))
                .filter(id -> creations.de(id).isEmpty())
                .flatMap(id -> messages(id, code))
                .collect(toImmutableList());
    }

    private Stream<Message> messages(EnseignantId id, CodeDivision code) {
        var individu = contexte.annuaire().deLsun(id).flatMap(contexte.annuaire()::trouver);
        if (individu.isEmpty()) {
            return Stream.of(message(CodeMessage.ENSEIGNANT_NON_RETROUVE, id, code));
        }
        var trouve = individu.orElseThrow().enseignant().id();
        var rapproche = trouve.equals(id)
                ? Stream.<Message>empty()
                : Stream.of(message(
                        CodeMessage.ENSEIGNANT_RAPPROCHE,
                        id,
                        code,
                        id.type().code(),
                        trouve.type().code()));
        var modifie = changements.containsKey(id)
                ? Stream.of(message(CodeMessage.ENSEIGNANT_MIS_A_JOUR, id, code))
                : Stream.<Message>empty();
        return Stream.concat(rapproche, modifie);
    }

    private Message message(CodeMessage message, EnseignantId id, CodeDivision code, String... suite) {
        return new Message(
                message,
                Optional.of(code),
                Optional.of(new Sujet(Entite.ENSEIGNANT, id.toString())),
                ImmutableList.<String>builder()
                        .add(nom(id).complet(), code.valeur())
                        .add(suite)
                        .build());
    }
}
