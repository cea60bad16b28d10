package org.lsunsync.app.page;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.javalin.http.HttpStatus;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lsunsync.app.page.Requete.Interdit;
import org.lsunsync.app.page.Requete.Introuvable;
import org.lsunsync.app.page.execution.Execution;
import org.lsunsync.app.page.execution.Executions;
import org.lsunsync.app.page.sources.Depot;
import org.lsunsync.app.page.sources.Sources;
import org.lsunsync.app.page.vue.Apercu;
import org.lsunsync.app.page.vue.Approuve;
import org.lsunsync.app.page.vue.Choix;
import org.lsunsync.app.page.vue.CompteRendu;
import org.lsunsync.app.page.vue.Demande;
import org.lsunsync.app.page.vue.Enseigne;
import org.lsunsync.app.page.vue.Filtre;
import org.lsunsync.app.page.vue.Nature;
import org.lsunsync.app.page.vue.PlanAutre;
import org.lsunsync.app.page.vue.Refusee;
import org.lsunsync.app.page.vue.Rien;
import org.lsunsync.domain.plan.Limite;
import org.lsunsync.domain.plan.MesureLimite;
import org.lsunsync.domain.plan.Seuils;
import org.lsunsync.domain.rapport.SyncReport;
import org.lsunsync.ports.EntreeJournal;
import org.lsunsync.ports.Issue;
import org.lsunsync.ports.Mode;
import org.lsunsync.ports.Refus;

/** From choosing divisions to the report of what was written. */
final class PagesEcole {

    private static final String DEPOT = "depot";
    private static final String ANCIENNES = "anciennes";

    private final Fondations fondations;
    private final Ecoles ecoles;
    private final Executions executions;
    private final Rendu rendu;
    private final Synchroniseur synchroniseur;
    private final Depots depots;

    PagesEcole(Fondations fondations, Ecoles ecoles, Executions executions, Rendu rendu, Depots depots) {
        this.fondations = fondations;
        this.ecoles = ecoles;
        this.executions = executions;
        this.rendu = rendu;
        this.depots = depots;
        this.synchroniseur = new Synchroniseur(fondations);
    }

    // choose

    void choisir(Requete requete) {
        choisir(requete, requete.parametre("selection"), "");
    }

    private void choisir(Requete requete, String selection, String erreur) {
        var uai = requete.uai();
        var ecole = ecoles.effectifs(uai);
        var lignes = fondations.journal().lister(uai, Long.MAX_VALUE, Choix.HISTORIQUE);
        var vue = Optional.ofNullable(
                fondations.arrierePlan().ecoles(ImmutableSet.of(uai)).get(uai));
        var choix = Choix.de(
                requete.chemin(),
                ecole,
                lignes,
                numero -> fondations.journal().lire(uai, numero),
                selection,
                depot(requete).map(depot -> new Choix.Depot(depot.noms())),
                fondations.sources().de(uai).isPresent(),
                Choix.Attente.de(requete.chemin(), vue, lignes));
        rendu.montrer(
                requete.ctx(),
                "choisir",
                rendu.ecole(
                        requete,
                        erreur.isEmpty() ? "Choisir les divisions" : "Erreur : Choisir les divisions",
                        Enseigne.de(ecole),
                        "choisir"),
                ImmutableMap.of("choix", choix, "erreur", erreur));
    }

    /** Exports given for the next run: looked at at once, and all their faults told. */
    void deposer(Requete requete) {
        var uai = requete.uai();
        oublierDepot(requete);
        var recus = requete.ctx().uploadedFiles("exports").stream()
                .filter(fichier -> !fichier.filename().isEmpty())
                .map(fichier -> new Depot.Recu(fichier.filename(), fichier.content()))
                .collect(ImmutableList.toImmutableList());
        if (recus.isEmpty()) {
            requete.ctx().status(HttpStatus.UNPROCESSABLE_CONTENT);
            choisir(requete, "", "Aucun fichier n'a été choisi.");
            return;
        }
        var depot = depots.garder(recus);
        var refus = depots.verifier(depot, uai, ecoles.enseigne(uai).annee());
        if (refus.isPresent()) {
            depot.lacher();
            requete.ctx().status(HttpStatus.UNPROCESSABLE_CONTENT);
            refuser(requete, refus.orElseThrow());
            return;
        }
        requete.ctx().sessionAttribute(DEPOT + uai, depot);
        requete.ctx().redirect(requete.chemin() + "/choisir", HttpStatus.SEE_OTHER);
    }

