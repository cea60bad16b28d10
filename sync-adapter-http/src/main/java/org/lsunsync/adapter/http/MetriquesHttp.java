package org.lsunsync.adapter.http;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.lsunsync.domain.source.NatureDocument;

/**
 * Exchanges as Micrometer's meters, for hosts that have it on their path: {@code lsunsync.http.echanges} (timer), {@code
 * lsunsync.http.octets}, {@code lsunsync.http.reprises} and {@code lsunsync.http.disjoncteur} (0 closed, 1 on trial, 2 open). Tags are
 * hosts, kinds of documents and statuses alone.
 */
public final class MetriquesHttp implements EcouteHttp {

    private final MeterRegistry registre;
    private final Map<String, AtomicInteger> disjoncteurs = new ConcurrentHashMap<>();

    /** Meters in that registry. */
    public MetriquesHttp(MeterRegistry registre) {
        this.registre = registre;
    }

    @Override
    public void echange(Echange echange) {
        var qui = Tags.of("hote", echange.hote(), "document", echange.document().name());
        registre.timer("lsunsync.http.echanges", qui.and("statut", String.valueOf(echange.statut())))
                .record(echange.duree());
        DistributionSummary.builder("lsunsync.http.octets")
                .baseUnit("bytes")
                .tags(qui)
                .register(registre)
                .record((double) echange.octets());
    }

    @Override
    public void reprise(String hote, NatureDocument document, int tentative) {
        registre.counter("lsunsync.http.reprises", "hote", hote, "document", document.name())
                .increment();
    }

    @Override
    public void disjoncteur(String hote, EtatDisjoncteur etat) {
        disjoncteurs
                .computeIfAbsent(
                        hote,
                        nouveau ->
                                registre.gauge("lsunsync.http.disjoncteur", Tags.of("hote", hote), new AtomicInteger()))
                .set(
                        switch (etat) {
                            case FERME -> 0;
                            case A_L_ESSAI -> 1;
                            case OUVERT -> 2;
                        });
    }
}
