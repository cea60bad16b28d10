package org.lsunsync.domain.personne;

import java.util.Optional;

/** Where an enseignant's STS id comes from. In the order of their codes, which is the order of reports. */
public enum TypeEnseignant {
    /** Made up by the software that wrote the LSU file: never joins by its id alone. */
    AUTRE("autre"),
    /** A member of the direction. */
    DIR("dir"),
    /** The State's personnel file; a {@code SUPPLEANT} ({@code eppsup}) counts as such (R5). */
    EPP("epp"),
    /** Typed in by the école. */
    LOCAL("local");

    private final String code;

    TypeEnseignant(String code) {
        this.code = code;
    }

    /** The code of the documents: {@code autre}, {@code dir}, {@code epp}, {@code local}. */
    public String code() {
        return code;
    }

    /** The type that a document's code names, {@code eppsup} as {@code epp}; nothing for any other. */
    public static Optional<TypeEnseignant> lire(String code) {
        return switch (code) {
            case "autre" -> Optional.of(AUTRE);
            case "dir" -> Optional.of(DIR);
            case "epp", "eppsup" -> Optional.of(EPP);
            case "local" -> Optional.of(LOCAL);
            default -> Optional.empty();
        };
    }
}
