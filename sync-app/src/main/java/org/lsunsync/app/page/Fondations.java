package org.lsunsync.app.page;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Supplier;
import org.lsunsync.app.ordonnanceur.ArrierePlan;
import org.lsunsync.app.page.acces.Identification;
import org.lsunsync.app.page.sources.LecteurExports;
import org.lsunsync.app.page.sources.Sources;
import org.lsunsync.app.page.sources.SourcesDesEcoles;
import org.lsunsync.ports.EntreeJournal;
import org.lsunsync.ports.Habilitations;
import org.lsunsync.ports.Journal;
import org.lsunsync.ports.LivretScolaire;
import org.lsunsync.ports.Suivi;
import org.lsunsync.ports.SynchronisationBaseEleves;

/**
 * What the page stands on.
 *
 * @param livret LSUN
 * @param journal past requests
 * @param synchronisations the use case
 * @param sources where écoles' sources are
 * @param arrierePlan where écoles stand
 * @param exports how files that are given are told
 * @param identification who is who
 * @param csv a report as CSV
 * @param json a report as JSON
 * @param horloge the clock
 * @param aujourdhui the date of a synchronisation that begins now
 * @param version the program's
 */
public record Fondations(
        LivretScolaire livret,
        Journal journal,
        Synchronisations synchronisations,
        SourcesDesEcoles sources,
        ArrierePlan arrierePlan,
        LecteurExports exports,
        Identification identification,
        Function<EntreeJournal, String> csv,
        Function<EntreeJournal, String> json,
        InstantSource horloge,
        Supplier<LocalDate> aujourdhui,
        String version) {

    /** The use case over these sources, for whom these rights are. */
    @FunctionalInterface
    public interface Synchronisations {

        /** A use case for one request. */
        SynchronisationBaseEleves sur(Sources sources, Habilitations habilitations, Suivi suivi);
    }
}
