package org.lsunsync.testkit.arbitraires;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.lsunsync.domain.bilan.Acquis;
import org.lsunsync.domain.bilan.Archive;
import org.lsunsync.domain.bilan.Bilan;
import org.lsunsync.domain.bilan.BilanCycle;
import org.lsunsync.domain.bilan.BilanId;
import org.lsunsync.domain.bilan.BilanPeriodique;
import org.lsunsync.domain.bilan.Discipline;
import org.lsunsync.domain.bilan.DisciplineId;
import org.lsunsync.domain.bilan.Etat;
import org.lsunsync.domain.bilan.NumeroArchive;
import org.lsunsync.domain.bilan.Scolarite;
import org.lsunsync.domain.champ.Bloc;
import org.lsunsync.domain.champ.Champ;
import org.lsunsync.domain.champ.Nature;
import org.lsunsync.domain.etablissement.AnneeScolaire;
import org.lsunsync.domain.etablissement.CodeDivision;
import org.lsunsync.domain.etablissement.CodeGroupe;
import org.lsunsync.domain.etablissement.Division;
import org.lsunsync.domain.etablissement.DivisionId;
import org.lsunsync.domain.etablissement.Etablissement;
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
import org.lsunsync.domain.personne.Sexe;
import org.lsunsync.domain.personne.TypeEnseignant;
import org.lsunsync.domain.source.DivisionSource;
import org.lsunsync.domain.source.DocumentSource;
import org.lsunsync.domain.source.DonneesBee;
import org.lsunsync.domain.source.DonneesS3e;
import org.lsunsync.domain.source.EleveSource;
import org.lsunsync.domain.source.EnregistrementIgnore;
import org.lsunsync.domain.source.Individu;
import org.lsunsync.domain.source.MandatProfesseurPrincipal;
import org.lsunsync.domain.source.NatureDocument;
import org.lsunsync.domain.source.Position;
import org.lsunsync.domain.source.ServiceEnseignement;
import org.lsunsync.domain.source.Structure;

/**
 * One arbitrary for each type of the model, for tests of what stores, writes or compares one value: each valid by itself, every
 * field filled or empty. What hangs together (a bilan and its élève, a service and its division) is {@link Histoires}' business.
 */
public final class Modeles {

    private Modeles() {}

    // établissement

    /** UAI with the right check letter. */
    public static Arbitrary<Uai> uais() {
        return Arbitraries.integers().between(1, 9_999_999).map(numero -> {
            var chiffres = String.format(Locale.ROOT, "%07d", numero);
            return new Uai(chiffres + "ABCDEFGHJKLMNPRSTUVWXYZ".charAt(numero % 23));
        });
    }

    /** The years around 2025. */
    public static Arbitrary<AnneeScolaire> anneesScolaires() {
        return Arbitraries.integers().between(2020, 2030).map(AnneeScolaire::new);
    }

    /** {@code 3 A} and the like, the pseudo-division of those who left among them. */
    public static Arbitrary<CodeDivision> codesDivision() {
        return Arbitraries.of("3 A", "3 B", "3EME1", "6°É", "TROISIEM", "Inactifs")
                .map(CodeDivision::new);
    }

    /** Codes of groupes. */
    public static Arbitrary<CodeGroupe> codesGroupe() {
        return Arbitraries.of("3LATIN", "6ESPG1", "GR-É").map(CodeGroupe::new);
    }

    /** LSUN's own ids of divisions. */
    public static Arbitrary<DivisionId> divisionIds() {
        return Arbitraries.integers().between(1, 9).map(rang -> new DivisionId(Integer.toString(rang)));
    }

    /** The MEF codes of a collège. */
    public static Arbitrary<Mef> mefs() {
        return Arbitraries.of("10010012110", "10110001110", "10210001110", "10310019110")
                .map(Mef::new);
    }

    /** Trimestres and semestres. */
    public static Arbitrary<Periode> periodes() {
        return Combinators.combine(anneesScolaires(), Arbitraries.integers().between(2, 3))
                .flatAs((annee, nombre) ->
                        Arbitraries.integers().between(1, nombre).map(indice -> new Periode(annee, indice, nombre)));
    }

    /** Divisions, some with neither MEF nor période. */
    public static Arbitrary<Division> divisions() {
        return Combinators.combine(divisionIds(), codesDivision(), textes(), liste(mefs()), liste(periodes()))
                .as((id, code, libelle, mefs, periodes) -> Division.builder()
                        .id(id)
                        .code(code)
                        .libelle(libelle)
                        .mefs(mefs)
                        .periodes(periodes)
                        .build());
    }

