package org.lsunsync.domain.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import java.util.function.Function;
import org.lsunsync.domain.bilan.Archive;
import org.lsunsync.domain.bilan.Bilan;
import org.lsunsync.domain.bilan.BilanId;
import org.lsunsync.domain.bilan.BilanPeriodique;
import org.lsunsync.domain.bilan.DisciplineId;
import org.lsunsync.domain.etablissement.Division;
import org.lsunsync.domain.etablissement.DivisionId;
import org.lsunsync.domain.etablissement.Etablissement;
import org.lsunsync.domain.personne.DonneesAdministratives;
import org.lsunsync.domain.personne.Eleve;
import org.lsunsync.domain.personne.Enseignant;
import org.lsunsync.domain.personne.EnseignantId;
import org.lsunsync.domain.personne.Responsable;

/**
 * One thing that a plan writes. There is no change of a scolarité and none of a locked bilan's content, so that no plan can hold
 * one (I1, I2); nothing is ever deleted but a responsable (I8).
 */
public sealed interface Changement {

    /** What answers for every kind of change, so that none is forgotten. */
    interface Visiteur<T> {
        /** R1. */
        T etablissement(EtablissementModifie changement);

        /** R2. */
        T division(DivisionModifiee changement);

        /** R4. */
        T archive(ArchiveAjoutee changement);

        /** R3. */
        T eleve(EleveModifie changement);

        /** R6. */
        T acquis(AcquisComplete changement);

        /** R7. */
        T professeursPrincipaux(ProfesseursPrincipauxRemplaces changement);

        /** R6, R7. */
        T creation(EnseignantCree changement);

        /** R5. */
        T enseignant(EnseignantModifie changement);
    }

    /** The visitor's answer for this kind. */
    <T> T selon(Visiteur<T> visiteur);

    /**
     * R1: the école's own data.
     *
     * @param avant as LSUN had them
     * @param apres as they are to be
     * @param modifications field by field, in the order of §7
     */
    record EtablissementModifie(
            Etablissement avant, Etablissement apres, ImmutableList<Sourcee<Modification>> modifications)
            implements Changement {
        @Override
        public <T> T selon(Visiteur<T> visiteur) {
            return visiteur.etablissement(this);
        }
    }

    /**
     * R2: a division's code or libellé. Its élèves, bilans and périodes stay attached to it.
     *
     * @param avant as LSUN had it
     * @param apres as it is to be: same id, same MEFs, same périodes
     * @param modifications field by field
     * @param origine where from
     */
    record DivisionModifiee(Division avant, Division apres, ImmutableList<Modification> modifications, Origine origine)
            implements Changement {
        @Override
        public <T> T selon(Visiteur<T> visiteur) {
            return visiteur.division(this);
        }
    }

    /**
     * R4: the élève as he was, and the locked bilans that are pinned to it from now on.
     *
     * @param archive what is added
     * @param division the élève's division in LSUN
     * @param bilans the locked bilans that had no pin, in the order of their keys; they may be none
     * @param origine where from
     */
    record ArchiveAjoutee(Archive archive, DivisionId division, ImmutableSortedSet<BilanId> bilans, Origine origine)
            implements Changement {
        @Override
        public <T> T selon(Visiteur<T> visiteur) {
            return visiteur.archive(this);
        }
    }

    /**
     * R3: an élève's administrative data.
     *
     * @param avant as LSUN had him
     * @param apres his data as they are to be, whole
     * @param modifications his own fields, in the order of §7
     * @param responsables what becomes of his responsables, by person id; those who stay as they are left out
     * @param origine where from
     */
    record EleveModifie(
            Eleve avant,
            DonneesAdministratives apres,
            ImmutableList<Modification> modifications,
            ImmutableList<Sourcee<ResponsableChange>> responsables,
            Origine origine)
            implements Changement {
        @Override
        public <T> T selon(Visiteur<T> visiteur) {
            return visiteur.eleve(this);
        }
    }

