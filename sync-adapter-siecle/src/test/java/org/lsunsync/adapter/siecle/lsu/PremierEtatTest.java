package org.lsunsync.adapter.siecle.lsu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.lsunsync.adapter.siecle.lsu.Fichiers.ECOLE;
import static org.lsunsync.adapter.siecle.lsu.Fichiers.LE_15_JANVIER;
import static org.lsunsync.adapter.siecle.lsu.Fichiers.charger;
import static org.lsunsync.adapter.siecle.lsu.Fichiers.lire;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lsunsync.domain.bilan.Bilan;
import org.lsunsync.domain.bilan.Etat;
import org.lsunsync.domain.champ.Bloc;
import org.lsunsync.domain.etablissement.AnneeScolaire;
import org.lsunsync.domain.etablissement.CodeDivision;
import org.lsunsync.domain.etablissement.Division;
import org.lsunsync.domain.etablissement.DivisionId;
import org.lsunsync.domain.etablissement.Etablissement;
import org.lsunsync.domain.etablissement.Mef;
import org.lsunsync.domain.etablissement.Periode;
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
import org.lsunsync.domain.source.NatureDocument;
import org.lsunsync.domain.source.Position;
import org.lsunsync.ports.EchecPort;
import org.lsunsync.ports.Faute;
import org.lsunsync.ports.Refus;

@DisplayName("charger : le premier état d'une école")
class PremierEtatTest {

    private static final Instant PRODUIT = Instant.parse("2026-01-12T17:42:10Z");
    private static final Mef QUATRIEME = new Mef("10210001110");
    private static final Mef TROISIEME = new Mef("10310019110");
    private static final EnseignantId KERVELLA = new EnseignantId(TypeEnseignant.EPP, 6101);
    private static final EnseignantId OSTROWSKI = new EnseignantId(TypeEnseignant.LOCAL, 77);

    private static DocumentSource document(NatureDocument nature) {
        return new DocumentSource(nature, nature.racine() + ".xml", "0999001W", "2025", Optional.of(PRODUIT), false);
    }

    private static DonneesBee bee(NatureDocument nature, Bloc... blocs) {
        return DonneesBee.builder()
                .addDocuments(document(nature))
                .addBlocs(blocs)
                .build();
    }

    private static DonneesS3e s3e(Individu... individus) {
        return DonneesS3e.builder()
                .document(document(NatureDocument.STS))
                .addIndividus(individus)
                .build();
    }

    private static Individu individu(TypeEnseignant type, long id, String civilite, String nom, String prenom) {
        return new Individu(
                Enseignant.builder()
                        .id(new EnseignantId(type, id))
                        .civilite(civilite)
                        .nom(nom)
                        .prenom(prenom)
                        .build(),
                false,
                new Position("sts.xml", 3));
    }

    private static EleveSource source(long id, DonneesAdministratives donnees) {
        return EleveSource.builder()
                .id(new EleveId(id))
                .donnees(donnees)
                .addDivisions(new CodeDivision("5 B"))
                .structuresConnues(true)
                .mef(QUATRIEME)
                .position(new Position("eleves.xml", 12))
                .build();
    }

    private static DonneesAdministratives loic() {
        return DonneesAdministratives.builder()
                .etatCivil(EtatCivil.builder()
                        .ine("080000202CD")
                        .nomFamille("DAGORNE LE BRAS")
                        .nomUsage("  LE\u00a0 BRAS ")
                        .prenom("Loic")
                        .prenom2("Yann")
                        .dateNaissance(LocalDate.of(2012, 3, 9))
                        .build())
                .contact(
                        Contact.builder().telephonePortable("+33 6 00 00 00 09").build())
                .adresse(Adresse.builder().ligne1("3 rue des  Ormes").build())
                .ajouter(Responsable.builder()
                        .id(new PersonneId(90601))
                        .nomFamille("DAGORNE")
                        .prenom(" Maud ")
                        .contact(Contact.builder()
                                .telephonePersonnel("0033320000001")
                                .build())
                        .rang("1")
                        .adresse(Adresse.builder().ligne1("3 rue des Ormes").build())
                        .build())
                .build();
    }

