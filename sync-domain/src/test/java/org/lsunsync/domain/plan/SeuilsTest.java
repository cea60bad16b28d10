package org.lsunsync.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeuilsTest {

    @ParameterizedTest
    @CsvSource({
        "0,2",
        "1,2",
        "3,2",
        "8,2",
        "11,2",
        "12,3",
        "13,3",
        "15,3",
        "16,4",
        "600,150",
        "603,150",
        "2000000,500000"
    })
    @DisplayName("R0 strictement plus du quart, et trois élèves au moins : le plus grand nombre qui passe")
    void quart(int total, int seuil) {
        for (var limite : Limite.values()) {
            assertThat(Seuils.DEFAUT.seuil(limite, total)).isEqualTo(seuil);
        }
    }

    @ParameterizedTest
    @CsvSource({"4000,12,4", "4166,12,4", "4167,12,5", "5000,12,6", "5000,13,6", "1000,600,60", "0,600,2"})
    @DisplayName("R0 une part fixe les trois limites, plus bas aussi, au dix-millième près")
    void part(int part, int total, int seuil) {
        for (var limite : Limite.values()) {
            assertThat(new Seuils(part, ImmutableMap.of()).seuil(limite, total)).isEqualTo(seuil);
        }
    }

    @Test
    @DisplayName("R0 un nombre remplace la part de sa limite s'il est plus grand, et d'elle seule")
    void nombre() {
        var seuils = new Seuils(2500, ImmutableMap.of(Limite.VIDES, 187, Limite.IDENTITES, 3));
        assertThat(seuils.seuil(Limite.VIDES, 600)).isEqualTo(187);
        assertThat(seuils.seuil(Limite.IDENTITES, 600)).isEqualTo(150);
        assertThat(seuils.seuil(Limite.NON_RETROUVES, 600)).isEqualTo(150);
    }

    @Test
    @DisplayName("R0 plus de la moitié des élèves est un mauvais usage, pour un nombre comme pour une part")
    void moitie() {
        var six = new Seuils(2500, ImmutableMap.of(Limite.VIDES, 6));
        assertThat(six.depassentLaMoitie(12)).isFalse();
        assertThat(six.depassentLaMoitie(11)).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> new Seuils(5001, ImmutableMap.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Seuils(-1, ImmutableMap.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Seuils(2500, ImmutableMap.of(Limite.VIDES, -1)));
        assertThat(new Seuils(2500, ImmutableMap.of(Limite.VIDES, 0)).seuil(Limite.VIDES, 600))
                .isEqualTo(150);
    }
}
