package org.lsunsync.app.page.vue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Before and after, by words. */
class MotsTest {

    private static String signes(List<Morceau> morceaux) {
        return morceaux.stream()
                .map(morceau -> switch (morceau.genre()) {
                    case OTE -> "[-" + morceau.texte() + "]";
                    case MIS -> "[+" + morceau.texte() + "]";
                    case COMMUN, VIDE -> morceau.texte();
                })
                .collect(Collectors.joining());
    }

    private static String avant(String avant, String apres) {
        return signes(Mots.comparer(avant, apres).avant());
    }

    private static String apres(String avant, String apres) {
        return signes(Mots.comparer(avant, apres).apres());
    }

    @Test
    @DisplayName("un trait d'union pour un blanc se voit seul")
    void traitDUnion() {
        assertThat(avant("Marie claire", "Marie-claire")).isEqualTo("Marie[- ]claire");
        assertThat(apres("Marie claire", "Marie-claire")).isEqualTo("Marie[+-]claire");
    }

    @Test
    @DisplayName("deux différences que seul un blanc sépare n'en font qu'une")
    void voisines() {
        assertThat(avant("06 39 98 07 72", "06 39 98 44 68")).isEqualTo("06 39 98 [-07 72]");
        assertThat(apres("06 39 98 07 72", "06 39 98 44 68")).isEqualTo("06 39 98 [+44 68]");
    }

    @Test
    @DisplayName("sans mot de quatre lettres ni nombre commun, tout est marqué")
    void rienDeCommun() {
        assertThat(avant("8 rue du Lavoir", "31 quai du Port")).isEqualTo("[-8 rue du Lavoir]");
    }
}
