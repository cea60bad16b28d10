package org.lsunsync.app.page.vue;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.Locale;
import org.lsunsync.app.page.vue.CompteRendu.Puce;

/**
 * The écoles of an académie by urgency, without one name of an élève.
 *
 * @param lignes those that the filter leaves
 * @param total how many there are
 * @param cases how many are in each state
 * @param etat which state is looked for; empty for all
 * @param cherche part of a name, a commune or an UAI
 */
public record Academie(ImmutableList<Ligne> lignes, int total, ImmutableList<Case> cases, String etat, String cherche) {

    /** How an école is, most urgent first. */
    public enum Situation {
        /** The last request was refused or undone. */
        REFUSEE("refus", "refusée", "refusées"),
        /** There is something new to decide. */
        DECISION("alerte", "attend une décision", "attendent une décision"),
        /** Nothing was asked for too long. */
        RETARD("alerte", "en retard", "en retard"),
        /** Nothing to do. */
        A_JOUR("ok", "à jour", "à jour");

        private final String forme;
        private final String un;
        private final String plusieurs;

        Situation(String forme, String un, String plusieurs) {
            this.forme = forme;
            this.un = un;
            this.plusieurs = plusieurs;
        }

        /** In a URL. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** How it looks. */
        public Puce puce() {
            return new Puce(forme, un);
        }
    }

    /**
     * An école.
     *
     * @param nom what it is called
     * @param commune where it is
     * @param uai its UAI
     * @param situation how it is
     * @param motif why
     * @param derniere when it was last synchronised
     */
    public record Ligne(String nom, String commune, String uai, Situation situation, String motif, String derniere) {}

    /**
     * How many écoles are in a state.
     *
     * @param situation which one
     * @param nombre how many
     * @param libelle in words
     */
    public record Case(Situation situation, int nombre, String libelle) {}

    /** These écoles. */
    public static Academie de(ImmutableList<Ligne> ecoles, String etat, String cherche) {
        var filtre = new Filtre("", java.util.Optional.empty(), "", "", cherche);
        return new Academie(
                ecoles.stream()
                        .filter(ecole ->
                                etat.isEmpty() || ecole.situation().code().equals(etat))
                        .filter(ecole -> filtre.admetNom(ecole.nom() + " " + ecole.commune() + " " + ecole.uai()))
                        .sorted(Comparator.comparing(Ligne::situation).thenComparing(Ligne::uai))
                        .collect(toImmutableList()),
                ecoles.size(),
                ImmutableList.copyOf(Situation.values()).stream()
                        .map(situation -> {
                            int nombre = (int) ecoles.stream()
                                    .filter(ecole -> ecole.situation() == situation)
                                    .count();
                            return new Case(
                                    situation, nombre, Francais.accord(nombre, situation.un, situation.plusieurs));
                        })
                        .collect(toImmutableList()),
                etat,
                cherche);
    }
}
