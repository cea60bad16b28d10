package org.lsunsync.adapter.siecle;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.lsunsync.domain.source.DocumentSource;
import org.lsunsync.domain.source.DonneesBee;
import org.lsunsync.ports.Coherence;
import org.lsunsync.ports.EchecPort;
import org.lsunsync.ports.Faute;
import org.lsunsync.ports.Refus;

/** What went wrong with the documents of one reading, so that it is told at once (R0). For one thread. */
public final class Echecs {

    private final List<EchecPort> echecs = new ArrayList<>();

    /** Of nothing yet. */
    public Echecs() {}

    /** Reads one document; nothing when it failed, which waits until the others were read. */
    public <T> Optional<T> essayer(Supplier<T> lecture) {
        try {
            return Optional.of(lecture.get());
        } catch (EchecPort echec) {
            echecs.add(echec);
            return Optional.empty();
        }
    }

    /** The documents that the failed readings read all the same. */
    public ImmutableList<DocumentSource> lus() {
        return echecs.stream().flatMap(echec -> echec.lus().stream()).collect(toImmutableList());
    }

    /**
     * Tells what failed.
     *
     * @throws EchecPort with all faults, as the refusal that comes first in R0's list, if there are any
     */
    public void lever() {
        lever(ImmutableList.of(), ImmutableList.of());
    }

    /**
     * The same for BEE, of which some documents were read: they are for the use case to judge, but an ELEVE_ID that stands twice.
     *
     * @param lues what they say together
     * @throws EchecPort with all faults, if something failed
     */
    public void lever(DonneesBee lues) {
        lever(Coherence.doubles(lues.eleves()).collect(toImmutableList()), lues.documents());
    }

    /**
     * Tells what failed, and what else the same reading found.
     *
     * @param autres what is wrong with what was read
     * @param documents what was read, for the use case to judge
     * @throws EchecPort with all faults, if something failed
     */
    public void lever(List<Faute> autres, List<DocumentSource> documents) {
        if (!echecs.isEmpty()) {
            throw new EchecPort(
                    refus().apply(Stream.concat(fautes(), autres.stream()).collect(toImmutableList())), documents);
        }
    }

    private Stream<Faute> fautes() {
        return echecs.stream()
                .flatMap(echec -> echec.refus().details().stream())
                .filter(Faute.class::isInstance)
                .map(Faute.class::cast);
    }

    private Function<ImmutableList<Faute>, Refus> refus() {
        if (un(Refus.SourceIndisponible.class)) {
            return Refus.SourceIndisponible::new;
        }
        return un(Refus.SourceIllisible.class) ? Refus.SourceIllisible::new : Refus.SourceIncoherente::new;
    }

    private boolean un(Class<? extends Refus> sorte) {
        return echecs.stream().map(EchecPort::refus).anyMatch(sorte::isInstance);
    }
}
