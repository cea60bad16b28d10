package org.lsunsync.domain.bilan;

import com.google.common.collect.ImmutableSortedSet;
import org.lsunsync.domain.personne.EnseignantId;

/**
 * A bilan périodique's line for one discipline, as far as a synchronisation reads it: marks and appréciations are none of its
 * business.
 *
 * @param discipline which subject
 * @param enseignants who is named; R6 only adds to them (I8)
 */
public record Acquis(DisciplineId discipline, ImmutableSortedSet<EnseignantId> enseignants) {}
