package org.lsunsync.app.page.sources;

import org.lsunsync.ports.BaseEleves;
import org.lsunsync.ports.ReplicatSts;
import org.lsunsync.ports.Veille;

/**
 * What a run of an école reads.
 *
 * @param bee élèves and divisions
 * @param s3e enseignants, services, professeurs principaux
 * @param veille what tells, without reading them, that they did not change
 */
public record Sources(BaseEleves bee, ReplicatSts s3e, Veille veille) {

    /** Sources that can only be read. */
    public static Sources de(BaseEleves bee, ReplicatSts s3e) {
        return new Sources(bee, s3e, Veille.AUCUNE);
    }
}
