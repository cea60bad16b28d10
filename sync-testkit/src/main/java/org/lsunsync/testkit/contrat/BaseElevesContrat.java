package org.lsunsync.testkit.contrat;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lsunsync.domain.champ.Bloc;
import org.lsunsync.domain.champ.Champ;
import org.lsunsync.domain.etablissement.AnneeScolaire;
import org.lsunsync.domain.etablissement.CodeDivision;
import org.lsunsync.domain.etablissement.CodeGroupe;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.domain.personne.Adresse;
import org.lsunsync.domain.personne.Contact;
import org.lsunsync.domain.personne.DonneesAdministratives;
import org.lsunsync.domain.personne.EleveId;
import org.lsunsync.domain.personne.EtatCivil;
import org.lsunsync.domain.personne.PersonneId;
import org.lsunsync.domain.personne.Responsable;
import org.lsunsync.domain.personne.Sexe;
import org.lsunsync.domain.source.DocumentSource;
import org.lsunsync.domain.source.DonneesBee;
import org.lsunsync.domain.source.EleveSource;
import org.lsunsync.domain.source.NatureDocument;
import org.lsunsync.domain.source.Position;
import org.lsunsync.ports.BaseEleves;

/**
 * What an adapter of {@link BaseEleves} owes, clause by clause. A subclass says which blocks its source can supply, and brings a
 * source to say what a test asks; what that leaves out of the asked data (positions, other blocks) is not looked at.
 */
public abstract class BaseElevesContrat {

    private static final Uai UAI = new Uai("0999001W");
    private static final AnneeScolaire ANNEE = new AnneeScolaire(2025);

    /** For subclasses. */
    protected BaseElevesContrat() {}

    /** The blocks that the adapter can supply; {@link Bloc#IDENTITE} at least. */
    protected abstract ImmutableSet<Bloc> blocs();

    /** The adapter, whose source says that, in these blocks alone and of the declared école and year. */
    protected abstract BaseEleves disant(DonneesBee donnees);

    /** The adapter, whose source can't be reached. */
    protected abstract BaseEleves enPanne();

    /** The adapter, whose source says that and then something that can't be read, or is cut in the middle. */
    protected abstract BaseEleves illisible(DonneesBee donnees);

    private static EleveSource eleve(long id, String prenom, String division) {
        return EleveSource.builder()
                .id(new EleveId(id))
                .idNational("08000" + id + "AB")
                .donnees(DonneesAdministratives.builder()
                        .etatCivil(EtatCivil.builder()
                                .ine("08000" + id + "AB")
                                .nomFamille("D'ÎLE-AUX-BŒUFS")
                                .prenom(prenom)
                                .dateNaissance(LocalDate.of(2011, 2, 28))
                                .sexe(Sexe.F)
                                .build())
                        .contact(Contact.builder()
                                .telephonePortable("0600000001")
                                .build())
                        .adresse(Adresse.builder()
                                .ligne1("4 rue du Puits")
                                .codePostal("59000")
                                .commune("LILLE")
                                .build())
                        .ajouter(Responsable.builder()
                                .id(new PersonneId(9000 + id))
                                .civilite("MME")
                                .nomFamille("DURAND")
                                .prenom("Paule")
                                .lien("1")
                                .rang("1")
                                .build())
                        .build())
                .addDivisions(new CodeDivision(division))
                .addGroupes(new CodeGroupe("3LATIN"))
                .structuresConnues(true)
                .position(new Position("eleves", (int) id))
                .build();
    }

    private DonneesBee donnees(Uai uai, AnneeScolaire annee, EleveSource... eleves) {
        return DonneesBee.builder()
                .addDocuments(new DocumentSource(
                        NatureDocument.ELEVES, "eleves", uai.valeur(), annee.toString(), Optional.empty(), false))
                .blocs(blocs())
                .addEleves(eleves)
                .build();
    }

