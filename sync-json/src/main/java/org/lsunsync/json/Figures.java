package org.lsunsync.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.util.function.ObjIntConsumer;
import java.util.function.ToIntFunction;
import org.lsunsync.domain.rapport.Compteurs;

/** The ten figures of a plan, in the order of reports: the one place that names them in JSON. */
final class Figures {

    private static final ImmutableList<Figure> TOUTES = ImmutableList.of(
            new Figure("elevesSelectionnes", Compteurs::elevesSelectionnes, Compteurs.Builder::elevesSelectionnes),
            new Figure("elevesTrouves", Compteurs::elevesTrouves, Compteurs.Builder::elevesTrouves),
            new Figure("elevesMisAJour", Compteurs::elevesMisAJour, Compteurs.Builder::elevesMisAJour),
            new Figure("elevesNonTrouves", Compteurs::elevesNonTrouves, Compteurs.Builder::elevesNonTrouves),
            new Figure("valeursEffacees", Compteurs::valeursEffacees, Compteurs.Builder::valeursEffacees),
            new Figure("archives", Compteurs::archives, Compteurs.Builder::archives),
            new Figure("enseignantsMisAJour", Compteurs::enseignantsMisAJour, Compteurs.Builder::enseignantsMisAJour),
            new Figure("enseignantsCrees", Compteurs::enseignantsCrees, Compteurs.Builder::enseignantsCrees),
            new Figure("acquisCompletes", Compteurs::acquisCompletes, Compteurs.Builder::acquisCompletes),
            new Figure("bilansPpChanges", Compteurs::bilansPpChanges, Compteurs.Builder::bilansPpChanges));

    private Figures() {}

    static ObjectNode noeud(Compteurs compteurs) {
        var noeud = Impression.objet();
        TOUTES.forEach(figure -> noeud.put(figure.nom, figure.lire.applyAsInt(compteurs)));
        return noeud;
    }

    static Compteurs lire(Lecture lecture) {
        var compteurs = Compteurs.builder();
        TOUTES.forEach(figure -> figure.ecrire.accept(compteurs, lecture.entier(figure.nom)));
        return compteurs.build();
    }

    private record Figure(String nom, ToIntFunction<Compteurs> lire, ObjIntConsumer<Compteurs.Builder> ecrire) {}
}
