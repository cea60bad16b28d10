package org.lsunsync.ports;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multiset;
import java.util.Comparator;
import org.lsunsync.domain.etablissement.AnneeScolaire;
import org.lsunsync.domain.etablissement.CodeDivision;
import org.lsunsync.domain.etablissement.Division;
import org.lsunsync.domain.etablissement.DivisionId;
import org.lsunsync.domain.etablissement.Etablissement;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.domain.plan.EtatLsun;

/**
 * An école and how many it has in each division: what one chooses from, without anybody's name.
 *
 * @param uai which école
 * @param annee LSUN's school year
 * @param etablissement the école's own data
 * @param divisions all its divisions, by code
 */
public record Effectifs(
        Uai uai, AnneeScolaire annee, Etablissement etablissement, ImmutableList<DeDivision> divisions) {

    /**
     * A division.
     *
     * @param id which one
     * @param code the code that it bears
     * @param eleves how many élèves are in it
     * @param verrouilles how many locked bilans are of it, of any year and kind
     * @param enCours how many others
     */
    public record DeDivision(DivisionId id, CodeDivision code, int eleves, int verrouilles, int enCours) {}

    /** What a whole école counts; {@code etat} has all its divisions selected. */
    public static Effectifs de(EtatLsun etat) {
        Multiset<DivisionId> eleves = HashMultiset.create();
        Multiset<DivisionId> verrouilles = HashMultiset.create();
        Multiset<DivisionId> enCours = HashMultiset.create();
        etat.eleves().forEach(eleve -> eleves.add(eleve.division()));
        etat.bilans()
                .forEach(bilan -> (bilan.verrouille() ? verrouilles : enCours)
                        .add(bilan.scolarite().division()));
        return new Effectifs(
                etat.uai(),
                etat.annee(),
                etat.etablissement(),
                etat.divisions().stream()
                        .sorted(Comparator.comparing(Division::code))
                        .map(division -> new DeDivision(
                                division.id(),
                                division.code(),
                                eleves.count(division.id()),
                                verrouilles.count(division.id()),
                                enCours.count(division.id())))
                        .collect(toImmutableList()));
    }
}
