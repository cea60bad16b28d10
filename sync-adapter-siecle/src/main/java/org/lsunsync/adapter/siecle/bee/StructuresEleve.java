package org.lsunsync.adapter.siecle.bee;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import org.lsunsync.domain.etablissement.CodeDivision;
import org.lsunsync.domain.etablissement.CodeGroupe;
import org.lsunsync.domain.personne.EleveId;

/**
 * A STRUCTURES_ELEVE: what an élève belongs to. There may be several of one élève, which count together.
 *
 * @param eleve whom
 * @param divisions the structures of type D, wherever they stand
 * @param groupes those of type G
 * @param fautive whether a code is none: of more than 20 characters
 */
public record StructuresEleve(
        EleveId eleve, ImmutableSet<CodeDivision> divisions, ImmutableSet<CodeGroupe> groupes, boolean fautive) {

    /** This one and another of the same élève, as one. */
    StructuresEleve avec(StructuresEleve autre) {
        return new StructuresEleve(
                eleve,
                Sets.union(divisions, autre.divisions).immutableCopy(),
                Sets.union(groupes, autre.groupes).immutableCopy(),
                fautive || autre.fautive);
    }
}
