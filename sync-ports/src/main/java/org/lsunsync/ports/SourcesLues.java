package org.lsunsync.ports;

import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import org.lsunsync.domain.source.NatureDocument;

/**
 * Which sources a request read.
 *
 * @param empreinte the fingerprint of what they say, whatever the order of their records
 * @param horodatages when they were produced, for those that say so
 */
public record SourcesLues(String empreinte, ImmutableMap<NatureDocument, Instant> horodatages) {}