    private static EtatLsun avecBee(DonneesBee bee) {
        return PremierEtat.de(lire(ECOLE), Optional.of(bee), Optional.empty(), LE_15_JANVIER)
                .etat();
    }

    private static EtatLsun avecS3e(String lsu, DonneesS3e s3e) {
        return PremierEtat.de(lire(lsu), Optional.empty(), Optional.of(s3e), LE_15_JANVIER)
                .etat();
    }

    private static EtatLsun seul(LocalDate date) {
        return charger(lire(ECOLE), date).etat();
    }

    private static Eleve eleve(EtatLsun etat, long id) {
        return etat.eleves().stream()
                .filter(eleve -> eleve.id().valeur() == id)
                .findFirst()
                .orElseThrow();
    }

    private static Enseignant enseignant(EtatLsun etat, EnseignantId id) {
        return etat.enseignants().stream()
                .filter(enseignant -> enseignant.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Bilan bilan(EtatLsun etat, String cle) {
        return etat.bilans().stream()
                .filter(bilan -> bilan.id().cle().equals(cle))
                .findFirst()
                .orElseThrow();
    }

    private static ImmutableList<Faute> incoherente(DonneesBee bee) {
        var echec = catchThrowableOfType(EchecPort.class, () -> avecBee(bee));
        return ((Refus.SourceIncoherente) echec.refus()).fautes();
    }

    @Test
    @DisplayName("le fichier LSU seul suffit : divisions de ses élèves, numérotées par code, toutes sélectionnées")
    void seul() {
        var ecole = charger(lire(ECOLE), LE_15_JANVIER);
        var etat = ecole.etat();

        assertThat(etat.annee()).isEqualTo(new AnneeScolaire(2025));
        assertThat(etat.selection()).containsExactly(new DivisionId("1"), new DivisionId("2"));
        assertThat(etat.divisions())
                .extracting(Division::code)
                .containsExactly(new CodeDivision("3 C"), new CodeDivision("4 A"));
        assertThat(etat.autresEleves()).isEmpty();
        assertThat(etat.archives()).isEmpty();
        assertThat(ecole.horodatages()).isEmpty();
        assertThat(ecole.contenus().bilans()).hasSize(4);
    }

    @Test
    @DisplayName(
            "la division d'un élève et de tous ses bilans est celle du fichier ; ses périodes, celles qu'ils nomment")
    void divisions() {
        var etat = seul(LE_15_JANVIER);

        assertThat(eleve(etat, 800203).division()).isEqualTo(new DivisionId("1"));
        assertThat(bilan(etat, "800203/P/2024/3/3").scolarite().division()).isEqualTo(new DivisionId("1"));
        assertThat(bilan(etat, "800203/C/4").scolarite().division()).isEqualTo(new DivisionId("1"));
        assertThat(etat.divisions().get(0).periodes()).containsExactly(new Periode(new AnneeScolaire(2024), 3, 3));
        assertThat(etat.divisions().get(1).periodes())
                .containsExactly(
                        new Periode(new AnneeScolaire(2025), 1, 3), new Periode(new AnneeScolaire(2025), 2, 3));
    }

    @Test
    @DisplayName("un verrou le jour du chargement ou avant verrouille, à son instant de Paris")
    void verrouille() {
        assertThat(bilan(seul(LocalDate.of(2025, 12, 8)), "800201/P/2025/1/3").etat())
                .isEqualTo(new Etat.Verrouille(Instant.parse("2025-12-08T16:30:00Z"), Optional.empty()));
        assertThat(bilan(seul(LE_15_JANVIER), "800203/P/2024/3/3").etat())
                .isEqualTo(new Etat.Verrouille(Instant.parse("2025-06-19T22:00:00Z"), Optional.empty()));
    }

    @Test
    @DisplayName("un verrou à venir, ou absent : le bilan est en cours")
    void enCours() {
        assertThat(bilan(seul(LocalDate.of(2025, 12, 7)), "800201/P/2025/1/3").etat())
                .isEqualTo(new Etat.EnCours());
        assertThat(bilan(seul(LE_15_JANVIER), "800201/P/2025/2/3").etat()).isEqualTo(new Etat.EnCours());
    }

    @Test
    @DisplayName("les valeurs du fichier restent, BEE ne remplit que ce qu'il laisse vide, en forme canonique (§8)")
    void eleves() {
        var bee = bee(NatureDocument.ELEVES, Bloc.IDENTITE, Bloc.CONTACT, Bloc.ADRESSE)
                .withEleves(source(800202, loic()));

        var donnees = eleve(avecBee(bee), 800202).donnees();

        assertThat(donnees.etatCivil().nomFamille()).isEqualTo("DAGORNE");
        assertThat(donnees.etatCivil().prenom()).isEqualTo("Loïc");
        assertThat(donnees.etatCivil().nomUsage()).isEqualTo("LE BRAS");
        assertThat(donnees.etatCivil().ine()).isEqualTo("080000202CD");
        assertThat(donnees.etatCivil().dateNaissance()).contains(LocalDate.of(2012, 3, 9));
        assertThat(donnees.contact().telephonePortable()).isEqualTo("0600000009");
        assertThat(donnees.adresse().ligne1()).isEqualTo("3 rue des Ormes");
        assertThat(donnees.responsables()).isEmpty();
    }

    @Test
    @DisplayName("un nom que le fichier laisse vide vient de BEE ; les valeurs du fichier deviennent canoniques")
    void nomVide() {
        var bee = bee(NatureDocument.ELEVES, Bloc.IDENTITE).withEleves(source(800203, loic()));
        var lsu = lire(ECOLE.replace("prenom=\"Ninon\"", "prenom=\" Ninon \u00a0Zoe\u0301 \""));

        var etat = PremierEtat.de(lsu, Optional.of(bee), Optional.empty(), LE_15_JANVIER)
                .etat();

        assertThat(eleve(etat, 800203).donnees().etatCivil().nomFamille()).isEqualTo("DAGORNE LE BRAS");
        assertThat(eleve(etat, 800201).donnees().etatCivil().prenom()).isEqualTo("Ninon Zoé");
    }

    @Test
    @DisplayName("I13 un bloc qui n'est pas fourni ne remplit rien")
    void blocs() {
        var bee = bee(NatureDocument.ELEVES, Bloc.IDENTITE, Bloc.RESPONSABLES).withEleves(source(800202, loic()));

        var donnees = eleve(avecBee(bee), 800202).donnees();

        assertThat(donnees.contact()).isEqualTo(Contact.VIDE);
        assertThat(donnees.adresse()).isEqualTo(Adresse.VIDE);
        assertThat(donnees.responsables().values()).singleElement().satisfies(responsable -> {
            assertThat(responsable.prenom()).isEqualTo("Maud");
            assertThat(responsable.contact().telephonePersonnel()).isEqualTo("0320000001");
            assertThat(responsable.adresse()).isEqualTo(Adresse.VIDE);
        });
    }

    @Test
    @DisplayName("N6 un enregistrement qui serait ignoré ne remplit rien, pas même le MEF")
    void ignore() {
        var bee = bee(NatureDocument.ELEVES, Bloc.IDENTITE)
                .withEleves(EleveSource.builder()
                        .from(source(800202, loic()))
                        .addFautes("date de sortie illisible")
                        .build());

        assertThat(eleve(avecBee(bee), 800202)).isEqualTo(eleve(seul(LE_15_JANVIER), 800202));
    }

    @Test
    @DisplayName("jamais plus d'élèves ni d'enseignants que le fichier")
    void jamaisPlus() {
        var bee = bee(NatureDocument.ELEVES, Bloc.IDENTITE).withEleves(source(999, loic()));
        var s3e = s3e(individu(TypeEnseignant.EPP, 4444, "M", "INCONNU", "PAUL"));

        var etat = PremierEtat.de(lire(ECOLE), Optional.of(bee), Optional.of(s3e), LE_15_JANVIER)
                .etat();

        assertThat(etat.eleves()).hasSize(3);
        assertThat(etat.enseignants()).hasSize(3);
    }

    @Test
    @DisplayName("le MEF de l'élève vient de BEE et vaut pour ses bilans de l'année, non pour ceux d'une autre")
    void mefs() {
        var bee = bee(NatureDocument.ELEVES, Bloc.IDENTITE).withEleves(source(800203, loic()));

        var etat = avecBee(bee);

        assertThat(eleve(etat, 800203).mef()).contains(QUATRIEME);
        assertThat(bilan(etat, "800203/C/4").scolarite().mef()).contains(QUATRIEME);
        assertThat(bilan(etat, "800203/P/2024/3/3").scolarite().mef()).isEmpty();
    }

    @Test
    @DisplayName("Structures donne libellés, MEFs et d'autres divisions ; Nomenclature, les codes nationaux manquants")
    void structuresEtNomenclature() {
        var position = new Position("Structures.xml", 8);
        var bee = bee(NatureDocument.STRUCTURES, Bloc.DIVISIONS)
                .withDivisions(
                        new DivisionSource(
                                Optional.empty(),
                                new CodeDivision("4 A"),
                                " QUATRIEME  A",
                                ImmutableSet.of(QUATRIEME),
                                position),
                        new DivisionSource(
                                Optional.empty(), new CodeDivision("3 D"), "", ImmutableSet.of(TROISIEME), position))
                .withMatieresNationales(ImmutableMap.of("061300", "061399", "100A00", "100199"));

        var etat = avecBee(bee);

        assertThat(etat.divisions())
                .extracting(division ->
                        division.id() + " " + division.code() + " " + division.libelle() + " " + division.mefs())
                .containsExactly("1 3 C  []", "2 3 D  [10310019110]", "3 4 A QUATRIEME A [10210001110]");
        assertThat(etat.disciplines())
                .extracting(discipline -> discipline.id() + " " + discipline.codeNational())
                .contains("061300/S 061399", "100A00/S 100100");
    }

    @Test
    @DisplayName("Communs donne l'établissement, STS son sigle ; les HORODATAGE sont gardés par nature")
    void etablissement() {
        var bee = bee(NatureDocument.COMMUNS, Bloc.ETABLISSEMENT)
                .withEtablissement(Etablissement.builder()
                        .denominationPrincipale(" COLLEGE ")
                        .telephone("03 00 00 00 00")
                        .sigle("IGNORE")
                        .build());

        var ecole = PremierEtat.de(lire(ECOLE), Optional.of(bee), Optional.of(s3e().withSigle(" CLG ")), LE_15_JANVIER);

        assertThat(ecole.etat().etablissement())
                .isEqualTo(Etablissement.builder()
                        .denominationPrincipale("COLLEGE")
                        .telephone("0300000000")
                        .sigle("CLG")
                        .build());
        assertThat(ecole.horodatages())
                .isEqualTo(ImmutableMap.of(NatureDocument.COMMUNS, PRODUIT, NatureDocument.STS, PRODUIT));
    }

    @Test
    @DisplayName("STS remplit civilité, nom et prénom vides de l'enseignant de même type et id, sans toucher au reste")
    void enseignants() {
        var etat = avecS3e(
                ECOLE.replace("type=\"autre\" id-sts=\"990017\" nom=\"PIGNOL\"", "type=\"dir\" id-sts=\"31\""),
                s3e(
                        individu(TypeEnseignant.EPP, 6101, "MME", "AUTRE NOM", "ALBANE"),
                        individu(TypeEnseignant.LOCAL, 77, "M", "OSTROWSKI", "JADWIGA"),
                        individu(TypeEnseignant.DIR, 31, "M", "LE  GOFF", "ERWAN")));

        assertThat(enseignant(etat, KERVELLA).prenom()).isEqualTo("Alban");
        assertThat(enseignant(etat, OSTROWSKI))
                .isEqualTo(Enseignant.builder()
                        .id(OSTROWSKI)
                        .civilite("MME")
                        .nom("OSTROWSKI")
                        .prenom("JADWIGA")
                        .build());
        assertThat(enseignant(etat, new EnseignantId(TypeEnseignant.DIR, 31)).nom())
                .isEqualTo("LE GOFF");
    }

    @Test
    @DisplayName("N7 un type différent, même id et même nom aux accents près : il est rempli et garde son type")
    void rapproche() {
        var etat = avecS3e(ECOLE, s3e(individu(TypeEnseignant.EPP, 77, "MME", "Oströwski", "JADWIGA")));

        assertThat(enseignant(etat, OSTROWSKI).prenom()).isEqualTo("JADWIGA");
    }

    @Test
    @DisplayName("N7 pas de rapprochement : autre nom, id partagé, ou type autre")
    void pasRapproche() {
        var autreNom = s3e(individu(TypeEnseignant.EPP, 77, "MME", "MARTINET", "JADWIGA"));
        var partage = s3e(
                individu(TypeEnseignant.EPP, 77, "MME", "OSTROWSKI", "JADWIGA"),
                individu(TypeEnseignant.DIR, 77, "MME", "OSTROWSKI", "JADWIGA"));
        var typeAutre = s3e(individu(TypeEnseignant.EPP, 990017, "M", "PIGNOL", "REMI"));

        assertThat(enseignant(avecS3e(ECOLE, autreNom), OSTROWSKI).prenom()).isEmpty();
        assertThat(enseignant(avecS3e(ECOLE, partage), OSTROWSKI).prenom()).isEmpty();
        assertThat(enseignant(avecS3e(ECOLE, typeAutre), new EnseignantId(TypeEnseignant.AUTRE, 990017))
                        .prenom())
                .isEmpty();
    }

    @Test
    @DisplayName("R5 d'un INDIVIDU et d'un SUPPLEANT de même paire, l'INDIVIDU compte")
    void suppleant() {
        var jadwiga = individu(TypeEnseignant.LOCAL, 77, "MME", "OSTROWSKI", "JADWIGA");
        var suppleant = new Individu(jadwiga.enseignant().withPrenom("AGATA"), true, new Position("sts.xml", 1));

        assertThat(enseignant(avecS3e(ECOLE, s3e(suppleant, jadwiga)), OSTROWSKI)
                        .prenom())
                .isEqualTo("JADWIGA");
    }

    @Test
    @DisplayName(
            "R0 une source d'un autre UAI ou d'une autre année, vide, ou avec un ELEVE_ID deux fois est incohérente")
    void incoherente() {
        var eleves = document(NatureDocument.ELEVES);
        var autreUai = new DocumentSource(eleves.nature(), eleves.nom(), "0999002X", "2025", Optional.empty(), false);
        var autreAnnee = new DocumentSource(eleves.nature(), eleves.nom(), "0999001W", "2024", Optional.empty(), false);
        var vide = new DocumentSource(eleves.nature(), eleves.nom(), "0999001W", "2025", Optional.empty(), true);

        assertThat(incoherente(DonneesBee.builder().addDocuments(autreUai).build()))
                .hasSize(1);
        assertThat(incoherente(DonneesBee.builder().addDocuments(autreAnnee).build()))
                .hasSize(1);
        assertThat(incoherente(DonneesBee.builder().addDocuments(vide).build())).hasSize(1);
        assertThat(incoherente(bee(NatureDocument.ELEVES, Bloc.IDENTITE)
                        .withEleves(source(800202, loic()), source(800202, loic()))))
                .hasSize(1);
    }
}
