package org.lsunsync.adapter.siecle.bee;

import com.google.common.collect.ImmutableSet;
import java.util.OptionalLong;
import org.lsunsync.adapter.siecle.xml.Champs;
import org.lsunsync.adapter.siecle.xml.Codes;
import org.lsunsync.adapter.siecle.xml.Curseur;
import org.lsunsync.adapter.siecle.xml.Noms;
import org.lsunsync.domain.champ.Canonique;
import org.lsunsync.domain.etablissement.CodeDivision;
import org.lsunsync.domain.etablissement.CodeGroupe;
import org.lsunsync.domain.personne.Contact;
import org.lsunsync.domain.personne.DonneesAdministratives;
import org.lsunsync.domain.personne.EleveId;
import org.lsunsync.domain.personne.EtatCivil;
import org.lsunsync.domain.personne.Sexe;
import org.lsunsync.domain.source.EleveSource;
import org.lsunsync.domain.source.EnregistrementIgnore;
import org.lsunsync.domain.source.NatureDocument;
import org.lsunsync.domain.source.Position;

/** BEE_ELEVES, with or without addresses: records to a receiver, in memory that does not grow with their number. */
public final class DecodeurEleves {

    private static final Noms ELEVE = Noms.de(
            "ID_NATIONAL",
            "INE_RNIE",
            "INE_BEA",
            "NOM_DE_FAMILLE",
            "NOM",
            "NOM_USAGE",
            "PRENOM",
            "PRENOM2",
            "PRENOM3",
            "DATE_NAISS",
            "CODE_SEXE",
            "CODE_PAYS",
            "CODE_DEPARTEMENT_NAISS",
            "CODE_COMMUNE_INSEE_NAISS",
            "VILLE_NAISS",
            "CODE_PAYS_NAT",
            "TEL_PERSONNEL",
            "TEL_PORTABLE",
            "TEL_PROFESSIONNEL",
            "MEL",
            "ADRESSE_ID",
            "DATE_SORTIE",
            "CODE_MEF");

    private static final Noms STRUCTURE = Noms.de("CODE_STRUCTURE", "TYPE_STRUCTURE");

    private final Curseur curseur;
    private final RecepteurEleves recepteur;
    private boolean unEleve;
    private boolean avecAdresses;

    private DecodeurEleves(Curseur curseur, RecepteurEleves recepteur) {
        this.curseur = curseur;
        this.recepteur = recepteur;
    }

    /**
     * Reads the whole document. It is empty when no ELEVE has an ELEVE_ID: nobody could be found in it (R0).
     *
     * @param racine on BEE_ELEVES
     */
    public static DocumentAvecAdresses lire(Curseur racine, RecepteurEleves recepteur) {
        var decodeur = new DecodeurEleves(racine, recepteur);
        var entete = Entete.lire(NatureDocument.ELEVES, racine, decodeur::conteneur);
        return new DocumentAvecAdresses(entete.source(!decodeur.unEleve), decodeur.avecAdresses);
    }

    private void conteneur(String nom) {
        switch (nom) {
            case "ELEVES" -> curseur.enfants("ELEVE", this::eleve);
            case "STRUCTURES" -> curseur.enfants("STRUCTURES_ELEVE", this::structures);
            case "ADRESSES" -> {
                avecAdresses = true;
                DecodeurAdresses.lire(curseur, recepteur::adresse);
            }
            default -> {
                // options, bourses: no administrative data (§7)
            }
        }
    }

    private void eleve() {
        var position = curseur.position();
        var id = Champs.entier(curseur.attribut("ELEVE_ID").orElse(""));
        if (id.isEmpty()) {
            recepteur.ignore(new EnregistrementIgnore(position, "élève sans ELEVE_ID lisible"));
            return;
        }
        unEleve = true;
        recepteur.eleve(fiche(new EleveId(id.getAsLong()), position, Champs.de(curseur, ELEVE)));
    }

