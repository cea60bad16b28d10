package org.lsunsync.domain.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.lsunsync.domain.Valeurs;
import org.lsunsync.domain.etablissement.AnneeScolaire;
import org.lsunsync.domain.etablissement.CodeDivision;
import org.lsunsync.domain.etablissement.DivisionId;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.domain.rapport.Compteurs;
import org.lsunsync.domain.rapport.CompteursDivision;
import org.lsunsync.domain.rapport.LigneChangement;
import org.lsunsync.domain.rapport.Message;

/**
 * Everything that a synchronisation would write, and what it would say. Applying it writes exactly what it lists, in one
 * transaction, or nothing (I10, I11).
 */
@Value.Immutable
@Valeurs
public interface SyncPlan extends WithSyncPlan {

    /** Whose plan. */
    Uai uai();

    /** Of which school year. */
    AnneeScolaire annee();

    /** The version of the état that it was made on: on another one it must not be written. */
    long version();

    /** The synchronisation's date. */
    LocalDate date();

    /** The selected divisions in their order, with their codes after the plan. */
    ImmutableMap<DivisionId, CodeDivision> selection();

    /** What is written, in the order of reports: no two of them write the same thing. */
    ImmutableList<Changement> changements();

    /** What is said, in the order of §4. */
    ImmutableList<Message> messages();

    /** The figures of the whole selection. */
    Compteurs compteurs();

    /** The figures by division, in the order of the selection. */
    ImmutableList<CompteursDivision> divisions();

    /** R0's limits, measured on the whole selection. */
    ImmutableList<MesureLimite> limites();

    /** R0's limits by division, for those that count someone there. */
    ImmutableMap<CodeDivision, ImmutableList<MesureLimite>> limitesParDivision();

    /** The day from which dates alone would change it; none if no date would (§6). */
    Optional<LocalDate> valableJusquau();

    /** The locked bilans of the selection before the writing (I14). */
    BilansVerrouilles bilansVerrouilles();

    /** The changes as reports list them, one line a field. */
    @Value.Lazy
    default ImmutableList<LigneChangement> lignes() {
        return LignesDuPlan.de(this);
    }

    /**
     * What tells this plan from another: the école, the year and every change, whatever the order of the selection; not where in
     * a document a change was found. 64 lower-case hexadecimal digits, the same on any machine.
     */
    @Value.Lazy
    default String empreinte() {
        return LignesDuPlan.empreinte(this);
    }

    /** A builder to fill. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a plan. */
    final class Builder extends SyncPlanValeur.Builder {
        Builder() {}
    }
}
