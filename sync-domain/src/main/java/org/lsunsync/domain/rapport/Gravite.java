package org.lsunsync.domain.rapport;

import java.util.Locale;

/** How much a message wants the reader's eye. */
public enum Gravite {
    /** Something needs him. */
    AVERTISSEMENT,
    /** Something was done. */
    INFORMATION,
    /** Ours, beyond the manual's page; a host can leave them out. */
    NOTICE;

    /** The word of reports. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
