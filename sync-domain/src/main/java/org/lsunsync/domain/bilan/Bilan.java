package org.lsunsync.domain.bilan;

import com.google.common.collect.ImmutableSortedSet;
import java.util.function.Function;
import org.lsunsync.domain.etablissement.AnneeScolaire;
import org.lsunsync.domain.personne.EnseignantId;

/** A report card of one élève, of either kind, locked or not. */
public sealed interface Bilan permits BilanPeriodique, BilanCycle {

    /** Which bilan. */
    BilanId id();

    /** Its school year. */
    AnneeScolaire annee();

    /** Its own division and niveau (I2). */
    Scolarite scolarite();

    /** Locked or not. */
    Etat etat();

    /** The enseignants that it names as PP (R7). */
    ImmutableSortedSet<EnseignantId> professeursPrincipaux();

    /** One value or the other, by kind. */
    <T> T selon(Function<BilanPeriodique, T> periodique, Function<BilanCycle, T> cycle);

    /** The same bilan in another state: what a lock, and the pin of an archive, change. */
    Bilan avecEtat(Etat etat);

    /** The same bilan with other PP (R7). */
    Bilan avecProfesseursPrincipaux(ImmutableSortedSet<EnseignantId> professeursPrincipaux);

    /** Whether it is final. */
    default boolean verrouille() {
        return etat() instanceof Etat.Verrouille;
    }
}
