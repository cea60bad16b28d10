package org.lsunsync.domain.plan;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.lsunsync.domain.etablissement.Division;
import org.lsunsync.domain.personne.Eleve;
import org.lsunsync.domain.personne.EleveId;
import org.lsunsync.domain.personne.PersonneId;
import org.lsunsync.domain.plan.Changement.EleveModifie;
import org.lsunsync.domain.plan.Changement.ResponsableChange;
import org.lsunsync.domain.plan.Changement.Sourcee;
import org.lsunsync.domain.source.EleveSource;
import org.lsunsync.domain.source.Position;

/**
 * R3: a found élève's administrative data are BEE's, block by supplied block; his scolarité is nobody's to change. What is said of
 * it stands in {@link MessagesEleves}.
 */
final class R3Eleves {

    private final Contexte contexte;
    private final Map<EleveId, EleveModifie> changements = new HashMap<>();
    /** Asked each time that two are compared. */
    private final Map<EleveId, Nom> noms = new HashMap<>();

    R3Eleves(Contexte contexte) {
        this.contexte = contexte;
        for (var division : contexte.selection()) {
            for (var eleve : contexte.eleves(division.id())) {
                if (contexte.situation(eleve.id()) instanceof Situation.Trouve trouve) {
                    changement(eleve, trouve).ifPresent(changement -> changements.put(eleve.id(), changement));
                }
            }
        }
    }

    private Optional<EleveModifie> changement(Eleve eleve, Situation.Trouve trouve) {
        var source = trouve.source();
        return ComparaisonEleve.de(
                        eleve.donnees(), source.donnees(), contexte.bee().blocs())
                .map(comparaison ->
                        changement(eleve, source, comparaison, trouve.cle().de(eleve)));
    }

    private static EleveModifie changement(Eleve eleve, EleveSource source, ComparaisonEleve comparaison, String cle) {
        return new EleveModifie(
                eleve,
                comparaison.apres(),
                comparaison.modifications(),
                sourcees(comparaison.responsables(), source, cle),
                new Origine(CodeRegle.R3, cle, source.position()));
    }

    private static ImmutableList<Sourcee<ResponsableChange>> sourcees(
            ImmutableList<ResponsableChange> changements, EleveSource source, String cle) {
        return changements.stream()
                .map(change -> new Sourcee<>(
                        change,
                        new Origine(
                                CodeRegle.R3,
                                cle,
                                position(source, change.responsable().id()))))
                .collect(toImmutableList());
    }

    /** One whom the source no longer links has no place there: the élève's own stands for it. */
    private static Position position(EleveSource source, PersonneId responsable) {
        return Optional.ofNullable(source.positionsResponsables().get(responsable))
                .orElse(source.position());
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
        return noms.computeIfAbsent(
                eleve,
                id -> Nom.de(changement(id)
                        .map(EleveModifie::apres)
                        .orElseGet(() -> contexte.eleve(id).donnees())
                        .etatCivil()));
    }
}
