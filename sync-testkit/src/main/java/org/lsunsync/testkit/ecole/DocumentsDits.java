package org.lsunsync.testkit.ecole;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.lsunsync.domain.champ.Bloc;
import org.lsunsync.domain.personne.Adresse;
import org.lsunsync.domain.personne.Contact;
import org.lsunsync.domain.personne.EnseignantId;
import org.lsunsync.domain.personne.Responsable;
import org.lsunsync.domain.personne.Sexe;
import org.lsunsync.domain.source.DonneesBee;
import org.lsunsync.domain.source.DonneesS3e;
import org.lsunsync.domain.source.EleveSource;
import org.lsunsync.domain.source.Individu;
import org.lsunsync.domain.source.MandatProfesseurPrincipal;
import org.lsunsync.domain.source.ServiceEnseignement;
import org.lsunsync.domain.source.Structure.DeDivision;
import org.lsunsync.domain.source.Structure.DeGroupe;
import org.lsunsync.testkit.ecole.EcoleInventee.Document;

/**
 * What a test has BEE or S3E say, as the exports in which SIECLE and STS-Web would say it: how an adapter that reads exports is run
 * under {@code BaseElevesContrat} and {@code ReplicatStsContrat}. Of the fields it writes those that these contracts ask for.
 *
 * @param dossier where the documents are written, under the names that {@link EcoleInventee#COLLEGE} gives its own
 */
public record DocumentsDits(Path dossier) {

    /** Where that document is written. */
    public Path fichier(Document document) {
        return dossier.resolve(document.nom(EcoleInventee.COLLEGE));
    }

    /**
     * Writes the élèves and, when that block is supplied, the responsables: else no document of them is left.
     *
     * @throws UncheckedIOException when they can't be written
     */
    public void ecrire(DonneesBee bee) {
        bee(Document.ELEVES, "BEE_ELEVES", bee, donnees -> eleves(donnees, bee));
        if (bee.blocs().contains(Bloc.RESPONSABLES)) {
            bee(Document.RESPONSABLES, "BEE_RESPONSABLES", bee, donnees -> responsables(donnees, bee));
        } else {
            surLeDisque(() -> Files.deleteIfExists(fichier(Document.RESPONSABLES)));
        }
    }

    private void bee(Document document, String racine, DonneesBee bee, Xml.Contenu donnees) {
        var entete = bee.documents().get(0);
        ecrire(document, DocumentsBee.ENCODAGE, racine, element -> {
            element.element("PARAMETRES", parametres -> {
                parametres.texte("UAJ", entete.uai());
                parametres.texte("ANNEE_SCOLAIRE", entete.annee());
            });
            element.element("DONNEES", donnees);
        });
    }

    private static void eleves(Xml xml, DonneesBee bee) throws XMLStreamException {
        xml.element("ELEVES", eleves -> {
            for (var eleve : bee.eleves()) {
                eleve(eleves, eleve);
            }
        });
        xml.element("STRUCTURES", structures -> {
            for (var eleve : bee.eleves()) {
                structures(structures, eleve);
            }
        });
        if (bee.blocs().contains(Bloc.ADRESSE)) {
            xml.element("ADRESSES", adresses -> {
                for (var eleve : bee.eleves()) {
                    adresse(adresses, eleve.id(), eleve.donnees().adresse());
                }
            });
        }
    }

    private static void eleve(Xml xml, EleveSource eleve) throws XMLStreamException {
        var civil = eleve.donnees().etatCivil();
        xml.element("ELEVE", Xml.attributs("ELEVE_ID", eleve.id()), champs -> {
            champs.texte("ID_NATIONAL", eleve.idNational());
            champs.texte("NOM_DE_FAMILLE", civil.nomFamille());
            champs.texte("PRENOM", civil.prenom());
            champs.texte("DATE_NAISS", jour(civil.dateNaissance(), Inscrit.JJ_MM_AAAA));
            contact(champs, eleve.donnees().contact());
            champs.texte("DATE_SORTIE", jour(eleve.dateSortie(), Inscrit.JJ_MM_AAAA));
            champs.texte("ADRESSE_ID", eleve.id().toString());
            champs.texte(
                    "CODE_SEXE",
                    civil.sexe().map(sexe -> sexe == Sexe.M ? "1" : "2").orElse(""));
        });
    }

