package org.lsunsync.ports;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.domain.plan.MesureLimite;
import org.lsunsync.domain.rapport.SyncReport;
import org.lsunsync.domain.source.DocumentSource;

/**
 * Why nothing was written (R0). Each case carries its figures and says itself in French. In the order of R0's list: when several
 * hold, the first is given.
 */
public sealed interface Refus {

    /** One French sentence, or a few, for a chef d'établissement. Names no person. */
    String phrase();

    /** Its name in reports: the name of its type. */
    default String code() {
        return getClass().getSimpleName();
    }

    /** The reasons one by one; they may be none. */
    default ImmutableList<Detail> details() {
        return ImmutableList.of();
    }

    /** The plan that was refused, for the cases that show one. */
    default Optional<SyncReport> rapport() {
        return Optional.empty();
    }

    /**
     * The asker is not chef d'établissement of that école.
     *
     * @param demandeur who asked
     * @param uai for which école
     */
    record AccesRefuse(String demandeur, Uai uai) implements Refus {
        @Override
        public String phrase() {
            return "« %s » n'est pas chef d'établissement (administrateur) de l'établissement %s."
                    .formatted(demandeur, uai);
        }
    }

    /**
     * No division is selected, or some that LSUN does not know; or LSUN does not know the école.
     *
     * @param uai the école
     * @param ecoleConnue whether LSUN holds it
     * @param inconnues the codes that it does not know, as they were asked for
     */
    record SelectionInvalide(Uai uai, boolean ecoleConnue, ImmutableList<String> inconnues) implements Refus {
        @Override
        public String phrase() {
            if (!ecoleConnue) {
                return "LSUN ne connaît pas l'établissement %s.".formatted(uai);
            }
            return inconnues.isEmpty()
                    ? "Aucune division n'est sélectionnée."
                    : "LSUN ne connaît pas dans l'établissement %s : %s."
                            .formatted(
                                    uai,
                                    inconnues.stream()
                                            .map(code -> "« " + code + " »")
                                            .collect(Collectors.joining(", ")));
        }
    }

    /**
     * A source can't be reached or opened.
     *
     * @param fautes all that one reading found
     */
    record SourceIndisponible(ImmutableList<Faute> fautes) implements Refus {
        @Override
        public String phrase() {
            return Fautes.phrase("Une source est indisponible", fautes);
        }

        @Override
        public ImmutableList<Detail> details() {
            return ImmutableList.copyOf(fautes);
        }
    }

    /**
     * A source can't be read.
     *
     * @param fautes all that one reading found
     */
    record SourceIllisible(ImmutableList<Faute> fautes) implements Refus {
        @Override
        public String phrase() {
            return Fautes.phrase("Une source est illisible", fautes);
        }

        @Override
        public ImmutableList<Detail> details() {
            return ImmutableList.copyOf(fautes);
        }
    }

    /**
     * A source is of another école or year, holds an ELEVE_ID twice, or is empty.
     *
     * @param fautes all that one reading found
     */
    record SourceIncoherente(ImmutableList<Faute> fautes) implements Refus {
        @Override
        public String phrase() {
            return Fautes.phrase("Une source est incohérente", fautes);
        }

        @Override
        public ImmutableList<Detail> details() {
            return ImmutableList.copyOf(fautes);
        }
    }

    /**
     * Sources were produced before those last applied.
     *
     * @param anciennes each with its own instant and that of the last one of its kind
     */
    record SourceAncienne(ImmutableList<Anciennete> anciennes) implements Refus {

        /**
         * One document that is too old.
         *
         * @param document which
         * @param produit when it was produced
         * @param dernier when the last one of its kind was
         */
        public record Anciennete(DocumentSource document, Instant produit, Instant dernier) {

            private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern(
                            "dd/MM/uuuu 'à' HH:mm:ss", Locale.ROOT)
                    .withZone(ZoneId.of("Europe/Paris"));

            Faute faute() {
                return new Faute(
                        document.nom(),
                        0,
                        0,
                        "HORODATAGE",
                        "produit le %s, avant le dernier document de cette nature (%s)"
                                .formatted(INSTANT.format(produit), INSTANT.format(dernier)),
                        "Exportez-le de nouveau, ou acceptez expressément une source ancienne.");
            }
        }

        @Override
        public String phrase() {
            return Fautes.phrase("Une source est plus ancienne que la dernière appliquée", fautes());
        }

        @Override
        public ImmutableList<Detail> details() {
            return ImmutableList.copyOf(fautes());
        }

