package org.lsunsync.testkit.memoire;

import com.google.common.collect.ImmutableSetMultimap;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.ports.Habilitations;

/**
 * A fixed list of chefs d'établissement. Any thread may call.
 *
 * @param chefs who is chef of which écoles
 */
public record HabilitationsEnMemoire(ImmutableSetMultimap<String, Uai> chefs) implements Habilitations {

    /** Nobody but that one, for that école. */
    public static HabilitationsEnMemoire chef(String demandeur, Uai uai) {
        return new HabilitationsEnMemoire(ImmutableSetMultimap.of(demandeur, uai));
    }

    @Override
    public boolean peutSynchroniser(String demandeur, Uai uai) {
        return chefs.containsEntry(demandeur, uai);
    }
}
