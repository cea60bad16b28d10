package org.lsunsync.domain.plan;

import java.util.Optional;
import org.lsunsync.domain.personne.Eleve;
import org.lsunsync.domain.source.EleveSource;

/** How an élève of LSUN stands in BEE (R3). */
sealed interface Situation {

    /** BEE has no record of him, or one that has left: M1. */
    record NonTrouve() implements Situation {}

    /** His record can't be used: N6, and he is left as he is. */
    record Ignore(EleveSource source, String raison) implements Situation {}

    /** Same ELEVE_ID, but both another INE and another birth date: N8, and he is left as he is. */
    record Douteux(EleveSource source) implements Situation {}

    /** He is there. {@code cle} tells which key matched. */
    record Trouve(EleveSource source, Cle cle) implements Situation {}

    /** The two keys of R3. */
    enum Cle {
        ELEVE_ID {
            @Override
            String de(Eleve eleve) {
                return "ELEVE_ID " + eleve.id();
            }
        },
        INE {
            @Override
            String de(Eleve eleve) {
                return "INE " + eleve.donnees().etatCivil().ine();
            }
        };

        /** The key and its value, as provenance tells them. */
        abstract String de(Eleve eleve);
    }

    /** His record, when he is there for good: what R2, R3 and the groupes of R6 go by. */
    default Optional<EleveSource> trouve() {
        return this instanceof Trouve trouve ? Optional.of(trouve.source()) : Optional.empty();
    }

    /** Whether R3 finds him, doubtful and skipped ones too. */
    default boolean compteCommeTrouve() {
        return !(this instanceof NonTrouve);
    }
}
