package org.lsunsync.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The oracle's own reading of §8: it can't lean on the planner's. */
@DisplayName("L'oracle lit et compare les valeurs comme le dit le §8")
class EcritureTest {

    @Test
    @DisplayName("un texte est NFC, sans blanc au bord, avec une espace au plus entre deux mots")
    void texte() {
        assertThat(Ecriture.texte("\u00a0 Marie\u2003\t claire\u3000")).isEqualTo("Marie claire");
        assertThat(Ecriture.texte("Zoe\u0301")).isEqualTo("Zo\u00e9");
        assertThat(Ecriture.texte(" \u2028 ")).isEmpty();
    }

    @Test
    @DisplayName("un téléphone est fait de ses chiffres : 0 pour +33 et 0033, + pour les autres pays")
    void telephone() {
        assertThat(Ecriture.telephone("+33 6 00 00 00 01")).isEqualTo("0600000001");
        assertThat(Ecriture.telephone("0033600000001")).isEqualTo("0600000001");
        assertThat(Ecriture.telephone("06.00.00.00.01")).isEqualTo("0600000001");
        assertThat(Ecriture.telephone("0032470000000")).isEqualTo("+32470000000");
        assertThat(Ecriture.telephone("+32 470 00 00 00")).isEqualTo("+32470000000");
        assertThat(Ecriture.telephone("néant")).isEmpty();
    }

    @Test
    @DisplayName("aux accents et à la casse près : les ligatures s'ouvrent, traits d'union et apostrophes restent")
    void plie() {
        assertThat(Ecriture.plie("Œuvrard"))
                .isEqualTo(Ecriture.plie("OEUVRARD"))
                .isEqualTo("OEUVRARD");
        assertThat(Ecriture.plie("Lætitia")).isEqualTo("LAETITIA");
        assertThat(Ecriture.plie("N'Diaye-Ibé")).isEqualTo("N'DIAYE-IBE");
        assertThat(Ecriture.plie("Marie-Claire")).isNotEqualTo(Ecriture.plie("Marie claire"));
    }

    @Test
    @DisplayName("un ? de la source vaut un caractère des nôtres, ni zéro ni deux, et jamais l'inverse")
    void interrogation() {
        assertThat(Ecriture.pareil("Zoé", "Zo?")).isTrue();
        assertThat(Ecriture.pareil("\ud83d\ude00", "?")).isTrue();
        assertThat(Ecriture.pareil("", "?")).isFalse();
        assertThat(Ecriture.pareil("Zoé", "Zoé?")).isFalse();
        assertThat(Ecriture.pareil("Zo?", "Zoé")).isFalse();
    }
}
