/**
 * The report cards, and what their being locked means: start at {@link org.lsunsync.domain.bilan.Bilan} and {@link
 * org.lsunsync.domain.bilan.Etat}.
 */
package org.lsunsync.domain.bilan;
