package org.lsunsync.adapter.http;

import com.google.common.xml.XmlEscapers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import org.lsunsync.domain.source.ServiceEnseignement;
import org.lsunsync.domain.source.Structure;

/** What a test has BEE or S3E say, as the documents in which a server would say it. */
record DocumentsDits(Path dossier) {

    private static final Charset LATIN = Charset.forName("ISO-8859-15");
    private static final DateTimeFormatter JOUR = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    void ecrire(DonneesBee bee) {
        vider();
        var entete = bee.documents().get(0);
        var parametres = element("UAJ", entete.uai()) + element("ANNEE_SCOLAIRE", entete.annee());
        bee("ElevesAvecAdresses.xml", "BEE_ELEVES", parametres, eleves(bee));
        if (bee.blocs().contains(Bloc.RESPONSABLES)) {
            bee("ResponsablesAvecAdresses.xml", "BEE_RESPONSABLES", parametres, responsables(bee));
        }
    }

    private void bee(String nom, String racine, String parametres, String donnees) {
        ecrire(
                nom,
                "<?xml version=\"1.0\" encoding=\"ISO-8859-15\"?>\n<%1$s VERSION=\"3.0\"><PARAMETRES>%2$s</PARAMETRES>\n<DONNEES>%3$s</DONNEES></%1$s>"
                        .formatted(racine, parametres, donnees),
                LATIN);
    }

    private static String eleves(DonneesBee bee) {
        var adresses = bee.blocs().contains(Bloc.ADRESSE)
                ? "<ADRESSES>"
                        + tous(
                                bee.eleves(),
                                eleve -> adresse(
                                        eleve.id().valeur(), eleve.donnees().adresse()))
                        + "</ADRESSES>"
                : "";
        return "<ELEVES>%s</ELEVES><STRUCTURES>%s</STRUCTURES>%s"
                .formatted(
                        tous(bee.eleves(), DocumentsDits::eleve),
                        tous(bee.eleves(), DocumentsDits::structures),
                        adresses);
    }

    private static String eleve(EleveSource eleve) {
        var civil = eleve.donnees().etatCivil();
        return "<ELEVE ELEVE_ID=\"%s\">%s</ELEVE>\n"
                .formatted(
                        eleve.id(),
                        element("ID_NATIONAL", eleve.idNational())
                                + element("NOM_DE_FAMILLE", civil.nomFamille())
                                + element("PRENOM", civil.prenom())
                                + element("DATE_NAISS", jour(civil.dateNaissance(), JOUR))
                                + element("DATE_SORTIE", jour(eleve.dateSortie(), JOUR))
                                + element(
                                        "CODE_SEXE",
                                        civil.sexe()
                                                .map(sexe -> sexe == Sexe.M ? "1" : "2")
                                                .orElse(""))
                                + contact(eleve.donnees().contact())
                                + element("ADRESSE_ID", eleve.id().toString()));
    }

    private static String contact(Contact contact) {
        return element("TEL_PERSONNEL", contact.telephonePersonnel())
                + element("TEL_PORTABLE", contact.telephonePortable())
                + element("TEL_PROFESSIONNEL", contact.telephoneProfessionnel())
                + element("MEL", contact.mel());
    }

    private static String structures(EleveSource eleve) {
        return "<STRUCTURES_ELEVE ELEVE_ID=\"%s\">%s%s</STRUCTURES_ELEVE>"
                .formatted(
                        eleve.id(),
                        tous(eleve.groupes(), groupe -> structure(groupe.valeur(), "G")),
                        tous(eleve.divisions(), division -> structure(division.valeur(), "D")));
    }

    private static String structure(String code, String type) {
        return "<STRUCTURE>" + element("CODE_STRUCTURE", code) + element("TYPE_STRUCTURE", type) + "</STRUCTURE>";
    }

    private static String adresse(long id, Adresse adresse) {
        return "<ADRESSE ADRESSE_ID=\"%d\">%s</ADRESSE>"
                .formatted(
                        id,
                        element("LIGNE1_ADRESSE", adresse.ligne1())
                                + element("CODE_POSTAL", adresse.codePostal())
                                + element("LIBELLE_POSTAL", adresse.commune())
                                + element("LL_PAYS", adresse.pays()));
    }

    private static String responsables(DonneesBee bee) {
        Function<EleveSource, Collection<Responsable>> siens =
                eleve -> eleve.donnees().responsables().values();
        var adresses = bee.blocs().contains(Bloc.ADRESSE_RESPONSABLES)
                ? "<ADRESSES>"
                        + tous(
                                bee.eleves(),
                                eleve -> tous(
                                        siens.apply(eleve),
                                        sien -> adresse(sien.id().valeur(), sien.adresse())))
                        + "</ADRESSES>"
                : "";
        return "<PERSONNES>%s</PERSONNES><RESPONSABLES>%s</RESPONSABLES>%s"
                .formatted(
                        tous(bee.eleves(), eleve -> tous(siens.apply(eleve), DocumentsDits::personne)),
                        tous(bee.eleves(), eleve -> tous(siens.apply(eleve), sien -> lien(eleve, sien))),
                        adresses);
    }

    private static String personne(Responsable responsable) {
        return "<PERSONNE PERSONNE_ID=\"%s\">%s</PERSONNE>"
                .formatted(
                        responsable.id().valeur(),
                        element("LC_CIVILITE", responsable.civilite())
                                + element("NOM_DE_FAMILLE", responsable.nomFamille())
                                + element("PRENOM", responsable.prenom())
                                + contact(responsable.contact())
                                + element(
                                        "ADRESSE_ID",
                                        String.valueOf(responsable.id().valeur())));
    }

