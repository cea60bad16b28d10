package org.lsunsync.domain.source;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.lsunsync.domain.Valeurs;
import org.lsunsync.domain.champ.Canonique;
import org.lsunsync.domain.etablissement.CodeDivision;
import org.lsunsync.domain.etablissement.CodeGroupe;
import org.lsunsync.domain.etablissement.Mef;
import org.lsunsync.domain.personne.DonneesAdministratives;
import org.lsunsync.domain.personne.EleveId;
import org.lsunsync.domain.personne.PersonneId;

/** An élève as BEE has him, joined with his structures, address and responsables. */
@Value.Immutable
@Valeurs
public interface EleveSource extends WithEleveSource {

    /** ELEVE_ID. */
    EleveId id();

    /** ID_NATIONAL; empty for none. With the two others, what R3 looks an INE up in. */
    @Value.Default
    @Value.Redacted
    default String idNational() {
        return "";
    }

    /** INE_RNIE; empty for none. */
    @Value.Default
    @Value.Redacted
    default String ineRnie() {
        return "";
    }

    /** INE_BEA; empty for none. */
    @Value.Default
    @Value.Redacted
    default String ineBea() {
        return "";
    }

    /** His administrative data, as far as the blocks of {@link DonneesBee#blocs()} supply them; the INE is set from the three. */
    @Value.Default
    default DonneesAdministratives donnees() {
        return DonneesAdministratives.builder().build();
    }

    /** All divisions that BEE puts him in ({@code Inactifs} included): none or one, two are a fault of the record. */
    ImmutableSet<CodeDivision> divisions();

    /** The groupes that he belongs to. */
    ImmutableSet<CodeGroupe> groupes();

    /** Whether the élèves document has a STRUCTURES_ELEVE for him: only then are his groupes known (R6, N5). */
    @Value.Default
    default boolean structuresConnues() {
        return false;
    }

    /** DATE_SORTIE: on or before the synchronisation's date, he has left (R3a). */
    Optional<LocalDate> dateSortie();

    /** CODE_MEF. No synchronisation writes it; a first loading completes the scolarité with it. */
    Optional<Mef> mef();

    /**
     * What makes the record unusable and only its reader can tell (N6): an unreadable date, a link to a person or an address
     * that the document lacks. A few French words each, which quote no value.
     */
    ImmutableList<String> fautes();

    /** Where his record starts. */
    Position position();

    /** Where the records of his responsables start. */
    ImmutableMap<PersonneId, Position> positionsResponsables();

    /** Whether he stands in the pseudo-division of those who left, whatever else he has (R3a). */
    default boolean inactif() {
        return divisions().contains(CodeDivision.INACTIFS);
    }

    /** Whether BEE no longer counts him on that day (R3a). */
    default boolean parti(LocalDate jour) {
        return inactif() || dateSortie().filter(sortie -> !sortie.isAfter(jour)).isPresent();
    }

    /** The one division that BEE puts him in, if there is one. */
    default Optional<CodeDivision> division() {
        return divisions().size() == 1 ? Optional.of(divisions().asList().get(0)) : Optional.empty();
    }

    /** Why the record is ignored (N6), if it is: the first reason. */
    default Optional<String> raisonDIgnorer() {
        if (Canonique.texte(donnees().etatCivil().nomFamille()).isEmpty()) {
            return Optional.of("élève sans nom");
        }
        if (Canonique.texte(donnees().etatCivil().prenom()).isEmpty()) {
            return Optional.of("élève sans prénom");
        }
        if (donnees().etatCivil().dateNaissance().isEmpty()) {
            return Optional.of("élève sans date de naissance lisible");
        }
        if (divisions().size() > 1) {
            return Optional.of("élève dans deux divisions");
        }
        return fautes().stream().findFirst();
    }

    /** A builder to fill. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an élève of BEE; {@code id} and {@code position} are required. */
    final class Builder extends EleveSourceValeur.Builder {
        Builder() {}
    }
}
