package org.lsunsync.domain.plan;

import org.lsunsync.domain.personne.Enseignant;
import org.lsunsync.domain.personne.EtatCivil;

/** What messages and sort keys call a person (§4). An élève is his PRENOM and NOM_DE_FAMILLE, never his nom d'usage. */
record Nom(String nom, String prenom) {

    static Nom de(EtatCivil etatCivil) {
        return new Nom(etatCivil.nomFamille(), etatCivil.prenom());
    }

    static Nom de(Enseignant enseignant) {
        return new Nom(enseignant.nom(), enseignant.prenom());
    }

    /** First name, a space, name; where one of them is empty, the other stands alone. */
    String complet() {
        return prenom.isEmpty() ? nom : nom.isEmpty() ? prenom : prenom + " " + nom;
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "Nom[####]";
    }
}
