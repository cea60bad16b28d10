package org.lsunsync.ports;

import static com.google.common.collect.ImmutableList.toImmutableList;

import io.vavr.control.Either;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.lsunsync.domain.plan.BilansVerrouilles;
import org.lsunsync.domain.plan.EtatLsun;
import org.lsunsync.domain.plan.Planificateur;
import org.lsunsync.domain.plan.SyncPlan;
import org.lsunsync.domain.rapport.SyncReport;
import org.lsunsync.ports.EntreeJournal.RefusConsigne;
import org.lsunsync.ports.LivretScolaire.Ecriture;

/**
 * One request on its way: what R0 checks ({@link Preparation}), then the plan, then, if it is asked for, the writing; and the journal's
 * entry at its end, whichever that is. For one thread.
 */
final class Requete {

    /** How often a plan is made again because LSUN changed under it (R0). */
    private static final int REPRISES = 3;

    private static final Planificateur PLANIFICATEUR = new Planificateur();

    private final Ports ports;
    private final Demande demande;
    private final Mode mode;
    private final Instant debut;
    private final Progression progression;
    private final Preparation preparation;

    Requete(Ports ports, Demande demande, Mode mode) {
        this.ports = ports;
        this.demande = demande;
        this.mode = mode;
        this.debut = ports.horloge().instant();
        this.progression = new Progression(ports.suivi(), demande.uai());
        this.preparation = new Preparation(ports, demande, progression);
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
        return preparation
                .preparer()
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
        return preparation
                .preparer()
                .flatMap(preparee -> preparee.rien()
                        .map(rapport -> verrouPris ? constater(rapport) : dejaEnCours())
                        .orElseGet(() -> ecrire(preparee, verrouPris)));
    }

    private SyncPlan planifier(Preparation.Preparee preparee) {
        EtatLsun etat = progression.pendant(
                Suivi.Etape.LECTURE_LSUN,
                () -> ports.livret().charger(demande.uai(), preparee.choix().selection()),
                lu -> lu.bilans().size());
        var plan = progression.pendant(
                Suivi.Etape.PLANIFICATION,
                () -> PLANIFICATEUR.planifier(
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
    private Either<Refus, SyncReport> ecrire(Preparation.Preparee preparee, boolean verrouPris) {
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
            ecriture = ports.livret().appliquer(plan, ecrite);
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
                modifies -> Optional.of(Either.left(new Refus.EcritureAnnulee(rapport, true))),
                incertaine -> Optional.of(Either.left(Refus.BaseIndisponible.SANS_CONFIRMATION)));
    }

    private Optional<Refus> seuilDepasse(SyncPlan plan, SyncReport rapport) {
        var depassements = plan.limites().stream()
                .filter(mesure -> mesure.depassee())
                .flatMap(mesure -> plan.limitesParDivision().entrySet().stream()
                        .flatMap(division -> division.getValue().stream()
                                .filter(m -> m.limite() == mesure.limite() && m.nombre() > 0)
                                .map(m ->
                                        new Detail.Depassement(m.limite(), division.getKey(), m.nombre(), m.total()))))
                .collect(toImmutableList());
        return depassements.isEmpty() ? Optional.empty() : Optional.of(new Refus.SeuilDepasse(rapport, depassements));
    }

    /** What was approved is what is written. */
    private Optional<Refus> planAttendu(SyncReport rapport) {
        return demande.planApprouve()
                .filter(approuve -> !approuve.equals(rapport.empreintePlan()))
                .map(approuve -> new Refus.PlanDifferent(
                        rapport,
                        approuve,
                        EcartsDePlans.depuis(ports.journal().parPlan(demande.uai(), approuve), rapport)));
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
        ports.livret().constater(entree);
        progression.terminer(entree);
        return Either.right(prouve);
    }

    /** A simulation that came to its end, put down with why an application would be refused. */
    private Either<Refus, SyncReport> conclure(Issue issue, SyncReport rapport, Optional<Refus> refus) {
        var entree = entree(issue, refus.map(RefusConsigne::de), Optional.of(rapport));
        ports.journal().consigner(entree);
        progression.terminer(entree);
        return Either.right(rapport);
    }

    private void consignerRefus(Refus refus) {
        var issue = refus instanceof Refus.EcritureAnnulee ? Issue.ANNULEE : Issue.REFUSEE;
        var entree = entree(issue, Optional.of(RefusConsigne.de(refus)), refus.rapport());
        try {
            ports.journal().consigner(entree);
        } catch (EchecPort indisponible) {
            // the refusal is answered and told to the listener all the same: it says more than that the journal is
            // away
        }
        progression.terminer(entree);
    }

    private EntreeJournal entree(Issue issue, Optional<RefusConsigne> refus, Optional<SyncReport> rapport) {
        return new EntreeJournal(
                demande.uai(),
                preparation.ecole().map(ApercuEcole::annee),
                mode,
                demande.demandeur(),
                demande.date(),
                debut,
                ports.horloge().instant(),
                preparation.codes(),
                demande.seuils(),
                issue,
                refus,
                rapport,
                preparation.sources());
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
}
