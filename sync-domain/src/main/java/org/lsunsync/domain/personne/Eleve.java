package org.lsunsync.domain.personne;

import java.util.Optional;
import org.immutables.value.Value;
import org.lsunsync.domain.Valeurs;
import org.lsunsync.domain.etablissement.DivisionId;
import org.lsunsync.domain.etablissement.Mef;

/** A pupil as LSUN holds him today: administrative data, which R3 updates, and a scolarité, which nothing here changes (I2). */
@Value.Immutable
@Valeurs
public interface Eleve extends WithEleve {

    /** Who he is. */
    EleveId id();

    /** His division in LSUN, which may differ from BEE's (N3). */
    DivisionId division();

    /** His niveau, where LSUN knows it. */
    Optional<Mef> mef();

    /** His current administrative data. */
    @Value.Default
    default DonneesAdministratives donnees() {
        return DonneesAdministratives.builder().build();
    }

    /** A builder to fill. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an élève; {@code id} and {@code division} are required. */
    final class Builder extends EleveValeur.Builder {
        Builder() {}
    }
}
