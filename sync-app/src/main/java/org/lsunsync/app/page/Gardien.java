package org.lsunsync.app.page;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.function.Consumer;
import org.lsunsync.app.page.Requete.Interdit;
import org.lsunsync.app.page.acces.Identification;
import org.lsunsync.app.page.acces.Identification.Provenance;
import org.lsunsync.app.page.acces.Personne;

/** Lets in whom a page is for, and only with a form of ours. */
final class Gardien {

    /** A session that nobody has logged in to holds no more than a token, and little time. */
    static final int ANONYME_SECONDES = 10 * 60;

    private static final int SESSION_SECONDES = 30 * 60;
    private static final String PERSONNE = "personne";

    private final Identification identification;
    private final boolean https;

    Gardien(Identification identification, boolean https) {
        this.identification = identification;
        this.https = https;
    }

    /** Sent with everything: nothing of others' runs here, is framed, or is remembered. */
    void entetes(Context ctx) {
        ctx.header(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
                        + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header("X-Frame-Options", "DENY");
        ctx.header("Referrer-Policy", "same-origin");
        ctx.header("Cross-Origin-Opener-Policy", "same-origin");
        ctx.header("Cross-Origin-Resource-Policy", "same-origin");
        ctx.header("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        ctx.header("Cache-Control", "no-store");
        if (https) {
            ctx.header("Strict-Transport-Security", "max-age=31536000");
        }
    }

    /** A page for whoever is logged in. */
    Handler pourTous(Consumer<Requete> page) {
        return ctx -> {
            var personne = personne(ctx);
            if (personne.isEmpty()) {
                exigerConnexion(ctx);
                return;
            }
            if (ctx.method().equals(HandlerType.POST)) {
                exigerJeton(ctx);
            }
            page.accept(new Requete(ctx, personne.orElseThrow()));
        };
    }

    /** A page for the chef of the école of the path. */
    Handler pourLeChef(Consumer<Requete> page) {
        return pourTous(requete -> {
            if (!requete.personne().synchronise(requete.uai())) {
                throw new Interdit("etablissement");
            }
            page.accept(requete);
        });
    }

    /** A page for whoever has the école of the path in his list. */
    Handler pourQuiLaSuit(Consumer<Requete> page) {
        return pourTous(requete -> {
            if (!requete.personne().suit(requete.uai())) {
                throw new Interdit("etablissement");
            }
            page.accept(requete);
        });
    }

    /** Who asks: by his session, or by the portal's headers, which hold for one request alone. */
    Optional<Personne> personne(Context ctx) {
        var visite = identification.parEnTetes(new Provenance(
                ctx.req().getRemoteAddr(),
                nom -> Optional.ofNullable(ctx.header(nom)).orElse("")));
        if (visite.falsifiee()) {
            throw new Interdit("en-tete-falsifie");
        }
        if (!identification.parFormulaire()) {
            visite.personne().ifPresent(personne -> lier(ctx, personne));
            return visite.personne();
        }
        return Optional.ofNullable(ctx.sessionAttribute(PERSONNE));
    }

    /** The portal may send somebody else by the same browser: what the session holds is not his. */
    private static void lier(Context ctx, Personne personne) {
        Personne avant = ctx.sessionAttribute(PERSONNE);
        if (avant != null && !avant.identifiant().equals(personne.identifiant())) {
            ctx.req().getSession().invalidate();
        }
        ctx.req().getSession().setMaxInactiveInterval(SESSION_SECONDES);
        ctx.sessionAttribute(PERSONNE, personne);
    }

    /** He has shown who he is: another session, another token, so that nobody holds them from before. */
    void connecter(Context ctx, Personne personne) {
        ctx.req().changeSessionId();
        ctx.req().getSession().setMaxInactiveInterval(SESSION_SECONDES);
        Requete.nouveauJeton(ctx);
        ctx.sessionAttribute(PERSONNE, personne);
    }

    /** A form of this session's pages. */
    void exigerJeton(Context ctx) {
        if (!jetonExact(ctx)) {
            throw new Interdit("jeton");
        }
    }

    boolean jetonExact(Context ctx) {
        var attendu =
                Optional.<String>ofNullable(ctx.sessionAttribute(Requete.JETON)).orElse("");
        var donne = Optional.ofNullable(ctx.formParam(Requete.JETON)).orElse("");
        return !attendu.isEmpty()
                && MessageDigest.isEqual(
                        attendu.getBytes(StandardCharsets.UTF_8), donne.getBytes(StandardCharsets.UTF_8));
    }

    private void exigerConnexion(Context ctx) {
        if (!identification.parFormulaire()) {
            throw new Interdit("anonyme");
        }
        // what he sent is lost, and he must know
        ctx.redirect(
                ctx.method().equals(HandlerType.POST) ? "/connexion?session=finie" : "/connexion",
                HttpStatus.SEE_OTHER);
    }
}
