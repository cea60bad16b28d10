package org.lsunsync.adapter.siecle.sts;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.function.Function;
import org.lsunsync.adapter.siecle.xml.Champs;
import org.lsunsync.adapter.siecle.xml.Codes;
import org.lsunsync.adapter.siecle.xml.Curseur;
import org.lsunsync.adapter.siecle.xml.Noms;
import org.lsunsync.adapter.siecle.xml.Racine;
import org.lsunsync.domain.personne.EnseignantId;
import org.lsunsync.domain.personne.TypeEnseignant;
import org.lsunsync.domain.source.DocumentSource;
import org.lsunsync.domain.source.DonneesS3e;
import org.lsunsync.domain.source.NatureDocument;
import org.lsunsync.domain.source.ServiceEnseignement;
import org.lsunsync.domain.source.Structure;

/**
 * STS_EDT: the enseignants, their services and their mandates of professeur principal. Unlike Base élèves, keys are attributes and
 * dates are ISO. Missing and empty containers are normal.
 */
public final class DecodeurSts {

    private static final Noms UAJ = Noms.de("SIGLE");

    private final Curseur curseur;
    private final DonneesS3e.Builder donnees = DonneesS3e.builder();
    private String uai = "";
    private String annee = "";
    private boolean unIndividuOuUneDivision;

    private DecodeurSts(Curseur curseur) {
        this.curseur = curseur;
    }

    /**
     * Reads the whole document. It is empty with neither INDIVIDU nor DIVISION (§8); one without services is not.
     *
     * @param racine on STS_EDT
     */
    public static DonneesS3e lire(Curseur racine) {
        return new DecodeurSts(racine).lire();
    }

    private DonneesS3e lire() {
        curseur.enfants(partie -> {
            switch (partie) {
                case "PARAMETRES" -> curseur.enfants(this::parametre);
                case "DONNEES" -> curseur.enfants(this::conteneur);
                default -> {
                    // its nomenclatures lack what R6 asks: the national codes
                }
            }
        });
        return donnees.document(new DocumentSource(
                        NatureDocument.STS,
                        curseur.document(),
                        uai,
                        annee,
                        Optional.empty(), // no version has a HORODATAGE
                        !unIndividuOuUneDivision))
                .build();
    }

    private void parametre(String nom) {
        switch (nom) {
            case "UAJ" -> {
                uai = curseur.attribut("CODE").orElse("");
                donnees.positionSigle(curseur.position())
                        .sigle(Champs.de(curseur, UAJ).texte("SIGLE"));
            }
            case "APPLICATION_SOURCE" ->
                throw Racine.STS_EDT.refuser(curseur, "fichier produit par un logiciel privé, et non par STS-Web");
            case "ANNEE_SCOLAIRE" -> annee = curseur.attribut("ANNEE").orElse("");
            default -> {
                // informative
            }
        }
    }

    private void conteneur(String nom) {
        switch (nom) {
            case "INDIVIDUS" ->
                curseur.enfants("INDIVIDU", () -> {
                    unIndividuOuUneDivision = true;
                    DecodeurIndividu.lire(curseur, false, donnees);
                });
            case "SUPPLEANTS" -> curseur.enfants("SUPPLEANT", () -> DecodeurIndividu.lire(curseur, true, donnees));
            case "STRUCTURE" -> curseur.enfants(this::structures);
            default -> {
                // a later version's
            }
        }
    }

    private void structures(String nom) {
        switch (nom) {
            case "DIVISIONS" ->
                curseur.enfants("DIVISION", () -> {
                    unIndividuOuUneDivision = true;
                    structure(code -> Codes.division(code).map(Structure.DeDivision::new));
                });
            case "GROUPES" ->
                curseur.enfants(
                        "GROUPE", () -> structure(code -> Codes.groupe(code).map(Structure.DeGroupe::new)));
            default -> {
                // a later version's
            }
        }
    }

    private void structure(Function<String, Optional<? extends Structure>> lecture) {
        lecture.apply(curseur.attribut("CODE").orElse(""))
                .ifPresent(structure ->
                        curseur.enfants("SERVICES", () -> curseur.enfants("SERVICE", () -> service(structure))));
    }

    private void service(Structure structure) {
        var position = curseur.position();
        var matiere = curseur.attribut("CODE_MATIERE").orElse("");
        var enseignants = ImmutableSet.<EnseignantId>builder();
        curseur.enfants(
                "ENSEIGNANTS",
                () -> curseur.enfants("ENSEIGNANT", () -> identite(curseur).ifPresent(enseignants::add)));
        donnees.addServices(new ServiceEnseignement(structure, matiere, enseignants.build(), position));
    }

    /** The pair of TYPE and ID of the element on which the cursor stands; {@code eppsup} as {@code epp} (R5). */
    static Optional<EnseignantId> identite(Curseur element) {
        var id = Champs.entier(element.attribut("ID").orElse(""));
        return id.isEmpty()
                ? Optional.empty()
                : TypeEnseignant.lire(element.attribut("TYPE").orElse(""))
                        .map(type -> new EnseignantId(type, id.getAsLong()));
    }
}
