package org.lsunsync.domain.etablissement;

import com.google.common.collect.ImmutableList;
import org.immutables.value.Value;
import org.lsunsync.domain.Valeurs;
import org.lsunsync.domain.champ.Champ;
import org.lsunsync.domain.champ.Nature;

/**
 * What LSUN holds of an école beside its UAI, all of which R1 updates. Every text may be empty, which means that there is no
 * value.
 */
@Value.Immutable
@Valeurs
public interface Etablissement extends WithEtablissement {

    /** The sigle, which STS alone supplies and never empties (§7). */
    Champ<Etablissement> SIGLE = new Champ<>("sigle", Nature.TEXTE, Etablissement::sigle, Etablissement::withSigle);

    /** The fields of the block ETABLISSEMENT that Communs supplies, in the order of §7. */
    ImmutableList<Champ<Etablissement>> CHAMPS_COMMUNS = ImmutableList.of(
            new Champ<>(
                    "denominationPrincipale",
                    Nature.TEXTE,
                    Etablissement::denominationPrincipale,
                    Etablissement::withDenominationPrincipale),
            new Champ<>(
                    "denominationComplementaire",
                    Nature.TEXTE,
                    Etablissement::denominationComplementaire,
                    Etablissement::withDenominationComplementaire),
            new Champ<>(
                    "nomResponsable", Nature.TEXTE, Etablissement::nomResponsable, Etablissement::withNomResponsable),
            new Champ<>(
                    "qualiteResponsable",
                    Nature.TEXTE,
                    Etablissement::qualiteResponsable,
                    Etablissement::withQualiteResponsable),
            new Champ<>("adresse.ligne1", Nature.TEXTE, Etablissement::ligne1, Etablissement::withLigne1),
            new Champ<>("adresse.ligne2", Nature.TEXTE, Etablissement::ligne2, Etablissement::withLigne2),
            new Champ<>("adresse.ligne3", Nature.TEXTE, Etablissement::ligne3, Etablissement::withLigne3),
            new Champ<>("adresse.ligne4", Nature.TEXTE, Etablissement::ligne4, Etablissement::withLigne4),
            new Champ<>(
                    "adresse.boitePostale", Nature.TEXTE, Etablissement::boitePostale, Etablissement::withBoitePostale),
            new Champ<>("adresse.codePostal", Nature.TEXTE, Etablissement::codePostal, Etablissement::withCodePostal),
            new Champ<>("adresse.commune", Nature.TEXTE, Etablissement::commune, Etablissement::withCommune),
            new Champ<>("telephone", Nature.TELEPHONE, Etablissement::telephone, Etablissement::withTelephone),
            new Champ<>("telecopie", Nature.TELEPHONE, Etablissement::telecopie, Etablissement::withTelecopie),
            new Champ<>("mel1", Nature.TEXTE, Etablissement::mel1, Etablissement::withMel1),
            new Champ<>("mel2", Nature.TEXTE, Etablissement::mel2, Etablissement::withMel2));

    /** All its fields, the sigle last as in §7. */
    ImmutableList<Champ<Etablissement>> CHAMPS = ImmutableList.<Champ<Etablissement>>builder()
            .addAll(CHAMPS_COMMUNS)
            .add(SIGLE)
            .build();

    /** The école's kind in short, e.g. {@code CLG}. */
    @Value.Default
    default String sigle() {
        return "";
    }

    /** DENOM_PRINC, e.g. {@code COLLEGE}. */
    @Value.Default
    default String denominationPrincipale() {
        return "";
    }

    /** DENOM_COMPL, the école's own name. */
    @Value.Default
    default String denominationComplementaire() {
        return "";
    }

    /** NOM_RESP: who heads it. */
    @Value.Default
    default String nomResponsable() {
        return "";
    }

    /** QUAL_RESP: in what quality. */
    @Value.Default
    default String qualiteResponsable() {
        return "";
    }

    /** First line of the address. */
    @Value.Default
    default String ligne1() {
        return "";
    }

    /** Second line of the address. */
    @Value.Default
    default String ligne2() {
        return "";
    }

    /** Third line of the address. */
    @Value.Default
    default String ligne3() {
        return "";
    }

    /** Fourth line of the address. */
    @Value.Default
    default String ligne4() {
        return "";
    }

    /** BOITE_POST. */
    @Value.Default
    default String boitePostale() {
        return "";
    }

    /** Postcode. */
    @Value.Default
    default String codePostal() {
        return "";
    }

    /** Town: LIBELLE_POSTAL, else COMMUNE_ETRANGERE. */
    @Value.Default
    default String commune() {
        return "";
    }

    /** Telephone. */
    @Value.Default
    default String telephone() {
        return "";
    }

    /** Fax. */
    @Value.Default
    default String telecopie() {
        return "";
    }

    /** MEL_1. */
    @Value.Default
    default String mel1() {
        return "";
    }

    /** MEL_2. */
    @Value.Default
    default String mel2() {
        return "";
    }

    /** A builder to fill; nothing is required. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an établissement; what is not given is empty. */
    final class Builder extends EtablissementValeur.Builder {
        Builder() {}
    }
}
