package org.lsunsync.app.page.vue;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * What changes for one person, or for several bilans at once.
 *
 * @param titre whom or what it is about
 * @param eleve the élève's internal id; none where it is no élève
 * @param gardee whether locked bilans keep what was before
 * @param garde what locked bilans do, or whom the change is for
 * @param archive the archive's number; none where none is written
 * @param ecarts its changes
 */
public record Fiche(
        String titre,
        Optional<String> eleve,
        boolean gardee,
        String garde,
        Optional<Integer> archive,
        ImmutableList<Ecart> ecarts) {}
