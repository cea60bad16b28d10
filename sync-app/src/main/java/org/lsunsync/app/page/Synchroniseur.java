package org.lsunsync.app.page;

import com.google.common.collect.ImmutableList;
import io.vavr.control.Either;
import java.time.Duration;
import java.util.Optional;
import org.lsunsync.app.page.acces.Personne;
import org.lsunsync.app.page.execution.Execution;
import org.lsunsync.app.page.sources.Sources;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.domain.plan.Seuils;
import org.lsunsync.domain.rapport.SyncReport;
import org.lsunsync.ports.Demande;
import org.lsunsync.ports.EchecPort;
import org.lsunsync.ports.EntreeJournal;
import org.lsunsync.ports.Habilitations;
import org.lsunsync.ports.Journal;
import org.lsunsync.ports.Refus;
import org.lsunsync.ports.Suivi;

/** Asks the use case on behalf of somebody, and finds what it said again in the journal. */
final class Synchroniseur {

    /** How far back a request that has just ended is looked for: others may have ended since. */
    private static final int RECENTES = 50;

    /** Databases keep microseconds, clocks count nanoseconds. */
    private static final Duration ARRONDI = Duration.ofNanos(1_000);

    private final Fondations fondations;

    Synchroniseur(Fondations fondations) {
        this.fondations = fondations;
    }

    /**
     * A simulation's outcome.
     *
     * @param numero its number in the journal; none when the journal could not take it
     * @param refus why there is nothing to show; none where there is
     */
    record Reponse(Optional<Long> numero, Optional<Refus> refus) {}

    Reponse simuler(
            Personne personne,
            Uai uai,
            Sources sources,
            ImmutableList<String> divisions,
            Seuils seuils,
            boolean ancienne) {
        var ecoute = new Retenue();
        Either<Refus, SyncReport> reponse = fondations
                .synchronisations()
                .sur(sources, droits(personne), ecoute)
                .simuler(demande(personne, uai, divisions, seuils, ancienne));
        return new Reponse(
                ecoute.entree.flatMap(this::numero),
                reponse.isLeft() ? Optional.of(reponse.getLeft()) : Optional.empty());
    }

    /** Applies the plan that was approved, and no other one. */
    Execution.Fin appliquer(
            Personne personne,
            EntreeJournal apercu,
            String empreinte,
            Sources sources,
            boolean ancienne,
            Execution execution) {
        var reponse = fondations
                .synchronisations()
                .sur(sources, droits(personne), execution)
                .appliquer(demande(personne, apercu.uai(), apercu.divisions(), apercu.seuils(), ancienne)
                        .surPlan(empreinte));
        return new Execution.Fin(
                execution.entree().flatMap(this::numero),
                reponse.isLeft() ? reponse.getLeft().phrase() : "");
    }

    private Demande demande(
            Personne personne, Uai uai, ImmutableList<String> divisions, Seuils seuils, boolean ancienne) {
        var demande = Demande.de(
                        uai,
                        personne.identifiant(),
                        new Demande.Selection.DeCodes(divisions),
                        fondations.aujourdhui().get())
                .avecSeuils(seuils);
        return ancienne ? demande.acceptantSourceAncienne() : demande;
    }

    /** The use case asks again, whatever the page let pass. */
    private static Habilitations droits(Personne personne) {
        return (demandeur, uai) -> demandeur.equals(personne.identifiant()) && personne.synchronise(uai);
    }

    /** The number under which the journal has that entry. */
    private Optional<Long> numero(EntreeJournal entree) {
        try {
            return fondations.journal().lister(entree.uai(), Long.MAX_VALUE, RECENTES).stream()
                    .filter(ligne -> ligne.mode() == entree.mode()
                            && ligne.demandeur().equals(entree.demandeur())
                            && Duration.between(ligne.debut(), entree.debut())
                                            .abs()
                                            .compareTo(ARRONDI)
                                    <= 0)
                    .map(Journal.LigneHistorique::numero)
                    .findFirst();
        } catch (EchecPort indisponible) {
            return Optional.empty();
        }
    }

    private static final class Retenue implements Suivi {
        private Optional<EntreeJournal> entree = Optional.empty();

        @Override
        public void etape(Uai uai, Etape etape, int fait, int total) {}

        @Override
        public void termine(EntreeJournal finie) {
            entree = Optional.of(finie);
        }
    }
}
