package org.lsunsync.testkit.memoire;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.ports.Verrou;

/** Locks of one process: freed with it. Any thread may call. */
public final class VerrouEnMemoire implements Verrou {

    private final Set<Uai> pris = ConcurrentHashMap.newKeySet();

    /** All free. */
    public VerrouEnMemoire() {}

    @Override
    public Optional<Prise> prendre(Uai uai) {
        if (!pris.add(uai)) {
            return Optional.empty();
        }
        var rendu = new AtomicBoolean();
        return Optional.of(() -> {
            if (rendu.compareAndSet(false, true)) {
                pris.remove(uai);
            }
        });
    }
}
