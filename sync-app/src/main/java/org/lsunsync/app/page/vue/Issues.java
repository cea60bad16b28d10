package org.lsunsync.app.page.vue;

import org.lsunsync.app.page.vue.CompteRendu.Puce;
import org.lsunsync.ports.Issue;

/** How requests ended, in words and shapes. */
final class Issues {

    private Issues() {}

    static Puce puce(Issue issue) {
        return switch (issue) {
            case SIMULEE -> new Puce("notice", "Rien d'écrit");
            case APPLIQUEE -> new Puce("ok", "Terminée");
            case RIEN -> new Puce("notice", "Rien à synchroniser");
            case REFUSEE -> new Puce("refus", "Refusée");
            case ANNULEE -> new Puce("refus", "Annulée");
        };
    }
}
