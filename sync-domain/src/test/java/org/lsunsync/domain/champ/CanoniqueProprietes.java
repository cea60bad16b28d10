package org.lsunsync.domain.champ;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

class CanoniqueProprietes {

    @Property
    @Label("une forme canonique est sa propre forme canonique")
    void idempotente(@ForAll String valeur) {
        for (var nature : Nature.values()) {
            var canonique = nature.canonique(valeur);
            assertThat(nature.canonique(canonique)).isEqualTo(canonique);
        }
    }

    @Property
    @Label("plier ce qui est plié ne change rien")
    void plierDeuxFois(@ForAll String valeur) {
        var plie = Canonique.plie(valeur);
        assertThat(Canonique.plie(plie)).isEqualTo(plie);
    }

    @Property
    @Label("toute valeur est la même qu'elle-même")
    void reflexive(@ForAll String valeur) {
        assertThat(Canonique.memeAuxInterrogationsPres(valeur, valeur)).isTrue();
    }
}
