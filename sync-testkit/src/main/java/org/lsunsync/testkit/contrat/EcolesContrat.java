package org.lsunsync.testkit.contrat;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lsunsync.domain.bilan.Bilan;
import org.lsunsync.domain.source.NatureDocument;
import org.lsunsync.ports.Ecoles;
import org.lsunsync.ports.Ecoles.Contenus;
import org.lsunsync.ports.Ecoles.EcoleComplete;
import org.lsunsync.testkit.arbitraires.Histoires;

/** What an adapter of {@link Ecoles} owes, clause by clause; one empty LSUN for each test. */
public abstract class EcolesContrat {

    private final EcoleComplete ecole = complete();

    /** For subclasses. */
    protected EcolesContrat() {}

    /** The adapter, over this test's LSUN. */
    protected abstract Ecoles ecoles();

    /** The adapter over a LSUN that can't be reached. */
    protected abstract Ecoles enPanne();

    private static EcoleComplete complete() {
        var etat = Histoires.exemple().ecole();
        return new EcoleComplete(
                etat,
                ImmutableMap.of(NatureDocument.ELEVES, Instant.parse("2026-01-12T17:42:10Z")),
                new Contenus(
                        "<communs/>",
                        etat.bilans().stream()
                                .collect(ImmutableMap.toImmutableMap(
                                        Bilan::id, bilan -> "<contenu>" + bilan.id() + "\n</contenu>"))));
    }

    @Test
    @DisplayName("EC-1 Une fois : la seconde installation n'écrit rien et le dit")
    void uneFois() {
        assertThat(ecoles().installer(ecole)).isTrue();
        var autre = new EcoleComplete(ecole.etat().withEleves(), ImmutableMap.of(), Contenus.VIDES);
        assertThat(ecoles().installer(autre)).isFalse();
        assertThat(ecoles().lire(ecole.etat().uai()).orElseThrow().etat().eleves())
                .hasSameSizeAs(ecole.etat().eleves());
    }

    @Test
    @DisplayName("EC-2 Relecture : toutes les divisions, par code, et tout ce qui fut installé")
    void relecture() {
        var uai = ecole.etat().uai();
        assertThat(ecoles().lire(uai)).isEmpty();
        ecoles().installer(ecole);
        var lue = ecoles().lire(uai).orElseThrow();
        assertThat(lue.horodatages()).isEqualTo(ecole.horodatages());
        assertThat(lue.contenus()).isEqualTo(ecole.contenus());
        assertThat(lue.etat().selection()).isEqualTo(ecole.etat().selection());
        assertThat(lue.etat().eleves())
                .containsExactlyInAnyOrderElementsOf(ecole.etat().eleves());
        assertThat(lue.etat().bilans())
                .containsExactlyInAnyOrderElementsOf(ecole.etat().bilans());
        assertThat(lue.etat().enseignants())
                .containsExactlyInAnyOrderElementsOf(ecole.etat().enseignants());
    }

    @Test
    @DisplayName("EC-3 Échec : LSUN injoignable ne donne qu'EchecPort, sans cause")
    void panne() {
        Pannes.refus(() -> enPanne().installer(ecole));
        Pannes.refus(() -> enPanne().lire(ecole.etat().uai()));
    }
}
