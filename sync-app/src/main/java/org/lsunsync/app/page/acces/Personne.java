package org.lsunsync.app.page.acces;

import com.google.common.collect.ImmutableSet;
import org.lsunsync.domain.etablissement.Uai;

/**
 * Somebody who has shown who he is.
 *
 * @param identifiant who asks, as the journal puts it down
 * @param nom what the page calls him
 * @param role what he is to these écoles
 * @param ecoles which ones
 */
public record Personne(String identifiant, String nom, Role role, ImmutableSet<Uai> ecoles) {

    /** Whether he may synchronise that école, and see its élèves. */
    public boolean synchronise(Uai uai) {
        return role == Role.CHEF_ETABLISSEMENT && ecoles.contains(uai);
    }

    /** Whether he may see how far that école is. */
    public boolean suit(Uai uai) {
        return ecoles.contains(uai);
    }
}
