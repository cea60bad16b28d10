package org.lsunsync.ports;

import java.util.Locale;

/** How a request ended (§6). */
public enum Issue {
    /** The plan was shown. */
    SIMULEE,
    /** The plan was written. */
    APPLIQUEE,
    /** There was nothing new. */
    RIEN,
    /** Nothing was written, for a reason known before the writing. */
    REFUSEE,
    /** The writing was undone. */
    ANNULEE;

    /** The word of reports. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
