package org.lsunsync.domain.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.lsunsync.domain.bilan.Acquis;
import org.lsunsync.domain.bilan.BilanCycle;
import org.lsunsync.domain.bilan.BilanId;
import org.lsunsync.domain.bilan.BilanPeriodique;
import org.lsunsync.domain.bilan.Discipline;
import org.lsunsync.domain.bilan.DisciplineId;
import org.lsunsync.domain.bilan.Etat;
import org.lsunsync.domain.bilan.Scolarite;
import org.lsunsync.domain.champ.Bloc;
import org.lsunsync.domain.etablissement.AnneeScolaire;
import org.lsunsync.domain.etablissement.CodeDivision;
import org.lsunsync.domain.etablissement.CodeGroupe;
import org.lsunsync.domain.etablissement.Division;
import org.lsunsync.domain.etablissement.DivisionId;
import org.lsunsync.domain.etablissement.Mef;
import org.lsunsync.domain.etablissement.Periode;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.domain.personne.DonneesAdministratives;
import org.lsunsync.domain.personne.Eleve;
import org.lsunsync.domain.personne.EleveId;
import org.lsunsync.domain.personne.Enseignant;
import org.lsunsync.domain.personne.EnseignantId;
import org.lsunsync.domain.personne.EtatCivil;
import org.lsunsync.domain.personne.TypeEnseignant;
import org.lsunsync.domain.rapport.Message;
import org.lsunsync.domain.rapport.Textes;
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

/**
 * A school of one division and one élève, in which each rule but R1 and R2 has something to do: ROUVEL Maia, with a locked bilan, one
 * en cours and one de cycle; an enseignante whom S3E does not know; one who joins through the latin groupe; another PP.
 */
final class PetiteEcole {

    static final Uai UAI = new Uai("0999001W");
    static final AnneeScolaire ANNEE = new AnneeScolaire(2025);
    static final LocalDate JOUR = LocalDate.of(2026, 1, 15);
    static final Mef TROISIEME = new Mef("10310019110");
    static final DivisionId DIVISION = new DivisionId("1");
    static final CodeDivision CODE = new CodeDivision("3 C");
    static final CodeGroupe LATIN = new CodeGroupe("3LAT");
    static final Periode T1 = new Periode(ANNEE, 1, 3);
    static final Periode T2 = new Periode(ANNEE, 2, 3);
    static final EleveId MAIA = new EleveId(810);
    static final EnseignantId KERVELLA = new EnseignantId(TypeEnseignant.EPP, 61);
    static final EnseignantId DUVIVIER = new EnseignantId(TypeEnseignant.EPP, 62);
    static final EnseignantId ZANOTTI = new EnseignantId(TypeEnseignant.LOCAL, 7);
    static final Discipline MATHS = new Discipline(new DisciplineId("061300", "S", ""), "Mathématiques", "");
    static final Discipline LATIN_LCA = new Discipline(new DisciplineId("020300", "F", ""), "LCA latin", "");
    static final String ELEVES = "eleves.xml";
    static final String STS = "sts.xml";

    private PetiteEcole() {}

    static DonneesAdministratives maia(String prenom) {
        return DonneesAdministratives.builder()
                .etatCivil(EtatCivil.builder()
                        .nomFamille("ROUVEL")
                        .prenom(prenom)
                        .dateNaissance(LocalDate.of(2011, 5, 2))
                        .build())
                .build();
    }

    static Enseignant enseignant(EnseignantId id, String civilite, String nom, String prenom) {
        return Enseignant.builder()
                .id(id)
                .civilite(civilite)
                .nom(nom)
                .prenom(prenom)
                .build();
    }

    static ImmutableSortedSet<EnseignantId> ids(EnseignantId... ids) {
        return ImmutableSortedSet.copyOf(ids);
    }

