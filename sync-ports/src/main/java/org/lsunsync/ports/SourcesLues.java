package org.lsunsync.ports;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.lsunsync.domain.champ.Bloc;
import org.lsunsync.domain.source.DocumentSource;
import org.lsunsync.domain.source.NatureDocument;

/**
 * Which sources a request read.
 *
 * @param empreinte the fingerprint of what they say, whatever the order of their records
 * @param horodatages when they were produced, for those that say so
 * @param blocs what BEE supplied; nothing where the sources were known without being read
 */
public record SourcesLues(
        String empreinte, ImmutableMap<NatureDocument, Instant> horodatages, ImmutableSet<Bloc> blocs) {

    /** Of sources that are known without being read. */
    public SourcesLues(String empreinte, ImmutableMap<NatureDocument, Instant> horodatages) {
        this(empreinte, horodatages, ImmutableSet.of());
    }

    /** Of these documents; of two of one kind, the first. */
    static SourcesLues de(String empreinte, List<DocumentSource> documents, ImmutableSet<Bloc> blocs) {
        return new SourcesLues(
                empreinte,
                documents.stream()
                        .flatMap(document ->
                                document.horodatage().map(quand -> Map.entry(document.nature(), quand)).stream())
                        .collect(toImmutableMap(
                                Map.Entry<NatureDocument, Instant>::getKey,
                                Map.Entry::getValue,
                                (premier, second) -> premier)),
                blocs);
    }
}
