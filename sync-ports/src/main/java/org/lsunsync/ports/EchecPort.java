package org.lsunsync.ports;

/**
 * All that a driven port throws: the refusal to give. It names no person and has no cause, ever: the messages of drivers and
 * parsers quote the value that offended them.
 */
public final class EchecPort extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refus refus;

    /** The fault that ends the request with that refusal. */
    public EchecPort(Refus refus) {
        super(refus.code());
        this.refus = refus;
    }

    /** What the use case answers. */
    public Refus refus() {
        return refus;
    }
}
