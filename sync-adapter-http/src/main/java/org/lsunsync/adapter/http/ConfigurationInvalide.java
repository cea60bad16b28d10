package org.lsunsync.adapter.http;

/** A setting that can't be used: told before anything is asked of a server. The message is French and holds no secret. */
public final class ConfigurationInvalide extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message a few French words without a full stop */
    public ConfigurationInvalide(String message) {
        super(message);
    }
}
