package org.lsunsync.domain.source;

/** The kinds of document that a synchronisation reads, recognised by their root element. */
public enum NatureDocument {
    /** ElevesAvecAdresses or ElevesSansAdresses. */
    ELEVES("BEE_ELEVES"),
    /** ResponsablesAvecAdresses or ResponsablesSansAdresses. */
    RESPONSABLES("BEE_RESPONSABLES"),
    /** Structures. */
    STRUCTURES("BEE_STRUCTURES"),
    /** Nomenclature. */
    NOMENCLATURE("BEE_NOMENCLATURES"),
    /** Communs. */
    COMMUNS("BEE_COMMUN"),
    /** {@code sts_emp_<UAI>_<année>}. */
    STS("STS_EDT");

    private final String racine;

    NatureDocument(String racine) {
        this.racine = racine;
    }

    /** The name of its root element. */
    public String racine() {
        return racine;
    }
}
