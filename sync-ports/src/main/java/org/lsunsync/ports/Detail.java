package org.lsunsync.ports;

import org.lsunsync.domain.etablissement.CodeDivision;
import org.lsunsync.domain.plan.Limite;

/** One line of a refusal's reasons. */
public sealed interface Detail permits Faute, Detail.Depassement, Detail.Ecart {

    /**
     * A limit that is passed, as one division contributes to it.
     *
     * @param limite which limit
     * @param division the division's code after the plan
     * @param nombre how many of its élèves count
     * @param total of how many
     */
    record Depassement(Limite limite, CodeDivision division, int nombre, int total) implements Detail {}

    /**
     * What one of two plans writes and the other does not (PlanDifferent).
     *
     * @param sujet entity and key, e.g. {@code ELEVE 700101}; never a name
     * @param champ the field; empty for the whole record
     * @param approuve whether it stood in the approved plan: else it is new
     */
    record Ecart(String sujet, String champ, boolean approuve) implements Detail {}
}
