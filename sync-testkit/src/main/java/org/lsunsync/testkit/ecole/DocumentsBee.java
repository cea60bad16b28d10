package org.lsunsync.testkit.ecole;

import java.io.OutputStream;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;

/** The five BEE documents, in ISO-8859-15 as SIECLE writes them. */
record DocumentsBee(EcoleInventee ecole, Etat etat) {

    static final String ENCODAGE = "ISO-8859-15";

    private Structure structure() {
        return new Structure(ecole);
    }

    private void document(OutputStream sortie, String racine, String version, Xml.Contenu donnees) {
        Xml.document(
                sortie,
                ENCODAGE,
                xml -> xml.element(racine, Xml.attributs("VERSION", version), bee -> {
                    bee.element("PARAMETRES", parametres -> {
                        var jour = (etat.apres() ? "11" : "04") + "/05/"
                                + (ecole.annee().millesime() + 1);
                        parametres.texte("UAJ", ecole.uai().valeur());
                        parametres.texte("ANNEE_SCOLAIRE", ecole.annee().toString());
                        parametres.texte("DATE_EXPORT", jour);
                        parametres.texte("HORODATAGE", jour + " 18:42:10");
                    });
                    bee.element("DONNEES", donnees);
                }));
    }

    private int inscrits() {
        return ecole.eleves() + Inscrit.arrivees(ecole, etat);
    }

    private Inscrit inscrit(int rang) {
        return new Inscrit(ecole, rang, etat);
    }

    void eleves(OutputStream sortie) {
        document(sortie, "BEE_ELEVES", "3.0", donnees -> {
            donnees.element("ELEVES", eleves -> {
                for (int rang = 0; rang < inscrits(); rang++) {
                    eleve(eleves, inscrit(rang));
                }
            });
            donnees.element("STRUCTURES", structures -> {
                for (int rang = 0; rang < inscrits(); rang++) {
                    structures(structures, inscrit(rang));
                }
            });
            donnees.vide("BOURSES");
            donnees.element("ADRESSES", adresses -> {
                for (int rang = 0; rang < inscrits(); rang++) {
                    var inscrit = inscrit(rang);
                    if (inscrit.famille() == rang || inscrit.adresse() != 80_000L + inscrit.famille()) {
                        adresse(adresses, inscrit.adresse(), rang);
                    }
                }
            });
        });
    }

    private void eleve(Xml xml, Inscrit inscrit) throws XMLStreamException {
        xml.element("ELEVE", Xml.attributs("ELEVE_ID", inscrit.id(), "ELENOET", 2_000 + inscrit.rang()), eleve -> {
            eleve.texte("ID_NATIONAL", inscrit.ine());
            eleve.texte("NOM_DE_FAMILLE", inscrit.nom());
            eleve.texte("NOM_USAGE", inscrit.nomUsage());
            eleve.texte("PRENOM", inscrit.prenom());
            eleve.texte("PRENOM2", inscrit.prenom2());
            eleve.texte("DATE_NAISS", inscrit.naissance());
            eleve.texte("DOUBLEMENT", "0");
            eleve.texte("CODE_PAYS", inscrit.neALEtranger() ? "132" : "100");
            eleve.texte("TEL_PORTABLE", inscrit.portable());
            eleve.texte("MEL", inscrit.mel());
            eleve.texte("CODE_REGIME", "21");
            if (inscrit.parti()) {
                eleve.texte("DATE_SORTIE", "07/05/" + (ecole.annee().millesime() + 1));
            }
            eleve.texte("VILLE_NAISS", inscrit.neALEtranger() ? "LEEDS" : "");
            eleve.texte("ADRESSE_ID", Long.toString(inscrit.adresse()));
            eleve.texte("CODE_SEXE", inscrit.codeSexe());
            eleve.texte("CODE_PAYS_NAT", "100");
            eleve.texte("CODE_STATUT", "ST");
            eleve.texte("CODE_MEF", structure().mef(inscrit.division()));
            eleve.texte("CODE_DEPARTEMENT_NAISS", inscrit.neALEtranger() ? "" : "059");
            eleve.texte("CODE_COMMUNE_INSEE_NAISS", inscrit.neALEtranger() ? "" : "59350");
            eleve.texte("ADHESION_TRANSPORT", "0");
        });
    }

