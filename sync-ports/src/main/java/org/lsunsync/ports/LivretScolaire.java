package org.lsunsync.ports;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Function;
import org.lsunsync.domain.bilan.Archive;
import org.lsunsync.domain.bilan.Bilan;
import org.lsunsync.domain.etablissement.DivisionId;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.domain.personne.DonneesAdministratives;
import org.lsunsync.domain.personne.EleveId;
import org.lsunsync.domain.plan.BilansVerrouilles;
import org.lsunsync.domain.plan.EtatLsun;
import org.lsunsync.domain.plan.SyncPlan;

/**
 * What LSUN holds of an école, and the only door through which a synchronisation changes it.
 *
 * <ul>
 *   <li><b>LS-1 Reading.</b> {@code charger} answers one moment: the selected divisions and all that hangs on them, in the given
 *       order. One that LSUN does not know is absent from the answer; judging that is not the adapter's business (R0).
 *   <li><b>LS-2 All or nothing.</b> {@code appliquer} writes every change of the plan and the journal entry or, whatever happens,
 *       nothing (I11).
 *   <li><b>LS-3 Version.</b> A plan made on another version than today's writes nothing: {@link Ecriture.VersionDepassee}. What
 *       anyone changes makes another version; a plan without changes makes none.
 *   <li><b>LS-4 Archives.</b> An archive is added, never changed; a locked bilan's pin is set once (R4, I6).
 *   <li><b>LS-5 Locked.</b> What locked bilans show has one fingerprint before and after, taken again before the end of the
 *       transaction, or nothing is written: {@link Ecriture.VerrouillesModifies} (I14).
 *   <li><b>LS-6 Threads.</b> Any thread may call, at the same time. Of two plans on one version, one is {@code VersionDepassee}.
 *   <li><b>LS-7 Transaction.</b> Each call is one transaction; on a connection that the host manages, it joins the host's.
 *   <li><b>LS-8 Failure.</b> Only {@link EchecPort} comes out. It names no person and has no cause.
 *   <li><b>LS-9 Other écoles.</b> Nothing of another UAI is read or written.
 *   <li><b>LS-10 Last application.</b> After {@code appliquer}, {@code apercu} answers that application and the HORODATAGE of its
 *       sources; after {@code constater}, the HORODATAGE of these sources, and the last application as before.
 *   <li><b>LS-11 Reading back.</b> {@code montrer} answers each bilan of an élève with the identity that it shows today: a pinned
 *       one that of its archive, any other the current one.
 *   <li><b>LS-12 Counts.</b> {@code effectifs} counts what {@code charger} of all divisions answers.
 * </ul>
 */
public interface LivretScolaire {

    /** As much of an école as R0 asks, or nothing when LSUN does not hold it. One query. */
    Optional<ApercuEcole> apercu(Uai uai);

    /**
     * How many élèves and bilans each division has, or nothing when LSUN does not hold the école. Whoever can count without loading
     * does so: this loads the école.
     */
    default Optional<Effectifs> effectifs(Uai uai) {
        return apercu(uai)
                .map(apercu -> Effectifs.de(
                        charger(uai, ImmutableList.copyOf(apercu.divisions().values()))));
    }

    /**
     * The état for that selection.
     *
     * @throws EchecPort when LSUN can't be reached, or no longer holds the école
     */
    EtatLsun charger(Uai uai, ImmutableList<DivisionId> selection);

    /**
     * Writes a plan, whole or not at all, and the journal entry with it. Where a failure leaves doubt about which, it is
     * {@link Ecriture.Incertaine} and no {@link EchecPort}: that one says that nothing was written.
     *
     * @param plan what to write
     * @param entree the journal's entry; asked for once the locked bilans have been taken again, with what they are then
     */
    Ecriture appliquer(SyncPlan plan, Function<BilansVerrouilles, EntreeJournal> entree);

    /** Records an application that found nothing new: the journal's entry and the HORODATAGE of its sources (§6). */
    long constater(EntreeJournal entree);

    /** All archives of an élève, by number; none for an élève whom LSUN does not know. */
    ImmutableList<Archive> archives(Uai uai, EleveId eleve);

    /** All bilans of an élève by key, each as it must be shown today; none for an élève whom LSUN does not know. */
    ImmutableList<BilanMontre> montrer(Uai uai, EleveId eleve);

    /**
     * A bilan as people see it.
     *
     * @param bilan what it is
     * @param identite the élève as it shows him
     */
    record BilanMontre(Bilan bilan, DonneesAdministratives identite) {}

    /** What came of a writing. */
    sealed interface Ecriture {

        /** What answers for every outcome. */
        <T> T selon(
                Function<Faite, T> faite,
                Function<VersionDepassee, T> versionDepassee,
                Function<VerrouillesModifies, T> verrouillesModifies,
                Function<Incertaine, T> incertaine);

        /**
         * Everything was written.
         *
         * @param version the état that it made
         * @param numero the entry's number in the journal
         */
        record Faite(long version, long numero) implements Ecriture {
            @Override
            public <T> T selon(
                    Function<Faite, T> faite,
                    Function<VersionDepassee, T> versionDepassee,
                    Function<VerrouillesModifies, T> verrouillesModifies,
                    Function<Incertaine, T> incertaine) {
                return faite.apply(this);
            }
        }

        /**
         * Nothing was written: LSUN has changed since the plan was made.
         *
         * @param actuelle today's version
         */
        record VersionDepassee(long actuelle) implements Ecriture {
            @Override
            public <T> T selon(
                    Function<Faite, T> faite,
                    Function<VersionDepassee, T> versionDepassee,
                    Function<VerrouillesModifies, T> verrouillesModifies,
                    Function<Incertaine, T> incertaine) {
                return versionDepassee.apply(this);
            }
        }

        /**
         * All was undone: the locked bilans would not have been what they were (I14).
         *
         * @param apres what they would have been
         */
        record VerrouillesModifies(BilansVerrouilles apres) implements Ecriture {
            @Override
            public <T> T selon(
                    Function<Faite, T> faite,
                    Function<VersionDepassee, T> versionDepassee,
                    Function<VerrouillesModifies, T> verrouillesModifies,
                    Function<Incertaine, T> incertaine) {
                return verrouillesModifies.apply(this);
            }
        }

        /** Everything was written or nothing: what holds LSUN's état went away before it told which, and can't be asked. */
        record Incertaine() implements Ecriture {
            @Override
            public <T> T selon(
                    Function<Faite, T> faite,
                    Function<VersionDepassee, T> versionDepassee,
                    Function<VerrouillesModifies, T> verrouillesModifies,
                    Function<Incertaine, T> incertaine) {
                return incertaine.apply(this);
            }
        }
    }
}
