package org.lsunsync.domain.etablissement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UaiTest {

    @Test
    @DisplayName("un UAI est sept chiffres et leur lettre de contrôle")
    void bienForme() {
        assertThat(new Uai("0999001W").valeur()).isEqualTo("0999001W");
        assertThat(Uai.lire("0999001W")).contains(new Uai("0999001W"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0999001X", "999001W", "0999001w", "0999001", "", "ABCDEFGH", "09990011"})
    @DisplayName("une mauvaise forme ou une lettre fausse n'est pas un UAI")
    void malForme(String texte) {
        assertThat(Uai.lire(texte)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Uai(texte));
    }
}
