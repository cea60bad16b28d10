package org.lsunsync.domain.plan;

import org.lsunsync.domain.source.Position;

/**
 * Where a change comes from.
 *
 * @param regle the rule that decided it
 * @param cle the key that matched, e.g. {@code ELEVE_ID 700101}; never a name
 * @param position the source's document and line
 */
public record Origine(CodeRegle regle, String cle, Position position) {}
