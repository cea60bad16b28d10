package org.lsunsync.testkit.ecole;

/** The twelve disciplines of every bilan. LV2 is taught in groupes; EPS has a local code with a national one behind it. */
enum Matiere {
    FRANCAIS("020700", "Français"),
    MATHEMATIQUES("061300", "Mathématiques"),
    HISTOIRE_GEOGRAPHIE("043700", "Histoire-géographie"),
    EMC("013200", "Enseignement moral et civique"),
    ANGLAIS("030201", "Anglais LV1"),
    LV2("030602", "Espagnol LV2"),
    SVT("062900", "Sciences de la vie et de la Terre"),
    PHYSIQUE("062300", "Physique-chimie"),
    TECHNOLOGIE("070800", "Technologie"),
    ARTS("090100", "Arts plastiques"),
    MUSIQUE("081300", "Éducation musicale"),
    EPS("100A00", "EPS");

    /** What a local matière hangs on. */
    static final String EPS_NATIONALE = "100100";

    private final String code;
    private final String libelle;

    Matiere(String code, String libelle) {
        this.code = code;
        this.libelle = libelle;
    }

    String code() {
        return code;
    }

    String libelle() {
        return libelle;
    }
}
