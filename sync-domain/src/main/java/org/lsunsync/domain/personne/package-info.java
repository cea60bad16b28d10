/**
 * The people: élèves with their responsables, and enseignants. Values that hold personal data hide it in {@code toString}: a
 * minor's name must not reach a log.
 */
package org.lsunsync.domain.personne;
