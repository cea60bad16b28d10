package org.lsunsync.adapter.http;

import java.io.IOException;
import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks one server, and follows it as far as its own host. What it throws is a {@link Panne}. */
final class ClientHttp {

    private static final int SAUTS = 5;
    private static final Set<Integer> REDIRECTIONS = Set.of(301, 302, 303, 307, 308);

    private final ServeurHttp serveur;
    private final Duration premierOctet;
    private final boolean zip;
    private final HttpClient client;
    private final Identite identite;

    ClientHttp(ServeurHttp serveur, ReglagesHttp reglages, InstantSource horloge) {
        this.serveur = serveur;
        this.premierOctet = reglages.delais().premierOctet();
        this.zip = reglages.zip();
        this.client = client(serveur, reglages.delais().connexion());
        this.identite = Identite.de(serveur.authentification(), client, premierOctet, horloge);
    }

    private static HttpClient client(ServeurHttp serveur, Duration connexion) {
        var client = HttpClient.newBuilder()
                .connectTimeout(connexion)
                .followRedirects(HttpClient.Redirect.NEVER) // ours stay on the host
                .sslContext(serveur.tls().contexte());
        serveur.mandataire().ifPresent(mandataire -> {
            client.proxy(ProxySelector.of(new InetSocketAddress(mandataire.hote(), mandataire.port())));
            mandataire.acces().ifPresent(acces -> client.authenticator(pourMandataire(acces)));
        });
        if (serveur.mandataire().isEmpty()) {
            Optional.ofNullable(ProxySelector.getDefault()).ifPresent(client::proxy);
        }
        return client.build();
    }

    /** Answers proxies alone: the server's own demands are no business of theirs. */
    private static Authenticator pourMandataire(Authentification.Basique acces) {
        return new Authenticator() {
            @Override
            protected @Nullable PasswordAuthentication getPasswordAuthentication() {
                return getRequestorType() == RequestorType.PROXY
                        ? new PasswordAuthentication(
                                acces.utilisateur(), acces.motDePasse().clair().toCharArray())
                        : null;
            }
        };
    }

    /**
     * The answer to one request, once its head is there.
     *
     * @param conditions what an earlier answer gave: the server says 304 when nothing changed since
     */
    Reponse obtenir(URI adresse, Validateurs conditions, String document) throws InterruptedException {
        var reponse = suivre(adresse, conditions, document, false);
        if (reponse.statut() == 401 && identite.renouvelable()) {
            reponse.close();
            return suivre(adresse, conditions, document, true); // a token can be withdrawn before its time
        }
        return reponse;
    }

    private Reponse suivre(URI depart, Validateurs conditions, String document, boolean jetonNeuf)
            throws InterruptedException {
        var adresse = depart;
        for (int saut = 0; saut <= SAUTS; saut++) {
            var reponse = envoyer(requete(adresse, conditions, document, jetonNeuf && saut == 0), document);
            if (!REDIRECTIONS.contains(reponse.statut())) {
                return reponse;
            }
            reponse.close();
            adresse = reponse.entete("Location")
                    .flatMap(lieu -> suite(reponse.adresse(), lieu))
                    .orElseThrow(() -> Panne.redirection(serveur.hote(), document));
        }
        throw Panne.redirection(serveur.hote(), document);
    }

    /** Where a redirection leads, when it stays on the host and does not give up encryption. */
    private static Optional<URI> suite(URI ici, String lieu) {
        URI la;
        try {
            la = ici.resolve(lieu);
        } catch (IllegalArgumentException illisible) {
            return Optional.empty();
        }
        var memeHote = ici.getHost().equalsIgnoreCase(String.valueOf(la.getHost()))
                && la.getRawUserInfo() == null
                && ici.getPort() == la.getPort()
                && ici.getScheme().equalsIgnoreCase(la.getScheme());
        return memeHote ? Optional.of(la) : Optional.empty();
    }

    private HttpRequest requete(URI adresse, Validateurs conditions, String document, boolean jetonNeuf)
            throws InterruptedException {
        var requete = HttpRequest.newBuilder(adresse)
                .timeout(premierOctet)
                // an offer of h2c in clear would be longer than the rest of a conditional request
                .version(chiffree(adresse) ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1)
                .header("Accept", "application/xml, application/zip, text/xml")
                .header("Accept-Encoding", "gzip")
                .header("User-Agent", "lsun-sync");
        if (zip) {
            requete.header("Compression-Zip", "true");
        }
        if (!conditions.etag().isEmpty()) {
            requete.header("If-None-Match", conditions.etag());
        } else if (!conditions.modifie().isEmpty()) {
            requete.header("If-Modified-Since", conditions.modifie());
        }
        identite.entete(document, jetonNeuf).ifPresent(valeur -> requete.header("Authorization", valeur));
        return requete.GET().build();
    }

    static boolean chiffree(URI adresse) {
        return adresse.getScheme().toLowerCase(Locale.ROOT).equals("https");
    }

    private Reponse envoyer(HttpRequest requete, String document) throws InterruptedException {
        try {
            return new Reponse(client.send(requete, BodyHandlers.ofInputStream()));
        } catch (IOException faute) {
            throw Panne.liaison(faute, chiffree(requete.uri()), serveur.hote(), document);
        }
    }
}
