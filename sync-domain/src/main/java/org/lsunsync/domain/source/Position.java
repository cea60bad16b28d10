package org.lsunsync.domain.source;

/**
 * Where a record stands, for reports and for N6.
 *
 * @param document the document's own name, without folders
 * @param ligne the line of the record's start tag, from 1; 0 where the source has no lines
 */
public record Position(String document, int ligne) {}
