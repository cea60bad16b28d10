package org.lsunsync.app.page.vue;

import com.google.common.collect.ImmutableList;
import java.time.Instant;

/**
 * An application that is running.
 *
 * @param chemin where it is told
 * @param qui who started it
 * @param debut when
 * @param divisions how many divisions, in words
 * @param pas its steps
 */
public record EnCours(String chemin, String qui, Instant debut, String divisions, ImmutableList<Pas> pas) {

    /**
     * A step.
     *
     * @param titre what is done
     * @param etat {@code fait}, {@code la}, or empty for what is to come
     * @param phrase how far it is
     */
    public record Pas(String titre, String etat, String phrase) {}

    /** How many steps are done, of 100. */
    public int avance() {
        long faits = pas.stream().filter(un -> un.etat().equals("fait")).count();
        return (int) (100 * faits / pas.size());
    }

    /** The step at which it is, in words. */
    public String annonce() {
        for (int i = 0; i < pas.size(); i++) {
            if (pas.get(i).etat().equals("la")) {
                return "Étape %d sur %d, %s"
                        .formatted(i + 1, pas.size(), pas.get(i).titre().toLowerCase(java.util.Locale.FRENCH));
            }
        }
        return avance() == 100 ? "Terminé" : "Commence";
    }

    /** When it began. */
    public String heure() {
        return Francais.heure(debut);
    }
}
