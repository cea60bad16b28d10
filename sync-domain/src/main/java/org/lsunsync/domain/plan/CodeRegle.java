package org.lsunsync.domain.plan;

/** The rules by their numbers, for what says where a change comes from. */
public enum CodeRegle {
    /** Établissement. */
    R1,
    /** Divisions. */
    R2,
    /** Élèves. */
    R3,
    /** Archive. */
    R4,
    /** Enseignants. */
    R5,
    /** Enseignants of the acquis. */
    R6,
    /** Professeurs principaux. */
    R7
}
