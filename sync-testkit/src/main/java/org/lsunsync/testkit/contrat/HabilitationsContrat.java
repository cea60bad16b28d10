package org.lsunsync.testkit.contrat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.ports.Habilitations;

/** What an adapter of {@link Habilitations} owes, clause by clause. */
public abstract class HabilitationsContrat {

    private static final Uai UAI = new Uai("0999001W");
    private static final Uai AUTRE = new Uai("0999002X");

    /** For subclasses. */
    protected HabilitationsContrat() {}

    /** The adapter where that person is chef of that école, and where it can be said: another role at the other one. */
    protected abstract Habilitations habilitations(String chef, Uai sonEcole, Uai autreEcole);

    /** The adapter where nobody can be asked. */
    protected abstract Habilitations enPanne();

    private Habilitations habilitations() {
        return habilitations("claire", UAI, AUTRE);
    }

    @Test
    @DisplayName("HA-1 Le chef seul : oui pour son école, non pour une autre")
    void chef() {
        assertThat(habilitations().peutSynchroniser("claire", UAI)).isTrue();
        assertThat(habilitations().peutSynchroniser("claire", AUTRE)).isFalse();
    }

    @Test
    @DisplayName("HA-2 Inconnu : celui que personne ne connaît ne peut pas, ni un nom presque pareil")
    void inconnu() {
        for (var nom : new String[] {"paul", "", "Claire", "claire ", "clair", "claire\u0000"}) {
            assertThat(habilitations().peutSynchroniser(nom, UAI)).as(nom).isFalse();
        }
    }

    @Test
    @DisplayName("HA-3 Fils : plusieurs demandent à la fois, chacun a la même réponse")
    void fils() {
        var adapter = habilitations();
        assertThat(Ensemble.repondre(8, () -> adapter.peutSynchroniser("claire", UAI)))
                .containsOnly(true);
        assertThat(Ensemble.repondre(8, () -> adapter.peutSynchroniser("claire", AUTRE)))
                .containsOnly(false);
    }

    @Test
    @DisplayName("HA-4 Échec : seule EchecPort sort ; le doute n'est jamais un oui")
    void panne() {
        Pannes.refus(() -> enPanne().peutSynchroniser("claire", UAI));
    }
}
