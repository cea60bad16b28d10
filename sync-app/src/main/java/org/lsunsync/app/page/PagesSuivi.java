package org.lsunsync.app.page;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.lsunsync.app.page.Requete.Introuvable;
import org.lsunsync.app.page.acces.Role;
import org.lsunsync.app.page.vue.Academie;
import org.lsunsync.app.page.vue.AcademieCsv;
import org.lsunsync.app.page.vue.DossierEleve;
import org.lsunsync.app.page.vue.Eleves;
import org.lsunsync.app.page.vue.Enseigne;
import org.lsunsync.app.page.vue.Filtre;
import org.lsunsync.app.page.vue.Historique;
import org.lsunsync.domain.personne.EleveId;
import org.lsunsync.ports.Journal.LigneHistorique;

/** What was done: past requests, élèves and their archives, écoles of an académie. */
final class PagesSuivi {

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
                rendu.ecole(requete, "Historique", ecoles.enseigne(uai), "historique"),
                ImmutableMap.of(
                        "historique",
                        Historique.de(
                                requete.chemin(),
                                lignes,
                                Noms.de(
                                        fondations.identification(),
                                        requete.personne(),
                                        lignes.stream().map(LigneHistorique::demandeur))::de,
                                requete.parametre("nature"),
                                requete.parametre("issue"),
                                requete.personne().synchronise(uai))));
    }

    void eleves(Requete requete) {
        var ecole = ecoles.effectifs(requete.uai());
        montrer(requete, Enseigne.de(ecole), Eleves.aChercher(requete.chemin(), ecole));
    }

    void chercherEleves(Requete requete) {
        var filtre = new Filtre(requete.champ("division"), Optional.empty(), "", "", requete.champ("nom"));
        if (!filtre.actif()) {
            eleves(requete);
            return;
        }
        var etat = ecoles.etat(requete.uai());
        montrer(requete, Enseigne.de(etat), Eleves.trouves(requete.chemin(), etat, filtre));
    }

    private void montrer(Requete requete, Enseigne enseigne, Eleves eleves) {
        rendu.montrer(
                requete.ctx(),
                "eleves",
                rendu.ecole(requete, "Élèves", enseigne, "eleves"),
                ImmutableMap.of("eleves", eleves));
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
                rendu.ecole(requete, "Archives d'un élève", Enseigne.de(etat), "eleves"),
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
        var uais = requete.personne().ecoles();
        var vues = fondations.arrierePlan().ecoles(uais);
        var maintenant = fondations.horloge().instant();
        ImmutableList<Academie.Ligne> lignes = uais.stream()
                .flatMap(uai -> ecoles.enseigneConnue(uai).stream()
                        .map(enseigne -> Academie.ligne(
                                uai.valeur(),
                                enseigne.nom(),
                                enseigne.commune(),
                                Optional.ofNullable(vues.get(uai)),
                                maintenant)))
                .collect(toImmutableList());
        if (requete.parametre("format").equals("csv")) {
            requete.ctx()
                    .header("Content-Disposition", "attachment; filename=\"ecoles.csv\"")
                    .contentType("text/csv; charset=utf-8")
                    .result(AcademieCsv.ecrire(lignes));
            return;
        }
        boolean academie = requete.personne().role() == Role.ACADEMIE;
        rendu.montrer(
                requete.ctx(),
                "academie",
                rendu.sansEcole(
                        requete.ctx(), academie ? "Écoles de l'académie" : "Vos établissements", requete.personne()),
                ImmutableMap.of(
                        "academie",
                        Academie.de(lignes, requete.parametre("etat"), requete.parametre("ecole"), page(requete)),
                        "lien",
                        academie ? "historique" : "choisir"));
    }

    private static int page(Requete requete) {
        var texte = requete.parametre("page");
        return texte.matches("[0-9]{1,6}") ? Integer.parseInt(texte) : 1;
    }
}
