package org.lsunsync.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import org.lsunsync.domain.etablissement.AnneeScolaire;
import org.lsunsync.domain.etablissement.CodeDivision;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.domain.plan.CodeRegle;
import org.lsunsync.domain.plan.Limite;
import org.lsunsync.domain.plan.MesureLimite;
import org.lsunsync.domain.plan.Origine;
import org.lsunsync.domain.rapport.CodeMessage;
import org.lsunsync.domain.rapport.CompteursDivision;
import org.lsunsync.domain.rapport.Entite;
import org.lsunsync.domain.rapport.LigneChangement;
import org.lsunsync.domain.rapport.Message;
import org.lsunsync.domain.rapport.Sujet;
import org.lsunsync.domain.rapport.SyncReport;
import org.lsunsync.domain.rapport.TypeChangement;
import org.lsunsync.domain.rapport.Valeur;
import org.lsunsync.domain.source.Position;

/** The journal's form of a report, there and back. Messages keep their arguments, not their words: these may be overridden. */
final class RapportEnJson {

    private RapportEnJson() {}

    static ObjectNode noeud(SyncReport rapport) {
        var noeud = Impression.objet();
        noeud.put("uai", rapport.uai().valeur());
        noeud.put("annee", rapport.annee().millesime());
        noeud.put("date", rapport.date().toString());
        noeud.put("rien", rapport.rienASynchroniser());
        noeud.set("messages", Impression.liste(rapport.messages(), RapportEnJson::message));
        noeud.set("changements", Impression.liste(rapport.changements(), RapportEnJson::changement));
        noeud.set("compteurs", Figures.noeud(rapport.compteurs()));
        noeud.set("divisions", Impression.liste(rapport.divisions(), RapportEnJson::division));
        noeud.set("limites", Impression.liste(rapport.limites(), RapportEnJson::limite));
        noeud.put("plan", rapport.empreintePlan());
        noeud.set("valable", Impression.texte(rapport.valableJusquau().map(LocalDate::toString)));
        noeud.put("verrouilles", rapport.bilansVerrouilles());
        noeud.put("avant", rapport.empreinteVerrouillesAvant());
        noeud.set("apres", Impression.texte(rapport.empreinteVerrouillesApres()));
        return noeud;
    }

    static SyncReport lire(Lecture lecture) {
        return SyncReport.builder()
                .uai(new Uai(lecture.texte("uai")))
                .annee(new AnneeScolaire(lecture.entier("annee")))
                .date(LocalDate.parse(lecture.texte("date")))
                .rienASynchroniser(lecture.bool("rien"))
                .messages(lecture.liste("messages", RapportEnJson::lireMessage))
                .changements(lecture.liste("changements", RapportEnJson::lireChangement))
                .compteurs(Figures.lire(lecture.cle("compteurs")))
                .divisions(lecture.liste("divisions", RapportEnJson::lireDivision))
                .limites(lecture.liste("limites", RapportEnJson::lireLimite))
                .empreintePlan(lecture.texte("plan"))
                .valableJusquau(lecture.eventuel("valable").map(jour -> LocalDate.parse(jour.texte())))
                .bilansVerrouilles(lecture.entier("verrouilles"))
                .empreinteVerrouillesAvant(lecture.texte("avant"))
                .empreinteVerrouillesApres(lecture.eventuel("apres").map(Lecture::texte))
                .build();
    }

    private static ObjectNode message(Message message) {
        var noeud = Impression.objet();
        noeud.put("code", message.code().name());
        noeud.set("division", Impression.texte(message.division().map(CodeDivision::valeur)));
        noeud.set("sujet", message.sujet().<JsonNode>map(RapportEnJson::sujet).orElseGet(Impression::rien));
        noeud.set("arguments", Impression.liste(message.arguments(), Impression::texte));
        return noeud;
    }

    private static Message lireMessage(Lecture lecture) {
        return new Message(
                CodeMessage.valueOf(lecture.texte("code")),
                lecture.eventuel("division").map(code -> new CodeDivision(code.texte())),
                lecture.eventuel("sujet").map(RapportEnJson::lireSujet),
                lecture.textes("arguments"));
    }

