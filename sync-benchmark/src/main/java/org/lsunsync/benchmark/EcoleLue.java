package org.lsunsync.benchmark;

import java.time.LocalDate;
import java.util.Optional;
import org.lsunsync.adapter.siecle.lsu.LecteurLsu;
import org.lsunsync.adapter.siecle.lsu.PremierEtat;
import org.lsunsync.domain.plan.EtatLsun;
import org.lsunsync.domain.plan.Planificateur;
import org.lsunsync.domain.plan.Seuils;
import org.lsunsync.domain.plan.SyncPlan;
import org.lsunsync.domain.source.DonneesBee;
import org.lsunsync.domain.source.DonneesS3e;
import org.lsunsync.ports.Ecoles.EcoleComplete;
import org.lsunsync.testkit.ecole.EcoleInventee.Document;

/**
 * An école in memory: its first état, and what the exports of a week later say.
 *
 * @param complete as LSUN first holds it
 * @param bee BEE a week later
 * @param s3e S3E a week later
 * @param jour the synchronisation's date
 */
record EcoleLue(EcoleComplete complete, DonneesBee bee, DonneesS3e s3e, LocalDate jour) {

    static EcoleLue de(Exports exports) {
        var lsu = new LecteurLsu().lire(exports.fichier(Document.LSU, false));
        var complete = PremierEtat.de(
                lsu,
                Optional.of(exports.bee(false)),
                Optional.of(exports.s3e(false)),
                exports.ecole().jour());
        return new EcoleLue(
                complete, exports.bee(true), exports.s3e(true), exports.ecole().jour());
    }

    EtatLsun etat() {
        return complete.etat();
    }

    SyncPlan planifier() {
        return planifier(etat());
    }

    /** The same sources on another état of the école. */
    SyncPlan planifier(EtatLsun autre) {
        return new Planificateur().planifier(autre, bee, s3e, jour, Seuils.DEFAUT);
    }
}
