package org.lsunsync.app.page;

import com.google.common.collect.ImmutableMap;
import com.google.common.net.InetAddresses;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import org.lsunsync.app.page.acces.Essais;
import org.lsunsync.app.page.acces.Identification;
import org.lsunsync.app.page.acces.Role;

/** Coming in and going out. */
final class PagesAcces {

    private static final int LONGUEUR = 200;

    private final Identification identification;
    private final Gardien gardien;
    private final Essais essais;
    private final Audit audit;
    private final Rendu rendu;

    PagesAcces(Identification identification, Gardien gardien, Essais essais, Audit audit, Rendu rendu) {
        this.identification = identification;
        this.gardien = gardien;
        this.essais = essais;
        this.audit = audit;
        this.rendu = rendu;
    }

    void accueil(Requete requete) {
        var personne = requete.personne();
        var seule =
                personne.role() == Role.CHEF_ETABLISSEMENT && personne.ecoles().size() == 1;
        requete.ctx()
                .redirect(
                        seule ? "/ecoles/" + personne.ecoles().iterator().next() + "/choisir" : "/academie",
                        HttpStatus.SEE_OTHER);
    }

    void formulaire(Context ctx) {
        if (gardien.personne(ctx).isPresent() || !identification.parFormulaire()) {
            ctx.redirect("/", HttpStatus.SEE_OTHER);
            return;
        }
        montrer(ctx, ctx.queryParam("session") == null ? "" : "finie", "");
    }

    void connecter(Context ctx) {
        if (!gardien.jetonExact(ctx)) {
            audit.refuser(ctx, "jeton");
            ctx.status(HttpStatus.FORBIDDEN);
            montrer(ctx, "perimee", "");
            return;
        }
        var identifiant = court(ctx, "identifiant");
        var motDePasse = court(ctx, "mot-de-passe");
        var adresse = adresse(ctx);
        if (!essais.permis(identifiant, adresse)) {
            audit.refuser(ctx, "trop-d-essais");
            ctx.status(HttpStatus.TOO_MANY_REQUESTS);
            montrer(ctx, "suspendu", identifiant);
            return;
        }
        var personne = identification.parMotDePasse(identifiant, motDePasse);
        if (personne.isEmpty()) {
            audit.refuser(ctx, "mot-de-passe");
            ctx.status(HttpStatus.UNAUTHORIZED);
            montrer(ctx, "inexact", identifiant);
            return;
        }
        essais.reussi(identifiant, adresse);
        gardien.connecter(ctx, personne.orElseThrow());
        ctx.redirect("/", HttpStatus.SEE_OTHER);
    }

    void deconnecter(Requete requete) {
        requete.ctx().req().getSession().invalidate();
        requete.ctx().redirect("/connexion", HttpStatus.SEE_OTHER);
    }

    private void montrer(Context ctx, String erreur, String identifiant) {
        rendu.montrer(
                ctx,
                "connexion",
                rendu.seul(ctx, erreur.isEmpty() || erreur.equals("finie") ? "Se connecter" : "Erreur : Se connecter"),
                ImmutableMap.of("erreur", erreur, "identifiant", identifiant));
    }

    /** Where the request comes from; nothing where a proxy of this machine hides it: one who tries would keep all others out. */
    private static String adresse(Context ctx) {
        var adresse = ctx.req().getRemoteAddr();
        return InetAddresses.isInetAddress(adresse)
                        && InetAddresses.forString(adresse).isLoopbackAddress()
                ? ""
                : adresse;
    }

    private static String court(Context ctx, String nom) {
        var texte = Optional.ofNullable(ctx.formParam(nom)).orElse("");
        return texte.length() > LONGUEUR ? texte.substring(0, LONGUEUR) : texte;
    }
}
