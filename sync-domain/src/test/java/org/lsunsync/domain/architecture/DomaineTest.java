package org.lsunsync.domain.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@AnalyzeClasses(packages = "org.lsunsync.domain", importOptions = DoNotIncludeTests.class)
class DomaineTest {

    /** A white list: a black one is always one framework behind. */
    @ArchTest
    static final ArchRule le_domaine_ne_connait_que_sa_liste = classes()
            .that()
            .resideInAPackage("org.lsunsync.domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.lsunsync.domain..",
                    "java.lang..",
                    "java.math..",
                    "java.nio.charset..",
                    "java.text..",
                    "java.time..",
                    "java.util..",
                    "javax.annotation.processing..",
                    "io.vavr..",
                    "com.google.common..",
                    "com.google.errorprone.annotations..",
                    "org.immutables.value..",
                    "org.jspecify.annotations..")
            .because("the domain is pure: no I/O, no logging, no framework");

    @ArchTest
    static final ArchRule le_domaine_n_a_ni_horloge_ni_defauts = noClasses()
            .that()
            .resideInAPackage("org.lsunsync.domain..")
            .should()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .orShould()
            .callMethod(Locale.class, "getDefault")
            .orShould()
            .callMethod(TimeZone.class, "getDefault")
            .orShould()
            .callMethod(String.class, "toUpperCase")
            .orShould()
            .callMethod(String.class, "toLowerCase")
            .because("same input, same bytes out: date, zone and locale are given or named, never read");

    @Test
    @DisplayName("la règle de la liste sait échouer")
    void laListeSaitEchouer() {
        assertThat(enfreint(le_domaine_ne_connait_que_sa_liste, ConnaitUnCadre.class))
                .isTrue();
    }

    @Test
    @DisplayName("la règle de l'horloge sait échouer")
    void lHorlogeSaitEchouer() {
        assertThat(enfreint(le_domaine_n_a_ni_horloge_ni_defauts, LitLHeure.class))
                .isTrue();
    }

    private static boolean enfreint(ArchRule regle, Class<?> coupable) {
        return regle.evaluate(new ClassFileImporter().importClasses(coupable)).hasViolation();
    }
}
