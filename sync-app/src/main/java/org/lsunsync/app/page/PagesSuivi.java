package org.lsunsync.app.page;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Duration;
import java.util.Optional;
import org.lsunsync.app.page.Requete.Introuvable;
import org.lsunsync.app.page.vue.Academie;
import org.lsunsync.app.page.vue.Academie.Situation;
import org.lsunsync.app.page.vue.DossierEleve;
import org.lsunsync.app.page.vue.Eleves;
import org.lsunsync.app.page.vue.Filtre;
import org.lsunsync.app.page.vue.Francais;
import org.lsunsync.app.page.vue.Historique;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.domain.personne.EleveId;
import org.lsunsync.ports.EntreeJournal;
import org.lsunsync.ports.Issue;
import org.lsunsync.ports.Journal.LigneHistorique;
import org.lsunsync.ports.Mode;

/** What was done: past requests, élèves and their archives, écoles of an académie. */
final class PagesSuivi {

    private static final Duration RETARD = Duration.ofDays(30);
    private static final int RECENTES = 100;

    private final Fondations fondations;
    private final Ecoles ecoles;
    private final Rendu rendu;

    PagesSuivi(Fondations fondations, Ecoles ecoles, Rendu rendu) {
        this.fondations = fondations;
        this.ecoles = ecoles;
        this.rendu = rendu;
    }

    void historique(Requete requete) {
        var uai = requete.uai();
        var avant = requete.parametre("avant");
        var lignes = fondations
                .journal()
                .lister(uai, avant.matches("[0-9]{1,18}") ? Long.parseLong(avant) : Long.MAX_VALUE, Historique.PAGE);
        rendu.montrer(
                requete.ctx(),
                "historique",
                rendu.ecole(requete, "Historique", ecoles.enveloppe(uai), "historique"),
                ImmutableMap.of(
                        "historique",
                        Historique.de(
                                requete.chemin(),
                                lignes,
                                requete.parametre("nature"),
                                requete.parametre("issue"),
                                requete.personne().synchronise(uai))));
    }

    void eleves(Requete requete) {
        eleves(requete, Filtre.TOUT, false);
    }

    void chercherEleves(Requete requete) {
        var filtre = new Filtre(requete.champ("division"), Optional.empty(), "", "", requete.champ("nom"));
        eleves(requete, filtre, filtre.actif());
    }

    private void eleves(Requete requete, Filtre filtre, boolean cherche) {
        var etat = ecoles.etat(requete.uai());
        rendu.montrer(
                requete.ctx(),
                "eleves",
                rendu.ecole(requete, "Élèves", etat, "eleves"),
                ImmutableMap.of("eleves", Eleves.de(requete.chemin(), etat, filtre, cherche)));
    }

    void eleve(Requete requete) {
        var uai = requete.uai();
        var texte = requete.ctx().pathParam("eleve");
        if (!texte.matches("[0-9]{1,18}")) {
            throw new Introuvable();
        }
        var id = new EleveId(Long.parseLong(texte));
        var etat = ecoles.etat(uai);
        var eleve = etat.eleves().stream()
                .filter(un -> un.id().equals(id))
                .findFirst()
                .orElseThrow(Introuvable::new);
        rendu.montrer(
                requete.ctx(),
                "eleve",
                rendu.ecole(requete, "Archives d'un élève", etat, "eleves"),
                ImmutableMap.of(
                        "dossier",
                        DossierEleve.de(
                                requete.chemin(),
                                etat,
                                eleve,
                                fondations.livret().archives(uai, id),
                                fondations.livret().montrer(uai, id))));
    }

    void academie(Requete requete) {
        ImmutableList<Academie.Ligne> lignes = requete.personne().ecoles().stream()
                .filter(uai -> fondations.livret().apercu(uai).isPresent())
                .map(this::ecole)
                .collect(toImmutableList());
        rendu.montrer(
                requete.ctx(),
                "academie",
                rendu.sansEcole(requete.ctx(), "Écoles", requete.personne()),
                ImmutableMap.of(
                        "academie",
                        Academie.de(lignes, requete.parametre("etat"), requete.parametre("ecole")),
                        "lien",
                        requete.personne().role() == org.lsunsync.app.page.acces.Role.ACADEMIE
                                ? "historique"
                                : "choisir"));
    }

    private Academie.Ligne ecole(Uai uai) {
        var etat = ecoles.enveloppe(uai);
        var lignes = fondations.journal().lister(uai, Long.MAX_VALUE, RECENTES);
        var derniere = lignes.stream()
                .filter(ligne -> ligne.mode() == Mode.APPLICATION
                        && (ligne.issue() == Issue.APPLIQUEE || ligne.issue() == Issue.RIEN))
                .findFirst();
        boolean tard = lignes.isEmpty()
                || lignes.get(0).debut().isBefore(fondations.horloge().instant().minus(RETARD));
        var situation = situation(lignes, tard);
        return new Academie.Ligne(
                Rendu.nom(etat),
                etat.etablissement().commune(),
                uai.valeur(),
                situation,
                motif(uai, situation, lignes),
                derniere.map(ligne -> Francais.jour(ligne.debut())).orElse("jamais"));
    }

    private static Situation situation(ImmutableList<LigneHistorique> lignes, boolean tard) {
        if (lignes.isEmpty()) {
            return Situation.RETARD;
        }
        return switch (lignes.get(0).issue()) {
            case REFUSEE, ANNULEE -> Situation.REFUSEE;
            case SIMULEE -> Situation.DECISION;
            case APPLIQUEE, RIEN -> tard ? Situation.RETARD : Situation.A_JOUR;
        };
    }

    /** A refusal's words name no person. */
    private String motif(Uai uai, Situation situation, ImmutableList<LigneHistorique> lignes) {
        return switch (situation) {
            case REFUSEE ->
                fondations
                        .journal()
                        .lire(uai, lignes.get(0).numero())
                        .flatMap(EntreeJournal::refus)
                        .map(EntreeJournal.RefusConsigne::message)
                        .orElse("");
            case DECISION ->
                fondations
                        .journal()
                        .lire(uai, lignes.get(0).numero())
                        .flatMap(EntreeJournal::rapport)
                        .map(rapport -> Francais.compte(
                                rapport.compteurs().elevesMisAJour(),
                                "élève à mettre à jour",
                                "élèves à mettre à jour"))
                        .orElse("");
            case RETARD -> lignes.isEmpty() ? "jamais synchronisée" : "aucune demande depuis plus de 30 jours";
            case A_JOUR -> "";
        };
    }
}
