package org.lsunsync.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lsunsync.domain.champ.Bloc;
import org.lsunsync.domain.rapport.CodeMessage;
import org.lsunsync.domain.rapport.Message;
import org.lsunsync.domain.rapport.Valeur;

/** §6 Personal data: what may end in a log says which record it is, and nothing of the person. */
class DiscretionTest {

    @Test
    @DisplayName("§6 toString nomme le champ, la clé ou le code, jamais la valeur")
    void discret() {
        assertThat(new Modification("prenom", "Maia", "Maïa")).hasToString("Modification[prenom]");
        assertThat(new Nom("ROUVEL", "Maia")).hasToString("Nom[####]");
        assertThat(RepereEleve.de(PetiteEcole.etat().eleves().get(0))).hasToString("RepereEleve[810]");
        assertThat(new Message(
                        CodeMessage.ELEVE_MIS_A_JOUR, Optional.empty(), Optional.empty(), ImmutableList.of("Maïa")))
                .hasToString("Message[M2]");
        assertThat(Valeur.de("Maïa")).hasToString("Texte[####]");
        assertThat(new Valeur.Fiche(ImmutableMap.of("prenom", "Maïa"))).hasToString("Fiche[prenom]");
        assertThat(ComparaisonEleve.de(
                                PetiteEcole.maia("Maia"), PetiteEcole.maia("Maïa"), ImmutableSet.of(Bloc.IDENTITE))
                        .orElseThrow())
                .hasToString("ComparaisonEleve[1, 0]");
        var verrouilles = new BilansVerrouilles(3, "ab");
        assertThat(verrouilles)
                .hasToString("BilansVerrouilles[nombre=3, empreinte=ab]")
                .hasSameHashCodeAs(new BilansVerrouilles(3, "ab"))
                .doesNotHaveSameHashCodeAs(new BilansVerrouilles(4, "ab"));
    }
}
