package org.lsunsync.ports;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lsunsync.domain.bilan.Archive;
import org.lsunsync.domain.bilan.Bilan;
import org.lsunsync.domain.champ.Bloc;
import org.lsunsync.domain.etablissement.AnneeScolaire;
import org.lsunsync.domain.etablissement.CodeDivision;
import org.lsunsync.domain.etablissement.Division;
import org.lsunsync.domain.etablissement.DivisionId;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.domain.personne.DonneesAdministratives;
import org.lsunsync.domain.personne.Eleve;
import org.lsunsync.domain.personne.EleveId;
import org.lsunsync.domain.personne.Enseignant;
import org.lsunsync.domain.personne.EnseignantId;
import org.lsunsync.domain.personne.EtatCivil;
import org.lsunsync.domain.personne.TypeEnseignant;
import org.lsunsync.domain.plan.BilansVerrouilles;
import org.lsunsync.domain.plan.EtatLsun;
import org.lsunsync.domain.plan.SyncPlan;
import org.lsunsync.domain.source.DocumentSource;
import org.lsunsync.domain.source.DonneesBee;
import org.lsunsync.domain.source.DonneesS3e;
import org.lsunsync.domain.source.EleveSource;
import org.lsunsync.domain.source.Individu;
import org.lsunsync.domain.source.NatureDocument;
import org.lsunsync.domain.source.Position;
import org.lsunsync.ports.LivretScolaire.Ecriture;

/**
 * The use case between ports that answer what a test wants: an école of two divisions, 3A with eight élèves and 3B with none, whom BEE
 * knows all. What the ports hear is kept.
 */
final class BancDEssai implements LivretScolaire, Journal, Suivi {

    static final Uai UAI = new Uai("0999001W");
    static final AnneeScolaire ANNEE = new AnneeScolaire(2025);
    static final LocalDate JOUR = LocalDate.of(2026, 1, 15);
    static final Instant HORODATAGE = Instant.parse("2026-01-12T17:42:10Z");
    static final DivisionId A = new DivisionId("1");
    static final DivisionId B = new DivisionId("2");
    static final String ELEVES = "eleves.xml";

    boolean habilite = true;
    boolean verrouLibre = true;
    int verrousRendus;
    Optional<ApercuEcole> ecole = Optional.of(apercu(Optional.empty()));
    Supplier<DonneesBee> bee = () -> bee(8, "Anna");
    Supplier<DonneesS3e> s3e = BancDEssai::s3e;
    Veille veille = Veille.AUCUNE;
    ImmutableList<Bilan> bilans = ImmutableList.of();
    final Deque<Function<SyncPlan, Ecriture>> ecritures = new ArrayDeque<>();
    final List<EntreeJournal> ecrites = new ArrayList<>();
    final List<EntreeJournal> constatees = new ArrayList<>();
    final List<EntreeJournal> consignees = new ArrayList<>();
    final List<EntreeJournal> terminees = new ArrayList<>();
    final List<String> etapes = new ArrayList<>();
    int chargements;

    static ApercuEcole apercu(Optional<ApercuEcole.DerniereApplication> derniere) {
        return new ApercuEcole(
                ANNEE,
                4,
                ImmutableMap.of(new CodeDivision("3B"), B, new CodeDivision("3A"), A),
                ImmutableMap.of(NatureDocument.ELEVES, HORODATAGE),
                derniere);
    }

    static DocumentSource document(NatureDocument nature, String nom) {
        return new DocumentSource(nature, nom, UAI.valeur(), "2025", Optional.of(HORODATAGE), false);
    }

    static DonneesBee bee(int eleves, String prenom) {
        return DonneesBee.builder()
                .addDocuments(document(NatureDocument.ELEVES, ELEVES))
                .blocs(ImmutableSet.of(Bloc.IDENTITE, Bloc.CONTACT))
                .eleves(IntStream.rangeClosed(1, eleves)
                        .mapToObj(i -> EleveSource.builder()
                                .id(new EleveId(i))
                                .donnees(donnees(i, prenom))
                                .addDivisions(new CodeDivision("3A"))
                                .structuresConnues(true)
                                .position(new Position(ELEVES, i))
                                .build())
                        .toList())
                .build();
    }

