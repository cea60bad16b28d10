package org.lsunsync.testkit.ecole;

import java.io.OutputStream;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;

/** The LSU file: three trimestres for each élève, the first two verrouillés. Valid against the schema, version 7.0. */
record DocumentLsu(EcoleInventee ecole) {

    private static final String ESPACE = "urn:fr:edu:scolarite:lsun:bilans:import";
    private static final int TRIMESTRES = 3;

    void ecrire(OutputStream sortie) {
        Xml.document(
                sortie,
                "UTF-8",
                xml -> xml.racine("lsun-bilans", ESPACE, Xml.attributs("schemaVersion", "7.0"), lsu -> {
                    lsu.element("entete", entete -> {
                        entete.texte("editeur", "EDITEUR INVENTE");
                        entete.texte("application", "CARNET");
                        entete.texte("etablissement", ecole.uai().valeur());
                    });
                    lsu.element("donnees", this::donnees);
                }));
    }

    private void donnees(Xml xml) throws XMLStreamException {
        xml.element(
                "responsables-etab",
                r -> r.vide("responsable-etab", Xml.attributs("id", "RE1", "libelle", "Henri Marchal")));
        xml.element("eleves", this::eleves);
        xml.element("periodes", periodes -> {
            for (int t = 1; t <= TRIMESTRES; t++) {
                periodes.vide(
                        "periode",
                        Xml.attributs(
                                "id", "P" + t, "millesime", ecole.annee(), "indice", t, "nb-periodes", TRIMESTRES));
            }
        });
        xml.element("disciplines", disciplines -> {
            for (var matiere : Matiere.values()) {
                disciplines.vide(
                        "discipline",
                        Xml.attributs(
                                "id",
                                "DI_" + matiere.code(),
                                "code",
                                matiere.code(),
                                "code-national",
                                matiere == Matiere.EPS ? Matiere.EPS_NATIONALE : "",
                                "modalite-election",
                                matiere == Matiere.LV2 ? "O" : "S",
                                "libelle",
                                matiere.libelle()));
            }
        });
        xml.element("enseignants", enseignants -> {
            for (var professeur : Professeur.tous(ecole)) {
                enseignants.vide(
                        "enseignant",
                        Xml.attributs(
                                "id", professeur.cle(),
                                "type", professeur.typeLsu(),
                                "id-sts", professeur.idSts(),
                                "civilite", professeur.femme() ? "MME" : "M",
                                "nom", professeur.nom(),
                                "prenom", professeur.prenom()));
            }
        });
        xml.element(
                "elements-programme",
                e -> e.vide("element-programme", Xml.attributs("id", "EP1", "libelle", "Attendus du trimestre")));
        xml.element("bilans-periodiques", bilans -> {
            for (int rang = 0; rang < ecole.eleves(); rang++) {
                for (int t = 1; t <= TRIMESTRES; t++) {
                    bilan(bilans, rang, t);
                }
            }
        });
    }

    private Inscrit inscrit(int rang) {
        return new Inscrit(ecole, rang, Etat.AVANT);
    }

    private void eleves(Xml xml) throws XMLStreamException {
        var structure = new Structure(ecole);
        for (int rang = 0; rang < ecole.eleves(); rang++) {
            var inscrit = inscrit(rang);
            xml.vide(
                    "eleve",
                    Xml.attributs(
                            "id", "EL_" + inscrit.id(),
                            "id-be", inscrit.id(),
                            "nom", inscrit.nom(),
                            "prenom", inscrit.prenom(),
                            "code-division", structure.code(structure.divisionDe(rang))));
        }
    }

    private void bilan(Xml xml, int rang, int trimestre) throws XMLStreamException {
        int annee = ecole.annee().millesime();
        var conseil = trimestre == 1 ? annee + "-12-04" : (annee + 1) + (trimestre == 2 ? "-03-12" : "-06-11");
        var verrou = trimestre == 1 ? annee + "-12-08T17:30:00" : trimestre == 2 ? (annee + 1) + "-03-16T17:30:00" : "";
        int division = new Structure(ecole).divisionDe(rang);
        xml.element(
                "bilan-periodique",
                Xml.attributs(
                        "eleve-ref",
                        "EL_" + inscrit(rang).id(),
                        "periode-ref",
                        "P" + trimestre,
                        "date-conseil-classe",
                        conseil,
                        "date-scolarite",
                        annee + "-09-01",
                        "date-verrou",
                        verrou,
                        "responsable-etab-ref",
                        "RE1",
                        "prof-princ-refs",
                        principaux(division)),
                bilan -> {
                    bilan.element("liste-acquis", acquis -> {
                        for (var matiere : Matiere.values()) {
                            acquis(acquis, matiere, rang, trimestre, division);
                        }
                    });
                    bilan.texte("acquis-conseils", "Un trimestre sérieux, à poursuivre.");
                    bilan.vide(
                            "vie-scolaire",
                            Xml.attributs(
                                    "nb-retards", rang % 4,
                                    "nb-abs-justifiees", rang % 3,
                                    "nb-abs-injustifiees", 0));
                });
    }

    private String principaux(int division) {
        return Stream.concat(
                        Stream.of(Professeur.principal(ecole, division, Etat.AVANT)),
                        Professeur.second(ecole, division).stream())
                .map(Professeur::cle)
                .collect(Collectors.joining(" "));
    }

    private void acquis(Xml xml, Matiere matiere, int rang, int trimestre, int division) throws XMLStreamException {
        var note = ecole.hasard("note" + matiere.code() + trimestre, rang).nextInt(60, 200);
        xml.element(
                "acquis",
                Xml.attributs(
                        "discipline-ref",
                        "DI_" + matiere.code(),
                        "enseignant-refs",
                        professeur(matiere, division).cle(),
                        "element-programme-refs",
                        "EP1",
                        "moyenne-eleve",
                        String.format(Locale.ROOT, "%.1f/20", note / 10.0)),
                acquis ->
                        acquis.texte("appreciation", note >= 120 ? "Bon trimestre." : "Doit s'appuyer sur le cours."));
    }

    private Professeur professeur(Matiere matiere, int division) {
        return matiere == Matiere.LV2
                ? new Professeur(ecole, matiere, new Structure(ecole).niveau(division) % Professeur.parMatiere(ecole))
                : Professeur.de(ecole, matiere, division);
    }
}
