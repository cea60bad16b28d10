package org.lsunsync.testkit.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lsunsync.domain.bilan.Acquis;
import org.lsunsync.domain.bilan.Bilan;
import org.lsunsync.domain.bilan.BilanCycle;
import org.lsunsync.domain.bilan.BilanPeriodique;
import org.lsunsync.domain.bilan.Discipline;
import org.lsunsync.domain.bilan.DisciplineId;
import org.lsunsync.domain.etablissement.CodeGroupe;
import org.lsunsync.domain.etablissement.DivisionId;
import org.lsunsync.domain.personne.EnseignantId;
import org.lsunsync.domain.source.ServiceEnseignement;
import org.lsunsync.domain.source.Structure;

/** What R6 and R7 do to the bilans of a division. */
final class Enseignement {

    private final Demande demande;
    private final ChezBee bee;
    private final ChezS3e s3e;
    private final List<Ajout> ajouts = new ArrayList<>();
    private final List<Remplacement> remplacements = new ArrayList<>();

    Enseignement(Demande demande, ChezBee bee, ChezS3e s3e) {
        this.demande = demande;
        this.bee = bee;
        this.s3e = s3e;
        for (var division : demande.etat().selection()) {
            completer(division);
            remplacer(division);
        }
    }

    /** R6: one acquis, and who is added to it. */
    record Ajout(BilanPeriodique bilan, Acquis acquis, List<EnseignantId> ajoutes) {}

    /** R7: one bilan, the PP that it has from now on, and those of them who are new there. */
    record Remplacement(Bilan bilan, List<EnseignantId> apres, List<EnseignantId> nouveaux) {}

    /** Without a configured période of the year, R5 and R6 have nothing to do (M5). */
    boolean aUnePeriode(DivisionId division) {
        return bee.division(division).periodes().stream()
                .anyMatch(periode -> periode.annee().equals(demande.etat().annee()));
    }

    /** R6's, in no order. */
    List<Ajout> ajouts(DivisionId division) {
        return ajouts.stream()
                .filter(ajout -> ajout.bilan().scolarite().division().equals(division))
                .toList();
    }

    /** R7's, in no order. */
    List<Remplacement> remplacements(DivisionId division) {
        return remplacements.stream()
                .filter(remplacement ->
                        remplacement.bilan().scolarite().division().equals(division))
                .toList();
    }

    /** Bilans périodiques of configured périodes of the year. */
    List<BilanPeriodique> periodiques(DivisionId division) {
        var periodiques = new ArrayList<BilanPeriodique>();
        for (var bilan : demande.etat().bilans()) {
            if (bilan instanceof BilanPeriodique periodique
                    && bilan.scolarite().division().equals(division)
                    && periodique.annee().equals(demande.etat().annee())
                    && bee.division(division)
                            .periodes()
                            .contains(periodique.id().periode())) {
                periodiques.add(periodique);
            }
        }
        return periodiques;
    }

    List<BilanPeriodique> periodiquesEnCours(DivisionId division) {
        return periodiques(division).stream()
                .filter(bilan -> !bilan.verrouille())
                .toList();
    }

    /** The groupes that count for a bilan: those of a found élève whom BEE has in the bilan's own division. */
    private List<CodeGroupe> groupes(Bilan bilan) {
        return bee.chercher(bilan.id().eleve())
                .present()
                .filter(fiche -> fiche.structuresConnues())
                .filter(fiche -> ChezBee.division(fiche)
                        .equals(Optional.of(bee.code(bilan.scolarite().division()))))
                .map(fiche -> List.copyOf(fiche.groupes()))
                .orElse(List.of());
    }

    /** The services that concern a bilan, whatever they teach, even if they name nobody. */
    List<ServiceEnseignement> services(Bilan bilan) {
        var concernent = new ArrayList<ServiceEnseignement>();
        for (var service : demande.s3e().services()) {
            if (service.structure() instanceof Structure.DeDivision division
                    && division.code()
                            .valeur()
                            .equals(bee.code(bilan.scolarite().division()))) {
                concernent.add(service);
            }
            if (service.structure() instanceof Structure.DeGroupe groupe
                    && groupes(bilan).contains(groupe.code())) {
                concernent.add(service);
            }
        }
        return concernent;
    }

    Optional<Discipline> discipline(DisciplineId id) {
        return demande.etat().disciplines().stream()
                .filter(discipline -> discipline.id().equals(id))
                .findFirst();
    }

