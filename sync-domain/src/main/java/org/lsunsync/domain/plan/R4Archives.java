package org.lsunsync.domain.plan;

import com.google.common.collect.ImmutableSortedSet;
import java.util.Comparator;
import java.util.Optional;
import org.lsunsync.domain.bilan.Archive;
import org.lsunsync.domain.bilan.Bilan;
import org.lsunsync.domain.bilan.Etat;
import org.lsunsync.domain.bilan.NumeroArchive;
import org.lsunsync.domain.plan.Changement.ArchiveAjoutee;
import org.lsunsync.domain.plan.Changement.EleveModifie;

/**
 * R4: before an élève who has a locked bilan changes, his data as they stand are archived, and his locked bilans that have no pin
 * are pinned to that archive: they go on showing him as he was.
 */
final class R4Archives {

    private final Contexte contexte;

    R4Archives(Contexte contexte) {
        this.contexte = contexte;
    }

    Optional<ArchiveAjoutee> decider(EleveModifie changement) {
        var eleve = changement.avant();
        var verrouilles = contexte.bilansVerrouilles(eleve.id());
        if (verrouilles.isEmpty()) {
            return Optional.empty();
        }
        var numero = new NumeroArchive(contexte.derniereArchive(eleve.id()) + 1);
        var epingles = verrouilles.stream()
                .filter(R4Archives::sansEpingle)
                .map(Bilan::id)
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
        return Optional.of(new ArchiveAjoutee(
                new Archive(eleve.id(), numero, contexte.jour(), eleve.donnees()),
                eleve.division(),
                epingles,
                new Origine(
                        CodeRegle.R4,
                        changement.origine().cle(),
                        changement.origine().position())));
    }

    private static boolean sansEpingle(Bilan bilan) {
        return bilan.etat() instanceof Etat.Verrouille verrou
                && verrou.epingle().isEmpty();
    }
}
