package org.lsunsync.ports;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.lsunsync.domain.etablissement.AnneeScolaire;
import org.lsunsync.domain.etablissement.CodeDivision;
import org.lsunsync.domain.etablissement.DivisionId;
import org.lsunsync.domain.plan.Seuils;
import org.lsunsync.domain.rapport.SyncReport;
import org.lsunsync.domain.source.NatureDocument;

/**
 * As much of an école as R0 asks before anything is read.
 *
 * @param annee LSUN's school year
 * @param version which état it is: any change by anyone makes it another one
 * @param divisions all its divisions, with the codes that they bear
 * @param horodatages when the documents last loaded or applied were produced, by kind
 * @param derniere the last application, if there was one
 */
public record ApercuEcole(
        AnneeScolaire annee,
        long version,
        ImmutableMap<CodeDivision, DivisionId> divisions,
        ImmutableMap<NatureDocument, Instant> horodatages,
        Optional<DerniereApplication> derniere) {

    /**
     * What "nothing new" is judged by (§6).
     *
     * @param numero its number in the journal
     * @param version the état that it left
     * @param empreinteSources what the sources said
     * @param selection which divisions
     * @param seuils the limits of that request
     * @param date its date
     * @param valableJusquau the day from which dates alone change the plan
     * @param rapport what it said, which is what a request says that finds nothing new: its changes may be left out, and all of it once
     *     LSUN has changed since
     */
    public record DerniereApplication(
            long numero,
            long version,
            String empreinteSources,
            ImmutableSet<DivisionId> selection,
            Seuils seuils,
            LocalDate date,
            Optional<LocalDate> valableJusquau,
            Optional<SyncReport> rapport) {}
}
