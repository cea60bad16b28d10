package org.lsunsync.adapter.siecle.bee;

import org.lsunsync.domain.personne.Adresse;

/**
 * What becomes of the records of a responsables document, one by one in the document's order. What was received counts only once the
 * whole document was read.
 */
public interface RecepteurResponsables {

    /** A PERSONNE of an integer PERSONNE_ID. */
    void personne(FichePersonne fiche);

    /** A link to an élève, whether the élèves document has him or not; mere contacts are left out. */
    void lien(LienResponsable lien);

    /** An ADRESSE of an integer ADRESSE_ID. */
    void adresse(long id, Adresse adresse);
}
