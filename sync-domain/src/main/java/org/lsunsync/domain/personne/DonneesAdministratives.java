package org.lsunsync.domain.personne;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import org.immutables.value.Value;
import org.lsunsync.domain.Valeurs;
import org.lsunsync.domain.champ.Champ;

/**
 * What R3 brings up to date, R4 archives, and a locked bilan goes on showing: an élève's état civil, contact, address and
 * responsables. Never his scolarité.
 */
@Value.Immutable
@Valeurs
public interface DonneesAdministratives extends WithDonneesAdministratives {

    /** IDENTITE's fields, seen from here. */
    ImmutableList<Champ<DonneesAdministratives>> CHAMPS_IDENTITE = EtatCivil.CHAMPS.stream()
            .map(c -> c.dans("", DonneesAdministratives::etatCivil, DonneesAdministratives::withEtatCivil))
            .collect(ImmutableList.toImmutableList());

    /** CONTACT's fields, seen from here. */
    ImmutableList<Champ<DonneesAdministratives>> CHAMPS_CONTACT = Contact.CHAMPS.stream()
            .map(c -> c.dans("", DonneesAdministratives::contact, DonneesAdministratives::withContact))
            .collect(ImmutableList.toImmutableList());

    /** ADRESSE's fields, seen from here. */
    ImmutableList<Champ<DonneesAdministratives>> CHAMPS_ADRESSE = Adresse.CHAMPS.stream()
            .map(c -> c.dans("adresse.", DonneesAdministratives::adresse, DonneesAdministratives::withAdresse))
            .collect(ImmutableList.toImmutableList());

    /** All fields but the responsables, in the order of §7. */
    ImmutableList<Champ<DonneesAdministratives>> CHAMPS = ImmutableList.<Champ<DonneesAdministratives>>builder()
            .addAll(CHAMPS_IDENTITE)
            .addAll(CHAMPS_CONTACT)
            .addAll(CHAMPS_ADRESSE)
            .build();

    /** Who he is. */
    @Value.Default
    default EtatCivil etatCivil() {
        return EtatCivil.builder().build();
    }

    /** How to reach him. */
    @Value.Default
    default Contact contact() {
        return Contact.VIDE;
    }

    /** Where he lives. */
    @Value.Default
    default Adresse adresse() {
        return Adresse.VIDE;
    }

    /** Who answers for him, by person id: their order carries no meaning. */
    @Value.NaturalOrder
    ImmutableSortedMap<PersonneId, Responsable> responsables();

    /** A builder to fill; nothing is required. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds administrative data; what is not given is empty. */
    final class Builder extends DonneesAdministrativesValeur.Builder {
        Builder() {}

        /** Adds a responsable under his own id. */
        public Builder ajouter(Responsable responsable) {
            return putResponsables(responsable.id(), responsable);
        }
    }
}
