package org.lsunsync.ports;

import io.vavr.control.Either;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.lsunsync.domain.rapport.SyncReport;

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

    private final Ports ports;

    private SynchronisationBaseEleves(Ports ports) {
        this.ports = ports;
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
        return new Requete(ports, demande, Mode.SIMULATION).repondre(Requete::simuler);
    }

    /**
     * Writes all of it or nothing, and says what was written.
     *
     * @throws DemandeInvalide when a limit is raised to more than half of the selected élèves
     */
    public Either<Refus, SyncReport> appliquer(Demande demande) {
        return new Requete(ports, demande, Mode.APPLICATION).repondre(requete -> {
            // taken before anything is read, and judged in its place on R0's list
            var prise = ports.verrou().prendre(demande.uai());
            try {
                return requete.appliquer(prise.isPresent());
            } finally {
                prise.ifPresent(Verrou.Prise::close);
            }
        });
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
            return new SynchronisationBaseEleves(new Ports(
                    requis(baseEleves, "baseEleves"),
                    requis(replicatSts, "replicatSts"),
                    requis(livret, "livret"),
                    requis(journal, "journal"),
                    requis(verrou, "verrou"),
                    requis(habilitations, "habilitations"),
                    veille,
                    suivi,
                    horloge));
        }

        private static <T> T requis(@Nullable T port, String nom) {
            if (port == null) {
                throw new IllegalStateException("port manquant : " + nom);
            }
            return port;
        }
    }
}
