package org.lsunsync.app.page.acces;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tries at passwords. */
class EssaisTest {

    private final AtomicReference<Instant> maintenant = new AtomicReference<>(Instant.EPOCH);
    private final Essais essais = new Essais(maintenant::get);

    @Test
    @DisplayName("cinq essais, puis dix minutes d'attente")
    void suspension() {
        for (int i = 0; i < 5; i++) {
            assertThat(essais.permis("chef", "192.0.2." + i)).isTrue();
        }
        assertThat(essais.permis("chef", "192.0.2.9")).isFalse();
        maintenant.set(Instant.EPOCH.plus(Duration.ofMinutes(10)));
        assertThat(essais.permis("chef", "192.0.2.9")).isTrue();
    }

    @Test
    @DisplayName("une réussite efface les essais de l'identifiant")
    void reussite() {
        for (int i = 0; i < 20; i++) {
            assertThat(essais.permis("chef", "192.0.2.1")).isTrue();
            essais.reussi("chef", "192.0.2.1");
        }
    }

    @Test
    @DisplayName("une adresse qui essaie des identifiants est retenue aussi")
    void adresse() {
        for (int i = 0; i < 30; i++) {
            assertThat(essais.permis("chef" + i, "192.0.2.1")).isTrue();
        }
        assertThat(essais.permis("un autre", "192.0.2.1")).isFalse();
        assertThat(essais.permis("un autre", "192.0.2.2")).isTrue();
    }
}
