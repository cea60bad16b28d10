package org.lsunsync.app.page.vue;

import com.google.common.collect.ImmutableList;
import org.lsunsync.domain.rapport.Compteurs;

/**
 * One figure and what it counts.
 *
 * @param libelle what
 * @param valeur how many
 * @param lien where more is told; empty for nowhere
 */
public record Chiffre(String libelle, String valeur, String lien) {

    static ImmutableList<Chiffre> de(Compteurs compteurs, int ecole, String detail, String archives) {
        var chiffres = ImmutableList.<Chiffre>builder();
        chiffres.add(de(compteurs.elevesMisAJour(), "élève mis à jour", "élèves mis à jour", detail));
        chiffres.add(de(compteurs.archives(), "archive créée", "archives créées", archives));
        chiffres.add(de(
                compteurs.bilansPpChanges(),
                "bilan en cours change de professeur principal",
                "bilans en cours changent de professeur principal",
                ""));
        chiffres.add(de(compteurs.enseignantsMisAJour(), "enseignant mis à jour", "enseignants mis à jour", ""));
        chiffres.add(de(compteurs.enseignantsCrees(), "enseignant créé", "enseignants créés", ""));
        chiffres.add(de(compteurs.acquisCompletes(), "acquis complété", "acquis complétés", ""));
        chiffres.add(de(ecole, "donnée d'école ou de division", "données d'école ou de division", ""));
        return chiffres.build();
    }

    private static Chiffre de(int nombre, String singulier, String pluriel, String lien) {
        return new Chiffre(Francais.accord(nombre, singulier, pluriel), Francais.nombre(nombre), lien);
    }
}
