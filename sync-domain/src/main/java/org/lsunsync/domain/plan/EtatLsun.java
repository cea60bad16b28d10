package org.lsunsync.domain.plan;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.immutables.value.Value;
import org.lsunsync.domain.Valeurs;
import org.lsunsync.domain.bilan.Archive;
import org.lsunsync.domain.bilan.Bilan;
import org.lsunsync.domain.bilan.Discipline;
import org.lsunsync.domain.etablissement.AnneeScolaire;
import org.lsunsync.domain.etablissement.Division;
import org.lsunsync.domain.etablissement.DivisionId;
import org.lsunsync.domain.etablissement.Etablissement;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.domain.personne.Eleve;
import org.lsunsync.domain.personne.Enseignant;

/**
 * What LSUN holds, at one moment, for a selection of divisions: those in full, and of the rest of the école what the rules ask.
 * Order carries no meaning in any list but {@link #selection()} (I7).
 */
@Value.Immutable
@Valeurs
public interface EtatLsun extends WithEtatLsun {

    /** Whose état. */
    Uai uai();

    /** LSUN's school year: the greatest millésime that it has bilans of. */
    AnneeScolaire annee();

    /** Which état of the école: any change by anyone makes it another one. */
    long version();

    /** The selected divisions, in the order of the request, without repeats. */
    ImmutableList<DivisionId> selection();

    /** The école's own data. */
    @Value.Default
    default Etablissement etablissement() {
        return Etablissement.builder().build();
    }

    /** All divisions of the école. */
    ImmutableList<Division> divisions();

    /** In full: the élèves of the selected divisions, and whoever else has a bilan in one of them. */
    ImmutableList<Eleve> eleves();

    /** All other élèves of the école. */
    ImmutableList<RepereEleve> autresEleves();

    /** All enseignants of the école. */
    ImmutableList<Enseignant> enseignants();

    /** The disciplines that the bilans name. */
    ImmutableList<Discipline> disciplines();

    /** All bilans of {@link #eleves()}, of any year, kind and division. */
    ImmutableList<Bilan> bilans();

    /** All archives of {@link #eleves()}. */
    ImmutableList<Archive> archives();

    /** Refuses an état whose selection names a division that it does not hold, or names one twice. */
    @Value.Check
    default void verifier() {
        var connues = divisions().stream().map(Division::id).collect(ImmutableSet.toImmutableSet());
        checkArgument(connues.containsAll(selection()), "la sélection nomme une division inconnue");
        checkArgument(
                ImmutableSet.copyOf(selection()).size() == selection().size(),
                "une division est sélectionnée deux fois");
    }

    /** A builder to fill. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an état; {@code uai}, {@code annee} and {@code version} are required. */
    final class Builder extends EtatLsunValeur.Builder {
        Builder() {}
    }
}
