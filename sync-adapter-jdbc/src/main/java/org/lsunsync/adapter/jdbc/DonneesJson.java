package org.lsunsync.adapter.jdbc;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.lsunsync.domain.champ.Champ;
import org.lsunsync.domain.personne.DonneesAdministratives;
import org.lsunsync.domain.personne.PersonneId;
import org.lsunsync.domain.personne.Responsable;

/**
 * What is read and written whole, as JSON in one column: responsables in their élève's row, and the data of an archive. Fields by their
 * names in reports, empty ones left out.
 */
final class DonneesJson {

    private static final JsonFactory JSON = new JsonFactory();

    private DonneesJson() {}

    @FunctionalInterface
    private interface Ecriture {
        void dans(JsonGenerator json) throws IOException;
    }

    private static String ecrire(Ecriture ecriture) {
        var texte = new StringWriter();
        try (var json = JSON.createGenerator(texte)) {
            ecriture.dans(json);
        } catch (IOException echec) {
            throw new UncheckedIOException(echec); // a StringWriter does not fail
        }
        return texte.toString();
    }

    static String responsables(DonneesAdministratives donnees) {
        return donnees.responsables().isEmpty() ? "[]" : ecrire(json -> responsables(json, donnees));
    }

    private static void responsables(JsonGenerator json, DonneesAdministratives donnees) throws IOException {
        json.writeStartArray();
        for (var responsable : donnees.responsables().values()) {
            json.writeStartObject();
            json.writeNumberField("id", responsable.id().valeur());
            champs(json, Responsable.CHAMPS, responsable);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static String donnees(DonneesAdministratives donnees) {
        return ecrire(json -> {
            json.writeStartObject();
            champs(json, DonneesAdministratives.CHAMPS, donnees);
            json.writeFieldName("responsables");
            responsables(json, donnees);
            json.writeEndObject();
        });
    }

    private static <T> void champs(JsonGenerator json, List<Champ<T>> champs, T enregistrement) throws IOException {
        for (var champ : champs) {
            var valeur = champ.de(enregistrement);
            if (!valeur.isEmpty()) {
                json.writeStringField(champ.nom(), valeur);
            }
        }
    }

    static ImmutableSortedMap<PersonneId, Responsable> lireResponsables(String texte) {
        if (texte.equals("[]")) {
            return ImmutableSortedMap.of();
        }
        try (var json = JSON.createParser(texte)) {
            json.nextToken();
            return lireResponsables(json);
        } catch (IOException echec) {
            throw new IllegalStateException("responsables illisibles"); // without the cause, which quotes them
        }
    }

    private static ImmutableSortedMap<PersonneId, Responsable> lireResponsables(JsonParser json) throws IOException {
        var responsables = new ImmutableSortedMap.Builder<PersonneId, Responsable>(Comparator.naturalOrder());
        while (json.nextToken() != JsonToken.END_ARRAY) {
            var id = Optional.<PersonneId>empty();
            var champs = new HashMap<String, String>();
            while (json.nextToken() != JsonToken.END_OBJECT) {
                var nom = json.currentName();
                json.nextToken();
                if (nom.equals("id")) {
                    id = Optional.of(new PersonneId(json.getLongValue()));
                } else {
                    champs.put(nom, json.getText());
                }
            }
            var cle = id.orElseThrow();
            responsables.put(cle, Identites.responsable(cle, nom -> champs.getOrDefault(nom, "")));
        }
        return responsables.build();
    }

    static DonneesAdministratives lireDonnees(String texte) {
        try (var json = JSON.createParser(texte)) {
            var champs = new HashMap<String, String>();
            var responsables = ImmutableSortedMap.<PersonneId, Responsable>of();
            json.nextToken();
            while (json.nextToken() != JsonToken.END_OBJECT) {
                var nom = json.currentName();
                json.nextToken();
                if (nom.equals("responsables")) {
                    responsables = lireResponsables(json);
                } else {
                    champs.put(nom, json.getText());
                }
            }
            return Identites.donnees(nom -> champs.getOrDefault(nom, ""), responsables);
        } catch (IOException echec) {
            throw new IllegalStateException("archive illisible"); // without the cause, which quotes it
        }
    }
}
