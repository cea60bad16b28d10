package org.lsunsync.app.ordonnanceur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lsunsync.domain.etablissement.Uai;

class HoraireTest {

    private static final Uai UAI = new Uai("0999001W");

    private static Horaire sansGigue(String cron, String calmes) {
        return new Horaire(cron, HeuresCalmes.lire(calmes), Duration.ZERO);
    }

    private static Instant paris(String local) {
        return LocalDateTime.parse(local).atZone(Horaire.PARIS).toInstant();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-15T00:30, 2026-01-15T01:00",
        "2026-01-15T01:00, 2026-01-16T01:00",
        "2026-07-15T12:00, 2026-07-16T01:00",
        "2026-03-29T00:00, 2026-03-29T01:00",
        "2026-10-25T00:00, 2026-10-25T01:00",
        "2026-10-25T01:00, 2026-10-26T01:00"
    })
    @DisplayName("le cron se lit à l'heure de Paris, hiver comme été, et le jour où elle change")
    void heureDeParis(String apres, String attendue) {
        assertThat(sansGigue("0 1 * * *", "").prochaine(UAI, paris(apres))).isEqualTo(paris(attendue));
    }

    @ParameterizedTest
    @CsvSource({
        "30 6 * * *, 2026-01-15T06:30",
        "0 7 * * *,  2026-01-15T19:00",
        "0 12 * * *, 2026-01-15T19:00",
        "59 18 * * *, 2026-01-15T19:00",
        "0 19 * * *, 2026-01-15T19:00"
    })
    @DisplayName("un départ qui tombe dans les heures calmes attend leur fin, dans la minute")
    void heuresCalmes(String cron, String attendue) {
        var prochaine = sansGigue(cron, "07:00-19:00").prochaine(UAI, paris("2026-01-15T00:00"));
        assertThat(prochaine).isBetween(paris(attendue), paris(attendue).plusSeconds(59));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-15T23:00, 2026-01-16T05:00",
        "2026-01-16T00:00, 2026-01-16T05:00",
        "2026-01-16T04:59, 2026-01-16T05:00",
        "2026-01-16T05:00, 2026-01-16T05:00",
        "2026-01-16T21:59, 2026-01-16T21:59"
    })
    @DisplayName("des heures calmes peuvent passer minuit")
    void minuit(String moment, String attendue) {
        var heures = new HeuresCalmes(HeuresCalmes.heure("22:00"), HeuresCalmes.heure("05:00"));
        assertThat(heures.apres(paris(moment).atZone(Horaire.PARIS)).toInstant())
                .isEqualTo(paris(attendue));
    }

    @Test
    @DisplayName("la gigue étale les écoles sur sa durée, chacune toujours au même endroit d'une même nuit")
    void gigue() {
        var horaire = new Horaire("0 1 * * *", Optional.empty(), Duration.ofHours(1));
        var minuit = paris("2026-01-15T00:00");
        var departs = IntStream.range(0, 200)
                .mapToObj(rang -> horaire.prochaine(uai(rang), minuit))
                .toList();
        assertThat(departs)
                .allSatisfy(
                        depart -> assertThat(depart).isBetween(paris("2026-01-15T01:00"), paris("2026-01-15T02:00")));
        assertThat(departs.stream().distinct().count()).isGreaterThan(150);
        assertThat(horaire.prochaine(UAI, minuit)).isEqualTo(horaire.prochaine(UAI, minuit.plusSeconds(60)));
        assertThat(horaire.prochaine(UAI, minuit).plus(Duration.ofDays(1)))
                .isNotEqualTo(horaire.prochaine(UAI, minuit.plus(Duration.ofDays(1))));
    }

    private static Uai uai(int rang) {
        var chiffres = "%07d".formatted(rang);
        return "ABCDEFGHJKLMNPRSTUVWXYZ"
                .chars()
                .mapToObj(lettre -> chiffres + (char) lettre)
                .flatMap(texte -> Uai.lire(texte).stream())
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-", "0 1 * *", "0 0 1 * * *", "0 25 * * *", "0 0 30 2 *"})
    @DisplayName("un cron illisible, ou qui ne vient jamais, est refusé")
    void cronIllisible(String cron) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Horaire(cron, Optional.empty(), Duration.ZERO))
                .withMessageStartingWith("cron : cinq champs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7:00-19:00", "07:00", "07:00-25:00", "07:00-07:00", "07:00 - 19:00"})
    @DisplayName("des heures calmes illisibles n'en sont pas")
    void calmesIllisibles(String texte) {
        assertThat(HeuresCalmes.lire(texte)).isEmpty();
    }

    @Test
    @DisplayName("les reprises doublent jusqu'au plafond, puis cessent")
    void reprises() {
        var reprises = new Reprises(6, Duration.ofMinutes(1), Duration.ofMinutes(30));
        assertThat(IntStream.rangeClosed(1, 7).mapToObj(reprises::apres))
                .containsExactly(
                        Optional.of(Duration.ofMinutes(1)),
                        Optional.of(Duration.ofMinutes(2)),
                        Optional.of(Duration.ofMinutes(4)),
                        Optional.of(Duration.ofMinutes(8)),
                        Optional.of(Duration.ofMinutes(16)),
                        Optional.of(Duration.ofMinutes(30)),
                        Optional.empty());
        assertThat(new Reprises(Integer.MAX_VALUE, Duration.ofDays(1), Duration.ofDays(2)).apres(Integer.MAX_VALUE))
                .contains(Duration.ofDays(2));
    }
}