    static EtatLsun etat() {
        var scolarite = new Scolarite(DIVISION, Optional.of(TROISIEME));
        var verrou = new Etat.Verrouille(Instant.parse("2025-12-08T16:30:00Z"), Optional.empty());
        return EtatLsun.builder()
                .uai(UAI)
                .annee(ANNEE)
                .version(1)
                .addSelection(DIVISION)
                .addDivisions(Division.builder()
                        .id(DIVISION)
                        .code(CODE)
                        .libelle("TROISIEME C")
                        .addMefs(TROISIEME)
                        .addPeriodes(T1, T2)
                        .build())
                .addEleves(Eleve.builder()
                        .id(MAIA)
                        .division(DIVISION)
                        .donnees(maia("Maia"))
                        .build())
                .addEnseignants(
                        enseignant(KERVELLA, "M", "KERVELLA", "Yvon"), enseignant(DUVIVIER, "MME", "DUVIVIER", "Aude"))
                .addDisciplines(MATHS, LATIN_LCA)
                .addBilans(
                        new BilanPeriodique(
                                new BilanId.Periodique(MAIA, T1),
                                scolarite,
                                verrou,
                                ids(KERVELLA),
                                ImmutableList.of(new Acquis(MATHS.id(), ids(KERVELLA)))),
                        new BilanPeriodique(
                                new BilanId.Periodique(MAIA, T2),
                                scolarite,
                                new Etat.EnCours(),
                                ids(DUVIVIER),
                                ImmutableList.of(
                                        new Acquis(LATIN_LCA.id(), ids(DUVIVIER)),
                                        new Acquis(MATHS.id(), ids(KERVELLA)))),
                        new BilanCycle(
                                new BilanId.DeCycle(MAIA, 4), ANNEE, scolarite, new Etat.EnCours(), ids(KERVELLA)))
                .build();
    }

    static EleveSource eleve(DonneesAdministratives donnees) {
        return EleveSource.builder()
                .id(MAIA)
                .donnees(donnees)
                .addDivisions(CODE)
                .addGroupes(LATIN)
                .structuresConnues(true)
                .position(new Position(ELEVES, 12))
                .build();
    }

    static DonneesBee bee(EleveSource... eleves) {
        return DonneesBee.builder()
                .addDocuments(new DocumentSource(
                        NatureDocument.ELEVES, ELEVES, UAI.valeur(), "2025", Optional.empty(), false))
                .blocs(ImmutableSet.of(Bloc.IDENTITE, Bloc.CONTACT, Bloc.DIVISIONS))
                .addDivisions(new DivisionSource(
                        Optional.empty(), CODE, "TROISIEME C", ImmutableSet.of(TROISIEME), new Position("s.xml", 9)))
                .addEleves(eleves)
                .matieresNationales(ImmutableMap.of())
                .build();
    }

    static DonneesS3e s3e() {
        return DonneesS3e.builder()
                .document(new DocumentSource(NatureDocument.STS, STS, UAI.valeur(), "2025", Optional.empty(), false))
                .addIndividus(
                        new Individu(enseignant(KERVELLA, "M", "KERVELLA", "YVON"), false, new Position(STS, 20)),
                        new Individu(enseignant(ZANOTTI, "MME", "ZANOTTI", "FLORE"), false, new Position(STS, 30)))
                .addProfesseursPrincipaux(new MandatProfesseurPrincipal(
                        CODE, KERVELLA, Optional.of(LocalDate.of(2025, 9, 1)), Optional.of(LocalDate.of(2026, 8, 31))))
                .addServices(
                        new ServiceEnseignement(
                                new Structure.DeDivision(CODE),
                                "061300",
                                ImmutableSet.of(KERVELLA),
                                new Position(STS, 40)),
                        new ServiceEnseignement(
                                new Structure.DeGroupe(LATIN),
                                "020300",
                                ImmutableSet.of(ZANOTTI),
                                new Position(STS, 50)))
                .build();
    }

    static SyncPlan plan(EtatLsun etat, DonneesBee bee, DonneesS3e s3e) {
        return new Planificateur().planifier(etat, bee, s3e, JOUR, Seuils.DEFAUT);
    }

    static ImmutableList<String> phrases(SyncPlan plan) {
        return plan.messages().stream()
                .map((Message message) -> message.code().code() + " " + message.texte(Textes.francais()))
                .collect(ImmutableList.toImmutableList());
    }
}
