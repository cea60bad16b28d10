package org.lsunsync.adapter.siecle.lsu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.lsunsync.adapter.siecle.lsu.Fichiers.ECOLE;
import static org.lsunsync.adapter.siecle.lsu.Fichiers.LE_15_JANVIER;
import static org.lsunsync.adapter.siecle.lsu.Fichiers.charger;
import static org.lsunsync.adapter.siecle.lsu.Fichiers.ecrire;
import static org.lsunsync.adapter.siecle.lsu.Fichiers.lire;
import static org.lsunsync.adapter.siecle.lsu.Officiel.valider;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lsunsync.domain.bilan.Acquis;
import org.lsunsync.domain.bilan.Bilan;
import org.lsunsync.domain.plan.EtatLsun;
import org.lsunsync.ports.Ecoles.Contenus;
import org.lsunsync.ports.Ecoles.EcoleComplete;

/** Where the official schema and sample stand beside the repository; {@link EcrivainLsuTest} needs neither. */
@DisplayName("Le document écrit est valide, avec le schéma officiel")
class SchemaLsuTest {

    @BeforeEach
    void schema() {
        assumeThat(Officiel.fichier(Officiel.SCHEMA)).isPresent();
    }

    @Test
    @DisplayName("une école chargée, avec ou sans ses contenus")
    void ecole() {
        var ecole = charger(lire(ECOLE), LE_15_JANVIER);

        valider(ecrire(ecole));
        valider(ecrire(new EcoleComplete(ecole.etat(), ImmutableMap.of(), Contenus.VIDES)));
    }

    @Test
    @DisplayName("des acquis sans enseignant et des bilans sans acquis")
    void substituts() {
        var ecole = charger(lire(ECOLE), LE_15_JANVIER);
        var etat = EtatLsun.builder()
                .from(ecole.etat())
                .bilans(ecole.etat().bilans().stream()
                        .map(bilan -> bilan.<Bilan>selon(
                                periodique -> periodique.avecAcquis(
                                        periodique.id().periode().indice() == 2
                                                ? ImmutableList.of()
                                                : periodique.acquis().stream()
                                                        .map(ligne ->
                                                                new Acquis(ligne.discipline(), ImmutableSortedSet.of()))
                                                        .collect(ImmutableList.toImmutableList())),
                                deCycle -> deCycle))
                        .toList())
                .build();

        valider(ecrire(new EcoleComplete(etat, ImmutableMap.of(), ecole.contenus())));
        valider(ecrire(new EcoleComplete(etat, ImmutableMap.of(), Contenus.VIDES)));
    }

    @Test
    @DisplayName("l'exemple officiel, de version 2.0, se charge, se réécrit valide et se relit pareil")
    void exemple() {
        var exemple = Officiel.fichier(Officiel.EXEMPLE);
        assumeThat(exemple).isPresent();
        var lsu = new LecteurLsu().lire(exemple.orElseThrow());
        var ecole = charger(lsu, LE_15_JANVIER);
        var octets = ecrire(ecole);

        valider(octets);
        var relue = charger(lire(octets), LE_15_JANVIER);
        assertThat(relue.etat()).isEqualTo(ecole.etat());
        assertThat(relue.contenus()).isEqualTo(ecole.contenus());
        assertThat(ecrire(relue)).isEqualTo(octets);
        assertThat(ecole.etat().bilans()).isNotEmpty().allMatch(Bilan::verrouille);
    }
}
