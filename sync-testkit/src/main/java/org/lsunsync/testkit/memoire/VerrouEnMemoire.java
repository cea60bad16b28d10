package org.lsunsync.testkit.memoire;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.ports.Verrou;

/** Locks of one process: freed with it. Any thread may call. */
public final class VerrouEnMemoire implements Verrou {

    private final Panne panne = new Panne();
    private final Map<Uai, Prise> tenus = new ConcurrentHashMap<>();

    /** All free. */
    public VerrouEnMemoire() {}

    @Override
    public Optional<Prise> prendre(Uai uai) {
        panne.verifier();
        var prise = new Prise() {
            @Override
            public void close() {
                // its own alone: another may hold the lock by now
                tenus.remove(uai, this);
            }
        };
        return tenus.putIfAbsent(uai, prise) == null ? Optional.of(prise) : Optional.empty();
    }

    /** What the death of the process that holds them does: all are free. */
    public void mourir() {
        tenus.clear();
    }

    /** From now on every call fails, as when the locks can't be reached. */
    public void couper() {
        panne.couper();
    }
}
