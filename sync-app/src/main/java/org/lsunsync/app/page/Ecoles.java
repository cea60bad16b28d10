package org.lsunsync.app.page;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.util.Optional;
import org.lsunsync.app.page.Requete.Introuvable;
import org.lsunsync.domain.etablissement.AnneeScolaire;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.domain.plan.EtatLsun;
import org.lsunsync.ports.ApercuEcole;
import org.lsunsync.ports.LivretScolaire;

/** LSUN's écoles as the page shows them. */
final class Ecoles {

    /** Names change seldom, and an académie has hundreds of écoles. */
    private final Cache<Uai, Enseigne> enseignes = CacheBuilder.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    private final LivretScolaire livret;

    /**
     * What stands above an école's door.
     *
     * @param nom what it is called
     * @param commune where it is
     */
    record Enseigne(String nom, String commune) {}

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

    /** The same in a few words, as of ten minutes ago at most; nothing for an école that LSUN does not have. */
    Optional<Enseigne> enseigne(Uai uai) {
        var connue = Optional.ofNullable(enseignes.getIfPresent(uai));
        if (connue.isPresent()) {
            return connue;
        }
        var lue = livret.apercu(uai).map(presente -> {
            var etat = enveloppe(uai);
            return new Enseigne(Rendu.nom(etat), etat.etablissement().commune());
        });
        lue.ifPresent(enseigne -> enseignes.put(uai, enseigne));
        return lue;
    }

    AnneeScolaire annee(Uai uai) {
        return apercu(uai).annee();
    }

    private ApercuEcole apercu(Uai uai) {
        return livret.apercu(uai).orElseThrow(Introuvable::new);
    }
}
