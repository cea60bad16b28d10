package org.lsunsync.app.ordonnanceur;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.ports.Demande;
import org.lsunsync.ports.EntreeJournal;
import org.lsunsync.ports.Mode;
import org.lsunsync.ports.Suivi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One école's turn: is it to be done now, how did it end, when is its next turn. Nothing is forced: the limits are the usual ones, and a
 * refusal that another try can't mend waits for the chef d'établissement. A turn that a dead worker left halfway is taken again from the
 * start, which is sound because a synchronisation is all or nothing, and finds nothing new the second time.
 */
final class PassageEcole implements ExecutionHandler<Void>, FailureHandler<Void> {

    /** How soon to ask again for a place at a source's host. */
    private static final Duration SANS_PLACE = Duration.ofSeconds(15);

    private static final Logger JOURNAL = LoggerFactory.getLogger(PassageEcole.class);

    private final Reglages reglages;
    private final Passages passages;
    private final PlacesSource places;
    private final Montage montage;
    private final String demandeur;
    private final Reprises reprises;
    private final InstantSource horloge;

    PassageEcole(
            BaseOrdonnanceur base,
            PlacesSource places,
            Montage montage,
            Ouvrier.Options options,
            InstantSource horloge) {
        this.reglages = new Reglages(base);
        this.passages = new Passages(base);
        this.places = places;
        this.montage = montage;
        this.demandeur = options.demandeur();
        this.reprises = options.reprises();
        this.horloge = horloge;
    }

    @Override
    public CompletionHandler<Void> execute(TaskInstance<Void> tache, ExecutionContext contexte) {
        var uai = new Uai(tache.getId());
        return reglages.lire(uai).map(this::tour).orElse((fin, file) -> file.stop());
    }

    private CompletionHandler<Void> tour(Reglage reglage) {
        var uai = reglage.uai();
        var maintenant = horloge.instant();
        if (reglage.enPause()) {
            return aSonHeure(uai);
        }
        var permis = reglage.horaire().horsDuCalme(uai, maintenant);
        if (permis.isAfter(maintenant)) {
            return (fin, file) -> file.reschedule(fin, permis);
        }
        var prise = places.prendre(reglage.source().hotes());
        if (prise.isEmpty()) {
            return (fin, file) -> file.reschedule(fin, fin.getTimeDone().plus(SANS_PLACE));
        }
        try {
            return apres(reglage, synchroniser(reglage, maintenant), maintenant);
        } finally {
            prise.ifPresent(PlacesSource.Prise::close);
        }
    }

    private Constat synchroniser(Reglage reglage, Instant maintenant) {
        var ecoute = new Ecoute();
        var synchronisation = montage.de(reglage.source(), ecoute);
        var demande = Demande.de(
                reglage.uai(),
                demandeur,
                new Demande.Selection.Toutes(),
                LocalDate.ofInstant(maintenant, Horaire.PARIS));
        var reponse = reglage.mode() == Mode.APPLICATION
                ? synchronisation.appliquer(demande)
                : synchronisation.simuler(demande);
        return ecoute.entree()
                .map(Constat::de)
                .orElseThrow(() -> new IllegalStateException("aucune fin entendue, réponse " + reponse.isRight()));
    }

    private CompletionHandler<Void> apres(Reglage reglage, Constat constat, Instant debut) {
        var uai = reglage.uai();
        int echecs = passages.noter(uai, constat, debut);
        JOURNAL.atInfo()
                .addKeyValue("uai", uai)
                .addKeyValue("mode", reglage.mode().code())
                .addKeyValue("constat", constat.nature())
                .addKeyValue("motif", constat.motif())
                .addKeyValue("echecs", echecs)
                .log("passage");
        return constat.nature().vautUnAutreEssai() ? (fin, file) -> reprendre(uai, echecs, fin, file) : aSonHeure(uai);
    }

    private CompletionHandler<Void> aSonHeure(Uai uai) {
        return (fin, file) ->
                prochaine(uai, fin.getTimeDone()).ifPresentOrElse(quand -> file.reschedule(fin, quand), file::stop);
    }

    /** By the settings as they are now: they may have changed meanwhile. */
    private Optional<Instant> prochaine(Uai uai, Instant apres) {
        return reglages.lire(uai).map(reglage -> reglage.horaire().prochaine(uai, apres));
    }

    /** What nobody foresaw, the base being away among it. */
    @Override
    public void onFailure(ExecutionComplete fin, ExecutionOperations<Void> file) {
        var execution = fin.getExecution();
        var quoi = fin.getCause().map(cause -> cause.getClass().getSimpleName()).orElse("inconnue");
        JOURNAL.atError()
                .addKeyValue("uai", execution.getId())
                .addKeyValue("erreur", quoi)
                .log("passage interrompu");
        reprendre(new Uai(execution.getId()), execution.consecutiveFailures + 1, fin, file);
    }

    /** Soon again, but no later than at its hour. */
    private void reprendre(Uai uai, int echecs, ExecutionComplete fin, ExecutionOperations<Void> file) {
        var maintenant = fin.getTimeDone();
        prochaine(uai, maintenant)
                .map(heure -> reprises.apres(echecs)
                        .map(maintenant::plus)
                        .filter(heure::isAfter)
                        .orElse(heure))
                .ifPresentOrElse(quand -> file.reschedule(fin, quand), file::stop);
    }

    /** Keeps the end of the request. */
    private static final class Ecoute implements Suivi {

        private Optional<EntreeJournal> entree = Optional.empty();

        @Override
        public void etape(Uai uai, Etape etape, int fait, int total) {}

        @Override
        public void termine(EntreeJournal finie) {
            entree = Optional.of(finie);
        }

        Optional<EntreeJournal> entree() {
            return entree;
        }
    }
}