        private ImmutableList<Faute> fautes() {
            return anciennes.stream().map(Anciennete::faute).collect(toImmutableList());
        }
    }

    /**
     * The plan goes past a limit.
     *
     * @param plan what would have been written
     * @param depassements per limit and division
     */
    record SeuilDepasse(SyncReport plan, ImmutableList<Detail.Depassement> depassements) implements Refus {
        @Override
        public String phrase() {
            return plan.limites().stream()
                    .filter(MesureLimite::depassee)
                    .map(SeuilDepasse::phrase)
                    .collect(Collectors.joining(" "));
        }

        private static String phrase(MesureLimite mesure) {
            var quoi = switch (mesure.limite()) {
                case NON_RETROUVES -> "ne sont pas retrouvés dans Base élèves";
                case IDENTITES -> "changeraient de nom, de date de naissance ou d'INE";
                case VIDES -> "perdraient une donnée";
            };
            return "%d élèves sur %d %s : la limite est de %d."
                    .formatted(mesure.nombre(), mesure.total(), quoi, mesure.seuil());
        }

        @Override
        public ImmutableList<Detail> details() {
            return ImmutableList.copyOf(depassements);
        }

        @Override
        public Optional<SyncReport> rapport() {
            return Optional.of(plan);
        }
    }

    /**
     * Another synchronisation of that école is being applied.
     *
     * @param uai the école
     */
    record DejaEnCours(Uai uai) implements Refus {
        @Override
        public String phrase() {
            return "Une synchronisation de l'établissement %s est déjà en cours.".formatted(uai);
        }
    }

    /**
     * LSUN changed between plan and application, time and again.
     *
     * @param uai the école
     */
    record EtatModifie(Uai uai) implements Refus {
        @Override
        public String phrase() {
            return "Les données de l'établissement %s ont changé dans LSUN pendant la synchronisation, à plusieurs reprises."
                    .formatted(uai);
        }
    }

    /**
     * The plan is no longer the one that someone approved.
     *
     * @param plan what it is now
     * @param approuve the approved plan's fingerprint
     * @param ecarts what differs, when the approved plan is still known
     */
    record PlanDifferent(SyncReport plan, String approuve, ImmutableList<Detail.Ecart> ecarts) implements Refus {
        @Override
        public String phrase() {
            var nouveaux = ecarts.stream().filter(ecart -> !ecart.approuve()).count();
            return ecarts.isEmpty()
                    ? "Le plan approuvé n'est plus celui que l'on obtient aujourd'hui."
                    : "Le plan approuvé n'est plus celui que l'on obtient aujourd'hui : %d changements de plus, %d de moins."
                            .formatted(nouveaux, ecarts.size() - nouveaux);
        }

        @Override
        public ImmutableList<Detail> details() {
            return ImmutableList.copyOf(ecarts);
        }

        @Override
        public Optional<SyncReport> rapport() {
            return Optional.of(plan);
        }
    }

    /**
     * The writing failed midway (I11), or the locked bilans' fingerprint moved (I14): all of it was undone.
     *
     * @param plan what was being written
     * @param verrouillesModifies whether it was the fingerprint
     */
    record EcritureAnnulee(SyncReport plan, boolean verrouillesModifies) implements Refus {
        @Override
        public String phrase() {
            return verrouillesModifies
                    ? "L'écriture a été annulée : des bilans verrouillés auraient été modifiés. Rien n'a été écrit."
                    : "L'écriture a échoué en cours de route : tout a été annulé, rien n'a été écrit.";
        }

        @Override
        public Optional<SyncReport> rapport() {
            return Optional.of(plan);
        }
    }

    /**
     * What holds LSUN's état can't be reached, or can't be used. Beside R0's list: it can come at any moment.
     *
     * @param cause a few French words without a full stop: a code and a place, never a value
     */
    record BaseIndisponible(String cause) implements Refus {

        /** It went away while it confirmed a writing: nobody can say that nothing was written. */
        static final BaseIndisponible SANS_CONFIRMATION = new BaseIndisponible(
                "elle n'a pas confirmé l'écriture, qui est faite en entier ou pas du tout ; l'historique le dira");

        @Override
        public String phrase() {
            return "La base de données de LSUN est indisponible : %s.".formatted(cause);
        }
    }

    /** How several faults are told at once. */
    final class Fautes {
        private Fautes() {}

        private static String phrase(String debut, ImmutableList<Faute> fautes) {
            return debut + ". " + fautes.stream().map(Faute::phrase).collect(Collectors.joining(" "));
        }
    }
}
