package org.lsunsync.testkit.contrat;

import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.ZoneOffset;
import java.util.Optional;
import org.lsunsync.domain.bilan.Bilan;
import org.lsunsync.domain.bilan.Etat;
import org.lsunsync.domain.champ.Bloc;
import org.lsunsync.domain.etablissement.CodeDivision;
import org.lsunsync.domain.etablissement.DivisionId;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.domain.personne.DonneesAdministratives;
import org.lsunsync.domain.plan.EtatLsun;
import org.lsunsync.domain.plan.Planificateur;
import org.lsunsync.domain.plan.Seuils;
import org.lsunsync.domain.rapport.SyncReport;
import org.lsunsync.domain.rapport.Valeur;
import org.lsunsync.domain.source.DocumentSource;
import org.lsunsync.ports.Demande;
import org.lsunsync.ports.SynchronisationBaseEleves;
import org.lsunsync.testkit.arbitraires.Histoire;
import org.lsunsync.testkit.contrat.InvariantsContrat.Adaptateurs;
import org.lsunsync.testkit.memoire.HabilitationsEnMemoire;
import org.lsunsync.testkit.memoire.SourcesEnMemoire;

/** A story lived through the use case, under a UAI of its own. */
final class EcoleVecue {

    private static final String CHEF = "chef";

    private final Adaptateurs adaptateurs;
    private final Histoire histoire;
    private final Uai uai;
    private final SourcesEnMemoire sources = new SourcesEnMemoire();

    EcoleVecue(Adaptateurs adaptateurs, Histoire histoire, Uai uai) {
        this.adaptateurs = adaptateurs;
        this.histoire = histoire;
        this.uai = uai;
        adaptateurs.installer(histoire.ecole().withUai(uai));
    }

    Uai uai() {
        return uai;
    }

    EtatLsun etat() {
        return adaptateurs.livret().charger(uai, histoire.ecole().selection());
    }

    void verrouiller(Histoire.Semaine semaine) {
        var instant = semaine.jour().atTime(10, 0).toInstant(ZoneOffset.UTC);
        etat().bilans().stream()
                .filter(bilan -> semaine.verrous().contains(bilan.id()) && !bilan.verrouille())
                .forEach(bilan -> adaptateurs.verrouiller(uai, bilan.id(), instant));
    }

    /** Every week, locks included. */
    void vivre() {
        for (var semaine : histoire.semaines()) {
            verrouiller(semaine);
            appliquer(semaine);
        }
    }

    /** The report, or nothing where a limit refuses the week. */
    Optional<SyncReport> appliquer(Histoire.Semaine semaine) {
        return appliquer(semaine, semaine.selection());
    }

    Optional<SyncReport> appliquer(Histoire.Semaine semaine, ImmutableList<DivisionId> selection) {
        return synchronisation(semaine).appliquer(demande(semaine, selection)).toJavaOptional();
    }

    Optional<SyncReport> simuler(Histoire.Semaine semaine) {
        return synchronisation(semaine)
                .simuler(demande(semaine, semaine.selection()))
                .toJavaOptional();
    }

    /** The week's plan, whose writing is cut at its last moment. */
    void echouer(Histoire.Semaine semaine) {
        var plan = new Planificateur()
                .planifier(
                        adaptateurs.livret().charger(uai, semaine.selection()),
                        semaine.bee(),
                        semaine.s3e(),
                        semaine.jour(),
                        Seuils.DEFAUT);
        var panne = catchThrowable(() -> adaptateurs.livret().appliquer(plan, prouves -> {
            throw new IllegalStateException("panne");
        }));
        if (panne == null) {
            throw new AssertionError("l'écriture a réussi malgré la panne");
        }
    }

    private SynchronisationBaseEleves synchronisation(Histoire.Semaine semaine) {
        var bee = semaine.bee();
        var s3e = semaine.s3e();
        sources.dire(
                uai,
                bee.withDocuments(bee.documents().stream().map(this::sien).toList()),
                s3e.withDocument(sien(s3e.document())));
        return SynchronisationBaseEleves.builder()
                .baseEleves(sources.baseEleves())
                .replicatSts(sources.replicatSts())
                .livret(adaptateurs.livret())
                .journal(adaptateurs.journal())
                .verrou(adaptateurs.verrou())
                .habilitations(HabilitationsEnMemoire.chef(CHEF, uai))
                .build();
    }

