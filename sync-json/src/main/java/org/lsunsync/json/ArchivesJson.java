package org.lsunsync.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import org.lsunsync.domain.bilan.Archive;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.domain.personne.EleveId;
import org.lsunsync.ports.LivretScolaire.BilanMontre;

/**
 * An élève's archives, and for each of his bilans whom it shows today (R4): archives by number, bilans by key. It holds names of
 * minors, because that is its purpose. Pure; any thread.
 */
public final class ArchivesJson {

    private ArchivesJson() {}

    /** That élève, indented, with a line feed at the end. One whom LSUN does not know has empty lists. */
    public static String ecrire(Uai uai, EleveId eleve, List<Archive> archives, List<BilanMontre> bilans) {
        var noeud = Impression.objet();
        noeud.put("uai", uai.valeur());
        noeud.put("eleve", eleve.toString());
        noeud.set(
                "archives",
                Impression.liste(
                        archives.stream()
                                .sorted(Comparator.comparing(Archive::numero))
                                .toList(),
                        Fiches::archive));
        noeud.set(
                "bilans",
                Impression.liste(
                        bilans.stream()
                                .sorted(Comparator.comparing(
                                        montre -> montre.bilan().id()))
                                .toList(),
                        ArchivesJson::bilan));
        return Impression.aeree(noeud);
    }

    private static ObjectNode bilan(BilanMontre montre) {
        var noeud = Impression.objet().put("id", montre.bilan().id().cle());
        Fiches.ajouterVerrou(noeud, montre.bilan());
        noeud.set("identite", Fiches.ajouterDonnees(Impression.objet(), montre.identite()));
        return noeud;
    }
}
