package org.lsunsync.adapter.http;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lsunsync.adapter.http.MemoireHttp.Reperes;
import org.lsunsync.domain.etablissement.AnneeScolaire;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.domain.source.DocumentSource;
import org.lsunsync.domain.source.NatureDocument;

/** BEE or S3E: a server, where it keeps its documents, and what is remembered of them. */
record Source(ServeurHttp serveur, Disposition disposition, LectureHttp lecture, MemoireHttp memoire) {

    /** Those of these kinds that have a place. */
    ImmutableList<Document> documents(Collection<NatureDocument> natures, Uai uai, AnneeScolaire annee) {
        return natures.stream()
                .flatMap(nature ->
                        disposition.place(nature, uai, annee).map(place -> new Document(nature, place)).stream())
                .collect(toImmutableList());
    }

    /** Remembers a reading, if the server gave each of its documents a mark to know it by. */
    <T> void retenir(
            Uai uai, AnneeScolaire annee, String empreinte, List<DocumentSource> documents, List<Document.Lu<T>> lus) {
        var validateurs = lus.stream()
                .flatMap(lu -> lu.lue().map(lue -> Map.entry(lu.nature(), lue.validateurs())).stream())
                .collect(toImmutableMap(Map.Entry::getKey, Map.Entry::getValue));
        if (validateurs.values().stream().noneMatch(Validateurs::aucun)) {
            var absents = lus.stream()
                    .filter(lu -> lu.lue().isEmpty())
                    .map(Document.Lu::nature)
                    .collect(toImmutableSet());
            var natures = lus.stream().map(Document.Lu::nature).collect(toImmutableList());
            memoire.retenir(
                    cle(documents(natures, uai, annee), uai, annee),
                    new Reperes(empreinte, ImmutableList.copyOf(documents), validateurs, absents));
        }
    }

    Optional<Reperes> reperes(Uai uai, AnneeScolaire annee, Collection<NatureDocument> natures) {
        return memoire.lire(cle(documents(natures, uai, annee), uai, annee));
    }

    /** For each document, whether it is as it was; a kind of which nothing is remembered is not. */
    ImmutableList<Callable<Boolean>> questions(
            Uai uai, AnneeScolaire annee, Collection<NatureDocument> natures, Reperes alors) {
        return documents(natures, uai, annee).stream()
                .map(document -> question(document, alors))
                .collect(toImmutableList());
    }

    private Callable<Boolean> question(Document document, Reperes alors) {
        var nature = document.nature();
        if (alors.absents().contains(nature)) {
            return () -> lecture.absent(nature, document.place());
        }
        var validateurs = alors.validateurs().getOrDefault(nature, Validateurs.AUCUN);
        return validateurs.aucun() ? () -> false : () -> lecture.inchange(nature, document.place(), validateurs);
    }

    /** Another server, place or name is another key: what a report would say of it differs. */
    private String cle(List<Document> documents, Uai uai, AnneeScolaire annee) {
        var cle = Stream.concat(
                        Stream.of(serveur.base().toString(), uai.valeur(), annee.toString()),
                        documents.stream()
                                .flatMap(document -> Stream.of(
                                        document.nature().name(),
                                        document.place().chemin(),
                                        document.place().nom())))
                .collect(Collectors.joining("\n"));
        return Hashing.sha256().hashString(cle, StandardCharsets.UTF_8).toString();
    }
}
