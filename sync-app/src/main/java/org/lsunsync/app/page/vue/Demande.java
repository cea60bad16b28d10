package org.lsunsync.app.page.vue;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.stream.Stream;
import org.lsunsync.ports.EntreeJournal;
import org.lsunsync.ports.Mode;

/**
 * Which request a page shows.
 *
 * @param chemin where the école's pages are
 * @param numero its number in the journal
 * @param quoi {@code Aperçu} or {@code Synchronisation}
 * @param debut when it began
 * @param qui who asked
 * @param divisions how many divisions, in words
 * @param eleves how many élèves, in words; empty where it is not known
 * @param codes the divisions' codes, sorted
 */
public record Demande(
        String chemin,
        long numero,
        String quoi,
        Instant debut,
        String qui,
        String divisions,
        String eleves,
        ImmutableList<String> codes) {

    /**
     * The request of that entry.
     *
     * @param qui what he who asked is called
     */
    public static Demande de(String chemin, long numero, EntreeJournal entree, String qui) {
        return new Demande(
                chemin,
                numero,
                entree.mode() == Mode.SIMULATION ? "Aperçu" : "Synchronisation",
                entree.debut(),
                qui,
                Francais.compte(entree.divisions().size(), "division", "divisions"),
                entree.rapport()
                        .map(rapport -> Francais.compte(rapport.compteurs().elevesSelectionnes(), "élève", "élèves"))
                        .orElse(""),
                codes(entree));
    }

    /** Where this request's page is. */
    public String lien() {
        return chemin + "/demandes/" + numero;
    }

    /** {@code 24 divisions, 600 élèves}. */
    public String etendue() {
        return eleves.isEmpty() ? divisions : divisions + ", " + eleves;
    }

    /** For people. */
    public String moment() {
        return Francais.moment(debut);
    }

    /** For machines. */
    public String instant() {
        return Francais.machine(debut);
    }

    private static ImmutableList<String> codes(EntreeJournal entree) {
        return Stream.concat(
                        entree.divisions().stream(),
                        entree.rapport().stream()
                                .flatMap(rapport -> rapport.divisions().stream())
                                .map(division -> division.code().valeur()))
                .distinct()
                .sorted()
                .collect(ImmutableList.toImmutableList());
    }
}
