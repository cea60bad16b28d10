package org.lsunsync.app.page;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.lsunsync.app.page.vue.EnCours;

/** How far an application is, as the page's script reads it. */
final class Flux {

    private static final JsonFactory JSON = new JsonFactory();

    private Flux() {}

    static String json(EnCours enCours) {
        var texte = new StringWriter();
        try (var json = JSON.createGenerator(texte)) {
            json.writeStartObject();
            json.writeNumberField("avance", enCours.avance());
            json.writeStringField("annonce", enCours.annonce());
            json.writeArrayFieldStart("pas");
            for (var pas : enCours.pas()) {
                json.writeStartObject();
                json.writeStringField("etat", pas.etat());
                json.writeStringField("phrase", pas.phrase());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // a StringWriter does not fail
        }
        return texte.toString();
    }
}
