package org.lsunsync.domain.source;

import com.google.common.collect.ImmutableList;
import org.immutables.value.Value;
import org.lsunsync.domain.Valeurs;

/** What S3E says of a whole école's enseignants. Order carries no meaning in any list (I7). */
@Value.Immutable
@Valeurs
public interface DonneesS3e extends WithDonneesS3e {

    /** The document read. */
    DocumentSource document();

    /** The école's sigle; empty leaves ours (R1). */
    @Value.Default
    default String sigle() {
        return "";
    }

    /** Where it stands: by default the document, at no line of it. */
    @Value.Default
    default Position positionSigle() {
        return new Position(document().nom(), 0);
    }

    /** The persons described. The same pair may stand twice (R5 says which counts). */
    ImmutableList<Individu> individus();

    /** Who is in charge of which division, and when. */
    ImmutableList<MandatProfesseurPrincipal> professeursPrincipaux();

    /** Who teaches what to whom. */
    ImmutableList<ServiceEnseignement> services();

    /** The INDIVIDUs without an id or a nom. */
    ImmutableList<EnregistrementIgnore> ignores();

    /** The fingerprint of what it says ({@link EmpreinteSources}), taken at the first call. */
    @Value.Lazy
    default String empreinte() {
        return EmpreinteSources.de(this);
    }

    /** A builder to fill. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds what S3E says; {@code document} is required. */
    final class Builder extends DonneesS3eValeur.Builder {
        Builder() {}
    }
}
