package org.lsunsync.adapter.siecle.xml;

import java.io.IOException;

/**
 * What a stream of ours has against its bytes. It goes through the parser, which knows the place, and never leaves the package.
 */
final class FluxRefuse extends IOException {

    private static final long serialVersionUID = 1L;

    private final String cause;
    private final String remede;

    /** In the words of a {@link org.lsunsync.ports.Faute}. */
    FluxRefuse(String cause, String remede) {
        super(cause);
        this.cause = cause;
        this.remede = remede;
    }

    String cause() {
        return cause;
    }

    String remede() {
        return remede;
    }
}
