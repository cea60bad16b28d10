package org.lsunsync.ports;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Functions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.vavr.control.Either;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lsunsync.domain.etablissement.AnneeScolaire;
import org.lsunsync.domain.etablissement.CodeDivision;
import org.lsunsync.domain.etablissement.DivisionId;
import org.lsunsync.domain.plan.BilansVerrouilles;
import org.lsunsync.domain.plan.EtatLsun;
import org.lsunsync.domain.plan.Planificateur;
import org.lsunsync.domain.plan.SyncPlan;
import org.lsunsync.domain.rapport.LigneChangement;
import org.lsunsync.domain.rapport.SyncReport;
import org.lsunsync.ports.EntreeJournal.RefusConsigne;
import org.lsunsync.ports.LivretScolaire.Ecriture;

/**
 * Brings a set of chosen divisions up to date with BEE and S3E: the two questions one can ask.
 *
 * <pre>{@code
 * var synchronisation = SynchronisationBaseEleves.builder()
 *         .baseEleves(bee).replicatSts(s3e).livret(livret).journal(journal).verrou(verrou)
 *         .habilitations(habilitations).build();
 * synchronisation.simuler(demande).peek(rapport -> …).peekLeft(refus -> afficher(refus.phrase()));
 * }</pre>
 *
 * What is refused is refused for one of the reasons of {@link Refus}, with nothing written; when several hold, for the first of R0's
 * list. Every request is put down in the journal, and told to {@link Suivi}, with how it ended. Immutable; any thread may ask, at the
 * same time: an école's applications come one after the other.
 */
public final class SynchronisationBaseEleves {

    /** How often a plan is made again because LSUN changed under it (R0). */
    private static final int REPRISES = 3;

    private final BaseEleves baseEleves;
    private final ReplicatSts replicatSts;
    private final LivretScolaire livret;
    private final Journal journal;
    private final Verrou verrou;
    private final Habilitations habilitations;
    private final Veille veille;
    private final Suivi suivi;
    private final InstantSource horloge;
    private final Planificateur planificateur = new Planificateur();

    private SynchronisationBaseEleves(Builder builder) {
        this.baseEleves = requis(builder.baseEleves, "baseEleves");
        this.replicatSts = requis(builder.replicatSts, "replicatSts");
        this.livret = requis(builder.livret, "livret");
        this.journal = requis(builder.journal, "journal");
        this.verrou = requis(builder.verrou, "verrou");
        this.habilitations = requis(builder.habilitations, "habilitations");
        this.veille = builder.veille;
        this.suivi = builder.suivi;
        this.horloge = builder.horloge;
    }

    private static <T> T requis(@Nullable T port, String nom) {
        if (port == null) {
            throw new IllegalStateException("port manquant : " + nom);
        }
        return port;
    }

    /** A builder to fill with ports. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * What a synchronisation would write and say. Nothing is written but the journal's entry. A plan past a limit, or another one than
     * the request approved, is shown all the same: the entry says why an application would be refused.
     *
     * @throws DemandeInvalide when a limit is raised to more than half of the selected élèves
     */
    public Either<Refus, SyncReport> simuler(Demande demande) {
        return new Requete(demande, Mode.SIMULATION).repondre(Requete::simuler);
    }

    /**
     * Writes all of it or nothing, and says what was written.
     *
     * @throws DemandeInvalide when a limit is raised to more than half of the selected élèves
     */
    public Either<Refus, SyncReport> appliquer(Demande demande) {
        return new Requete(demande, Mode.APPLICATION).repondre(requete -> {
            // taken before anything is read, and judged in its place on R0's list
            var prise = verrou.prendre(demande.uai());
            try {
                return requete.appliquer(prise.isPresent());
            } finally {
                prise.ifPresent(Verrou.Prise::close);
            }
        });
    }

    /** One request on its way: what is known of it so far is what the journal will say. */
    private final class Requete {

        private final Demande demande;
        private final Mode mode;
        private final Instant debut = horloge.instant();
        private final Progression progression;
        private Optional<ApercuEcole> ecole = Optional.empty();
        private Optional<SourcesLues> sources = Optional.empty();

        Requete(Demande demande, Mode mode) {
            this.demande = demande;
            this.mode = mode;
            this.progression = new Progression(suivi, demande.uai());
        }

