package org.lsunsync.domain.plan;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Sets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Optional;
import org.lsunsync.domain.bilan.Bilan;
import org.lsunsync.domain.etablissement.CodeDivision;
import org.lsunsync.domain.etablissement.Division;
import org.lsunsync.domain.etablissement.DivisionId;
import org.lsunsync.domain.personne.EnseignantId;
import org.lsunsync.domain.plan.Changement.ProfesseursPrincipauxRemplaces;
import org.lsunsync.domain.rapport.CodeMessage;
import org.lsunsync.domain.rapport.Entite;
import org.lsunsync.domain.rapport.Message;
import org.lsunsync.domain.rapport.Sujet;
import org.lsunsync.domain.source.Individu;
import org.lsunsync.domain.source.MandatProfesseurPrincipal;

/** R7: the bilans en cours of a selected division take the PP that S3E names on the day; if it names none, they keep their own. */
final class R7ProfesseursPrincipaux {

    private final Contexte contexte;
    private final R2Divisions divisions;
    private final Creations creations;
    private final ImmutableListMultimap<CodeDivision, MandatProfesseurPrincipal> mandats;
    private final ImmutableListMultimap<DivisionId, ProfesseursPrincipauxRemplaces> changements;

    R7ProfesseursPrincipaux(Contexte contexte, R2Divisions divisions, Creations creations) {
        this.contexte = contexte;
        this.divisions = divisions;
        this.creations = creations;
        this.mandats = contexte.s3e().professeursPrincipaux().stream()
                .filter(mandat -> mandat.court(contexte.jour()))
                .collect(ImmutableListMultimap.toImmutableListMultimap(
                        MandatProfesseurPrincipal::division, mandat -> mandat));
        var decides = ImmutableListMultimap.<DivisionId, ProfesseursPrincipauxRemplaces>builder();
        for (var division : contexte.selection()) {
            var nommes = nommes(division);
            if (!nommes.isEmpty()) {
                // a division's bilans name the same few: decided once for each set of them
                var deja = new HashMap<ImmutableSortedSet<EnseignantId>, ImmutableSortedSet<EnseignantId>>();
                for (var bilan : bilansEnCours(division)) {
                    var avant = bilan.professeursPrincipaux();
                    var apres = deja.computeIfAbsent(avant, siens -> apres(siens, nommes));
                    if (!apres.equals(avant)) {
                        decides.put(
                                division.id(),
                                new ProfesseursPrincipauxRemplaces(bilan, apres, origine(bilan, nommes)));
                    }
                }
            }
        }
        this.changements = decides.build();
    }

    /** The persons in charge of the division on the day, each once, by type and id. */
    private ImmutableList<Individu> nommes(Division division) {
        return mandats.get(divisions.code(division.id())).stream()
                .map(MandatProfesseurPrincipal::enseignant)
                .distinct()
                .sorted()
                .flatMap(id -> contexte.annuaire().personne(id).stream())
                .collect(toImmutableList());
    }

    private Iterable<Bilan> bilansEnCours(Division division) {
        return Iterables.concat(contexte.bilansPeriodiquesEnCours(division), contexte.bilansCycleEnCours(division));
    }

    private ImmutableSortedSet<EnseignantId> apres(
            ImmutableSortedSet<EnseignantId> avant, ImmutableList<Individu> nommes) {
        var apres = ImmutableSortedSet.<EnseignantId>naturalOrder();
        for (var personne : nommes) {
            var deja = Sets.intersection(avant, contexte.annuaire().enseignantsQuiSont(personne));
            if (deja.isEmpty()) {
                apres.add(creations.nommer(personne, CodeRegle.R7));
            } else {
                apres.addAll(deja); // he is there, under whatever type the bilan names him
            }
        }
        return apres.build();
    }

    private Origine origine(Bilan bilan, ImmutableList<Individu> nommes) {
        var position = nommes.stream()
                .map(Individu::position)
                .min(Comparator.comparingInt(p -> p.ligne()))
                .orElseThrow();
        var code = divisions.code(bilan.scolarite().division());
        return new Origine(CodeRegle.R7, "CODE_STRUCTURE " + code, position);
    }

    /** What is written of a division's bilans. */
    ImmutableList<ProfesseursPrincipauxRemplaces> changements(Division division) {
        return changements.get(division.id());
    }

    /** M8 for each PP newly there, by élève, bilans périodiques first, then PP. */
    ImmutableList<Message> messages(
            Division division, R3Eleves eleves, R5Enseignants enseignants, OrdreFrancais ordre) {
        var code = divisions.code(division.id());
        return changements(division).stream()
                .sorted(Comparator.comparing(ProfesseursPrincipauxRemplaces::bilan, ordreDesBilans(eleves, ordre)))
                .flatMap(changement -> nouveaux(changement).stream()
                        .sorted(enseignants.ordre(ordre))
                        .map(pp -> new Message(
                                CodeMessage.PROFESSEUR_PRINCIPAL_AJOUTE,
                                Optional.of(code),
                                Optional.of(new Sujet(
                                        Entite.BILAN, changement.bilan().id().cle())),
                                ImmutableList.of(
                                        enseignants.nom(pp).complet(),
                                        eleves.nom(changement.bilan().id().eleve())
                                                .complet()))))
                .collect(toImmutableList());
    }

    private static ImmutableSortedSet<EnseignantId> nouveaux(ProfesseursPrincipauxRemplaces changement) {
        return ImmutableSortedSet.copyOf(
                Sets.difference(changement.apres(), changement.bilan().professeursPrincipaux()));
    }

    /** By élève, as messages order them, then by the bilan's key. */
    static Comparator<Bilan> ordreDesBilans(R3Eleves eleves, OrdreFrancais ordre) {
        return Comparator.<Bilan, Nom>comparing(bilan -> eleves.nom(bilan.id().eleve()), ordre.noms())
                .thenComparing(Bilan::id);
    }
}
