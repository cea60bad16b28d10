package org.lsunsync.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.lsunsync.domain.etablissement.CodeDivision;
import org.lsunsync.domain.plan.MesureLimite;
import org.lsunsync.domain.plan.Origine;
import org.lsunsync.domain.rapport.CompteursDivision;
import org.lsunsync.domain.rapport.LigneChangement;
import org.lsunsync.domain.rapport.Message;
import org.lsunsync.domain.rapport.SyncReport;
import org.lsunsync.domain.rapport.Textes;
import org.lsunsync.domain.rapport.Valeur;
import org.lsunsync.ports.Detail;
import org.lsunsync.ports.EntreeJournal;
import org.lsunsync.ports.EntreeJournal.RefusConsigne;
import org.lsunsync.ports.Faute;

/**
 * A request as the one JSON object that programs read (doc/ligne-de-commande.md). It is valid against {@link #schema()}; {@code debut} and
 * {@code fin} are the only values that differ between two requests on the same input. A refused request without a plan has empty
 * lists, and null where a plan would speak. It holds names of minors, because that is its purpose. Immutable; any thread may use
 * it.
 */
public final class RapportJson {

    private final Textes textes;

    /** Reports in these words. */
    public RapportJson(Textes textes) {
        this.textes = textes;
    }

    /** Reports in the words of the specification (§4). */
    public static RapportJson francais() {
        return new RapportJson(Textes.francais());
    }