    /** Établissements. */
    public static Arbitrary<Etablissement> etablissements() {
        return remplis(Etablissement.CHAMPS, Etablissement.builder().build());
    }

    // personne

    /** ELEVE_ID. */
    public static Arbitrary<EleveId> eleveIds() {
        return Arbitraries.longs().between(0, 9_999_999).map(EleveId::new);
    }

    /** PERSONNE_ID. */
    public static Arbitrary<PersonneId> personneIds() {
        return Arbitraries.longs().between(0, 9_999_999).map(PersonneId::new);
    }

    /** Both, and neither has a default. */
    public static Arbitrary<Sexe> sexes() {
        return Arbitraries.of(Sexe.values());
    }

    /** Every type. */
    public static Arbitrary<TypeEnseignant> typesEnseignant() {
        return Arbitraries.of(TypeEnseignant.values());
    }

    /** Pairs of any type. */
    public static Arbitrary<EnseignantId> enseignantIds() {
        return Combinators.combine(typesEnseignant(), Arbitraries.longs().between(0, 99_999))
                .as(EnseignantId::new);
    }

    /** Enseignants. */
    public static Arbitrary<Enseignant> enseignants() {
        return enseignantIds()
                .flatMap(id ->
                        remplis(Enseignant.CHAMPS, Enseignant.builder().id(id).build()));
    }

    /** États civils, names as real ones are. */
    public static Arbitrary<EtatCivil> etatsCivils() {
        return remplis(EtatCivil.CHAMPS, EtatCivil.builder().build());
    }

    /** Contacts, phones written in many ways. */
    public static Arbitrary<Contact> contacts() {
        return remplis(Contact.CHAMPS, Contact.VIDE);
    }

    /** Addresses. */
    public static Arbitrary<Adresse> adresses() {
        return remplis(Adresse.CHAMPS, Adresse.VIDE);
    }

    /** Responsables. */
    public static Arbitrary<Responsable> responsables() {
        return personneIds()
                .flatMap(id ->
                        remplis(Responsable.CHAMPS, Responsable.builder().id(id).build()));
    }

    /** An élève's data, with up to three responsables. */
    public static Arbitrary<DonneesAdministratives> donneesAdministratives() {
        return Combinators.combine(
                        remplis(
                                DonneesAdministratives.CHAMPS,
                                DonneesAdministratives.builder().build()),
                        responsables().list().ofMaxSize(3).uniqueElements(Responsable::id))
                .as((donnees, responsables) -> {
                    var avec = DonneesAdministratives.builder().from(donnees);
                    responsables.forEach(avec::ajouter);
                    return avec.build();
                });
    }

    /** Élèves as LSUN holds them. */
    public static Arbitrary<Eleve> eleves() {
        return Combinators.combine(eleveIds(), divisionIds(), mefs().optional(), donneesAdministratives())
                .as((id, division, mef, donnees) -> Eleve.builder()
                        .id(id)
                        .division(division)
                        .mef(mef)
                        .donnees(donnees)
                        .build());
    }

    // bilan

    /** Disciplines' keys, one with an id-lv. */
    public static Arbitrary<DisciplineId> disciplineIds() {
        return Arbitraries.of(Recit.DISCIPLINES).map(Discipline::id);
    }

    /** Disciplines, one with a national code. */
    public static Arbitrary<Discipline> disciplines() {
        return Arbitraries.of(Recit.DISCIPLINES);
    }

    /** An acquis of any number of enseignants. */
    public static Arbitrary<Acquis> acquis() {
        return Combinators.combine(disciplineIds(), ids()).as(Acquis::new);
    }

    /** Numbers of archives. */
    public static Arbitrary<NumeroArchive> numerosArchive() {
        return Arbitraries.integers().between(1, 9).map(NumeroArchive::new);
    }

    /** En cours, or verrouillé with a pin or without. */
    public static Arbitrary<Etat> etats() {
        return Arbitraries.oneOf(
                Arbitraries.just(new Etat.EnCours()),
                Combinators.combine(instants(), numerosArchive().optional()).as(Etat.Verrouille::new));
    }

