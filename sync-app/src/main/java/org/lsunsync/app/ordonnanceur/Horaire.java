package org.lsunsync.app.ordonnanceur;

import static com.google.common.base.Preconditions.checkArgument;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.schedule.CronSchedule;
import com.github.kagkarlsson.scheduler.task.schedule.CronStyle;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.SplittableRandom;
import org.lsunsync.domain.etablissement.Uai;

/**
 * When an école is due, in Europe/Paris.
 *
 * @param cron five fields: minute, hour, day, month, day of the week
 * @param calmes hours in which no run begins
 * @param gigue runs are spread over this long after what the cron says, so that a whole académie does not ask one service at once
 */
public record Horaire(String cron, Optional<HeuresCalmes> calmes, Duration gigue) {

    /** A cron that is due on the 29th of February has its longest wait from 2096 to 2104. */
    private static final Duration JAMAIS = Duration.ofDays(9 * 366);

    /** What synchronisations are dated by, and schedules are read in. */
    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /**
     * Every night between one and two. Between two and three there is no hour on the day that goes over to summer time: a cron that says
     * so has no turn on that night.
     */
    public static final Horaire DEFAUT = new Horaire("0 1 * * *", Optional.empty(), Duration.ofHours(1));

    /** @throws IllegalArgumentException for a cron that can't be read, or that is never due */
    public Horaire {
        checkArgument(!gigue.isNegative(), "gigue : un nombre positif");
        checkArgument(
                lisible(cron),
                "cron : cinq champs (minute, heure, jour, mois, jour de la semaine), comme « 0 1 * * 1-5 »");
    }

    private static boolean lisible(String cron) {
        try {
            return selon(cron, Instant.EPOCH).isBefore(Instant.EPOCH.plus(JAMAIS));
        } catch (IllegalArgumentException | UnsupportedOperationException illisible) {
            return false;
        }
    }

    private static Instant selon(String cron, Instant apres) {
        return new CronSchedule(cron, PARIS, CronStyle.UNIX)
                .getNextExecutionTime(ExecutionComplete.simulatedSuccess(apres));
    }

    /**
     * When that école is next due. Its place within the spread is chance, but the same each time one asks: an école does not move because
     * a worker was started again.
     */
    public Instant prochaine(Uai uai, Instant apres) {
        var selonLeCron = selon(cron, apres);
        var graine = uai.valeur().hashCode() * 0x9E3779B97F4A7C15L + selonLeCron.getEpochSecond();
        long secondes = gigue.isZero() ? 0 : new SplittableRandom(graine).nextLong(gigue.toSeconds() + 1);
        return horsDuCalme(uai, selonLeCron.plusSeconds(secondes));
    }

    /** That moment, or one soon after the quiet hours that it falls in. */
    public Instant horsDuCalme(Uai uai, Instant moment) {
        var local = moment.atZone(PARIS);
        var apres = calmes.map(heures -> heures.apres(local)).orElse(local);
        if (apres.equals(local)) {
            return moment;
        }
        // those that waited for the same minute are spread again, within the minutes that are surely not quiet
        return apres.toInstant().plusSeconds(Math.floorMod(uai.valeur().hashCode(), 60));
    }
}
