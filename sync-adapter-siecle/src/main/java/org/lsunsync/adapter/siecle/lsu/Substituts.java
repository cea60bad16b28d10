package org.lsunsync.adapter.siecle.lsu;

import org.lsunsync.domain.bilan.Discipline;
import org.lsunsync.domain.bilan.DisciplineId;
import org.lsunsync.domain.personne.Enseignant;
import org.lsunsync.domain.personne.EnseignantId;
import org.lsunsync.domain.personne.TypeEnseignant;

/**
 * What stands where the schema asks for something and LSUN holds nothing: an acquis needs an enseignant, a bilan périodique an
 * acquis. Written only where nothing else is there, and read back as nothing, so that a document stays valid and says no more than
 * the état does.
 */
final class Substituts {

    /** A text that the schema requires. */
    static final String NON_RENSEIGNE = "Non renseigné";

    /** Nobody: of the one type that never joins by its id, with an id that STS can't give. */
    static final EnseignantId PERSONNE = new EnseignantId(TypeEnseignant.AUTRE, Long.MAX_VALUE);

    /** No subject: outside SIECLE. */
    static final DisciplineId AUCUNE_DISCIPLINE = new DisciplineId("------", "X", "");

    private Substituts() {}

    static Enseignant personne() {
        return Enseignant.builder().id(PERSONNE).nom(NON_RENSEIGNE).build();
    }

    static Discipline aucuneDiscipline() {
        return new Discipline(AUCUNE_DISCIPLINE, NON_RENSEIGNE, "");
    }
}
