package org.lsunsync.adapter.siecle.lsu;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The instant of a lock as LSU writes it: {@code yyyy-MM-dd} or {@code yyyy-MM-ddTHH:mm:ss}, without zone, which means Europe/Paris
 * (§6). The schema's pattern tolerates the 30th of February; this does not.
 */
final class DateVerrou {

    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final Pattern FORME = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2})?");
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private DateVerrou() {}

    /** The local time in Paris, midnight for a bare date; nothing when it is no real date. */
    static Optional<LocalDateTime> lire(String texte) {
        if (!FORME.matcher(texte).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    texte.length() == 10 ? LocalDate.parse(texte).atStartOfDay() : LocalDateTime.parse(texte, INSTANT));
        } catch (DateTimeException refuse) { // its message quotes the date: it ends here
            return Optional.empty();
        }
    }

    /** The instant that a local time is. */
    static Instant instant(LocalDateTime local) {
        return local.atZone(PARIS).toInstant();
    }

    /** What the document says of an instant, to the second. */
    static String ecrire(Instant instant) {
        return INSTANT.format(instant.truncatedTo(ChronoUnit.SECONDS).atZone(PARIS));
    }
}