        /** Whatever goes wrong on the way is a refusal, and put down as one. */
        Either<Refus, SyncReport> repondre(Function<Requete, Either<Refus, SyncReport>> question) {
            Either<Refus, SyncReport> reponse;
            try {
                reponse = question.apply(this);
            } catch (EchecPort echec) {
                reponse = Either.left(echec.refus());
            }
            return reponse.peekLeft(this::consignerRefus);
        }

        Either<Refus, SyncReport> simuler() {
            return preparer()
                    .flatMap(preparee -> preparee.rien()
                            .map(rapport -> conclure(Issue.RIEN, rapport, planAttendu(rapport)))
                            .orElseGet(() -> {
                                var plan = planifier(preparee);
                                var rapport = SyncReport.de(plan);
                                var refus = seuilDepasse(plan, rapport).or(() -> planAttendu(rapport));
                                return conclure(Issue.SIMULEE, rapport, refus);
                            }));
        }

        Either<Refus, SyncReport> appliquer(boolean verrouPris) {
            return preparer()
                    .flatMap(preparee -> preparee.rien()
                            .map(rapport -> verrouPris ? constater(rapport) : dejaEnCours())
                            .orElseGet(() -> ecrire(preparee, verrouPris)));
        }

        /** R0 before the plan: access, selection, sources. */
        private Either<Refus, Preparee> preparer() {
            Optional<EchecPort> panne = Optional.empty();
            try {
                ecole = livret.apercu(demande.uai());
            } catch (EchecPort echec) {
                panne = Optional.of(echec); // access is judged first, whatever the state of the base
            }
            if (!habilitations.peutSynchroniser(demande.demandeur(), demande.uai())) {
                return Either.left(new Refus.AccesRefuse(demande.demandeur(), demande.uai()));
            }
            panne.ifPresent(echec -> {
                throw echec;
            });
            if (ecole.isEmpty()) {
                return Either.left(new Refus.SelectionInvalide(demande.uai(), false, ImmutableList.of()));
            }
            var connue = ecole.orElseThrow();
            return selection(connue).flatMap(codes -> preparer(new Choix(connue, codes)));
        }

        private Either<Refus, Preparee> preparer(Choix choix) {
            return rienSansLire(choix)
                    .map(rapport ->
                            Either.<Refus, Preparee>right(new Preparee(choix, Optional.empty(), Optional.of(rapport))))
                    .orElseGet(() -> SourcesDeLaDemande.lire(
                                    baseEleves, replicatSts, demande, choix.connue(), progression)
                            .map(lues -> {
                                sources = Optional.of(lues.lues());
                                return new Preparee(
                                        choix,
                                        Optional.of(lues),
                                        rien(choix, lues.lues().empreinte()));
                            }));
        }

        /** What the last application said, when there is nothing new since, and these are the sources. */
        private Optional<SyncReport> rien(Choix choix, String empreinteSources) {
            return RienDeNouveau.depuis(choix.connue(), demande, choix.selection(), empreinteSources)
                    .flatMap(derniere -> journal.lire(demande.uai(), derniere.numero()))
                    .flatMap(EntreeJournal::rapport)
                    .map(alors -> RienDeNouveau.rapport(alors, demande, choix.codes()));
        }

        /** The same without reading the sources, when they can tell. A doubt of any kind is left to the reading. */
        private Optional<SyncReport> rienSansLire(Choix choix) {
            var connue = choix.connue();
            return connue.derniere()
                    .map(ApercuEcole.DerniereApplication::empreinteSources)
                    .filter(alors -> RienDeNouveau.depuis(connue, demande, choix.selection(), alors)
                            .isPresent())
                    .flatMap(alors -> constat(connue.annee())
                            .filter(constat -> constat.empreinte().equals(alors)))
                    .filter(constat -> irreprochable(constat, connue))
                    .flatMap(constat -> {
                        var rapport = rien(choix, constat.empreinte());
                        rapport.ifPresent(trouve ->
                                sources = Optional.of(SourcesLues.de(constat.empreinte(), constat.documents())));
                        return rapport;
                    });
        }

        private Optional<Veille.Constat> constat(AnneeScolaire annee) {
            try {
                return veille.inchangees(demande.uai(), annee);
            } catch (EchecPort echec) {
                return Optional.empty(); // reading them says why
            }
        }

        /** The fingerprint says that the records are those of an application that R0 let pass; what documents declare is not in it. */
        private boolean irreprochable(Veille.Constat constat, ApercuEcole connue) {
            return Coherence.fautes(demande.uai(), connue.annee(), constat.documents(), ImmutableList.of())
                            .isEmpty()
                    && (demande.accepterSourceAncienne()
                            || Coherence.anciennes(constat.documents(), connue.horodatages())
                                    .isEmpty());
        }

