package org.lsunsync.ports;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.domain.plan.Seuils;

/**
 * What is asked of a synchronisation.
 *
 * @param uai for which école
 * @param demandeur who asks
 * @param selection which divisions
 * @param date the synchronisation's date, given and never read from a clock
 * @param seuils R0's limits for this request
 * @param accepterSourceAncienne whether sources older than those last applied are accepted
 * @param planApprouve the fingerprint of the plan that someone approved: no other one is written
 */
public record Demande(
        Uai uai,
        String demandeur,
        Selection selection,
        LocalDate date,
        Seuils seuils,
        boolean accepterSourceAncienne,
        Optional<String> planApprouve) {

    /** A request with the usual limits, of sources that are not older, on no approved plan. */
    public static Demande de(Uai uai, String demandeur, Selection selection, LocalDate date) {
        return new Demande(uai, demandeur, selection, date, Seuils.DEFAUT, false, Optional.empty());
    }

    /** The same request with other limits. */
    public Demande avecSeuils(Seuils nouveaux) {
        return new Demande(uai, demandeur, selection, date, nouveaux, accepterSourceAncienne, planApprouve);
    }

    /** The same request, which accepts older sources. */
    public Demande acceptantSourceAncienne() {
        return new Demande(uai, demandeur, selection, date, seuils, true, planApprouve);
    }

    /** The same request on an approved plan. */
    public Demande surPlan(String empreinte) {
        return new Demande(uai, demandeur, selection, date, seuils, accepterSourceAncienne, Optional.of(empreinte));
    }

    /** Which divisions are asked for. */
    public sealed interface Selection {

        /** All that LSUN has, by code in code-point order. */
        record Toutes() implements Selection {}

        /**
         * Those of these codes, in this order; repeats are ignored.
         *
         * @param codes as they were asked for: what LSUN does not know is refused by name
         */
        record DeCodes(ImmutableList<String> codes) implements Selection {}
    }
}
