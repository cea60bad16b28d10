package org.lsunsync.testkit.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lsunsync.domain.personne.Enseignant;
import org.lsunsync.domain.personne.EnseignantId;
import org.lsunsync.domain.personne.TypeEnseignant;
import org.lsunsync.domain.source.Individu;

/** R5's question, who is who between LSUN and S3E. */
final class ChezS3e {

    private final Demande demande;

    ChezS3e(Demande demande) {
        this.demande = demande;
    }

    /** Each pair once: INDIVIDU's data count before SUPPLEANT's, and of two of a kind the first by line. */
    List<Enseignant> personnes() {
        var retenus = new ArrayList<Enseignant>();
        for (var individu : demande.s3e().individus()) {
            var premier = true;
            for (var autre : demande.s3e().individus()) {
                if (autre.enseignant().id().equals(individu.enseignant().id()) && avant(autre, individu)) {
                    premier = false;
                }
            }
            if (premier) {
                retenus.add(individu.enseignant());
            }
        }
        return retenus;
    }

    private static boolean avant(Individu a, Individu b) {
        return a.suppleant() == b.suppleant()
                ? a.position().ligne() < b.position().ligne()
                : b.suppleant();
    }

    /** Whom S3E describes under that pair. */
    Optional<Enseignant> decrit(EnseignantId id) {
        return personnes().stream().filter(personne -> personne.id().equals(id)).findFirst();
    }

    /** S3E's person for an enseignant of LSUN: by type and id, else by id alone (N7). */
    Optional<Enseignant> personne(Enseignant notre) {
        var exacte = decrit(notre.id());
        return exacte.isPresent() ? exacte : rapprochee(notre);
    }

    private Optional<Enseignant> rapprochee(Enseignant notre) {
        var homonymes = new ArrayList<Enseignant>();
        for (var personne : personnes()) {
            if (personne.id().idSts() == notre.id().idSts()) {
                homonymes.add(personne);
            }
        }
        return homonymes.size() == 1
                        && notre.id().type() != TypeEnseignant.AUTRE
                        && Ecriture.plie(notre.nom())
                                .equals(Ecriture.plie(homonymes.get(0).nom()))
                ? Optional.of(homonymes.get(0))
                : Optional.empty();
    }

    /** Case, accents and the export's {@code ?} aside: what is no change. To match, N7 leaves case and accents aside alone. */
    static boolean memeNom(String notre, String source) {
        return Ecriture.pareil(Ecriture.plie(notre), Ecriture.plie(source));
    }

    Optional<Enseignant> connu(EnseignantId id) {
        return demande.etat().enseignants().stream()
                .filter(notre -> notre.id().equals(id))
                .findFirst();
    }

    /** Whether that enseignant of LSUN is that person of S3E. */
    boolean est(EnseignantId notre, Enseignant personne) {
        return connu(notre)
                .flatMap(this::personne)
                .filter(trouvee -> trouvee.id().equals(personne.id()))
                .isPresent();
    }

    /** LSUN's enseignant for a person of S3E: that pair, else the smallest type that N7 matches, else a new one. */
    EnseignantId chezNous(Enseignant personne) {
        if (connu(personne.id()).isPresent()) {
            return personne.id();
        }
        var candidats = new ArrayList<EnseignantId>();
        for (var notre : demande.etat().enseignants()) {
            if (est(notre.id(), personne)) {
                candidats.add(notre.id());
            }
        }
        return candidats.isEmpty() ? personne.id() : Ordre.parType(candidats).get(0);
    }
}
