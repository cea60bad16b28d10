package org.lsunsync.benchmark;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.util.Map;
import org.lsunsync.domain.personne.Adresse;
import org.lsunsync.domain.personne.Contact;
import org.lsunsync.domain.personne.PersonneId;
import org.lsunsync.domain.personne.Responsable;

/** Responsables out of their column, by hand: one pass, one builder each, no field list. */
final class LectureJson {

    private final JsonFactory json = new JsonFactory();

    Map<PersonneId, Responsable> responsables(String texte) throws IOException {
        var responsables = ImmutableMap.<PersonneId, Responsable>builder();
        try (var lecture = json.createParser(texte)) {
            lecture.nextToken();
            while (lecture.nextToken() != JsonToken.END_ARRAY) {
                var responsable = responsable(lecture);
                responsables.put(responsable.id(), responsable);
            }
        }
        return responsables.buildOrThrow();
    }

    private static Responsable responsable(JsonParser lecture) throws IOException {
        var responsable = Responsable.builder();
        var contact = Contact.builder();
        var adresse = Adresse.builder();
        while (lecture.nextToken() != JsonToken.END_OBJECT) {
            var nom = lecture.currentName();
            lecture.nextToken();
            switch (nom) {
                case "id" -> responsable.id(new PersonneId(lecture.getLongValue()));
                case "civilite" -> responsable.civilite(lecture.getText());
                case "nomFamille" -> responsable.nomFamille(lecture.getText());
                case "nomUsage" -> responsable.nomUsage(lecture.getText());
                case "prenom" -> responsable.prenom(lecture.getText());
                case "telephonePersonnel" -> contact.telephonePersonnel(lecture.getText());
                case "telephonePortable" -> contact.telephonePortable(lecture.getText());
                case "telephoneProfessionnel" -> contact.telephoneProfessionnel(lecture.getText());
                case "mel" -> contact.mel(lecture.getText());
                case "lien" -> responsable.lien(lecture.getText());
                case "rang" -> responsable.rang(lecture.getText());
                case "adresse.ligne1" -> adresse.ligne1(lecture.getText());
                case "adresse.ligne2" -> adresse.ligne2(lecture.getText());
                case "adresse.ligne3" -> adresse.ligne3(lecture.getText());
                case "adresse.ligne4" -> adresse.ligne4(lecture.getText());
                case "adresse.codePostal" -> adresse.codePostal(lecture.getText());
                case "adresse.commune" -> adresse.commune(lecture.getText());
                case "adresse.pays" -> adresse.pays(lecture.getText());
                default -> throw new IllegalStateException(nom);
            }
        }
        return responsable.contact(contact.build()).adresse(adresse.build()).build();
    }
}