        /** The codes in the order of the request, without repeats; all of LSUN's by code. */
        private ImmutableList<String> codesDemandes(ApercuEcole connue) {
            return demande.selection() instanceof Demande.Selection.DeCodes choisies
                    ? ImmutableSet.copyOf(choisies.codes()).asList()
                    : connue.divisions().keySet().stream()
                            .sorted()
                            .map(CodeDivision::valeur)
                            .collect(toImmutableList());
        }

        private Either<Refus, ImmutableList<CodeDivision>> selection(ApercuEcole connue) {
            var demandes = codesDemandes(connue);
            var parTexte = connue.divisions().keySet().stream()
                    .collect(com.google.common.collect.ImmutableMap.toImmutableMap(
                            CodeDivision::valeur, Functions.identity()));
            var inconnues = demandes.stream()
                    .filter(code -> !parTexte.containsKey(code))
                    .collect(toImmutableList());
            return demandes.isEmpty() || !inconnues.isEmpty()
                    ? Either.left(new Refus.SelectionInvalide(demande.uai(), true, inconnues))
                    : Either.right(demandes.stream().map(CodeDivision::new).collect(toImmutableList()));
        }

        private SyncPlan planifier(Preparee preparee) {
            EtatLsun etat = progression.pendant(
                    Suivi.Etape.LECTURE_LSUN,
                    () -> livret.charger(demande.uai(), preparee.choix().selection()),
                    lu -> lu.bilans().size());
            var plan = progression.pendant(
                    Suivi.Etape.PLANIFICATION,
                    () -> planificateur.planifier(
                            etat, preparee.sources().bee(), preparee.sources().s3e(), demande.date(), demande.seuils()),
                    fait -> fait.changements().size());
            if (demande.seuils().depassentLaMoitie(plan.compteurs().elevesSelectionnes())) {
                throw new DemandeInvalide(
                        "Une limite ne peut être relevée au-delà de la moitié des élèves sélectionnés (%d)."
                                .formatted(plan.compteurs().elevesSelectionnes()));
            }
            return plan;
        }

        /** Plan, limits, lock, approval, writing; the whole of it again when LSUN has changed meanwhile. */
        private Either<Refus, SyncReport> ecrire(Preparee preparee, boolean verrouPris) {
            for (int essai = 0; essai <= REPRISES; essai++) {
                var plan = planifier(preparee);
                var rapport = SyncReport.de(plan);
                var refus = seuilDepasse(plan, rapport)
                        .or(() -> verrouPris ? Optional.empty() : Optional.of(new Refus.DejaEnCours(demande.uai())))
                        .or(() -> planAttendu(rapport));
                if (refus.isPresent()) {
                    return Either.left(refus.orElseThrow());
                }
                var reponse = ecrire(plan, rapport);
                if (reponse.isPresent()) {
                    return reponse.orElseThrow();
                }
            }
            return Either.left(new Refus.EtatModifie(demande.uai()));
        }

        /** Nothing when LSUN changed since the plan was made. */
        private Optional<Either<Refus, SyncReport>> ecrire(SyncPlan plan, SyncReport rapport) {
            progression.commencer(Suivi.Etape.ECRITURE, plan.changements().size());
            Ecriture ecriture;
            var ecrite = new EntreeEcrite(this, plan, rapport);
            try {
                ecriture = livret.appliquer(plan, ecrite);
            } catch (EchecPort echec) {
                return Optional.of(Either.left(new Refus.EcritureAnnulee(rapport, false)));
            }
            return ecriture.selon(
                    faite -> {
                        progression.finir(
                                Suivi.Etape.PREUVE, plan.bilansVerrouilles().nombre());
                        return Optional.of(Either.right(ecrite.conclure()));
                    },
                    depassee -> Optional.empty(),
                    modifies -> Optional.of(Either.left(new Refus.EcritureAnnulee(rapport, true))));
        }

        private Optional<Refus> seuilDepasse(SyncPlan plan, SyncReport rapport) {
            var depassements = plan.limites().stream()
                    .filter(mesure -> mesure.depassee())
                    .flatMap(mesure -> plan.limitesParDivision().entrySet().stream()
                            .flatMap(division -> division.getValue().stream()
                                    .filter(m -> m.limite() == mesure.limite() && m.nombre() > 0)
                                    .map(m -> new Detail.Depassement(
                                            m.limite(), division.getKey(), m.nombre(), m.total()))))
                    .collect(toImmutableList());
            return depassements.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Refus.SeuilDepasse(rapport, depassements));
        }

