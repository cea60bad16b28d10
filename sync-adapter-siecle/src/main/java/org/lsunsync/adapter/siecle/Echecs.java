package org.lsunsync.adapter.siecle;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.lsunsync.ports.EchecPort;
import org.lsunsync.ports.Faute;
import org.lsunsync.ports.Refus;

/** What went wrong with the documents of one reading, so that it is told at once (R0). For one thread. */
public final class Echecs {

    private final List<Refus> refus = new ArrayList<>();

    /** Of nothing yet. */
    public Echecs() {}

    /** Reads one document; its failure waits until the others were read. */
    public void essayer(Runnable lecture) {
        try {
            lecture.run();
        } catch (EchecPort echec) {
            refus.add(echec.refus());
        }
    }

    /**
     * Tells what failed.
     *
     * @throws EchecPort with all faults, as the refusal that comes first in R0's list, if there are any
     */
    public void lever() {
        if (refus.isEmpty()) {
            return;
        }
        ImmutableList<Faute> fautes = refus.stream()
                .flatMap(un -> un.details().stream())
                .filter(Faute.class::isInstance)
                .map(Faute.class::cast)
                .collect(toImmutableList());
        throw new EchecPort(
                refus.stream().anyMatch(Refus.SourceIndisponible.class::isInstance)
                        ? new Refus.SourceIndisponible(fautes)
                        : new Refus.SourceIllisible(fautes));
    }
}