    void retirerDepot(Requete requete) {
        oublierDepot(requete);
        requete.ctx().redirect(requete.chemin() + "/choisir", HttpStatus.SEE_OTHER);
    }

    private static Optional<Depot> depot(Requete requete) {
        return Optional.<Depot>ofNullable(requete.ctx().sessionAttribute(DEPOT + requete.uai()))
                .filter(depot -> !depot.parti());
    }

    private static void oublierDepot(Requete requete) {
        depot(requete).ifPresent(Depot::lacher);
        requete.ctx().sessionAttribute(DEPOT + requete.uai(), null);
    }

    /** What he gave, else what is set for the école. */
    private Optional<Sources> sources(Requete requete) {
        return depot(requete)
                .map(depot -> fondations.exports().lire(depot.fichiers()))
                .or(() -> fondations.sources().de(requete.uai()));
    }

    // preview

    void apercevoir(Requete requete) {
        var divisions = ImmutableList.copyOf(requete.ctx().formParams("division"));
        if (divisions.isEmpty()) {
            requete.ctx().status(HttpStatus.UNPROCESSABLE_CONTENT);
            choisir(requete, "aucune", "Aucune division n'est cochée.");
            return;
        }
        simuler(requete, divisions, Seuils.DEFAUT, false);
    }

    private void simuler(Requete requete, ImmutableList<String> divisions, Seuils seuils, boolean ancienne) {
        var sources = sources(requete);
        if (sources.isEmpty()) {
            requete.ctx().status(HttpStatus.UNPROCESSABLE_CONTENT);
            choisir(requete, "", "Aucune source n'est réglée pour cet établissement : donnez ses exports.");
            return;
        }
        var reponse = synchroniseur.simuler(
                requete.personne(), requete.uai(), sources.orElseThrow(), divisions, seuils, ancienne);
        if (reponse.numero().isEmpty()) {
            refuser(requete, reponse.refus().orElseGet(() -> new Refus.BaseIndisponible("son journal ne répond pas")));
            return;
        }
        long numero = reponse.numero().orElseThrow();
        if (ancienne) {
            anciennes(requete).add(numero);
        }
        requete.ctx().redirect(requete.chemin() + "/demandes/" + numero, HttpStatus.SEE_OTHER);
    }

    /** The previews of this session for which older sources were accepted. */
    private static Set<Long> anciennes(Requete requete) {
        Set<Long> connues = requete.ctx().sessionAttribute(ANCIENNES + requete.uai());
        if (connues != null) {
            return connues;
        }
        Set<Long> nouvelles = java.util.Collections.synchronizedSet(new HashSet<>());
        requete.ctx().sessionAttribute(ANCIENNES + requete.uai(), nouvelles);
        return nouvelles;
    }

    /** The same again, with today's sources. */
    void refaire(Requete requete) {
        var entree = entree(requete);
        simuler(requete, entree.divisions(), entree.seuils(), anciennes(requete).contains(requete.numero()));
    }

    /** Raises the limits that were passed to the numbers that were seen, for this request alone. */
    void relever(Requete requete) {
        var entree = entree(requete);
        if (!requete.champ("accord").equals("oui")) {
            throw new Interdit("accord");
        }
        var nombres = new EnumMap<Limite, Integer>(Limite.class);
        nombres.putAll(entree.seuils().nombres());
        entree.rapport().map(SyncReport::limites).orElse(ImmutableList.of()).stream()
                .filter(MesureLimite::depassee)
                .forEach(mesure -> nombres.put(mesure.limite(), mesure.nombre()));
        simuler(
                requete,
                entree.divisions(),
                new Seuils(entree.seuils().partPourDixMille(), ImmutableMap.copyOf(nombres)),
                anciennes(requete).contains(requete.numero()));
    }

    void accepterAncienne(Requete requete) {
        if (!requete.champ("accord").equals("oui")) {
            throw new Interdit("accord");
        }
        var entree = entree(requete);
        simuler(requete, entree.divisions(), entree.seuils(), true);
    }

    // a request, whatever it was and however it ended

    void montrer(Requete requete) {
        montrer(requete, filtre(requete, ""));
    }

    /** A search by name comes as a form: no name stays in an address. */
    void chercher(Requete requete) {
        montrer(requete, filtre(requete, requete.champ("nom")));
    }

    private void montrer(Requete requete, Filtre filtre) {
        var entree = entree(requete);
        switch (requete.parametre("format")) {
            case "json" ->
                exporter(requete, "application/json", "json", fondations.json().apply(entree));
            case "csv" -> exporter(requete, "text/csv", "csv", csv(requete, entree));
            default -> montrer(requete, entree, filtre);
        }
    }

