package org.lsunsync.app.page.vue;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Multiset;
import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import org.lsunsync.domain.etablissement.Division;
import org.lsunsync.domain.etablissement.DivisionId;
import org.lsunsync.domain.personne.Eleve;
import org.lsunsync.domain.personne.EleveId;
import org.lsunsync.domain.plan.EtatLsun;
import org.lsunsync.ports.Effectifs;

/**
 * Élèves that were looked for.
 *
 * @param chemin where the école's pages are
 * @param divisions the codes to choose from
 * @param filtre what was looked for
 * @param cherche whether anything was
 * @param lignes who was found, by name
 * @param total how many were found; more than shown when they are many
 */
public record Eleves(
        String chemin,
        ImmutableList<String> divisions,
        Filtre filtre,
        boolean cherche,
        ImmutableList<Ligne> lignes,
        int total) {

    private static final int MAXIMUM = 200;

    /**
     * An élève.
     *
     * @param id his internal id
     * @param nom what he is called
     * @param division where he is
     * @param verrouilles how many locked bilans he has
     * @param enCours how many others
     * @param archives how many archives
     */
    public record Ligne(String id, String nom, String division, int verrouilles, int enCours, int archives) {}

    /** The école's, of whom nobody was looked for yet. */
    public static Eleves aChercher(String chemin, Effectifs ecole) {
        return new Eleves(
                chemin,
                ecole.divisions().stream()
                        .map(division -> division.code().valeur())
                        .collect(toImmutableList()),
                Filtre.TOUT,
                false,
                ImmutableList.of(),
                0);
    }

    /** Those of the école whom that filter leaves. */
    public static Eleves trouves(String chemin, EtatLsun etat, Filtre filtre) {
        ImmutableMap<DivisionId, String> codes = etat.divisions().stream()
                .collect(ImmutableMap.toImmutableMap(
                        Division::id, division -> division.code().valeur()));
        Multiset<EleveId> verrouilles = HashMultiset.create();
        Multiset<EleveId> enCours = HashMultiset.create();
        Multiset<EleveId> archives = HashMultiset.create();
        etat.bilans()
                .forEach(bilan -> (bilan.verrouille() ? verrouilles : enCours)
                        .add(bilan.id().eleve()));
        etat.archives().forEach(archive -> archives.add(archive.eleve()));
        var alphabet = Collator.getInstance(Locale.FRENCH);
        var trouves = etat.eleves().stream()
                .filter(eleve -> filtre.admetDivision(codes.getOrDefault(eleve.division(), "")))
                .filter(eleve -> filtre.admetNom(nom(eleve)))
                .sorted(Comparator.comparing(
                                (Eleve eleve) -> eleve.donnees().etatCivil().nomFamille(), alphabet)
                        .thenComparing(eleve -> eleve.donnees().etatCivil().prenom(), alphabet)
                        .thenComparing(Eleve::id))
                .collect(toImmutableList());
        return new Eleves(
                chemin,
                codes.values().stream().sorted().collect(toImmutableList()),
                filtre,
                true,
                trouves.stream()
                        .limit(MAXIMUM)
                        .map(eleve -> new Ligne(
                                eleve.id().toString(),
                                nom(eleve),
                                codes.getOrDefault(eleve.division(), ""),
                                verrouilles.count(eleve.id()),
                                enCours.count(eleve.id()),
                                archives.count(eleve.id())))
                        .collect(toImmutableList()),
                trouves.size());
    }

    private static String nom(Eleve eleve) {
        var etatCivil = eleve.donnees().etatCivil();
        return Repertoire.nom(etatCivil.prenom(), etatCivil.nomFamille());
    }
}
