package org.lsunsync.app.page;

import io.javalin.http.Context;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.lsunsync.app.page.acces.Personne;
import org.lsunsync.domain.etablissement.Uai;

/**
 * A request that was let in.
 *
 * @param ctx the exchange
 * @param personne who asks
 */
record Requete(Context ctx, Personne personne) {

    static final String JETON = "jeton";
    private static final SecureRandom HASARD = new SecureRandom();

    /** What this session's forms hold. */
    static String jeton(Context ctx) {
        String connu = ctx.sessionAttribute(JETON);
        if (connu != null) {
            return connu;
        }
        return nouveauJeton(ctx);
    }

    static String nouveauJeton(Context ctx) {
        byte[] octets = new byte[24];
        HASARD.nextBytes(octets);
        var jeton = Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
        ctx.sessionAttribute(JETON, jeton);
        return jeton;
    }

    /** The école of the path, of which nothing is known yet. */
    Uai uai() {
        return Uai.lire(ctx.pathParam("uai")).orElseThrow(Introuvable::new);
    }

    /** The request's number in the path. */
    long numero() {
        var texte = ctx.pathParam("numero");
        if (!texte.matches("[0-9]{1,18}")) {
            throw new Introuvable();
        }
        return Long.parseLong(texte);
    }

    String chemin() {
        return "/ecoles/" + uai();
    }

    /** A parameter of the address; empty where there is none. */
    String parametre(String nom) {
        return Optional.ofNullable(ctx.queryParam(nom)).orElse("");
    }

    /** A field of the form; empty where there is none. */
    String champ(String nom) {
        return Optional.ofNullable(ctx.formParam(nom)).orElse("");
    }

    /** What is not there, or not any more. */
    static final class Introuvable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Introuvable() {
            super("introuvable", null, false, false);
        }
    }

    /** What he may not see, or a form that is not ours. */
    static final class Interdit extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String motif;

        Interdit(String motif) {
            super(motif, null, false, false);
            this.motif = motif;
        }

        String motif() {
            return motif;
        }
    }
}
