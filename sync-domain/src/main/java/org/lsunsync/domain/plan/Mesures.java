package org.lsunsync.domain.plan;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.lsunsync.domain.champ.Canonique;
import org.lsunsync.domain.champ.Champ;
import org.lsunsync.domain.etablissement.CodeDivision;
import org.lsunsync.domain.etablissement.Division;
import org.lsunsync.domain.personne.EleveId;
import org.lsunsync.domain.personne.EtatCivil;
import org.lsunsync.domain.plan.Changement.ArchiveAjoutee;
import org.lsunsync.domain.plan.Changement.EleveModifie;
import org.lsunsync.domain.rapport.Compteurs;
import org.lsunsync.domain.rapport.CompteursDivision;

/** The figures of a plan: R0's limits and the counts, of the whole selection and by division. */
final class Mesures {

    /** What R0 calls an identity: nom, birth date, INE. */
    private static final ImmutableSet<String> IDENTITE = Stream.of(
                    EtatCivil.NOM_FAMILLE, EtatCivil.DATE_NAISSANCE, EtatCivil.INE)
            .map(Champ::nom)
            .collect(ImmutableSet.toImmutableSet());

    /** What a plan writes in one division. */
    record DansLaDivision(
            Division division,
            CodeDivision code,
            ImmutableList<EleveModifie> eleves,
            ImmutableMap<EleveId, ArchiveAjoutee> archives,
            int enseignantsMisAJour,
            int enseignantsCrees,
            int acquisCompletes,
            int bilansPpChanges) {}

    private final Contexte contexte;
    private final ImmutableList<DansLaDivision> divisions;
    private final ImmutableList<CompteursDivision> parDivision;

    Mesures(Contexte contexte, ImmutableList<DansLaDivision> divisions) {
        this.contexte = contexte;
        this.divisions = divisions;
        this.parDivision = divisions.stream()
                .map(dans -> new CompteursDivision(dans.code(), compteurs(dans)))
                .collect(toImmutableList());
    }

    ImmutableList<CompteursDivision> parDivision() {
        return parDivision;
    }

    private Compteurs compteurs(DansLaDivision dans) {
        var selectionnes = contexte.eleves(dans.division().id());
        int trouves = (int) selectionnes.stream()
                .filter(eleve -> contexte.situation(eleve.id()).compteCommeTrouve())
                .count();
        return Compteurs.builder()
                .elevesSelectionnes(selectionnes.size())
                .elevesTrouves(trouves)
                .elevesNonTrouves(selectionnes.size() - trouves)
                .elevesMisAJour(dans.eleves().size())
                .valeursEffacees(somme(dans.eleves(), Mesures::valeursEffacees))
                .archives(dans.archives().size())
                .enseignantsMisAJour(dans.enseignantsMisAJour())
                .enseignantsCrees(dans.enseignantsCrees())
                .acquisCompletes(dans.acquisCompletes())
                .bilansPpChanges(dans.bilansPpChanges())
                .build();
    }

    /** The whole selection's: enseignants are persons, counted once however many divisions they stand in. */
    Compteurs totaux(int enseignantsMisAJour, int enseignantsCrees) {
        var compteurs = parDivision.stream().map(CompteursDivision::compteurs).collect(toImmutableList());
        return Compteurs.builder()
                .elevesSelectionnes(somme(compteurs, Compteurs::elevesSelectionnes))
                .elevesTrouves(somme(compteurs, Compteurs::elevesTrouves))
                .elevesNonTrouves(somme(compteurs, Compteurs::elevesNonTrouves))
                .elevesMisAJour(somme(compteurs, Compteurs::elevesMisAJour))
                .valeursEffacees(somme(compteurs, Compteurs::valeursEffacees))
                .archives(somme(compteurs, Compteurs::archives))
                .enseignantsMisAJour(enseignantsMisAJour)
                .enseignantsCrees(enseignantsCrees)
                .acquisCompletes(somme(compteurs, Compteurs::acquisCompletes))
                .bilansPpChanges(somme(compteurs, Compteurs::bilansPpChanges))
                .build();
    }

    /** R0's limits on the whole selection. */
    ImmutableList<MesureLimite> limites(Seuils seuils) {
        int total =
                somme(divisions, dans -> contexte.eleves(dans.division().id()).size());
        var nombres = new EnumMap<Limite, Integer>(Limite.class);
        divisions.forEach(
                dans -> nombres(dans).forEach((limite, nombre) -> nombres.merge(limite, nombre, Integer::sum)));
        return mesures(nombres, total, seuils);
    }

    /** The same by division, for those that count someone. The threshold is that of the whole. */
    ImmutableMap<CodeDivision, ImmutableList<MesureLimite>> limitesParDivision(Seuils seuils) {
        var parDivision = ImmutableMap.<CodeDivision, ImmutableList<MesureLimite>>builder();
        for (var dans : divisions) {
            var nombres = nombres(dans);
            if (nombres.values().stream().anyMatch(nombre -> nombre > 0)) {
                parDivision.put(
                        dans.code(),
                        mesures(nombres, contexte.eleves(dans.division().id()).size(), seuils));
            }
        }
        return parDivision.buildOrThrow();
    }

    private static ImmutableList<MesureLimite> mesures(Map<Limite, Integer> nombres, int total, Seuils seuils) {
        return Stream.of(Limite.values())
                .map(limite ->
                        new MesureLimite(limite, nombres.getOrDefault(limite, 0), total, seuils.seuil(limite, total)))
                .collect(toImmutableList());
    }

    private Map<Limite, Integer> nombres(DansLaDivision dans) {
        int nonTrouves = somme(
                contexte.eleves(dans.division().id()),
                eleve -> contexte.situation(eleve.id()).compteCommeTrouve() ? 0 : 1);
        return Map.of(
                Limite.NON_RETROUVES, nonTrouves,
                Limite.IDENTITES, somme(dans.eleves(), eleve -> changeDIdentite(eleve) ? 1 : 0),
                Limite.VIDES, somme(dans.eleves(), eleve -> valeursEffacees(eleve) > 0 ? 1 : 0));
    }

    /** From one value to another, case and accents aside: filling an empty one, or emptying one, is no change of identity. */
    private static boolean changeDIdentite(EleveModifie eleve) {
        return eleve.modifications().stream()
                .filter(modification -> IDENTITE.contains(modification.champ()))
                .anyMatch(modification -> !modification.avant().isEmpty()
                        && !modification.apres().isEmpty()
                        && !Canonique.plie(modification.avant()).equals(Canonique.plie(modification.apres())));
    }

    /** Fields of his own or of a responsable whom he keeps that lose their value, and responsables who go. */
    private static int valeursEffacees(EleveModifie eleve) {
        return effacees(eleve.modifications())
                + somme(
                        eleve.responsables(),
                        change -> change.valeur()
                                .selon(ajout -> 0, modifie -> effacees(modifie.modifications()), retrait -> 1));
    }

    private static int effacees(Collection<Modification> modifications) {
        return somme(modifications, modification -> modification.efface() ? 1 : 0);
    }

    private static <T> int somme(Collection<T> valeurs, ToIntFunction<T> nombre) {
        return valeurs.stream().mapToInt(nombre).sum();
    }
}
