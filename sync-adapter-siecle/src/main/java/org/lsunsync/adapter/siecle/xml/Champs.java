package org.lsunsync.adapter.siecle.xml;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The simple children of one record that it is read for, by name. Those of a child of its own don't count: last year's scolarité is
 * not this year's. Where a name stands twice, the first counts.
 */
public final class Champs {

    private static final DateTimeFormatter JOUR =
            DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private static final int CHIFFRES_D_UN_ENTIER = 18;

    private final Noms noms;
    private final @Nullable String[] textes;

    /** Of a record of which nothing was read yet. */
    public Champs(Noms noms) {
        this.noms = noms;
        this.textes = new String[noms.nombre()];
    }

    /** The record's children of these names; the others are skipped. */
    public static Champs de(Curseur enregistrement, Noms noms) {
        var champs = new Champs(noms);
        enregistrement.enfants(nom -> champs.lire(enregistrement));
        return champs;
    }

    /** Reads the child on which the cursor stands, if the record is read for it. */
    public void lire(Curseur enfant) {
        int rang = noms.rang(enfant.nom());
        if (rang >= 0 && textes[rang] == null) {
            textes[rang] = enfant.texte();
        }
    }

    /** Whether the element is there, empty or not. */
    public boolean present(String nom) {
        return textes[rang(nom)] != null;
    }

    /** Its text; empty when it is absent. */
    public String texte(String nom) {
        var texte = textes[rang(nom)];
        return texte == null ? "" : texte;
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
        var texte = texte(nom);
        return ordinaire(texte) ? jourOrdinaire(texte) : date(texte, JOUR);
    }

    /** Its date, {@code yyyy-MM-dd}; nothing when it is absent, empty or unreadable. */
    public Optional<LocalDate> dateIso(String nom) {
        return date(texte(nom), DateTimeFormatter.ISO_LOCAL_DATE);
    }

    /** The integer that an id is compared as, whatever zeros stand before it; nothing for any other text. */
    public static OptionalLong entier(String texte) {
        int debut = 0;
        while (debut < texte.length() && texte.charAt(debut) == '0') {
            debut++;
        }
        return texte.isEmpty()
                        || texte.length() - debut > CHIFFRES_D_UN_ENTIER
                        || !chiffres(texte, debut, texte.length())
                ? OptionalLong.empty()
                : OptionalLong.of(nombre(texte, debut, texte.length()));
    }

    private int rang(String nom) {
        int rang = noms.rang(nom);
        checkArgument(rang >= 0, "a record is read for the names of its Noms alone");
        return rang;
    }

    /** Two digits, two, and four: all that the exports write. What a formatter makes of others, it says itself. */
    private static boolean ordinaire(String texte) {
        return texte.length() == 10
                && texte.charAt(2) == '/'
                && texte.charAt(5) == '/'
                && chiffres(texte, 0, 2)
                && chiffres(texte, 3, 5)
                && chiffres(texte, 6, 10);
    }

    private static Optional<LocalDate> jourOrdinaire(String texte) {
        int jour = (int) nombre(texte, 0, 2);
        int mois = (int) nombre(texte, 3, 5);
        int annee = (int) nombre(texte, 6, 10);
        return mois >= 1
                        && mois <= 12
                        && jour >= 1
                        && jour <= YearMonth.of(annee, mois).lengthOfMonth()
                ? Optional.of(LocalDate.of(annee, mois, jour))
                : Optional.empty();
    }

    private static boolean chiffres(String texte, int debut, int fin) {
        for (int i = debut; i < fin; i++) {
            if (texte.charAt(i) < '0' || texte.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static long nombre(String texte, int debut, int fin) {
        long nombre = 0;
        for (int i = debut; i < fin; i++) {
            nombre = 10 * nombre + (texte.charAt(i) - '0');
        }
        return nombre;
    }

    private static Optional<LocalDate> date(String texte, DateTimeFormatter format) {
        try {
            return texte.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(texte, format));
        } catch (DateTimeException illisible) {
            return Optional.empty(); // its message quotes the date: it ends here
        }
    }
}
