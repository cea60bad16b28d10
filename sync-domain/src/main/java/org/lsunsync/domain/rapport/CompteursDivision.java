package org.lsunsync.domain.rapport;

import org.lsunsync.domain.etablissement.CodeDivision;

/**
 * The figures of one selected division.
 *
 * @param code its code after the plan
 * @param compteurs its figures; an enseignant counts in every division that has a message or a link of his
 */
public record CompteursDivision(CodeDivision code, Compteurs compteurs) {}
