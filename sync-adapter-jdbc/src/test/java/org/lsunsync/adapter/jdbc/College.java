package org.lsunsync.adapter.jdbc;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lsunsync.domain.bilan.Acquis;
import org.lsunsync.domain.bilan.Bilan;
import org.lsunsync.domain.bilan.BilanId;
import org.lsunsync.domain.bilan.BilanPeriodique;
import org.lsunsync.domain.bilan.Discipline;
import org.lsunsync.domain.bilan.DisciplineId;
import org.lsunsync.domain.bilan.Etat;
import org.lsunsync.domain.bilan.Scolarite;
import org.lsunsync.domain.champ.Bloc;
import org.lsunsync.domain.etablissement.AnneeScolaire;
import org.lsunsync.domain.etablissement.CodeDivision;
import org.lsunsync.domain.etablissement.Division;
import org.lsunsync.domain.etablissement.DivisionId;
import org.lsunsync.domain.etablissement.Etablissement;
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
import org.lsunsync.domain.source.DivisionSource;
import org.lsunsync.domain.source.DocumentSource;
import org.lsunsync.domain.source.DonneesBee;
import org.lsunsync.domain.source.DonneesS3e;
import org.lsunsync.domain.source.EleveSource;
import org.lsunsync.domain.source.Individu;
import org.lsunsync.domain.source.MandatProfesseurPrincipal;
import org.lsunsync.domain.source.NatureDocument;
import org.lsunsync.domain.source.Position;
import org.lsunsync.domain.source.ServiceEnseignement;
import org.lsunsync.domain.source.Structure;
import org.lsunsync.ports.Demande;
import org.lsunsync.ports.Journal;
import org.lsunsync.ports.LivretScolaire;
import org.lsunsync.ports.Suivi;
import org.lsunsync.ports.SynchronisationBaseEleves;
import org.lsunsync.ports.Verrou;

/**
 * A collège of any size: three trimestres of twelve acquis for each élève, the first two verrouillés. Each week a fifth of the élèves has
 * another phone number, every service one enseignant more, each division another PP, and the établissement another responsable: every
 * kind of statement is needed.
 *
 * @param uai its UAI
 * @param eleves how many
 * @param divisions how many
 */
record College(Uai uai, int eleves, int divisions) {

    private static final AnneeScolaire ANNEE = new AnneeScolaire(2025);
    private static final int DISCIPLINES = 12;
    private static final int NOUVEAUX = 5000;

    /** The n-th UAI: each has one check letter that goes with its digits. */
    static Uai uai(int rang) {
        var chiffres = String.format(Locale.ROOT, "%07d", rang);
        return "ABCDEFGHJKLMNPRSTUVWXYZ"
                .chars()
                .mapToObj(lettre -> chiffres + (char) lettre)
                .flatMap(texte -> Uai.lire(texte).stream())
                .findFirst()
                .orElseThrow();
    }

    static LocalDate jour(int semaine) {
        return LocalDate.of(2026, 1, 5).plusWeeks(semaine);
    }

    EtatLsun etat() {
        return EtatLsun.builder()
                .uai(uai)
                .annee(ANNEE)
                .version(1)
                .selection(rangs(divisions).map(College::division).toList())
                .divisions(rangs(divisions)
                        .map(rang -> Division.builder()
                                .id(division(rang))
                                .code(code(rang))
                                .libelle("TROISIEME " + rang)
                                .periodes(rangs(3).map(College::periode).toList())
                                .build())
                        .toList())
                .disciplines(rangs(DISCIPLINES)
                        .map(rang -> new Discipline(discipline(rang), "Discipline " + rang, ""))
                        .toList())
                .enseignants(rangs(DISCIPLINES).map(College::enseignant).toList())
                .eleves(rangs(eleves)
                        .map(rang -> Eleve.builder()
                                .id(eleve(rang))
                                .division(division(rang % divisions))
                                .donnees(donnees(rang, 0))
                                .build())
                        .toList())
                .bilans(rangs(eleves)
                        .flatMap(rang -> rangs(3).map(trimestre -> bilan(rang, trimestre)))
                        .toList())
                .build();
    }

    private static Stream<Integer> rangs(int nombre) {
        return IntStream.range(0, nombre).boxed();
    }

    private static EleveId eleve(int rang) {
        return new EleveId(10_000L + rang);
    }

    private static DivisionId division(int rang) {
        return new DivisionId(Integer.toString(rang + 1));
    }

    static CodeDivision code(int rang) {
        return new CodeDivision("3E" + rang);
    }

    private static Periode periode(int trimestre) {
        return new Periode(ANNEE, trimestre + 1, 3);
    }

    private static DisciplineId discipline(int rang) {
        return new DisciplineId(String.format(Locale.ROOT, "%06d", 10_000 + rang), "S", "");
    }

    private static EnseignantId enseignantId(int numero) {
        return new EnseignantId(TypeEnseignant.EPP, numero);
    }

    private static Enseignant enseignant(int numero) {
        return Enseignant.builder()
                .id(enseignantId(numero))
                .civilite("MME")
                .nom("PROF" + numero)
                .prenom("Prénom")
                .build();
    }

    private Bilan bilan(int rang, int trimestre) {
        return new BilanPeriodique(
                new BilanId.Periodique(eleve(rang), periode(trimestre)),
                new Scolarite(division(rang % divisions), Optional.empty()),
                trimestre < 2
                        ? new Etat.Verrouille(Instant.parse("2025-12-08T16:30:00Z"), Optional.empty())
                        : new Etat.EnCours(),
                ids(Stream.of(0)),
                rangs(DISCIPLINES)
                        .map(d -> new Acquis(discipline(d), ids(Stream.of(d))))
                        .collect(toImmutableList()));
    }

