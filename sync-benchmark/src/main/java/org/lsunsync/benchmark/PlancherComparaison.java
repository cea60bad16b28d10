package org.lsunsync.benchmark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lsunsync.domain.champ.Canonique;
import org.lsunsync.domain.personne.Adresse;
import org.lsunsync.domain.personne.Contact;
import org.lsunsync.domain.personne.DonneesAdministratives;
import org.lsunsync.domain.personne.EtatCivil;
import org.lsunsync.domain.personne.Responsable;
import org.lsunsync.domain.personne.Sexe;

/** The floor of R3: the same fields, equal first, canonical where they differ, written out one call a field. */
final class PlancherComparaison {

    private final List<Ecart> ecarts = new ArrayList<>();

    private PlancherComparaison() {}

    static List<Ecart> comparer(DonneesAdministratives notres, DonneesAdministratives siennes) {
        var comparaison = new PlancherComparaison();
        comparaison.etatCivil(notres.etatCivil(), siennes.etatCivil());
        comparaison.contact("", notres.contact(), siennes.contact());
        comparaison.adresse("adresse.", notres.adresse(), siennes.adresse());
        for (var entree : siennes.responsables().entrySet()) {
            var notre = notres.responsables().get(entree.getKey());
            if (notre == null) {
                comparaison.ecarts.add(new Ecart("responsable", "", "ajouté"));
            } else {
                comparaison.responsable(notre, entree.getValue());
            }
        }
        for (var id : notres.responsables().keySet()) {
            if (!siennes.responsables().containsKey(id)) {
                comparaison.ecarts.add(new Ecart("responsable", "retiré", ""));
            }
        }
        return comparaison.ecarts;
    }

    private void etatCivil(EtatCivil notre, EtatCivil sien) {
        texte("ine", notre.ine(), sien.ine());
        texte("nomFamille", notre.nomFamille(), sien.nomFamille());
        texte("nomUsage", notre.nomUsage(), sien.nomUsage());
        texte("prenom", notre.prenom(), sien.prenom());
        texte("prenom2", notre.prenom2(), sien.prenom2());
        texte("prenom3", notre.prenom3(), sien.prenom3());
        if (!notre.dateNaissance().equals(sien.dateNaissance())) {
            ecarts.add(new Ecart(
                    "dateNaissance",
                    notre.dateNaissance().map(LocalDate::toString).orElse(""),
                    sien.dateNaissance().map(LocalDate::toString).orElse("")));
        }
        if (!notre.sexe().equals(sien.sexe())) {
            ecarts.add(new Ecart(
                    "sexe",
                    notre.sexe().map(Sexe::name).orElse(""),
                    sien.sexe().map(Sexe::name).orElse("")));
        }
        texte("paysNaissance", notre.paysNaissance(), sien.paysNaissance());
        texte("departementNaissance", notre.departementNaissance(), sien.departementNaissance());
        texte("communeNaissance", notre.communeNaissance(), sien.communeNaissance());
        texte("villeNaissance", notre.villeNaissance(), sien.villeNaissance());
        texte("nationalite", notre.nationalite(), sien.nationalite());
    }

    private void contact(String prefixe, Contact notre, Contact sien) {
        telephone(prefixe, "telephonePersonnel", notre.telephonePersonnel(), sien.telephonePersonnel());
        telephone(prefixe, "telephonePortable", notre.telephonePortable(), sien.telephonePortable());
        telephone(prefixe, "telephoneProfessionnel", notre.telephoneProfessionnel(), sien.telephoneProfessionnel());
        texte("mel", notre.mel(), sien.mel());
    }

    private void adresse(String prefixe, Adresse notre, Adresse sienne) {
        texte(prefixe, "ligne1", notre.ligne1(), sienne.ligne1());
        texte(prefixe, "ligne2", notre.ligne2(), sienne.ligne2());
        texte(prefixe, "ligne3", notre.ligne3(), sienne.ligne3());
        texte(prefixe, "ligne4", notre.ligne4(), sienne.ligne4());
        texte(prefixe, "codePostal", notre.codePostal(), sienne.codePostal());
        texte(prefixe, "commune", notre.commune(), sienne.commune());
        texte(prefixe, "pays", notre.pays(), sienne.pays());
    }

    private void responsable(Responsable notre, Responsable sien) {
        texte("civilite", notre.civilite(), sien.civilite());
        texte("nomFamille", notre.nomFamille(), sien.nomFamille());
        texte("nomUsage", notre.nomUsage(), sien.nomUsage());
        texte("prenom", notre.prenom(), sien.prenom());
        contact("responsable.", notre.contact(), sien.contact());
        texte("lien", notre.lien(), sien.lien());
        texte("rang", notre.rang(), sien.rang());
        adresse("responsable.adresse.", notre.adresse(), sien.adresse());
    }

    private void texte(String champ, String notre, String sien) {
        texte("", champ, notre, sien);
    }

    private void texte(String prefixe, String champ, String notre, String sien) {
        if (!sien.equals(notre)) {
            var canonique = Canonique.texte(sien);
            if (!Canonique.memeAuxInterrogationsPres(canonique, Canonique.texte(notre))) {
                ecarts.add(new Ecart(prefixe + champ, notre, canonique));
            }
        }
    }

    private void telephone(String prefixe, String champ, String notre, String sien) {
        if (!sien.equals(notre)) {
            var canonique = Canonique.telephone(sien);
            if (!Canonique.memeAuxInterrogationsPres(canonique, Canonique.telephone(notre))) {
                ecarts.add(new Ecart(prefixe + champ, notre, canonique));
            }
        }
    }
}
