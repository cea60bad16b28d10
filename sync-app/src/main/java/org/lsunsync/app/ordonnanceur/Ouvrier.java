package org.lsunsync.app.ordonnanceur;

import static com.google.common.base.Preconditions.checkArgument;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.lsunsync.ports.EchecPort;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A worker: takes what is due from the queue, and does it. Any number of them, in any number of processes, share one database; each école
 * has one of them at a time. Closed, it takes nothing more and waits for what it has begun.
 */
public final class Ouvrier implements AutoCloseable {

    private static final Logger JOURNAL = LoggerFactory.getLogger(Ouvrier.class);

    private final Scheduler file;
    private final Presences presences;
    private final Options options;
    private final InstantSource horloge;
    private final ScheduledExecutorService coeur = Executors.newSingleThreadScheduledExecutor(travail -> {
        var fil = new Thread(travail, "ouvrier-battement");
        fil.setDaemon(true);
        return fil;
    });

    Ouvrier(DataSource source, InstantSource horloge, Options options, Montage montage) {
        var base = new BaseOrdonnanceur(source);
        this.presences = new Presences(base);
        this.options = options;
        this.horloge = horloge;
        var places = new PlacesSource(source, options.parHote());
        var passage = new PassageEcole(base, places, montage, options, horloge);
        var constructeur = Scheduler.create(source, FileDesTaches.tache(passage, passage))
                .tableName(FileDesTaches.TABLE)
                .jdbcCustomization(FileDesTaches.dialecte(source))
                .schedulerName(new SchedulerName.Fixed(options.nom()))
                .threads(options.ensemble())
                .pollingInterval(options.sondage())
                .heartbeatInterval(options.battement())
                .missedHeartbeatsLimit(Options.BATTEMENTS_MANQUES)
                .shutdownMaxWait(options.patience())
                .clock(horloge::instant)
                // what is thrown may quote a value: PassageEcole says what happened, without it
                .failureLogging(LogLevel.OFF, false);
        this.file = (FileDesTaches.verrouEtLit(source)
                        // no more than it can do at once: what a worker holds when it dies waits until that is noticed
                        ? constructeur.pollUsingLockAndFetch(0.5, 1.0)
                        : constructeur.pollUsingFetch(0.5, 1.0))
                .build();
    }

    /** Begins; returns at once. */
    public void demarrer() {
        presences.battre(options.nom(), horloge.instant());
        var unused = coeur.scheduleAtFixedRate(
                this::battre,
                options.battement().toMillis(),
                options.battement().toMillis(),
                TimeUnit.MILLISECONDS);
        file.start();
    }

    private void battre() {
        try {
            presences.battre(options.nom(), horloge.instant());
        } catch (EchecPort absente) {
            // a base that is away for a while must not end the beating: it is tried again at the next
            JOURNAL.atWarn().addKeyValue("ouvrier", options.nom()).log("battement manqué");
        }
    }

    /** Whether it has begun to end. */
    boolean finit() {
        return file.getSchedulerState().isShuttingDown();
    }

    /** Takes nothing more, and waits for what it has begun as long as it is patient. */
    @Override
    public void close() {
        file.stop();
        coeur.shutdownNow();
        presences.partir(options.nom());
    }

    /**
     * How a worker works.
     *
     * @param nom whose it is in the queue and on the dashboard; another one for each process
     * @param demandeur who asks, as the journal says it
     * @param ensemble how many écoles it synchronises at once
     * @param parHote how many may read from one host at once, all workers together; all of them say the same
     * @param sondage how often it looks for what is due
     * @param battement how often it says that it is alive; one that misses {@value #BATTEMENTS_MANQUES} is taken for dead, and its turns
     *     are given to others
     * @param patience how long it waits, when it ends, for what it has begun
     * @param reprises how soon what failed is tried again
     */
    public record Options(
            String nom,
            String demandeur,
            int ensemble,
            int parHote,
            Duration sondage,
            Duration battement,
            Duration patience,
            Reprises reprises) {

        /** As whom a worker asks, unless it is told otherwise. */
        public static final String DEMANDEUR = "ordonnanceur";

        static final int BATTEMENTS_MANQUES = 4;

        /** @throws IllegalArgumentException for a number or a duration that is not positive */
        public Options {
            checkArgument(nom.length() <= 64, "un nom de 64 signes au plus");
            checkArgument(ensemble >= 1 && parHote >= 1, "au moins une synchronisation à la fois");
            checkArgument(
                    sondage.toMillis() > 0 && battement.toMillis() > 0 && !patience.isNegative(),
                    "des durées positives");
        }

        /** The usual ones, for a worker of that name. */
        public static Options de(String nom) {
            return new Options(
                    nom,
                    DEMANDEUR,
                    2,
                    4,
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(30),
                    Reprises.DEFAUT);
        }

        /** How many connections such a worker may hold at once: work, lock and place of each école, and the queue's own. */
        public int connexions() {
            return 3 * ensemble + 4;
        }
    }
}