    private static ObjectNode sujet(Sujet sujet) {
        return Impression.objet().put("entite", sujet.entite().name()).put("id", sujet.id());
    }

    private static Sujet lireSujet(Lecture lecture) {
        return new Sujet(Entite.valueOf(lecture.texte("entite")), lecture.texte("id"));
    }

    private static ObjectNode changement(LigneChangement ligne) {
        var noeud = Impression.objet();
        noeud.put("type", ligne.type().name());
        noeud.set("sujet", sujet(ligne.sujet()));
        noeud.set("division", Impression.texte(ligne.division().map(CodeDivision::valeur)));
        noeud.put("champ", ligne.champ());
        noeud.set("avant", ligne.avant().selon(VALEUR));
        noeud.set("apres", ligne.apres().selon(VALEUR));
        noeud.put("regle", ligne.origine().regle().name());
        noeud.put("cle", ligne.origine().cle());
        noeud.put("document", ligne.origine().position().document());
        noeud.put("ligne", ligne.origine().position().ligne());
        return noeud;
    }

    private static LigneChangement lireChangement(Lecture lecture) {
        return new LigneChangement(
                TypeChangement.valueOf(lecture.texte("type")),
                lireSujet(lecture.cle("sujet")),
                lecture.eventuel("division").map(code -> new CodeDivision(code.texte())),
                lecture.texte("champ"),
                lireValeur(lecture.cle("avant")),
                lireValeur(lecture.cle("apres")),
                new Origine(
                        CodeRegle.valueOf(lecture.texte("regle")),
                        lecture.texte("cle"),
                        new Position(lecture.texte("document"), lecture.entier("ligne"))));
    }

    /** Each kind has a JSON form of its own: null, a text, a list, an object with {@code fiche} or with {@code archive}. */
    private static final Valeur.Visiteur<JsonNode> VALEUR = new Valeur.Visiteur<>() {
        @Override
        public JsonNode absente() {
            return Impression.rien();
        }

        @Override
        public JsonNode texte(String texte) {
            return Impression.texte(texte);
        }

        @Override
        public JsonNode fiche(ImmutableMap<String, String> champs) {
            var noeud = Impression.objet();
            var fiche = noeud.putObject("fiche");
            champs.forEach(fiche::put);
            return noeud;
        }

        @Override
        public JsonNode liste(ImmutableList<String> cles) {
            return Impression.liste(cles, Impression::texte);
        }

        @Override
        public JsonNode archivage(int numero, ImmutableList<String> bilans) {
            var noeud = Impression.objet().put("archive", numero);
            noeud.set("bilans", liste(bilans));
            return noeud;
        }
    };

    private static Valeur lireValeur(Lecture lecture) {
        if (lecture.estNul()) {
            return new Valeur.Absente();
        }
        if (lecture.estTexte()) {
            return new Valeur.Texte(lecture.texte());
        }
        if (lecture.estListe()) {
            return new Valeur.Liste(lecture.liste(Lecture::texte));
        }
        return lecture.a("fiche")
                ? new Valeur.Fiche(lecture.table("fiche", Lecture::texte))
                : new Valeur.Archivage(lecture.entier("archive"), lecture.textes("bilans"));
    }

    private static ObjectNode division(CompteursDivision division) {
        var noeud = Impression.objet().put("code", division.code().valeur());
        noeud.set("compteurs", Figures.noeud(division.compteurs()));
        return noeud;
    }

    private static CompteursDivision lireDivision(Lecture lecture) {
        return new CompteursDivision(new CodeDivision(lecture.texte("code")), Figures.lire(lecture.cle("compteurs")));
    }

    static ObjectNode limite(MesureLimite mesure) {
        return Impression.objet()
                .put("limite", mesure.limite().name())
                .put("nombre", mesure.nombre())
                .put("total", mesure.total())
                .put("seuil", mesure.seuil());
    }

    static MesureLimite lireLimite(Lecture lecture) {
        return new MesureLimite(
                Limite.valueOf(lecture.texte("limite")),
                lecture.entier("nombre"),
                lecture.entier("total"),
                lecture.entier("seuil"));
    }
}
