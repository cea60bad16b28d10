package org.lsunsync.benchmark;

import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lsunsync.domain.bilan.Acquis;
import org.lsunsync.domain.bilan.Bilan;
import org.lsunsync.domain.bilan.BilanId;
import org.lsunsync.domain.bilan.BilanPeriodique;
import org.lsunsync.domain.etablissement.DivisionId;
import org.lsunsync.domain.plan.EtatLsun;

/** The floor of the whole: files decoded, école loaded, R3 and R6 planned, written and committed, all by hand and without I14. */
final class PlancherEntier {

    private PlancherEntier() {}

    static PlancherPlan.Plan appliquer(BasePg base, Exports exports, List<DivisionId> selection) throws Exception {
        var decodage = new PlancherDecodage();
        var bee = decodage.bee(exports);
        var s3e = decodage.s3e(exports);
        try (var connexion = base.connexion()) {
            var etat = PlancherChargement.memesLignes(connexion, exports.ecole().uai(), selection);
            var plan = PlancherPlan.planifier(etat, bee, s3e, exports.ecole().jour());
            PlancherEcriture.verrouiller(connexion, etat.uai(), etat.version());
            var ecriture =
                    new PlancherEcriture(connexion, etat.uai(), exports.ecole().jour());
            preparer(ecriture, etat, plan);
            ecriture.ecrire();
            connexion.commit();
            return plan;
        }
    }

    private static void preparer(PlancherEcriture ecriture, EtatLsun etat, PlancherPlan.Plan plan) {
        var verrouilles = etat.bilans().stream()
                .filter(Bilan::verrouille)
                .map(Bilan::id)
                .collect(Collectors.groupingBy(BilanId::eleve));
        for (var change : plan.eleves()) {
            var eleve = change.eleve();
            ecriture.changer(
                    eleve.id(),
                    eleve.donnees(),
                    Paire.canonique(change.source().donnees()),
                    verrouilles.getOrDefault(eleve.id(), List.of()),
                    0);
        }
        Map<BilanId, List<PlancherPlan.Ajout>> parBilan =
                plan.ajouts().stream().collect(Collectors.groupingBy(PlancherPlan.Ajout::bilan));
        for (var bilan : etat.bilans()) {
            var ajouts = parBilan.get(bilan.id());
            if (ajouts != null && bilan instanceof BilanPeriodique periodique) {
                var parDiscipline = new HashMap<Object, PlancherPlan.Ajout>();
                ajouts.forEach(ajout -> parDiscipline.put(ajout.discipline(), ajout));
                ecriture.changer(periodique.avecAcquis(periodique.acquis().stream()
                        .map(acquis -> completer(acquis, parDiscipline.get(acquis.discipline())))
                        .collect(ImmutableList.toImmutableList())));
            }
        }
    }

    private static Acquis completer(Acquis acquis, PlancherPlan.@Nullable Ajout ajout) {
        return ajout == null
                ? acquis
                : new Acquis(
                        acquis.discipline(),
                        Stream.concat(acquis.enseignants().stream(), ajout.manquants().stream())
                                .collect(toImmutableSortedSet(Comparator.naturalOrder())));
    }
}
