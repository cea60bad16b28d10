package org.lsunsync.domain.rapport;

/** What a message or a change is about; reports write the name as it is. */
public enum Entite {
    /** By UAI. */
    ETABLISSEMENT,
    /** By its code before the plan. */
    DIVISION,
    /** By ELEVE_ID. */
    ELEVE,
    /** By ELEVE_ID/PERSONNE_ID. */
    RESPONSABLE,
    /** By type:idSts. */
    ENSEIGNANT,
    /** By code/modalité[/id-lv]. */
    DISCIPLINE,
    /** By bilan/code/modalité[/id-lv]. */
    ACQUIS,
    /** By ELEVE_ID/P/millésime/indice/nombre or ELEVE_ID/C/cycle. */
    BILAN
}
