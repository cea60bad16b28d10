package org.lsunsync.domain.personne;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.lsunsync.domain.Valeurs;
import org.lsunsync.domain.champ.Champ;
import org.lsunsync.domain.champ.Nature;

/** Who an élève is: the block IDENTITE (§7). An empty text means that there is no value. */
@Value.Immutable
@Valeurs
public interface EtatCivil extends WithEtatCivil {

    /** The second key after ELEVE_ID (R3), and a field of its own. */
    Champ<EtatCivil> INE = new Champ<>("ine", Nature.TEXTE, EtatCivil::ine, EtatCivil::withIne);

    /** The nom that R0's limit on identities looks at. */
    Champ<EtatCivil> NOM_FAMILLE =
            new Champ<>("nomFamille", Nature.TEXTE, EtatCivil::nomFamille, EtatCivil::withNomFamille);

    /** The birth date, as an ISO date. */
    Champ<EtatCivil> DATE_NAISSANCE = new Champ<>(
            "dateNaissance",
            Nature.TEXTE,
            e -> e.dateNaissance().map(LocalDate::toString).orElse(""),
            (e, v) -> e.withDateNaissance(v.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(v))));

    /** The block's fields in the order of §7. */
    ImmutableList<Champ<EtatCivil>> CHAMPS = ImmutableList.of(
            INE,
            NOM_FAMILLE,
            new Champ<>("nomUsage", Nature.TEXTE, EtatCivil::nomUsage, EtatCivil::withNomUsage),
            new Champ<>("prenom", Nature.TEXTE, EtatCivil::prenom, EtatCivil::withPrenom),
            new Champ<>("prenom2", Nature.TEXTE, EtatCivil::prenom2, EtatCivil::withPrenom2),
            new Champ<>("prenom3", Nature.TEXTE, EtatCivil::prenom3, EtatCivil::withPrenom3),
            DATE_NAISSANCE,
            new Champ<>(
                    "sexe",
                    Nature.TEXTE,
                    e -> e.sexe().map(Sexe::name).orElse(""),
                    (e, v) -> e.withSexe(v.isEmpty() ? Optional.empty() : Optional.of(Sexe.valueOf(v)))),
            new Champ<>("paysNaissance", Nature.TEXTE, EtatCivil::paysNaissance, EtatCivil::withPaysNaissance),
            new Champ<>(
                    "departementNaissance",
                    Nature.TEXTE,
                    EtatCivil::departementNaissance,
                    EtatCivil::withDepartementNaissance),
            new Champ<>("communeNaissance", Nature.TEXTE, EtatCivil::communeNaissance, EtatCivil::withCommuneNaissance),
            new Champ<>("villeNaissance", Nature.TEXTE, EtatCivil::villeNaissance, EtatCivil::withVilleNaissance),
            new Champ<>("nationalite", Nature.TEXTE, EtatCivil::nationalite, EtatCivil::withNationalite));

    /** The INE in force: ID_NATIONAL, else INE_RNIE, else INE_BEA. */
    @Value.Default
    @Value.Redacted
    default String ine() {
        return "";
    }

    /** NOM_DE_FAMILLE, or NOM in the documents before SIECLE 16.3. */
    @Value.Default
    @Value.Redacted
    default String nomFamille() {
        return "";
    }

    /** NOM_USAGE. */
    @Value.Default
    @Value.Redacted
    default String nomUsage() {
        return "";
    }

    /** PRENOM. */
    @Value.Default
    @Value.Redacted
    default String prenom() {
        return "";
    }

    /** PRENOM2. */
    @Value.Default
    @Value.Redacted
    default String prenom2() {
        return "";
    }

    /** PRENOM3. */
    @Value.Default
    @Value.Redacted
    default String prenom3() {
        return "";
    }

    /** DATE_NAISS. */
    @Value.Redacted
    Optional<LocalDate> dateNaissance();

    /** CODE_SEXE. */
    @Value.Redacted
    Optional<Sexe> sexe();

    /** CODE_PAYS: country of birth, 100 for France. */
    @Value.Default
    @Value.Redacted
    default String paysNaissance() {
        return "";
    }

    /** CODE_DEPARTEMENT_NAISS, three characters. */
    @Value.Default
    @Value.Redacted
    default String departementNaissance() {
        return "";
    }

    /** CODE_COMMUNE_INSEE_NAISS, five characters. */
    @Value.Default
    @Value.Redacted
    default String communeNaissance() {
        return "";
    }

    /** VILLE_NAISS, for those born abroad. */
    @Value.Default
    @Value.Redacted
    default String villeNaissance() {
        return "";
    }

    /** CODE_PAYS_NAT. */
    @Value.Default
    @Value.Redacted
    default String nationalite() {
        return "";
    }

    /** A builder to fill; nothing is required. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an état civil; what is not given is empty. */
    final class Builder extends EtatCivilValeur.Builder {
        Builder() {}
    }
}
