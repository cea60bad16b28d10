package org.lsunsync.adapter.siecle.bee;

import org.lsunsync.domain.personne.Adresse;
import org.lsunsync.domain.source.EnregistrementIgnore;

/**
 * What becomes of the records of an élèves document, one by one in the document's order. Keep what is wanted: the decoder keeps
 * nothing. What was received counts only once the whole document was read.
 */
public interface RecepteurEleves {

    /** An ELEVE that has an integer ELEVE_ID, those who left included. */
    void eleve(FicheEleve fiche);

    /** An ELEVE that has none. */
    void ignore(EnregistrementIgnore enregistrement);

    /** A STRUCTURES_ELEVE of an integer ELEVE_ID, whether the document has that élève or not. */
    void structures(StructuresEleve structures);

    /** An ADRESSE of an integer ADRESSE_ID. */
    void adresse(long id, Adresse adresse);
}
