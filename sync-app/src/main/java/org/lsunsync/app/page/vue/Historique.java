package org.lsunsync.app.page.vue;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lsunsync.app.page.vue.CompteRendu.Puce;
import org.lsunsync.ports.EntreeJournal.EnBref;
import org.lsunsync.ports.Issue;
import org.lsunsync.ports.Journal.LigneHistorique;
import org.lsunsync.ports.Mode;

/**
 * Past requests, newest first.
 *
 * @param chemin where the école's pages are
 * @param lignes a page of them
 * @param nature which ones are looked for: {@code application}, {@code simulation}, or empty for all
 * @param issue which outcome is looked for; empty for all
 * @param suite below which number the next page begins; none on the last
 * @param rapports whether reports may be read
 */
public record Historique(
        String chemin,
        ImmutableList<Ligne> lignes,
        String nature,
        String issue,
        Optional<Long> suite,
        boolean rapports) {

    /** How many a page has. */
    public static final int PAGE = 50;

    /**
     * A request.
     *
     * @param numero its number
     * @param quand for people
     * @param instant for machines
     * @param qui who asked
     * @param quoi what
     * @param divisions which divisions, or how many
     * @param issue how it ended
     * @param bref what came of it; empty where that is not known
     */
    public record Ligne(
            long numero,
            String quand,
            String instant,
            String qui,
            String quoi,
            String divisions,
            Puce issue,
            String bref) {}

    /** As many divisions as a line names. */
    private static final int NOMMEES = 3;

    /**
     * A page of these requests; as many as it has are asked for, and those that the filter leaves are shown.
     *
     * @param qui what he who asked is called
     */
    public static Historique de(
            String chemin,
            ImmutableList<LigneHistorique> lignes,
            UnaryOperator<String> qui,
            String nature,
            String issue,
            boolean rapports) {
        return new Historique(
                chemin,
                lignes.stream()
                        .filter(ligne -> nature.isEmpty() || ligne.mode().code().equals(nature))
                        .filter(ligne -> issue.isEmpty() || ligne.issue().code().equals(issue))
                        .map(ligne -> ligne(ligne, qui))
                        .collect(toImmutableList()),
                nature,
                issue,
                lignes.size() < PAGE
                        ? Optional.empty()
                        : Optional.of(lignes.get(lignes.size() - 1).numero()),
                rapports);
    }

    private static Ligne ligne(LigneHistorique ligne, UnaryOperator<String> qui) {
        return new Ligne(
                ligne.numero(),
                Francais.moment(ligne.debut()),
                Francais.machine(ligne.debut()),
                qui.apply(ligne.demandeur()),
                ligne.mode() == Mode.SIMULATION ? "Aperçu" : "Synchronisation",
                divisions(ligne.divisions()),
                Issues.puce(ligne.issue()),
                ligne.bref().map(bref -> bref(ligne.issue(), bref)).orElse(""));
    }

    private static String divisions(ImmutableList<String> codes) {
        return codes.isEmpty() || codes.size() > NOMMEES
                ? Francais.compte(codes.size(), "division", "divisions")
                : String.join(", ", codes);
    }

    private static String bref(Issue issue, EnBref bref) {
        if (bref.refus().isPresent()) {
            return bref.depassees().isEmpty()
                    ? Refusee.enBref(bref.refus().orElseThrow())
                    : bref.depassees().stream().map(Garde::enBref).collect(Collectors.joining(", "));
        }
        var avertissements = bref.avertissements() == 0
                ? ""
                : Francais.compte(bref.avertissements(), "avertissement", "avertissements");
        var eleves = Francais.compte(bref.eleves(), "élève", "élèves");
        return switch (issue) {
            case SIMULEE -> liste(eleves + " à mettre à jour", avertissements);
            case APPLIQUEE -> liste(eleves, Francais.compte(bref.archives(), "archive", "archives"), avertissements);
            case RIEN -> avertissements.isEmpty() ? "aucun avertissement" : avertissements + " toujours là";
            case REFUSEE, ANNULEE -> avertissements;
        };
    }

    private static String liste(String... parties) {
        return Stream.of(parties).filter(partie -> !partie.isEmpty()).collect(Collectors.joining(", "));
    }

    /** The outcomes that one may look for. */
    public ImmutableList<Choisi> issues() {
        return ImmutableList.copyOf(Issue.values()).stream()
                .map(une -> new Choisi(
                        une.code(), Issues.puce(une).texte(), une.code().equals(issue)))
                .collect(toImmutableList());
    }

    /**
     * An entry of a list to choose from.
     *
     * @param code what is sent
     * @param libelle what is read
     * @param choisi whether it is the one
     */
    public record Choisi(String code, String libelle, boolean choisi) {}
}
