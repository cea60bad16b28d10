package org.lsunsync.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PurgerTest {

    @TempDir
    Path dossier = Path.of("");

    private static Ligne purger(String base, String annee, String date) {
        return Ligne.de("purger", "--base", base, "--uai", "0999001W", "--annee", annee, "--date", date);
    }

    @Test
    @DisplayName("l'année en cours ne se purge pas ; une fois finie, il n'en reste rien")
    void purger() {
        var college = new PetitCollege(dossier);
        college.charger(college.h2());
        var etat = college.etat(college.h2());

        var refus = purger(college.h2(), "2025", "2026-08-31");
        assertThat(refus.code()).isEqualTo(1);
        assertThat(refus.erreur())
                .isEqualToIgnoringNewLines(
                        "AnneeNonFinie : l'année scolaire 2025 n'est finie que le 2026-09-01 ; rien n'a été supprimé.");
        assertThat(college.etat(college.h2())).isEqualTo(etat);

        var faite = purger(college.h2(), "2025", "2026-09-01");
        assertThat(faite.code()).as(faite.erreur()).isZero();
        assertThat(faite.sortie()).startsWith("L'établissement 0999001W est purgé : ");
        assertThat(Ligne.de("etat", "--base", college.h2(), "--uai", "0999001W").code())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("une année qui n'en est pas une est une faute d'usage")
    void usage() {
        assertThat(Ligne.de("purger", "--uai", "0999001W", "--annee", "25").code())
                .isEqualTo(2);
    }
}
