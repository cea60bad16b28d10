package org.lsunsync.app.page.vue;

import java.util.Optional;
import org.lsunsync.domain.rapport.SyncReport;

/**
 * The locked bilans: how many, and the proof that they stay as they are.
 *
 * @param nombre how many
 * @param suite what is said of them
 * @param avant their fingerprint before
 * @param apres and after; none where nothing was written
 * @param plan the plan's fingerprint
 */
public record Coffre(String nombre, String suite, String avant, Optional<String> apres, String plan) {

    /** With what is said of one, or of several, after their name: a blank or a comma first. */
    static Coffre de(SyncReport rapport, String singulier, String pluriel) {
        int nombre = rapport.bilansVerrouilles();
        return new Coffre(
                Francais.nombre(nombre),
                Francais.accord(nombre, "bilan verrouillé" + singulier, "bilans verrouillés" + pluriel),
                Francais.empreinte(rapport.empreinteVerrouillesAvant()),
                rapport.empreinteVerrouillesApres().map(Francais::empreinte),
                Francais.empreinte(rapport.empreintePlan()));
    }

    /** Whether both fingerprints are there, and the same. */
    public boolean identiques() {
        return apres.filter(avant::equals).isPresent();
    }
}
