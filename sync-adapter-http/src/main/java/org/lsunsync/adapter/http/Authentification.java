package org.lsunsync.adapter.http;

import java.net.URI;

/** How we say who we are. */
public sealed interface Authentification {

    /** We don't: or the client certificate does. */
    record Aucune() implements Authentification {}

    /**
     * A name and a password with each request.
     *
     * @param utilisateur the name
     * @param motDePasse the password
     */
    record Basique(String utilisateur, Secret motDePasse) implements Authentification {}

    /**
     * OAuth 2 client credentials: a token from a token server, asked for again before it expires or once it is refused.
     *
     * @param serveur where tokens are given
     * @param client the client's id
     * @param secret the client's secret
     * @param portee the scope to ask for; empty for none
     */
    record Jeton(URI serveur, String client, Secret secret, String portee) implements Authentification {}
}
