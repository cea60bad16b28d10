package org.lsunsync.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import org.lsunsync.app.ordonnanceur.Tableau;
import org.lsunsync.app.ordonnanceur.Tableau.EcoleVue;
import org.lsunsync.app.ordonnanceur.Tableau.OuvrierVu;

/** The dashboard for programs. */
final class TableauEnJson {

    private static final ObjectWriter FORME = JsonMapper.builder().build().writerWithDefaultPrettyPrinter();

    private TableauEnJson() {}

    static String ecrire(Tableau tableau) {
        var arbre = objet();
        arbre.put("instant", tableau.instant().toString());
        var file = arbre.putObject("file");
        file.put("dues", tableau.file().dues());
        file.put("enCours", tableau.file().enCours());
        file.set("plusAncienne", instant(tableau.file().plusAncienne()));
        var ouvriers = arbre.putArray("ouvriers");
        tableau.ouvriers().forEach(ouvrier -> ouvriers.add(ouvrier(ouvrier)));
        var compte = arbre.putObject("compte");
        tableau.compte().forEach((situation, nombre) -> compte.put(situation.code(), nombre));
        arbre.put("enEchec", tableau.enEchec().size());
        var ecoles = arbre.putArray("ecoles");
        tableau.ecoles().forEach(ecole -> ecoles.add(ecole(ecole)));
        try {
            return FORME.writeValueAsString(arbre) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("un arbre JSON n'a pas pu être écrit");
        }
    }

    private static ObjectNode ouvrier(OuvrierVu ouvrier) {
        var noeud = objet();
        noeud.put("nom", ouvrier.nom());
        noeud.put("depuis", ouvrier.depuis().toString());
        noeud.put("battement", ouvrier.battement().toString());
        noeud.put("enCours", ouvrier.enCours());
        return noeud;
    }

    private static ObjectNode ecole(EcoleVue ecole) {
        var noeud = objet();
        noeud.put("uai", ecole.uai().valeur());
        noeud.put("situation", ecole.situation().code());
        noeud.put("motif", ecole.motif());
        noeud.put("eleves", ecole.eleves());
        noeud.put("avertissements", ecole.avertissements());
        noeud.set("depuis", instant(ecole.depuis()));
        noeud.set("dernier", instant(ecole.dernier()));
        noeud.set("abouti", instant(ecole.abouti()));
        noeud.set("prochain", instant(ecole.prochain()));
        noeud.put("mode", ecole.mode().code());
        noeud.put("enPause", ecole.enPause());
        noeud.set(
                "ouvrier",
                ecole.ouvrier()
                        .<JsonNode>map(JsonNodeFactory.instance::textNode)
                        .orElseGet(JsonNodeFactory.instance::nullNode));
        noeud.put("echecs", ecole.echecs());
        return noeud;
    }

    private static JsonNode instant(Optional<Instant> instant) {
        return instant.<JsonNode>map(quand -> JsonNodeFactory.instance.textNode(quand.toString()))
                .orElseGet(JsonNodeFactory.instance::nullNode);
    }

    private static ObjectNode objet() {
        return JsonNodeFactory.instance.objectNode();
    }
}
