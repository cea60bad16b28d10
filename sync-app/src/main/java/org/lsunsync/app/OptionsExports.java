package org.lsunsync.app;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The exports beside the required ones. Each is an {@code .xml}, or a {@code .zip} of one; its kind is told by its root element. */
final class OptionsExports {

    @Option(names = "--responsables", paramLabel = "F", description = "ResponsablesAvecAdresses ou SansAdresses.")
    private @Nullable Path responsables;

    @Option(names = "--structures", paramLabel = "F", description = "Structures.")
    private @Nullable Path structures;

    @Option(names = "--nomenclature", paramLabel = "F", description = "Nomenclature.")
    private @Nullable Path nomenclature;

    @Option(names = "--communs", paramLabel = "F", description = "Communs.")
    private @Nullable Path communs;

    OptionsExports() {}

    Optional<Path> responsables() {
        return Optional.ofNullable(responsables);
    }

    Optional<Path> structures() {
        return Optional.ofNullable(structures);
    }

    Optional<Path> nomenclature() {
        return Optional.ofNullable(nomenclature);
    }

    Optional<Path> communs() {
        return Optional.ofNullable(communs);
    }

    OptionsExports avec(Path dossier) {
        var options = new OptionsExports();
        options.responsables = dossier.resolve("ResponsablesAvecAdresses.xml");
        options.structures = dossier.resolve("Structures.xml");
        options.nomenclature = dossier.resolve("Nomenclature.xml");
        options.communs = dossier.resolve("Communs.xml");
        return options;
    }

    boolean aucune() {
        return responsables == null && structures == null && nomenclature == null && communs == null;
    }
}
