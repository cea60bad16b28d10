/**
 * The fields of §7: which block supplies them, what they are called in reports, and what counts as the same value (R3). Start
 * at {@link org.lsunsync.domain.champ.Champ}.
 */
package org.lsunsync.domain.champ;
