package org.lsunsync.domain.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lsunsync.domain.champ.Bloc;
import org.lsunsync.domain.personne.Adresse;
import org.lsunsync.domain.personne.DonneesAdministratives;
import org.lsunsync.domain.personne.PersonneId;
import org.lsunsync.domain.personne.Responsable;
import org.lsunsync.domain.plan.Changement.ResponsableAjoute;
import org.lsunsync.domain.plan.Changement.ResponsableChange;
import org.lsunsync.domain.plan.Changement.ResponsableModifie;
import org.lsunsync.domain.plan.Changement.ResponsableRetire;

/**
 * R3's comparison of one élève: our administrative data against the source's, by supplied block. Pure; any thread may use it.
 *
 * @param apres our data with all that changes
 * @param modifications his own fields, in the order of §7
 * @param responsables what becomes of his responsables, by person id; those who stay as they are left out
 */
public record ComparaisonEleve(
        DonneesAdministratives apres,
        ImmutableList<Modification> modifications,
        ImmutableList<ResponsableChange> responsables) {

    /**
     * What differs, or nothing.
     *
     * @param notres as we have him
     * @param siennes as the source has him
     * @param blocs what the source supplies: the rest is left alone (I13)
     */
    public static Optional<ComparaisonEleve> de(
            DonneesAdministratives notres, DonneesAdministratives siennes, ImmutableSet<Bloc> blocs) {
        var comparaison = new Comparaison<>(notres);
        comparerLesSiennes(comparaison, notres, siennes, blocs);
        var responsables = responsables(notres, siennes, blocs);
        var modifications = comparaison.modifications();
        return modifications.isEmpty() && responsables.isEmpty()
                ? Optional.empty()
                : Optional.of(new ComparaisonEleve(
                        avecResponsables(comparaison.apres(), responsables), modifications, responsables));
    }

    private static void comparerLesSiennes(
            Comparaison<DonneesAdministratives> comparaison,
            DonneesAdministratives notres,
            DonneesAdministratives siennes,
            ImmutableSet<Bloc> blocs) {
        // equal first: a part that is the same needs no field by field
        if (!siennes.etatCivil().equals(notres.etatCivil()) && blocs.contains(Bloc.IDENTITE)) {
            comparaison.champs(DonneesAdministratives.CHAMPS_IDENTITE, siennes);
        }
        if (!siennes.contact().equals(notres.contact()) && blocs.contains(Bloc.CONTACT)) {
            comparaison.champs(DonneesAdministratives.CHAMPS_CONTACT, siennes);
        }
        if (!siennes.adresse().equals(notres.adresse()) && blocs.contains(Bloc.ADRESSE)) {
            comparaison.champs(DonneesAdministratives.CHAMPS_ADRESSE, siennes);
        }
    }

    private static ImmutableList<ResponsableChange> responsables(
            DonneesAdministratives notres, DonneesAdministratives siennes, ImmutableSet<Bloc> blocs) {
        var nos = notres.responsables();
        var ses = siennes.responsables();
        if (!blocs.contains(Bloc.RESPONSABLES) || ses.equals(nos)) {
            return ImmutableList.of();
        }
        var changements = new ArrayList<ResponsableChange>(0);
        for (var id : ids(nos, ses)) {
            responsable(Optional.ofNullable(nos.get(id)), Optional.ofNullable(ses.get(id)), blocs)
                    .ifPresent(changements::add);
        }
        return ImmutableList.copyOf(changements);
    }

    private static SortedSet<PersonneId> ids(
            ImmutableSortedMap<PersonneId, Responsable> nos, ImmutableSortedMap<PersonneId, Responsable> ses) {
        return nos.keySet().equals(ses.keySet()) ? nos.keySet() : new TreeSet<>(Sets.union(nos.keySet(), ses.keySet()));
    }

    private static Optional<ResponsableChange> responsable(
            Optional<Responsable> notre, Optional<Responsable> sien, ImmutableSet<Bloc> blocs) {
        if (sien.isEmpty()) {
            return notre.map(ResponsableRetire::new);
        }
        var source = sien.orElseThrow();
        if (notre.isEmpty()) {
            var fournie = blocs.contains(Bloc.ADRESSE_RESPONSABLES) ? source : source.withAdresse(Adresse.VIDE);
            return Optional.of(new ResponsableAjoute(Comparaison.canonique(Responsable.CHAMPS, fournie)));
        }
        if (source.equals(notre.orElseThrow())) {
            return Optional.empty();
        }
        var comparaison = new Comparaison<>(notre.orElseThrow()).champs(Responsable.CHAMPS_PERSONNE, source);
        if (blocs.contains(Bloc.ADRESSE_RESPONSABLES)
                && !source.adresse().equals(notre.orElseThrow().adresse())) {
            comparaison.champs(Responsable.CHAMPS_ADRESSE, source);
        }
        return comparaison.modifications().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new ResponsableModifie(notre.orElseThrow(), comparaison.apres(), comparaison.modifications()));
    }

    private static DonneesAdministratives avecResponsables(
            DonneesAdministratives donnees, ImmutableList<ResponsableChange> changements) {
        if (changements.isEmpty()) {
            return donnees;
        }
        var responsables = new TreeMap<>(donnees.responsables());
        for (var changement : changements) {
            changement
                    .apres()
                    .ifPresentOrElse(
                            responsable -> responsables.put(responsable.id(), responsable),
                            () -> responsables.remove(changement.responsable().id()));
        }
        return donnees.withResponsables(responsables);
    }

    /** Names how much differs: values are personal data. */
    @Override
    public String toString() {
        return "ComparaisonEleve[" + modifications.size() + ", " + responsables.size() + "]";
    }
}
