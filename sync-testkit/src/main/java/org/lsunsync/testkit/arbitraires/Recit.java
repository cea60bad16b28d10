package org.lsunsync.testkit.arbitraires;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
import org.lsunsync.domain.etablissement.Mef;
import org.lsunsync.domain.etablissement.Periode;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.domain.personne.Adresse;
import org.lsunsync.domain.personne.Contact;
import org.lsunsync.domain.personne.DonneesAdministratives;
import org.lsunsync.domain.personne.Eleve;
import org.lsunsync.domain.personne.EleveId;
import org.lsunsync.domain.personne.Enseignant;
import org.lsunsync.domain.personne.EnseignantId;
import org.lsunsync.domain.personne.EtatCivil;
import org.lsunsync.domain.personne.PersonneId;
import org.lsunsync.domain.personne.Responsable;
import org.lsunsync.domain.personne.TypeEnseignant;
import org.lsunsync.domain.plan.EtatLsun;

/**
 * The plain numbers that jqwik draws and shrinks, and the école that they stand for. Élèves, divisions and enseignants are meant by
 * rank: ids would have to shrink in pairs.
 */
record Recit(int divisions, List<Dossier> dossiers, List<Mois> mois) {

    static final Uai UAI = new Uai("0999001W");
    static final AnneeScolaire ANNEE = new AnneeScolaire(2025);
    static final LocalDate RENTREE = LocalDate.of(2025, 9, 1);
    static final int ENSEIGNANTS = 6;
    static final ImmutableList<Discipline> DISCIPLINES = ImmutableList.of(
            new Discipline(new DisciplineId("061300", "S", ""), "Mathématiques", ""),
            new Discipline(new DisciplineId("020300", "F", ""), "LCA latin", ""),
            new Discipline(new DisciplineId("100A00", "S", ""), "EPS locale", "100100"),
            new Discipline(new DisciplineId("030201", "S", ""), "Langue vivante", ""),
            new Discipline(new DisciplineId("030201", "S", "030602"), "Langue vivante", ""));

    /** An élève: where he is, what he is called, the month of his birth, what he has, and his bilans. */
    record Dossier(
            int division,
            int nom,
            int prenom,
            int naissance,
            Ine ine,
            int responsables,
            int telephone,
            List<Carnet> bilans) {}

    /** Whether LSUN has an INE of his, and whether it is his alone. */
    enum Ine {
        LE_SIEN,
        AUCUN,
        PARTAGE
    }

    /**
     * A bilan: {@code sorte} is the indice of its période (0 to 2), 3 an earlier year's, 4 a cycle; it may stand in another division
     * than its élève does by now.
     */
    record Carnet(int sorte, boolean verrouille, int discipline, int enseignant, boolean ailleurs) {}

    /** What happens before a synchronisation, to whom it is meant by rank. */
    record Mois(List<Evenement> evenements, List<Integer> verrous, int selection) {}

    /** One thing that happens: what, to whom, with which value. */
    record Evenement(SourcesInventees.Quoi quoi, int qui, int valeur) {}

    static DivisionId divisionId(int rang) {
        return new DivisionId(Integer.toString(rang + 1));
    }

    static CodeDivision code(int rang) {
        return new CodeDivision("3 " + (char) ('A' + rang));
    }

    static Mef mef(int rang) {
        return new Mef(rang == 2 ? "10210001110" : "10310019110");
    }

    static EleveId eleveId(int rang) {
        return new EleveId(700L + rang);
    }

    /**
     * The last two are one person, whom LSUN has twice under other types than S3E's (N7); the one before them is of type autre and joins
     * nobody.
     */
    static EnseignantId enseignantLsun(int rang) {
        var type = switch (rang) {
            case 4 -> TypeEnseignant.LOCAL;
            case 3 -> TypeEnseignant.AUTRE;
            case 2, 5 -> TypeEnseignant.DIR;
            default -> TypeEnseignant.EPP;
        };
        return new EnseignantId(type, 50L + personne(rang));
    }

    private static int personne(int rang) {
        return rang == 5 ? 4 : rang;
    }

    int division(int rang) {
        return Math.floorMod(rang, divisions);
    }

