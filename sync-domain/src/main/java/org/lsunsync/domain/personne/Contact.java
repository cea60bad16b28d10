package org.lsunsync.domain.personne;

import com.google.common.collect.ImmutableList;
import org.immutables.value.Value;
import org.lsunsync.domain.Valeurs;
import org.lsunsync.domain.champ.Champ;
import org.lsunsync.domain.champ.Nature;

/** How to reach a person: the block CONTACT of an élève, and part of a responsable (§7). */
@Value.Immutable
@Valeurs
public interface Contact extends WithContact {

    /** Nobody can be reached. */
    Contact VIDE = Contact.builder().build();

    /** The fields in the order of §7. */
    ImmutableList<Champ<Contact>> CHAMPS = ImmutableList.of(
            new Champ<>(
                    "telephonePersonnel",
                    Nature.TELEPHONE,
                    Contact::telephonePersonnel,
                    Contact::withTelephonePersonnel),
            new Champ<>(
                    "telephonePortable", Nature.TELEPHONE, Contact::telephonePortable, Contact::withTelephonePortable),
            new Champ<>(
                    "telephoneProfessionnel",
                    Nature.TELEPHONE,
                    Contact::telephoneProfessionnel,
                    Contact::withTelephoneProfessionnel),
            new Champ<>("mel", Nature.TEXTE, Contact::mel, Contact::withMel));

    /** TEL_PERSONNEL. */
    @Value.Default
    @Value.Redacted
    default String telephonePersonnel() {
        return "";
    }

    /** TEL_PORTABLE. */
    @Value.Default
    @Value.Redacted
    default String telephonePortable() {
        return "";
    }

    /** TEL_PROFESSIONNEL. */
    @Value.Default
    @Value.Redacted
    default String telephoneProfessionnel() {
        return "";
    }

    /** MEL. */
    @Value.Default
    @Value.Redacted
    default String mel() {
        return "";
    }

    /** A builder to fill; nothing is required. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a contact; what is not given is empty. */
    final class Builder extends ContactValeur.Builder {
        Builder() {}
    }
}
