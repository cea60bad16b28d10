package org.lsunsync.domain.rapport;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.lsunsync.domain.Valeurs;
import org.lsunsync.domain.etablissement.AnneeScolaire;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.domain.plan.MesureLimite;
import org.lsunsync.domain.plan.SyncPlan;

/**
 * What a synchronisation says: messages, changes field by field, figures. Same input, same report, byte for byte: who asked and
 * when is told beside it. It holds names of minors, because that is its purpose.
 */
@Value.Immutable
@Valeurs
public interface SyncReport extends WithSyncReport {

    /** Which école. */
    Uai uai();

    /** Which school year. */
    AnneeScolaire annee();

    /** The synchronisation's date. */
    LocalDate date();

    /** Whether the sources said what they said at the last application: nothing was planned (§6). */
    @Value.Default
    default boolean rienASynchroniser() {
        return false;
    }

    /** The messages in the order of §4. */
    ImmutableList<Message> messages();

    /** The changes, in the order of doc/ligne-de-commande.md. */
    ImmutableList<LigneChangement> changements();

    /** The figures of the whole selection. */
    Compteurs compteurs();

    /** The figures by division, in the order of the selection. */
    ImmutableList<CompteursDivision> divisions();

    /** R0's limits, measured. */
    ImmutableList<MesureLimite> limites();

    /** The plan's fingerprint: 64 lower-case hexadecimal digits. */
    String empreintePlan();

    /** The day from which dates alone would change the plan; none if no date would. */
    Optional<LocalDate> valableJusquau();

    /** How many locked bilans the selection has (I14). */
    int bilansVerrouilles();

    /** Their fingerprint before. */
    String empreinteVerrouillesAvant();

    /** Their fingerprint after the writing; none when nothing was written. */
    Optional<String> empreinteVerrouillesApres();

    /** The report of a plan that is shown and not yet applied. */
    static SyncReport de(SyncPlan plan) {
        return builder()
                .uai(plan.uai())
                .annee(plan.annee())
                .date(plan.date())
                .messages(plan.messages())
                .changements(plan.lignes())
                .compteurs(plan.compteurs())
                .divisions(plan.divisions())
                .limites(plan.limites())
                .empreintePlan(plan.empreinte())
                .valableJusquau(plan.valableJusquau())
                .bilansVerrouilles(plan.bilansVerrouilles().nombre())
                .empreinteVerrouillesAvant(plan.bilansVerrouilles().empreinte())
                .build();
    }

    /** A builder to fill. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a report. */
    final class Builder extends SyncReportValeur.Builder {
        Builder() {}
    }
}
