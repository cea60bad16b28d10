package org.lsunsync.domain.personne;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Who an enseignant is: the pair of type and STS id, within one année scolaire. Ordered by type, then by id as a number.
 *
 * @param type the kind of id
 * @param idSts the id, compared as an integer, 0 or more
 */
public record EnseignantId(TypeEnseignant type, long idSts) implements Comparable<EnseignantId> {

    /** @throws IllegalArgumentException when the id is negative */
    public EnseignantId {
        checkArgument(idSts >= 0, "id STS négatif");
    }

    @Override
    public int compareTo(EnseignantId autre) {
        int parType = type.compareTo(autre.type);
        return parType != 0 ? parType : Long.compare(idSts, autre.idSts);
    }

    /** As reports write it: {@code epp:5101}. */
    @Override
    public String toString() {
        return type.code() + ":" + idSts;
    }
}
