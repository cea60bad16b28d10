package org.lsunsync.adapter.siecle.lsu;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lsunsync.adapter.siecle.lsu.Fichiers.charger;
import static org.lsunsync.adapter.siecle.lsu.Fichiers.ecrire;
import static org.lsunsync.adapter.siecle.lsu.Fichiers.lire;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lsunsync.domain.bilan.Acquis;
import org.lsunsync.domain.bilan.Bilan;
import org.lsunsync.domain.bilan.BilanCycle;
import org.lsunsync.domain.bilan.BilanId;
import org.lsunsync.domain.bilan.BilanPeriodique;
import org.lsunsync.domain.bilan.Discipline;
import org.lsunsync.domain.bilan.DisciplineId;
import org.lsunsync.domain.bilan.Etat;
import org.lsunsync.domain.bilan.Scolarite;
import org.lsunsync.domain.etablissement.AnneeScolaire;
import org.lsunsync.domain.etablissement.CodeDivision;
import org.lsunsync.domain.etablissement.Division;
import org.lsunsync.domain.etablissement.DivisionId;
import org.lsunsync.domain.etablissement.Periode;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.domain.personne.DonneesAdministratives;
import org.lsunsync.domain.personne.Eleve;
import org.lsunsync.domain.personne.EleveId;
import org.lsunsync.domain.personne.Enseignant;
import org.lsunsync.domain.personne.EnseignantId;
import org.lsunsync.domain.personne.EtatCivil;
import org.lsunsync.domain.personne.TypeEnseignant;
import org.lsunsync.domain.plan.EtatLsun;
import org.lsunsync.ports.Ecoles.Contenus;
import org.lsunsync.ports.Ecoles.EcoleComplete;

/** What is written and read again, over small schools of which only the plainest part is given. */
class AllerRetourLsuProprietes {

    private static final LocalDate JOUR = LocalDate.of(2026, 6, 30);
    private static final AnneeScolaire ANNEE = new AnneeScolaire(2025);

    private static final ImmutableList<DisciplineId> DISCIPLINES = ImmutableList.of(
            new DisciplineId("061300", "S", ""),
            new DisciplineId("030201", "S", ""),
            new DisciplineId("030201", "O", "030201"),
            new DisciplineId("a-É_.:", "X", ""));

    private static final ImmutableList<EnseignantId> ENSEIGNANTS = ImmutableList.of(
            new EnseignantId(TypeEnseignant.EPP, 5), new EnseignantId(TypeEnseignant.LOCAL, 5),
            new EnseignantId(TypeEnseignant.AUTRE, 812345678901L), new EnseignantId(TypeEnseignant.DIR, 12));

    /** A bilan by ranks: what it names, and the hours by which its lock precedes the last winter's end, if it has one. */
    record UnBilan(int sorte, Optional<Integer> verrou, Set<Integer> pp, Map<Integer, Set<Integer>> acquis) {}

    record UnEleve(String nom, String division, List<UnBilan> bilans) {}

    @Property(tries = 300)
    @Label("relu, un état écrit sans contenus est le même, et s'écrit pareil")
    void allerRetour(@ForAll("ecoles") List<UnEleve> eleves) {
        var etat = etat(eleves);
        var ecrit = ecrire(new EcoleComplete(etat, ImmutableMap.of(), Contenus.VIDES));

        var relue = charger(lire(ecrit), JOUR);

        Officiel.valider(ecrit);
        assertThat(relue.etat()).isEqualTo(etat);
        assertThat(ecrire(relue)).isEqualTo(ecrit);
        assertThat(charger(lire(ecrire(relue)), JOUR)).isEqualTo(relue);
    }

    @Property(tries = 100)
    @Label("ce que l'état dit l'emporte sur les contenus d'un autre moment")
    void contenusDUnAutreMoment(@ForAll("ecoles") List<UnEleve> avant, @ForAll("ecoles") List<UnEleve> apres) {
        var contenus = charger(lire(ecrire(new EcoleComplete(etat(avant), ImmutableMap.of(), Contenus.VIDES))), JOUR)
                .contenus();

        var ecrit = ecrire(new EcoleComplete(etat(apres), ImmutableMap.of(), contenus));
        var relue = charger(lire(ecrit), JOUR);

        Officiel.valider(ecrit);
        assertThat(relue.etat().bilans()).isEqualTo(etat(apres).bilans());
        assertThat(relue.etat().eleves()).isEqualTo(etat(apres).eleves());
    }

