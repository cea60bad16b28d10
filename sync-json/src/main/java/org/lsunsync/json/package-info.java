/**
 * What programs read: start at {@link org.lsunsync.json.RapportJson}. A journal keeps its requests with {@link
 * org.lsunsync.json.JournalJson}. Same input, same bytes; lines end with a line feed on every machine.
 */
package org.lsunsync.json;
