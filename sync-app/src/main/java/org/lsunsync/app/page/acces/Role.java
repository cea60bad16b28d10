package org.lsunsync.app.page.acces;

import java.util.Arrays;
import java.util.Optional;

/** What somebody is to the écoles of his list. */
public enum Role {
    /** Sees and synchronises them. */
    CHEF_ETABLISSEMENT("chef-etablissement", "chef d'établissement"),
    /** Sees how far they are, and no élève. */
    ACADEMIE("academie", "profil académie");

    private final String code;
    private final String libelle;

    Role(String code, String libelle) {
        this.code = code;
        this.libelle = libelle;
    }

    /** The word of files and headers. */
    public String code() {
        return code;
    }

    /** What people read. */
    public String libelle() {
        return libelle;
    }

    /** The role of that word. */
    public static Optional<Role> lire(String code) {
        return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
    }
}