    /** The changes; of a request that documents' faults have stopped, these. */
    private String csv(Requete requete, EntreeJournal entree) {
        return entree.rapport().isEmpty() && entree.refus().isPresent()
                ? Refusee.de(demande(requete, entree), entree).csv()
                : fondations.csv().apply(entree);
    }

    private Demande demande(Requete requete, EntreeJournal entree) {
        var noms = Noms.de(fondations.identification(), requete.personne(), Stream.of(entree.demandeur()));
        return Demande.de(requete.chemin(), requete.numero(), entree, noms.de(entree.demandeur()));
    }

    private void montrer(Requete requete, EntreeJournal entree, Filtre filtre) {
        var demande = demande(requete, entree);
        boolean different = entree.refus()
                        .filter(refus -> refus.code().equals("PlanDifferent"))
                        .isPresent()
                && entree.rapport().isPresent()
                && entree.mode() == Mode.APPLICATION;
        if (!different
                && entree.refus().isPresent()
                && (entree.mode() == Mode.APPLICATION
                        || entree.rapport().isEmpty()
                        || (!requete.parametre("voir").equals("apercu") && !filtre.actif() && seuil(entree)))) {
            montrer(
                    requete,
                    ecoles.enseigne(requete.uai()),
                    entree.issue() == Issue.ANNULEE ? "annulee" : "refus",
                    "Demande refusée",
                    ImmutableMap.of("refus", Refusee.de(demande, entree)));
            return;
        }
        var etat = ecoles.etat(requete.uai());
        var enseigne = Enseigne.de(etat);
        boolean imprimer = requete.parametre("format").equals("imprimer");
        if (different) {
            montrer(
                    requete,
                    enseigne,
                    "apercu-different",
                    "Aperçu différent",
                    ImmutableMap.of("autre", PlanAutre.de(demande, entree, etat)));
        } else if (entree.rapport().filter(SyncReport::rienASynchroniser).isPresent()) {
            montrer(
                    requete,
                    enseigne,
                    "rien",
                    "Rien à synchroniser",
                    ImmutableMap.of(
                            "apercu",
                            Apercu.de(demande, entree, etat, Filtre.TOUT, false),
                            "derniere",
                            derniere(requete)));
        } else if (entree.mode() == Mode.SIMULATION) {
            montrer(
                    requete,
                    enseigne,
                    "apercu",
                    "Ce qui changerait",
                    ImmutableMap.of("apercu", Apercu.de(demande, entree, etat, filtre, imprimer)));
        } else {
            montrer(
                    requete,
                    enseigne,
                    "compte-rendu",
                    "Compte rendu",
                    ImmutableMap.of("rapport", CompteRendu.de(demande, entree, etat, filtre), "imprimer", imprimer));
        }
    }

    private void montrer(
            Requete requete, Enseigne enseigne, String gabarit, String titre, ImmutableMap<String, Object> vue) {
        rendu.montrer(requete.ctx(), gabarit, rendu.ecole(requete, titre, enseigne, "choisir"), vue);
    }

    /** The application before that request, by which it was judged that there is nothing new. */
    private Optional<Rien> derniere(Requete requete) {
        return fondations.journal().lister(requete.uai(), requete.numero(), Choix.HISTORIQUE).stream()
                .filter(ligne -> ligne.mode() == Mode.APPLICATION && ligne.issue() == Issue.APPLIQUEE)
                .findFirst()
                .map(ligne -> new Rien(ligne.numero(), ligne.debut()));
    }

    private static boolean seuil(EntreeJournal entree) {
        return entree.refus()
                .filter(refus -> refus.code().equals("SeuilDepasse"))
                .isPresent();
    }

