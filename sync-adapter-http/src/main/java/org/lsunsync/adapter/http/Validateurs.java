package org.lsunsync.adapter.http;

import java.net.http.HttpHeaders;

/**
 * What a server gives to ask it later whether a document has changed, as it stands; empty for none.
 *
 * @param etag ETag
 * @param modifie Last-Modified
 */
public record Validateurs(String etag, String modifie) {

    static final Validateurs AUCUN = new Validateurs("", "");

    /**
     * Last-Modified counts seconds: one that is as young as the answer may be shared by the next version of the document, and is
     * worth nothing (RFC 9110, 8.8.2.2).
     */
    static Validateurs de(HttpHeaders entetes) {
        var date = entetes.firstValue("Date").flatMap(Reponse::date);
        var modifie = entetes.firstValue("Last-Modified")
                .filter(valeur -> Reponse.date(valeur)
                        .filter(quand ->
                                date.filter(quand.plusSeconds(1)::isBefore).isPresent())
                        .isPresent());
        return new Validateurs(entetes.firstValue("ETag").orElse(""), modifie.orElse(""));
    }

    boolean aucun() {
        return etag.isEmpty() && modifie.isEmpty();
    }
}