    static DonneesAdministratives donnees(Dossier dossier, int rang) {
        var donnees = DonneesAdministratives.builder()
                .etatCivil(EtatCivil.builder()
                        .ine(ine(dossier.ine(), rang))
                        .nomFamille(Noms.de(Noms.NOMS, dossier.nom()))
                        .prenom(Noms.de(Noms.PRENOMS, dossier.prenom()))
                        .dateNaissance(LocalDate.of(2011, 1 + dossier.naissance(), 9))
                        .build())
                .contact(Contact.builder()
                        .telephonePortable(Noms.de(Noms.TELEPHONES, dossier.telephone()))
                        .build())
                .adresse(Adresse.builder()
                        .ligne1("4 rue du Puits")
                        .commune("LILLE")
                        .build());
        IntStream.range(0, dossier.responsables()).forEach(r -> donnees.ajouter(responsable(dossier.nom(), r)));
        return donnees.build();
    }

    private static String ine(Ine ine, int rang) {
        return switch (ine) {
            case LE_SIEN -> "08000000" + rang + "AB";
            case AUCUN -> "";
            case PARTAGE -> "080000099AB";
        };
    }

    /** Siblings and twins share them: of the same nom, the same person. */
    static Responsable responsable(int nom, int rang) {
        return Responsable.builder()
                .id(new PersonneId(900L + 10L * nom + rang))
                .civilite(rang == 0 ? "MME" : "M.")
                .nomFamille(Noms.de(Noms.NOMS, nom))
                .prenom("Parent")
                .rang(Integer.toString(rang + 1))
                .adresse(Adresse.builder().ligne1("4 rue du Puits").build())
                .build();
    }

    EtatLsun ecole() {
        return EtatLsun.builder()
                .uai(UAI)
                .annee(ANNEE)
                .version(1)
                .selection(IntStream.range(0, divisions)
                        .mapToObj(Recit::divisionId)
                        .toList())
                .divisions(
                        IntStream.range(0, divisions).mapToObj(this::division0).toList())
                .eleves(IntStream.range(0, dossiers.size())
                        .mapToObj(this::eleve)
                        .toList())
                .enseignants(IntStream.range(0, ENSEIGNANTS)
                        .mapToObj(Recit::enseignant)
                        .toList())
                .disciplines(DISCIPLINES)
                .bilans(bilans())
                .build();
    }

    private Division division0(int rang) {
        return Division.builder()
                .id(divisionId(rang))
                .code(code(rang))
                .libelle("TROISIEME " + rang)
                .addMefs(mef(rang))
                .periodes(periodes(rang))
                .build();
    }

    /** The last division of three has none (M5), but for those of another year. */
    private static ImmutableSet<Periode> periodes(int rang) {
        var ancienne = new Periode(new AnneeScolaire(2024), 1, 3);
        return rang == 2
                ? ImmutableSet.of(ancienne)
                : ImmutableSet.of(
                        ancienne, new Periode(ANNEE, 1, 3), new Periode(ANNEE, 2, 3), new Periode(ANNEE, 3, 3));
    }

    private Eleve eleve(int rang) {
        var dossier = dossiers.get(rang);
        return Eleve.builder()
                .id(eleveId(rang))
                .division(divisionId(division(dossier.division())))
                .donnees(donnees(dossier, rang))
                .build();
    }

    static Enseignant enseignant(int rang) {
        return Enseignant.builder()
                .id(enseignantLsun(rang))
                .civilite(rang % 2 == 0 ? "M" : "MME")
                .nom("PROF-" + Noms.de(Noms.NOMS, personne(rang)))
                .prenom(rang == 1 ? "" : Noms.de(Noms.PRENOMS, rang + 4))
                .build();
    }

    private ImmutableList<Bilan> bilans() {
        return IntStream.range(0, dossiers.size())
                .boxed()
                .flatMap(rang -> bilans(rang, dossiers.get(rang)))
                .collect(toImmutableList());
    }

    /** Of two of the same key, the first. */
    private Stream<Bilan> bilans(int rang, Dossier dossier) {
        var cles = new HashSet<BilanId>();
        return dossier.bilans().stream()
                .map(carnet -> bilan(rang, dossier, carnet))
                .filter(b -> cles.add(b.id()));
    }