    /**
     * R6: enseignants who were missing on an acquis en cours.
     *
     * @param bilan the bilan, en cours, as LSUN had it
     * @param discipline which acquis of it
     * @param avant whom it named
     * @param apres whom it names from now on: all of {@code avant}, and more
     * @param origine where from
     */
    record AcquisComplete(
            BilanPeriodique bilan,
            DisciplineId discipline,
            ImmutableSortedSet<EnseignantId> avant,
            ImmutableSortedSet<EnseignantId> apres,
            Origine origine)
            implements Changement {
        @Override
        public <T> T selon(Visiteur<T> visiteur) {
            return visiteur.acquis(this);
        }
    }

    /**
     * R7: the PP of a bilan en cours.
     *
     * @param bilan the bilan, en cours, as LSUN had it
     * @param apres its PP from now on
     * @param origine where from
     */
    record ProfesseursPrincipauxRemplaces(Bilan bilan, ImmutableSortedSet<EnseignantId> apres, Origine origine)
            implements Changement {
        @Override
        public <T> T selon(Visiteur<T> visiteur) {
            return visiteur.professeursPrincipaux(this);
        }
    }

    /**
     * R6 or R7: an enseignant whom LSUN did not know.
     *
     * @param enseignant what S3E says of him, canonical
     * @param origine the first rule that needs him
     */
    record EnseignantCree(Enseignant enseignant, Origine origine) implements Changement {
        @Override
        public <T> T selon(Visiteur<T> visiteur) {
            return visiteur.creation(this);
        }
    }

    /**
     * R5: an enseignant's data. His record keeps its identity (N7).
     *
     * @param avant as LSUN had him
     * @param apres as he is to be: same id
     * @param modifications field by field
     * @param origine where from
     */
    record EnseignantModifie(
            Enseignant avant, Enseignant apres, ImmutableList<Modification> modifications, Origine origine)
            implements Changement {
        @Override
        public <T> T selon(Visiteur<T> visiteur) {
            return visiteur.enseignant(this);
        }
    }

    /**
     * Something with its own place in the sources.
     *
     * @param valeur what
     * @param origine where from
     */
    record Sourcee<T>(T valeur, Origine origine) {}

    /** What becomes of one responsable. */
    sealed interface ResponsableChange {

        /** Who; as we had him, or as he comes. */
        Responsable responsable();

        /** What he is to be; nothing for one who goes. */
        Optional<Responsable> apres();

        /** One value or another, by kind. */
        <T> T selon(
                Function<ResponsableAjoute, T> ajout,
                Function<ResponsableModifie, T> modification,
                Function<ResponsableRetire, T> suppression);
    }

    /**
     * BEE has one whom we did not.
     *
     * @param responsable his fields, canonical
     */
    record ResponsableAjoute(Responsable responsable) implements ResponsableChange {
        @Override
        public Optional<Responsable> apres() {
            return Optional.of(responsable);
        }

        @Override
        public <T> T selon(
                Function<ResponsableAjoute, T> ajout,
                Function<ResponsableModifie, T> modification,
                Function<ResponsableRetire, T> suppression) {
            return ajout.apply(this);
        }
    }

    /**
     * His fields change.
     *
     * @param responsable as we had him
     * @param nouveau as he is to be
     * @param modifications field by field
     */
    record ResponsableModifie(Responsable responsable, Responsable nouveau, ImmutableList<Modification> modifications)
            implements ResponsableChange {
        @Override
        public Optional<Responsable> apres() {
            return Optional.of(nouveau);
        }

        @Override
        public <T> T selon(
                Function<ResponsableAjoute, T> ajout,
                Function<ResponsableModifie, T> modification,
                Function<ResponsableRetire, T> suppression) {
            return modification.apply(this);
        }
    }

    /**
     * BEE links him no more.
     *
     * @param responsable as we had him
     */
    record ResponsableRetire(Responsable responsable) implements ResponsableChange {
        @Override
        public Optional<Responsable> apres() {
            return Optional.empty();
        }

        @Override
        public <T> T selon(
                Function<ResponsableAjoute, T> ajout,
                Function<ResponsableModifie, T> modification,
                Function<ResponsableRetire, T> suppression) {
            return suppression.apply(this);
        }
    }
}
