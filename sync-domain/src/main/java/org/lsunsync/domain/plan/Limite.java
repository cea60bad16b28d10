package org.lsunsync.domain.plan;

/** What R0 limits, so that a wrong file never reads as "everyone left" or "everyone is another". */
public enum Limite {
    /** Selected élèves who are not found. */
    NON_RETROUVES("non-retrouves"),
    /** Selected élèves whose nom, birth date or INE changes from one value to another, case and accents aside. */
    IDENTITES("identites"),
    /** Selected élèves who lose a non-empty field or a responsable. */
    VIDES("vides");

    private final String code;

    Limite(String code) {
        this.code = code;
    }

    /** Its name in requests and reports. */
    public String code() {
        return code;
    }
}
