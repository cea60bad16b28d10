package org.lsunsync.benchmark;

import com.ctc.wstx.stax.WstxInputFactory;
import com.google.common.collect.ImmutableSet;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.lsunsync.domain.etablissement.CodeDivision;
import org.lsunsync.domain.etablissement.CodeGroupe;
import org.lsunsync.domain.personne.Adresse;
import org.lsunsync.domain.personne.Contact;
import org.lsunsync.domain.personne.DonneesAdministratives;
import org.lsunsync.domain.personne.EleveId;
import org.lsunsync.domain.personne.EnseignantId;
import org.lsunsync.domain.personne.EtatCivil;
import org.lsunsync.domain.personne.PersonneId;
import org.lsunsync.domain.personne.Responsable;
import org.lsunsync.domain.personne.Sexe;
import org.lsunsync.domain.personne.TypeEnseignant;
import org.lsunsync.domain.source.DocumentSource;
import org.lsunsync.domain.source.DonneesBee;
import org.lsunsync.domain.source.DonneesS3e;
import org.lsunsync.domain.source.EleveSource;
import org.lsunsync.domain.source.NatureDocument;
import org.lsunsync.domain.source.Position;
import org.lsunsync.domain.source.ServiceEnseignement;
import org.lsunsync.domain.source.Structure;
import org.lsunsync.testkit.ecole.EcoleInventee.Document;

/**
 * The floor of the decoding: the parser, one map a record, and what R3 and R6 need of it. No line, no fault, no header, no check; a
 * document that is not as expected gives nonsense.
 */
final class PlancherDecodage {

    private static final Position NULLE_PART = new Position("", 1);

    private final XMLInputFactory analyseur = new WstxInputFactory();
    private final Map<String, Map<String, String>> eleves = new HashMap<>();
    private final Map<String, List<Structure>> structures = new HashMap<>();
    private final Map<String, Map<String, String>> adresses = new HashMap<>();
    private final Map<String, Map<String, String>> personnes = new HashMap<>();
    private final Map<String, Map<String, String>> adressesResponsables = new HashMap<>();
    private final Map<String, List<Map<String, String>>> liens = new HashMap<>();
    private final List<ServiceEnseignement> services = new ArrayList<>();

    PlancherDecodage() {
        analyseur.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    }

    @FunctionalInterface
    private interface Enregistrement {
        void lire(String nom, XMLStreamReader xml) throws XMLStreamException;
    }

