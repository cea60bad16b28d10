package org.lsunsync.domain.rapport;

/** What happens to an entity; reports write the name as it is. */
public enum TypeChangement {
    /** One field of ETABLISSEMENT, DIVISION, ELEVE, RESPONSABLE or ENSEIGNANT. */
    MODIFICATION,
    /** A RESPONSABLE, or enseignants of an ACQUIS. */
    AJOUT,
    /** A RESPONSABLE. */
    SUPPRESSION,
    /** An ENSEIGNANT. */
    CREATION,
    /** The PP of a BILAN. */
    REMPLACEMENT,
    /** An ELEVE as he was. */
    ARCHIVE
}
