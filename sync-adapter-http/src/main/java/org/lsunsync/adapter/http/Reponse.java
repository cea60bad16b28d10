package org.lsunsync.adapter.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** An answer whose body is still on its way. Closing it ends the exchange, whether the body was read or not. */
final class Reponse implements AutoCloseable {

    private static final Pattern SECONDES = Pattern.compile("[0-9]{1,9}");
    private static final Pattern TYPE = Pattern.compile("[a-z0-9.+-]{1,40}/[a-z0-9.+-]{1,60}");

    private final HttpResponse<InputStream> reponse;
    private final FluxRecu corps;

    Reponse(HttpResponse<InputStream> reponse) {
        this.reponse = reponse;
        this.corps = new FluxRecu(reponse.body());
    }

    int statut() {
        return reponse.statusCode();
    }

    URI adresse() {
        return reponse.uri();
    }

    Optional<String> entete(String nom) {
        return reponse.headers().firstValue(nom);
    }

    /** How long the body says that it is; -1 when it does not. */
    long longueur() {
        return reponse.headers().firstValueAsLong("Content-Length").orElse(-1);
    }

    Validateurs validateurs() {
        return Validateurs.de(reponse.headers());
    }

    /** The body's bytes that came over the wire so far. */
    long octets() {
        return corps.octets();
    }

    /** Whether the body broke off. */
    boolean coupee() {
        return corps.coupe();
    }

    /** The document's bytes, unzipped where the server zipped them for the way; with marks. */
    InputStream contenu(String hote, String document) throws IOException {
        var comprime = entete("Content-Encoding").orElse("").strip().equalsIgnoreCase("gzip");
        try {
            return new BufferedInputStream(comprime ? new GZIPInputStream(corps) : corps);
        } catch (ZipException abimee) {
            throw Panne.compression(hote, document);
        }
    }

    /** The media type when it is one of which no document can be made, such as a portal's page. */
    Optional<String> typeEtranger() {
        return entete("Content-Type")
                .map(type ->
                        type.toLowerCase(Locale.ROOT).replaceFirst(";.*", "").strip())
                .filter(type -> type.equals("text/html") || type.equals("application/json"))
                .filter(type -> TYPE.matcher(type).matches());
    }

    /** Retry-After, as seconds or as a date. */
    Optional<Duration> attente(Instant maintenant) {
        return entete("Retry-After").flatMap(valeur -> {
            if (SECONDES.matcher(valeur.strip()).matches()) {
                return Optional.of(Duration.ofSeconds(Long.parseLong(valeur.strip())));
            }
            return date(valeur)
                    .map(quand -> Duration.between(maintenant, quand))
                    .filter(duree -> !duree.isNegative());
        });
    }

    static Optional<Instant> date(String valeur) {
        try {
            return Optional.of(ZonedDateTime.parse(valeur.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException illisible) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        try {
            corps.close();
        } catch (IOException dejaFinie) {
            // the exchange is over either way
        }
    }
}
