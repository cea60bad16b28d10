package org.lsunsync.adapter.siecle.bee;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.lsunsync.adapter.siecle.xml.Curseur;
import org.lsunsync.domain.source.DocumentSource;
import org.lsunsync.domain.source.NatureDocument;

/** PARAMETRES, which every export of Base élèves has beside its DONNEES, in whichever order. As declared: R0 judges. */
final class Entete {

    private static final DateTimeFormatter HORODATAGE =
            DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm:ss", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    /** A time without zone is that of Paris (§6). */
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final NatureDocument nature;
    private final String document;
    private String uai = "";
    private String annee = "";
    private Optional<Instant> horodatage = Optional.empty();

    private Entete(NatureDocument nature, String document) {
        this.nature = nature;
        this.document = document;
    }

    /**
     * Reads a document's header, and has its data visited container by container.
     *
     * @param conteneur called on each child of DONNEES with its name
     */
    static Entete lire(NatureDocument nature, Curseur racine, Consumer<String> conteneur) {
        var entete = new Entete(nature, racine.document());
        racine.enfants(partie -> {
            switch (partie) {
                case "PARAMETRES" -> racine.enfants(nom -> entete.parametre(nom, racine));
                case "DONNEES" -> racine.enfants(conteneur);
                default -> {
                    // no version has others so far
                }
            }
        });
        return entete;
    }

    /** The document, as far as R0 judges it. */
    DocumentSource source(boolean vide) {
        return new DocumentSource(nature, document, uai, annee, horodatage, vide);
    }

    private void parametre(String nom, Curseur curseur) {
        switch (nom) {
            case "UAJ" -> uai = curseur.texte();
            case "ANNEE_SCOLAIRE" -> annee = curseur.texte();
            case "HORODATAGE" -> horodatage = horodatage(curseur);
            default -> {
                // informative
            }
        }
    }

    /** Unreadable is no absence: an older document would pass for one that can't be compared (R0). */
    private static Optional<Instant> horodatage(Curseur curseur) {
        var fautive = curseur.illisible("horodatage illisible", "Attendu : jj/mm/aaaa hh:mm:ss.");
        var texte = curseur.texte();
        try {
            return texte.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            LocalDateTime.parse(texte, HORODATAGE).atZone(PARIS).toInstant());
        } catch (DateTimeException illisible) {
            throw fautive;
        }
    }
}