    private static EleveSource celui(DonneesBee bee, long id) {
        return bee.eleves().stream()
                .filter(eleve -> eleve.id().equals(new EleveId(id)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("l'élève " + id + " manque"));
    }

    private DonneesBee lire(DonneesBee dites) {
        return disant(dites).lire(UAI, ANNEE);
    }

    @Test
    @DisplayName("BE-1 École entière : tous ses élèves, de toute division, ceux qui sont partis compris")
    void ecoleEntiere() {
        var parti = eleve(812, "Zoé", "3 B").withDateSortie(LocalDate.of(2025, 11, 30));
        var lu = lire(donnees(UAI, ANNEE, eleve(810, "Maëlle", "3 A"), eleve(811, "Tom", "3 B"), parti));
        assertThat(lu.eleves())
                .extracting(EleveSource::id)
                .containsExactlyInAnyOrder(new EleveId(810), new EleveId(811), new EleveId(812));
        assertThat(celui(lu, 812).parti(LocalDate.of(2026, 1, 15))).isTrue();
        assertThat(celui(lu, 810).parti(LocalDate.of(2026, 1, 15))).isFalse();
    }

    @Test
    @DisplayName("BE-1 École entière : chacun avec sa division, ses groupes, et chaque champ des blocs fournis")
    void champs() {
        var dit = eleve(810, "Maëlle", "3 A");
        var lu = celui(lire(donnees(UAI, ANNEE, dit)), 810);
        assertThat(lu.divisions()).isEqualTo(dit.divisions());
        assertThat(lu.idNational()).isEqualTo(dit.idNational());
        if (lu.structuresConnues()) {
            assertThat(lu.groupes()).isEqualTo(dit.groupes());
        }
        champs(Bloc.IDENTITE, DonneesAdministratives.CHAMPS_IDENTITE, dit.donnees(), lu.donnees());
        champs(Bloc.CONTACT, DonneesAdministratives.CHAMPS_CONTACT, dit.donnees(), lu.donnees());
        champs(Bloc.ADRESSE, DonneesAdministratives.CHAMPS_ADRESSE, dit.donnees(), lu.donnees());
        if (blocs().contains(Bloc.RESPONSABLES)) {
            assertThat(lu.donnees().responsables().keySet())
                    .isEqualTo(dit.donnees().responsables().keySet());
            dit.donnees()
                    .responsables()
                    .forEach((id, sien) -> champs(
                            Bloc.RESPONSABLES,
                            Responsable.CHAMPS_PERSONNE,
                            sien,
                            Optional.ofNullable(lu.donnees().responsables().get(id))
                                    .orElseThrow()));
        }
    }

    private <T> void champs(Bloc bloc, ImmutableList<Champ<T>> champs, T dit, T lu) {
        if (blocs().contains(bloc)) {
            for (var champ : champs) {
                assertThat(champ.nature().canonique(champ.de(lu)))
                        .as(champ.nom())
                        .isEqualTo(champ.nature().canonique(champ.de(dit)));
            }
        }
    }

    @Test
    @DisplayName("BE-2 Telle quelle : un autre UAI, une autre année sont rendus comme la source les déclare")
    void telleQuelle() {
        var autre = lire(donnees(new Uai("0999002X"), new AnneeScolaire(2024), eleve(810, "Maëlle", "3 A")));
        assertThat(autre.documents())
                .filteredOn(document -> document.nature() == NatureDocument.ELEVES)
                .singleElement()
                .satisfies(document -> {
                    assertThat(document.uai()).isEqualTo("0999002X");
                    assertThat(document.annee()).isEqualTo("2024");
                    assertThat(document.vide()).isFalse();
                });
    }

    @Test
    @DisplayName("BE-2 Telle quelle : une source sans aucun élève le dit, et n'échoue pas")
    void vide() {
        assertThat(lire(donnees(UAI, ANNEE)).documents())
                .filteredOn(document -> document.nature() == NatureDocument.ELEVES)
                .singleElement()
                .satisfies(document -> assertThat(document.vide()).isTrue());
    }

    @Test
    @DisplayName("BE-3 Blocs : ceux que les documents fournissent, même quand toutes leurs valeurs sont vides")
    void blocsFournis() {
        var nu = eleve(810, "Maëlle", "3 A")
                .withDonnees(DonneesAdministratives.builder()
                        .etatCivil(EtatCivil.builder()
                                .nomFamille("DUPONT")
                                .prenom("Maëlle")
                                .dateNaissance(LocalDate.of(2011, 2, 28))
                                .build())
                        .build());
        assertThat(lire(donnees(UAI, ANNEE, nu)).blocs()).isEqualTo(blocs());
        for (var bloc : Sets.intersection(blocs(), ImmutableSet.of(Bloc.ADRESSE, Bloc.RESPONSABLES))) {
            var ote = bloc == Bloc.RESPONSABLES
                    ? ImmutableSet.of(Bloc.RESPONSABLES, Bloc.ADRESSE_RESPONSABLES)
                    : ImmutableSet.of(bloc);
            var sans = ImmutableSet.copyOf(Sets.difference(blocs(), ote));
            var dites = donnees(UAI, ANNEE, eleve(810, "Maëlle", "3 A")).withBlocs(sans);
            assertThat(lire(dites).blocs()).as("sans " + bloc).isEqualTo(sans);
        }
    }

    @Test
    @DisplayName("BE-4 Fiches : une fiche inutilisable est rendue avec sa faute, et les autres continuent")
    void fiches() {
        var lu =
                lire(donnees(UAI, ANNEE, eleve(810, "Maëlle", "3 A"), eleve(811, "", "3 A"), eleve(812, "Zoé", "3 A")));
        var faute = lu.eleves().stream()
                .filter(eleve -> eleve.id().equals(new EleveId(811)))
                .flatMap(eleve -> eleve.raisonDIgnorer().stream())
                .count();
        assertThat(faute + lu.ignores().size()).isEqualTo(1);
        assertThat(celui(lu, 810).raisonDIgnorer()).isEmpty();
        assertThat(celui(lu, 812).raisonDIgnorer()).isEmpty();
    }

    @Test
    @DisplayName("BE-5 Échec : une source injoignable, ou illisible, ne donne qu'EchecPort, sans cause ni valeur")
    void panne() {
        assertThat(Pannes.refus(() -> enPanne().lire(UAI, ANNEE)).code()).isIn("SourceIndisponible", "SourceIllisible");
        var coupee = illisible(donnees(UAI, ANNEE, eleve(810, "Maëlle", "3 A")));
        var illisible = Pannes.refus(() -> coupee.lire(UAI, ANNEE));
        assertThat(illisible.code()).isEqualTo("SourceIllisible");
        assertThat(illisible.details()).isNotEmpty();
        assertThat(illisible.phrase()).doesNotContain("BŒUFS", "Maëlle", "0600000001", "DURAND", "2011");
    }

    @Test
    @DisplayName("BE-6 Fils : plusieurs lisent à la fois, et lisent la même chose")
    void fils() {
        var eleves = IntStream.range(0, 30)
                .mapToObj(rang -> eleve(810 + rang, "Maëlle", "3 A"))
                .toArray(EleveSource[]::new);
        var adapter = disant(donnees(UAI, ANNEE, eleves));
        var lectures = Ensemble.repondre(
                4,
                () -> adapter.lire(UAI, ANNEE).eleves().stream()
                        .map(eleve -> ImmutableList.of(eleve.id(), eleve.donnees()))
                        .collect(toImmutableList()));
        assertThat(lectures.get(0)).hasSize(30);
        assertThat(ImmutableSet.copyOf(lectures)).hasSize(1);
    }
}
