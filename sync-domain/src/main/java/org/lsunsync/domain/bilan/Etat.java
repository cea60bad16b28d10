package org.lsunsync.domain.bilan;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Whether a bilan may still change. What only a locked one has, only {@link Verrouille} holds. */
public sealed interface Etat {

    /** On Java 17, which has no switch over types, the compiler's proof that no case is forgotten. */
    <T> T selon(Supplier<T> enCours, Function<Verrouille, T> verrouille);

    /** Any bilan that is not locked: it shows the élève as he is, and R6 and R7 may write it. */
    record EnCours() implements Etat {
        @Override
        public <T> T selon(Supplier<T> enCours, Function<Verrouille, T> verrouille) {
            return enCours.get();
        }
    }

    /**
     * Final (I1). It shows the élève as its archive has him, else as he is today (R4).
     *
     * @param depuis the lock's instant
     * @param epingle the archive it is pinned to: the first one written after its lock
     */
    record Verrouille(Instant depuis, Optional<NumeroArchive> epingle) implements Etat {
        @Override
        public <T> T selon(Supplier<T> enCours, Function<Verrouille, T> verrouille) {
            return verrouille.apply(this);
        }
    }
}
