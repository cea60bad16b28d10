package org.lsunsync.adapter.http;

import java.util.Optional;

/**
 * A proxy.
 *
 * @param hote its host
 * @param port its port
 * @param acces what it asks for, if it does; towards an https server the JVM allows Basic only when its property {@code
 *     jdk.http.auth.tunneling.disabledSchemes} is empty
 */
public record Mandataire(String hote, int port, Optional<Authentification.Basique> acces) {}
