package org.lsunsync.testkit.arbitraires;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import org.lsunsync.domain.bilan.BilanId;
import org.lsunsync.domain.etablissement.DivisionId;
import org.lsunsync.domain.plan.EtatLsun;
import org.lsunsync.domain.source.DonneesBee;
import org.lsunsync.domain.source.DonneesS3e;

/**
 * An invented école and what becomes of it: its first state in LSUN, then week after week what people lock and what BEE and S3E say.
 *
 * @param ecole the whole école, all divisions selected
 * @param semaines what follows, in order
 * @param recit the same as a reader tells it, for a failing example: its people are invented
 */
public record Histoire(EtatLsun ecole, ImmutableList<Semaine> semaines, String recit) {

    /**
     * One week.
     *
     * @param verrous the bilans en cours that are locked before the synchronisation
     * @param selection the divisions that are synchronised, one at least
     * @param bee what BEE says by then
     * @param s3e what S3E says by then
     * @param jour the synchronisation's date
     */
    public record Semaine(
            ImmutableSet<BilanId> verrous,
            ImmutableList<DivisionId> selection,
            DonneesBee bee,
            DonneesS3e s3e,
            LocalDate jour) {}

    /** The story, so that a failing example reads as a scenario. */
    @Override
    public String toString() {
        return recit;
    }
}
