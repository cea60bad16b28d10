package org.lsunsync.app.page.vue;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * What stands around every page.
 *
 * @param titre the page's title; never a name
 * @param jeton what forms must hold to be believed
 * @param session who looks at it; nobody on the login page
 * @param version the program's
 */
public record Cadre(String titre, String jeton, Optional<Session> session, String version) {

    /**
     * Who looks, at what.
     *
     * @param lieu the école's or académie's name
     * @param precision its UAI and year
     * @param nom who looks
     * @param role what he is
     * @param accueil where the mark leads
     * @param onglets the menu
     */
    public record Session(
            String lieu, String precision, String nom, String role, String accueil, ImmutableList<Onglet> onglets) {}

    /**
     * An entry of the menu.
     *
     * @param libelle what it says
     * @param lien where it leads
     * @param courant whether one is there
     */
    public record Onglet(String libelle, String lien, boolean courant) {}
}
