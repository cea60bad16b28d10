/**
 * What a host asks, and what it supplies. Start at {@code SynchronisationBaseEleves}: the two questions one can ask; then {@link
 * org.lsunsync.ports.Refus}; then the ports, each with its contract in numbered clauses.
 */
package org.lsunsync.ports;
