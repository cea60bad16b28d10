package org.lsunsync.app.page.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lsunsync.domain.etablissement.Uai;

/** Applications on their way. */
class ExecutionsTest {

    private static final Uai UAI = new Uai("0999001W");

    @Test
    @DisplayName("un aperçu approuvé cent fois à la fois n'est appliqué qu'une")
    void uneFois() {
        var fois = new AtomicInteger();
        try (var executions = new Executions()) {
            var ids = IntStream.range(0, 100)
                    .parallel()
                    .mapToObj(i -> executions
                            .lancer(UAI, 7, "chef", Instant.EPOCH, 1, suivi -> {
                                fois.incrementAndGet();
                                return new Execution.Fin(Optional.of(8L), "");
                            })
                            .id())
                    .distinct();
            assertThat(ids).hasSize(1);
        }
        assertThat(fois).hasValue(1);
    }

    @Test
    @DisplayName("qui écoute apprend la fin, même d'un travail qui casse")
    void fin() throws InterruptedException {
        var entendu = new CountDownLatch(1);
        try (var executions = new Executions()) {
            var execution = executions.lancer(UAI, 7, "chef", Instant.EPOCH, 1, suivi -> {
                throw new IllegalStateException("essai");
            });
            execution.ecouter(() -> {
                if (execution.fin().isPresent()) {
                    entendu.countDown();
                }
            });
            entendu.await();
            assertThat(execution.fin().orElseThrow().phrase()).contains("rien n'a été gardé");
            assertThat(executions.enCours(UAI)).isEmpty();
        }
    }

    @Test
    @DisplayName("une exécution ne se lit que de son école")
    void autreEcole() {
        try (var executions = new Executions()) {
            var execution = executions.lancer(
                    UAI, 7, "chef", Instant.EPOCH, 1, suivi -> new Execution.Fin(Optional.of(8L), ""));
            assertThat(executions.lire(UAI, execution.id())).contains(execution);
            assertThat(executions.lire(new Uai("0999002X"), execution.id())).isEmpty();
        }
    }
}
