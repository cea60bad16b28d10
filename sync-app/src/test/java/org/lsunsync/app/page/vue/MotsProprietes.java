package org.lsunsync.app.page.vue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

/** Before and after, over any two values. */
class MotsProprietes {

    @Property
    @Label("les morceaux redonnent les deux valeurs")
    void redonne(@ForAll String avant, @ForAll String apres) {
        var mots = Mots.comparer(avant, apres);
        assertThat(mots.avant().stream().map(Morceau::texte).collect(Collectors.joining()))
                .isEqualTo(avant);
        assertThat(mots.apres().stream().map(Morceau::texte).collect(Collectors.joining()))
                .isEqualTo(apres);
    }
}
