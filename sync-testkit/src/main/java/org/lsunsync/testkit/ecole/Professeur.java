package org.lsunsync.testkit.ecole;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lsunsync.domain.champ.Canonique;

/**
 * An enseignant of an invented collège: by discipline, one for four divisions.
 *
 * @param ecole whose
 * @param matiere what he teaches
 * @param rang which of those who teach it
 */
record Professeur(EcoleInventee ecole, Matiere matiere, int rang) {

    private static final ImmutableList<Matiere> MATIERES = ImmutableList.copyOf(Matiere.values());

    static int parMatiere(EcoleInventee ecole) {
        return (ecole.divisions() + 3) / 4;
    }

    static Professeur de(EcoleInventee ecole, Matiere matiere, int division) {
        return new Professeur(ecole, matiere, division / 4);
    }

    /** Who is in charge of a division: a teacher of it, another from division to division; in the week, some give way. */
    static Professeur principal(EcoleInventee ecole, int division, Etat etat) {
        int decalage = etat.apres() && division % 8 == 5 ? 1 : 0;
        return de(ecole, MATIERES.get((division + decalage) % MATIERES.size()), division);
    }

    /** Who shares that charge, all year long: in one division of eight, another teacher of it. */
    static Optional<Professeur> second(EcoleInventee ecole, int division) {
        return division % 8 == 3
                ? Optional.of(de(ecole, MATIERES.get((division + 2) % MATIERES.size()), division))
                : Optional.empty();
    }

    private int numero() {
        return MATIERES.indexOf(matiere) * parMatiere(ecole) + rang;
    }

    long idSts() {
        return 5100L + numero();
    }

    /** In STS: a few are typed in by the école, one is of the direction. */
    String type() {
        return numero() == 3 ? "dir" : numero() % 9 == 4 ? "local" : "epp";
    }

    /** In the LSU file: software writes {@code epp} for whoever is of the direction, so that one has to be matched (N7). */
    String typeLsu() {
        return type().equals("dir") ? "epp" : type();
    }

    String cle() {
        return "EN_" + typeLsu() + "_" + idSts();
    }

    boolean femme() {
        return numero() % 2 == 0;
    }

    String nom() {
        return Prenoms.NOMS.get((numero() * 7 + 3) % Prenoms.NOMS.size());
    }

    /** In the week, one has another name. */
    String nomSts(Etat etat) {
        var nom = etat.apres() && numero() == 1 ? nom() + "-MARIVAL" : nom();
        return sansAccents(nom);
    }

    String prenom() {
        var prenoms = femme() ? Prenoms.FILLES : Prenoms.GARCONS;
        return prenoms.get((numero() * 5 + 2) % prenoms.size());
    }

    String prenomSts() {
        return sansAccents(prenom());
    }

    /** In the week, one has left STS, while bilans still name him (M3). */
    boolean absent(Etat etat) {
        return etat.apres() && numero() == 2;
    }

    /** As STS writes: capitals without accents. */
    private static String sansAccents(String nom) {
        return Canonique.plie(nom).toUpperCase(Locale.ROOT);
    }

    static ImmutableList<Professeur> tous(EcoleInventee ecole) {
        return MATIERES.stream()
                .flatMap(matiere ->
                        IntStream.range(0, parMatiere(ecole)).mapToObj(rang -> new Professeur(ecole, matiere, rang)))
                .collect(ImmutableList.toImmutableList());
    }
}
