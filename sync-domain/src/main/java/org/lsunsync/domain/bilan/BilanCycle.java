package org.lsunsync.domain.bilan;

import com.google.common.collect.ImmutableSortedSet;
import java.util.function.Function;
import org.lsunsync.domain.etablissement.AnneeScolaire;
import org.lsunsync.domain.personne.EnseignantId;

/**
 * The bilan of the end of a cycle. It has no acquis.
 *
 * @param id whose, and which cycle
 * @param annee the school year in which the cycle ends
 * @param scolarite its own division and niveau
 * @param etat locked or not
 * @param professeursPrincipaux the PP that it names
 */
public record BilanCycle(
        BilanId.DeCycle id,
        AnneeScolaire annee,
        Scolarite scolarite,
        Etat etat,
        ImmutableSortedSet<EnseignantId> professeursPrincipaux)
        implements Bilan {

    @Override
    public <T> T selon(Function<BilanPeriodique, T> periodique, Function<BilanCycle, T> cycle) {
        return cycle.apply(this);
    }

    @Override
    public BilanCycle avecEtat(Etat nouveau) {
        return new BilanCycle(id, annee, scolarite, nouveau, professeursPrincipaux);
    }

    @Override
    public BilanCycle avecProfesseursPrincipaux(ImmutableSortedSet<EnseignantId> nouveaux) {
        return new BilanCycle(id, annee, scolarite, etat, nouveaux);
    }
}
