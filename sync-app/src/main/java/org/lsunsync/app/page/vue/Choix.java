package org.lsunsync.app.page.vue;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.lsunsync.app.ordonnanceur.Ouvrier;
import org.lsunsync.app.ordonnanceur.Situation;
import org.lsunsync.app.ordonnanceur.Tableau.EcoleVue;
import org.lsunsync.domain.etablissement.CodeDivision;
import org.lsunsync.domain.rapport.CompteursDivision;
import org.lsunsync.domain.rapport.Gravite;
import org.lsunsync.domain.rapport.SyncReport;
import org.lsunsync.ports.Effectifs;
import org.lsunsync.ports.Effectifs.DeDivision;
import org.lsunsync.ports.EntreeJournal;
import org.lsunsync.ports.Issue;
import org.lsunsync.ports.Journal.LigneHistorique;
import org.lsunsync.ports.Mode;

/**
 * The divisions of an école, to choose from.
 *
 * @param chemin where the école's pages are
 * @param niveaux the divisions, by their first character
 * @param releve when what is new was looked for last; empty for never
 * @param eleves how many élèves in all
 * @param verrouilles how many locked bilans
 * @param enCours how many others
 * @param nombre how many divisions, in words
 * @param depot the exports that were given; none where there are none
 * @param configurees whether sources are set for the école
 * @param attente what the background could not do without him; none where there is nothing
 */
