package org.lsunsync.domain.plan;

import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static com.google.common.collect.ImmutableSetMultimap.toImmutableSetMultimap;
import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.lsunsync.domain.champ.Canonique;
import org.lsunsync.domain.personne.Enseignant;
import org.lsunsync.domain.personne.EnseignantId;
import org.lsunsync.domain.personne.TypeEnseignant;
import org.lsunsync.domain.source.Individu;

/** Who of S3E is whom of LSUN: R5's matching, which serves R5, R6 and R7 alike. For one planning, and one thread. */
final class AnnuaireS3e {

    private static final Comparator<Individu> INDIVIDUS_D_ABORD = Comparator.comparing(Individu::suppleant)
            .thenComparingInt(individu -> individu.position().ligne());

    private final ImmutableMap<EnseignantId, Individu> personnes;
    private final ImmutableSetMultimap<Long, EnseignantId> parIdSts;
    private final ImmutableMap<EnseignantId, Enseignant> lsun;
    /** Asked again for every acquis and bilan, and always the same: found once each. */
    private final Map<EnseignantId, ImmutableSortedSet<EnseignantId>> deja = new HashMap<>();

    AnnuaireS3e(ImmutableList<Individu> individus, ImmutableList<Enseignant> lsun) {
        this.personnes = individus.stream()
                .collect(toImmutableMap(
                        individu -> individu.enseignant().id(),
                        Function.identity(),
                        BinaryOperator.minBy(INDIVIDUS_D_ABORD)));
        this.parIdSts =
                personnes.keySet().stream().collect(toImmutableSetMultimap(EnseignantId::idSts, Function.identity()));
        this.lsun = lsun.stream().collect(toImmutableMap(Enseignant::id, Function.identity()));
    }

    /** The person whom S3E describes under that pair. */
    Optional<Individu> personne(EnseignantId id) {
        return Optional.ofNullable(personnes.get(id));
    }

    /** LSUN's enseignant of that pair. */
    Optional<Enseignant> deLsun(EnseignantId id) {
        return Optional.ofNullable(lsun.get(id));
    }

    /** The person that an enseignant of LSUN is: of the same pair, else by {@linkplain #rapproche N7}. */
    Optional<Individu> trouver(Enseignant enseignant) {
        return personne(enseignant.id()).or(() -> rapproche(enseignant));
    }

    /**
     * N7: types being unreliable in LSU files, by STS id alone, when exactly one person has it, our type is not {@code autre}, and
     * the nom is the same but for case and accents.
     */
    private Optional<Individu> rapproche(Enseignant enseignant) {
        var candidats = parIdSts.get(enseignant.id().idSts());
        if (enseignant.id().type() == TypeEnseignant.AUTRE || candidats.size() != 1) {
            return Optional.empty();
        }
        return personne(candidats.iterator().next())
                .filter(individu ->
                        Canonique.plie(individu.enseignant().nom()).equals(Canonique.plie(enseignant.nom())));
    }

    /** All enseignants of LSUN who are that person: an acquis or a bilan has him as soon as it names one of them. */
    ImmutableSortedSet<EnseignantId> enseignantsQuiSont(Individu individu) {
        return deja.computeIfAbsent(individu.enseignant().id(), id -> chercher(id, individu));
    }

    private ImmutableSortedSet<EnseignantId> chercher(EnseignantId id, Individu individu) {
        return Arrays.stream(TypeEnseignant.values())
                .flatMap(type -> deLsun(new EnseignantId(type, id.idSts())).stream())
                .filter(enseignant ->
                        trouver(enseignant).filter(individu::equals).isPresent())
                .map(Enseignant::id)
                .collect(toImmutableSortedSet(Comparator.naturalOrder()));
    }

    /** Under which key LSUN names that person: his own pair if LSUN has it, else the smallest that N7 matches, else a new one. */
    EnseignantId nommer(Individu individu) {
        var id = individu.enseignant().id();
        var deja = enseignantsQuiSont(individu);
        return deja.isEmpty() || deja.contains(id) ? id : deja.first();
    }
}
