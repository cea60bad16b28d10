package org.lsunsync.app.page.vue;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers, dates and plurals as French readers expect them. */
public final class Francais {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final DateTimeFormatter JOUR = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.FRENCH);
    private static final DateTimeFormatter JOUR_ENTIER = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.FRENCH);
    private static final DateTimeFormatter HEURE = DateTimeFormatter.ofPattern("H 'h' mm", Locale.FRENCH);
    private static final DateTimeFormatter MACHINE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);

    private Francais() {}

    /** {@code 1 200}, with a blank that does not break. */
    public static String nombre(long nombre) {
        return NumberFormat.getIntegerInstance(Locale.FRENCH).format(nombre);
    }

    /** {@code 1 élève}, {@code 2 élèves}: in French zero is singular. */
    public static String compte(long nombre, String singulier, String pluriel) {
        return nombre(nombre) + " " + accord(nombre, singulier, pluriel);
    }

    /** The word alone. */
    public static String accord(long nombre, String singulier, String pluriel) {
        return nombre < 2 ? singulier : pluriel;
    }

    /** {@code 18 mai 2026}. */
    public static String jour(LocalDate jour) {
        return premier(JOUR_ENTIER.format(jour));
    }

    /** {@code 18 mai 2026}, in Paris, abbreviated. */
    public static String jour(Instant instant) {
        return premier(JOUR.format(aParis(instant)));
    }

    /** The first of a month alone is an ordinal. */
    private static String premier(String jour) {
        return jour.startsWith("1 ") ? "1er" + jour.substring(1) : jour;
    }

    /** {@code 18 mai 2026, 9 h 47}. */
    public static String moment(Instant instant) {
        return jour(instant) + ", " + heure(instant);
    }

    /** {@code 9 h 47}. */
    public static String heure(Instant instant) {
        return HEURE.format(aParis(instant));
    }

    /** {@code 5 h}, {@code 12 jours}: how long something has been so, roughly. */
    public static String duree(Duration duree) {
        if (duree.toHours() < 1) {
            return "moins d'une heure";
        }
        return duree.toHours() < 48 ? duree.toHours() + " h" : nombre(duree.toDays()) + " jours";
    }

    /** For {@code time/@datetime}. */
    public static String machine(Instant instant) {
        return MACHINE.format(aParis(instant));
    }

    /** A fingerprint's ends, which is as much as people compare. */
    public static String empreinte(String empreinte) {
        return empreinte.length() < 20
                ? empreinte
                : "%s %s %s … %s"
                        .formatted(
                                empreinte.substring(0, 4),
                                empreinte.substring(4, 8),
                                empreinte.substring(8, 12),
                                empreinte.substring(empreinte.length() - 4));
    }

    private static ZonedDateTime aParis(Instant instant) {
        return instant.atZone(PARIS);
    }
}
