package org.lsunsync.testkit.serveur;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a server of exports misbehaves. */
public enum Inconduite {
    /** It doesn't. */
    AUCUNE,
    /** It sends a little at a time. */
    LENT,
    /** It breaks off in the middle of each document. */
    COUPE,
    /** It is unavailable twice for each document, then well. */
    DEUX_503,
    /** It sends a page in place of the document. */
    MAUVAIS_TYPE,
    /** It takes the request and says nothing. */
    MUET;

    /** As options name it: {@code deux-503}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one of that code. */
    public static Optional<Inconduite> de(String code) {
        return Arrays.stream(values())
                .filter(inconduite -> inconduite.code().equals(code))
                .findFirst();
    }
}
