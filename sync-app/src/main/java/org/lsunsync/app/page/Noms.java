package org.lsunsync.app.page;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.stream.Stream;
import org.lsunsync.app.ordonnanceur.Ouvrier;
import org.lsunsync.app.page.acces.Identification;
import org.lsunsync.app.page.acces.Personne;

/**
 * What those who asked are called: adults who run the école, by the identifiants that the journal has.
 *
 * @param noms as far as they are known
 */
record Noms(ImmutableMap<String, String> noms) {

    /** Those of whom a page tells; whoever looks is known by himself. */
    static Noms de(Identification identification, Personne lecteur, Stream<String> identifiants) {
        ImmutableSet<String> autres = identifiants
                .filter(un -> !un.equals(lecteur.identifiant()) && !un.equals(Ouvrier.Options.DEMANDEUR))
                .collect(ImmutableSet.toImmutableSet());
        return new Noms(ImmutableMap.<String, String>builder()
                .putAll(autres.isEmpty() ? ImmutableMap.of() : identification.noms(autres))
                .put(lecteur.identifiant(), lecteur.nom())
                .put(Ouvrier.Options.DEMANDEUR, "automatique")
                .buildKeepingLast());
    }

    /** His name; his identifiant where nobody knows him by it any more. */
    String de(String identifiant) {
        return Optional.ofNullable(noms.get(identifiant)).orElse(identifiant);
    }
}
