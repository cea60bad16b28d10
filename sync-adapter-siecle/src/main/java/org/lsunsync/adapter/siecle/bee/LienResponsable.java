package org.lsunsync.adapter.siecle.bee;

import java.util.Comparator;
import org.lsunsync.domain.personne.EleveId;

/**
 * A RESPONSABLE_ELEVE that makes its person a responsable, and not a mere contact.
 *
 * @param eleve of whom
 * @param personne PERSONNE_ID; {@link FicheEleve#SANS_CIBLE} when it is not an integer
 * @param rang RESP_LEGAL, else NIVEAU_RESPONSABILITE, else empty
 * @param parente CODE_PARENTE
 */
public record LienResponsable(EleveId eleve, long personne, String rang, String parente) {

    /** Which of two links to one person counts: the first by rang, an empty one last, then by CODE_PARENTE (§7). */
    static final Comparator<LienResponsable> PREMIER = Comparator.comparing(
                    (LienResponsable lien) -> lien.rang().isEmpty())
            .thenComparing(LienResponsable::rang)
            .thenComparing(LienResponsable::parente);
}