    /** Scolarités. */
    public static Arbitrary<Scolarite> scolarites() {
        return Combinators.combine(divisionIds(), mefs().optional()).as(Scolarite::new);
    }

    /** Keys of bilans, of both kinds. */
    public static Arbitrary<BilanId> bilanIds() {
        return bilans().map(Bilan::id);
    }

    /** Bilans of both kinds. */
    public static Arbitrary<Bilan> bilans() {
        return Arbitraries.oneOf(bilansPeriodiques(), bilansCycle());
    }

    /** Bilans périodiques. */
    public static Arbitrary<BilanPeriodique> bilansPeriodiques() {
        return Combinators.combine(
                        eleveIds(),
                        periodes(),
                        scolarites(),
                        etats(),
                        ids(),
                        acquis().list().ofMaxSize(4).uniqueElements(Acquis::discipline))
                .as((eleve, periode, scolarite, etat, pp, acquis) -> new BilanPeriodique(
                        new BilanId.Periodique(eleve, periode),
                        scolarite,
                        etat,
                        pp,
                        ImmutableList.sortedCopyOf(Comparator.comparing(Acquis::discipline), acquis)));
    }

    /** Bilans de fin de cycle. */
    public static Arbitrary<BilanCycle> bilansCycle() {
        return Combinators.combine(
                        eleveIds(),
                        Arbitraries.integers().between(2, 4),
                        anneesScolaires(),
                        scolarites(),
                        etats(),
                        ids())
                .as((eleve, cycle, annee, scolarite, etat, pp) ->
                        new BilanCycle(new BilanId.DeCycle(eleve, cycle), annee, scolarite, etat, pp));
    }

    /** Archives. */
    public static Arbitrary<Archive> archives() {
        return Combinators.combine(eleveIds(), numerosArchive(), dates(), donneesAdministratives())
                .as(Archive::new);
    }

    // source

    /** Kinds of documents. */
    public static Arbitrary<NatureDocument> naturesDocument() {
        return Arbitraries.of(NatureDocument.values());
    }

    /** Where a record stands. */
    public static Arbitrary<Position> positions() {
        return Combinators.combine(
                        Arbitraries.of("ElevesAvecAdresses.xml", "sts_emp.xml"),
                        Arbitraries.integers().between(1, 9_999))
                .as(Position::new);
    }

    /** What documents declare. */
    public static Arbitrary<DocumentSource> documentsSource() {
        return naturesDocument().flatMap(Modeles::document);
    }

    private static Arbitrary<DocumentSource> document(NatureDocument nature) {
        return Combinators.combine(uais(), anneesScolaires(), instants().optional(), Arbitraries.of(false, true))
                .as((uai, annee, horodatage, vide) -> new DocumentSource(
                        nature, nature.racine() + ".xml", uai.valeur(), annee.toString(), horodatage, vide));
    }

    /** Records that could not be used. */
    public static Arbitrary<EnregistrementIgnore> enregistrementsIgnores() {
        return Combinators.combine(positions(), Arbitraries.of("élève sans ELEVE_ID entier", "individu sans nom"))
                .as(EnregistrementIgnore::new);
    }

    /** Divisions as BEE has them. */
    public static Arbitrary<DivisionSource> divisionsSource() {
        return Combinators.combine(divisionIds().optional(), codesDivision(), textes(), liste(mefs()), positions())
                .as((id, code, libelle, mefs, position) ->
                        new DivisionSource(id, code, libelle, ImmutableSet.copyOf(mefs), position));
    }

    /** Élèves as BEE has them, faulty ones included. */
    public static Arbitrary<EleveSource> elevesSource() {
        return Combinators.combine(
                        eleveIds(),
                        donneesAdministratives(),
                        liste(codesDivision()),
                        liste(codesGroupe()),
                        dates().optional(),
                        liste(Arbitraries.of("date de sortie illisible", "adresse absente du document")),
                        positions())
                .as((id, donnees, divisions, groupes, sortie, fautes, position) -> EleveSource.builder()
                        .id(id)
                        .idNational(donnees.etatCivil().ine())
                        .donnees(donnees)
                        .divisions(divisions)
                        .groupes(groupes)
                        .structuresConnues(!divisions.isEmpty())
                        .dateSortie(sortie)
                        .fautes(fautes)
                        .position(position)
                        .build());
    }

    /** Divisions and groupes. */
    public static Arbitrary<Structure> structures() {
        return Arbitraries.oneOf(
                codesDivision().map(Structure.DeDivision::new), codesGroupe().map(Structure.DeGroupe::new));
    }

