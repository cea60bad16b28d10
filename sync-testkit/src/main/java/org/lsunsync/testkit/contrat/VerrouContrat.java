package org.lsunsync.testkit.contrat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.ports.Verrou;

/** What an adapter of {@link Verrou} owes, clause by clause; all locks are free when a test begins. */
public abstract class VerrouContrat {

    private static final Uai UAI = new Uai("0999001W");
    private static final Uai AUTRE = new Uai("0999002X");

    /** For subclasses. */
    protected VerrouContrat() {}

    /** The adapter as this process has it. */
    protected abstract Verrou verrou();

    /** The adapter as another process of the same host has it: the same locks, nothing else shared. */
    protected abstract Verrou dUnAutreProcessus();

    /** Takes that école's lock in a process that then dies without giving it back. */
    protected abstract void prendreEtMourir(Uai uai);

    /** The adapter where locks can't be reached. */
    protected abstract Verrou enPanne();

    @Test
    @DisplayName("VE-1 Un seul : tant qu'un le tient, personne d'autre ne l'a, ici ni dans un autre processus")
    void unSeul() {
        try (var prise = verrou().prendre(UAI).orElseThrow()) {
            assertThat(prise).isNotNull();
            assertThat(verrou().prendre(UAI)).isEmpty();
            assertThat(dUnAutreProcessus().prendre(UAI)).isEmpty();
        }
    }

    @Test
    @DisplayName("VE-2 Rendu : une fois rendu il se reprend ; le rendre deux fois n'ôte rien au suivant")
    void rendu() {
        var prise = verrou().prendre(UAI).orElseThrow();
        prise.close();
        try (var suivante = dUnAutreProcessus().prendre(UAI).orElseThrow()) {
            assertThat(suivante).isNotNull();
            prise.close();
            assertThat(verrou().prendre(UAI)).isEmpty();
        }
        verrou().prendre(UAI).orElseThrow().close();
    }

    @Test
    @DisplayName("VE-3 Libéré : quand le processus qui le tient meurt, il est libre")
    void libere() {
        prendreEtMourir(UAI);
        var prise = verrou().prendre(UAI);
        assertThat(prise).isPresent();
        prise.ifPresent(Verrou.Prise::close);
    }

    @Test
    @DisplayName("VE-4 Par école : le verrou d'une école ne touche pas celui d'une autre")
    void parEcole() {
        var ici = verrou().prendre(UAI).orElseThrow();
        try (var la = verrou().prendre(AUTRE).orElseThrow()) {
            assertThat(la).isNotSameAs(ici);
            ici.close();
            assertThat(dUnAutreProcessus().prendre(AUTRE)).isEmpty();
        }
    }

    @Test
    @DisplayName("VE-5 Fils : de plusieurs à la fois un seul le prend, et un autre fil peut le rendre")
    void fils() {
        var adapter = verrou();
        var prises = Ensemble.repondre(8, () -> adapter.prendre(UAI));
        assertThat(prises).filteredOn(Optional::isPresent).hasSize(1);
        var tenue = prises.stream().flatMap(Optional::stream).findFirst().orElseThrow();
        Ensemble.repondre(1, () -> {
            tenue.close();
            return true;
        });
        adapter.prendre(UAI).orElseThrow().close();
    }

    @Test
    @DisplayName("VE-6 Échec : prendre ne donne qu'EchecPort, sans cause ; rendre n'échoue jamais")
    void panne() {
        Pannes.refus(() -> enPanne().prendre(UAI));
        var prise = verrou().prendre(UAI).orElseThrow();
        assertThatCode(prise::close).doesNotThrowAnyException();
        assertThatCode(prise::close).doesNotThrowAnyException();
    }
}
