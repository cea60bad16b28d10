package org.lsunsync.domain.plan;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.lsunsync.domain.champ.Canonique;
import org.lsunsync.domain.champ.Champ;

/**
 * One of our records against the source's, field by field (R3, §8). Equal first; canonical only what differs; a difference that is
 * but a {@code ?} of the source keeps our value.
 *
 * @param <T> the record
 */
final class Comparaison<T> {

    private T apres;
    private final List<Modification> modifications = new ArrayList<>(0);

    Comparaison(T notre) {
        this.apres = notre;
    }

    /** Compares these fields and takes over what changes. */
    Comparaison<T> champs(List<Champ<T>> champs, T source) {
        for (var champ : champs) {
            champ(champ, source);
        }
        return this;
    }

    /** Compares one field and takes it over if it changes. */
    void champ(Champ<T> champ, T source) {
        var sien = champ.de(source);
        var notre = champ.de(apres);
        if (!sien.equals(notre)) {
            var canonique = champ.nature().canonique(sien);
            if (!Canonique.memeAuxInterrogationsPres(canonique, champ.nature().canonique(notre))) {
                prendre(champ, canonique);
            }
        }
    }

    /** The same for an enseignant's names: case and accents aside (R5). Nothing in the source leaves ours. */
    void champPlie(Champ<T> champ, T source) {
        var sien = champ.de(source);
        var notre = champ.de(apres);
        if (!sien.equals(notre)) {
            var canonique = champ.nature().canonique(sien);
            if (!canonique.isEmpty()
                    && !Canonique.memeAuxInterrogationsPres(Canonique.plie(canonique), Canonique.plie(notre))) {
                prendre(champ, canonique);
            }
        }
    }

    private void prendre(Champ<T> champ, String valeur) {
        modifications.add(new Modification(champ.nom(), champ.de(apres), valeur));
        apres = champ.avec(apres, valeur);
    }

    /** Our record with all that changes. */
    T apres() {
        return apres;
    }

    /** What changes, in the order in which it was compared. */
    ImmutableList<Modification> modifications() {
        return ImmutableList.copyOf(modifications);
    }

    /** A record of the source with all its values canonical: as it is written where we have none yet. */
    static <T> T canonique(List<Champ<T>> champs, T source) {
        var canonique = source;
        for (var champ : champs) {
            var valeur = champ.de(canonique);
            var forme = champ.nature().canonique(valeur);
            if (!forme.equals(valeur)) {
                canonique = champ.avec(canonique, forme);
            }
        }
        return canonique;
    }
}