    /** Of those that concern the bilan, the ones of the discipline's code, else of its national code. */
    private List<ServiceEnseignement> services(Bilan bilan, DisciplineId discipline) {
        var siens = parMatiere(bilan, discipline.code());
        if (!siens.isEmpty()) {
            return siens;
        }
        var national = discipline(discipline).map(Discipline::codeNational).orElse("");
        for (var entree : demande.bee().matieresNationales().entrySet()) {
            if (national.isEmpty() && entree.getKey().equals(discipline.code())) {
                return parMatiere(bilan, entree.getValue());
            }
        }
        return parMatiere(bilan, national);
    }

    private List<ServiceEnseignement> parMatiere(Bilan bilan, String matiere) {
        return services(bilan).stream()
                .filter(service -> service.matiere().equals(matiere))
                .toList();
    }

    /** Whom the services of an acquis name. */
    List<EnseignantId> nommes(Bilan bilan, DisciplineId discipline) {
        var nommes = new ArrayList<EnseignantId>();
        for (var service : services(bilan, discipline)) {
            nommes.addAll(service.enseignants());
        }
        return Ordre.parType(nommes);
    }

    /** Neither described by S3E nor known to LSUN: he can't be created (N6). */
    boolean inconnu(EnseignantId id) {
        return s3e.decrit(id).isEmpty() && s3e.connu(id).isEmpty();
    }

    private void completer(DivisionId division) {
        for (var bilan : periodiquesEnCours(division)) {
            for (var acquis : bilan.acquis()) {
                var manquants = new ArrayList<EnseignantId>();
                for (var nomme : nommes(bilan, acquis.discipline())) {
                    manquant(nomme, acquis.enseignants()).ifPresent(manquants::add);
                }
                if (!manquants.isEmpty()) {
                    ajouts.add(new Ajout(bilan, acquis, Ordre.parType(manquants)));
                }
            }
        }
    }

    /** LSUN's enseignant for whom a service names, unless the acquis has him or nobody can be created of him. */
    private Optional<EnseignantId> manquant(EnseignantId nomme, Iterable<EnseignantId> presents) {
        var personne = s3e.decrit(nomme);
        for (var present : presents) {
            var lui = personne.isPresent() ? s3e.est(present, personne.get()) : present.equals(nomme);
            if (lui) {
                return Optional.empty();
            }
        }
        return inconnu(nomme)
                ? Optional.empty()
                : Optional.of(personne.map(s3e::chezNous).orElse(nomme));
    }

    /** The bilans en cours that R7 concerns: périodiques of configured périodes, and that year's bilans de cycle. */
    private List<Bilan> concernesParR7(DivisionId division) {
        var periodiques = periodiquesEnCours(division);
        var concernes = new ArrayList<Bilan>();
        for (var bilan : demande.etat().bilans()) {
            var cycleDeLAnnee = bilan instanceof BilanCycle
                    && bilan.annee().equals(demande.etat().annee())
                    && bilan.scolarite().division().equals(division);
            if (periodiques.contains(bilan) || (cycleDeLAnnee && !bilan.verrouille())) {
                concernes.add(bilan);
            }
        }
        return concernes;
    }

    private void remplacer(DivisionId division) {
        var personnes = s3e.personnes().stream()
                .filter(personne -> demande.s3e().professeursPrincipaux().stream()
                        .anyMatch(mandat -> mandat.enseignant().equals(personne.id())
                                && mandat.division().valeur().equals(bee.code(division))
                                && !demande.jour().isBefore(mandat.debut().orElse(demande.jour()))
                                && !demande.jour().isAfter(mandat.fin().orElse(demande.jour()))))
                .toList();
        if (personnes.isEmpty()) {
            return;
        }
        for (var bilan : concernesParR7(division)) {
            var apres = new ArrayList<EnseignantId>();
            var nouveaux = new ArrayList<EnseignantId>();
            for (var personne : personnes) {
                var siens = bilan.professeursPrincipaux().stream()
                        .filter(notre -> s3e.est(notre, personne))
                        .toList();
                apres.addAll(siens);
                if (siens.isEmpty()) {
                    nouveaux.add(s3e.chezNous(personne));
                }
            }
            apres.addAll(nouveaux);
            if (!Ordre.parType(apres).equals(Ordre.parType(bilan.professeursPrincipaux()))) {
                remplacements.add(new Remplacement(bilan, Ordre.parType(apres), nouveaux));
            }
        }
    }
}