        /** What was approved is what is written. */
        private Optional<Refus> planAttendu(SyncReport rapport) {
            return demande.planApprouve()
                    .filter(approuve -> !approuve.equals(rapport.empreintePlan()))
                    .map(approuve -> new Refus.PlanDifferent(rapport, approuve, ecarts(approuve, rapport)));
        }

        private ImmutableList<Detail.Ecart> ecarts(String approuve, SyncReport rapport) {
            ImmutableSet<EcartPossible> alors = journal.parPlan(demande.uai(), approuve)
                    .flatMap(EntreeJournal::rapport)
                    .map(EcartPossible::de)
                    .orElse(ImmutableSet.of());
            if (alors.isEmpty()) {
                return ImmutableList.of();
            }
            var maintenant = EcartPossible.de(rapport);
            return Stream.concat(
                            Sets.difference(maintenant, alors).stream().map(ecart -> ecart.ecart(false)),
                            Sets.difference(alors, maintenant).stream().map(ecart -> ecart.ecart(true)))
                    .collect(toImmutableList());
        }

        private Either<Refus, SyncReport> dejaEnCours() {
            return Either.left(new Refus.DejaEnCours(demande.uai()));
        }

        /** An application that finds nothing new writes the journal's entry and the HORODATAGE of its sources alone. */
        private Either<Refus, SyncReport> constater(SyncReport rapport) {
            var autre = planAttendu(rapport);
            if (autre.isPresent()) {
                return Either.left(autre.orElseThrow());
            }
            var prouve = rapport.withEmpreinteVerrouillesApres(rapport.empreinteVerrouillesAvant());
            var entree = entree(Issue.RIEN, Optional.empty(), Optional.of(prouve));
            livret.constater(entree);
            progression.terminer(entree);
            return Either.right(prouve);
        }

        /** A simulation that came to its end, put down with why an application would be refused. */
        private Either<Refus, SyncReport> conclure(Issue issue, SyncReport rapport, Optional<Refus> refus) {
            var entree = entree(issue, refus.map(RefusConsigne::de), Optional.of(rapport));
            journal.consigner(entree);
            progression.terminer(entree);
            return Either.right(rapport);
        }

        private void consignerRefus(Refus refus) {
            var issue = refus instanceof Refus.EcritureAnnulee ? Issue.ANNULEE : Issue.REFUSEE;
            var entree = entree(issue, Optional.of(RefusConsigne.de(refus)), refus.rapport());
            try {
                journal.consigner(entree);
            } catch (EchecPort indisponible) {
                // the refusal is answered and told to the listener all the same: it says more than that the journal is
                // away
            }
            progression.terminer(entree);
        }

        EntreeJournal entree(Issue issue, Optional<RefusConsigne> refus, Optional<SyncReport> rapport) {
            return new EntreeJournal(
                    demande.uai(),
                    ecole.map(ApercuEcole::annee),
                    mode,
                    demande.demandeur(),
                    demande.date(),
                    debut,
                    horloge.instant(),
                    ecole.map(this::codesDemandes).orElseGet(this::codesEcrits),
                    demande.seuils(),
                    issue,
                    refus,
                    rapport,
                    sources);
        }