    @Provide
    Arbitrary<List<UnEleve>> ecoles() {
        var enseignants =
                Arbitraries.integers().between(0, ENSEIGNANTS.size() - 1).set().ofMaxSize(3);
        var acquis = Arbitraries.maps(Arbitraries.integers().between(0, DISCIPLINES.size() - 1), enseignants)
                .ofMaxSize(3);
        var verrous = Arbitraries.integers().between(0, 1000).optional();
        var bilans = Combinators.combine(Arbitraries.integers().between(0, 4), verrous, enseignants, acquis)
                .as(UnBilan::new)
                .list()
                .ofMaxSize(4);
        var noms = Arbitraries.of("LE GALL", "", "N'DIAYE", "\"&<É>", "Œuvrard-Ünlü");
        return Combinators.combine(noms, Arbitraries.of("3 A", "4EME B", "301", "\"é<"), bilans)
                .as(UnEleve::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    private static EtatLsun etat(List<UnEleve> specimens) {
        var codes = new TreeSet<CodeDivision>();
        specimens.forEach(specimen -> codes.add(new CodeDivision(specimen.division())));
        var eleves = ImmutableList.<Eleve>builder();
        var bilans = new TreeMap<BilanId, Bilan>();
        for (int rang = 0; rang < specimens.size(); rang++) {
            var specimen = specimens.get(rang);
            var division = new DivisionId(Integer.toString(
                    1 + codes.headSet(new CodeDivision(specimen.division())).size()));
            var id = new EleveId(700 + rang);
            eleves.add(Eleve.builder()
                    .id(id)
                    .division(division)
                    .donnees(DonneesAdministratives.builder()
                            .etatCivil(EtatCivil.builder()
                                    .nomFamille(specimen.nom())
                                    .prenom("Zoé")
                                    .build())
                            .build())
                    .build());
            specimen.bilans().forEach(un -> {
                var bilan = bilan(id, new Scolarite(division, Optional.empty()), un);
                bilans.put(bilan.id(), bilan);
            });
        }
        var numeros = ImmutableList.copyOf(codes);
        var divisions = numeros.stream()
                .map(code ->
                        division(new DivisionId(Integer.toString(1 + numeros.indexOf(code))), code, bilans.values()))
                .collect(toImmutableList());
        return EtatLsun.builder()
                .uai(new Uai("0999001W"))
                .annee(ANNEE)
                .version(1)
                .selection(divisions.stream().map(Division::id).toList())
                .divisions(divisions)
                .eleves(eleves.build())
                .enseignants(ENSEIGNANTS.stream()
                        .sorted()
                        .map(enseignant -> Enseignant.builder()
                                .id(enseignant)
                                .nom("ÑUÑEZ & Cie")
                                .civilite(enseignant.idSts() == 5 ? "MME" : "")
                                .build())
                        .toList())
                .disciplines(DISCIPLINES.stream()
                        .sorted()
                        .map(discipline -> new Discipline(discipline, "L'\"une\" & <l'autre>", ""))
                        .toList())
                .bilans(bilans.values())
                .build();
    }

    private static Division division(DivisionId id, CodeDivision code, Iterable<Bilan> bilans) {
        var periodes = new TreeSet<Periode>();
        for (var bilan : bilans) {
            if (bilan instanceof BilanPeriodique periodique
                    && periodique.scolarite().division().equals(id)) {
                periodes.add(periodique.id().periode());
            }
        }
        return Division.builder().id(id).code(code).periodes(periodes).build();
    }

    private static Bilan bilan(EleveId eleve, Scolarite scolarite, UnBilan un) {
        var etat = un.verrou()
                .<Etat>map(heures -> new Etat.Verrouille(
                        DateVerrou.instant(
                                LocalDateTime.of(2026, 3, 1, 8, 30, 15).minusHours(heures)),
                        Optional.empty()))
                .orElseGet(Etat.EnCours::new);
        var pp = enseignants(un.pp());
        if (un.sorte() > 2) {
            return new BilanCycle(new BilanId.DeCycle(eleve, un.sorte()), ANNEE, scolarite, etat, pp);
        }
        var periode = new Periode(un.sorte() == 0 ? new AnneeScolaire(2024) : ANNEE, 1 + un.sorte(), 3);
        var acquis = un.acquis().entrySet().stream()
                .map(ligne -> new Acquis(DISCIPLINES.get(ligne.getKey()), enseignants(ligne.getValue())))
                .sorted(Comparator.comparing(Acquis::discipline))
                .collect(toImmutableList());
        return new BilanPeriodique(new BilanId.Periodique(eleve, periode), scolarite, etat, pp, acquis);
    }

    private static ImmutableSortedSet<EnseignantId> enseignants(Set<Integer> rangs) {
        return rangs.stream().map(ENSEIGNANTS::get).collect(toImmutableSortedSet(Comparator.naturalOrder()));
    }
}
