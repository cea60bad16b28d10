package org.lsunsync.ports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LectureAPartTest {

    @Test
    @DisplayName("ce qu'elle a lu est rendu, sans interrompre qui attend")
    void lue() {
        try (var lecture = new LectureAPart<>(() -> "lue")) {
            assertThat(lecture.attendre()).isEqualTo("lue");
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        }
    }

    @Test
    @DisplayName("une source qui ne répond pas n'empêche pas le programme de finir")
    void neRetientPasLeProgramme() {
        try (var lecture = new LectureAPart<>(() -> Thread.currentThread().isDaemon())) {
            assertThat(lecture.attendre()).isTrue();
        }
    }

    @Test
    @DisplayName("qui est interrompu interrompt la lecture, entend ce qu'elle en fait, et le reste")
    void interrompue() {
        try (var lecture = new LectureAPart<>(LectureAPartTest::jusquALArret)) {
            Thread.currentThread().interrupt();
            assertThat(lecture.attendre()).isEqualTo("arrêtée");
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private static String jusquALArret() {
        try {
            new CountDownLatch(1).await();
            return "lue";
        } catch (InterruptedException arret) {
            return "arrêtée";
        }
    }

    @Test
    @DisplayName("le refus d'une source passe tel quel ; ce qu'aucune ne doit lancer ne passe pas pour un refus")
    void echecs() {
        var refus = new EchecPort(new Refus.BaseIndisponible("essai"));
        try (var lecture = new LectureAPart<>(() -> {
            throw refus;
        })) {
            assertThatThrownBy(lecture::attendre).isSameAs(refus);
        }
        try (var lecture = new LectureAPart<>(() -> {
            throw new IOException("essai");
        })) {
            assertThatIllegalStateException().isThrownBy(lecture::attendre).withCauseInstanceOf(IOException.class);
        }
    }
}