    /** The JSON Schema (2020-12) that every report is valid against. */
    public static String schema() {
        try {
            return Resources.toString(Resources.getResource(RapportJson.class, "rapport.schema.json"), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** That request, indented, with a line feed at the end. */
    public String ecrire(EntreeJournal entree) {
        return Impression.aeree(noeud(entree));
    }

    private ObjectNode noeud(EntreeJournal entree) {
        var rapport = entree.rapport();
        var noeud = Impression.objet();
        noeud.put("uai", entree.uai().valeur());
        noeud.set(
                "annee", Impression.rang(entree.annee().map(a -> a.millesime()).orElse(0)));
        noeud.put("mode", entree.mode().code());
        noeud.put("demandeur", entree.demandeur());
        noeud.put("date", entree.date().toString());
        noeud.put("debut", entree.debut().toString());
        noeud.put("fin", entree.fin().toString());
        noeud.set("refus", entree.refus().<JsonNode>map(RapportJson::refus).orElseGet(Impression::rien));
        noeud.put(
                "rienASynchroniser", rapport.map(SyncReport::rienASynchroniser).orElse(false));
        noeud.set("messages", liste(rapport, SyncReport::messages, this::message));
        noeud.set("changements", liste(rapport, SyncReport::changements, RapportJson::changement));
        noeud.set("compteurs", ou(rapport.map(r -> Figures.noeud(r.compteurs()))));
        noeud.set("divisions", liste(rapport, SyncReport::divisions, RapportJson::division));
        noeud.set("limites", liste(rapport, SyncReport::limites, RapportJson::limite));
        noeud.set("empreintePlan", Impression.texte(rapport.map(SyncReport::empreintePlan)));
        noeud.set(
                "valableJusquau",
                Impression.texte(rapport.flatMap(SyncReport::valableJusquau).map(LocalDate::toString)));
        noeud.set("bilansVerrouilles", ou(rapport.map(RapportJson::verrouilles)));
        return noeud;
    }

    private static <T> JsonNode liste(
            Optional<SyncReport> rapport, Function<SyncReport, List<T>> elements, Function<T, JsonNode> noeud) {
        return Impression.liste(rapport.map(elements).orElseGet(ImmutableList::of), noeud);
    }

    private static JsonNode ou(Optional<ObjectNode> noeud) {
        return noeud.<JsonNode>map(Function.identity()).orElseGet(Impression::rien);
    }

    private static ObjectNode refus(RefusConsigne refus) {
        var noeud = Impression.objet();
        noeud.put("code", refus.code());
        noeud.put("message", refus.message());
        noeud.set("details", Impression.liste(refus.details(), RapportJson::detail));
        return noeud;
    }

    private static ObjectNode detail(Detail detail) {
        if (detail instanceof Faute faute) {
            return faute(faute);
        }
        if (detail instanceof Detail.Depassement depassement) {
            return depassement(depassement);
        }
        return ecart((Detail.Ecart) detail);
    }

    private static ObjectNode faute(Faute faute) {
        var noeud = Impression.objet();
        noeud.put("document", faute.document());
        noeud.set("ligne", Impression.rang(faute.ligne()));
        noeud.set("colonne", Impression.rang(faute.colonne()));
        noeud.set("element", nonVide(faute.element()));
        noeud.put("message", faute.cause() + "." + (faute.remede().isEmpty() ? "" : " " + faute.remede()));
        return noeud;
    }

    private static ObjectNode depassement(Detail.Depassement depassement) {
        var noeud = Impression.objet();
        noeud.put("limite", depassement.limite().code());
        noeud.put("division", depassement.division().valeur());
        noeud.put("nombre", depassement.nombre());
        noeud.put("total", depassement.total());
        return noeud;
    }

    private static ObjectNode ecart(Detail.Ecart ecart) {
        var noeud = Impression.objet();
        noeud.put("sujet", ecart.sujet());
        noeud.set("champ", nonVide(ecart.champ()));
        noeud.put("approuve", ecart.approuve());
        return noeud;
    }

    private ObjectNode message(Message message) {
        var noeud = Impression.objet();
        noeud.put("code", message.code().code());
        noeud.put("gravite", message.code().gravite().code());
        noeud.set("division", Impression.texte(message.division().map(CodeDivision::valeur)));
        noeud.set(
                "entite",
                Impression.texte(message.sujet().map(sujet -> sujet.entite().name())));
        noeud.set("id", Impression.texte(message.sujet().map(sujet -> sujet.id())));
        noeud.put("texte", message.texte(textes));
        return noeud;
    }

    private static ObjectNode changement(LigneChangement ligne) {
        var noeud = Impression.objet();
        noeud.put("type", ligne.type().name());
        noeud.put("entite", ligne.sujet().entite().name());
        noeud.put("id", ligne.sujet().id());
        noeud.set("division", Impression.texte(ligne.division().map(CodeDivision::valeur)));
        noeud.set("champ", nonVide(ligne.champ()));
        noeud.set("avant", ligne.avant().selon(VALEUR));
        noeud.set("apres", ligne.apres().selon(VALEUR));
        noeud.set("origine", origine(ligne.origine()));
        return noeud;
    }

    private static ObjectNode origine(Origine origine) {
        var noeud = Impression.objet();
        noeud.put("regle", origine.regle().name());
        noeud.put("cle", origine.cle());
        noeud.put("document", origine.position().document());
        noeud.set("ligne", Impression.rang(origine.position().ligne()));
        return noeud;
    }

    private static ObjectNode division(CompteursDivision division) {
        var noeud = Impression.objet();
        noeud.put("code", division.code().valeur());
        noeud.set("compteurs", Figures.noeud(division.compteurs()));
        return noeud;
    }

    private static ObjectNode limite(MesureLimite mesure) {
        var noeud = Impression.objet();
        noeud.put("limite", mesure.limite().code());
        noeud.put("nombre", mesure.nombre());
        noeud.put("total", mesure.total());
        noeud.put("seuil", mesure.seuil());
        return noeud;
    }

    private static ObjectNode verrouilles(SyncReport rapport) {
        var noeud = Impression.objet();
        noeud.put("nombre", rapport.bilansVerrouilles());
        noeud.put("empreinteAvant", rapport.empreinteVerrouillesAvant());
        noeud.set("empreinteApres", Impression.texte(rapport.empreinteVerrouillesApres()));
        return noeud;
    }

    private static JsonNode nonVide(String texte) {
        return Impression.texte(Optional.of(texte).filter(t -> !t.isEmpty()));
    }

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
            var fiche = Impression.objet();
            champs.forEach(fiche::put);
            return fiche;
        }

        @Override
        public JsonNode liste(ImmutableList<String> cles) {
            return Impression.liste(cles, Impression::texte);
        }

        @Override
        public JsonNode archivage(int numero, ImmutableList<String> bilans) {
            var archive = Impression.objet();
            archive.put("numero", numero);
            archive.set("bilans", liste(bilans));
            return archive;
        }
    };
}
