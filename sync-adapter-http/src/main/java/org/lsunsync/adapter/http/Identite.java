package org.lsunsync.adapter.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;

/** The Authorization header of a request. */
interface Identite {

    /**
     * Its value, if there is one.
     *
     * @param renouveler whether the server refused the last one
     */
    Optional<String> entete(String document, boolean renouveler) throws InterruptedException;

    /** Whether a refusal may pass with a new one. */
    boolean renouvelable();

    static Identite de(Authentification authentification, HttpClient client, Duration delai, InstantSource horloge) {
        if (authentification instanceof Authentification.Basique basique) {
            return new Fixe(Optional.of(basique(basique.utilisateur(), basique.motDePasse())));
        }
        return authentification instanceof Authentification.Jeton jeton
                ? new ParJeton(jeton, client, delai, horloge)
                : new Fixe(Optional.empty());
    }

    private static String basique(String nom, Secret secret) {
        return "Basic "
                + Base64.getEncoder().encodeToString((nom + ":" + secret.clair()).getBytes(StandardCharsets.UTF_8));
    }

    /** The same with each request. */
    final class Fixe implements Identite {

        private final Optional<String> valeur;

        private Fixe(Optional<String> valeur) {
            this.valeur = valeur;
        }

        @Override
        public Optional<String> entete(String document, boolean renouveler) {
            return valeur;
        }

        @Override
        public boolean renouvelable() {
            return false;
        }
    }

    /** A token, asked for once for all requests that need it, and again shortly before its end. */
    final class ParJeton implements Identite {

        /** A token that would expire on its way is not sent. */
        private static final Duration MARGE = Duration.ofSeconds(30);

        private static final Duration SANS_DUREE = Duration.ofMinutes(5);
        private static final int TAILLE = 64 << 10;

        private final Authentification.Jeton acces;
        private final HttpClient client;
        private final Duration delai;
        private final InstantSource horloge;
        private final JsonFactory json = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(16)
                        .maxStringLength(TAILLE)
                        .build())
                .build();
        private String jeton = "";
        private Instant fin = Instant.MIN;

        private ParJeton(Authentification.Jeton acces, HttpClient client, Duration delai, InstantSource horloge) {
            this.acces = acces;
            this.client = client;
            this.delai = delai;
            this.horloge = horloge;
        }

        @Override
        public synchronized Optional<String> entete(String document, boolean renouveler) throws InterruptedException {
            if (renouveler || !horloge.instant().isBefore(fin)) {
                demander(document);
            }
            return Optional.of("Bearer " + jeton);
        }

        @Override
        public boolean renouvelable() {
            return true;
        }

        private void demander(String document) throws InterruptedException {
            var formulaire = "grant_type=client_credentials"
                    + (acces.portee().isEmpty() ? "" : "&scope=" + code(acces.portee()));
            var requete = HttpRequest.newBuilder(acces.serveur())
                    .timeout(delai)
                    .version(HttpClient.Version.HTTP_1_1)
                    .header(
                            "Authorization",
                            basique(
                                    code(acces.client()),
                                    Secret.de(code(acces.secret().clair()))))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Accept", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(formulaire, StandardCharsets.UTF_8))
                    .build();
            var hote = hote(acces.serveur());
            try {
                var reponse = client.send(requete, BodyHandlers.ofInputStream());
                try (var corps = reponse.body()) {
                    if (reponse.statusCode() != 200) {
                        throw Panne.statut(reponse.statusCode(), Optional.empty(), hote, document);
                    }
                    retenir(corps, hote, document);
                }
            } catch (IOException faute) {
                throw Panne.liaison(faute, ClientHttp.chiffree(acces.serveur()), hote, document);
            }
        }

        /** Looks at two fields of the answer, and quotes none. */
        private void retenir(InputStream corps, String hote, String document) {
            var recu = "";
            var duree = SANS_DUREE;
            try (var lecture = json.createParser(corps.readNBytes(TAILLE))) {
                lecture.nextToken();
                while (lecture.nextToken() == JsonToken.FIELD_NAME) {
                    var nom = lecture.currentName();
                    lecture.nextToken();
                    if (nom.equals("access_token")) {
                        recu = lecture.getValueAsString("");
                    } else if (nom.equals("expires_in")) {
                        duree = Duration.ofSeconds(Math.max(0, lecture.getValueAsLong(SANS_DUREE.toSeconds())));
                    } else {
                        lecture.skipChildren();
                    }
                }
            } catch (IOException illisible) {
                recu = "";
            }
            if (!recu.matches("[A-Za-z0-9._~+/=-]+")) {
                throw Panne.jeton(hote, document);
            }
            jeton = recu;
            fin = horloge.instant().plus(duree).minus(MARGE);
        }

        private static String code(String texte) {
            return URLEncoder.encode(texte, StandardCharsets.UTF_8);
        }

        private static String hote(URI adresse) {
            return ServeurHttp.nom(adresse);
        }
    }
}
