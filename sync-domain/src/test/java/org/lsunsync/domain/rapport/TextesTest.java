package org.lsunsync.domain.rapport;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.ListResourceBundle;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lsunsync.domain.etablissement.CodeDivision;

class TextesTest {

    private final Textes propres = Textes.surcharges(new ListResourceBundle() {
        @Override
        protected Object[][] getContents() {
            return new Object[][] {{"ELEVE_MIS_A_JOUR", "{0} : à jour"}};
        }
    });

    private static Message message(CodeMessage code, String... arguments) {
        return new Message(
                code, Optional.of(new CodeDivision("3 A")), Optional.empty(), ImmutableList.copyOf(arguments));
    }

    @Test
    @DisplayName("§4 un hôte remplace les textes qu'il veut ; les autres restent ceux du cahier")
    void surcharges() {
        assertThat(message(CodeMessage.ELEVE_MIS_A_JOUR, "Léa DUPONT", "3 A").texte(propres))
                .isEqualTo("Léa DUPONT : à jour");
        assertThat(message(CodeMessage.AUCUNE_PERIODE, "3 A").texte(propres))
                .isEqualTo("Aucune période n'est paramétrée pour la division 3 A.");
    }

    @Test
    @DisplayName("N2 a deux formes, l'une pour un code qui change")
    void division() {
        assertThat(message(CodeMessage.DIVISION_MISE_A_JOUR, "3 A").texte(Textes.francais()))
                .isEqualTo("La division 3 A a été mise à jour.");
        assertThat(message(CodeMessage.DIVISION_MISE_A_JOUR, "3 ALPHA", "3 A").texte(Textes.francais()))
                .isEqualTo("La division 3 A s'appelle maintenant 3 ALPHA.");
    }

    @Test
    @DisplayName("§4 un message est avertissement, information ou notice")
    void gravites() {
        assertThat(Gravite.values())
                .extracting(Gravite::code)
                .containsExactly("avertissement", "information", "notice");
    }
}
