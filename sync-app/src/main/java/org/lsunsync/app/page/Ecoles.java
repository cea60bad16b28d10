package org.lsunsync.app.page;

import com.google.common.collect.ImmutableList;
import org.lsunsync.app.page.Requete.Introuvable;
import org.lsunsync.domain.etablissement.AnneeScolaire;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.domain.plan.EtatLsun;
import org.lsunsync.ports.ApercuEcole;
import org.lsunsync.ports.LivretScolaire;

/** LSUN's écoles as the page shows them. */
final class Ecoles {

    private final LivretScolaire livret;

    Ecoles(LivretScolaire livret) {
        this.livret = livret;
    }

    /** All of an école. */
    EtatLsun etat(Uai uai) {
        return livret.charger(uai, ImmutableList.copyOf(apercu(uai).divisions().values()));
    }

    /** What an école is called and where it is, with nobody's name. */
    EtatLsun enveloppe(Uai uai) {
        return livret.charger(uai, ImmutableList.of());
    }

    AnneeScolaire annee(Uai uai) {
        return apercu(uai).annee();
    }

    private ApercuEcole apercu(Uai uai) {
        return livret.apercu(uai).orElseThrow(Introuvable::new);
    }
}
