package org.lsunsync.benchmark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lsunsync.domain.bilan.Acquis;
import org.lsunsync.domain.bilan.Bilan;
import org.lsunsync.domain.bilan.BilanId;
import org.lsunsync.domain.bilan.BilanPeriodique;
import org.lsunsync.domain.bilan.DisciplineId;
import org.lsunsync.domain.etablissement.CodeDivision;
import org.lsunsync.domain.etablissement.DivisionId;
import org.lsunsync.domain.personne.Eleve;
import org.lsunsync.domain.personne.EleveId;
import org.lsunsync.domain.personne.EnseignantId;
import org.lsunsync.domain.plan.EtatLsun;
import org.lsunsync.domain.source.DonneesBee;
import org.lsunsync.domain.source.DonneesS3e;
import org.lsunsync.domain.source.EleveSource;
import org.lsunsync.domain.source.ServiceEnseignement;
import org.lsunsync.domain.source.Structure;

/**
 * The floor of the planner: R3 and R6 and nothing else. No message, no provenance, no archive, no limit, no renaming, no look-up by INE,
 * no matching of types, no fingerprint.
 */
final class PlancherPlan {

    private final DonneesBee bee;
    private final Map<EleveId, EleveSource> sources = new HashMap<>();
    private final Map<DivisionId, CodeDivision> codes = new HashMap<>();
    private final Map<Structure, Map<String, List<ServiceEnseignement>>> services = new HashMap<>();
    private final Map<DisciplineId, String> nationaux = new HashMap<>();
    private final List<EleveChange> eleves = new ArrayList<>();
    private final List<Ajout> ajouts = new ArrayList<>();

    /** R3. */
    record EleveChange(Eleve eleve, EleveSource source, List<Ecart> ecarts) {}

    /** R6. */
    record Ajout(BilanId bilan, DisciplineId discipline, Set<EnseignantId> manquants) {}

    /** What it found. */
    record Plan(List<EleveChange> eleves, List<Ajout> ajouts) {}

    private PlancherPlan(EtatLsun etat, DonneesBee bee, DonneesS3e s3e) {
        this.bee = bee;
        bee.eleves().forEach(eleve -> sources.put(eleve.id(), eleve));
        etat.divisions().forEach(division -> codes.put(division.id(), division.code()));
        etat.disciplines().forEach(discipline -> nationaux.put(discipline.id(), discipline.codeNational()));
        for (var service : s3e.services()) {
            services.computeIfAbsent(service.structure(), s -> new HashMap<>())
                    .computeIfAbsent(service.matiere(), m -> new ArrayList<>())
                    .add(service);
        }
    }

    static Plan planifier(EtatLsun etat, DonneesBee bee, DonneesS3e s3e, LocalDate jour) {
        var plancher = new PlancherPlan(etat, bee, s3e);
        var selection = new HashSet<>(etat.selection());
        for (var eleve : etat.eleves()) {
            if (selection.contains(eleve.division())) {
                plancher.r3(eleve, jour);
            }
        }
        for (var bilan : etat.bilans()) {
            if (bilan instanceof BilanPeriodique periodique
                    && !bilan.verrouille()
                    && bilan.annee().equals(etat.annee())
                    && selection.contains(bilan.scolarite().division())) {
                plancher.r6(periodique);
            }
        }
        return new Plan(plancher.eleves, plancher.ajouts);
    }

    private void r3(Eleve eleve, LocalDate jour) {
        var source = sources.get(eleve.id());
        if (source != null && !source.parti(jour)) {
            var ecarts = PlancherComparaison.comparer(eleve.donnees(), source.donnees());
            if (!ecarts.isEmpty()) {
                eleves.add(new EleveChange(eleve, source, ecarts));
            }
        }
    }

    private void r6(BilanPeriodique bilan) {
        var concernant = concernant(bilan);
        for (var acquis : bilan.acquis()) {
            var code = acquis.discipline().code();
            var manquants = manquants(concernant, code, acquis);
            if (manquants == null) {
                var national = nationaux.getOrDefault(acquis.discipline(), "");
                manquants = manquants(
                        concernant,
                        national.isEmpty() ? bee.matieresNationales().getOrDefault(code, "") : national,
                        acquis);
            }
            if (manquants != null && !manquants.isEmpty()) {
                ajouts.add(new Ajout(bilan.id(), acquis.discipline(), manquants));
            }
        }
    }

    private List<Map<String, List<ServiceEnseignement>>> concernant(Bilan bilan) {
        var code = codes.get(bilan.scolarite().division());
        var trouves = new ArrayList<Map<String, List<ServiceEnseignement>>>(3);
        if (code != null) {
            ajouter(trouves, new Structure.DeDivision(code));
            var source = sources.get(bilan.id().eleve());
            if (source != null && source.divisions().contains(code)) {
                source.groupes().forEach(groupe -> ajouter(trouves, new Structure.DeGroupe(groupe)));
            }
        }
        return trouves;
    }

    private void ajouter(List<Map<String, List<ServiceEnseignement>>> trouves, Structure structure) {
        var siens = services.get(structure);
        if (siens != null) {
            trouves.add(siens);
        }
    }

    /** Null where no service is of that matière. */
    private static @Nullable Set<EnseignantId> manquants(
            List<Map<String, List<ServiceEnseignement>>> concernant, String matiere, Acquis acquis) {
        Set<EnseignantId> manquants = null;
        for (var services : concernant) {
            for (var service : services.getOrDefault(matiere, List.of())) {
                if (manquants == null) {
                    manquants = Set.of();
                }
                for (var id : service.enseignants()) {
                    if (!acquis.enseignants().contains(id)) {
                        if (manquants.isEmpty()) {
                            manquants = new HashSet<>();
                        }
                        manquants.add(id);
                    }
                }
            }
        }
        return manquants;
    }
}