        private ImmutableList<String> codesEcrits() {
            return demande.selection() instanceof Demande.Selection.DeCodes choisies
                    ? ImmutableSet.copyOf(choisies.codes()).asList()
                    : ImmutableList.of();
        }
    }

    /**
     * The divisions that a request selects, once R0 has let it pass.
     *
     * @param connue the école
     * @param codes in the order of the request
     */
    private record Choix(ApercuEcole connue, ImmutableList<CodeDivision> codes) {

        ImmutableList<DivisionId> selection() {
            return codes.stream()
                    .flatMap(code -> Optional.ofNullable(connue.divisions().get(code)).stream())
                    .collect(toImmutableList());
        }
    }

    /**
     * A request that R0 let pass as far as its sources.
     *
     * @param choix what it selects
     * @param lues what the sources said; nothing when there is nothing new, and they could tell without being read
     * @param rien the answer, when there is nothing new
     */
    private record Preparee(Choix choix, Optional<SourcesDeLaDemande> lues, Optional<SyncReport> rien) {

        SourcesDeLaDemande sources() {
            return lues.orElseThrow();
        }
    }

    /** The journal's entry of a writing, made inside its transaction once the locked bilans have been proved. */
    private static final class EntreeEcrite implements Function<BilansVerrouilles, EntreeJournal> {

        private final Requete requete;
        private final SyncPlan plan;
        private final SyncReport rapport;
        private Optional<EntreeJournal> entree = Optional.empty();

        EntreeEcrite(Requete requete, SyncPlan plan, SyncReport rapport) {
            this.requete = requete;
            this.plan = plan;
            this.rapport = rapport;
        }

        @Override
        public EntreeJournal apply(BilansVerrouilles prouves) {
            requete.progression.finir(Suivi.Etape.ECRITURE, plan.changements().size());
            requete.progression.commencer(Suivi.Etape.PREUVE, prouves.nombre());
            var ecrit = requete.entree(
                    Issue.APPLIQUEE,
                    Optional.empty(),
                    Optional.of(rapport.withEmpreinteVerrouillesApres(prouves.empreinte())));
            entree = Optional.of(ecrit);
            return ecrit;
        }

        SyncReport conclure() {
            var ecrite = entree.orElseThrow(
                    () -> new IllegalStateException("le livret n'a pas demandé l'entrée du journal"));
            requete.progression.terminer(ecrite);
            return ecrite.rapport().orElseThrow();
        }
    }

    /** A change as two plans are compared: what, which field, before and after. */
    private record EcartPossible(LigneChangement ligne) {

        static ImmutableSet<EcartPossible> de(SyncReport rapport) {
            return rapport.changements().stream().map(EcartPossible::new).collect(ImmutableSet.toImmutableSet());
        }

        Detail.Ecart ecart(boolean approuve) {
            var sujet = ligne.sujet();
            return new Detail.Ecart(sujet.entite() + " " + sujet.id(), ligne.champ(), approuve);
        }

        /** Not where in a document it was found. */
        @Override
        public boolean equals(@Nullable Object autre) {
            return autre instanceof EcartPossible ecart
                    && ligne.type() == ecart.ligne.type()
                    && ligne.sujet().equals(ecart.ligne.sujet())
                    && ligne.champ().equals(ecart.ligne.champ())
                    && ligne.avant().equals(ecart.ligne.avant())
                    && ligne.apres().equals(ecart.ligne.apres());
        }

        @Override
        public int hashCode() {
            return ligne.sujet().hashCode();
        }
    }

    /** Takes the ports; all but {@code veille}, {@code suivi} and {@code horloge} are required. */
    public static final class Builder {

        private @Nullable BaseEleves baseEleves;
        private @Nullable ReplicatSts replicatSts;
        private @Nullable LivretScolaire livret;
        private @Nullable Journal journal;
        private @Nullable Verrou verrou;
        private @Nullable Habilitations habilitations;
        private Veille veille = Veille.AUCUNE;
        private Suivi suivi = Suivi.MUET;
        private InstantSource horloge = InstantSource.system();

        Builder() {}

        /** BEE. */
        public Builder baseEleves(BaseEleves port) {
            this.baseEleves = port;
            return this;
        }

        /** S3E. */
        public Builder replicatSts(ReplicatSts port) {
            this.replicatSts = port;
            return this;
        }

        /** LSUN. */
        public Builder livret(LivretScolaire port) {
            this.livret = port;
            return this;
        }

        /** Where requests are put down. */
        public Builder journal(Journal port) {
            this.journal = port;
            return this;
        }

        /** What keeps two applications of an école apart. */
        public Builder verrou(Verrou port) {
            this.verrou = port;
            return this;
        }

        /** Who may synchronise. */
        public Builder habilitations(Habilitations port) {
            this.habilitations = port;
            return this;
        }

        /** What tells without reading them that the sources did not change; nothing by default. */
        public Builder veille(Veille port) {
            this.veille = port;
            return this;
        }

        /** Who listens; nobody by default. */
        public Builder suivi(Suivi port) {
            this.suivi = port;
            return this;
        }

        /** What begin and end of a request are read from; the system's clock by default. */
        public Builder horloge(InstantSource source) {
            this.horloge = source;
            return this;
        }

        /**
         * The synchronisation.
         *
         * @throws IllegalStateException when a port is missing; the message names it
         */
        public SynchronisationBaseEleves build() {
            return new SynchronisationBaseEleves(this);
        }
    }
}
