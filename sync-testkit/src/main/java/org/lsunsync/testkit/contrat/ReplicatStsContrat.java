package org.lsunsync.testkit.contrat;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lsunsync.domain.etablissement.AnneeScolaire;
import org.lsunsync.domain.etablissement.CodeDivision;
import org.lsunsync.domain.etablissement.CodeGroupe;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.domain.personne.Enseignant;
import org.lsunsync.domain.personne.EnseignantId;
import org.lsunsync.domain.personne.TypeEnseignant;
import org.lsunsync.domain.source.DocumentSource;
import org.lsunsync.domain.source.DonneesS3e;
import org.lsunsync.domain.source.Individu;
import org.lsunsync.domain.source.MandatProfesseurPrincipal;
import org.lsunsync.domain.source.NatureDocument;
import org.lsunsync.domain.source.Position;
import org.lsunsync.domain.source.ServiceEnseignement;
import org.lsunsync.domain.source.Structure;
import org.lsunsync.ports.ReplicatSts;

/** What an adapter of {@link ReplicatSts} owes, clause by clause; positions are not looked at. */
public abstract class ReplicatStsContrat {

    private static final Uai UAI = new Uai("0999001W");
    private static final AnneeScolaire ANNEE = new AnneeScolaire(2025);
    private static final EnseignantId KERVELLA = new EnseignantId(TypeEnseignant.EPP, 61);
    private static final EnseignantId SUPPLEANTE = new EnseignantId(TypeEnseignant.EPP, 62);
    private static final EnseignantId LOCALE = new EnseignantId(TypeEnseignant.LOCAL, 7);

    /** For subclasses. */
    protected ReplicatStsContrat() {}

    /** The adapter, whose source says that; a suppléant's type is the source's own {@code eppsup}. */
    protected abstract ReplicatSts disant(DonneesS3e donnees);

    /** The adapter, whose source can't be reached. */
    protected abstract ReplicatSts enPanne();

    /** The adapter, whose source says that and then something that can't be read, or is cut in the middle. */
    protected abstract ReplicatSts illisible(DonneesS3e donnees);

    private static Individu individu(EnseignantId id, String nom, boolean suppleant) {
        return new Individu(
                Enseignant.builder()
                        .id(id)
                        .civilite("MME")
                        .nom(nom)
                        .prenom("ZOÉ")
                        .build(),
                suppleant,
                new Position("sts", 1));
    }

    private static DonneesS3e donnees() {
        return DonneesS3e.builder()
                .document(new DocumentSource(
                        NatureDocument.STS, "sts", UAI.valeur(), ANNEE.toString(), Optional.empty(), false))
                .sigle("CLG")
                .addIndividus(
                        individu(KERVELLA, "KERVELLA", false),
                        individu(LOCALE, "ZANOTTI", false),
                        individu(SUPPLEANTE, "DUVIVIER", true))
                .addProfesseursPrincipaux(
                        new MandatProfesseurPrincipal(
                                new CodeDivision("3 A"),
                                KERVELLA,
                                Optional.of(LocalDate.of(2025, 9, 1)),
                                Optional.of(LocalDate.of(2025, 10, 1))),
                        new MandatProfesseurPrincipal(
                                new CodeDivision("3 A"),
                                LOCALE,
                                Optional.of(LocalDate.of(2025, 10, 2)),
                                Optional.empty()))
                .addServices(
                        service(new Structure.DeDivision(new CodeDivision("3 A")), "061300", KERVELLA, LOCALE),
                        service(new Structure.DeDivision(new CodeDivision("3 A")), "100100"),
                        service(new Structure.DeGroupe(new CodeGroupe("3LATIN")), "020300", LOCALE))
                .build();
    }

    private static ServiceEnseignement service(Structure structure, String matiere, EnseignantId... enseignants) {
        return new ServiceEnseignement(structure, matiere, ImmutableSet.copyOf(enseignants), new Position("sts", 1));
    }

    private DonneesS3e lire(DonneesS3e dites) {
        return disant(dites).lire(UAI, ANNEE);
    }

    private static ImmutableSet<ImmutableList<Object>> services(DonneesS3e s3e) {
        return s3e.services().stream()
                .map(service -> ImmutableList.<Object>of(service.structure(), service.matiere(), service.enseignants()))
                .collect(toImmutableSet());
    }

    @Test
    @DisplayName("RS-1 École entière : personnes, services des divisions et des groupes, mandats finis compris")
    void ecoleEntiere() {
        var lu = lire(donnees());
        assertThat(lu.individus().stream().map(Individu::enseignant))
                .containsExactlyInAnyOrderElementsOf(
                        donnees().individus().stream().map(Individu::enseignant).toList());
        assertThat(services(lu)).isEqualTo(services(donnees()));
        assertThat(lu.professeursPrincipaux())
                .containsExactlyInAnyOrderElementsOf(donnees().professeursPrincipaux());
        assertThat(lu.sigle()).isEqualTo("CLG");
    }

    @Test
    @DisplayName("RS-2 Telle quelle : un autre UAI, une autre année sont rendus comme la source les déclare")
    void telleQuelle() {
        var document = new DocumentSource(NatureDocument.STS, "sts", "0999002X", "2024", Optional.empty(), false);
        var lu = lire(donnees().withDocument(document)).document();
        assertThat(lu.nature()).isEqualTo(NatureDocument.STS);
        assertThat(lu.uai()).isEqualTo("0999002X");
        assertThat(lu.annee()).isEqualTo("2024");
        assertThat(lu.vide()).isFalse();
    }

    @Test
    @DisplayName("RS-3 Types : un suppléant est rendu epp, et suppléant")
    void types() {
        assertThat(lire(donnees()).individus())
                .filteredOn(individu -> individu.enseignant().id().equals(SUPPLEANTE))
                .singleElement()
                .satisfies(individu -> assertThat(individu.suppleant()).isTrue());
    }

    @Test
    @DisplayName("RS-4 Fiches : une personne sans nom est ignorée avec ses mandats, les autres continuent")
    void fiches() {
        var sansNom = donnees().withIndividus(individu(KERVELLA, "", false), individu(LOCALE, "ZANOTTI", false));
        var lu = lire(sansNom);
        assertThat(lu.ignores()).hasSize(1);
        assertThat(lu.individus())
                .extracting(individu -> individu.enseignant().id())
                .containsExactly(LOCALE);
        assertThat(lu.professeursPrincipaux())
                .extracting(MandatProfesseurPrincipal::enseignant)
                .containsExactly(LOCALE);
    }

    @Test
    @DisplayName("RS-5 Échec : une source injoignable, ou illisible, ne donne qu'EchecPort, sans cause ni valeur")
    void panne() {
        assertThat(Pannes.refus(() -> enPanne().lire(UAI, ANNEE)).code()).isIn("SourceIndisponible", "SourceIllisible");
        var illisible = Pannes.refus(() -> illisible(donnees()).lire(UAI, ANNEE));
        assertThat(illisible.code()).isEqualTo("SourceIllisible");
        assertThat(illisible.details()).isNotEmpty();
        assertThat(illisible.phrase()).doesNotContain("KERVELLA", "ZANOTTI", "ZOÉ");
    }

    @Test
    @DisplayName("RS-6 Fils : plusieurs lisent à la fois, et lisent la même chose")
    void fils() {
        var adapter = disant(donnees());
        var lectures = Ensemble.repondre(4, () -> services(adapter.lire(UAI, ANNEE)));
        assertThat(lectures.get(0)).hasSize(3);
        assertThat(ImmutableSet.copyOf(lectures)).hasSize(1);
    }
}
