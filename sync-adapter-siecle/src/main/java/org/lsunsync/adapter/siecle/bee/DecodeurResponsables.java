package org.lsunsync.adapter.siecle.bee;

import org.lsunsync.adapter.siecle.xml.Champs;
import org.lsunsync.adapter.siecle.xml.Curseur;
import org.lsunsync.adapter.siecle.xml.Noms;
import org.lsunsync.domain.personne.EleveId;
import org.lsunsync.domain.personne.PersonneId;
import org.lsunsync.domain.personne.Responsable;
import org.lsunsync.domain.source.NatureDocument;

/** BEE_RESPONSABLES, with or without addresses, of both generations of links. */
public final class DecodeurResponsables {

    /** RESP_LEGAL of a mere contact, who is no responsable (§7). */
    private static final String CONTACT = "0";

    private static final Noms PERSONNE = Noms.de(
            "LC_CIVILITE",
            "NOM_DE_FAMILLE",
            "NOM",
            "NOM_USAGE",
            "PRENOM",
            "TEL_PERSONNEL",
            "TEL_PORTABLE",
            "TEL_PROFESSIONNEL",
            "MEL",
            "ADRESSE_ID");

    private static final Noms LIEN =
            Noms.de("ELEVE_ID", "PERSONNE_ID", "RESP_LEGAL", "NIVEAU_RESPONSABILITE", "CODE_PARENTE");

    private final Curseur curseur;
    private final RecepteurResponsables recepteur;
    private boolean unePersonne;
    private boolean unLien;
    private boolean avecAdresses;

    private DecodeurResponsables(Curseur curseur, RecepteurResponsables recepteur) {
        this.curseur = curseur;
        this.recepteur = recepteur;
    }

    /**
     * Reads the whole document. It is empty without a PERSONNE or without a RESPONSABLE_ELEVE (§8).
     *
     * @param racine on BEE_RESPONSABLES
     */
    public static DocumentAvecAdresses lire(Curseur racine, RecepteurResponsables recepteur) {
        var decodeur = new DecodeurResponsables(racine, recepteur);
        var entete = Entete.lire(NatureDocument.RESPONSABLES, racine, decodeur::conteneur);
        return new DocumentAvecAdresses(
                entete.source(!decodeur.unePersonne || !decodeur.unLien), decodeur.avecAdresses);
    }

    private void conteneur(String nom) {
        switch (nom) {
            case "PERSONNES" -> curseur.enfants("PERSONNE", this::personne);
            case "RESPONSABLES" -> curseur.enfants("RESPONSABLE_ELEVE", this::lien);
            case "ADRESSES" -> {
                avecAdresses = true;
                DecodeurAdresses.lire(curseur, recepteur::adresse);
            }
            default -> {
                // a later version's
            }
        }
    }

    private void personne() {
        unePersonne = true;
        var position = curseur.position();
        var id = Champs.entier(curseur.attribut("PERSONNE_ID").orElse(""));
        if (id.isEmpty()) {
            return; // no link can mean it
        }
        var champs = Champs.de(curseur, PERSONNE);
        var personne = Responsable.builder()
                .id(new PersonneId(id.getAsLong()))
                .civilite(champs.texte("LC_CIVILITE"))
                .nomFamille(DecodeurEleves.nomDeFamille(champs))
                .nomUsage(champs.texte("NOM_USAGE"))
                .prenom(champs.texte("PRENOM"))
                .contact(DecodeurEleves.contact(champs))
                .build();
        recepteur.personne(new FichePersonne(personne, DecodeurEleves.reference(champs.texte("ADRESSE_ID")), position));
    }

    private void lien() {
        unLien = true;
        var champs = Champs.de(curseur, LIEN);
        if (champs.texte("RESP_LEGAL").equals(CONTACT)) {
            return;
        }
        Champs.entier(champs.texte("ELEVE_ID"))
                .ifPresent(eleve -> recepteur.lien(new LienResponsable(
                        new EleveId(eleve),
                        Champs.entier(champs.texte("PERSONNE_ID")).orElse(FicheEleve.SANS_CIBLE),
                        champs.premier("RESP_LEGAL", "NIVEAU_RESPONSABILITE"),
                        champs.texte("CODE_PARENTE"))));
    }
}
