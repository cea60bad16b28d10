package org.lsunsync.benchmark;

import java.util.ArrayList;
import java.util.List;
import org.javers.core.metamodel.annotation.Entity;
import org.javers.core.metamodel.annotation.Id;
import org.javers.core.metamodel.annotation.ValueObject;
import org.lsunsync.domain.champ.Champ;
import org.lsunsync.domain.personne.Adresse;
import org.lsunsync.domain.personne.Contact;
import org.lsunsync.domain.personne.DonneesAdministratives;
import org.lsunsync.domain.personne.EtatCivil;
import org.lsunsync.domain.personne.Responsable;

/** An élève in the plain fields that JaVers likes best, canonical on both sides: it knows nothing of phones and blanks. */
@Entity
@SuppressWarnings({"unused", "UnusedVariable"}) // JaVers reads the fields
final class FicheJavers {

    @Id
    private final String cle;

    private final String ine;
    private final String nomFamille;
    private final String nomUsage;
    private final String prenom;
    private final String prenom2;
    private final String prenom3;
    private final String dateNaissance;
    private final String sexe;
    private final String paysNaissance;
    private final String departementNaissance;
    private final String communeNaissance;
    private final String villeNaissance;
    private final String nationalite;
    private final CoordonneesJavers coordonnees;
    private final List<ResponsableJavers> responsables = new ArrayList<>();

    FicheJavers(String cle, DonneesAdministratives donnees) {
        this.cle = cle;
        var etatCivil = textes(EtatCivil.CHAMPS, donnees.etatCivil());
        this.ine = etatCivil.get(0);
        this.nomFamille = etatCivil.get(1);
        this.nomUsage = etatCivil.get(2);
        this.prenom = etatCivil.get(3);
        this.prenom2 = etatCivil.get(4);
        this.prenom3 = etatCivil.get(5);
        this.dateNaissance = etatCivil.get(6);
        this.sexe = etatCivil.get(7);
        this.paysNaissance = etatCivil.get(8);
        this.departementNaissance = etatCivil.get(9);
        this.communeNaissance = etatCivil.get(10);
        this.villeNaissance = etatCivil.get(11);
        this.nationalite = etatCivil.get(12);
        this.coordonnees = new CoordonneesJavers(donnees.contact(), donnees.adresse());
        donnees.responsables().values().forEach(r -> responsables.add(new ResponsableJavers(cle, r)));
    }

    private static <T> List<String> textes(List<Champ<T>> champs, T enregistrement) {
        return champs.stream().map(champ -> champ.de(enregistrement)).toList();
    }

    /** Contact and address. */
    @ValueObject
    static final class CoordonneesJavers {
        private final String telephonePersonnel;
        private final String telephonePortable;
        private final String telephoneProfessionnel;
        private final String mel;
        private final String ligne1;
        private final String ligne2;
        private final String ligne3;
        private final String ligne4;
        private final String codePostal;
        private final String commune;
        private final String pays;

        CoordonneesJavers(Contact contact, Adresse adresse) {
            this.telephonePersonnel = contact.telephonePersonnel();
            this.telephonePortable = contact.telephonePortable();
            this.telephoneProfessionnel = contact.telephoneProfessionnel();
            this.mel = contact.mel();
            this.ligne1 = adresse.ligne1();
            this.ligne2 = adresse.ligne2();
            this.ligne3 = adresse.ligne3();
            this.ligne4 = adresse.ligne4();
            this.codePostal = adresse.codePostal();
            this.commune = adresse.commune();
            this.pays = adresse.pays();
        }
    }

    /** A responsable. */
    @Entity
    static final class ResponsableJavers {
        @Id
        private final String cle;

        private final String civilite;
        private final String nomFamille;
        private final String nomUsage;
        private final String prenom;
        private final String lien;
        private final String rang;
        private final CoordonneesJavers coordonnees;

        ResponsableJavers(String eleve, Responsable responsable) {
            this.cle = eleve + "/" + responsable.id();
            this.civilite = responsable.civilite();
            this.nomFamille = responsable.nomFamille();
            this.nomUsage = responsable.nomUsage();
            this.prenom = responsable.prenom();
            this.lien = responsable.lien();
            this.rang = responsable.rang();
            this.coordonnees = new CoordonneesJavers(responsable.contact(), responsable.adresse());
        }
    }
}
