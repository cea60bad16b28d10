package org.lsunsync.domain.rapport;

/**
 * Whom or what a message is about.
 *
 * @param entite the kind
 * @param id its key, as {@link Entite} writes it; never a name
 */
public record Sujet(Entite entite, String id) {}
