package org.lsunsync.domain.plan;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.base.Suppliers;
import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.lsunsync.domain.bilan.BilanPeriodique;
import org.lsunsync.domain.bilan.Discipline;
import org.lsunsync.domain.etablissement.CodeDivision;
import org.lsunsync.domain.etablissement.Division;
import org.lsunsync.domain.etablissement.DivisionId;
import org.lsunsync.domain.personne.EleveId;
import org.lsunsync.domain.personne.EnseignantId;
import org.lsunsync.domain.plan.Changement.AcquisComplete;
import org.lsunsync.domain.rapport.CodeMessage;
import org.lsunsync.domain.rapport.Entite;
import org.lsunsync.domain.rapport.Message;
import org.lsunsync.domain.rapport.Sujet;
import org.lsunsync.domain.source.Position;

/**
 * What R6 says: N5, then N6 by type and id, then M6 by libellé, code, modalité, id-lv and names, then M7 by élève. An élève whose
 * bilans stand in several divisions of the selection has his M7 in the first of them.
 */
final class MessagesAcquis {

    private final Contexte contexte;
    private final R2Divisions divisions;
    private final R3Eleves eleves;
    private final R6EnseignantsDesAcquis acquis;
    private final R5Enseignants enseignants;
    private final OrdreFrancais ordre;
    private final ServicesDuBilan services;
    private final Supplier<ImmutableMap<EnseignantId, Position>> premiersServices =
            Suppliers.memoize(this::premiersServices);
    private final Map<EleveId, DivisionId> sansService = new HashMap<>();

    MessagesAcquis(
            Contexte contexte,
            R2Divisions divisions,
            R3Eleves eleves,
            ServicesDuBilan services,
            R6EnseignantsDesAcquis acquis,
            R5Enseignants enseignants,
            OrdreFrancais ordre) {
        this.contexte = contexte;
        this.divisions = divisions;
        this.eleves = eleves;
        this.acquis = acquis;
        this.enseignants = enseignants;
        this.ordre = ordre;
        this.services = services;
        for (var division : contexte.selection()) {
            for (var bilan : acquis.sansService(division)) {
                var eleve = bilan.id().eleve();
                if (contexte.bilansPeriodiquesEnCours(eleve).stream().allMatch(this::aucunService)) {
                    sansService.putIfAbsent(eleve, division.id());
                }
            }
        }
    }

    private boolean aucunService(BilanPeriodique bilan) {
        return services.concernant(bilan).aucun();
    }

    ImmutableList<Message> messages(Division division) {
        var code = divisions.code(division.id());
        return ImmutableList.<Message>builder()
                .addAll(groupesInconnus(division, code))
                .addAll(nonDecrits(division, code))
                .addAll(ajouts(division, code))
                .addAll(sansService(division, code))
                .build();
    }

    private ImmutableList<Message> groupesInconnus(Division division, CodeDivision code) {
        var inconnus = contexte.bilansPeriodiquesEnCours(division).stream()
                .map(bilan -> contexte.situation(bilan.id().eleve()).trouve())
                .anyMatch(trouve -> trouve.isPresent() && !trouve.orElseThrow().structuresConnues());
        return inconnus
                ? ImmutableList.of(new Message(
                        CodeMessage.GROUPES_INCONNUS,
                        Optional.of(code),
                        Optional.of(new Sujet(Entite.DIVISION, division.code().valeur())),
                        ImmutableList.of(code.valeur())))
                : ImmutableList.of();
    }

    private ImmutableList<Message> nonDecrits(Division division, CodeDivision code) {
        return acquis.nonDecrits(division).stream()
                .map(id -> MessagesEleves.ignore(
                        Optional.of(code),
                        Optional.of(new Sujet(Entite.ENSEIGNANT, id.toString())),
                        Optional.ofNullable(premiersServices.get().get(id)).orElseThrow(),
                        "il nomme l'enseignant " + id + ", que les données SIECLE ne décrivent pas"))
                .collect(toImmutableList());
    }

    /** Of the services that name an enseignant, the first by line. */
    private ImmutableMap<EnseignantId, Position> premiersServices() {
        return contexte.s3e().services().stream()
                .flatMap(service ->
                        service.enseignants().stream().map(id -> new SimpleImmutableEntry<>(id, service.position())))
                .collect(ImmutableMap.toImmutableMap(
                        Map.Entry::getKey,
                        Map.Entry::getValue,
                        BinaryOperator.minBy(Comparator.comparingInt(Position::ligne))));
    }

    /** Once per discipline and set of added enseignants, not once per élève or période. */
    private ImmutableList<Message> ajouts(Division division, CodeDivision code) {
        ImmutableSet<Ajout> ajouts =
                acquis.changements(division).stream().map(this::ajout).collect(toImmutableSet());
        return ajouts.stream()
                .sorted(ordreDesAjouts())
                .map(ajout -> ajout.message(code))
                .collect(toImmutableList());
    }

    private Ajout ajout(AcquisComplete changement) {
        var ajoutes = ImmutableSortedSet.copyOf(Sets.difference(changement.apres(), changement.avant()));
        var noms = ajoutes.stream()
                .sorted(enseignants.ordre(ordre))
                .map(enseignants::nom)
                .collect(toImmutableList());
        return new Ajout(contexte.discipline(changement.discipline()), ajoutes, noms);
    }

    private record Ajout(Discipline discipline, ImmutableSortedSet<EnseignantId> ajoutes, ImmutableList<Nom> noms) {
        private Message message(CodeDivision code) {
            var complets = noms.stream().map(Nom::complet).collect(Collectors.joining(", "));
            return new Message(
                    CodeMessage.ENSEIGNANTS_AJOUTES,
                    Optional.of(code),
                    Optional.of(new Sujet(Entite.DISCIPLINE, discipline.id().cle())),
                    ImmutableList.of(complets, discipline.libelle()));
        }
    }

    private Comparator<Ajout> ordreDesAjouts() {
        return ordre.<Ajout>par(ajout -> ajout.discipline().libelle())
                .thenComparing(ajout -> ajout.discipline().id())
                .thenComparing(Ajout::noms, Comparators.lexicographical(ordre.noms()))
                .thenComparing(Ajout::ajoutes, Comparators.lexicographical(Comparator.<EnseignantId>naturalOrder()));
    }

    private ImmutableList<Message> sansService(Division division, CodeDivision code) {
        return acquis.sansService(division).stream()
                .map(bilan -> bilan.id().eleve())
                .filter(eleve -> division.id().equals(sansService.get(eleve)))
                .distinct()
                .sorted(Comparator.comparing(eleves::nom, ordre.noms()).thenComparing(Comparator.naturalOrder()))
                .map(eleve -> new Message(
                        CodeMessage.AUCUN_SERVICE,
                        Optional.of(code),
                        Optional.of(new Sujet(Entite.ELEVE, eleve.toString())),
                        ImmutableList.of(eleves.nom(eleve).complet())))
                .collect(toImmutableList());
    }
}
