package org.lsunsync.benchmark;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;
import com.fasterxml.jackson.dataformat.xml.annotation.JacksonXmlProperty;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.ArrayList;
import java.util.List;

/** BEE_ELEVES as bindings have it: texts and lists, nothing joined, nothing judged. One set of classes for Jackson and JAXB. */
@XmlRootElement(name = "BEE_ELEVES")
@XmlAccessorType(XmlAccessType.FIELD)
@JsonIgnoreProperties(ignoreUnknown = true)
final class BeeLie {

    @XmlElement(name = "PARAMETRES")
    @JacksonXmlProperty(localName = "PARAMETRES")
    Parametres parametres = new Parametres();

    @XmlElement(name = "DONNEES")
    @JacksonXmlProperty(localName = "DONNEES")
    Donnees donnees = new Donnees();

    /** The header. */
    @XmlAccessorType(XmlAccessType.FIELD)
    @JsonIgnoreProperties(ignoreUnknown = true)
    static final class Parametres {
        @XmlElement(name = "UAJ")
        @JacksonXmlProperty(localName = "UAJ")
        String uaj = "";

        @XmlElement(name = "ANNEE_SCOLAIRE")
        @JacksonXmlProperty(localName = "ANNEE_SCOLAIRE")
        String annee = "";

        @XmlElement(name = "HORODATAGE")
        @JacksonXmlProperty(localName = "HORODATAGE")
        String horodatage = "";
    }

    /** The containers. */
    @XmlAccessorType(XmlAccessType.FIELD)
    @JsonIgnoreProperties(ignoreUnknown = true)
    static final class Donnees {
        @XmlElement(name = "ELEVES")
        @JacksonXmlProperty(localName = "ELEVES")
        Eleves eleves = new Eleves();

        @XmlElement(name = "STRUCTURES")
        @JacksonXmlProperty(localName = "STRUCTURES")
        Structures structures = new Structures();

        @XmlElement(name = "ADRESSES")
        @JacksonXmlProperty(localName = "ADRESSES")
        Adresses adresses = new Adresses();
    }

    /** ELEVES. */
    @XmlAccessorType(XmlAccessType.FIELD)
    @JsonIgnoreProperties(ignoreUnknown = true)
    static final class Eleves {
        @XmlElement(name = "ELEVE")
        @JacksonXmlElementWrapper(useWrapping = false)
        @JacksonXmlProperty(localName = "ELEVE")
        List<Eleve> eleves = new ArrayList<>();
    }

    /** STRUCTURES. */
    @XmlAccessorType(XmlAccessType.FIELD)
    @JsonIgnoreProperties(ignoreUnknown = true)
    static final class Structures {
        @XmlElement(name = "STRUCTURES_ELEVE")
        @JacksonXmlElementWrapper(useWrapping = false)
        @JacksonXmlProperty(localName = "STRUCTURES_ELEVE")
        List<StructuresEleve> structures = new ArrayList<>();
    }

    /** ADRESSES. */
    @XmlAccessorType(XmlAccessType.FIELD)
    @JsonIgnoreProperties(ignoreUnknown = true)
    static final class Adresses {
        @XmlElement(name = "ADRESSE")
        @JacksonXmlElementWrapper(useWrapping = false)
        @JacksonXmlProperty(localName = "ADRESSE")
        List<Adresse> adresses = new ArrayList<>();
    }

    /** STRUCTURES_ELEVE. */
    @XmlAccessorType(XmlAccessType.FIELD)
    @JsonIgnoreProperties(ignoreUnknown = true)
    static final class StructuresEleve {
        @XmlAttribute(name = "ELEVE_ID")
        @JacksonXmlProperty(localName = "ELEVE_ID", isAttribute = true)
        String eleve = "";

        @XmlElement(name = "STRUCTURE")
        @JacksonXmlElementWrapper(useWrapping = false)
        @JacksonXmlProperty(localName = "STRUCTURE")
        List<Structure> structures = new ArrayList<>();
    }

    /** STRUCTURE. */
    @XmlAccessorType(XmlAccessType.FIELD)
    @JsonIgnoreProperties(ignoreUnknown = true)
    static final class Structure {
        @XmlElement(name = "CODE_STRUCTURE")
        @JacksonXmlProperty(localName = "CODE_STRUCTURE")
        String code = "";

        @XmlElement(name = "TYPE_STRUCTURE")
        @JacksonXmlProperty(localName = "TYPE_STRUCTURE")
        String type = "";
    }

    /** ADRESSE. */
    @XmlAccessorType(XmlAccessType.FIELD)
    @JsonIgnoreProperties(ignoreUnknown = true)
    static final class Adresse {
        @XmlAttribute(name = "ADRESSE_ID")
        @JacksonXmlProperty(localName = "ADRESSE_ID", isAttribute = true)
        String id = "";

        @XmlElement(name = "LIGNE1_ADRESSE")
        @JacksonXmlProperty(localName = "LIGNE1_ADRESSE")
        String ligne1Adresse = "";

