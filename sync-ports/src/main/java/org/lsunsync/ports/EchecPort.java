package org.lsunsync.ports;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.lsunsync.domain.source.DocumentSource;

/**
 * All that a driven port throws: the refusal to give. It names no person and has no cause, ever: the messages of drivers and
 * parsers quote the value that offended them.
 */
public final class EchecPort extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refus refus;
    private final transient ImmutableList<DocumentSource> lus;

    /** The fault that ends the request with that refusal. */
    public EchecPort(Refus refus) {
        this(refus, ImmutableList.of());
    }

    /** The same of a source that has several documents, some of which were read all the same. */
    public EchecPort(Refus refus, List<DocumentSource> lus) {
        super(refus.code());
        this.refus = refus;
        this.lus = ImmutableList.copyOf(lus);
    }

    /** What the use case answers. */
    public Refus refus() {
        return refus;
    }

    /** What was read although others failed: R0 judges these documents too, so that one reading tells all that is wrong. */
    public ImmutableList<DocumentSource> lus() {
        return lus;
    }
}
