package org.lsunsync.domain.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.lsunsync.domain.bilan.Acquis;
import org.lsunsync.domain.bilan.BilanPeriodique;
import org.lsunsync.domain.etablissement.Division;
import org.lsunsync.domain.etablissement.DivisionId;
import org.lsunsync.domain.personne.EnseignantId;
import org.lsunsync.domain.plan.Changement.AcquisComplete;
import org.lsunsync.domain.source.ServiceEnseignement;

/**
 * R6: each acquis of a bilan périodique en cours names all enseignants of the services of its matière. Nobody is removed (I8). What
 * is said of it stands in {@link MessagesAcquis}.
 */
final class R6EnseignantsDesAcquis {

    private final Contexte contexte;
    private final Creations creations;
    private final ImmutableListMultimap<DivisionId, AcquisComplete> changements;
    private final SetMultimap<DivisionId, EnseignantId> nonDecrits = LinkedHashMultimap.create();

    R6EnseignantsDesAcquis(Contexte contexte, ServicesDuBilan services, Creations creations) {
        this.contexte = contexte;
        this.creations = creations;
        var decides = ImmutableListMultimap.<DivisionId, AcquisComplete>builder();
        for (var division : contexte.selection()) {
            contexte.bilansPeriodiquesEnCours(division).forEach(bilan -> {
                var concernant = services.concernant(bilan);
                for (var acquis : bilan.acquis()) {
                    var discipline = contexte.discipline(acquis.discipline());
                    completer(division, bilan, acquis, services.enseignant(concernant, discipline))
                            .ifPresent(changement -> decides.put(division.id(), changement));
                }
            });
        }
        this.changements = decides.build();
    }

    private Optional<AcquisComplete> completer(
            Division division, BilanPeriodique bilan, Acquis acquis, List<ServiceEnseignement> services) {
        var manquants = new TreeSet<EnseignantId>();
        var apportes = new ArrayList<ServiceEnseignement>(0);
        for (var service : services) {
            boolean apporte = false;
            for (var nomme : service.enseignants()) {
                var manquant = manquant(division, acquis, nomme);
                manquant.ifPresent(manquants::add);
                apporte |= manquant.isPresent();
            }
            if (apporte) {
                apportes.add(service);
            }
        }
        if (manquants.isEmpty()) {
            return Optional.empty();
        }
        var position = apportes.stream()
                .map(ServiceEnseignement::position)
                .min(Comparator.comparingInt(p -> p.ligne()))
                .orElseThrow();
        return Optional.of(new AcquisComplete(
                bilan,
                acquis.discipline(),
                acquis.enseignants(),
                ImmutableSortedSet.copyOf(Sets.union(acquis.enseignants(), manquants)),
                new Origine(CodeRegle.R6, "CODE_MATIERE " + apportes.get(0).matiere(), position)));
    }

    /** Under which key the service's enseignant is missing on the acquis, if he is. */
    private Optional<EnseignantId> manquant(Division division, Acquis acquis, EnseignantId nomme) {
        var decrit = contexte.annuaire().personne(nomme);
        if (decrit.isPresent()) {
            var personne = decrit.orElseThrow();
            return Collections.disjoint(
                            acquis.enseignants(), contexte.annuaire().enseignantsQuiSont(personne))
                    ? Optional.of(creations.nommer(personne, CodeRegle.R6))
                    : Optional.empty();
        }
        if (contexte.annuaire().deLsun(nomme).isEmpty()) {
            nonDecrits.put(division.id(), nomme);
            return Optional.empty();
        }
        return acquis.enseignants().contains(nomme) ? Optional.empty() : Optional.of(nomme);
    }

    /** What is written of a division's bilans. */
    ImmutableList<AcquisComplete> changements(Division division) {
        return changements.get(division.id());
    }

    /** Whom a service of the division's matières names, whom S3E does not describe and LSUN does not know (N6). */
    ImmutableSortedSet<EnseignantId> nonDecrits(Division division) {
        return ImmutableSortedSet.copyOf(nonDecrits.get(division.id()));
    }
}
