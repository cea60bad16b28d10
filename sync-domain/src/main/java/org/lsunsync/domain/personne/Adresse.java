package org.lsunsync.domain.personne;

import com.google.common.collect.ImmutableList;
import org.immutables.value.Value;
import org.lsunsync.domain.Valeurs;
import org.lsunsync.domain.champ.Champ;
import org.lsunsync.domain.champ.Nature;

/** Where a person lives: the blocks ADRESSE and ADRESSE_RESPONSABLES (§7). */
@Value.Immutable
@Valeurs
public interface Adresse extends WithAdresse {

    /** No address: what a person without ADRESSE_ID has, in a document with addresses. */
    Adresse VIDE = Adresse.builder().build();

    /** The seven fields in the order of §7. */
    ImmutableList<Champ<Adresse>> CHAMPS = ImmutableList.of(
            new Champ<>("ligne1", Nature.TEXTE, Adresse::ligne1, Adresse::withLigne1),
            new Champ<>("ligne2", Nature.TEXTE, Adresse::ligne2, Adresse::withLigne2),
            new Champ<>("ligne3", Nature.TEXTE, Adresse::ligne3, Adresse::withLigne3),
            new Champ<>("ligne4", Nature.TEXTE, Adresse::ligne4, Adresse::withLigne4),
            new Champ<>("codePostal", Nature.TEXTE, Adresse::codePostal, Adresse::withCodePostal),
            new Champ<>("commune", Nature.TEXTE, Adresse::commune, Adresse::withCommune),
            new Champ<>("pays", Nature.TEXTE, Adresse::pays, Adresse::withPays));

    /** LIGNE1_ADRESSE. */
    @Value.Default
    @Value.Redacted
    default String ligne1() {
        return "";
    }

    /** LIGNE2_ADRESSE. */
    @Value.Default
    @Value.Redacted
    default String ligne2() {
        return "";
    }

    /** LIGNE3_ADRESSE. */
    @Value.Default
    @Value.Redacted
    default String ligne3() {
        return "";
    }

    /** LIGNE4_ADRESSE. */
    @Value.Default
    @Value.Redacted
    default String ligne4() {
        return "";
    }

    /** CODE_POSTAL; empty abroad. */
    @Value.Default
    @Value.Redacted
    default String codePostal() {
        return "";
    }

    /** LIBELLE_POSTAL, else COMMUNE_ETRANGERE as it stands, postcode in front. */
    @Value.Default
    @Value.Redacted
    default String commune() {
        return "";
    }

    /** LL_PAYS. */
    @Value.Default
    @Value.Redacted
    default String pays() {
        return "";
    }

    /** A builder to fill; nothing is required. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an address; what is not given is empty. */
    final class Builder extends AdresseValeur.Builder {
        Builder() {}
    }
}
