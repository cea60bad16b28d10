package org.lsunsync.domain.source;

import java.time.Instant;
import java.util.Optional;

/**
 * One document that was read, as far as R0 judges it.
 *
 * @param nature its kind
 * @param nom its own name without folders; in a zip, the entry's
 * @param uai the UAI that it declares, as it stands; empty for none
 * @param annee the school year that it declares, as it stands; empty for none
 * @param horodatage when it was produced, where it says so
 * @param vide whether it lacks what such a document always has (§8): an empty file must never read as "everyone left"
 */
public record DocumentSource(
        NatureDocument nature, String nom, String uai, String annee, Optional<Instant> horodatage, boolean vide) {}