    private static FicheEleve fiche(EleveId id, Position position, Champs champs) {
        var sortie = champs.jour("DATE_SORTIE");
        var eleve = EleveSource.builder()
                .id(id)
                .position(position)
                .idNational(champs.texte("ID_NATIONAL"))
                .ineRnie(champs.texte("INE_RNIE"))
                .ineBea(champs.texte("INE_BEA"))
                .donnees(DonneesAdministratives.builder()
                        .etatCivil(etatCivil(champs))
                        .contact(contact(champs))
                        .build())
                .dateSortie(sortie)
                .mef(Codes.mef(champs.texte("CODE_MEF")));
        if (!champs.texte("DATE_SORTIE").isEmpty() && sortie.isEmpty()) {
            eleve.addFautes("date de sortie illisible");
        }
        return new FicheEleve(eleve.build(), reference(champs.texte("ADRESSE_ID")));
    }

    /** Where an ADRESSE_ID leads; nowhere when it is absent or empty. */
    static OptionalLong reference(String id) {
        return id.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(Champs.entier(id).orElse(FicheEleve.SANS_CIBLE));
    }

    /** Phones by their digits already: the exports write +33, and equal values should meet as equals (R3). */
    static Contact contact(Champs champs) {
        return Contact.builder()
                .telephonePersonnel(Canonique.telephone(champs.texte("TEL_PERSONNEL")))
                .telephonePortable(Canonique.telephone(champs.texte("TEL_PORTABLE")))
                .telephoneProfessionnel(Canonique.telephone(champs.texte("TEL_PROFESSIONNEL")))
                .mel(champs.texte("MEL"))
                .build();
    }

    /** NOM in the documents before SIECLE 16.3, and only where the new name is absent (§4). */
    static String nomDeFamille(Champs champs) {
        return champs.texte(champs.present("NOM_DE_FAMILLE") ? "NOM_DE_FAMILLE" : "NOM");
    }

    private static EtatCivil etatCivil(Champs champs) {
        return EtatCivil.builder()
                .ine(champs.premier("ID_NATIONAL", "INE_RNIE", "INE_BEA"))
                .nomFamille(nomDeFamille(champs))
                .nomUsage(champs.texte("NOM_USAGE"))
                .prenom(champs.texte("PRENOM"))
                .prenom2(champs.texte("PRENOM2"))
                .prenom3(champs.texte("PRENOM3"))
                .dateNaissance(champs.jour("DATE_NAISS"))
                .sexe(Sexe.lire(champs.texte("CODE_SEXE")))
                .paysNaissance(champs.texte("CODE_PAYS"))
                .departementNaissance(champs.texte("CODE_DEPARTEMENT_NAISS"))
                .communeNaissance(champs.texte("CODE_COMMUNE_INSEE_NAISS"))
                .villeNaissance(champs.texte("VILLE_NAISS"))
                .nationalite(champs.texte("CODE_PAYS_NAT"))
                .build();
    }

    private void structures() {
        var eleve = Champs.entier(curseur.attribut("ELEVE_ID").orElse(""));
        var divisions = ImmutableSet.<CodeDivision>builder();
        var groupes = ImmutableSet.<CodeGroupe>builder();
        var fautive = new boolean[1];
        curseur.enfants("STRUCTURE", () -> {
            var champs = Champs.de(curseur, STRUCTURE);
            var code = champs.texte("CODE_STRUCTURE");
            switch (champs.texte("TYPE_STRUCTURE")) {
                case "D" -> Codes.division(code).ifPresent(divisions::add);
                case "G" -> Codes.groupe(code).ifPresent(groupes::add);
                default -> {
                    // neither division nor groupe
                }
            }
            fautive[0] |= Codes.illisible(code);
        });
        eleve.ifPresent(id -> recepteur.structures(
                new StructuresEleve(new EleveId(id), divisions.build(), groupes.build(), fautive[0])));
    }
}
