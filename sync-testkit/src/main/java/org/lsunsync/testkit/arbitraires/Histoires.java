package org.lsunsync.testkit.arbitraires;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.lsunsync.domain.plan.EtatLsun;
import org.lsunsync.testkit.arbitraires.Recit.Carnet;
import org.lsunsync.testkit.arbitraires.Recit.Dossier;
import org.lsunsync.testkit.arbitraires.Recit.Evenement;
import org.lsunsync.testkit.arbitraires.Recit.Ine;
import org.lsunsync.testkit.arbitraires.Recit.Mois;
import org.lsunsync.testkit.arbitraires.SourcesInventees.Quoi;

/**
 * Small schools and what becomes of them: up to three divisions, eight élèves and three weeks. Made of plain lists of small numbers, so
 * that a failing example shrinks to a handful of élèves and prints as a story. Without jqwik's edge cases: the empty ones come up
 * anyway, and all combinations of them cost more than the stories.
 */
public final class Histoires {

    private Histoires() {}

    /**
     * One story, always the same, for examples: two divisions, four élèves with bilans locked and en cours, two weeks in which something
     * happens to each.
     */
    public static Histoire exemple() {
        var dossiers = IntStream.range(0, 4)
                .mapToObj(rang -> new Dossier(
                        rang % 2,
                        rang,
                        rang,
                        rang,
                        rang == 1 ? Ine.AUCUN : Ine.LE_SIEN,
                        rang % 3,
                        rang,
                        List.of(
                                new Carnet(0, true, rang % 3, rang % 4, false),
                                new Carnet(1, rang == 3, (rang + 1) % 3, 4, false),
                                new Carnet(4, false, 0, 0, false))))
                .toList();
        var premiere = List.of(
                Quoi.PRENOM,
                Quoi.ADRESSE_VIDEE,
                Quoi.RESPONSABLE_AJOUTE,
                Quoi.NOUVEL_ENSEIGNANT,
                Quoi.NOUVEAU_PP,
                Quoi.ENSEIGNANT_RENOMME,
                Quoi.LIBELLE,
                Quoi.ETABLISSEMENT);
        var seconde = List.of(Quoi.NOM, Quoi.TELEPHONE, Quoi.PARTI, Quoi.INCONNU, Quoi.CHANGE_DE_DIVISION);
        return new Recit(2, dossiers, List.of(mois(premiere), mois(seconde))).histoire();
    }

    private static Mois mois(List<Quoi> evenements) {
        return new Mois(
                IntStream.range(0, evenements.size())
                        .mapToObj(i -> new Evenement(evenements.get(i), i, i + 5))
                        .toList(),
                List.of(1),
                5);
    }

    /** A school and up to three weeks of it. */
    public static Arbitrary<Histoire> histoires() {
        return recits(3).map(Recit::histoire).withoutEdgeCases();
    }

    /** A school and exactly one week of it. */
    public static Arbitrary<Histoire> semaines() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 3), dossiers().list().ofMaxSize(8), mois())
                .as((divisions, dossiers, mois) -> new Recit(divisions, dossiers, List.of(mois)).histoire())
                .withoutEdgeCases();
    }

    /** A whole école as LSUN may hold it, all divisions selected. */
    public static Arbitrary<EtatLsun> ecoles() {
        return recits(0).map(Recit::ecole).withoutEdgeCases();
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
                        Arbitraries.integers().between(0, 11),
                        Arbitraries.frequencyOf(
                                Tuple.of(4, Arbitraries.of(Ine.LE_SIEN, Ine.AUCUN)),
                                Tuple.of(1, Arbitraries.just(Ine.PARTAGE))),
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
                                Tuple.of(9, Arbitraries.just(false)), Tuple.of(1, Arbitraries.just(true))))
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
                        Arbitraries.of(Quoi.values()),
                        Arbitraries.integers().between(0, 7),
                        Arbitraries.integers().between(0, 9))
                .as(Evenement::new);
    }
}
