package org.lsunsync.domain.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lsunsync.domain.champ.Bloc;
import org.lsunsync.domain.etablissement.CodeDivision;
import org.lsunsync.domain.etablissement.CodeGroupe;
import org.lsunsync.domain.etablissement.DivisionId;
import org.lsunsync.domain.etablissement.Etablissement;
import org.lsunsync.domain.etablissement.Mef;
import org.lsunsync.domain.personne.Adresse;
import org.lsunsync.domain.personne.Contact;
import org.lsunsync.domain.personne.DonneesAdministratives;
import org.lsunsync.domain.personne.EleveId;
import org.lsunsync.domain.personne.Enseignant;
import org.lsunsync.domain.personne.EnseignantId;
import org.lsunsync.domain.personne.EtatCivil;
import org.lsunsync.domain.personne.PersonneId;
import org.lsunsync.domain.personne.Responsable;
import org.lsunsync.domain.personne.TypeEnseignant;

/** §6 "Nothing new": whatever a rule reads moves the fingerprint of the sources, and nothing else does. */
class EmpreinteSourcesTest {

    private static final CodeDivision TROIS_A = new CodeDivision("3 A");
    private static final Mef TROISIEME = new Mef("10310019110");
    private static final EnseignantId KERVELLA = new EnseignantId(TypeEnseignant.EPP, 61);
    private static final EnseignantId DUVIVIER = new EnseignantId(TypeEnseignant.EPP, 62);
    private static final Responsable PAULE =
            Responsable.builder().id(new PersonneId(901)).nomFamille("DURAND").build();

    private static Position ligne(int ligne) {
        return new Position("document.xml", ligne);
    }

    private static EleveSource eleve(long id) {
        return EleveSource.builder()
                .id(new EleveId(id))
                .idNational("A" + id)
                .ineRnie("R" + id)
                .ineBea("B" + id)
                .donnees(DonneesAdministratives.builder()
                        .etatCivil(EtatCivil.builder().nomFamille("DUPONT").build())
                        .contact(Contact.builder().mel("a@b.test").build())
                        .adresse(Adresse.builder().commune("LILLE").build())
                        .ajouter(PAULE)
                        .build())
                .addDivisions(TROIS_A)
                .addGroupes(new CodeGroupe("3ALL"))
                .structuresConnues(true)
                .dateSortie(LocalDate.of(2026, 1, 20))
                .addFautes("faute")
                .position(ligne((int) id))
                .build();
    }

    private static DivisionSource division(String code, int ligne) {
        return new DivisionSource(
                Optional.of(new DivisionId("1")),
                new CodeDivision(code),
                "TROISIEME",
                ImmutableSet.of(TROISIEME),
                ligne(ligne));
    }

    private static final DonneesBee BEE = DonneesBee.builder()
            .addDocuments(document("eleves.xml", "2026-01-12T17:42:10Z"))
            .blocs(ImmutableSet.of(Bloc.IDENTITE, Bloc.CONTACT, Bloc.ADRESSE, Bloc.RESPONSABLES))
            .etablissement(Etablissement.builder().sigle("CLG").build())
            .addDivisions(division("3 A", 1), division("3 B", 2))
            .addEleves(eleve(810), eleve(811))
            .addIgnores(new EnregistrementIgnore(ligne(77), "sans ELEVE_ID"))
            .matieresNationales(ImmutableMap.of("061300", "061399"))
            .build();

    private static DocumentSource document(String nom, String horodatage) {
        return new DocumentSource(
                NatureDocument.ELEVES, nom, "0999001W", "2025", Optional.of(Instant.parse(horodatage)), false);
    }

    private static Individu individu(EnseignantId id, String nom, boolean suppleant, int ligne) {
        return new Individu(Enseignant.builder().id(id).nom(nom).build(), suppleant, ligne(ligne));
    }

    private static MandatProfesseurPrincipal mandat(String division, EnseignantId qui, String debut, String fin) {
        return new MandatProfesseurPrincipal(
                new CodeDivision(division),
                qui,
                Optional.of(LocalDate.parse(debut)),
                Optional.of(LocalDate.parse(fin)));
    }

    private static ServiceEnseignement service(Structure structure, String matiere, int ligne, EnseignantId... qui) {
        return new ServiceEnseignement(structure, matiere, ImmutableSet.copyOf(qui), ligne(ligne));
    }

    private static final Structure LA_DIVISION = new Structure.DeDivision(TROIS_A);

