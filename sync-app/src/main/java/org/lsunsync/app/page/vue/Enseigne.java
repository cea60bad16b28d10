package org.lsunsync.app.page.vue;

import org.lsunsync.domain.etablissement.AnneeScolaire;
import org.lsunsync.domain.etablissement.Etablissement;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.domain.plan.EtatLsun;
import org.lsunsync.ports.Effectifs;

/**
 * What stands above an école's door.
 *
 * @param uai which école
 * @param annee LSUN's school year
 * @param nom what it is called, as far as LSUN knows
 * @param commune where it is
 */
public record Enseigne(Uai uai, AnneeScolaire annee, String nom, String commune) {

    /** That of an école that was counted. */
    public static Enseigne de(Effectifs ecole) {
        return de(ecole.uai(), ecole.annee(), ecole.etablissement());
    }

    /** That of an école that was loaded. */
    public static Enseigne de(EtatLsun ecole) {
        return de(ecole.uai(), ecole.annee(), ecole.etablissement());
    }

    private static Enseigne de(Uai uai, AnneeScolaire annee, Etablissement ecole) {
        var nom = (ecole.denominationPrincipale() + " " + ecole.denominationComplementaire()).strip();
        return new Enseigne(uai, annee, nom.isEmpty() ? "Établissement " + uai : nom, ecole.commune());
    }
}
