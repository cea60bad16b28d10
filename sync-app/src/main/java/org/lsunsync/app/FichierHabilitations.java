package org.lsunsync.app;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

    private record Habilitation(String demandeur, String uai) {}

    private FichierHabilitations() {}

    /** Without a file, whoever holds the base's credentials acts as chef d'établissement, and the journal says who. */
    static Habilitations de(Optional<Path> fichier) {
        return fichier.<Habilitations>map(FichierHabilitations::lire).orElse((demandeur, uai) -> true);
    }

    private static Habilitations lire(Path fichier) {
        try (var lecture = Files.newBufferedReader(fichier, StandardCharsets.UTF_8);
                var lignes = FORMAT.parse(lecture)) {
            ImmutableSet<Habilitation> chefs = lignes.stream()
                    .filter(ligne -> ligne.get("role").equals("chef-etablissement"))
                    .map(ligne -> new Habilitation(ligne.get("demandeur"), ligne.get("uai")))
                    .collect(toImmutableSet());
            return (String demandeur, Uai uai) -> chefs.contains(new Habilitation(demandeur, uai.valeur()));
        } catch (IOException | IllegalArgumentException | UncheckedIOException echec) {
            throw new Racine.Usage("--habilitations : le fichier %s ne peut être lu (attendu : demandeur;uai;role)"
                    .formatted(fichier.getFileName()));
        }
    }
}
