package org.lsunsync.app;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lsunsync.adapter.coupable.ConnaitUnVoisin;
import org.lsunsync.adapter.siecle.FichiersSts;
import org.lsunsync.ports.coupable.ConnaitUnAdaptateur;

/** For those who doubt the folder names. The domain's own white list stands in sync-domain. */
@AnalyzeClasses(packages = "org.lsunsync", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule de_l_app_vers_le_domaine = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("domain")
            .definedBy("org.lsunsync.domain..")
            .layer("ports")
            .definedBy("org.lsunsync.ports..")
            .layer("json")
            .definedBy("org.lsunsync.json..")
            .layer("testkit")
            .definedBy("org.lsunsync.testkit..")
            .layer("adapters")
            .definedBy("org.lsunsync.adapter..")
            .layer("app")
            .definedBy("org.lsunsync.app..")
            .whereLayer("app")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("adapters")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("testkit")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("json")
            .mayOnlyBeAccessedByLayers("adapters", "app")
            .whereLayer("ports")
            .mayOnlyBeAccessedByLayers("json", "testkit", "adapters", "app");

    @ArchTest
    static final ArchRule les_adaptateurs_s_ignorent = slices().matching("org.lsunsync.adapter.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(resideInAPackage("..adapter.http.."), resideInAPackage("..adapter.siecle.."))
            .because("http alone may borrow siecle's decoders: the bodies are the same documents");

    @ArchTest
    static final ArchRule seule_la_composition_connait_les_adaptateurs = noClasses()
            .that()
            .resideInAPackage("org.lsunsync.app..")
            .and(not(belongToAnyOf(Composition.class, Migrations.class, MemoireDesFichiers.class)))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.lsunsync.adapter..")
            .because(
                    "what is put together is put together in one place: Composition, with the two that serve it alone");

    @Test
    @DisplayName("la règle des couches sait échouer")
    void couches() {
        assertThat(enfreint(de_l_app_vers_le_domaine, ConnaitUnAdaptateur.class, Composition.class))
                .isTrue();
    }

    @Test
    @DisplayName("la règle des adaptateurs sait échouer")
    void adaptateurs() {
        assertThat(enfreint(les_adaptateurs_s_ignorent, ConnaitUnVoisin.class, FichiersSts.class))
                .isTrue();
    }

    @Test
    @DisplayName("la règle de la composition sait échouer")
    void composition() {
        assertThat(enfreint(seule_la_composition_connait_les_adaptateurs, ConnaitUnAdaptateurDansLApp.class))
                .isTrue();
    }

    private static boolean enfreint(ArchRule regle, Class<?>... coupables) {
        return regle.evaluate(new ClassFileImporter()
                        .importClasses(Stream.concat(Stream.of(coupables), Stream.of(FichiersSts.class))
                                .toList()))
                .hasViolation();
    }
}
