package org.lsunsync.ports;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.lsunsync.domain.source.DocumentSource;
import org.lsunsync.domain.source.NatureDocument;

/**
 * Which sources a request read.
 *
 * @param empreinte the fingerprint of what they say, whatever the order of their records
 * @param horodatages when they were produced, for those that say so
 */
public record SourcesLues(String empreinte, ImmutableMap<NatureDocument, Instant> horodatages) {

    /** Of these documents; of two of one kind, the first. */
    static SourcesLues de(String empreinte, List<DocumentSource> documents) {
        return new SourcesLues(
                empreinte,
                documents.stream()
                        .flatMap(document ->
                                document.horodatage().map(quand -> Map.entry(document.nature(), quand)).stream())
                        .collect(toImmutableMap(
                                Map.Entry<NatureDocument, Instant>::getKey,
                                Map.Entry::getValue,
                                (premier, second) -> premier)));
    }
}