    private static final DonneesS3e S3E = DonneesS3e.builder()
            .document(document("sts.xml", "2026-01-12T17:42:10Z"))
            .sigle("CLG")
            .addIndividus(individu(KERVELLA, "KERVELLA", false, 1), individu(DUVIVIER, "DUVIVIER", false, 2))
            .addProfesseursPrincipaux(mandat("3 A", KERVELLA, "2025-09-01", "2026-08-31"))
            .addServices(service(LA_DIVISION, "061300", 3, KERVELLA), service(LA_DIVISION, "020300", 4, DUVIVIER))
            .addIgnores(new EnregistrementIgnore(ligne(9), "sans nom"))
            .build();

    private static UnaryOperator<DonneesBee> lui(UnaryOperator<EleveSource> change) {
        return bee ->
                bee.withEleves(change.apply(bee.eleves().get(0)), bee.eleves().get(1));
    }

    private static UnaryOperator<DonneesBee> siennes(UnaryOperator<DonneesAdministratives> change) {
        return lui(eleve -> eleve.withDonnees(change.apply(eleve.donnees())));
    }

    private static UnaryOperator<DonneesBee> elle(DivisionSource autre) {
        return bee -> bee.withDivisions(autre, bee.divisions().get(1));
    }

    static Stream<UnaryOperator<DonneesBee>> autrementBee() {
        return Stream.of(
                bee -> bee.withDocuments(),
                bee -> bee.withDocuments(new DocumentSource(
                        NatureDocument.STRUCTURES, "s.xml", "0999001W", "2025", Optional.empty(), false)),
                bee -> bee.withBlocs(Bloc.IDENTITE, Bloc.CONTACT, Bloc.ADRESSE),
                bee -> bee.withEtablissement(Optional.empty()),
                bee -> bee.withEtablissement(
                        Etablissement.builder().sigle("LYC").build()),
                bee -> bee.withDivisions(bee.divisions().get(0)),
                elle(division("3 C", 1)),
                elle(new DivisionSource(Optional.empty(), TROIS_A, "TROISIEME", ImmutableSet.of(TROISIEME), ligne(1))),
                elle(new DivisionSource(
                        Optional.of(new DivisionId("1")), TROIS_A, "AUTRE", ImmutableSet.of(TROISIEME), ligne(1))),
                elle(new DivisionSource(
                        Optional.of(new DivisionId("1")), TROIS_A, "TROISIEME", ImmutableSet.of(), ligne(1))),
                bee -> bee.withEleves(bee.eleves().get(0)),
                lui(eleve -> eleve.withId(new EleveId(812))),
                lui(eleve -> eleve.withIdNational("")),
                lui(eleve -> eleve.withIneRnie("")),
                lui(eleve -> eleve.withIneBea("")),
                lui(eleve -> eleve.withStructuresConnues(false)),
                lui(eleve -> eleve.withDateSortie(Optional.empty())),
                lui(eleve -> eleve.withDivisions()),
                lui(eleve -> eleve.withGroupes()),
                lui(eleve -> eleve.withFautes()),
                siennes(d -> d.withEtatCivil(d.etatCivil().withPrenom("Léa"))),
                siennes(d -> d.withContact(Contact.VIDE)),
                siennes(d -> d.withAdresse(Adresse.VIDE)),
                siennes(d -> d.withResponsables(ImmutableMap.of())),
                siennes(d -> d.withResponsables(ImmutableMap.of(PAULE.id(), PAULE.withLien("1")))),
                bee -> bee.withIgnores(),
                bee -> bee.withIgnores(new EnregistrementIgnore(ligne(77), "autre raison")),
                bee -> bee.withMatieresNationales(ImmutableMap.of()),
                bee -> bee.withMatieresNationales(ImmutableMap.of("061300", "061398")));
    }

    @ParameterizedTest
    @MethodSource("autrementBee")
    @DisplayName("§6 tout ce que les règles lisent de BEE compte")
    void compteBee(UnaryOperator<DonneesBee> autrement) {
        assertThat(EmpreinteSources.de(autrement.apply(BEE))).isNotEqualTo(EmpreinteSources.de(BEE));
    }

