package org.lsunsync.app.ordonnanceur;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lsunsync.ports.EchecPort;
import org.lsunsync.ports.Faute;
import org.lsunsync.ports.Refus;

/**
 * The exports of one école in a folder, found by the names under which SIECLE and STS-Web write them, {@code .xml} or {@code .zip}. What
 * they are is told by their root element when they are read.
 *
 * @param eleves ElevesAvecAdresses or ElevesSansAdresses
 * @param responsables ResponsablesAvecAdresses or ResponsablesSansAdresses
 * @param structures Structures
 * @param nomenclature Nomenclature
 * @param communs Communs
 * @param sts sts_emp
 */
public record DossierExports(
        Path eleves,
        Optional<Path> responsables,
        Optional<Path> structures,
        Optional<Path> nomenclature,
        Optional<Path> communs,
        Path sts) {

    /**
     * Those that lie in that folder now.
     *
     * @throws EchecPort when one that is needed is not there, or one of them is there twice: nothing says which is meant
     */
    public static DossierExports dans(Path dossier) {
        var noms = lister(dossier);
        return new DossierExports(
                requis("ElevesAvecAdresses.xml", un(noms, "eleves")),
                un(noms, "responsables"),
                un(noms, "structures"),
                un(noms, "nomenclature"),
                un(noms, "communs"),
                requis("sts_emp_<UAI>_<année>.xml", un(noms, "sts_emp")));
    }

    private static ImmutableList<Path> lister(Path dossier) {
        try (var fichiers = Files.list(dossier)) {
            return fichiers.sorted().collect(toImmutableList());
        } catch (IOException | UncheckedIOException illisible) {
            throw indisponible("dossier des exports", "ne peut être lu", "Vérifiez qu'il existe et qu'il est lisible.");
        }
    }

    private static Optional<Path> un(ImmutableList<Path> fichiers, String debut) {
        var forme = Pattern.compile("(exportxml_)?" + debut + "[^.]*\\.(xml|zip)");
        var trouves = fichiers.stream()
                .filter(fichier -> forme.matcher(nom(fichier)).matches())
                .toList();
        if (trouves.size() > 1) {
            throw indisponible(
                    nom(trouves.get(0)),
                    "un autre export de même nature est dans le dossier",
                    "Gardez le plus récent.");
        }
        return trouves.stream().findFirst();
    }

    private static String nom(Path fichier) {
        return Optional.ofNullable(fichier.getFileName())
                .map(Path::toString)
                .orElse("")
                .toLowerCase(Locale.ROOT);
    }

    private static Path requis(String nom, Optional<Path> trouve) {
        return trouve.orElseThrow(
                () -> indisponible(nom, "n'est pas dans le dossier des exports", "Exportez-le de nouveau."));
    }

    private static EchecPort indisponible(String document, String cause, String remede) {
        return new EchecPort(new Refus.SourceIndisponible(ImmutableList.of(Faute.duDocument(document, cause, remede))));
    }
}
