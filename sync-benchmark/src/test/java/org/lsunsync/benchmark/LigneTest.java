package org.lsunsync.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.primitives.ImmutableDoubleArray;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LigneTest {

    private static Ligne ligne(Objectif objectif) {
        return new Ligne(
                "lire",
                "à la main",
                "ms",
                ImmutableDoubleArray.of(2, 3, 4),
                ImmutableDoubleArray.of(1, 2, 2),
                objectif);
    }

    @Test
    @DisplayName("un ratio est pris tour par tour, sa médiane compte, son étendue se voit")
    void ratios() {
        assertThat(ligne(Objectif.auPlus(2)).enMarkdown(true))
                .isEqualTo("| lire | à la main | 3.00 ms | 2.00 ms | 2.00 | 1.50–2.00 | ≤ 2.00 | oui |");
    }

    @Test
    @DisplayName("un objectif « tant de fois plus vite » retourne le ratio, et dit quand il n'est pas tenu")
    void auMoins() {
        assertThat(ligne(Objectif.auMoins(2)).enMarkdown(true))
                .isEqualTo("| lire | à la main | 3.00 ms | 2.00 ms | 0.50 | 0.50–0.67 | ≥ 2.00 | non |");
    }

    @Test
    @DisplayName("un essai en fumée ne montre aucun chiffre")
    void fumee() {
        assertThat(ligne(Objectif.aLire()).enMarkdown(false)).isEqualTo("| lire | à la main |  |  |  |  |  |  |");
    }
}