public record Choix(
        String chemin,
        ImmutableList<Niveau> niveaux,
        String releve,
        String eleves,
        String verrouilles,
        String enCours,
        String nombre,
        Optional<Depot> depot,
        boolean configurees,
        Optional<Attente> attente) {

    /**
     * The divisions of a niveau.
     *
     * @param code what their codes begin with
     * @param lignes the divisions
     */
    public record Niveau(String code, ImmutableList<Ligne> lignes) {

        /** Whether a shortcut leads to it. */
        public boolean chiffre() {
            return code.length() == 1 && code.charAt(0) >= '3' && code.charAt(0) <= '6';
        }
    }

    /**
     * A division.
     *
     * @param code what it is called
     * @param ancre what its box is called
     * @param coche whether it is ticked
     * @param eleves how many élèves
     * @param verrouilles how many locked bilans
     * @param enCours how many others
     * @param derniere when it was last synchronised; empty for never
     * @param derniereMachine the same for machines
     * @param connu whether it is known what is new
     * @param nouveau how many élèves would change
     * @param avertissements how many warnings
     */
    public record Ligne(
            String code,
            String ancre,
            boolean coche,
            String eleves,
            String verrouilles,
            String enCours,
            String derniere,
            String derniereMachine,
            boolean connu,
            int nouveau,
            int avertissements) {}

    /**
     * Exports that were given for the next run.
     *
     * @param fichiers their names
     */
    public record Depot(ImmutableList<String> fichiers) {}

    /**
     * A turn of the background that waits for the chef d'établissement.
     *
     * @param titre what happened
     * @param pourquoi why, in a few words
     * @param lien where it is shown
     */
    public record Attente(String titre, String pourquoi, String lien) {

        /** What that école waits for; nothing as long as all goes well, or as nobody can show it. */
        public static Optional<Attente> de(
                String chemin, Optional<EcoleVue> vue, ImmutableList<LigneHistorique> lignes) {
            var demande = lignes.stream()
                    .filter(ligne -> ligne.demandeur().equals(Ouvrier.Options.DEMANDEUR))
                    .findFirst();
            return vue.flatMap(ecole -> titre(ecole.situation())
                    .flatMap(titre -> demande.map(ligne -> new Attente(
                            titre, Refusee.enBref(ecole.motif()), chemin + "/demandes/" + ligne.numero()))));
        }

        private static Optional<String> titre(Situation situation) {
            return switch (situation) {
                case ATTEND_UNE_DECISION -> Optional.of("La synchronisation automatique attend votre décision");
                case SOURCE_EN_PANNE -> Optional.of("La synchronisation automatique n'a pas pu lire vos données");
                case EN_RETARD, CHANGEMENTS_A_APPLIQUER, A_JOUR -> Optional.empty();
            };
        }
    }

    /** From how many simulations at most what is new is put together: he may have looked at one division after another. */
    private static final int RELEVES = 4;

    /** How far into the past the last synchronisation of a division is looked for. */
    public static final int HISTORIQUE = 500;

    /**
     * The divisions of that école.
     *
     * @param ecole how many it has
     * @param lignes its newest requests, newest first
     * @param lire one of them, whole
     * @param selection {@code toutes}, {@code aucune}, {@code attente}, or what codes begin with
     */
    public static Choix de(
            String chemin,
            Effectifs ecole,
            ImmutableList<LigneHistorique> lignes,
            LongFunction<Optional<EntreeJournal>> lire,
            String selection,
            Optional<Depot> depot,
            boolean configurees,
            Optional<Attente> attente) {
        var dernieres = dernieres(lignes);
        var releves = releves(lignes, lire);
        var toutes = ecole.divisions().stream()
                .map(division -> {
                    var code = division.code().valeur();
                    var derniere = Optional.ofNullable(dernieres.get(code));
                    // what was found before the last synchronisation is news no more
                    var sien = Optional.ofNullable(releves.get(code))
                            .filter(entree -> derniere.filter(instant -> instant.isAfter(entree.debut()))
                                    .isEmpty())
                            .flatMap(EntreeJournal::rapport);
                    var compteurs = sien.flatMap(rapport -> compteurs(rapport, code));
                    int nouveau = compteurs
                            .map(division1 -> division1.compteurs().elevesMisAJour())
                            .orElse(0);
                    return new Ligne(
                            code,
                            "c" + Changements.ancre(code),
                            coche(selection, code, nouveau),
                            Francais.nombre(division.eleves()),
                            Francais.nombre(division.verrouilles()),
                            Francais.nombre(division.enCours()),
                            derniere.map(Francais::jour).orElse(""),
                            derniere.map(Francais::machine).orElse(""),
                            compteurs.isPresent(),
                            nouveau,
                            sien.map(rapport -> avertissements(rapport, code)).orElse(0));
                })
                .collect(toImmutableList());
        return new Choix(
                chemin,
                niveaux(toutes),
                releves.values().stream()
                        .map(EntreeJournal::debut)
                        .max(Comparator.naturalOrder())
                        .map(Francais::moment)
                        .orElse(""),
                somme(ecole, DeDivision::eleves),
                somme(ecole, DeDivision::verrouilles),
                somme(ecole, DeDivision::enCours),
                Francais.compte(toutes.size(), "division", "divisions"),
                depot,
                configurees,
                attente);
    }

    private static String somme(Effectifs ecole, ToIntFunction<DeDivision> figure) {
        return Francais.nombre(ecole.divisions().stream().mapToInt(figure).sum());
    }

    private static boolean coche(String selection, String code, int nouveau) {
        return switch (selection) {
            case "", "toutes" -> true;
            case "aucune" -> false;
            case "attente" -> nouveau > 0;
            default -> code.startsWith(selection);
        };
    }

    private static ImmutableList<Niveau> niveaux(ImmutableList<Ligne> lignes) {
        return lignes.stream()
                .collect(Collectors.groupingBy(
                        ligne -> ligne.code().substring(0, ligne.code().offsetByCodePoints(0, 1)),
                        java.util.TreeMap::new,
                        toImmutableList()))
                .entrySet()
                .stream()
                .map(niveau -> new Niveau(niveau.getKey(), niveau.getValue()))
                .collect(toImmutableList());
    }

    private static Map<String, Instant> dernieres(ImmutableList<LigneHistorique> lignes) {
        var dernieres = new HashMap<String, Instant>();
        lignes.stream()
                .filter(ligne -> ligne.mode() == Mode.APPLICATION
                        && (ligne.issue() == Issue.APPLIQUEE || ligne.issue() == Issue.RIEN))
                .forEach(ligne -> ligne.divisions().forEach(code -> dernieres.putIfAbsent(code, ligne.debut())));
        return dernieres;
    }

    /** For each division the newest simulation of it that had a plan to show. */
    private static Map<String, EntreeJournal> releves(
            ImmutableList<LigneHistorique> lignes, LongFunction<Optional<EntreeJournal>> lire) {
        var releves = new HashMap<String, EntreeJournal>();
        int lus = 0;
        for (var ligne : lignes) {
            boolean nouvelle = ligne.mode() == Mode.SIMULATION
                    && ligne.issue() == Issue.SIMULEE
                    && !releves.keySet().containsAll(ligne.divisions());
            if (nouvelle && lus < RELEVES) {
                lus++;
                lire.apply(ligne.numero())
                        .ifPresent(entree -> ligne.divisions().forEach(code -> releves.putIfAbsent(code, entree)));
            }
        }
        return releves;
    }

    private static Optional<CompteursDivision> compteurs(SyncReport rapport, String code) {
        return rapport.divisions().stream()
                .filter(division -> division.code().valeur().equals(code))
                .findFirst();
    }

    private static int avertissements(SyncReport rapport, String code) {
        return (int) rapport.messages().stream()
                .filter(message -> message.code().gravite() == Gravite.AVERTISSEMENT)
                .filter(message -> message.division()
                        .map(CodeDivision::valeur)
                        .filter(code::equals)
                        .isPresent())
                .count();
    }

    /** The shortcuts: niveaux with a digit, highest first. */
    public List<Niveau> raccourcis() {
        var raccourcis = new ArrayList<>(niveaux);
        raccourcis.removeIf(niveau -> !niveau.chiffre());
        raccourcis.sort(Comparator.comparing(Niveau::code).reversed());
        return raccourcis;
    }
}
