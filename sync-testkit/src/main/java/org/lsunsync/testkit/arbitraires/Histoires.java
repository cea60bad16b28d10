package org.lsunsync.testkit.arbitraires;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.lsunsync.domain.plan.EtatLsun;
import org.lsunsync.testkit.arbitraires.Recit.Carnet;
import org.lsunsync.testkit.arbitraires.Recit.Dossier;
import org.lsunsync.testkit.arbitraires.Recit.Evenement;
import org.lsunsync.testkit.arbitraires.Recit.Mois;

/**
 * Small schools and what becomes of them: up to three divisions, eight élèves and three weeks. Made of plain lists of small numbers, so
 * that a failing example shrinks to a handful of élèves and prints as a story.
 */
public final class Histoires {

    private Histoires() {}

    /** A school and up to three weeks of it. */
    public static Arbitrary<Histoire> histoires() {
        return recits(3).map(Recit::histoire);
    }

    /** A school and exactly one week of it. */
    public static Arbitrary<Histoire> semaines() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 3), dossiers().list().ofMaxSize(8), mois())
                .as((divisions, dossiers, mois) -> new Recit(divisions, dossiers, java.util.List.of(mois)).histoire());
    }

    /** A whole école as LSUN may hold it, all divisions selected. */
    public static Arbitrary<EtatLsun> ecoles() {
        return recits(0).map(Recit::ecole);
    }

    private static Arbitrary<Recit> recits(int semaines) {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 3),
                        dossiers().list().ofMaxSize(8),
                        mois().list().ofMaxSize(semaines))
                .as(Recit::new);
    }

    private static Arbitrary<Dossier> dossiers() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, Noms.NOMS.size() - 1),
                        Arbitraries.integers().between(0, Noms.PRENOMS.size() - 1),
                        Arbitraries.of(false, true),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, Noms.TELEPHONES.size() - 1),
                        carnets().list().ofMaxSize(4))
                .as(Dossier::new);
    }

    private static Arbitrary<Carnet> carnets() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.of(false, true),
                        Arbitraries.integers().between(0, Recit.DISCIPLINES.size() - 1),
                        Arbitraries.integers().between(0, Recit.ENSEIGNANTS - 1),
                        Arbitraries.frequencyOf(
                                net.jqwik.api.Tuple.of(9, Arbitraries.just(false)),
                                net.jqwik.api.Tuple.of(1, Arbitraries.just(true))))
                .as(Carnet::new);
    }

    private static Arbitrary<Mois> mois() {
        return Combinators.combine(
                        evenements().list().ofMaxSize(6),
                        Arbitraries.integers().between(0, 30).list().ofMaxSize(3),
                        Arbitraries.integers().between(0, 5))
                .as(Mois::new);
    }

    private static Arbitrary<Evenement> evenements() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, SourcesInventees.Quoi.values().length - 1),
                        Arbitraries.integers().between(0, 7),
                        Arbitraries.integers().between(0, 9))
                .as(Evenement::new);
    }
}