    private void parcourir(Path fichier, Enregistrement enregistrement) throws IOException, XMLStreamException {
        try (var octets = new BufferedInputStream(Files.newInputStream(fichier))) {
            var xml = analyseur.createXMLStreamReader(octets);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    enregistrement.lire(xml.getLocalName(), xml);
                }
            }
            xml.close();
        }
    }

    private static Map<String, String> champs(XMLStreamReader xml) throws XMLStreamException {
        var champs = new HashMap<String, String>(64);
        while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
            champs.put(xml.getLocalName(), xml.getElementText());
        }
        return champs;
    }

    /** The élèves of a collège, joined. */
    DonneesBee bee(Exports exports) throws IOException, XMLStreamException {
        parcourir(exports.fichier(Document.ELEVES, true), (nom, xml) -> {
            switch (nom) {
                case "ELEVE" -> eleves.put(xml.getAttributeValue(0), champs(xml));
                case "STRUCTURES_ELEVE" -> structures.put(xml.getAttributeValue(0), structures(xml));
                case "ADRESSE" -> adresses.put(xml.getAttributeValue(0), champs(xml));
                default -> {}
            }
        });
        parcourir(exports.fichier(Document.RESPONSABLES, true), (nom, xml) -> {
            switch (nom) {
                case "PERSONNE" -> personnes.put(xml.getAttributeValue(0), champs(xml));
                case "RESPONSABLE_ELEVE" -> {
                    var lien = champs(xml);
                    liens.computeIfAbsent(texte(lien, "ELEVE_ID"), id -> new ArrayList<>(2))
                            .add(lien);
                }
                case "ADRESSE" -> adressesResponsables.put(xml.getAttributeValue(0), champs(xml));
                default -> {}
            }
        });
        var bee = DonneesBee.builder();
        for (var entree : eleves.entrySet()) {
            bee.addEleves(eleve(entree.getKey(), entree.getValue()));
        }
        return bee.build();
    }

    private static List<Structure> structures(XMLStreamReader xml) throws XMLStreamException {
        var structures = new ArrayList<Structure>();
        while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
            var champs = champs(xml);
            var code = texte(champs, "CODE_STRUCTURE");
            structures.add(
                    texte(champs, "TYPE_STRUCTURE").equals("D")
                            ? new Structure.DeDivision(new CodeDivision(code))
                            : new Structure.DeGroupe(new CodeGroupe(code)));
        }
        return structures;
    }

    private EleveSource eleve(String id, Map<String, String> c) {
        var divisions = ImmutableSet.<CodeDivision>builder();
        var groupes = ImmutableSet.<CodeGroupe>builder();
        for (var structure : structures.getOrDefault(id, List.of())) {
            if (structure instanceof Structure.DeDivision division) {
                divisions.add(division.code());
            } else if (structure instanceof Structure.DeGroupe groupe) {
                groupes.add(groupe.code());
            }
        }
        return EleveSource.builder()
                .id(new EleveId(Long.parseLong(id)))
                .position(NULLE_PART)
                .divisions(divisions.build())
                .groupes(groupes.build())
                .dateSortie(date(texte(c, "DATE_SORTIE")))
                .donnees(donnees(id, c))
                .build();
    }

    private DonneesAdministratives donnees(String id, Map<String, String> c) {
        var donnees = DonneesAdministratives.builder()
                .etatCivil(etatCivil(c))
                .contact(contact(c))
                .adresse(adresse(adresses, c));
        for (var lien : liens.getOrDefault(id, List.of())) {
            var personne = personnes.get(texte(lien, "PERSONNE_ID"));
            if (personne != null && !texte(lien, "RESP_LEGAL").equals("0")) {
                donnees.ajouter(Responsable.builder()
                        .id(new PersonneId(Long.parseLong(texte(lien, "PERSONNE_ID"))))
                        .civilite(texte(personne, "LC_CIVILITE"))
                        .nomFamille(texte(personne, "NOM_DE_FAMILLE"))
                        .nomUsage(texte(personne, "NOM_USAGE"))
                        .prenom(texte(personne, "PRENOM"))
                        .contact(contact(personne))
                        .adresse(adresse(adressesResponsables, personne))
                        .lien(texte(lien, "CODE_PARENTE"))
                        .rang(lien.getOrDefault("RESP_LEGAL", texte(lien, "NIVEAU_RESPONSABILITE")))
                        .build());
            }
        }
        return donnees.build();
    }

    private static EtatCivil etatCivil(Map<String, String> c) {
        return EtatCivil.builder()
                .ine(texte(c, "ID_NATIONAL"))
                .nomFamille(texte(c, "NOM_DE_FAMILLE"))
                .nomUsage(texte(c, "NOM_USAGE"))
                .prenom(texte(c, "PRENOM"))
                .prenom2(texte(c, "PRENOM2"))
                .prenom3(texte(c, "PRENOM3"))
                .dateNaissance(date(texte(c, "DATE_NAISS")))
                .sexe(Sexe.lire(texte(c, "CODE_SEXE")))
                .paysNaissance(texte(c, "CODE_PAYS"))
                .departementNaissance(texte(c, "CODE_DEPARTEMENT_NAISS"))
                .communeNaissance(texte(c, "CODE_COMMUNE_INSEE_NAISS"))
                .villeNaissance(texte(c, "VILLE_NAISS"))
                .nationalite(texte(c, "CODE_PAYS_NAT"))
                .build();
    }

    private static Contact contact(Map<String, String> c) {
        return Contact.builder()
                .telephonePersonnel(texte(c, "TEL_PERSONNEL"))
                .telephonePortable(texte(c, "TEL_PORTABLE"))
                .telephoneProfessionnel(texte(c, "TEL_PROFESSIONNEL"))
                .mel(texte(c, "MEL"))
                .build();
    }

    private static Adresse adresse(Map<String, Map<String, String>> adresses, Map<String, String> personne) {
        var c = adresses.get(texte(personne, "ADRESSE_ID"));
        if (c == null) {
            return Adresse.VIDE;
        }
        return Adresse.builder()
                .ligne1(texte(c, "LIGNE1_ADRESSE"))
                .ligne2(texte(c, "LIGNE2_ADRESSE"))
                .ligne3(texte(c, "LIGNE3_ADRESSE"))
                .ligne4(texte(c, "LIGNE4_ADRESSE"))
                .codePostal(texte(c, "CODE_POSTAL"))
                .commune(c.getOrDefault("LIBELLE_POSTAL", texte(c, "COMMUNE_ETRANGERE")))
                .pays(texte(c, "LL_PAYS"))
                .build();
    }

    private static String texte(Map<String, String> champs, String nom) {
        return champs.getOrDefault(nom, "");
    }

    private static Optional<LocalDate> date(String texte) {
        return texte.isEmpty()
                ? Optional.empty()
                : Optional.of(LocalDate.of(
                        Integer.parseInt(texte.substring(6)),
                        Integer.parseInt(texte.substring(3, 5)),
                        Integer.parseInt(texte.substring(0, 2))));
    }

    /** The services alone. */
    DonneesS3e s3e(Exports exports) throws IOException, XMLStreamException {
        var enCours = new Structure[1];
        var matiere = new String[] {""};
        var enseignants = new ArrayList<EnseignantId>();
        parcourir(exports.fichier(Document.STS, true), (nom, xml) -> {
            switch (nom) {
                case "DIVISION" -> {
                    clore(enCours[0], matiere[0], enseignants);
                    enCours[0] = new Structure.DeDivision(new CodeDivision(xml.getAttributeValue(null, "CODE")));
                }
                case "GROUPE" -> {
                    clore(enCours[0], matiere[0], enseignants);
                    enCours[0] = new Structure.DeGroupe(new CodeGroupe(xml.getAttributeValue(null, "CODE")));
                }
                case "SERVICE" -> {
                    clore(enCours[0], matiere[0], enseignants);
                    matiere[0] = xml.getAttributeValue(null, "CODE_MATIERE");
                }
                case "ENSEIGNANT" ->
                    TypeEnseignant.lire(xml.getAttributeValue(null, "TYPE"))
                            .ifPresent(type -> enseignants.add(
                                    new EnseignantId(type, Long.parseLong(xml.getAttributeValue(null, "ID")))));
                default -> {}
            }
        });
        clore(enCours[0], matiere[0], enseignants);
        return DonneesS3e.builder()
                .document(new DocumentSource(NatureDocument.STS, "", "", "", Optional.empty(), false))
                .services(services)
                .build();
    }

    private void clore(Structure structure, String matiere, List<EnseignantId> enseignants) {
        if (!enseignants.isEmpty()) {
            services.add(new ServiceEnseignement(structure, matiere, ImmutableSet.copyOf(enseignants), NULLE_PART));
            enseignants.clear();
        }
    }
}
