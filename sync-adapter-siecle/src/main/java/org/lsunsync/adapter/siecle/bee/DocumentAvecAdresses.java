package org.lsunsync.adapter.siecle.bee;

import org.lsunsync.domain.source.DocumentSource;

/**
 * A document that comes in two kinds under one root.
 *
 * @param document as far as R0 judges it
 * @param avecAdresses whether DONNEES has an ADRESSES child, even an empty one: only then is the block of addresses supplied (§7)
 */
public record DocumentAvecAdresses(DocumentSource document, boolean avecAdresses) {}
