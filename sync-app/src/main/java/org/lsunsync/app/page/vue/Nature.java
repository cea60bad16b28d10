package org.lsunsync.app.page.vue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a change is about, as people filter for it. */
public enum Nature {
    /** État civil. */
    IDENTITE("Identité", "identité"),
    /** Phones and mail. */
    COORDONNEES("Téléphone et mél", "coordonnées"),
    /** Where an élève lives. */
    ADRESSE("Adresse", "adresse"),
    /** His parents or guardians. */
    RESPONSABLES("Responsables", "responsables"),
    /** Enseignants, and those of acquis. */
    ENSEIGNANTS("Enseignants et acquis", "enseignants"),
    /** Professeurs principaux. */
    PP("Professeurs principaux", "professeurs principaux"),
    /** École and divisions. */
    ECOLE("École et divisions", "école"),
    /** A filter alone: values that go. */
    VIDE("Valeurs vidées", "valeurs vidées"),
    /** A filter alone: élèves with an archive. */
    ARCHIVE("Avec archive", "archives");

    private final String libelle;
    private final String bref;

    Nature(String libelle, String bref) {
        this.libelle = libelle;
        this.bref = bref;
    }

    /** In a list. */
    public String libelle() {
        return libelle;
    }

    /** In a count. */
    public String bref() {
        return bref;
    }

    /** In a URL. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of that code. */
    public static Optional<Nature> lire(String code) {
        return Arrays.stream(values())
                .filter(nature -> nature.code().equals(code))
                .findFirst();
    }
}