    static DonneesAdministratives donnees(int rang, String prenom) {
        return DonneesAdministratives.builder()
                .etatCivil(EtatCivil.builder()
                        .nomFamille("NOM" + rang)
                        .prenom(prenom)
                        .dateNaissance(LocalDate.of(2011, 1, rang))
                        .build())
                .build();
    }

    static DonneesS3e s3e() {
        return DonneesS3e.builder()
                .document(document(NatureDocument.STS, "sts.xml"))
                .addIndividus(new Individu(
                        Enseignant.builder()
                                .id(new EnseignantId(TypeEnseignant.EPP, 1))
                                .nom("PROF")
                                .build(),
                        false,
                        new Position("sts.xml", 3)))
                .build();
    }

    SynchronisationBaseEleves synchronisation() {
        return SynchronisationBaseEleves.builder()
                .baseEleves((uai, annee) -> bee.get())
                .replicatSts((uai, annee) -> s3e.get())
                .livret(this)
                .journal(this)
                .verrou(uai -> verrouLibre ? Optional.of(() -> verrousRendus++) : Optional.empty())
                .habilitations((demandeur, uai) -> habilite)
                .veille((uai, annee) -> veille.inchangees(uai, annee))
                .suivi(this)
                .horloge(() -> Instant.parse("2026-01-15T08:00:00Z"))
                .build();
    }

    static Demande demande(String... codes) {
        return Demande.de(UAI, "chef", new Demande.Selection.DeCodes(ImmutableList.copyOf(codes)), JOUR);
    }

    @Override
    public Optional<ApercuEcole> apercu(Uai uai) {
        return ecole;
    }

    @Override
    public EtatLsun charger(Uai uai, ImmutableList<DivisionId> selection) {
        chargements++;
        var choisies = ImmutableSet.copyOf(selection);
        return EtatLsun.builder()
                .uai(uai)
                .annee(ANNEE)
                .version(4)
                .selection(selection)
                .addDivisions(
                        Division.builder().id(A).code(new CodeDivision("3A")).build(),
                        Division.builder().id(B).code(new CodeDivision("3B")).build())
                .eleves(
                        choisies.contains(A)
                                ? IntStream.rangeClosed(1, 8)
                                        .mapToObj(i -> Eleve.builder()
                                                .id(new EleveId(i))
                                                .division(A)
                                                .donnees(donnees(i, "Anna"))
                                                .build())
                                        .toList()
                                : List.of())
                .bilans(bilans)
                .build();
    }

    @Override
    public Ecriture appliquer(SyncPlan plan, Function<BilansVerrouilles, EntreeJournal> entree) {
        if (!ecritures.isEmpty()) {
            return ecritures.remove().apply(plan);
        }
        ecrites.add(entree.apply(plan.bilansVerrouilles()));
        return new Ecriture.Faite(5, 1);
    }

    @Override
    public long constater(EntreeJournal entree) {
        constatees.add(entree);
        return constatees.size();
    }

    @Override
    public ImmutableList<Archive> archives(Uai uai, EleveId eleve) {
        return ImmutableList.of();
    }

    @Override
    public ImmutableList<BilanMontre> montrer(Uai uai, EleveId eleve) {
        return ImmutableList.of();
    }

    @Override
    public long consigner(EntreeJournal entree) {
        consignees.add(entree);
        return consignees.size();
    }

    @Override
    public ImmutableList<LigneHistorique> lister(Uai uai, long avant, int nombre) {
        return ImmutableList.of();
    }

    @Override
    public Optional<EntreeJournal> lire(Uai uai, long numero) {
        return ecrites.stream().findFirst();
    }

    @Override
    public Optional<EntreeJournal> parPlan(Uai uai, String empreintePlan) {
        return Stream.concat(ecrites.stream(), consignees.stream())
                .filter(entree -> entree.rapport()
                        .filter(rapport -> rapport.empreintePlan().equals(empreintePlan))
                        .isPresent())
                .findFirst();
    }

    @Override
    public void etape(Uai uai, Etape etape, int fait, int total) {
        etapes.add(etape.name() + " " + fait + "/" + total);
    }

    @Override
    public void termine(EntreeJournal entree) {
        terminees.add(entree);
    }

    /** What came of every request, however it was put down: told once each. */
    ImmutableList<Issue> issues() {
        return terminees.stream().map(EntreeJournal::issue).collect(toImmutableList());
    }
}