    private Bilan bilan(int rang, Dossier dossier, Carnet carnet) {
        var division = division(dossier.division() + (carnet.ailleurs() ? 1 : 0));
        var scolarite = new Scolarite(divisionId(division), Optional.of(mef(division)));
        Etat etat = carnet.verrouille()
                ? new Etat.Verrouille(Instant.parse("2025-12-08T16:30:00Z"), Optional.empty())
                : new Etat.EnCours();
        var pp = ids(Stream.of(enseignantLsun(carnet.enseignant())));
        if (carnet.sorte() == 4) {
            return new BilanCycle(new BilanId.DeCycle(eleveId(rang), 4), ANNEE, scolarite, etat, pp);
        }
        var periode = carnet.sorte() == 3
                ? new Periode(new AnneeScolaire(2024), 1, 3)
                : new Periode(ANNEE, carnet.sorte() + 1, 3);
        var acquis = IntStream.of(carnet.discipline(), (carnet.discipline() + 1) % DISCIPLINES.size())
                .mapToObj(d -> new Acquis(DISCIPLINES.get(d).id(), pp))
                .sorted(Comparator.comparing(Acquis::discipline))
                .collect(toImmutableList());
        return new BilanPeriodique(new BilanId.Periodique(eleveId(rang), periode), scolarite, etat, pp, acquis);
    }

    static ImmutableSortedSet<EnseignantId> ids(Stream<EnseignantId> ids) {
        return ids.collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }

    Histoire histoire() {
        var ecole = ecole();
        var sources = new SourcesInventees(this);
        var semaines = ImmutableList.<Histoire.Semaine>builder();
        var recit = new StringBuilder(dire());
        for (int i = 0; i < mois.size(); i++) {
            var m = mois.get(i);
            recit.append("\nSemaine ").append(i + 1).append(" :");
            for (var evenement : m.evenements()) {
                recit.append("\n  ").append(sources.dire(evenement));
                sources.arriver(evenement);
            }
            var verrous = m.verrous().stream()
                    .filter(rang -> !ecole.bilans().isEmpty())
                    .map(rang -> ecole.bilans()
                            .get(Math.floorMod(rang, ecole.bilans().size()))
                            .id())
                    .collect(toImmutableSet());
            verrous.forEach(bilan -> recit.append("\n  on verrouille le bilan ").append(bilan));
            var selection = selection(m.selection());
            recit.append("\n  on synchronise ")
                    .append(selection.stream()
                            .map(division -> code(Integer.parseInt(division.valeur()) - 1)
                                    .toString())
                            .collect(Collectors.joining(", ")));
            semaines.add(new Histoire.Semaine(
                    verrous, selection, sources.bee(), sources.s3e(), RENTREE.plusDays(130L + 7L * i)));
        }
        return new Histoire(ecole, semaines.build(), recit.toString());
    }

    /** All divisions in one order or the other, or one of them alone. */
    private ImmutableList<DivisionId> selection(int choix) {
        var toutes = IntStream.range(0, divisions).mapToObj(Recit::divisionId).collect(toImmutableList());
        return choix < divisions ? ImmutableList.of(divisionId(choix)) : choix == 3 ? toutes.reverse() : toutes;
    }

    /** The école as a story begins. */
    private String dire() {
        var debut = IntStream.range(0, divisions)
                .mapToObj(rang -> code(rang).toString())
                .collect(Collectors.joining(", ", "Étant donné une école de division(s) ", ""));
        return debut
                + IntStream.range(0, dossiers.size())
                        .mapToObj(rang -> "\n  " + dire(rang))
                        .collect(Collectors.joining());
    }

    private String dire(int rang) {
        var dossier = dossiers.get(rang);
        var ine = dossier.ine() == Ine.PARTAGE ? ", d'un INE partagé" : "";
        return "%s %s (%s), en %s%s%s"
                .formatted(
                        Noms.de(Noms.PRENOMS, dossier.prenom()),
                        Noms.de(Noms.NOMS, dossier.nom()),
                        eleveId(rang),
                        code(division(dossier.division())),
                        ine,
                        bilans(rang, dossier).map(Recit::dire).collect(Collectors.joining()));
    }

    private static String dire(Bilan bilan) {
        var etat = bilan.verrouille() ? "verrouillé" : "en cours";
        return "\n    bilan %s %s, de %s, par %s"
                .formatted(
                        bilan.id(),
                        etat,
                        code(Integer.parseInt(bilan.scolarite().division().valeur()) - 1),
                        bilan.professeursPrincipaux());
    }

    static ImmutableMap<String, String> nomenclature() {
        return ImmutableMap.of("100A00", "100100", "030201", "030200");
    }
}
