package org.lsunsync.benchmark;

import java.time.LocalDate;
import org.lsunsync.domain.personne.Adresse;
import org.lsunsync.domain.personne.Contact;
import org.lsunsync.domain.personne.DonneesAdministratives;
import org.lsunsync.domain.personne.Responsable;
import org.lsunsync.domain.personne.Sexe;

/** Responsables and archives into their columns, by hand. */
final class EcritureJson {

    private final StringBuilder json = new StringBuilder(1024);

    private EcritureJson() {}

    static String responsables(DonneesAdministratives donnees) {
        var ecriture = new EcritureJson();
        ecriture.tableau(donnees);
        return ecriture.json.toString();
    }

    static String donnees(DonneesAdministratives donnees) {
        var ecriture = new EcritureJson();
        var e = donnees.etatCivil();
        ecriture.json.append('{');
        ecriture.champ("ine", e.ine());
        ecriture.champ("nomFamille", e.nomFamille());
        ecriture.champ("nomUsage", e.nomUsage());
        ecriture.champ("prenom", e.prenom());
        ecriture.champ("prenom2", e.prenom2());
        ecriture.champ("prenom3", e.prenom3());
        ecriture.champ(
                "dateNaissance", e.dateNaissance().map(LocalDate::toString).orElse(""));
        ecriture.champ("sexe", e.sexe().map(Sexe::name).orElse(""));
        ecriture.champ("paysNaissance", e.paysNaissance());
        ecriture.champ("departementNaissance", e.departementNaissance());
        ecriture.champ("communeNaissance", e.communeNaissance());
        ecriture.champ("villeNaissance", e.villeNaissance());
        ecriture.champ("nationalite", e.nationalite());
        ecriture.contact(donnees.contact());
        ecriture.adresse(donnees.adresse());
        ecriture.json.append("\"responsables\":");
        ecriture.tableau(donnees);
        return ecriture.json.append('}').toString();
    }

    private void tableau(DonneesAdministratives donnees) {
        json.append('[');
        for (var responsable : donnees.responsables().values()) {
            if (json.charAt(json.length() - 1) != '[') {
                json.append(',');
            }
            responsable(responsable);
        }
        json.append(']');
    }

    private void responsable(Responsable responsable) {
        json.append('{');
        champ("civilite", responsable.civilite());
        champ("nomFamille", responsable.nomFamille());
        champ("nomUsage", responsable.nomUsage());
        champ("prenom", responsable.prenom());
        contact(responsable.contact());
        champ("lien", responsable.lien());
        champ("rang", responsable.rang());
        adresse(responsable.adresse());
        json.append("\"id\":").append(responsable.id().valeur()).append('}');
    }

    private void contact(Contact contact) {
        champ("telephonePersonnel", contact.telephonePersonnel());
        champ("telephonePortable", contact.telephonePortable());
        champ("telephoneProfessionnel", contact.telephoneProfessionnel());
        champ("mel", contact.mel());
    }

    private void adresse(Adresse adresse) {
        champ("adresse.ligne1", adresse.ligne1());
        champ("adresse.ligne2", adresse.ligne2());
        champ("adresse.ligne3", adresse.ligne3());
        champ("adresse.ligne4", adresse.ligne4());
        champ("adresse.codePostal", adresse.codePostal());
        champ("adresse.commune", adresse.commune());
        champ("adresse.pays", adresse.pays());
    }

    private void champ(String nom, String valeur) {
        if (!valeur.isEmpty()) {
            json.append('"').append(nom).append("\":\"");
            for (int i = 0; i < valeur.length(); i++) {
                char c = valeur.charAt(i);
                if (c == '"' || c == '\\') {
                    json.append('\\');
                }
                json.append(c);
            }
            json.append("\",");
        }
    }
}
