package org.lsunsync.app.page.vue;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.stream.Stream;
import org.lsunsync.domain.champ.Bloc;
import org.lsunsync.domain.source.NatureDocument;
import org.lsunsync.ports.SourcesLues;

/**
 * A kind of document: what it supplied, and what was left alone because it did not (I13).
 *
 * @param nom which kind
 * @param produite when it was produced; empty where it was not given, or does not say
 * @param fournit what it supplied; empty for nothing
 * @param tait what is left as it is; empty for nothing
 */
public record Source(String nom, String produite, String fournit, String tait) {

    /** What a request read, kind by kind. */
    static ImmutableList<Source> de(SourcesLues lues) {
        return Stream.of(NatureDocument.values())
                .flatMap(nature -> une(nature, lues).stream())
                .collect(toImmutableList());
    }

    private static Optional<Source> une(NatureDocument nature, SourcesLues lues) {
        var produite = Optional.ofNullable(lues.horodatages().get(nature)).map(Francais::moment);
        var blocs = lues.blocs();
        if (blocs.isEmpty() && nature != NatureDocument.STS) {
            return produite.map(quand -> new Source(nom(nature), quand, "", "")); // known without being read
        }
        var quand = produite.orElse("");
        return switch (nature) {
            case ELEVES ->
                Optional.of(
                        blocs.contains(Bloc.ADRESSE)
                                ? new Source("Élèves, avec adresses", quand, "identité, téléphone et mél, adresse", "")
                                : new Source(
                                        "Élèves, sans adresses",
                                        quand,
                                        "identité, téléphone et mél",
                                        "adresses des élèves"));
            case RESPONSABLES -> Optional.of(responsables(blocs, quand));
            case STRUCTURES -> Optional.of(entiere(blocs.contains(Bloc.DIVISIONS), "Structures", quand, "divisions"));
            case COMMUNS -> Optional.of(entiere(blocs.contains(Bloc.ETABLISSEMENT), "Communs", quand, "établissement"));
            case NOMENCLATURE -> produite.map(un -> new Source(nom(nature), un, "codes nationaux des matières", ""));
            case STS ->
                Optional.of(
                        new Source(nom(nature), quand, "enseignants, services, groupes, professeurs principaux", ""));
        };
    }

    private static Source responsables(ImmutableSet<Bloc> blocs, String quand) {
        if (blocs.contains(Bloc.ADRESSE_RESPONSABLES)) {
            return new Source("Responsables, avec adresses", quand, "responsables, leurs adresses", "");
        }
        return blocs.contains(Bloc.RESPONSABLES)
                ? new Source("Responsables, sans adresses", quand, "responsables", "adresses des responsables")
                : new Source("Responsables", quand, "", "responsables, leurs adresses");
    }

    private static Source entiere(boolean fournie, String nom, String quand, String quoi) {
        return new Source(nom, quand, fournie ? quoi : "", fournie ? "" : quoi);
    }

    private static String nom(NatureDocument nature) {
        return switch (nature) {
            case ELEVES -> "Élèves";
            case RESPONSABLES -> "Responsables";
            case STRUCTURES -> "Structures";
            case NOMENCLATURE -> "Nomenclature";
            case COMMUNS -> "Communs";
            case STS -> "STS-Web";
        };
    }
}
