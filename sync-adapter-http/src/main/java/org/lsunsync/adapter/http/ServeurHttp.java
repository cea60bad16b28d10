package org.lsunsync.adapter.http;

import static com.google.common.base.Preconditions.checkArgument;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * A server, and how it is reached.
 *
 * @param base its address, http or https; the paths of documents are added to it
 * @param authentification how we say who we are; told to this host alone
 * @param tls whom we trust
 * @param mandataire the proxy to go through; the JVM's by default
 */
public record ServeurHttp(URI base, Authentification authentification, Tls tls, Optional<Mandataire> mandataire) {

    /** @throws IllegalArgumentException for an address that is not http or https, or that holds credentials */
    public ServeurHttp {
        var protocole = String.valueOf(base.getScheme()).toLowerCase(Locale.ROOT);
        checkArgument(
                base.getHost() != null && (protocole.equals("http") || protocole.equals("https")),
                "adresse : http:// ou https://, puis un hôte");
        checkArgument(
                base.getRawUserInfo() == null && base.getRawQuery() == null && base.getRawFragment() == null,
                "adresse : sans identifiants, ni « ? », ni « # »");
    }

    /** A server that asks nothing. */
    public static ServeurHttp de(URI base) {
        return new ServeurHttp(base, new Authentification.Aucune(), Tls.PAR_DEFAUT, Optional.empty());
    }

    /** The same, with another way to say who we are. */
    public ServeurHttp avec(Authentification autre) {
        return new ServeurHttp(base, autre, tls, mandataire);
    }

    /** The same, with other certificates. */
    public ServeurHttp avec(Tls autre) {
        return new ServeurHttp(base, authentification, autre, mandataire);
    }

    /** The same, through a proxy. */
    public ServeurHttp avec(Mandataire autre) {
        return new ServeurHttp(base, authentification, tls, Optional.of(autre));
    }

    /** Where a path stands on it. */
    URI adresse(String chemin) {
        var racine = base.toString();
        return URI.create((racine.endsWith("/") ? racine.substring(0, racine.length() - 1) : racine)
                + (chemin.startsWith("/") ? chemin : "/" + chemin));
    }

    /** Its host, as messages and circuit breakers name it. */
    String hote() {
        return nom(base);
    }

    static String nom(URI adresse) {
        return adresse.getPort() < 0 ? adresse.getHost() : adresse.getHost() + ":" + adresse.getPort();
    }
}
