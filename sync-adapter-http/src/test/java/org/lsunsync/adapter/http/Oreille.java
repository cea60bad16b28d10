package org.lsunsync.adapter.http;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.lsunsync.domain.source.NatureDocument;

/** Keeps what it hears. */
final class Oreille implements EcouteHttp {

    final List<Echange> echanges = new CopyOnWriteArrayList<>();
    final List<String> reprises = new CopyOnWriteArrayList<>();
    final List<EtatDisjoncteur> etats = new CopyOnWriteArrayList<>();

    @Override
    public void echange(Echange echange) {
        echanges.add(echange);
    }

    @Override
    public void reprise(String hote, NatureDocument document, int tentative) {
        reprises.add(document + " " + tentative);
    }

    @Override
    public void disjoncteur(String hote, EtatDisjoncteur etat) {
        etats.add(etat);
    }
}
