package org.lsunsync.app.page;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import org.lsunsync.app.page.acces.Personne;
import org.lsunsync.app.page.acces.Role;
import org.lsunsync.app.page.vue.Cadre;
import org.lsunsync.app.page.vue.Cadre.Onglet;
import org.lsunsync.app.page.vue.Enseigne;

/** Fills templates, and puts the frame around them. */
final class Rendu {

    private final TemplateEngine gabarits = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Rendu.class.getClassLoader(), "org.lsunsync.app.page.gabarit");
    private final String version;

    Rendu(String version) {
        this.version = version;
    }

    /** A page of that name, in its frame. */
    void montrer(Context ctx, String gabarit, Cadre cadre, Map<String, Object> vue) {
        var sortie = new StringOutput();
        gabarits.render(
                gabarit + ".jte",
                ImmutableMap.<String, Object>builder()
                        .put("cadre", cadre)
                        .putAll(vue)
                        .buildOrThrow(),
                sortie);
        ctx.html(sortie.toString());
    }

    /** The frame of a page that nobody is logged in to see. */
    Cadre seul(Context ctx, String titre) {
        return new Cadre(titre, Requete.jeton(ctx), Optional.empty(), version);
    }

    /** The frame of a page without any form, that makes no session for whoever passes by. */
    Cadre muet(String titre) {
        return new Cadre(titre, "", Optional.empty(), version);
    }

    /** The frame of a page of no école. */
    Cadre sansEcole(Context ctx, String titre, Personne personne) {
        return cadre(
                ctx,
                titre,
                new Cadre.Session(
                        personne.role() == Role.ACADEMIE ? "Académie" : "Vos établissements",
                        personne.role() == Role.ACADEMIE ? "lecture seule" : "",
                        personne.nom(),
                        personne.role().libelle(),
                        "/",
                        ImmutableList.of(new Onglet("Écoles", "/academie", true))));
    }

    /** The frame of a page of an école; {@code onglet} is the menu's entry that it belongs to. */
    Cadre ecole(Requete requete, String titre, Enseigne ecole, String onglet) {
        var chemin = requete.chemin();
        var personne = requete.personne();
        var onglets = ImmutableList.<Onglet>builder();
        if (personne.role() == Role.ACADEMIE || personne.ecoles().size() > 1) {
            onglets.add(new Onglet("Écoles", "/academie", false));
        }
        if (personne.synchronise(ecole.uai())) {
            onglets.add(new Onglet("Synchroniser", chemin + "/choisir", onglet.equals("choisir")));
        }
        onglets.add(new Onglet("Historique", chemin + "/historique", onglet.equals("historique")));
        if (personne.synchronise(ecole.uai())) {
            onglets.add(new Onglet("Élèves", chemin + "/eleves", onglet.equals("eleves")));
        }
        return cadre(
                requete.ctx(),
                titre,
                new Cadre.Session(
                        ecole.nom(),
                        "%s · %d-%d"
                                .formatted(
                                        ecole.uai(),
                                        ecole.annee().millesime(),
                                        ecole.annee().millesime() + 1),
                        personne.nom(),
                        personne.role().libelle(),
                        personne.synchronise(ecole.uai()) ? chemin + "/choisir" : "/",
                        onglets.build()));
    }

    private Cadre cadre(Context ctx, String titre, Cadre.Session session) {
        return new Cadre(titre, Requete.jeton(ctx), Optional.of(session), version);
    }
}
