package org.lsunsync.domain.source;

/**
 * A record that can't be used and has no key to be found by: an ELEVE without an integer ELEVE_ID, an INDIVIDU without ID or
 * nom (N6, without division).
 *
 * @param position where it stands
 * @param raison why, in a few French words that quote no value of it
 */
public record EnregistrementIgnore(Position position, String raison) {}
