package org.lsunsync.domain.personne;

import com.google.common.collect.ImmutableList;
import org.immutables.value.Value;
import org.lsunsync.domain.Valeurs;
import org.lsunsync.domain.champ.Champ;
import org.lsunsync.domain.champ.Nature;

/** A parent or guardian of one élève. A mere contact (RESP_LEGAL 0) is none (§7). */
@Value.Immutable
@Valeurs
public interface Responsable extends WithResponsable {

    /** What he is called: the first of the block RESPONSABLES in the order of §7. */
    ImmutableList<Champ<Responsable>> CHAMPS_NOM = ImmutableList.of(
            new Champ<>("civilite", Nature.TEXTE, Responsable::civilite, Responsable::withCivilite),
            new Champ<>("nomFamille", Nature.TEXTE, Responsable::nomFamille, Responsable::withNomFamille),
            new Champ<>("nomUsage", Nature.TEXTE, Responsable::nomUsage, Responsable::withNomUsage),
            new Champ<>("prenom", Nature.TEXTE, Responsable::prenom, Responsable::withPrenom));

    /** Then how to reach him. */
    ImmutableList<Champ<Responsable>> CHAMPS_CONTACT = Contact.CHAMPS.stream()
            .map(champ -> champ.dans("", Responsable::contact, Responsable::withContact))
            .collect(ImmutableList.toImmutableList());

    /** Then what he is to the élève: the last of the block RESPONSABLES. */
    ImmutableList<Champ<Responsable>> CHAMPS_LIEN = ImmutableList.of(
            new Champ<>("lien", Nature.TEXTE, Responsable::lien, Responsable::withLien),
            new Champ<>("rang", Nature.TEXTE, Responsable::rang, Responsable::withRang));

    /** The fields of the block RESPONSABLES, all three together. */
    ImmutableList<Champ<Responsable>> CHAMPS_PERSONNE = ImmutableList.<Champ<Responsable>>builder()
            .addAll(CHAMPS_NOM)
            .addAll(CHAMPS_CONTACT)
            .addAll(CHAMPS_LIEN)
            .build();

    /** The fields of the block ADRESSE_RESPONSABLES. */
    ImmutableList<Champ<Responsable>> CHAMPS_ADRESSE = Adresse.CHAMPS.stream()
            .map(champ -> champ.dans("adresse.", Responsable::adresse, Responsable::withAdresse))
            .collect(ImmutableList.toImmutableList());

    /** All fields, the address last. */
    ImmutableList<Champ<Responsable>> CHAMPS = ImmutableList.<Champ<Responsable>>builder()
            .addAll(CHAMPS_PERSONNE)
            .addAll(CHAMPS_ADRESSE)
            .build();

    /** Who he is, within his élève. */
    PersonneId id();

    /** LC_CIVILITE as it stands: an open list. */
    @Value.Default
    @Value.Redacted
    default String civilite() {
        return "";
    }

    /** NOM_DE_FAMILLE, or NOM in older documents. */
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

    /** Phones and mail. */
    @Value.Default
    default Contact contact() {
        return Contact.VIDE;
    }

    /** CODE_PARENTE. */
    @Value.Default
    @Value.Redacted
    default String lien() {
        return "";
    }

    /** RESP_LEGAL, else NIVEAU_RESPONSABILITE, else empty. */
    @Value.Default
    @Value.Redacted
    default String rang() {
        return "";
    }

    /** Where he lives. */
    @Value.Default
    default Adresse adresse() {
        return Adresse.VIDE;
    }

    /** A builder to fill. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a responsable; {@code id} is required, what else is not given is empty. */
    final class Builder extends ResponsableValeur.Builder {
        Builder() {}
    }
}