        @XmlElement(name = "LIGNE2_ADRESSE")
        @JacksonXmlProperty(localName = "LIGNE2_ADRESSE")
        String ligne2Adresse = "";

        @XmlElement(name = "LIGNE3_ADRESSE")
        @JacksonXmlProperty(localName = "LIGNE3_ADRESSE")
        String ligne3Adresse = "";

        @XmlElement(name = "LIGNE4_ADRESSE")
        @JacksonXmlProperty(localName = "LIGNE4_ADRESSE")
        String ligne4Adresse = "";

        @XmlElement(name = "CODE_POSTAL")
        @JacksonXmlProperty(localName = "CODE_POSTAL")
        String codePostal = "";

        @XmlElement(name = "LIBELLE_POSTAL")
        @JacksonXmlProperty(localName = "LIBELLE_POSTAL")
        String libellePostal = "";

        @XmlElement(name = "COMMUNE_ETRANGERE")
        @JacksonXmlProperty(localName = "COMMUNE_ETRANGERE")
        String communeEtrangere = "";

        @XmlElement(name = "LL_PAYS")
        @JacksonXmlProperty(localName = "LL_PAYS")
        String llPays = "";
    }

    /** ELEVE. */
    @XmlAccessorType(XmlAccessType.FIELD)
    @JsonIgnoreProperties(ignoreUnknown = true)
    static final class Eleve {
        @XmlAttribute(name = "ELEVE_ID")
        @JacksonXmlProperty(localName = "ELEVE_ID", isAttribute = true)
        String id = "";

        @XmlElement(name = "ID_NATIONAL")
        @JacksonXmlProperty(localName = "ID_NATIONAL")
        String idNational = "";

        @XmlElement(name = "INE_RNIE")
        @JacksonXmlProperty(localName = "INE_RNIE")
        String ineRnie = "";

        @XmlElement(name = "INE_BEA")
        @JacksonXmlProperty(localName = "INE_BEA")
        String ineBea = "";

        @XmlElement(name = "NOM_DE_FAMILLE")
        @JacksonXmlProperty(localName = "NOM_DE_FAMILLE")
        String nomDeFamille = "";

        @XmlElement(name = "NOM_USAGE")
        @JacksonXmlProperty(localName = "NOM_USAGE")
        String nomUsage = "";

        @XmlElement(name = "PRENOM")
        @JacksonXmlProperty(localName = "PRENOM")
        String prenom = "";

        @XmlElement(name = "PRENOM2")
        @JacksonXmlProperty(localName = "PRENOM2")
        String prenom2 = "";

        @XmlElement(name = "PRENOM3")
        @JacksonXmlProperty(localName = "PRENOM3")
        String prenom3 = "";

        @XmlElement(name = "DATE_NAISS")
        @JacksonXmlProperty(localName = "DATE_NAISS")
        String dateNaiss = "";

        @XmlElement(name = "CODE_SEXE")
        @JacksonXmlProperty(localName = "CODE_SEXE")
        String codeSexe = "";

        @XmlElement(name = "CODE_PAYS")
        @JacksonXmlProperty(localName = "CODE_PAYS")
        String codePays = "";

        @XmlElement(name = "CODE_DEPARTEMENT_NAISS")
        @JacksonXmlProperty(localName = "CODE_DEPARTEMENT_NAISS")
        String codeDepartementNaiss = "";

        @XmlElement(name = "CODE_COMMUNE_INSEE_NAISS")
        @JacksonXmlProperty(localName = "CODE_COMMUNE_INSEE_NAISS")
        String codeCommuneInseeNaiss = "";

        @XmlElement(name = "VILLE_NAISS")
        @JacksonXmlProperty(localName = "VILLE_NAISS")
        String villeNaiss = "";

        @XmlElement(name = "CODE_PAYS_NAT")
        @JacksonXmlProperty(localName = "CODE_PAYS_NAT")
        String codePaysNat = "";

        @XmlElement(name = "TEL_PERSONNEL")
        @JacksonXmlProperty(localName = "TEL_PERSONNEL")
        String telPersonnel = "";

        @XmlElement(name = "TEL_PORTABLE")
        @JacksonXmlProperty(localName = "TEL_PORTABLE")
        String telPortable = "";

        @XmlElement(name = "TEL_PROFESSIONNEL")
        @JacksonXmlProperty(localName = "TEL_PROFESSIONNEL")
        String telProfessionnel = "";

        @XmlElement(name = "MEL")
        @JacksonXmlProperty(localName = "MEL")
        String mel = "";

        @XmlElement(name = "ADRESSE_ID")
        @JacksonXmlProperty(localName = "ADRESSE_ID")
        String adresseId = "";

        @XmlElement(name = "CODE_MEF")
        @JacksonXmlProperty(localName = "CODE_MEF")
        String codeMef = "";

        @XmlElement(name = "DATE_SORTIE")
        @JacksonXmlProperty(localName = "DATE_SORTIE")
        String dateSortie = "";
    }
}
