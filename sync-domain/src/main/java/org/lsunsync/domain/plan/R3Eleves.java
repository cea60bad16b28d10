package org.lsunsync.domain.plan;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Sets;
import java.util.Optional;
import java.util.TreeMap;
import org.lsunsync.domain.champ.Bloc;
import org.lsunsync.domain.etablissement.Division;
import org.lsunsync.domain.personne.Adresse;
import org.lsunsync.domain.personne.DonneesAdministratives;
import org.lsunsync.domain.personne.Eleve;
import org.lsunsync.domain.personne.EleveId;
import org.lsunsync.domain.personne.PersonneId;
import org.lsunsync.domain.personne.Responsable;
import org.lsunsync.domain.plan.Changement.EleveModifie;
import org.lsunsync.domain.plan.Changement.ResponsableAjoute;
import org.lsunsync.domain.plan.Changement.ResponsableChange;
import org.lsunsync.domain.plan.Changement.ResponsableModifie;
import org.lsunsync.domain.plan.Changement.ResponsableRetire;
import org.lsunsync.domain.plan.Changement.Sourcee;
import org.lsunsync.domain.source.EleveSource;
import org.lsunsync.domain.source.Position;

/**
 * R3: a found élève's administrative data are BEE's, block by supplied block; his scolarité is nobody's to change. What is said of
 * it stands in {@link MessagesEleves}.
 */
final class R3Eleves {

    private final Contexte contexte;
    private final ImmutableMap<EleveId, EleveModifie> changements;

    R3Eleves(Contexte contexte) {
        this.contexte = contexte;
        var decides = ImmutableMap.<EleveId, EleveModifie>builder();
        for (var division : contexte.selection()) {
            for (var eleve : contexte.eleves(division.id())) {
                if (contexte.situation(eleve.id()) instanceof Situation.Trouve trouve) {
                    changement(eleve, trouve).ifPresent(changement -> decides.put(eleve.id(), changement));
                }
            }
        }
        this.changements = decides.buildOrThrow();
    }

    private Optional<EleveModifie> changement(Eleve eleve, Situation.Trouve trouve) {
        var source = trouve.source();
        var comparaison = new Comparaison<>(eleve.donnees());
        comparerLesSiennes(comparaison, source.donnees());
        var responsables = responsables(eleve, source, trouve.cle());
        if (comparaison.modifications().isEmpty() && responsables.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new EleveModifie(
                eleve,
                avecResponsables(comparaison.apres(), responsables),
                comparaison.modifications(),
                responsables,
                new Origine(CodeRegle.R3, trouve.cle(), source.position())));
    }

    private void comparerLesSiennes(Comparaison<DonneesAdministratives> comparaison, DonneesAdministratives source) {
        var notres = comparaison.apres();
        // equal first: a part that is the same needs no field by field
        if (!source.etatCivil().equals(notres.etatCivil()) && fourni(Bloc.IDENTITE)) {
            comparaison.champs(DonneesAdministratives.CHAMPS_IDENTITE, source);
        }
        if (!source.contact().equals(notres.contact()) && fourni(Bloc.CONTACT)) {
            comparaison.champs(DonneesAdministratives.CHAMPS_CONTACT, source);
        }
        if (!source.adresse().equals(notres.adresse()) && fourni(Bloc.ADRESSE)) {
            comparaison.champs(DonneesAdministratives.CHAMPS_ADRESSE, source);
        }
    }

    private ImmutableList<Sourcee<ResponsableChange>> responsables(Eleve eleve, EleveSource source, String cle) {
        var notres = eleve.donnees().responsables();
        var siens = source.donnees().responsables();
        if (!fourni(Bloc.RESPONSABLES) || siens.equals(notres)) {
            return ImmutableList.of();
        }
        return Sets.union(notres.keySet(), siens.keySet()).stream()
                .sorted()
                .flatMap(id -> responsable(Optional.ofNullable(notres.get(id)), Optional.ofNullable(siens.get(id)))
                        .map(change -> new Sourcee<>(change, new Origine(CodeRegle.R3, cle, position(source, id))))
                        .stream())
                .collect(toImmutableList());
    }

    private Optional<ResponsableChange> responsable(Optional<Responsable> notre, Optional<Responsable> sien) {
        if (sien.isEmpty()) {
            return notre.map(ResponsableRetire::new);
        }
        var source = sien.orElseThrow();
        if (notre.isEmpty()) {
            var fournie = fourni(Bloc.ADRESSE_RESPONSABLES) ? source : source.withAdresse(Adresse.VIDE);
            return Optional.of(new ResponsableAjoute(Comparaison.canonique(Responsable.CHAMPS, fournie)));
        }
        var comparaison = new Comparaison<>(notre.orElseThrow()).champs(Responsable.CHAMPS_PERSONNE, source);
        if (fourni(Bloc.ADRESSE_RESPONSABLES)) {
            comparaison.champs(Responsable.CHAMPS_ADRESSE, source);
        }
        return comparaison.modifications().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new ResponsableModifie(notre.orElseThrow(), comparaison.apres(), comparaison.modifications()));
    }

    /** One whom the source no longer links has no place there: the élève's own stands for it. */
    private static Position position(EleveSource source, PersonneId responsable) {
        return Optional.ofNullable(source.positionsResponsables().get(responsable))
                .orElse(source.position());
    }

    private static DonneesAdministratives avecResponsables(
            DonneesAdministratives donnees, ImmutableList<Sourcee<ResponsableChange>> changements) {
        if (changements.isEmpty()) {
            return donnees;
        }
        var responsables = new TreeMap<>(donnees.responsables());
        for (var changement : changements) {
            changement
                    .valeur()
                    .apres()
                    .ifPresentOrElse(
                            responsable -> responsables.put(responsable.id(), responsable),
                            () -> responsables.remove(
                                    changement.valeur().responsable().id()));
        }
        return donnees.withResponsables(responsables);
    }

    private boolean fourni(Bloc bloc) {
        return contexte.bee().blocs().contains(bloc);
    }

    /** What is written of an élève of the selection, if anything. */
    Optional<EleveModifie> changement(EleveId eleve) {
        return Optional.ofNullable(changements.get(eleve));
    }

    /** What is written of a division's élèves. */
    ImmutableList<EleveModifie> changements(Division division) {
        return contexte.eleves(division.id()).stream()
                .flatMap(eleve -> changement(eleve.id()).stream())
                .collect(toImmutableList());
    }

    /** What the élève is called after the plan. */
    Nom nom(EleveId eleve) {
        return Nom.de(changement(eleve)
                .map(EleveModifie::apres)
                .orElseGet(() -> contexte.eleve(eleve).donnees())
                .etatCivil());
    }
}