    private static void exporter(Requete requete, String type, String suffixe, String texte) {
        requete.ctx()
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"synchronisation-%s-%d.%s\""
                                .formatted(requete.uai(), requete.numero(), suffixe))
                .contentType(type + "; charset=utf-8")
                .result(texte);
    }

    private static Filtre filtre(Requete requete, String nom) {
        var division = requete.champ("division").isEmpty() ? requete.parametre("division") : requete.champ("division");
        return new Filtre(
                division,
                Nature.lire(requete.parametre("nature")),
                requete.parametre("gravite"),
                requete.parametre("message"),
                nom);
    }

    private EntreeJournal entree(Requete requete) {
        return fondations.journal().lire(requete.uai(), requete.numero()).orElseThrow(Introuvable::new);
    }

    /** A refusal that the journal does not have. */
    private void refuser(Requete requete, Refus refus) {
        var enseigne = ecoles.enseigne(requete.uai());
        var maintenant = fondations.horloge().instant();
        var entree = new EntreeJournal(
                requete.uai(),
                Optional.of(enseigne.annee()),
                Mode.SIMULATION,
                requete.personne().identifiant(),
                fondations.aujourdhui().get(),
                maintenant,
                maintenant,
                ImmutableList.of(),
                Seuils.DEFAUT,
                Issue.REFUSEE,
                Optional.of(EntreeJournal.RefusConsigne.de(refus)),
                refus.rapport(),
                Optional.empty());
        montrer(
                requete,
                enseigne,
                "refus",
                "Demande refusée",
                ImmutableMap.of(
                        "refus",
                        Refusee.de(
                                Demande.de(
                                        requete.chemin(),
                                        0,
                                        entree,
                                        requete.personne().nom()),
                                entree)));
    }

    // synchronise

    void confirmer(Requete requete) {
        var entree = apercue(requete);
        var demande = demande(requete, entree);
        if (!Apercu.applicable(entree)) {
            requete.ctx().redirect(demande.lien(), HttpStatus.SEE_OTHER);
            return;
        }
        var etat = ecoles.etat(requete.uai());
        montrer(
                requete,
                Enseigne.de(etat),
                "confirmation",
                "Confirmer la synchronisation",
                ImmutableMap.of("apercu", Apercu.de(demande, entree, etat, Filtre.TOUT, false)));
    }

    /** A preview that there is a plan of. */
    private EntreeJournal apercue(Requete requete) {
        var entree = entree(requete);
        if (entree.mode() != Mode.SIMULATION || entree.rapport().isEmpty()) {
            throw new Introuvable();
        }
        return entree;
    }

    /** What was shown is written, or nothing. Pressed twice, it is the same run. */
    void appliquer(Requete requete) {
        var uai = requete.uai();
        long numero = requete.numero();
        var deja = executions.de(uai, numero).or(() -> executions.enCours(uai));
        if (deja.isPresent()) {
            suivre(requete, deja.orElseThrow());
            return;
        }
        var entree = apercue(requete);
        var rapport = entree.rapport().orElseThrow();
        var sources = sources(requete);
        // the form names the plan that it showed: an entry's own is no proof that anybody looked
        if (!Apercu.applicable(entree) || !rapport.empreintePlan().equals(requete.champ("plan")) || sources.isEmpty()) {
            requete.ctx().redirect(requete.chemin() + "/demandes/" + numero, HttpStatus.SEE_OTHER);
            return;
        }
        var personne = requete.personne();
        boolean ancienne = anciennes(requete).contains(numero);
        var depot = depot(requete);
        depot.ifPresent(Depot::retenir);
        var execution = executions.lancer(
                uai, numero, personne.nom(), fondations.horloge().instant(), Approuve.de(entree), suivi -> {
                    try {
                        return synchroniseur.appliquer(
                                personne, entree, rapport.empreintePlan(), sources.orElseThrow(), ancienne, suivi);
                    } finally {
                        // a refusal shows another preview, whose button needs them again
                        depot.ifPresent(aboutie(suivi) ? Depot::rendre : Depot::reprendre);
                    }
                });
        suivre(requete, execution);
    }

    private static boolean aboutie(Execution execution) {
        return execution.entree().filter(fin -> fin.refus().isEmpty()).isPresent();
    }

    private static void suivre(Requete requete, Execution execution) {
        requete.ctx().redirect(requete.chemin() + "/en-cours/" + execution.id(), HttpStatus.SEE_OTHER);
    }

    void enCours(Requete requete) {
        var execution = execution(requete);
        var fin = execution.fin();
        if (fin.isPresent() && fin.orElseThrow().numero().isPresent()) {
            requete.ctx()
                    .redirect(
                            requete.chemin() + "/demandes/"
                                    + fin.orElseThrow().numero().orElseThrow(),
                            HttpStatus.SEE_OTHER);
            return;
        }
        montrer(
                requete,
                ecoles.enseigne(requete.uai()),
                "en-cours",
                "Synchronisation en cours",
                ImmutableMap.of(
                        "execution",
                        execution.vue(),
                        "chemin",
                        requete.chemin(),
                        "echec",
                        fin.map(Execution.Fin::phrase).orElse("")));
    }

    Execution execution(Requete requete) {
        return executions
                .lire(requete.uai(), requete.ctx().pathParam("execution"))
                .orElseThrow(Introuvable::new);
    }
}
