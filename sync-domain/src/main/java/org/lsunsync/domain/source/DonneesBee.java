package org.lsunsync.domain.source;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.immutables.value.Value;
import org.lsunsync.domain.Valeurs;
import org.lsunsync.domain.champ.Bloc;
import org.lsunsync.domain.etablissement.Etablissement;

/** What BEE says of a whole école. Order carries no meaning in any list (I7). */
@Value.Immutable
@Valeurs
public interface DonneesBee extends WithDonneesBee {

    /** The documents read, one of a kind at most. */
    ImmutableList<DocumentSource> documents();

    /** The blocks that they supply, from the kind and version of the documents; all else is left alone (I13). */
    ImmutableSet<Bloc> blocs();

    /** The école's own data, when {@link Bloc#ETABLISSEMENT} is supplied. Its sigle is not looked at. */
    Optional<Etablissement> etablissement();

    /** Where they stand. */
    Optional<Position> positionEtablissement();

    /** The divisions of Structures, when {@link Bloc#DIVISIONS} is supplied. */
    ImmutableList<DivisionSource> divisions();

    /** All élèves that have an integer ELEVE_ID, those who left included. */
    ImmutableList<EleveSource> eleves();

    /** The records that have none. */
    ImmutableList<EnregistrementIgnore> ignores();

    /** Nomenclature: from a local matière code to its national one (R6). */
    ImmutableMap<String, String> matieresNationales();

    /** The fingerprint of what it says ({@link EmpreinteSources}), taken at the first call. */
    @Value.Lazy
    default String empreinte() {
        return EmpreinteSources.de(this);
    }

    /** A builder to fill; nothing is required. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds what BEE says. */
    final class Builder extends DonneesBeeValeur.Builder {
        Builder() {}
    }
}
