package org.lsunsync.app.page;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.time.Duration;
import java.util.Optional;
import org.lsunsync.app.page.Requete.Introuvable;
import org.lsunsync.app.page.vue.Enseigne;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.domain.plan.EtatLsun;
import org.lsunsync.ports.Effectifs;
import org.lsunsync.ports.Effectifs.DeDivision;
import org.lsunsync.ports.LivretScolaire;

/** LSUN's écoles as the page shows them. */
final class Ecoles {

    /** Names change seldom, and an académie has hundreds of écoles. */
    private final Cache<Uai, Enseigne> enseignes = CacheBuilder.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    private final LivretScolaire livret;

    Ecoles(LivretScolaire livret) {
        this.livret = livret;
    }

    /** All of an école: for pages that name its élèves. */
    EtatLsun etat(Uai uai) {
        return livret.charger(
                uai, effectifs(uai).divisions().stream().map(DeDivision::id).collect(toImmutableList()));
    }

    /** Who the école is, and how many it has. */
    Effectifs effectifs(Uai uai) {
        return livret.effectifs(uai).orElseThrow(Introuvable::new);
    }

    /** Who the école is. */
    Enseigne enseigne(Uai uai) {
        return Enseigne.de(effectifs(uai));
    }

    /** The same, as of ten minutes ago at most; nothing for an école that LSUN does not have. */
    Optional<Enseigne> enseigneConnue(Uai uai) {
        var connue = Optional.ofNullable(enseignes.getIfPresent(uai));
        if (connue.isPresent()) {
            return connue;
        }
        var lue = livret.effectifs(uai).map(Enseigne::de);
        lue.ifPresent(enseigne -> enseignes.put(uai, enseigne));
        return lue;
    }
}
