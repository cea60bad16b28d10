package org.lsunsync.app.ordonnanceur;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Hours in which no run begins, on every day, in the zone of the instant that is asked about; {@code 19:00-07:00} goes over midnight.
 *
 * @param debut the first quiet minute
 * @param fin the first one that no longer is
 */
public record HeuresCalmes(LocalTime debut, LocalTime fin) {

    private static final DateTimeFormatter HEURE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final Pattern FORME = Pattern.compile("([0-9]{2}:[0-9]{2})-([0-9]{2}:[0-9]{2})");

    /** @throws IllegalArgumentException when both are the same: nobody knows whether that is never or always */
    public HeuresCalmes {
        checkArgument(!debut.equals(fin), "heures calmes : le début et la fin diffèrent");
    }

    /** What a person writes, {@code 07:00-19:00}, or nothing when it is not that. */
    public static Optional<HeuresCalmes> lire(String texte) {
        var forme = FORME.matcher(texte);
        if (!forme.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new HeuresCalmes(heure(forme.group(1)), heure(forme.group(2))));
        } catch (DateTimeParseException | IllegalArgumentException illisible) {
            return Optional.empty();
        }
    }

    static LocalTime heure(String texte) {
        return LocalTime.parse(texte, HEURE);
    }

    static String texte(LocalTime heure) {
        return heure.format(HEURE);
    }

    /** The moment itself outside quiet hours, else their end. */
    ZonedDateTime apres(ZonedDateTime moment) {
        var heure = moment.toLocalTime();
        boolean minuit = debut.isAfter(fin);
        boolean calme =
                minuit ? !heure.isBefore(debut) || heure.isBefore(fin) : !heure.isBefore(debut) && heure.isBefore(fin);
        if (!calme) {
            return moment;
        }
        var jour = minuit && !heure.isBefore(debut) ? moment.toLocalDate().plusDays(1) : moment.toLocalDate();
        return ZonedDateTime.of(jour, fin, moment.getZone());
    }

    @Override
    public String toString() {
        return texte(debut) + "-" + texte(fin);
    }
}