    private DocumentSource sien(DocumentSource document) {
        return new DocumentSource(
                document.nature(),
                document.nom(),
                uai.valeur(),
                document.annee(),
                document.horodatage(),
                document.vide());
    }

    /** The divisions by the codes that they have today. */
    private Demande demande(Histoire.Semaine semaine, ImmutableList<DivisionId> selection) {
        var codes = ImmutableMap.<DivisionId, CodeDivision>builder();
        adaptateurs.livret().apercu(uai).orElseThrow().divisions().forEach((code, id) -> codes.put(id, code));
        var parId = codes.buildOrThrow();
        var demandees = selection.stream()
                .map(id -> Optional.ofNullable(parId.get(id)).orElseThrow().valeur())
                .collect(ImmutableList.toImmutableList());
        return Demande.de(uai, CHEF, new Demande.Selection.DeCodes(demandees), semaine.jour());
    }

    /** What each locked bilan keeps: itself but for its pin, and the élève that it shows. */
    ImmutableMap<String, Object> verrouilles() {
        return etat().eleves().stream()
                .flatMap(eleve -> adaptateurs.livret().montrer(uai, eleve.id()).stream())
                .filter(montre -> montre.bilan().verrouille())
                .collect(ImmutableMap.toImmutableMap(
                        montre -> montre.bilan().id().cle(),
                        montre -> ImmutableList.of(sansEpingle(montre.bilan()), montre.identite())));
    }

    private static Bilan sansEpingle(Bilan bilan) {
        return bilan.avecEtat(bilan.etat()
                .<Etat>selon(Etat.EnCours::new, verrou -> new Etat.Verrouille(verrou.depuis(), Optional.empty())));
    }

    /** The value of a field of an élève today. */
    Valeur champ(String eleve, String champ) {
        var donnees = etat().eleves().stream()
                .filter(connu -> connu.id().toString().equals(eleve))
                .findFirst()
                .orElseThrow()
                .donnees();
        return DonneesAdministratives.CHAMPS.stream()
                .filter(connu -> connu.nom().equals(champ))
                .findFirst()
                .map(connu -> Valeur.de(connu.de(donnees)))
                .orElseThrow();
    }

    /** The same story, every list of it in the other order. */
    static Histoire aLEnvers(Histoire histoire) {
        var ecole = histoire.ecole();
        return new Histoire(
                ecole.withDivisions(ecole.divisions().reverse())
                        .withEleves(ecole.eleves().reverse())
                        .withBilans(ecole.bilans().reverse())
                        .withEnseignants(ecole.enseignants().reverse())
                        .withDisciplines(ecole.disciplines().reverse()),
                histoire.semaines().stream().map(EcoleVecue::aLEnvers).collect(ImmutableList.toImmutableList()),
                histoire.recit());
    }

    private static Histoire.Semaine aLEnvers(Histoire.Semaine semaine) {
        var bee = semaine.bee();
        var s3e = semaine.s3e();
        return new Histoire.Semaine(
                semaine.verrous(),
                semaine.selection(),
                bee.withEleves(bee.eleves().reverse())
                        .withDivisions(bee.divisions().reverse()),
                s3e.withIndividus(s3e.individus().reverse())
                        .withServices(s3e.services().reverse())
                        .withProfesseursPrincipaux(s3e.professeursPrincipaux().reverse()),
                semaine.jour());
    }

    /** The same story, whose sources do not supply that block. */
    static Histoire sansBloc(Histoire histoire, Bloc bloc) {
        return new Histoire(
                histoire.ecole(),
                histoire.semaines().stream()
                        .map(semaine -> new Histoire.Semaine(
                                semaine.verrous(),
                                semaine.selection(),
                                semaine.bee()
                                        .withBlocs(Sets.difference(semaine.bee().blocs(), ImmutableSet.of(bloc))),
                                semaine.s3e(),
                                semaine.jour()))
                        .collect(ImmutableList.toImmutableList()),
                histoire.recit());
    }
}