    /** Services, some of which name nobody. */
    public static Arbitrary<ServiceEnseignement> services() {
        return Combinators.combine(
                        structures(), Arbitraries.of("061300", "020300", "100A00"), liste(enseignantIds()), positions())
                .as((structure, matiere, enseignants, position) ->
                        new ServiceEnseignement(structure, matiere, ImmutableSet.copyOf(enseignants), position));
    }

    /** Mandates with bounds or without. */
    public static Arbitrary<MandatProfesseurPrincipal> mandats() {
        return Combinators.combine(codesDivision(), enseignantIds(), dates().optional(), dates().optional())
                .as(MandatProfesseurPrincipal::new);
    }

    /** Persons whom S3E describes. */
    public static Arbitrary<Individu> individus() {
        return Combinators.combine(enseignants(), Arbitraries.of(false, true), positions())
                .as(Individu::new);
    }

    /** What BEE says, of any blocks. */
    public static Arbitrary<DonneesBee> donneesBee() {
        return Combinators.combine(
                        document(NatureDocument.ELEVES),
                        Arbitraries.of(Bloc.values()).set(),
                        etablissements().optional(),
                        liste(divisionsSource()),
                        elevesSource().list().ofMaxSize(4).uniqueElements(EleveSource::id),
                        liste(enregistrementsIgnores()))
                .as((document, blocs, etablissement, divisions, eleves, ignores) -> DonneesBee.builder()
                        .addDocuments(document)
                        .blocs(blocs)
                        .etablissement(etablissement)
                        .positionEtablissement(etablissement.map(la -> new Position("Communs.xml", 8)))
                        .divisions(divisions)
                        .eleves(eleves)
                        .ignores(ignores)
                        .matieresNationales(ImmutableMap.of("100A00", "100100"))
                        .build());
    }

    /** What S3E says. */
    public static Arbitrary<DonneesS3e> donneesS3e() {
        return Combinators.combine(
                        document(NatureDocument.STS),
                        textes(),
                        liste(individus()),
                        liste(mandats()),
                        liste(services()),
                        liste(enregistrementsIgnores()))
                .as((document, sigle, individus, mandats, services, ignores) -> DonneesS3e.builder()
                        .document(document)
                        .sigle(sigle)
                        .individus(individus)
                        .professeursPrincipaux(mandats)
                        .services(services)
                        .ignores(ignores)
                        .build());
    }

    // values

    private static <T> Arbitrary<List<T>> liste(Arbitrary<T> elements) {
        return elements.list().ofMaxSize(3).uniqueElements();
    }

    private static Arbitrary<ImmutableSortedSet<EnseignantId>> ids() {
        return liste(enseignantIds()).map(ids -> Recit.ids(ids.stream()));
    }

    private static Arbitrary<LocalDate> dates() {
        return Arbitraries.integers().between(0, 365 * 2).map(Recit.RENTREE::plusDays);
    }

    private static Arbitrary<Instant> instants() {
        return Arbitraries.integers().between(0, 1_000_000).map(Instant.parse("2025-09-01T06:00:00Z")::plusSeconds);
    }

    private static Arbitrary<String> textes() {
        return Arbitraries.of(ImmutableList.<String>builder()
                .add("")
                .addAll(Noms.NOMS)
                .addAll(Noms.PRENOMS)
                .build());
    }

    private static Arbitrary<String> valeurs(Champ<?> champ) {
        return switch (champ.nom()) {
            case "dateNaissance" ->
                dates().optional().map(date -> date.map(LocalDate::toString).orElse(""));
            case "sexe" -> sexes().optional().map(sexe -> sexe.map(Enum::name).orElse(""));
            default -> champ.nature() == Nature.TELEPHONE ? Arbitraries.of(Noms.TELEPHONES) : textes();
        };
    }

    /** That record, each field of it filled with something. */
    private static <T> Arbitrary<T> remplis(ImmutableList<Champ<T>> champs, T vide) {
        return Combinators.combine(champs.stream().map(Modeles::valeurs).collect(Collectors.toList()))
                .as(valeurs -> {
                    var rempli = vide;
                    for (int i = 0; i < champs.size(); i++) {
                        rempli = champs.get(i).avec(rempli, valeurs.get(i));
                    }
                    return rempli;
                });
    }
}