    private static void contact(Xml xml, Contact contact) throws XMLStreamException {
        xml.texte("TEL_PERSONNEL", contact.telephonePersonnel());
        xml.texte("TEL_PORTABLE", contact.telephonePortable());
        xml.texte("TEL_PROFESSIONNEL", contact.telephoneProfessionnel());
        xml.texte("MEL", contact.mel());
    }

    private static void structures(Xml xml, EleveSource eleve) throws XMLStreamException {
        xml.element("STRUCTURES_ELEVE", Xml.attributs("ELEVE_ID", eleve.id()), structures -> {
            for (var groupe : eleve.groupes()) {
                DocumentsBee.structure(structures, groupe.valeur(), "G");
            }
            for (var division : eleve.divisions()) {
                DocumentsBee.structure(structures, division.valeur(), "D");
            }
        });
    }

    private static void adresse(Xml xml, Object id, Adresse adresse) throws XMLStreamException {
        xml.element("ADRESSE", Xml.attributs("ADRESSE_ID", id), champs -> {
            champs.texte("LIGNE1_ADRESSE", adresse.ligne1());
            champs.texte("CODE_POSTAL", adresse.codePostal());
            champs.texte("LL_PAYS", adresse.pays());
            champs.texte("LIBELLE_POSTAL", adresse.commune());
        });
    }

    private static void responsables(Xml xml, DonneesBee bee) throws XMLStreamException {
        xml.element("PERSONNES", personnes -> {
            for (var eleve : bee.eleves()) {
                for (var responsable : eleve.donnees().responsables().values()) {
                    personne(personnes, responsable);
                }
            }
        });
        xml.element("RESPONSABLES", liens -> {
            for (var eleve : bee.eleves()) {
                for (var responsable : eleve.donnees().responsables().values()) {
                    lien(liens, eleve, responsable);
                }
            }
        });
        if (bee.blocs().contains(Bloc.ADRESSE_RESPONSABLES)) {
            xml.element("ADRESSES", adresses -> {
                for (var eleve : bee.eleves()) {
                    for (var responsable : eleve.donnees().responsables().values()) {
                        adresse(adresses, responsable.id(), responsable.adresse());
                    }
                }
            });
        }
    }

    private static void personne(Xml xml, Responsable responsable) throws XMLStreamException {
        xml.element("PERSONNE", Xml.attributs("PERSONNE_ID", responsable.id()), personne -> {
            personne.texte("LC_CIVILITE", responsable.civilite());
            personne.texte("NOM_DE_FAMILLE", responsable.nomFamille());
            personne.texte("PRENOM", responsable.prenom());
            contact(personne, responsable.contact());
            personne.texte("ADRESSE_ID", responsable.id().toString());
        });
    }

    private static void lien(Xml xml, EleveSource eleve, Responsable responsable) throws XMLStreamException {
        xml.element("RESPONSABLE_ELEVE", lien -> {
            lien.texte("ELEVE_ID", eleve.id().toString());
            lien.texte("PERSONNE_ID", responsable.id().toString());
            lien.texte("RESP_LEGAL", responsable.rang());
            lien.texte("CODE_PARENTE", responsable.lien());
        });
    }

    /**
     * Writes the export of STS-Web.
     *
     * @throws UncheckedIOException when it can't be written
     */
    public void ecrire(DonneesS3e s3e) {
        var entete = s3e.document();
        ecrire(Document.STS, "UTF-8", "STS_EDT", sts -> {
            sts.element("PARAMETRES", parametres -> {
                parametres.element("UAJ", Xml.attributs("CODE", entete.uai()), uaj -> uaj.texte("SIGLE", s3e.sigle()));
                parametres.vide("ANNEE_SCOLAIRE", Xml.attributs("ANNEE", entete.annee()));
            });
            sts.element("DONNEES", donnees -> {
                donnees.element("INDIVIDUS", individus -> individus(individus, s3e, false));
                donnees.element("SUPPLEANTS", suppleants -> individus(suppleants, s3e, true));
                donnees.element("STRUCTURE", structure -> {
                    structure.element("DIVISIONS", divisions -> structures(divisions, "DIVISION", s3e));
                    structure.element("GROUPES", groupes -> structures(groupes, "GROUPE", s3e));
                });
            });
        });
    }

