package org.lsunsync.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.lsunsync.ports.Journal.LigneHistorique;

/** The list of an école's requests, in the order in which the journal gives them: newest first. Pure; any thread. */
public final class HistoriqueJson {

    private HistoriqueJson() {}

    /** These requests, indented, with a line feed at the end. */
    public static String ecrire(List<LigneHistorique> lignes) {
        return Impression.aeree(Impression.liste(lignes, HistoriqueJson::ligne));
    }

    private static ObjectNode ligne(LigneHistorique ligne) {
        var noeud = Impression.objet();
        noeud.put("numero", ligne.numero());
        noeud.put("debut", ligne.debut().toString());
        noeud.put("mode", ligne.mode().code());
        noeud.put("demandeur", ligne.demandeur());
        noeud.set("divisions", Impression.liste(ligne.divisions(), Impression::texte));
        noeud.put("issue", ligne.issue().code());
        return noeud;
    }
}
