package org.lsunsync.ports;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lsunsync.domain.rapport.LigneChangement;
import org.lsunsync.domain.rapport.SyncReport;

/** What differs between the plan that was approved and today's (R0, {@code PlanDifferent}): which record, which field, on which side. */
final class EcartsDePlans {

    private EcartsDePlans() {}

    /** Today's first, then what only the approved one had; nothing where the journal no longer knows that one. */
    static ImmutableList<Detail.Ecart> depuis(Optional<EntreeJournal> approuve, SyncReport rapport) {
        ImmutableSet<Ligne> alors = approuve.flatMap(EntreeJournal::rapport)
                .map(EcartsDePlans::lignes)
                .orElse(ImmutableSet.of());
        if (alors.isEmpty()) {
            return ImmutableList.of();
        }
        var maintenant = lignes(rapport);
        return Stream.concat(
                        Sets.difference(maintenant, alors).stream().map(ligne -> ligne.ecart(false)),
                        Sets.difference(alors, maintenant).stream().map(ligne -> ligne.ecart(true)))
                .collect(toImmutableList());
    }

    private static ImmutableSet<Ligne> lignes(SyncReport rapport) {
        return rapport.changements().stream().map(Ligne::new).collect(ImmutableSet.toImmutableSet());
    }

    /** A change as two plans are compared: what, which field, before and after; not where in a document it was found. */
    private record Ligne(LigneChangement changement) {

        Detail.Ecart ecart(boolean approuve) {
            var sujet = changement.sujet();
            return new Detail.Ecart(sujet.entite() + " " + sujet.id(), changement.champ(), approuve);
        }

        @Override
        public boolean equals(@Nullable Object autre) {
            return autre instanceof Ligne ligne
                    && changement.type() == ligne.changement.type()
                    && changement.sujet().equals(ligne.changement.sujet())
                    && changement.champ().equals(ligne.changement.champ())
                    && changement.avant().equals(ligne.changement.avant())
                    && changement.apres().equals(ligne.changement.apres());
        }

        @Override
        public int hashCode() {
            return changement.sujet().hashCode();
        }
    }
}
