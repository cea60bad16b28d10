package org.lsunsync.testkit.ecole;

import java.io.OutputStream;
import javax.xml.stream.XMLStreamException;

/** {@code sts_emp}: who teaches what to whom, and who is PP of which division. */
record DocumentSts(EcoleInventee ecole, Etat etat) {

    private static final long REMPLACANTE = 5999;

    void ecrire(OutputStream sortie) {
        Xml.document(
                sortie,
                "UTF-8",
                xml -> xml.element("STS_EDT", sts -> {
                    sts.element("PARAMETRES", parametres -> {
                        parametres.element("UAJ", Xml.attributs("CODE", ecole.uai()), uaj -> uaj.texte("SIGLE", "CLG"));
                        parametres.vide("ANNEE_SCOLAIRE", Xml.attributs("ANNEE", ecole.annee()));
                    });
                    sts.element("NOMENCLATURES", nomenclatures -> nomenclatures.vide("MATIERES"));
                    sts.element("DONNEES", donnees -> {
                        donnees.element("INDIVIDUS", this::individus);
                        donnees.element("SUPPLEANTS", this::suppleants);
                        donnees.element("STRUCTURE", structure -> {
                            structure.element("DIVISIONS", this::divisions);
                            structure.element("GROUPES", this::groupes);
                        });
                    });
                }));
    }

    private void individus(Xml xml) throws XMLStreamException {
        for (var professeur : Professeur.tous(ecole)) {
            if (!professeur.absent(etat)) {
                individu(xml, professeur);
            }
        }
    }

    private void individu(Xml xml, Professeur professeur) throws XMLStreamException {
        xml.element("INDIVIDU", Xml.attributs("ID", professeur.idSts(), "TYPE", professeur.type()), individu -> {
            individu.texte("SEXE", professeur.femme() ? "2" : "1");
            individu.texte("CIVILITE", professeur.femme() ? professeur.rang() % 2 == 0 ? "2" : "3" : "1");
            individu.texte("NOM_USAGE", professeur.nomSts(etat));
            individu.texte("NOM_PATRONYMIQUE", professeur.nomSts(etat));
            individu.texte("PRENOM", professeur.prenomSts());
            individu.texte("FONCTION", "ENS");
            individu.element("PROFS_PRINC", principaux -> {
                for (int division = 0; division < ecole.divisions(); division++) {
                    mandats(principaux, professeur, division);
                }
            });
        });
    }

    /** Ended mandates stay in the document. */
    private void mandats(Xml xml, Professeur professeur, int division) throws XMLStreamException {
        var avant = Professeur.principal(ecole, division, Etat.AVANT);
        var maintenant = Professeur.principal(ecole, division, etat);
        int annee = ecole.annee().millesime();
        if (Professeur.second(ecole, division).filter(professeur::equals).isPresent()) {
            mandat(xml, division, annee + "-09-01", (annee + 1) + "-08-31");
        }
        if (professeur.equals(maintenant)) {
            var debut = avant.equals(maintenant) ? annee + "-09-01" : (annee + 1) + "-05-05";
            mandat(xml, division, debut, (annee + 1) + "-08-31");
        } else if (professeur.equals(avant)) {
            mandat(xml, division, annee + "-09-01", (annee + 1) + "-05-04");
        }
    }

    private void mandat(Xml xml, int division, String debut, String fin) throws XMLStreamException {
        xml.element("PROF_PRINC", mandat -> {
            mandat.texte("CODE_STRUCTURE", new Structure(ecole).code(division));
            mandat.texte("DATE_DEBUT", debut);
            mandat.texte("DATE_FIN", fin);
        });
    }

    private void suppleants(Xml xml) throws XMLStreamException {
        if (etat.apres()) {
            xml.element("SUPPLEANT", Xml.attributs("ID", REMPLACANTE, "TYPE", "eppsup"), suppleant -> {
                suppleant.texte("CIVILITE", "2");
                suppleant.texte("NOM_USAGE", "DELORMEAU");
                suppleant.texte("PRENOM", "NOÉMIE");
            });
        }
    }

    private void divisions(Xml xml) throws XMLStreamException {
        var structure = new Structure(ecole);
        for (int d = 0; d < ecole.divisions(); d++) {
            int division = d;
            xml.element("DIVISION", Xml.attributs("CODE", structure.code(d)), element -> {
                element.texte("LIBELLE_LONG", structure.libelle(division, etat));
                element.element(
                        "MEFS_APPARTENANCE",
                        mefs -> mefs.vide("MEF_APPARTENANCE", Xml.attributs("CODE", structure.mef(division))));
                element.element("SERVICES", services -> {
                    for (var matiere : Matiere.values()) {
                        if (matiere != Matiere.LV2) {
                            service(services, matiere, division);
                        }
                    }
                });
            });
        }
    }

    /** In the week, a substitute joins the maths of every fifth division, in a TD of its own. */
    private void service(Xml xml, Matiere matiere, int division) throws XMLStreamException {
        service(xml, matiere, "CG", Professeur.de(ecole, matiere, division));
        if (etat.apres() && matiere == Matiere.MATHEMATIQUES && division % 5 == 1) {
            xml.element(
                    "SERVICE",
                    Xml.attributs("CODE_MATIERE", matiere.code(), "CODE_MOD_COURS", "TD"),
                    service -> service.element(
                            "ENSEIGNANTS",
                            enseignants -> enseignants.vide(
                                    "ENSEIGNANT", Xml.attributs("ID", REMPLACANTE, "TYPE", "eppsup"))));
        }
    }

    private static void service(Xml xml, Matiere matiere, String cours, Professeur professeur)
            throws XMLStreamException {
        xml.element(
                "SERVICE",
                Xml.attributs("CODE_MATIERE", matiere.code(), "CODE_MOD_COURS", cours),
                service -> service.element(
                        "ENSEIGNANTS",
                        enseignants -> enseignants.vide(
                                "ENSEIGNANT", Xml.attributs("ID", professeur.idSts(), "TYPE", professeur.type()))));
    }

    private void groupes(Xml xml) throws XMLStreamException {
        var structure = new Structure(ecole);
        for (int niveau = structure.niveau(0); niveau <= structure.niveau(ecole.divisions() - 1); niveau++) {
            for (int langue = 0; langue < 2; langue++) {
                var professeur = new Professeur(ecole, Matiere.LV2, niveau % Professeur.parMatiere(ecole));
                xml.element(
                        "GROUPE",
                        Xml.attributs("CODE", structure.groupe(niveau, langue)),
                        groupe -> groupe.element(
                                "SERVICES", services -> service(services, Matiere.LV2, "CG", professeur)));
            }
        }
    }
}
