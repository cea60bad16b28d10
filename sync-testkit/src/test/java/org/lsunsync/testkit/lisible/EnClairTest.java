package org.lsunsync.testkit.lisible;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lsunsync.domain.personne.Eleve;
import org.lsunsync.domain.plan.Planificateur;
import org.lsunsync.domain.plan.RepereEleve;
import org.lsunsync.domain.plan.Seuils;
import org.lsunsync.domain.rapport.SyncReport;
import org.lsunsync.testkit.arbitraires.Histoires;

/** The domain hides what is personal, and failing tests show it all the same. */
class EnClairTest {

    private static final Eleve MARIE = Histoires.exemple().ecole().eleves().get(1);

    private static Stream<Object> valeurs() {
        var histoire = Histoires.exemple();
        var semaine = histoire.semaines().get(0);
        var rapport = SyncReport.de(new Planificateur()
                .planifier(histoire.ecole(), semaine.bee(), semaine.s3e(), semaine.jour(), Seuils.DEFAUT));
        return Stream.of(
                MARIE,
                MARIE.donnees(),
                MARIE.donnees().etatCivil(),
                MARIE.donnees().adresse(),
                MARIE.donnees().responsables().values().iterator().next(),
                RepereEleve.de(MARIE),
                histoire.ecole(),
                histoire.ecole().enseignants().get(0),
                semaine.bee(),
                semaine.bee().eleves().get(1),
                semaine.s3e(),
                semaine.s3e().individus().get(0),
                rapport.messages().get(0),
                rapport.changements().get(0));
    }

    @ParameterizedTest
    @MethodSource("valeurs")
    @DisplayName("ce que toString tait, un échec d'AssertJ et un exemple de jqwik le disent")
    void dit(Object valeur) {
        var dit = new RepresentationEnClair().toStringOf(valeur);
        assertThat(dit).doesNotContain("####").isNotEqualTo(valeur.toString());
        assertThat(new FormatEnClair().appliesTo(valeur)).isTrue();
        assertThat(new FormatEnClair().report(valeur)).hasToString(dit);
    }

    @Test
    @DisplayName("deux élèves qui ne diffèrent que d'un prénom se distinguent dans le message, seuls ou dans une liste")
    void distingues() {
        var autre = MARIE.withDonnees(
                MARIE.donnees().withEtatCivil(MARIE.donnees().etatCivil().withPrenom("Éloïse")));
        assertThat(MARIE.toString()).isEqualTo(autre.toString());
        assertThatThrownBy(() -> assertThat(autre).isEqualTo(MARIE))
                .hasMessageContaining("prenom=Éloïse")
                .hasMessageContaining("prenom=" + MARIE.donnees().etatCivil().prenom());
        assertThatThrownBy(() ->
                        assertThat(ImmutableMap.of(1, ImmutableList.of(autre))).isEmpty())
                .hasMessageContaining("prenom=Éloïse");
    }

    @Test
    @DisplayName("ce qui n'est pas caché s'imprime comme toujours")
    void lesAutres() {
        assertThat(new FormatEnClair().appliesTo("texte")).isFalse();
        assertThat(new RepresentationEnClair().toStringOf(MARIE.id())).isEqualTo("701");
    }
}
