package org.lsunsync.domain.plan;

import java.time.LocalDate;
import java.util.Optional;
import org.lsunsync.domain.etablissement.DivisionId;
import org.lsunsync.domain.personne.Eleve;
import org.lsunsync.domain.personne.EleveId;

/**
 * As much of an élève as the rules ask of those outside the selection: who LSUN knows, by which keys, and in which division.
 *
 * @param id ELEVE_ID
 * @param ine second key; empty for none
 * @param dateNaissance what tells a doubtful identity (N8)
 * @param division his division in LSUN
 */
public record RepereEleve(EleveId id, String ine, Optional<LocalDate> dateNaissance, DivisionId division) {

    /** The keys of an élève who is there in full. */
    public static RepereEleve de(Eleve eleve) {
        var etatCivil = eleve.donnees().etatCivil();
        return new RepereEleve(eleve.id(), etatCivil.ine(), etatCivil.dateNaissance(), eleve.division());
    }

    /** Names nobody: birth and INE stay out of logs. */
    @Override
    public String toString() {
        return "RepereEleve[" + id + "]";
    }
}
