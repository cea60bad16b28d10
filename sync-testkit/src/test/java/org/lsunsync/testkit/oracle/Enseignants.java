package org.lsunsync.testkit.oracle;

import java.util.ArrayList;
import java.util.List;
import org.lsunsync.domain.bilan.BilanPeriodique;
import org.lsunsync.domain.etablissement.DivisionId;
import org.lsunsync.domain.personne.Enseignant;
import org.lsunsync.domain.personne.EnseignantId;
import org.lsunsync.testkit.oracle.Ordre.Nomme;

/** R5: which enseignants it concerns, and what becomes of them. */
final class Enseignants {

    private final Demande demande;
    private final ChezS3e s3e;
    private final Enseignement enseignement;
    private final List<Enseignant> concernes = new ArrayList<>();

    Enseignants(Demande demande, ChezS3e s3e, Enseignement enseignement) {
        this.demande = demande;
        this.s3e = s3e;
        this.enseignement = enseignement;
        for (var division : demande.etat().selection()) {
            concernes.addAll(lies(division));
        }
    }

    /** One field of an enseignant: what it was and will be. */
    record Difference(String champ, String avant, String apres) {}

    /** Those of LSUN whom a bilan périodique of the division names, before the plan or by its R6 and R7. */
    List<Enseignant> lies(DivisionId division) {
        var ids = new ArrayList<EnseignantId>();
        if (!enseignement.aUnePeriode(division)) {
            return List.of();
        }
        for (var bilan : enseignement.periodiques(division)) {
            ids.addAll(bilan.professeursPrincipaux());
            for (var acquis : bilan.acquis()) {
                ids.addAll(acquis.enseignants());
            }
        }
        for (var ajout : enseignement.ajouts(division)) {
            ids.addAll(ajout.ajoutes());
        }
        for (var remplacement : enseignement.remplacements(division)) {
            if (remplacement.bilan() instanceof BilanPeriodique) {
                ids.addAll(remplacement.apres());
            }
        }
        var lies = new ArrayList<Enseignant>();
        for (var id : Ordre.parType(ids)) {
            s3e.connu(id).ifPresent(lies::add);
        }
        return lies;
    }

    /** What S3E says otherwise: case and accents of the names aside, and an empty civilité or prénom leaves ours. */
    List<Difference> differences(Enseignant notre) {
        var differences = new ArrayList<Difference>();
        s3e.personne(notre).ifPresent(personne -> {
            var civilite = Ecriture.texte(personne.civilite());
            if (!civilite.isEmpty() && !Ecriture.pareil(Ecriture.texte(notre.civilite()), civilite)) {
                differences.add(new Difference("civilite", notre.civilite(), civilite));
            }
            if (!ChezS3e.memeNom(notre.nom(), personne.nom())) {
                differences.add(new Difference("nom", notre.nom(), Ecriture.texte(personne.nom())));
            }
            var prenom = Ecriture.texte(personne.prenom());
            if (!prenom.isEmpty() && !ChezS3e.memeNom(notre.prenom(), prenom)) {
                differences.add(new Difference("prenom", notre.prenom(), prenom));
            }
        });
        return differences;
    }

    /** Whether the plan writes him: linked to a selected division. */
    boolean concerne(Enseignant notre) {
        return demande.etat().selection().stream()
                .anyMatch(division -> lies(division).contains(notre));
    }

    /** Those whom the plan creates, as S3E writes them. */
    List<Enseignant> crees() {
        var ids = new ArrayList<EnseignantId>();
        for (var division : demande.etat().selection()) {
            enseignement.ajouts(division).forEach(ajout -> ids.addAll(ajout.ajoutes()));
            enseignement.remplacements(division).forEach(remplacement -> ids.addAll(remplacement.nouveaux()));
        }
        var crees = new ArrayList<Enseignant>();
        for (var id : Ordre.parType(ids)) {
            if (s3e.connu(id).isEmpty()) {
                crees.add(s3e.decrit(id).orElseThrow());
            }
        }
        return crees;
    }

    /** R6 or R7, the first that needs him, in whichever of the selected divisions: so their order does not decide. */
    String regleDeCreation(EnseignantId id) {
        var parR6 = demande.etat().selection().stream()
                .flatMap(division -> enseignement.ajouts(division).stream())
                .anyMatch(ajout -> ajout.ajoutes().contains(id));
        return parR6 ? "R6" : "R7";
    }

    /** His name as it stands after the plan. */
    Nomme<EnseignantId> nom(EnseignantId id) {
        var notre = s3e.connu(id);
        if (notre.isEmpty()) {
            var personne = s3e.decrit(id).orElseThrow();
            return new Nomme<>(Ecriture.texte(personne.nom()), Ecriture.texte(personne.prenom()), id);
        }
        var nom = notre.get().nom();
        var prenom = notre.get().prenom();
        if (concerne(notre.get())) {
            for (var difference : differences(notre.get())) {
                nom = difference.champ().equals("nom") ? difference.apres() : nom;
                prenom = difference.champ().equals("prenom") ? difference.apres() : prenom;
            }
        }
        return new Nomme<>(nom, prenom, id);
    }
}
