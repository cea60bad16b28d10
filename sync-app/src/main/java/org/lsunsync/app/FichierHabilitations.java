package org.lsunsync.app;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.ports.Habilitations;

/**
 * Who may synchronise which école, from a CSV file in UTF-8: {@code demandeur;uai;role}, role {@code chef-etablissement}. Any other role
 * may not.
 */
final class FichierHabilitations {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .get();

    private static final ImmutableList<String> ENTETE = ImmutableList.of("demandeur", "uai", "role");

    private record Habilitation(String demandeur, String uai) {}

    private FichierHabilitations() {}

    /** Without a file, whoever holds the base's credentials acts as chef d'établissement, and the journal says who. */
    static Habilitations de(Optional<Path> fichier) {
        return fichier.<Habilitations>map(FichierHabilitations::lire).orElse((demandeur, uai) -> true);
    }

    private static Habilitations lire(Path fichier) {
        try (var lignes = FORMAT.parse(new StringReader(sansMarque(Files.readString(fichier))))) {
            if (!lignes.getHeaderNames().containsAll(ENTETE)) {
                throw illisible(fichier); // nobody would be chef d'établissement, and nothing would say why
            }
            ImmutableSet<Habilitation> chefs = lignes.stream()
                    .filter(ligne -> ligne.get("role").equals("chef-etablissement"))
                    .map(ligne -> new Habilitation(ligne.get("demandeur"), ligne.get("uai")))
                    .collect(toImmutableSet());
            return (String demandeur, Uai uai) -> chefs.contains(new Habilitation(demandeur, uai.valeur()));
        } catch (IOException | IllegalArgumentException | UncheckedIOException echec) {
            throw illisible(fichier);
        }
    }

    /** Spreadsheets begin their UTF-8 with a byte order mark. */
    private static String sansMarque(String texte) {
        return texte.startsWith("\ufeff") ? texte.substring(1) : texte;
    }

    private static Racine.Usage illisible(Path fichier) {
        return new Racine.Usage("--habilitations : le fichier %s ne peut être lu (attendu : %s)"
                .formatted(fichier.getFileName(), String.join(";", ENTETE)));
    }
}
