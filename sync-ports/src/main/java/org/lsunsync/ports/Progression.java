package org.lsunsync.ports;

import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.lsunsync.domain.etablissement.Uai;

/** Tells a listener of the steps of one request. What the listener throws is his own affair (SU-3). */
record Progression(Suivi suivi, Uai uai) {

    /** Does a step, told when it begins and when it ends. */
    <T> T pendant(Suivi.Etape etape, Supplier<T> travail, ToIntFunction<T> taille) {
        commencer(etape, 0);
        var resultat = travail.get();
        finir(etape, taille.applyAsInt(resultat));
        return resultat;
    }

    void commencer(Suivi.Etape etape, int total) {
        dire(ecoute -> ecoute.etape(uai, etape, 0, total));
    }

    void finir(Suivi.Etape etape, int total) {
        dire(ecoute -> ecoute.etape(uai, etape, total, total));
    }

    void terminer(EntreeJournal entree) {
        dire(ecoute -> ecoute.termine(entree));
    }

    private void dire(Consumer<Suivi> annonce) {
        try {
            annonce.accept(suivi);
        } catch (RuntimeException indifferente) {
            // a listener has no veto: the synchronisation goes on, and what he threw may quote a name
        }
    }
}
