package org.lsunsync.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Somebody with a browser without JavaScript, as plain HTTP: what forms send is told field by field. */
final class Visiteur {

    private static final Pattern JETON = Pattern.compile("name=\"jeton\" value=\"([^\"]*)\"");

    private static final Pattern DIVISION = Pattern.compile("name=\"division\" value=\"([^\"]*)\"");

    final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String adresse;
    private String[] enTetes = {};

    Visiteur(PageServie page) {
        this(page.adresse());
    }

    Visiteur(String adresse) {
        this.adresse = adresse;
    }

    static Visiteur connecte(PageServie page, String identifiant) {
        var visiteur = new Visiteur(page);
        visiteur.connecter(identifiant, PageServie.MOT_DE_PASSE);
        return visiteur;
    }

    HttpResponse<String> connecter(String identifiant, String motDePasse) {
        return poster("/connexion", "/connexion", "identifiant", identifiant, "mot-de-passe", motDePasse);
    }

    HttpResponse<String> lire(String chemin, String... enTetes) {
        var requete = HttpRequest.newBuilder(URI.create(adresse + chemin));
        for (int i = 0; i < enTetes.length; i += 2) {
            requete.header(enTetes[i], enTetes[i + 1]);
        }
        return envoyer(requete);
    }

    /** Sends a form with the token of the page that it stands on. */
    HttpResponse<String> poster(String depuis, String chemin, String... champs) {
        var complets = new ArrayList<>(List.of(champs));
        complets.addAll(List.of("jeton", jeton(depuis)));
        return posterSansJeton(chemin, complets.toArray(new String[0]));
    }

    HttpResponse<String> posterSansJeton(String chemin, String... champs) {
        var corps = new ArrayList<String>();
        for (int i = 0; i < champs.length; i += 2) {
            corps.add(encoder(champs[i]) + "=" + encoder(champs[i + 1]));
        }
        return envoyer(HttpRequest.newBuilder(URI.create(adresse + chemin))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", corps))));
    }

    /** Gives files as a browser does. */
    HttpResponse<String> deposer(Map<String, byte[]> fichiers) {
        var corps = new java.io.ByteArrayOutputStream();
        var borne = "borne-de-test";
        partie(corps, borne, "jeton", "", jeton(PageServie.CHEMIN + "/choisir").getBytes(StandardCharsets.UTF_8));
        fichiers.forEach((nom, octets) -> partie(corps, borne, "exports", nom, octets));
        corps.writeBytes(("--" + borne + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return envoyer(HttpRequest.newBuilder(URI.create(adresse + PageServie.CHEMIN + "/depot"))
                .header("Content-Type", "multipart/form-data; boundary=" + borne)
                .POST(HttpRequest.BodyPublishers.ofByteArray(corps.toByteArray())));
    }

    private static void partie(
            java.io.ByteArrayOutputStream corps, String borne, String champ, String fichier, byte[] octets) {
        var entete = "--" + borne + "\r\nContent-Disposition: form-data; name=\"" + champ + "\""
                + (fichier.isEmpty() ? "" : "; filename=\"" + fichier + "\"\r\nContent-Type: application/octet-stream")
                + "\r\n\r\n";
        corps.writeBytes(entete.getBytes(StandardCharsets.UTF_8));
        corps.writeBytes(octets);
        corps.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    String jeton(String chemin) {
        var trouve = JETON.matcher(lire(chemin).body());
        return trouve.find() ? trouve.group(1) : "";
    }

    /** Previews all divisions; answers where the preview is. */
    String apercevoir() {
        return ou(poster(PageServie.CHEMIN + "/choisir", PageServie.CHEMIN + "/apercu", "division", "3 A"));
    }

    /** Previews all divisions of an école; answers where the preview is. */
    String apercevoirTout(String chemin) {
        var divisions = DIVISION.matcher(lire(chemin + "/choisir").body())
                .results()
                .flatMap(trouvee -> Stream.of("division", trouvee.group(1)))
                .toArray(String[]::new);
        return ou(poster(chemin + "/choisir", chemin + "/apercu", divisions));
    }

    /** Where an answer leads. */
    static String ou(HttpResponse<String> reponse) {
        return reponse.headers().firstValue("Location").orElse("");
    }

    /** Approves a preview; answers where the run is. */
    String appliquer(String apercu) {
        var confirmation = lire(apercu + "/confirmation").body();
        var plan = Pattern.compile("name=\"plan\" value=\"([^\"]*)\"").matcher(confirmation);
        return ou(poster(apercu + "/confirmation", apercu + "/appliquer", "plan", plan.find() ? plan.group(1) : ""));
    }

    /** Waits, by the stream of its steps, until a run has ended; answers its page. */
    HttpResponse<String> attendre(String execution) {
        lire(execution + "/flux", "Accept", "text/event-stream"); // ends with the run
        var suite = ou(lire(execution));
        return lire(suite.isEmpty() ? execution : suite);
    }

    /** From now on each request bears these headers, as from a portal. */
    Visiteur portant(String... nouveaux) {
        enTetes = nouveaux.clone();
        return this;
    }

    private HttpResponse<String> envoyer(HttpRequest.Builder requete) {
        for (int i = 0; i < enTetes.length; i += 2) {
            requete.header(enTetes[i], enTetes[i + 1]);
        }
        try {
            return client.send(requete.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        } catch (InterruptedException presse) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(presse);
        }
    }

    private static String encoder(String texte) {
        return URLEncoder.encode(texte, StandardCharsets.UTF_8);
    }
}
