package org.lsunsync.domain.bilan;

/**
 * A subject as LSUN names it.
 *
 * @param id which one
 * @param libelle what people read
 * @param codeNational the national matière that a local one hangs on (R6); empty for none
 */
public record Discipline(DisciplineId id, String libelle, String codeNational) {}
