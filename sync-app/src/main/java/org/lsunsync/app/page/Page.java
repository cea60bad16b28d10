package org.lsunsync.app.page;

import com.google.common.collect.ImmutableMap;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import com.google.common.io.Resources;
import com.google.common.util.concurrent.ThreadFactoryBuilder;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.sse.SseClient;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.jetty.ee10.servlet.SessionHandler;
import org.eclipse.jetty.http.HttpCookie;
import org.lsunsync.app.page.Requete.Interdit;
import org.lsunsync.app.page.Requete.Introuvable;
import org.lsunsync.app.page.acces.Essais;
import org.lsunsync.app.page.execution.Executions;
import org.lsunsync.ports.EchecPort;

/** The page, served. Closing takes no more requests, and waits for applications that run. */
public final class Page implements AutoCloseable {

    private static final long FORMULAIRE_OCTETS = 1_000_000;
    private static final long DEPOT_OCTETS = 512L << 20;

    private final Fondations fondations;
    private final Reglages reglages;
    private final MeterRegistry mesures;
    private final Executions executions = new Executions();
    private final ExecutorService diffusion = Executors.newCachedThreadPool(new ThreadFactoryBuilder()
            .setNameFormat("diffusion-%d")
            .setDaemon(true)
            .build());
    private final Rendu rendu;
    private final Audit audit;
    private final Gardien gardien;
    private final Javalin serveur;

    private Page(Fondations fondations, Reglages reglages, MeterRegistry mesures) {
        this.fondations = fondations;
        this.reglages = reglages;
        this.mesures = mesures;
        this.rendu = new Rendu(fondations.version());
        this.audit = new Audit(mesures);
        this.gardien = new Gardien(fondations.identification(), reglages.https());
        this.serveur = Javalin.create(this::regler);
        mesures.gauge("lsun.page.applications", executions, Executions::nombre);
    }

    /**
     * Serves it.
     *
     * @param mesures where its figures go
     * @throws io.javalin.util.JavalinBindException when somebody has the port
     */
    public static Page demarrer(Fondations fondations, Reglages reglages, MeterRegistry mesures) {
        var page = new Page(fondations, reglages, mesures);
        try {
            page.serveur.start(reglages.hote(), reglages.port());
            return page;
        } catch (RuntimeException impossible) {
            page.close();
            throw impossible;
        }
    }

    /** The port that it is served on. */
    public int port() {
        return serveur.port();
    }

    @Override
    public void close() {
        serveur.stop();
        executions.close();
        diffusion.shutdownNow();
        effacer(reglages.temporaire());
    }

    /** Whatever was given and not used yet goes with the server. */
    private static void effacer(Path dossier) {
        try {
            MoreFiles.deleteDirectoryContents(dossier, RecursiveDeleteOption.ALLOW_INSECURE);
        } catch (IOException dejaParti) {
            // gone already, or the system's cleaning of temporary folders will have it
        }
    }

