package org.lsunsync.adapter.siecle.lsu;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDateTime;
import java.util.Optional;
import org.lsunsync.domain.bilan.Acquis;
import org.lsunsync.domain.bilan.BilanId;
import org.lsunsync.domain.bilan.Discipline;
import org.lsunsync.domain.etablissement.AnneeScolaire;
import org.lsunsync.domain.etablissement.CodeDivision;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.domain.personne.EleveId;
import org.lsunsync.domain.personne.Enseignant;
import org.lsunsync.domain.personne.EnseignantId;
import org.lsunsync.domain.personne.EtatCivil;

/**
 * What an LSU file says, with values as they stand in it. Its own ids are gone: records name one another by their keys. It may hold
 * a few divisions or élèves only: absence means nothing.
 *
 * @param nom the document's own name, without folders
 * @param uai whose bilans
 * @param annee the greatest millésime of its périodes and bilans de cycle (§8)
 * @param eleves each once
 * @param disciplines each once
 * @param enseignants each once
 * @param bilans each once
 * @param communs what bilans share and no rule reads, for {@link EcrivainLsu}
 */
public record DocumentLsu(
        String nom,
        Uai uai,
        AnneeScolaire annee,
        ImmutableList<EleveLsu> eleves,
        ImmutableList<Discipline> disciplines,
        ImmutableList<Enseignant> enseignants,
        ImmutableList<BilanLsu> bilans,
        String communs) {

    /** How much it holds, and of whom nothing: contents name people. */
    @Override
    public String toString() {
        return "DocumentLsu{uai=%s, annee=%s, eleves=%d, bilans=%d}"
                .formatted(uai, annee, eleves.size(), bilans.size());
    }

    /**
     * An élève: the file holds no INE, birth date or address.
     *
     * @param id {@code id-be}
     * @param division {@code code-division}
     * @param etatCivil his nom and prénom, where the file gives them
     */
    public record EleveLsu(EleveId id, CodeDivision division, EtatCivil etatCivil) {}

    /**
     * A bilan, périodique or de cycle.
     *
     * @param id which
     * @param annee its millésime
     * @param verrou {@code date-verrou} in Europe/Paris, past or ahead; without one the bilan is en cours
     * @param professeursPrincipaux {@code prof-princ-refs}
     * @param acquis by discipline; none in a bilan de cycle
     * @param contenu what else it says, which no rule reads, for {@link EcrivainLsu}
     */
    public record BilanLsu(
            BilanId id,
            AnneeScolaire annee,
            Optional<LocalDateTime> verrou,
            ImmutableSortedSet<EnseignantId> professeursPrincipaux,
            ImmutableList<Acquis> acquis,
            String contenu) {

        /** Which bilan: its content names people. */
        @Override
        public String toString() {
            return "BilanLsu{id=%s}".formatted(id);
        }
    }
}