    private static String lien(EleveSource eleve, Responsable responsable) {
        return "<RESPONSABLE_ELEVE>"
                + element("ELEVE_ID", eleve.id().toString())
                + element("PERSONNE_ID", String.valueOf(responsable.id().valeur()))
                + element("RESP_LEGAL", responsable.rang())
                + element("CODE_PARENTE", responsable.lien())
                + "</RESPONSABLE_ELEVE>";
    }

    void ecrire(DonneesS3e s3e) {
        vider();
        ecrire(
                "sts_emp_" + Banc.UAI + "_" + Banc.ANNEE + ".xml",
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <STS_EDT><PARAMETRES><UAJ CODE="%s"><SIGLE>%s</SIGLE></UAJ><ANNEE_SCOLAIRE ANNEE="%s"/></PARAMETRES>
                <DONNEES><INDIVIDUS>%s</INDIVIDUS><SUPPLEANTS>%s</SUPPLEANTS>
                <STRUCTURE><DIVISIONS>%s</DIVISIONS><GROUPES>%s</GROUPES></STRUCTURE></DONNEES></STS_EDT>
                """.formatted(
                                s3e.document().uai(),
                                s3e.sigle(),
                                s3e.document().annee(),
                                individus(s3e, false),
                                individus(s3e, true),
                                tous(s3e.services(), service -> services(service, "DIVISION")),
                                tous(s3e.services(), service -> services(service, "GROUPE"))),
                StandardCharsets.UTF_8);
    }

    private static String individus(DonneesS3e s3e, boolean suppleants) {
        return tous(
                s3e.individus().stream()
                        .filter(individu -> individu.suppleant() == suppleants)
                        .toList(),
                individu -> individu(s3e, individu));
    }

    private static String individu(DonneesS3e s3e, Individu individu) {
        var enseignant = individu.enseignant();
        var balise = individu.suppleant() ? "SUPPLEANT" : "INDIVIDU";
        return "<%s %s>%s<PROFS_PRINC>%s</PROFS_PRINC></%s>"
                .formatted(
                        balise,
                        cle(enseignant.id(), individu.suppleant()),
                        element("CIVILITE", enseignant.civilite().equals("MME") ? "2" : "1")
                                + element("NOM_USAGE", enseignant.nom())
                                + element("PRENOM", enseignant.prenom()),
                        tous(
                                s3e.professeursPrincipaux().stream()
                                        .filter(mandat -> mandat.enseignant().equals(enseignant.id()))
                                        .toList(),
                                mandat -> "<PROF_PRINC>"
                                        + element(
                                                "CODE_STRUCTURE",
                                                mandat.division().valeur())
                                        + element("DATE_DEBUT", jour(mandat.debut(), DateTimeFormatter.ISO_LOCAL_DATE))
                                        + element("DATE_FIN", jour(mandat.fin(), DateTimeFormatter.ISO_LOCAL_DATE))
                                        + "</PROF_PRINC>"),
                        balise);
    }

    private static String services(ServiceEnseignement service, String balise) {
        var code = service.structure() instanceof Structure.DeDivision division
                ? "DIVISION " + division.code().valeur()
                : "GROUPE " + ((Structure.DeGroupe) service.structure()).code().valeur();
        return code.startsWith(balise)
                ? "<%1$s CODE=\"%2$s\"><SERVICES><SERVICE CODE_MATIERE=\"%3$s\" CODE_MOD_COURS=\"CG\"><ENSEIGNANTS>%4$s</ENSEIGNANTS></SERVICE></SERVICES></%1$s>"
                        .formatted(
                                balise,
                                code.substring(balise.length() + 1),
                                service.matiere(),
                                tous(service.enseignants(), id -> "<ENSEIGNANT " + cle(id, false) + "/>"))
                : "";
    }

    private static String cle(EnseignantId id, boolean suppleant) {
        var parties = id.toString().split(":", 2);
        return "ID=\"%s\" TYPE=\"%s\"".formatted(parties[1], suppleant ? "eppsup" : parties[0]);
    }

    /** Cuts each document before the end of its data. */
    void couper() {
        try (var fichiers = Files.list(dossier)) {
            for (var fichier : fichiers.toList()) {
                var texte = Files.readString(fichier, StandardCharsets.ISO_8859_1);
                ecrire(
                        fichier.getFileName().toString(),
                        texte.substring(0, texte.lastIndexOf("</DONNEES>")),
                        StandardCharsets.ISO_8859_1);
            }
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        }
    }

    private void vider() {
        try (var fichiers = Files.list(dossier)) {
            for (var fichier : fichiers.toList()) {
                Files.delete(fichier);
            }
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        }
    }

    private void ecrire(String nom, String texte, Charset encodage) {
        try {
            Files.writeString(dossier.resolve(nom), texte, encodage);
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        }
    }

    private static String element(String nom, String texte) {
        return texte.isEmpty()
                ? ""
                : "<%1$s>%2$s</%1$s>"
                        .formatted(nom, XmlEscapers.xmlContentEscaper().escape(texte));
    }

    private static String jour(Optional<LocalDate> jour, DateTimeFormatter forme) {
        return jour.map(forme::format).orElse("");
    }

    private static <T> String tous(Collection<T> valeurs, Function<T, String> texte) {
        return valeurs.stream().map(texte).collect(Collectors.joining());
    }
}
