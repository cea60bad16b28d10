package org.lsunsync.benchmark;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lsunsync.domain.personne.DonneesAdministratives;
import org.lsunsync.domain.personne.Responsable;

/** The same school as JPA entities, as one would draw them: a table for each noun, collections lazy. */
final class Entites {

    private Entites() {}

    /** Phones, mail and address. */
    @Embeddable
    static class Coordonnees {
        String telephonePersonnel = "";
        String telephonePortable = "";
        String telephoneProfessionnel = "";
        String mel = "";
        String ligne1 = "";
        String ligne2 = "";
        String ligne3 = "";
        String ligne4 = "";
        String codePostal = "";
        String commune = "";
        String pays = "";
    }

    /** Élève. */
    @Entity
    @Table(name = "jpa_eleve")
    static class EleveJpa {
        @Id
        long id;

        String uai = "";
        String division = "";

        @Nullable
        String mef;

        String ine = "";
        String nomFamille = "";
        String nomUsage = "";
        String prenom = "";
        String prenom2 = "";
        String prenom3 = "";
        String dateNaissance = "";
        String sexe = "";
        String paysNaissance = "";
        String departementNaissance = "";
        String communeNaissance = "";
        String villeNaissance = "";
        String nationalite = "";

        @Embedded
        Coordonnees coordonnees = new Coordonnees();

        @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
        @JoinColumn(name = "eleve", nullable = false)
        Set<ResponsableJpa> responsables = new HashSet<>();

        @OneToMany(cascade = CascadeType.ALL)
        @JoinColumn(name = "eleve", nullable = false)
        Set<BilanJpa> bilans = new HashSet<>();

        void remplir(DonneesAdministratives donnees) {
            var e = donnees.etatCivil();
            ine = e.ine();
            nomFamille = e.nomFamille();
            nomUsage = e.nomUsage();
            prenom = e.prenom();
            prenom2 = e.prenom2();
            prenom3 = e.prenom3();
            dateNaissance = e.dateNaissance().map(Object::toString).orElse("");
            sexe = e.sexe().map(Enum::name).orElse("");
            paysNaissance = e.paysNaissance();
            departementNaissance = e.departementNaissance();
            communeNaissance = e.communeNaissance();
            villeNaissance = e.villeNaissance();
            nationalite = e.nationalite();
            coordonnees.telephonePersonnel = donnees.contact().telephonePersonnel();
            coordonnees.telephonePortable = donnees.contact().telephonePortable();
            coordonnees.telephoneProfessionnel = donnees.contact().telephoneProfessionnel();
            coordonnees.mel = donnees.contact().mel();
            coordonnees.ligne1 = donnees.adresse().ligne1();
            coordonnees.ligne2 = donnees.adresse().ligne2();
            coordonnees.ligne3 = donnees.adresse().ligne3();
            coordonnees.ligne4 = donnees.adresse().ligne4();
            coordonnees.codePostal = donnees.adresse().codePostal();
            coordonnees.commune = donnees.adresse().commune();
            coordonnees.pays = donnees.adresse().pays();
        }
    }

    /** Responsable. */
    @Entity
    @Table(name = "jpa_responsable")
    static class ResponsableJpa {
        @Id
        long id;

        long personne;
        String civilite = "";
        String nomFamille = "";
        String nomUsage = "";
        String prenom = "";
        String lien = "";
        String rang = "";

        @Embedded
        Coordonnees coordonnees = new Coordonnees();

        void remplir(Responsable r) {
            personne = r.id().valeur();
            civilite = r.civilite();
            nomFamille = r.nomFamille();
            nomUsage = r.nomUsage();
            prenom = r.prenom();
            lien = r.lien();
            rang = r.rang();
            coordonnees.telephonePersonnel = r.contact().telephonePersonnel();
            coordonnees.telephonePortable = r.contact().telephonePortable();
            coordonnees.telephoneProfessionnel = r.contact().telephoneProfessionnel();
            coordonnees.mel = r.contact().mel();
            coordonnees.ligne1 = r.adresse().ligne1();
            coordonnees.ligne2 = r.adresse().ligne2();
            coordonnees.ligne3 = r.adresse().ligne3();
            coordonnees.ligne4 = r.adresse().ligne4();
            coordonnees.codePostal = r.adresse().codePostal();
            coordonnees.commune = r.adresse().commune();
            coordonnees.pays = r.adresse().pays();
        }
    }

    /** Bilan. */
    @Entity
    @Table(name = "jpa_bilan")
    static class BilanJpa {
        @Id
        long id;

        String cle = "";
        int annee;
        String division = "";

        @Nullable
        String mef;

        @Nullable
        OffsetDateTime verrou;

        @Nullable
        Integer epingle;

        @ElementCollection
        @JoinTable(name = "jpa_bilan_pp", joinColumns = @JoinColumn(name = "bilan"))
        @Column(name = "pp")
        Set<String> pp = new HashSet<>();

        @OneToMany(cascade = CascadeType.ALL)
        @JoinColumn(name = "bilan", nullable = false)
        Set<AcquisJpa> acquis = new HashSet<>();
    }

    /** Acquis. */
    @Entity
    @Table(name = "jpa_acquis")
    static class AcquisJpa {
        @Id
        long id;

        String discipline = "";

        @ManyToMany
        @JoinTable(
                name = "jpa_acquis_enseignant",
                joinColumns = @JoinColumn(name = "acquis"),
                inverseJoinColumns = @JoinColumn(name = "enseignant"))
        Set<EnseignantJpa> enseignants = new HashSet<>();
    }

    /** Enseignant. */
    @Entity
    @Table(name = "jpa_enseignant")
    static class EnseignantJpa {
        @Id
        String cle = "";

        String civilite = "";
        String nom = "";
        String prenom = "";
    }

    /** Archive. */
    @Entity
    @Table(name = "jpa_archive")
    static class ArchiveJpa {
        @Id
        long id;

        long eleve;
        int numero;

        @Column(length = 100_000)
        String donnees = "";
    }
}
