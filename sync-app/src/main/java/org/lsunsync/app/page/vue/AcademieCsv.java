package org.lsunsync.app.page.vue;

import com.google.common.collect.ImmutableList;
import org.lsunsync.app.page.vue.Academie.Ligne;
import org.lsunsync.app.tableur.Tableur;

/** An académie's écoles for a spreadsheet. No name of an élève. */
public final class AcademieCsv {

    private static final ImmutableList<String> ENTETES =
            ImmutableList.of("ecole", "commune", "uai", "etat", "motif", "depuis", "derniere", "verrouilles");

    private AcademieCsv() {}

    /** Those lines, in their order. */
    public static String ecrire(ImmutableList<Ligne> lignes) {
        return Tableur.csv(
                ENTETES,
                lignes.stream()
                        .map(ligne -> ImmutableList.of(
                                ligne.nom(),
                                ligne.commune(),
                                ligne.uai(),
                                ligne.situation().code(),
                                ligne.motif(),
                                ligne.depuis(),
                                ligne.derniere(),
                                ligne.verrouilles())));
    }
}
