package org.lsunsync.domain.rapport;

import java.util.Optional;
import org.lsunsync.domain.etablissement.CodeDivision;
import org.lsunsync.domain.plan.Origine;

/**
 * One change as reports list it: what, which field, before, after, and where it comes from.
 *
 * @param type what happens
 * @param sujet to whom or what
 * @param division the division of the élève, bilan or division, by its code after the plan; none for ETABLISSEMENT and ENSEIGNANT
 * @param champ which field; empty where the whole record is meant
 * @param avant before
 * @param apres after
 * @param origine rule, key, document and line
 */
public record LigneChangement(
        TypeChangement type,
        Sujet sujet,
        Optional<CodeDivision> division,
        String champ,
        Valeur avant,
        Valeur apres,
        Origine origine) {}
