package org.lsunsync.domain.rapport;

import org.immutables.value.Value;
import org.lsunsync.domain.Valeurs;

/** The figures of a plan, of the whole selection or of one division. All are 0 or more. */
@Value.Immutable
@Valeurs
public interface Compteurs extends WithCompteurs {

    /** Nothing of anything. */
    Compteurs ZERO = Compteurs.builder().build();

    /** The élèves of the selected divisions. */
    @Value.Default
    default int elevesSelectionnes() {
        return 0;
    }

    /** Of these, all that R3 finds, doubtful and skipped ones too. */
    @Value.Default
    default int elevesTrouves() {
        return 0;
    }

    /** Of these, those whose data change (M2). */
    @Value.Default
    default int elevesMisAJour() {
        return 0;
    }

    /** Those whom R3 does not find (M1). */
    @Value.Default
    default int elevesNonTrouves() {
        return 0;
    }

    /** Fields of élèves and responsables that lose their value, and responsables who go. */
    @Value.Default
    default int valeursEffacees() {
        return 0;
    }

    /** Archives written (R4). */
    @Value.Default
    default int archives() {
        return 0;
    }

    /** Enseignants whose data change, as persons (M4). */
    @Value.Default
    default int enseignantsMisAJour() {
        return 0;
    }

    /** Enseignants new to LSUN. */
    @Value.Default
    default int enseignantsCrees() {
        return 0;
    }

    /** Acquis, bilan and discipline, that gain enseignants (M6). */
    @Value.Default
    default int acquisCompletes() {
        return 0;
    }

    /** Bilans whose PP change (M8). */
    @Value.Default
    default int bilansPpChanges() {
        return 0;
    }

    /** A builder to fill; nothing is required. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds figures; what is not given is 0. */
    final class Builder extends CompteursValeur.Builder {
        Builder() {}
    }
}
