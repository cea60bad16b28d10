package org.lsunsync.app.page.vue;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lsunsync.app.ordonnanceur.Situation;
import org.lsunsync.app.ordonnanceur.Tableau.EcoleVue;
import org.lsunsync.app.page.vue.CompteRendu.Puce;

/**
 * The écoles of an académie by urgency, without one name of an élève.
 *
 * @param lignes a page of those that the filter leaves
 * @param trouvees how many the filter leaves
 * @param total how many there are
 * @param cases how many are in each situation
 * @param etat which situation is looked for; empty for all
 * @param cherche part of a name, a commune or an UAI
 * @param page which page, the first being 1
 */
public record Academie(
        ImmutableList<Ligne> lignes,
        int trouvees,
        int total,
        ImmutableList<Case> cases,
        String etat,
        String cherche,
        int page) {

    /** How many a page has. */
    public static final int PAGE = 50;

    /**
     * An école.
     *
     * @param nom what it is called
     * @param commune where it is
     * @param uai its UAI
     * @param situation where it stands
     * @param motif why
     * @param depuis since how long
     * @param derniere when it was last synchronised
     * @param verrouilles how many bilans are locked; empty where no request has told
     */
    public record Ligne(
            String nom,
            String commune,
            String uai,
            Situation situation,
            String motif,
            String depuis,
            String derniere,
            String verrouilles) {

        /** How its situation looks. */
        public Puce puce() {
            return new Puce(forme(situation), situation.libelle());
        }
    }

    /**
     * How many écoles are in a situation.
     *
     * @param situation which one
     * @param nombre how many
     * @param libelle in words
     */
    public record Case(Situation situation, int nombre, String libelle) {}

    /** That école as it stands at that moment; nothing may be known of it yet. */
    public static Ligne ligne(String uai, String nom, String commune, Optional<EcoleVue> vue, Instant maintenant) {
        var situation = vue.map(EcoleVue::situation).orElse(Situation.EN_RETARD);
        return new Ligne(
                nom,
                commune,
                uai,
                situation,
                vue.map(Academie::motif).orElse("jamais synchronisée"),
                vue.flatMap(EcoleVue::depuis)
                        .map(instant -> Francais.duree(Duration.between(instant, maintenant)))
                        .orElse(""),
                vue.flatMap(EcoleVue::applique).map(Francais::jour).orElse("jamais"),
                vue.flatMap(EcoleVue::verrouilles).map(Francais::nombre).orElse(""));
    }

    private static String motif(EcoleVue vue) {
        var pourquoi = switch (vue.situation()) {
            case ATTEND_UNE_DECISION -> Refusee.enBref(vue.motif());
            case EN_RETARD -> retard(vue);
            case SOURCE_EN_PANNE -> Refusee.enBref(vue.motif()) + essais(vue);
            case CHANGEMENTS_A_APPLIQUER ->
                Stream.of(
                                Francais.compte(vue.eleves(), "élève à mettre à jour", "élèves à mettre à jour"),
                                vue.avertissements() == 0
                                        ? ""
                                        : Francais.compte(vue.avertissements(), "avertissement", "avertissements"))
                        .filter(texte -> !texte.isEmpty())
                        .collect(Collectors.joining(", "));
            case A_JOUR -> vue.echecs() > 0 ? "contretemps" + essais(vue) : "";
        };
        return vue.enPause() ? (pourquoi.isEmpty() ? "en pause" : pourquoi + ", en pause") : pourquoi;
    }

    private static String retard(EcoleVue vue) {
        var quoi = vue.abouti().isEmpty() ? "jamais synchronisée" : "rien d'abouti depuis plus de 30 jours";
        return vue.motif().isEmpty() ? quoi : quoi + " : " + Refusee.enBref(vue.motif()) + essais(vue);
    }

    private static String essais(EcoleVue vue) {
        return vue.echecs() < 2 ? "" : ", " + vue.echecs() + " essais";
    }

    private static String forme(Situation situation) {
        return switch (situation) {
            case ATTEND_UNE_DECISION, SOURCE_EN_PANNE -> "refus";
            case EN_RETARD, CHANGEMENTS_A_APPLIQUER -> "alerte";
            case A_JOUR -> "ok";
        };
    }

    private static String libelle(Situation situation, int nombre) {
        return switch (situation) {
            case ATTEND_UNE_DECISION -> Francais.accord(nombre, "attend une décision", "attendent une décision");
            case EN_RETARD -> "en retard (plus de 30 jours)";
            case SOURCE_EN_PANNE -> Francais.accord(nombre, "source en panne", "sources en panne");
            case CHANGEMENTS_A_APPLIQUER ->
                Francais.accord(nombre, "a des changements à appliquer", "ont des changements à appliquer");
            case A_JOUR -> "à jour";
        };
    }

    /** That page of these écoles. */
    public static Academie de(ImmutableList<Ligne> ecoles, String etat, String cherche, int page) {
        var filtre = new Filtre("", Optional.empty(), "", "", cherche);
        ImmutableList<Ligne> trouvees = ecoles.stream()
                .filter(ecole -> etat.isEmpty() || ecole.situation().code().equals(etat))
                .filter(ecole -> filtre.admetNom(ecole.nom() + " " + ecole.commune() + " " + ecole.uai()))
                .sorted(Comparator.comparing(Ligne::situation).thenComparing(Ligne::uai))
                .collect(toImmutableList());
        int derniere = Math.max(1, (trouvees.size() + PAGE - 1) / PAGE);
        int celle = Math.min(Math.max(1, page), derniere);
        return new Academie(
                trouvees.subList((celle - 1) * PAGE, Math.min(celle * PAGE, trouvees.size())),
                trouvees.size(),
                ecoles.size(),
                Stream.of(Situation.values())
                        .map(situation -> {
                            int nombre = (int) ecoles.stream()
                                    .filter(ecole -> ecole.situation() == situation)
                                    .count();
                            return new Case(situation, nombre, libelle(situation, nombre));
                        })
                        .collect(toImmutableList()),
                etat,
                cherche,
                celle);
    }

    /** {@code 51 à 100 sur 212}. */
    public String etendue() {
        return "%s à %s sur %s"
                .formatted(
                        Francais.nombre((page - 1) * (long) PAGE + 1),
                        Francais.nombre((page - 1) * (long) PAGE + lignes.size()),
                        Francais.nombre(trouvees));
    }

    /** Whether there is more after this page. */
    public boolean suite() {
        return page * PAGE < trouvees;
    }
}
