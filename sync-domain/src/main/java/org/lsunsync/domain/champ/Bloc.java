package org.lsunsync.domain.champ;

/**
 * A group of fields that a source supplies whole or not at all (§7, I13). What is not supplied is left alone; within a supplied
 * block an absent value empties ours.
 */
public enum Bloc {
    /** INE, names, birth, sex, nationality: any BEE_ELEVES. */
    IDENTITE,
    /** An élève's phones and mail: any BEE_ELEVES. */
    CONTACT,
    /** An élève's address: BEE_ELEVES whose DONNEES has an ADRESSES child. */
    ADRESSE,
    /** Who answers for an élève: BEE_RESPONSABLES. */
    RESPONSABLES,
    /** The responsables' addresses: BEE_RESPONSABLES whose DONNEES has an ADRESSES child. */
    ADRESSE_RESPONSABLES,
    /** The école's own data: BEE_COMMUN. Its sigle comes from STS and belongs to no block. */
    ETABLISSEMENT,
    /** Codes, libellés and MEFs of the divisions: BEE_STRUCTURES alone. */
    DIVISIONS
}
