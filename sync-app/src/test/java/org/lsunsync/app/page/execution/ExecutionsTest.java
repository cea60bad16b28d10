package org.lsunsync.app.page.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lsunsync.app.page.vue.Approuve;
import org.lsunsync.app.page.vue.EnCours;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.ports.Suivi.Etape;

/** Applications on their way. */
class ExecutionsTest {

    private static final Uai UAI = new Uai("0999001W");
    private static final Approuve APPROUVE = new Approuve(1, 118, 117, 1200, "9c41 e07b");

    @Test
    @DisplayName("un aperçu approuvé cent fois à la fois n'est appliqué qu'une")
    void uneFois() {
        var fois = new AtomicInteger();
        try (var executions = new Executions()) {
            var ids = IntStream.range(0, 100)
                    .parallel()
                    .mapToObj(i -> executions
                            .lancer(UAI, 7, "chef", Instant.EPOCH, APPROUVE, suivi -> {
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
            var execution = executions.lancer(UAI, 7, "chef", Instant.EPOCH, APPROUVE, suivi -> {
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
                    UAI, 7, "chef", Instant.EPOCH, APPROUVE, suivi -> new Execution.Fin(Optional.of(8L), ""));
            assertThat(executions.lire(UAI, execution.id())).contains(execution);
            assertThat(executions.lire(new Uai("0999002X"), execution.id())).isEmpty();
        }
    }

    @Test
    @DisplayName("chaque étape dit ce qui est fait, et ce qui vient, avec ses nombres")
    void etapes() throws InterruptedException {
        var finie = new CountDownLatch(1);
        try (var executions = new Executions()) {
            var execution = executions.lancer(UAI, 7, "chef", Instant.EPOCH, APPROUVE, suivi -> {
                suivi.etape(UAI, Etape.LECTURE_BEE, 0, 0);
                suivi.etape(UAI, Etape.LECTURE_BEE, 604, 604);
                suivi.etape(UAI, Etape.PLANIFICATION, 0, 0);
                suivi.etape(UAI, Etape.PLANIFICATION, 356, 356);
                suivi.etape(UAI, Etape.ECRITURE, 0, 356);
                return new Execution.Fin(Optional.of(8L), "");
            });
            execution.ecouter(() -> {
                if (execution.fin().isPresent()) {
                    finie.countDown();
                }
            });
            finie.await();
            assertThat(execution.vue().pas())
                    .extracting(EnCours.Pas::phrase)
                    .containsExactly(
                            "Faite. 604 élèves.",
                            "À venir.",
                            "À venir.",
                            "Faite. Ce qui sera écrit est ce que vous avez approuvé : 9c41 e07b.",
                            "En cours. 118 élèves, 117 archives.",
                            "À venir. 1\u202f200 bilans comparés à leur empreinte d'avant ; une différence annule tout.");
        }
    }
}
