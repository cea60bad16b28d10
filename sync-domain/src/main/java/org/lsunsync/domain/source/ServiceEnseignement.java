package org.lsunsync.domain.source;

import com.google.common.collect.ImmutableSet;
import org.lsunsync.domain.personne.EnseignantId;

/**
 * "These enseignants teach this matière to this structure", whatever the modalité de cours (R6). One that names nobody still
 * concerns its bilans (M7).
 *
 * @param structure division or groupe
 * @param matiere matière code, a string
 * @param enseignants whom it names ({@code eppsup} as {@code epp}), described by S3E or not
 * @param position where it stands
 */
public record ServiceEnseignement(
        Structure structure, String matiere, ImmutableSet<EnseignantId> enseignants, Position position) {}
