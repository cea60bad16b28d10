package org.lsunsync.domain.bilan;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Comparator;
import java.util.function.Function;
import org.lsunsync.domain.etablissement.Periode;
import org.lsunsync.domain.personne.EleveId;

/** Which bilan: of one élève, for a période or for a cycle. Ordered by élève, périodiques first. */
public sealed interface BilanId extends Comparable<BilanId> {

    /** Whose bilan it is. */
    EleveId eleve();

    /** One value or the other, by kind. */
    <T> T selon(Function<Periodique, T> periodique, Function<DeCycle, T> deCycle);

    /** The form of reports: {@code ELEVE_ID/P/millésime/indice/nombre} or {@code ELEVE_ID/C/cycle}. */
    String cle();

    @Override
    default int compareTo(BilanId autre) {
        int parEleve = eleve().compareTo(autre.eleve());
        return parEleve != 0 ? parEleve : Ordre.DANS_L_ELEVE.compare(this, autre);
    }

    /**
     * The bilan of one période.
     *
     * @param eleve whose
     * @param periode for which période
     */
    record Periodique(EleveId eleve, Periode periode) implements BilanId {
        @Override
        public <T> T selon(Function<Periodique, T> periodique, Function<DeCycle, T> deCycle) {
            return periodique.apply(this);
        }

        @Override
        public String cle() {
            return eleve + "/P/" + periode.annee() + "/" + periode.indice() + "/" + periode.nombre();
        }

        @Override
        public String toString() {
            return cle();
        }
    }

    /**
     * The bilan of the end of a cycle.
     *
     * @param eleve whose
     * @param cycle 3 or 4 in collège
     */
    record DeCycle(EleveId eleve, int cycle) implements BilanId {

        /** @throws IllegalArgumentException outside 1–9 */
        public DeCycle {
            checkArgument(cycle >= 1 && cycle <= 9, "cycle : un chiffre");
        }

        @Override
        public <T> T selon(Function<Periodique, T> periodique, Function<DeCycle, T> deCycle) {
            return deCycle.apply(this);
        }

        @Override
        public String cle() {
            return eleve + "/C/" + cycle;
        }

        @Override
        public String toString() {
            return cle();
        }
    }

    /** Kept apart because an interface's constants are public. */
    final class Ordre {
        private static final Comparator<BilanId> DANS_L_ELEVE = (a, b) -> a.selon(
                pa -> b.selon(pb -> pa.periode().compareTo(pb.periode()), cb -> -1),
                ca -> b.selon(pb -> 1, cb -> Integer.compare(ca.cycle(), cb.cycle())));

        private Ordre() {}
    }
}
