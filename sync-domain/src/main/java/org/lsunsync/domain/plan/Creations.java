package org.lsunsync.domain.plan;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.TreeMap;
import org.lsunsync.domain.personne.Enseignant;
import org.lsunsync.domain.personne.EnseignantId;
import org.lsunsync.domain.plan.Changement.EnseignantCree;
import org.lsunsync.domain.source.Individu;

/** The enseignants whom R6 and R7 need and LSUN does not have yet: each once, for the first rule that needs him. */
final class Creations {

    private final AnnuaireS3e annuaire;
    private final TreeMap<EnseignantId, EnseignantCree> parId = new TreeMap<>();

    Creations(AnnuaireS3e annuaire) {
        this.annuaire = annuaire;
    }

    /** Under which key LSUN names that person from now on. */
    EnseignantId nommer(Individu individu, CodeRegle regle) {
        var id = annuaire.nommer(individu);
        if (annuaire.deLsun(id).isEmpty()) {
            parId.computeIfAbsent(id, nouveau -> creation(individu, regle));
        }
        return id;
    }

    private static EnseignantCree creation(Individu individu, CodeRegle regle) {
        var enseignant = Comparaison.canonique(Enseignant.CHAMPS, individu.enseignant());
        return new EnseignantCree(enseignant, new Origine(regle, "ENSEIGNANT " + enseignant.id(), individu.position()));
    }

    Optional<EnseignantCree> de(EnseignantId id) {
        return Optional.ofNullable(parId.get(id));
    }

    /** By type and id. */
    ImmutableList<EnseignantCree> changements() {
        return ImmutableList.copyOf(parId.values());
    }
}