    /** The groupe first: the division is the D structure wherever it stands. */
    private void structures(Xml xml, Inscrit inscrit) throws XMLStreamException {
        xml.element("STRUCTURES_ELEVE", Xml.attributs("ELEVE_ID", inscrit.id()), structures -> {
            structure(structures, structure().groupe(inscrit.rang()), "G");
            structure(structures, structure().code(inscrit.division()), "D");
        });
    }

    static void structure(Xml xml, String code, String type) throws XMLStreamException {
        xml.element("STRUCTURE", structure -> {
            structure.texte("CODE_STRUCTURE", code);
            structure.texte("TYPE_STRUCTURE", type);
        });
    }

    private void adresse(Xml xml, long id, int rang) throws XMLStreamException {
        int numero = 1 + ecole.hasard("rue", rang).nextInt(180);
        xml.element("ADRESSE", Xml.attributs("ADRESSE_ID", id), adresse -> {
            adresse.texte("LIGNE1_ADRESSE", numero + (rang % 2 == 0 ? " RUE DES TILLEULS" : " ALLÉE DU MOULIN À VENT"));
            adresse.texte("LIGNE2_ADRESSE", rang % 11 == 0 ? "BÂT. C" : "");
            if (rang % 40 == 17) {
                adresse.texte("COMMUNE_ETRANGERE", "7500 TOURNAI");
                adresse.texte("LL_PAYS", "BELGIQUE");
            } else {
                adresse.texte("CODE_POSTAL", "59000");
                adresse.texte("CODE_PAYS", "100");
                adresse.texte("LL_PAYS", "FRANCE");
                adresse.texte("LIBELLE_POSTAL", "LILLE");
            }
        });
    }

    /** Two for a family, shared by its children; a third for whom one is added in the week. */
    void responsables(OutputStream sortie) {
        document(sortie, "BEE_RESPONSABLES", "2.1", donnees -> {
            donnees.element("PERSONNES", personnes -> {
                for (int rang = 0; rang < inscrits(); rang++) {
                    personnes(personnes, inscrit(rang));
                }
            });
            donnees.element("RESPONSABLES", liens -> {
                for (int rang = 0; rang < inscrits(); rang++) {
                    var inscrit = inscrit(rang);
                    lien(liens, inscrit, personne(inscrit.famille(), 1), "10");
                    lien(liens, inscrit, personne(inscrit.famille(), 2), "20");
                    if (inscrit.responsableAjoute()) {
                        lien(liens, inscrit, personne(rang, 3), "70");
                    }
                }
            });
            donnees.element("ADRESSES", adresses -> {
                for (int rang = 0; rang < inscrits(); rang++) {
                    if (inscrit(rang).famille() == rang) {
                        adresse(adresses, 80_000L + rang, rang);
                    }
                }
            });
        });
    }

    private static long personne(int famille, int rang) {
        return 300_000L + famille * 4L + rang;
    }

    private void personnes(Xml xml, Inscrit inscrit) throws XMLStreamException {
        int rang = inscrit.rang();
        if (inscrit.famille() == rang) {
            var prenoms = ecole.hasard("parents", rang);
            var nouveau = inscrit.responsableDeMelNouveau() ? "nouveau" : "exemple";
            personne(
                    xml,
                    personne(rang, 1),
                    "MME",
                    Prenoms.NOMS.get(prenoms.nextInt(Prenoms.NOMS.size())),
                    Prenoms.FILLES.get(prenoms.nextInt(Prenoms.FILLES.size())),
                    "parent" + rang + "@" + nouveau + ".invalid",
                    rang);
            personne(
                    xml,
                    personne(rang, 2),
                    "M.",
                    inscrit.nom(),
                    Prenoms.GARCONS.get(prenoms.nextInt(Prenoms.GARCONS.size())),
                    "",
                    rang);
        }
        if (inscrit.responsableAjoute()) {
            personne(xml, personne(rang, 3), "MME", "TUTRICE-" + inscrit.nom(), "Odile", "", inscrit.famille());
        }
    }

