package org.lsunsync.domain.personne;

import com.google.common.collect.ImmutableList;
import org.immutables.value.Value;
import org.lsunsync.domain.Valeurs;
import org.lsunsync.domain.champ.Champ;
import org.lsunsync.domain.champ.Nature;

/** A teacher: one record for the whole école, whose data show wherever he stands (R5). */
@Value.Immutable
@Valeurs
public interface Enseignant extends WithEnseignant {

    /** The fields that R5 updates, in the order of §7. */
    ImmutableList<Champ<Enseignant>> CHAMPS = ImmutableList.of(
            new Champ<>("civilite", Nature.TEXTE, Enseignant::civilite, Enseignant::withCivilite),
            new Champ<>("nom", Nature.TEXTE, Enseignant::nom, Enseignant::withNom),
            new Champ<>("prenom", Nature.TEXTE, Enseignant::prenom, Enseignant::withPrenom));

    /** Who he is. */
    EnseignantId id();

    /** {@code M}, {@code MME} or empty; STS's MLLE is MME. */
    @Value.Default
    default String civilite() {
        return "";
    }

    /** NOM_USAGE, else NOM_PATRONYMIQUE. */
    @Value.Default
    @Value.Redacted
    default String nom() {
        return "";
    }

    /** PRENOM. */
    @Value.Default
    @Value.Redacted
    default String prenom() {
        return "";
    }

    /** A builder to fill. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an enseignant; {@code id} is required, what else is not given is empty. */
    final class Builder extends EnseignantValeur.Builder {
        Builder() {}
    }
}
