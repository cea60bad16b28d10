package org.lsunsync.testkit.memoire;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.ports.EntreeJournal;
import org.lsunsync.ports.Suivi;

/** Remembers all that it hears, in order. Any thread may call. */
public final class SuiviEnMemoire implements Suivi {

    private final List<Avancement> avancements = new ArrayList<>();
    private final List<EntreeJournal> entrees = new ArrayList<>();

    /** Has heard nothing yet. */
    public SuiviEnMemoire() {}

    /**
     * What was told of a step.
     *
     * @param uai whose synchronisation
     * @param etape which step
     * @param fait how many records are done
     * @param total of how many
     */
    public record Avancement(Uai uai, Etape etape, int fait, int total) {}

    @Override
    public synchronized void etape(Uai uai, Etape etape, int fait, int total) {
        avancements.add(new Avancement(uai, etape, fait, total));
    }

    @Override
    public synchronized void termine(EntreeJournal entree) {
        entrees.add(entree);
    }

    /** The steps heard, oldest first. */
    public synchronized ImmutableList<Avancement> avancements() {
        return ImmutableList.copyOf(avancements);
    }

    /** How each request ended, oldest first. */
    public synchronized ImmutableList<EntreeJournal> entrees() {
        return ImmutableList.copyOf(entrees);
    }
}