    private static void individus(Xml xml, DonneesS3e s3e, boolean suppleants) throws XMLStreamException {
        for (var individu : s3e.individus()) {
            if (individu.suppleant() == suppleants) {
                individu(xml, s3e, individu);
            }
        }
    }

    private static void individu(Xml xml, DonneesS3e s3e, Individu individu) throws XMLStreamException {
        var enseignant = individu.enseignant();
        var type = individu.suppleant() ? "eppsup" : enseignant.id().type().code();
        xml.element(individu.suppleant() ? "SUPPLEANT" : "INDIVIDU", cle(enseignant.id(), type), personne -> {
            personne.texte("CIVILITE", enseignant.civilite().equals("MME") ? "2" : "1");
            personne.texte("NOM_USAGE", enseignant.nom());
            personne.texte("PRENOM", enseignant.prenom());
            personne.element("PROFS_PRINC", mandats -> {
                for (var mandat : s3e.professeursPrincipaux()) {
                    if (mandat.enseignant().equals(enseignant.id())) {
                        mandat(mandats, mandat);
                    }
                }
            });
        });
    }

    private static void mandat(Xml xml, MandatProfesseurPrincipal mandat) throws XMLStreamException {
        xml.element("PROF_PRINC", element -> {
            element.texte("CODE_STRUCTURE", mandat.division().valeur());
            element.texte("DATE_DEBUT", jour(mandat.debut(), DateTimeFormatter.ISO_LOCAL_DATE));
            element.texte("DATE_FIN", jour(mandat.fin(), DateTimeFormatter.ISO_LOCAL_DATE));
        });
    }

    private static void structures(Xml xml, String balise, DonneesS3e s3e) throws XMLStreamException {
        var parCode = s3e.services().stream()
                .filter(service -> balise.equals(service.structure() instanceof DeDivision ? "DIVISION" : "GROUPE"))
                .collect(Collectors.groupingBy(DocumentsDits::code));
        for (var structure : parCode.entrySet()) {
            xml.element(
                    balise,
                    Xml.attributs("CODE", structure.getKey()),
                    element -> element.element("SERVICES", services -> {
                        for (var service : structure.getValue()) {
                            service(services, service);
                        }
                    }));
        }
    }

    private static String code(ServiceEnseignement service) {
        return service.structure() instanceof DeDivision division
                ? division.code().valeur()
                : ((DeGroupe) service.structure()).code().valeur();
    }

    private static void service(Xml xml, ServiceEnseignement service) throws XMLStreamException {
        xml.element(
                "SERVICE",
                Xml.attributs("CODE_MATIERE", service.matiere(), "CODE_MOD_COURS", "CG"),
                element -> element.element("ENSEIGNANTS", enseignants -> {
                    for (var id : service.enseignants()) {
                        enseignants.vide("ENSEIGNANT", cle(id, id.type().code()));
                    }
                }));
    }

    private static String[] cle(EnseignantId id, String type) {
        return Xml.attributs("ID", id.idSts(), "TYPE", type);
    }

    /**
     * Cuts each document that was written before the end of its data, as a transfer does that breaks off.
     *
     * @throws UncheckedIOException when they can't be read or written
     */
    public void couper() {
        for (var document : Document.values()) {
            var fichier = fichier(document);
            if (Files.exists(fichier)) {
                surLeDisque(() -> {
                    // each byte a character: cutting asks nothing of the encoding
                    var texte = Files.readString(fichier, StandardCharsets.ISO_8859_1);
                    Files.writeString(
                            fichier, texte.substring(0, texte.lastIndexOf("</DONNEES>")), StandardCharsets.ISO_8859_1);
                });
            }
        }
    }

    private void ecrire(Document document, String encodage, String racine, Xml.Contenu contenu) {
        surLeDisque(() -> {
            try (var sortie = new BufferedOutputStream(Files.newOutputStream(fichier(document)))) {
                Xml.document(sortie, encodage, xml -> xml.element(racine, contenu));
            }
        });
    }

    @FunctionalInterface
    private interface Travail {
        void faire() throws IOException;
    }

    private static void surLeDisque(Travail travail) {
        try {
            travail.faire();
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        }
    }

    private static String jour(Optional<LocalDate> jour, DateTimeFormatter forme) {
        return jour.map(forme::format).orElse("");
    }
}
