package org.lsunsync.testkit.arbitraires;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.Label;

/** Each type of the model can be drawn. */
class ModelesTest {

    private static final Path DOMAINE = Path.of("../sync-domain/src/main/java/org/lsunsync/domain");

    /** What computes, and is no value. */
    private static final ImmutableSet<String> SANS = ImmutableSet.of("package-info", "EmpreinteSources");

    private static Stream<Method> arbitraires() {
        return Arrays.stream(Modeles.class.getDeclaredMethods())
                .filter(methode -> Modifier.isPublic(methode.getModifiers()));
    }

    private static String type(Method methode) {
        var valeur = ((ParameterizedType) methode.getGenericReturnType()).getActualTypeArguments()[0];
        return ((Class<?>) valeur).getSimpleName();
    }

    @Example
    @Label("chaque type du modèle a un arbitraire, et un seul")
    void chacun() throws IOException {
        var modele = ImmutableSet.<String>builder();
        for (var paquet : new String[] {"etablissement", "personne", "bilan", "source"}) {
            try (var fichiers = Files.list(DOMAINE.resolve(paquet))) {
                modele.addAll(
                        fichiers.map(fichier -> fichier.getFileName().toString().replace(".java", ""))
                                .filter(type -> !SANS.contains(type))
                                .collect(toImmutableSet()));
            }
        }
        assertThat(arbitraires().map(ModelesTest::type)).containsExactlyInAnyOrderElementsOf(modele.build());
    }

    @Example
    @Label("chacun donne des valeurs, et pas toujours la même")
    void desValeurs() throws ReflectiveOperationException {
        for (var methode : arbitraires().toList()) {
            var valeurs = ((Arbitrary<?>) methode.invoke(null)).sampleStream().limit(60);
            assertThat(valeurs.distinct().count()).as(methode.getName()).isGreaterThan(1);
        }
    }
}