    private static ImmutableSortedSet<EnseignantId> ids(Stream<Integer> numeros) {
        return numeros.map(College::enseignantId)
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }

    /** His data in that week: his number is that of the last week in which it was his turn. */
    private static DonneesAdministratives donnees(int rang, int semaine) {
        int derniere = Math.max(0, semaine - Math.floorMod(semaine - rang, 5));
        return DonneesAdministratives.builder()
                .etatCivil(EtatCivil.builder()
                        .ine(String.format(Locale.ROOT, "%09dAB", rang))
                        .nomFamille("NOM" + rang)
                        .prenom("Prénom")
                        .dateNaissance(LocalDate.of(2011, 1 + rang % 12, 9))
                        .build())
                .contact(Contact.builder()
                        .telephonePortable(String.format(Locale.ROOT, "06%08d", derniere))
                        .build())
                .adresse(Adresse.builder()
                        .ligne1("4 rue du Puits")
                        .codePostal("59000")
                        .commune("LILLE")
                        .build())
                .ajouter(Responsable.builder()
                        .id(new PersonneId(20_000L + rang))
                        .nomFamille("NOM" + rang)
                        .prenom("Parent")
                        .rang("1")
                        .build())
                .build();
    }

    DonneesBee bee(int semaine) {
        return DonneesBee.builder()
                .addDocuments(document(NatureDocument.ELEVES))
                .blocs(ImmutableSet.copyOf(Bloc.values()))
                .etablissement(Etablissement.builder()
                        .nomResponsable("RESPONSABLE " + semaine)
                        .build())
                .positionEtablissement(new Position("Communs.xml", 8))
                .divisions(rangs(divisions)
                        .map(rang -> new DivisionSource(
                                Optional.empty(),
                                code(rang),
                                "TROISIEME " + rang + " semaine " + semaine,
                                ImmutableSet.of(),
                                new Position("Structures.xml", 10 + rang)))
                        .toList())
                .eleves(rangs(eleves)
                        .map(rang -> EleveSource.builder()
                                .id(eleve(rang))
                                .idNational(donnees(rang, semaine).etatCivil().ine())
                                .donnees(donnees(rang, semaine))
                                .addDivisions(code(rang % divisions))
                                .structuresConnues(true)
                                .position(new Position("Eleves.xml", 10 + rang))
                                .build())
                        .toList())
                .build();
    }

    DonneesS3e s3e(int semaine) {
        var enseignants = Stream.concat(
                        rangs(DISCIPLINES), IntStream.rangeClosed(1, semaine).mapToObj(nouveau -> NOUVEAUX + nouveau))
                .collect(toImmutableList());
        var services = rangs(divisions)
                .flatMap(division -> rangs(DISCIPLINES)
                        .map(d -> new ServiceEnseignement(
                                new Structure.DeDivision(code(division)),
                                discipline(d).code(),
                                Stream.concat(
                                                Stream.of(enseignantId(d)),
                                                IntStream.rangeClosed(1, semaine)
                                                        .mapToObj(nouveau -> enseignantId(NOUVEAUX + nouveau)))
                                        .collect(toImmutableSet()),
                                new Position("sts.xml", 1000 + division * DISCIPLINES + d))))
                .toList();
        return DonneesS3e.builder()
                .document(document(NatureDocument.STS))
                .individus(enseignants.stream()
                        .map(numero ->
                                new Individu(renomme(numero, semaine), false, new Position("sts.xml", 10 + numero)))
                        .toList())
                .professeursPrincipaux(rangs(divisions)
                        .map(division -> new MandatProfesseurPrincipal(
                                code(division),
                                enseignantId(semaine % DISCIPLINES),
                                Optional.empty(),
                                Optional.empty()))
                        .toList())
                .services(services)
                .build();
    }

    /** The first one has another nom every week. */
    private static Enseignant renomme(int numero, int semaine) {
        return numero == 0 ? enseignant(numero).withNom("PROF" + (char) ('A' + semaine % 26)) : enseignant(numero);
    }

    private DocumentSource document(NatureDocument nature) {
        return new DocumentSource(nature, nature.name(), uai.valeur(), ANNEE.toString(), Optional.empty(), false);
    }

    /** The use case over that week's sources. */
    SynchronisationBaseEleves synchronisation(LivretScolaire livret, Journal journal, Verrou verrou, int semaine) {
        return synchronisation(livret, journal, verrou, semaine, Suivi.MUET);
    }

    SynchronisationBaseEleves synchronisation(
            LivretScolaire livret, Journal journal, Verrou verrou, int semaine, Suivi suivi) {
        return SynchronisationBaseEleves.builder()
                .baseEleves((ecole, annee) -> bee(semaine))
                .replicatSts((ecole, annee) -> s3e(semaine))
                .livret(livret)
                .journal(journal)
                .verrou(verrou)
                .suivi(suivi)
                .habilitations((demandeur, ecole) -> true)
                .horloge(InstantSource.fixed(Instant.parse(jour(semaine) + "T12:00:00Z")))
                .build();
    }

    SynchronisationBaseEleves synchronisation(StockageJdbc stockage, int semaine) {
        return synchronisation(stockage.livret(), stockage.journal(), stockage.verrou(), semaine);
    }

    Demande demande(int semaine) {
        return Demande.de(uai, "chef", new Demande.Selection.Toutes(), jour(semaine));
    }

    Demande demande(int semaine, int division) {
        return Demande.de(
                uai,
                "chef",
                new Demande.Selection.DeCodes(ImmutableList.of(code(division).valeur())),
                jour(semaine));
    }
}
