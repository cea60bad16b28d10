package org.lsunsync.domain.source;

import org.lsunsync.domain.personne.Enseignant;

/**
 * A person that S3E describes: an INDIVIDU or a SUPPLEANT that has an id and a nom.
 *
 * @param enseignant who he is ({@code eppsup} as {@code epp}), with what S3E says of him; an empty civilité or prénom leaves ours
 * @param suppleant whether he stands among the SUPPLEANTS: an INDIVIDU of the same pair then counts before him (R5)
 * @param position where he stands
 */
public record Individu(Enseignant enseignant, boolean suppleant, Position position) {}
