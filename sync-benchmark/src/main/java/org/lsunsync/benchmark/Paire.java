package org.lsunsync.benchmark;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import java.util.Optional;
import org.lsunsync.domain.champ.Champ;
import org.lsunsync.domain.personne.DonneesAdministratives;
import org.lsunsync.domain.personne.Responsable;
import org.lsunsync.domain.source.DonneesBee;
import org.lsunsync.domain.source.EleveSource;

/**
 * An élève as LSUN would have him, and as BEE has him a week later: texts of two readings, so that equal ones are not one object.
 *
 * @param notres canonical, as what is stored always is
 * @param siennes as the source writes them
 */
record Paire(DonneesAdministratives notres, DonneesAdministratives siennes) {

    /** All élèves who are in both. */
    static ImmutableList<Paire> toutes(DonneesBee avant, DonneesBee apres) {
        var parId = Maps.uniqueIndex(apres.eleves(), EleveSource::id);
        return avant.eleves().stream()
                .flatMap(eleve -> Optional.ofNullable(parId.get(eleve.id()))
                        .map(source -> new Paire(canonique(eleve.donnees()), source.donnees()))
                        .stream())
                .collect(toImmutableList());
    }

    /** As what is written. */
    static DonneesAdministratives canonique(DonneesAdministratives lues) {
        var donnees = canonique(DonneesAdministratives.CHAMPS, lues);
        return donnees.withResponsables(
                Maps.transformValues(donnees.responsables(), r -> canonique(Responsable.CHAMPS, r)));
    }

    private static <T> T canonique(ImmutableList<Champ<T>> champs, T lu) {
        var canonique = lu;
        for (var champ : champs) {
            canonique = champ.avec(canonique, champ.nature().canonique(champ.de(canonique)));
        }
        return canonique;
    }
}
