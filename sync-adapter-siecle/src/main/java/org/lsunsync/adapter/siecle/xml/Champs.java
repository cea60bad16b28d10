package org.lsunsync.adapter.siecle.xml;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * The simple children of one record, by name. Those of a child of its own don't count: last year's scolarité is not this year's.
 * Where a name stands twice, the first counts.
 */
public final class Champs {

    private static final DateTimeFormatter JOUR =
            DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private static final Pattern ENTIER = Pattern.compile("0*([0-9]{1,18})");

    private final Map<String, String> textes = new HashMap<>();

    /** The record's children, all of them read. */
    public static Champs de(Curseur enregistrement) {
        var champs = new Champs();
        enregistrement.enfants(nom -> champs.lire(enregistrement));
        return champs;
    }

    /** Reads the child on which the cursor stands. */
    public void lire(Curseur enfant) {
        textes.putIfAbsent(enfant.nom(), enfant.texte());
    }

    /** Whether the element is there, empty or not. */
    public boolean present(String nom) {
        return textes.containsKey(nom);
    }

    /** Its text; empty when it is absent. */
    public String texte(String nom) {
        return textes.getOrDefault(nom, "");
    }

    /** The text of the first of these that has one; empty when none has. */
    public String premier(String... noms) {
        for (var nom : noms) {
            if (!texte(nom).isEmpty()) {
                return texte(nom);
            }
        }
        return "";
    }

    /** Its date, {@code dd/MM/yyyy} and of the calendar; nothing when it is absent, empty or unreadable. */
    public Optional<LocalDate> jour(String nom) {
        return date(texte(nom), JOUR);
    }

    /** Its date, {@code yyyy-MM-dd}; nothing when it is absent, empty or unreadable. */
    public Optional<LocalDate> dateIso(String nom) {
        return date(texte(nom), DateTimeFormatter.ISO_LOCAL_DATE);
    }

    /** The integer that an id is compared as, whatever zeros stand before it; nothing for any other text. */
    public static OptionalLong entier(String texte) {
        var entier = ENTIER.matcher(texte);
        return entier.matches() ? OptionalLong.of(Long.parseLong(entier.group(1))) : OptionalLong.empty();
    }

    private static Optional<LocalDate> date(String texte, DateTimeFormatter format) {
        try {
            return texte.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(texte, format));
        } catch (DateTimeException illisible) {
            return Optional.empty(); // its message quotes the date: it ends here
        }
    }
}
