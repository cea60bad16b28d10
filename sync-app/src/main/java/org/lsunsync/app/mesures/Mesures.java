package org.lsunsync.app.mesures;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.HttpStatus;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.lsunsync.app.ordonnanceur.ArrierePlan;
import org.lsunsync.app.ordonnanceur.Situation;
import org.lsunsync.app.ordonnanceur.Tableau;
import org.lsunsync.ports.EchecPort;

/**
 * {@code /metrics} for Prometheus and {@code /sante}, on the local address alone. The background's figures are those of {@code lsun-sync
 * ordonnancer etat}, read once each time that metrics are asked for; without a base that answers they are not a number. No figure bears a
 * person's name, nor an école's.
 */
public final class Mesures implements AutoCloseable {

    private static final String ADRESSE = "127.0.0.1";

    private final PrometheusMeterRegistry registre = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final ArrierePlan arrierePlan;
    private final Supplier<Optional<String>> panne;
    private volatile Optional<Tableau> tableau = Optional.empty();
    private final Javalin serveur = Javalin.create(this::regler);

    /**
     * Served once {@link #servir} is called.
     *
     * @param panne why the process can't work; nothing when it can
     */
    public Mesures(ArrierePlan arrierePlan, Supplier<Optional<String>> panne) {
        this.arrierePlan = arrierePlan;
        this.panne = panne;
        new JvmMemoryMetrics().bindTo(registre);
        jauge("lsun.ordonnanceur.file", "etat", "dues", vu -> vu.file().dues());
        jauge("lsun.ordonnanceur.file", "etat", "en-cours", vu -> vu.file().enCours());
        jauge("lsun.ordonnanceur.attente.seconds", "etat", "dues", Mesures::attente);
        jauge(
                "lsun.ordonnanceur.ouvriers",
                "etat",
                "connus",
                vu -> vu.ouvriers().size());
        for (var situation : Situation.values()) {
            jauge("lsun.ordonnanceur.ecoles", "situation", situation.code(), vu -> compte(vu, situation));
        }
        jauge(
                "lsun.ordonnanceur.ecoles.en.echec",
                "etat",
                "reprises",
                vu -> vu.enEchec().size());
    }

    private void jauge(String nom, String etiquette, String valeur, ToDoubleFunction<Tableau> lecture) {
        Gauge.builder(nom, this, lu -> lu.tableau.map(lecture::applyAsDouble).orElse(Double.NaN))
                .tag(etiquette, valeur)
                .register(registre);
    }

    private static double compte(Tableau tableau, Situation situation) {
        return Optional.ofNullable(tableau.compte().get(situation)).orElse(0L);
    }

    /** How long the first of those that are due has been waiting. */
    private static double attente(Tableau tableau) {
        return tableau.file()
                .plusAncienne()
                .map(depuis -> Duration.between(depuis, tableau.instant()).toSeconds())
                .orElse(0L);
    }

    /** Where others' meters go. */
    public MeterRegistry registre() {
        return registre;
    }

    /**
     * Serves them.
     *
     * @param port 0 for any
     * @throws io.javalin.util.JavalinBindException when somebody has that port
     */
    public void servir(int port) {
        serveur.start(ADRESSE, port);
    }

    /** The port that they are served on. */
    public int port() {
        return serveur.port();
    }

    private void regler(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        config.routes.get(
                "/metrics",
                ctx -> ctx.contentType("text/plain; version=0.0.4; charset=utf-8")
                        .result(lire()));
        config.routes.get("/sante", ctx -> {
            var pourquoi = panne.get();
            ctx.status(pourquoi.isPresent() ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.OK)
                    .contentType("text/plain; charset=utf-8")
                    .result(pourquoi.orElse("en service"));
        });
    }

    private String lire() {
        try {
            tableau = Optional.of(arrierePlan.tableau());
        } catch (EchecPort absente) {
            tableau = Optional.empty(); // /sante says so
        }
        return registre.scrape();
    }

    @Override
    public void close() {
        serveur.stop();
        registre.close();
    }
}
