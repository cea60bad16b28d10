package org.lsunsync.domain.rapport;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.lsunsync.domain.etablissement.CodeDivision;

/**
 * One sentence of a report, before it is put into words.
 *
 * @param code which one
 * @param division the division that it is told under, by its code after the plan; none for N1 and some N6
 * @param sujet whom it is about; none for an N6 of a record without a key
 * @param arguments what fills the text's blanks, in their order: names and codes as they stand after the plan
 */
public record Message(
        CodeMessage code, Optional<CodeDivision> division, Optional<Sujet> sujet, ImmutableList<String> arguments) {

    /** The whole sentence. */
    public String texte(Textes textes) {
        return textes.phrase(this);
    }

    /** Names nobody: the arguments are personal data. */
    @Override
    public String toString() {
        return "Message[" + code.code() + "]";
    }
}