    private static void personne(Xml xml, long id, String civilite, String nom, String prenom, String mel, int famille)
            throws XMLStreamException {
        xml.element("PERSONNE", Xml.attributs("PERSONNE_ID", id), personne -> {
            personne.texte("LC_CIVILITE", civilite);
            personne.texte("NOM_DE_FAMILLE", nom);
            personne.texte("PRENOM", prenom);
            personne.texte("TEL_PORTABLE", "+336" + String.format(Locale.ROOT, "%08d", 20_000_000 + id % 10_000_000));
            personne.texte("ACCEPTE_SMS", "1");
            personne.texte("MEL", mel);
            personne.texte("COMMUNICATION_ADRESSE", "1");
            personne.texte("ADRESSE_ID", Long.toString(80_000L + famille));
        });
    }

    private static void lien(Xml xml, Inscrit inscrit, long personne, String parente) throws XMLStreamException {
        xml.element("RESPONSABLE_ELEVE", lien -> {
            lien.texte("ELEVE_ID", Long.toString(inscrit.id()));
            lien.texte("PERSONNE_ID", Long.toString(personne));
            lien.texte("NIVEAU_RESPONSABILITE", "1");
            lien.texte("CODE_PARENTE", parente);
            lien.texte("PAIE_FRAIS_SCOLAIRES", "1");
            lien.texte("HEBERGE_ELEVE", "true");
        });
    }

    void structures(OutputStream sortie) {
        document(sortie, "BEE_STRUCTURES", "2.0", donnees -> {
            donnees.element("DIVISIONS", divisions -> {
                for (int d = 0; d < ecole.divisions(); d++) {
                    int division = d;
                    divisions.element(
                            "DIVISION",
                            Xml.attributs("CODE_STRUCTURE", structure().code(d)),
                            xml -> {
                                xml.texte("LIBELLE_LONG", structure().libelle(division, etat));
                                xml.element(
                                        "MEFS_APPARTENANCE",
                                        mefs -> mefs.element(
                                                "MEF_APPARTENANCE",
                                                mef -> mef.texte(
                                                        "CODE_MEF", structure().mef(division))));
                            });
                }
            });
            donnees.vide("GROUPES");
        });
    }

    void nomenclature(OutputStream sortie) {
        document(sortie, "BEE_NOMENCLATURES", "3.1", donnees -> {
            donnees.element("MEFS", mefs -> {
                for (int niveau = 0; niveau < Structure.mefs().size(); niveau++) {
                    int n = niveau;
                    mefs.element(
                            "MEF",
                            Xml.attributs("CODE_MEF", Structure.mefs().get(niveau)),
                            mef -> mef.texte("FORMATION", structure().libelleMef(n)));
                }
            });
            donnees.element("MATIERES", matieres -> {
                for (var matiere : Matiere.values()) {
                    matieres.element("MATIERE", Xml.attributs("CODE_MATIERE", matiere.code()), xml -> {
                        xml.texte("LIBELLE_LONG", matiere.libelle().toUpperCase(Locale.ROOT));
                        xml.texte("LIBELLE_EDITION", matiere.libelle());
                        xml.texte("MATIERE_ETP", "1");
                        xml.texte("CODE_MATIERE_NATIONALE", matiere == Matiere.EPS ? Matiere.EPS_NATIONALE : "");
                    });
                }
            });
        });
    }

    void communs(OutputStream sortie) {
        document(
                sortie,
                "BEE_COMMUN",
                "2.0",
                donnees -> donnees.element("UAJ", uaj -> {
                    uaj.texte("ETAB_UAJ_ID", "31");
                    uaj.texte("DENOM_PRINC", "COLLEGE");
                    uaj.texte("DENOM_COMPL", "DES QUATRE VENTS");
                    uaj.texte("NOM_RESP", etat.apres() ? "LESCURE AGNÈS" : "MARCHAL HENRI");
                    uaj.texte("QUAL_RESP", etat.apres() ? "PRINCIPALE" : "PRINCIPAL");
                    uaj.texte("LIGNE1_ADRESSE", "2 PLACE DES TILLEULS");
                    uaj.texte("TELEPHONE", "0300000000");
                    uaj.texte("MEL_1", "ce." + ecole.uai() + "@exemple.invalid");
                    uaj.texte("CODE_POSTAL", "59000");
                    uaj.texte("LIBELLE_POSTAL", "LILLE");
                }));
    }
}
