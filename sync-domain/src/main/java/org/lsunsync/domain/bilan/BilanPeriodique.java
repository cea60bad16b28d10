package org.lsunsync.domain.bilan;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Ordering;
import java.util.Comparator;
import java.util.function.Function;
import org.lsunsync.domain.etablissement.AnneeScolaire;
import org.lsunsync.domain.personne.EnseignantId;

/**
 * The bilan of one période.
 *
 * @param id whose, and for which période
 * @param scolarite its own division and niveau
 * @param etat locked or not
 * @param professeursPrincipaux the PP that it names
 * @param acquis its lines, by discipline, each discipline once
 */
public record BilanPeriodique(
        BilanId.Periodique id,
        Scolarite scolarite,
        Etat etat,
        ImmutableSortedSet<EnseignantId> professeursPrincipaux,
        ImmutableList<Acquis> acquis)
        implements Bilan {

    private static final Ordering<Acquis> PAR_DISCIPLINE = Ordering.from(Comparator.comparing(Acquis::discipline));

    /** @throws IllegalArgumentException unless the acquis are in strict order of their disciplines */
    public BilanPeriodique {
        checkArgument(PAR_DISCIPLINE.isStrictlyOrdered(acquis), "acquis : chaque discipline une fois, dans l'ordre");
    }

    @Override
    public AnneeScolaire annee() {
        return id.periode().annee();
    }

    @Override
    public <T> T selon(Function<BilanPeriodique, T> periodique, Function<BilanCycle, T> cycle) {
        return periodique.apply(this);
    }

    @Override
    public BilanPeriodique avecEtat(Etat nouveau) {
        return new BilanPeriodique(id, scolarite, nouveau, professeursPrincipaux, acquis);
    }

    @Override
    public BilanPeriodique avecProfesseursPrincipaux(ImmutableSortedSet<EnseignantId> nouveaux) {
        return new BilanPeriodique(id, scolarite, etat, nouveaux, acquis);
    }

    /** The same bilan with other acquis (R6). */
    public BilanPeriodique avecAcquis(ImmutableList<Acquis> nouveaux) {
        return new BilanPeriodique(id, scolarite, etat, professeursPrincipaux, nouveaux);
    }
}
