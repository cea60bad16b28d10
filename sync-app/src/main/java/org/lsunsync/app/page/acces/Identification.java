package org.lsunsync.app.page.acces;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.function.Function;

/**
 * Says who is behind a request: what a host replaces by its own. Any thread may ask, at the same time. Doubt is nobody.
 */
public interface Identification {

    /** Whether people give an identifiant and a password here; else a portal in front has done so. */
    boolean parFormulaire();

    /** Whose credentials these are; nobody's when either is wrong, and it takes as long to say so. */
    Optional<Personne> parMotDePasse(String identifiant, String motDePasse);

    /** Whom a portal in front names; nobody when it names none. */
    Visite parEnTetes(Provenance provenance);

    /** What those people are called whom it still knows by these identifiants; the others are left out. */
    default ImmutableMap<String, String> noms(ImmutableSet<String> identifiants) {
        return ImmutableMap.of();
    }

    /**
     * A request, as far as a portal can be recognised by it.
     *
     * @param adresse who opened the connection
     * @param enTete a header's value by its name; empty where there is none
     */
    record Provenance(String adresse, Function<String, String> enTete) {}

    /**
     * What a request's headers say.
     *
     * @param personne whom they name
     * @param falsifiee whether they name somebody though they come from where nobody is believed
     */
    record Visite(Optional<Personne> personne, boolean falsifiee) {

        /** They name nobody. */
        public static final Visite ANONYME = new Visite(Optional.empty(), false);
    }
}
