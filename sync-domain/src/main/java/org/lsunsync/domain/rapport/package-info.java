/**
 * What a synchronisation says of itself: messages M1–M8 and N1–N8, changes field by field, counts. A report holds names of
 * minors because that is its purpose; its values hide them in {@code toString}.
 */
package org.lsunsync.domain.rapport;
