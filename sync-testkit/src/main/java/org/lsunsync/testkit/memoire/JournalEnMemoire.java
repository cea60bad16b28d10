package org.lsunsync.testkit.memoire;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.ports.EntreeJournal;
import org.lsunsync.ports.Journal;

/** A journal in memory. Any thread may call. */
public final class JournalEnMemoire implements Journal {

    private final Panne panne = new Panne();

    private final List<Numerotee> entrees = new ArrayList<>();

    /** An empty one. */
    public JournalEnMemoire() {}

    private record Numerotee(long numero, EntreeJournal entree) {
        LigneHistorique ligne() {
            return LigneHistorique.de(numero, entree);
        }
    }

    @Override
    public synchronized long consigner(EntreeJournal entree) {
        panne.verifier();
        var numero = entrees.size() + 1L;
        entrees.add(new Numerotee(numero, entree));
        return numero;
    }

    @Override
    public synchronized ImmutableList<LigneHistorique> lister(Uai uai, long avant, int nombre) {
        panne.verifier();
        return Lists.reverse(entrees).stream()
                .filter(numerotee -> numerotee.entree().uai().equals(uai) && numerotee.numero() < avant)
                .limit(nombre)
                .map(Numerotee::ligne)
                .collect(toImmutableList());
    }

    @Override
    public synchronized Optional<EntreeJournal> lire(Uai uai, long numero) {
        panne.verifier();
        return entrees.stream()
                .filter(numerotee ->
                        numerotee.numero() == numero && numerotee.entree().uai().equals(uai))
                .map(Numerotee::entree)
                .findFirst();
    }

    @Override
    public synchronized Optional<EntreeJournal> parPlan(Uai uai, String empreintePlan) {
        panne.verifier();
        return Lists.reverse(entrees).stream()
                .map(Numerotee::entree)
                .filter(entree -> entree.uai().equals(uai)
                        && entree.rapport()
                                .filter(rapport -> rapport.empreintePlan().equals(empreintePlan))
                                .isPresent())
                .findFirst();
    }

    /** From now on every call fails, as when the journal can't be reached. */
    public void couper() {
        panne.couper();
    }
}
