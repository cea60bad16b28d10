package org.lsunsync.ports;

import java.util.Locale;

/** Whether a request only shows the plan, or writes it. */
public enum Mode {
    /** Shows. */
    SIMULATION,
    /** Writes. */
    APPLICATION;

    /** The word of reports. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
