package org.lsunsync.domain.plan;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.SetMultimap;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lsunsync.domain.bilan.Acquis;
import org.lsunsync.domain.bilan.BilanPeriodique;
import org.lsunsync.domain.bilan.DisciplineId;
import org.lsunsync.domain.etablissement.Division;
import org.lsunsync.domain.etablissement.DivisionId;
import org.lsunsync.domain.personne.EnseignantId;
import org.lsunsync.domain.plan.Changement.AcquisComplete;
import org.lsunsync.domain.source.Individu;
import org.lsunsync.domain.source.Position;
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
    private final ListMultimap<DivisionId, BilanPeriodique> sansService = ArrayListMultimap.create();

    R6EnseignantsDesAcquis(Contexte contexte, ServicesDuBilan services, Creations creations) {
        this.contexte = contexte;
        this.creations = creations;
        var decides = ImmutableListMultimap.<DivisionId, AcquisComplete>builder();
        var attentes = new HashMap<ServicesDuBilan.Concernant, Attentes>();
        for (var division : contexte.selection()) {
            for (var bilan : contexte.bilansPeriodiquesEnCours(division)) {
                var concernant = services.concernant(bilan);
                if (concernant.aucun()) {
                    sansService.put(division.id(), bilan);
                }
                attentes.computeIfAbsent(concernant, nouveau -> new Attentes(division, concernant))
                        .manques(bilan.acquis())
                        .forEach(manque -> decides.put(division.id(), manque.dans(bilan)));
            }
        }
        this.changements = decides.build();
    }

    /** What services expect of the bilans that they concern together. */
    private final class Attentes {
        private final Division division;
        private final ServicesDuBilan.Concernant concernant;
        private final Map<DisciplineId, ImmutableList<Attendu>> parDiscipline = new HashMap<>();
        /** Bilans that name the same share one list, as they are read: decided once for all of them. */
        private final IdentityHashMap<ImmutableList<Acquis>, ImmutableList<Manque>> deja = new IdentityHashMap<>();

        Attentes(Division division, ServicesDuBilan.Concernant concernant) {
            this.division = division;
            this.concernant = concernant;
        }

        ImmutableList<Manque> manques(ImmutableList<Acquis> acquis) {
            return deja.computeIfAbsent(
                    acquis,
                    ceux -> ceux.stream()
                            .flatMap(un -> manque(un, attendus(un.discipline())).stream())
                            .collect(toImmutableList()));
        }

        private ImmutableList<Attendu> attendus(DisciplineId discipline) {
            return parDiscipline.computeIfAbsent(
                    discipline, id -> R6EnseignantsDesAcquis.this.attendus(division, concernant, id));
        }
    }

    /** An acquis that names too few, of whichever bilan. */
    private record Manque(Acquis acquis, ImmutableSortedSet<EnseignantId> apres, Origine origine) {

        AcquisComplete dans(BilanPeriodique bilan) {
            return new AcquisComplete(bilan, acquis.discipline(), acquis.enseignants(), apres, origine);
        }
    }

    /**
     * Someone whom a service of the discipline names.
     *
     * @param cles under which the acquis may have him already
     * @param personne S3E's person; nothing for one whom LSUN alone knows
     */
    private record Attendu(
            ServiceEnseignement service,
            EnseignantId nomme,
            ImmutableSortedSet<EnseignantId> cles,
            Optional<Individu> personne) {

        boolean manque(Acquis acquis) {
            return Collections.disjoint(cles, acquis.enseignants());
        }
    }

    private ImmutableList<Attendu> attendus(
            Division division, ServicesDuBilan.Concernant concernant, DisciplineId discipline) {
        var attendus = ImmutableList.<Attendu>builder();
        for (var service : concernant.enseignant(contexte.discipline(discipline))) {
            for (var nomme : service.enseignants()) {
                var personne = contexte.annuaire().personne(nomme);
                if (personne.isPresent()) {
                    var cles = contexte.annuaire().enseignantsQuiSont(personne.orElseThrow());
                    attendus.add(new Attendu(service, nomme, cles, personne));
                } else if (contexte.annuaire().deLsun(nomme).isPresent()) {
                    attendus.add(new Attendu(service, nomme, ImmutableSortedSet.of(nomme), personne));
                } else {
                    nonDecrits.put(division.id(), nomme);
                }
            }
        }
        return attendus.build();
    }

    private Optional<Manque> manque(Acquis acquis, ImmutableList<Attendu> attendus) {
        var manquants =
                attendus.stream().filter(attendu -> attendu.manque(acquis)).collect(toImmutableList());
        return manquants.isEmpty() ? Optional.empty() : Optional.of(manque(acquis, manquants, position(manquants)));
    }

    private Manque manque(Acquis acquis, ImmutableList<Attendu> manquants, Position position) {
        var apres = ImmutableSortedSet.<EnseignantId>naturalOrder().addAll(acquis.enseignants());
        manquants.forEach(attendu -> apres.add(cle(attendu)));
        var cle = "CODE_MATIERE " + manquants.get(0).service().matiere();
        return new Manque(acquis, apres.build(), new Origine(CodeRegle.R6, cle, position));
    }

    private static Position position(ImmutableList<Attendu> manquants) {
        return manquants.stream()
                .map(attendu -> attendu.service().position())
                .min(Comparator.comparingInt(Position::ligne))
                .orElseThrow();
    }

    /** Under which key he is added. */
    private EnseignantId cle(Attendu attendu) {
        return attendu.personne()
                .map(personne -> creations.nommer(personne, CodeRegle.R6))
                .orElse(attendu.nomme());
    }

    /** What is written of a division's bilans. */
    ImmutableList<AcquisComplete> changements(Division division) {
        return changements.get(division.id());
    }

    /** A division's bilans that no service concerns, whatever its matière (M7). */
    List<BilanPeriodique> sansService(Division division) {
        return sansService.get(division.id());
    }

    /** Whom a service of the division's matières names, whom S3E does not describe and LSUN does not know (N6). */
    ImmutableSortedSet<EnseignantId> nonDecrits(Division division) {
        return ImmutableSortedSet.copyOf(nonDecrits.get(division.id()));
    }
}