    private void regler(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.http.defaultContentType = "text/html; charset=utf-8";
        config.http.maxRequestSize = FORMULAIRE_OCTETS;
        config.jetty.multipartConfig.cacheDirectory(sousDossier("recus").toString());
        config.jetty.multipartConfig.maxFileSize(DEPOT_OCTETS, io.javalin.config.SizeUnit.BYTES);
        config.jetty.multipartConfig.maxTotalRequestSize(DEPOT_OCTETS, io.javalin.config.SizeUnit.BYTES);
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setRelativeRedirectAllowed(true);
        });
        config.jetty.modifyServletContextHandler(contexte -> contexte.setSessionHandler(sessions()));
        config.requestLogger.http((ctx, ms) -> mesures.timer(
                        "lsun.page.requetes", "page", ctx.endpoint().path, "statut", Integer.toString(ctx.statusCode()))
                .record(Duration.ofNanos((long) (ms * 1_000_000))));
        routes(config);
    }

    private Path sousDossier(String nom) {
        try {
            return Files.createDirectories(reglages.temporaire().resolve(nom));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private SessionHandler sessions() {
        var sessions = new SessionHandler();
        sessions.setSessionCookie(reglages.https() ? "__Host-lsun-sync" : "lsun-sync");
        sessions.setHttpOnly(true);
        sessions.setSameSite(HttpCookie.SameSite.STRICT);
        sessions.getSessionCookieConfig().setSecure(reglages.https());
        sessions.getSessionCookieConfig().setPath("/");
        sessions.setUsingUriParameters(false);
        sessions.setMaxInactiveInterval(Gardien.ANONYME_SECONDES);
        return sessions;
    }

    private void routes(JavalinConfig config) {
        var routes = config.routes;
        var ecoles = new Ecoles(fondations.livret());
        var acces =
                new PagesAcces(fondations.identification(), gardien, new Essais(fondations.horloge()), audit, rendu);
        var ecole = new PagesEcole(
                fondations, ecoles, executions, rendu, new Depots(sousDossier("depots"), fondations.exports()));
        var suivi = new PagesSuivi(fondations, ecoles, rendu);

        routes.before(gardien::entetes);
        routes.get("/style.css", ctx -> fichier(ctx, "style.css", "text/css"));
        routes.get("/page.js", ctx -> fichier(ctx, "page.js", "text/javascript"));
        routes.get("/favicon.ico", ctx -> ctx.status(HttpStatus.NO_CONTENT)); // browsers ask, and there is none
        routes.get("/", gardien.pourTous(acces::accueil));
        routes.get("/connexion", acces::formulaire);
        routes.post("/connexion", acces::connecter);
        routes.post("/deconnexion", gardien.pourTous(acces::deconnecter));
        routes.get("/academie", gardien.pourTous(suivi::academie));

        var chemin = "/ecoles/{uai}";
        routes.get(chemin + "/choisir", gardien.pourLeChef(ecole::choisir));
        routes.post(chemin + "/depot", gardien.pourLeChef(ecole::deposer));
        routes.post(chemin + "/depot/retirer", gardien.pourLeChef(ecole::retirerDepot));
        routes.post(chemin + "/apercu", gardien.pourLeChef(ecole::apercevoir));
        var demande = chemin + "/demandes/{numero}";
        routes.get(demande, gardien.pourLeChef(ecole::montrer));
        routes.post(demande, gardien.pourLeChef(ecole::chercher));
        routes.post(demande + "/refaire", gardien.pourLeChef(ecole::refaire));
        routes.post(demande + "/relever", gardien.pourLeChef(ecole::relever));
        routes.post(demande + "/accepter", gardien.pourLeChef(ecole::accepterAncienne));
        routes.get(demande + "/confirmation", gardien.pourLeChef(ecole::confirmer));
        routes.post(demande + "/appliquer", gardien.pourLeChef(ecole::appliquer));
        routes.get(chemin + "/en-cours/{execution}", gardien.pourLeChef(ecole::enCours));
        routes.sse(chemin + "/en-cours/{execution}/flux", client -> flux(client, ecole));
        routes.get(chemin + "/historique", gardien.pourQuiLaSuit(suivi::historique));
        routes.get(chemin + "/eleves", gardien.pourLeChef(suivi::eleves));
        routes.post(chemin + "/eleves", gardien.pourLeChef(suivi::chercherEleves));
        routes.get(chemin + "/eleves/{eleve}", gardien.pourLeChef(suivi::eleve));

        routes.exception(Interdit.class, (interdit, ctx) -> {
            var repere = audit.refuser(ctx, interdit.motif());
            ctx.status(HttpStatus.FORBIDDEN);
            message(ctx, "acces-refuse", "Accès refusé", repere);
        });
        routes.exception(Introuvable.class, (introuvable, ctx) -> ctx.status(HttpStatus.NOT_FOUND));
        routes.exception(EchecPort.class, (echec, ctx) -> {
            ctx.status(HttpStatus.SERVICE_UNAVAILABLE);
            message(ctx, "indisponible", "Indisponible", echec.refus().phrase());
        });
        routes.exception(Exception.class, (echec, ctx) -> {
            var repere = audit.panne(ctx, echec);
            ctx.status(HttpStatus.INTERNAL_SERVER_ERROR);
            message(ctx, "panne", "Erreur imprévue", repere);
        });
        routes.error(HttpStatus.NOT_FOUND.getCode(), ctx -> {
            audit.refuser(ctx, "introuvable");
            message(ctx, "introuvable", "Page introuvable", "");
        });
    }

    private void message(Context ctx, String gabarit, String titre, String detail) {
        rendu.montrer(ctx, gabarit, rendu.muet(titre), ImmutableMap.of("detail", detail));
    }

    /** Tells each step as it comes, and where the report is at the end. */
    private void flux(SseClient client, PagesEcole ecole) {
        try {
            gardien.pourLeChef(requete -> {
                        var execution = ecole.execution(requete);
                        client.keepAlive();
                        var envoi = new Envoi(diffusion, () -> {
                            boolean finie = execution.fin().isPresent();
                            client.sendEvent("etape", Flux.json(execution.vue()));
                            if (finie) {
                                client.sendEvent("fin", execution.vue().chemin());
                                client.close();
                            }
                        });
                        client.onClose(execution.ecouter(envoi::demander));
                    })
                    .handle(client.ctx());
        } catch (RuntimeException refusee) {
            throw refusee;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void fichier(Context ctx, String nom, String type) {
        ctx.header("Cache-Control", "max-age=3600")
                .contentType(type + "; charset=utf-8")
                .result(ressource(nom));
    }

    private static String ressource(String nom) {
        try {
            return Resources.toString(Resources.getResource(Page.class, nom), StandardCharsets.UTF_8);
        } catch (IOException absente) {
            throw new UncheckedIOException(absente);
        }
    }
}
