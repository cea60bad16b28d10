package org.lsunsync.domain.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lsunsync.domain.bilan.BilanPeriodique;
import org.lsunsync.domain.bilan.Discipline;
import org.lsunsync.domain.etablissement.CodeGroupe;
import org.lsunsync.domain.etablissement.DivisionId;
import org.lsunsync.domain.source.EleveSource;
import org.lsunsync.domain.source.ServiceEnseignement;
import org.lsunsync.domain.source.Structure;

/**
 * Which services concern a bilan (R6): those of its own division, by its code after R2, and those of the élève's groupes, unless
 * BEE has him in another division than the bilan's.
 */
final class ServicesDuBilan {

    private final Contexte contexte;
    private final R2Divisions divisions;
    private final ImmutableMap<Structure, ImmutableListMultimap<String, ServiceEnseignement>> parStructure;
    private final Map<Public, Concernant> deja = new HashMap<>();

    ServicesDuBilan(Contexte contexte, R2Divisions divisions) {
        this.contexte = contexte;
        this.divisions = divisions;
        Map<Structure, List<ServiceEnseignement>> groupes =
                contexte.s3e().services().stream().collect(Collectors.groupingBy(ServiceEnseignement::structure));
        this.parStructure = groupes.entrySet().stream()
                .collect(ImmutableMap.toImmutableMap(
                        Map.Entry::getKey, entree -> Multimaps.index(entree.getValue(), ServiceEnseignement::matiere)));
    }

    /** Whose bilans the same services concern: what is found for one of them serves all. */
    private record Public(DivisionId division, ImmutableSet<CodeGroupe> groupes) {}

    /** Those that concern a bilan: looked up once for all that are in its case. */
    Concernant concernant(BilanPeriodique bilan) {
        return deja.computeIfAbsent(publicDe(bilan), this::chercher);
    }

    private Public publicDe(BilanPeriodique bilan) {
        var division = bilan.scolarite().division();
        var code = divisions.code(division);
        var groupes = contexte.situation(bilan.id().eleve())
                .trouve()
                .filter(EleveSource::structuresConnues)
                .filter(source -> source.division().filter(code::equals).isPresent())
                .map(EleveSource::groupes)
                .orElse(ImmutableSet.of());
        return new Public(division, groupes);
    }

    private Concernant chercher(Public eux) {
        var structures = Stream.concat(
                Stream.of(new Structure.DeDivision(divisions.code(eux.division()))),
                eux.groupes().stream().map(Structure.DeGroupe::new));
        return new Concernant(structures
                .flatMap(structure -> Optional.ofNullable(parStructure.get(structure)).stream())
                .collect(ImmutableList.toImmutableList()));
    }

    /** Services that concern a bilan; the same object for all bilans that they concern together. */
    final class Concernant {
        private final ImmutableList<ImmutableListMultimap<String, ServiceEnseignement>> parMatiere;

        private Concernant(ImmutableList<ImmutableListMultimap<String, ServiceEnseignement>> parMatiere) {
            this.parMatiere = parMatiere;
        }

        /** Whether there is none at all, whatever its matière (M7). */
        boolean aucun() {
            return parMatiere.isEmpty();
        }

        /** Those of that discipline: of its code; or, where no service that concerns the bilan has it, of its national code. */
        ImmutableList<ServiceEnseignement> enseignant(Discipline discipline) {
            var services = deMatiere(discipline.id().code());
            if (!services.isEmpty()) {
                return services;
            }
            var national = codeNational(discipline);
            return national.isEmpty() ? services : deMatiere(national);
        }

        private ImmutableList<ServiceEnseignement> deMatiere(String matiere) {
            return parMatiere.stream()
                    .flatMap(deLaStructure -> deLaStructure.get(matiere).stream())
                    .collect(ImmutableList.toImmutableList());
        }
    }

    private String codeNational(Discipline discipline) {
        return discipline.codeNational().isEmpty()
                ? contexte.bee()
                        .matieresNationales()
                        .getOrDefault(discipline.id().code(), "")
                : discipline.codeNational();
    }
}
