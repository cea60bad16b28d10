package org.lsunsync.domain.champ;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanoniqueTest {

    @Test
    @DisplayName("§8 un texte canonique est en NFC")
    void nfc() {
        assertThat(Canonique.texte("Maële\u0301")).isEqualTo("Maëlé");
        assertThat(Canonique.texte("a\u0300")).isEqualTo("à");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {" Marie  claire ", "Marie\tclaire", "\u00a0Marie\u202f\u2003claire\u3000", "Marie\n\n claire"})
    @DisplayName(
            "§8 les blancs extérieurs tombent, une suite de blancs intérieurs est une espace, l'insécable en est un")
    void blancs(String valeur) {
        assertThat(Canonique.texte(valeur)).isEqualTo("Marie claire");
    }

    @ParameterizedTest(name = "« {0} »")
    @ValueSource(strings = {"Marie claire\u0085", "\u000bMarie claire", "Marie\u00a0claire", "Marie claire "})
    @DisplayName("§8 les blancs d'un seul octet tombent aussi")
    void blancsD_UnOctet(String valeur) {
        assertThat(Canonique.texte(valeur)).isEqualTo("Marie claire");
    }

    @ParameterizedTest(name = "« {0} »")
    @ValueSource(strings = {"", "Marie claire", "Maële", "d'Anjou-Roux"})
    @DisplayName("§8 un texte déjà canonique reste l'objet qu'il est")
    void memeObjet(String valeur) {
        assertThat(Canonique.texte(valeur)).isSameAs(valeur);
    }

    @Test
    @DisplayName("R3 la casse et les accents sont du contenu")
    void casseEtAccents() {
        assertThat(Canonique.texte("marie")).isNotEqualTo(Canonique.texte("Marie"));
        assertThat(Canonique.texte("Zoé")).isNotEqualTo(Canonique.texte("Zoe"));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "06 00 00 00 01, 0600000001",
        "+33600000001, 0600000001",
        "+33 (0)6 00 00 00 01, 0600000001",
        "0033600000001, 0600000001",
        "003226000000, +3226000000",
        "+3226000000, +3226000000",
        "poste 12, 12",
        "néant, ''",
    })
    @DisplayName("§8 un téléphone est ses chiffres, 0 pour +33 et 0033, + pour les autres pays")
    void telephones(String valeur, String attendu) {
        assertThat(Canonique.telephone(valeur)).isEqualTo(attendu);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "Bérénice, BERENICE",
        "Cœlie, COELIE",
        "Lætitia, LAETITIA",
        "d'Anjou-Roux, D'ANJOU-ROUX",
        "ÿ, Y",
        "istanbul, ISTANBUL"
    })
    @DisplayName(
            "R5 « aux accents près » : sans signes, Œ = OE, Æ = AE, en capitales sans langue ; traits d'union et apostrophes restent")
    void plie(String valeur, String attendu) {
        assertThat(Canonique.plie(valeur)).isEqualTo(attendu);
    }

    @ParameterizedTest(name = "« {0} » contre « {1} » : {2}")
    @CsvSource({
        "Ma?lle, Maëlle, true",
        "Ma??lle, Maëlle, false",
        "?velyne, Évelyne, true",
        "Ma?lle, Maelle, true",
        "?, '', false",
        "Ma?lla, Maëlle, false",
        "Maelle, Maëlle, false",
        "Maëlle, Ma?lle, false",
        "'','', true",
    })
    @DisplayName("R3 un ? de la source tient lieu d'exactement un caractère de notre valeur")
    void interrogations(String source, String notre, boolean meme) {
        assertThat(Canonique.memeAuxInterrogationsPres(source, notre)).isEqualTo(meme);
    }

    @Test
    @DisplayName("R3 un ? tient lieu d'un caractère, fût-il hors du plan de base")
    void interrogationHorsDuPlanDeBase() {
        assertThat(Canonique.memeAuxInterrogationsPres("a?c", "a\uD83D\uDE00c")).isTrue();
    }
}
