package org.lsunsync.testkit.contrat;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Function;
import org.lsunsync.domain.bilan.Archive;
import org.lsunsync.domain.etablissement.DivisionId;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.domain.personne.EleveId;
import org.lsunsync.domain.plan.BilansVerrouilles;
import org.lsunsync.domain.plan.EtatLsun;
import org.lsunsync.domain.plan.SyncPlan;
import org.lsunsync.ports.ApercuEcole;
import org.lsunsync.ports.Effectifs;
import org.lsunsync.ports.EntreeJournal;
import org.lsunsync.ports.LivretScolaire;
import org.lsunsync.testkit.memoire.LivretEnMemoire;

/** A right adapter, of which a fault replaces one answer. */
class LivretFautif implements LivretScolaire {

    final LivretEnMemoire juste;

    LivretFautif(LivretEnMemoire juste) {
        this.juste = juste;
    }

    @Override
    public Optional<ApercuEcole> apercu(Uai uai) {
        return juste.apercu(uai);
    }

    @Override
    public Optional<Effectifs> effectifs(Uai uai) {
        return juste.effectifs(uai);
    }

    @Override
    public EtatLsun charger(Uai uai, ImmutableList<DivisionId> selection) {
        return juste.charger(uai, selection);
    }

    @Override
    public Ecriture appliquer(SyncPlan plan, Function<BilansVerrouilles, EntreeJournal> entree) {
        return juste.appliquer(plan, entree);
    }

    @Override
    public long constater(EntreeJournal entree) {
        return juste.constater(entree);
    }

    @Override
    public ImmutableList<Archive> archives(Uai uai, EleveId eleve) {
        return juste.archives(uai, eleve);
    }

    @Override
    public ImmutableList<BilanMontre> montrer(Uai uai, EleveId eleve) {
        return juste.montrer(uai, eleve);
    }
}
