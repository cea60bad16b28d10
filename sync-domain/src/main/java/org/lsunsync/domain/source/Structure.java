package org.lsunsync.domain.source;

import org.lsunsync.domain.etablissement.CodeDivision;
import org.lsunsync.domain.etablissement.CodeGroupe;

/** What a service is taught to. A division and a groupe of the same code are two structures. */
public sealed interface Structure {

    /**
     * A whole division.
     *
     * @param code its code
     */
    record DeDivision(CodeDivision code) implements Structure {}

    /**
     * A groupe of élèves of one or more divisions.
     *
     * @param code its code
     */
    record DeGroupe(CodeGroupe code) implements Structure {}
}