    static Stream<UnaryOperator<DonneesS3e>> autrementS3e() {
        return Stream.of(
                s3e -> s3e.withSigle("LYC"),
                s3e -> s3e.withIndividus(s3e.individus().get(0)),
                s3e -> s3e.withIndividus(
                        individu(KERVELLA, "AUTRE", false, 1), s3e.individus().get(1)),
                s3e -> s3e.withIndividus(
                        individu(KERVELLA, "KERVELLA", true, 1), s3e.individus().get(1)),
                s3e -> s3e.withProfesseursPrincipaux(),
                s3e -> s3e.withProfesseursPrincipaux(mandat("3 B", KERVELLA, "2025-09-01", "2026-08-31")),
                s3e -> s3e.withProfesseursPrincipaux(mandat("3 A", DUVIVIER, "2025-09-01", "2026-08-31")),
                s3e -> s3e.withProfesseursPrincipaux(mandat("3 A", KERVELLA, "2025-09-02", "2026-08-31")),
                s3e -> s3e.withProfesseursPrincipaux(mandat("3 A", KERVELLA, "2025-09-01", "2026-08-30")),
                s3e -> s3e.withServices(s3e.services().get(0)),
                s3e -> s3e.withServices(
                        s3e.services().get(0),
                        service(new Structure.DeGroupe(new CodeGroupe("3 A")), "020300", 4, DUVIVIER)),
                s3e -> s3e.withServices(s3e.services().get(0), service(LA_DIVISION, "020400", 4, DUVIVIER)),
                s3e -> s3e.withServices(s3e.services().get(0), service(LA_DIVISION, "020300", 4)),
                s3e -> s3e.withIgnores(),
                s3e -> s3e.withIgnores(new EnregistrementIgnore(ligne(9), "autre raison")));
    }

    @ParameterizedTest
    @MethodSource("autrementS3e")
    @DisplayName("§6 tout ce que les règles lisent de S3E compte")
    void compteS3e(UnaryOperator<DonneesS3e> autrement) {
        assertThat(EmpreinteSources.de(autrement.apply(S3E))).isNotEqualTo(EmpreinteSources.de(S3E));
    }

    @Test
    @DisplayName("§6 ni l'ordre, ni les noms des documents, ni les lignes, ni les horodatages ne comptent")
    void neComptePas() {
        var frais = BEE.withDocuments(document("autre.xml", "2026-01-13T17:42:10Z"))
                .withEleves(
                        BEE.eleves().get(1).withPosition(ligne(999)),
                        BEE.eleves().get(0).withPosition(ligne(998)))
                .withDivisions(division("3 B", 20), division("3 A", 10))
                .withIgnores(new EnregistrementIgnore(ligne(78), "sans ELEVE_ID"));
        assertThat(EmpreinteSources.de(frais)).isEqualTo(EmpreinteSources.de(BEE));
        var fraisS3e = S3E.withDocument(document("autre.xml", "2026-01-13T17:42:10Z"))
                .withIndividus(individu(DUVIVIER, "DUVIVIER", false, 20), individu(KERVELLA, "KERVELLA", false, 10))
                .withServices(
                        service(LA_DIVISION, "020300", 40, DUVIVIER), service(LA_DIVISION, "061300", 30, KERVELLA))
                .withIgnores(new EnregistrementIgnore(ligne(90), "sans nom"));
        assertThat(EmpreinteSources.de(fraisS3e)).isEqualTo(EmpreinteSources.de(S3E));
        assertThat(EmpreinteSources.de(frais, fraisS3e))
                .isEqualTo(EmpreinteSources.de(BEE, S3E))
                .isNotEqualTo(EmpreinteSources.de(BEE, S3E.withSigle("LYC")));
    }

    @Test
    @DisplayName("§6 l'adresse d'un élève ne compte que si ce bloc est fourni")
    void adresseNonFournie() {
        var sans = BEE.withBlocs(ImmutableSet.of(Bloc.IDENTITE));
        assertThat(EmpreinteSources.de(siennes(d -> d.withAdresse(Adresse.VIDE)).apply(sans)))
                .isEqualTo(EmpreinteSources.de(sans));
    }

    @Test
    @DisplayName("ce qu'une source ne dit pas d'un élève est vide, et ses structures inconnues")
    void vide() {
        var nu = EleveSource.builder().id(new EleveId(1)).position(ligne(1)).build();
        assertThat(nu.donnees()).isEqualTo(DonneesAdministratives.builder().build());
        assertThat(nu.structuresConnues()).isFalse();
        assertThat(ImmutableList.of(nu.idNational(), nu.ineRnie(), nu.ineBea())).containsOnly("");
    }

    @Test
    @DisplayName("un document se reconnaît à sa racine")
    void racines() {
        assertThat(Arrays.stream(NatureDocument.values()).map(NatureDocument::racine))
                .containsExactly(
                        "BEE_ELEVES",
                        "BEE_RESPONSABLES",
                        "BEE_STRUCTURES",
                        "BEE_NOMENCLATURES",
                        "BEE_COMMUN",
                        "STS_EDT");
    }
}
