package org.lsunsync.domain.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Multimaps;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lsunsync.domain.bilan.BilanPeriodique;
import org.lsunsync.domain.bilan.Discipline;
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

    ServicesDuBilan(Contexte contexte, R2Divisions divisions) {
        this.contexte = contexte;
        this.divisions = divisions;
        Map<Structure, List<ServiceEnseignement>> groupes =
                contexte.s3e().services().stream().collect(Collectors.groupingBy(ServiceEnseignement::structure));
        this.parStructure = groupes.entrySet().stream()
                .collect(ImmutableMap.toImmutableMap(
                        Map.Entry::getKey, entree -> Multimaps.index(entree.getValue(), ServiceEnseignement::matiere)));
    }

    /** Those that concern a bilan, by matière: looked up once a bilan, and then asked acquis by acquis. */
    ImmutableList<ImmutableListMultimap<String, ServiceEnseignement>> concernant(BilanPeriodique bilan) {
        var code = divisions.code(bilan.scolarite().division());
        var groupes = contexte.situation(bilan.id().eleve()).trouve().stream()
                .filter(EleveSource::structuresConnues)
                .filter(source -> source.division().filter(code::equals).isPresent())
                .flatMap(source -> source.groupes().stream())
                .map(Structure.DeGroupe::new);
        return Stream.concat(Stream.of(new Structure.DeDivision(code)), groupes)
                .flatMap(structure -> Optional.ofNullable(parStructure.get(structure)).stream())
                .collect(ImmutableList.toImmutableList());
    }

    /** Whether any service does, whatever its matière (M7). */
    boolean aucun(BilanPeriodique bilan) {
        return concernant(bilan).isEmpty();
    }

    /** Those of that discipline: of its code; or, where no service that concerns the bilan has it, of its national code. */
    List<ServiceEnseignement> enseignant(
            ImmutableList<ImmutableListMultimap<String, ServiceEnseignement>> concernant, Discipline discipline) {
        var services = deMatiere(concernant, discipline.id().code());
        if (!services.isEmpty()) {
            return services;
        }
        var national = codeNational(discipline);
        return national.isEmpty() ? services : deMatiere(concernant, national);
    }

    private static List<ServiceEnseignement> deMatiere(
            ImmutableList<ImmutableListMultimap<String, ServiceEnseignement>> concernant, String matiere) {
        var services = new ArrayList<ServiceEnseignement>(2);
        for (var deLaStructure : concernant) {
            services.addAll(deLaStructure.get(matiere));
        }
        return services;
    }

    private String codeNational(Discipline discipline) {
        return discipline.codeNational().isEmpty()
                ? contexte.bee()
                        .matieresNationales()
                        .getOrDefault(discipline.id().code(), "")
                : discipline.codeNational();
    }
}
