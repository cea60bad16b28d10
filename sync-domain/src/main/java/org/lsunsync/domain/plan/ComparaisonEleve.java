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
        if (notres.equals(siennes)) {
            return Optional.empty(); // most are: nothing is looked at field by field
        }
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
        if (!blocs.contains(Bloc.RESPONSABLES) || memes(nos, ses)) {
            return ImmutableList.of();
        }
        var changements = new ArrayList<ResponsableChange>(0);
        for (var id : ids(nos, ses)) {
            responsable(Optional.ofNullable(nos.get(id)), Optional.ofNullable(ses.get(id)), blocs)
                    .ifPresent(changements::add);
        }
        return ImmutableList.copyOf(changements);
    }

    /** Each under his own id, and in its order: equal one after the other. */
    private static boolean memes(
            ImmutableSortedMap<PersonneId, Responsable> nos, ImmutableSortedMap<PersonneId, Responsable> ses) {
        return nos.values().asList().equals(ses.values().asList());
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
        return source.equals(notre.orElseThrow())
                ? Optional.empty()
                : responsable(notre.orElseThrow(), source, blocs).map(ResponsableChange.class::cast);
    }

    private static Optional<ResponsableModifie> responsable(
            Responsable notre, Responsable sien, ImmutableSet<Bloc> blocs) {
        var comparaison = new Comparaison<>(notre).champs(Responsable.CHAMPS_NOM, sien);
        if (!sien.contact().equals(notre.contact())) {
            comparaison.champs(Responsable.CHAMPS_CONTACT, sien);
        }
        comparaison.champs(Responsable.CHAMPS_LIEN, sien);
        if (!sien.adresse().equals(notre.adresse()) && blocs.contains(Bloc.ADRESSE_RESPONSABLES)) {
            comparaison.champs(Responsable.CHAMPS_ADRESSE, sien);
        }
        var modifications = comparaison.modifications();
        return modifications.isEmpty()
                ? Optional.empty()
                : Optional.of(new ResponsableModifie(notre, comparaison.apres(), modifications));
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
