package org.lsunsync.domain.personne;

import java.util.Optional;

/** CODE_SEXE: 1 is M, 2 is F. */
public enum Sexe {
    /** Masculin. */
    M,
    /** Féminin. */
    F;

    /** The sex that BEE's code names; nothing for any other text. */
    public static Optional<Sexe> lire(String code) {
        return switch (code) {
            case "1" -> Optional.of(M);
            case "2" -> Optional.of(F);
            default -> Optional.empty();
        };
    }
}
