package org.lsunsync.app.ordonnanceur;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.ports.Mode;

/**
 * Where everything stands at one moment: for the command line, the académie's page, and metrics. Names no person.
 *
 * @param instant which moment
 * @param file the queue
 * @param ouvriers the workers, by name
 * @param ecoles the écoles, the most urgent first, then by UAI
 */
public record Tableau(
        Instant instant, FileDAttente file, ImmutableList<OuvrierVu> ouvriers, ImmutableList<EcoleVue> ecoles) {

    /**
     * The queue.
     *
     * @param dues those whose turn has come, and nobody has begun
     * @param enCours those that somebody is at
     * @param plusAncienne since when the first of those that are due waits
     */
    public record FileDAttente(int dues, int enCours, Optional<Instant> plusAncienne) {}

    /**
     * A worker.
     *
     * @param nom its name
     * @param depuis since when it works
     * @param battement when it was last heard of
     * @param enCours how many écoles it is at
     */
    public record OuvrierVu(String nom, Instant depuis, Instant battement, int enCours) {}

    /**
     * An école.
     *
     * @param uai which
     * @param situation where it stands
     * @param motif the refusal's code; empty without one
     * @param eleves how many élèves the last request changes, or changed
     * @param avertissements how many warnings it gave
     * @param depuis since when its requests end like that
     * @param dernier when the last one was
     * @param abouti when one last came to its end
     * @param prochain its next turn
     * @param mode simulation or application
     * @param enPause whether nothing is done for now
     * @param ouvrier who is at it
     * @param echecs how many turns in a row failed
     * @param applique when an application last came to its end
     * @param verrouilles how many locked bilans its élèves have, as far as a request has told
     */
    public record EcoleVue(
            Uai uai,
            Situation situation,
            String motif,
            int eleves,
            int avertissements,
            Optional<Instant> depuis,
            Optional<Instant> dernier,
            Optional<Instant> abouti,
            Optional<Instant> prochain,
            Mode mode,
            boolean enPause,
            Optional<String> ouvrier,
            int echecs,
            Optional<Instant> applique,
            Optional<Integer> verrouilles) {}

    /** How many écoles stand where; every situation, also those without any. */
    public ImmutableMap<Situation, Long> compte() {
        return Stream.of(Situation.values())
                .collect(toImmutableMap(
                        situation -> situation,
                        situation -> ecoles.stream()
                                .filter(ecole -> ecole.situation() == situation)
                                .count()));
    }

    /** Those that are late. */
    public ImmutableList<EcoleVue> enRetard() {
        return ecoles.stream()
                .filter(ecole -> ecole.situation() == Situation.EN_RETARD)
                .collect(toImmutableList());
    }

    /** Those whose last turn failed, and that are tried again. */
    public ImmutableList<EcoleVue> enEchec() {
        return ecoles.stream().filter(ecole -> ecole.echecs() > 0).collect(toImmutableList());
    }
}
