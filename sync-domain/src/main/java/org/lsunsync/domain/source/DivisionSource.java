package org.lsunsync.domain.source;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.lsunsync.domain.etablissement.CodeDivision;
import org.lsunsync.domain.etablissement.DivisionId;
import org.lsunsync.domain.etablissement.Mef;

/**
 * A division of Structures (R2).
 *
 * @param id LSUN's id of it, where the source gives one; SIECLE's exports don't
 * @param code its code
 * @param libelle its long name; empty when the source has none, which leaves ours
 * @param mefs its niveaux, read to recognise a renaming
 * @param position where it stands
 */
public record DivisionSource(
        Optional<DivisionId> id, CodeDivision code, String libelle, ImmutableSet<Mef> mefs, Position position) {}
