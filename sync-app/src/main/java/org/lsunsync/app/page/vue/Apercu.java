package org.lsunsync.app.page.vue;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import org.lsunsync.domain.etablissement.CodeDivision;
import org.lsunsync.domain.plan.EtatLsun;
import org.lsunsync.domain.rapport.Entite;
import org.lsunsync.domain.rapport.Gravite;
import org.lsunsync.domain.rapport.SyncReport;
import org.lsunsync.domain.rapport.Textes;
import org.lsunsync.ports.EntreeJournal;

/**
 * What a synchronisation would write.
 *
 * @param demande which request found it
 * @param valable until when dates leave it as it is; empty for always
 * @param rien whether there is nothing new since the last application
 * @param refus why an application would be refused; empty if it would not
 * @param coffre what stays
 * @param chiffres the figures
 * @param misAJour how many élèves change, in words
 * @param valeurs how many values change
 * @param alertes what needs the reader's eye
 * @param points how many these are
 * @param notices what he may know
 * @param sources what was read
 * @param groupes the changes by division
 * @param filtre what is looked for
 * @param trouves how many élèves the filter leaves
 * @param notes how many warnings and notices it leaves
 * @param verrouilles how many locked bilans stay
 * @param empreinte the plan's fingerprint, whole
 * @param irreversible what cannot be undone
 */
public record Apercu(
        Demande demande,
        String valable,
        boolean rien,
        String refus,
        Coffre coffre,
        ImmutableList<Chiffre> chiffres,
        String misAJour,
        int valeurs,
        ImmutableList<Alerte> alertes,
        int points,
        ImmutableList<String> notices,
        ImmutableList<Source> sources,
        ImmutableList<GroupeDivision> groupes,
        Filtre filtre,
        int trouves,
        int notes,
        int verrouilles,
        String empreinte,
        Irreversible irreversible) {

    /**
     * What can't be undone, and who is left alone.
     *
     * @param archives how many archives
     * @param eleves how many élèves
     * @param enseignants how many new enseignants
     * @param laisses how many élèves are not found
     */
    public record Irreversible(int archives, int eleves, int enseignants, int laisses) {}

    /** What that entry found; its report must be there. */
    public static Apercu de(Demande demande, EntreeJournal entree, EtatLsun etat, Filtre filtre, boolean ouvert) {
        var rapport = entree.rapport().orElseThrow();
        var changements = new Changements(rapport, Repertoire.de(etat, rapport));
        var alertes = Alerte.de(rapport, changements);
        var groupes = changements.parDivision(filtre, ouvert || filtre.actif());
        var compteurs = rapport.compteurs();
        return new Apercu(
                demande,
                rapport.valableJusquau().map(Francais::jour).orElse(""),
                rapport.rienASynchroniser(),
                entree.refus().map(EntreeJournal.RefusConsigne::message).orElse(""),
                rapport.rienASynchroniser()
                        ? Coffre.de(rapport, ", intact", ", intacts")
                        : Coffre.de(rapport, " ne changera pas", " ne changeront pas"),
                Chiffre.de(compteurs, ecole(rapport), "#avant-apres", demande.lien() + "?voir=apercu&nature=archive"),
                Francais.compte(compteurs.elevesMisAJour(), "élève", "élèves"),
                changements.valeurs(),
                alertes,
                alertes.stream().mapToInt(Alerte::nombre).sum(),
                notices(rapport),
                entree.sources().map(Source::de).orElse(ImmutableList.of()),
                groupes,
                filtre,
                groupes.stream().mapToInt(GroupeDivision::eleves).sum(),
                groupes.stream().mapToInt(groupe -> groupe.notes().size()).sum(),
                rapport.bilansVerrouilles(),
                rapport.empreintePlan(),
                new Irreversible(
                        compteurs.archives(),
                        compteurs.elevesMisAJour(),
                        compteurs.enseignantsCrees(),
                        compteurs.elevesNonTrouves()));
    }

    /** The warnings in the report's words. */
    public ImmutableList<String> avertissements() {
        return alertes.stream().flatMap(alerte -> alerte.messages().stream()).collect(toImmutableList());
    }

    /** The figures without where they lead. */
    public ImmutableList<Chiffre> chiffresSeuls() {
        return chiffres.stream()
                .map(chiffre -> new Chiffre(chiffre.libelle(), chiffre.valeur(), ""))
                .collect(toImmutableList());
    }

    /** Whether it may be approved. */
    public boolean applicable() {
        return refus.isEmpty() && !rien;
    }

    /** The same of an entry, before anything of it is shown; its report must be there. */
    public static boolean applicable(EntreeJournal entree) {
        return entree.refus().isEmpty() && !entree.rapport().orElseThrow().rienASynchroniser();
    }

    static int ecole(SyncReport rapport) {
        return (int) rapport.changements().stream()
                .map(ligne -> ligne.sujet().entite())
                .filter(entite -> entite == Entite.ETABLISSEMENT || entite == Entite.DIVISION)
                .count();
    }

    private static ImmutableList<String> notices(SyncReport rapport) {
        return rapport.messages().stream()
                .filter(message -> message.code().gravite() == Gravite.NOTICE)
                .map(message -> message.division().map(CodeDivision::valeur).orElse("École") + " – "
                        + message.texte(Textes.francais()))
                .collect(toImmutableList());
    }
}
