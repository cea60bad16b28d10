package org.lsunsync.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.lsunsync.domain.bilan.Archive;
import org.lsunsync.domain.bilan.Bilan;
import org.lsunsync.domain.bilan.Etat;
import org.lsunsync.domain.champ.Champ;
import org.lsunsync.domain.personne.DonneesAdministratives;
import org.lsunsync.domain.personne.Responsable;

/** Records as flat objects: the names of §7, in its order, empty fields left out. */
final class Fiches {

    private Fiches() {}

    static <T> ObjectNode ajouter(ObjectNode noeud, List<Champ<T>> champs, T enregistrement) {
        for (var champ : champs) {
            var valeur = champ.de(enregistrement);
            if (!valeur.isEmpty()) {
                noeud.put(champ.nom(), valeur);
            }
        }
        return noeud;
    }

    static ObjectNode ajouterDonnees(ObjectNode noeud, DonneesAdministratives donnees) {
        ajouter(noeud, DonneesAdministratives.CHAMPS, donnees);
        noeud.set("responsables", Impression.liste(donnees.responsables().values(), Fiches::responsable));
        return noeud;
    }

    private static ObjectNode responsable(Responsable responsable) {
        var noeud = Impression.objet().put("id", responsable.id().toString());
        return ajouter(noeud, Responsable.CHAMPS, responsable);
    }

    static ObjectNode archive(Archive archive) {
        var noeud = Impression.objet();
        noeud.put("numero", archive.numero().valeur());
        noeud.put("date", archive.date().toString());
        return ajouterDonnees(noeud, archive.donnees());
    }

    /** The lock's instant and the pin, each null where there is none. */
    static ObjectNode ajouterVerrou(ObjectNode noeud, Bilan bilan) {
        Optional<Etat.Verrouille> verrou = bilan.etat().selon(Optional::empty, Optional::of);
        noeud.set("verrou", Impression.texte(verrou.map(v -> v.depuis().toString())));
        noeud.set(
                "epingle",
                verrou.flatMap(Etat.Verrouille::epingle)
                        .<JsonNode>map(numero -> JsonNodeFactory.instance.numberNode(numero.valeur()))
                        .orElseGet(Impression::rien));
        return noeud;
    }
}
