package org.lsunsync.domain.plan;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableTable;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import org.lsunsync.domain.Empreinte;
import org.lsunsync.domain.bilan.Archive;
import org.lsunsync.domain.bilan.Bilan;
import org.lsunsync.domain.bilan.Etat;
import org.lsunsync.domain.bilan.NumeroArchive;
import org.lsunsync.domain.champ.Champ;
import org.lsunsync.domain.etablissement.Mef;
import org.lsunsync.domain.personne.DonneesAdministratives;
import org.lsunsync.domain.personne.Eleve;
import org.lsunsync.domain.personne.EleveId;
import org.lsunsync.domain.personne.EnseignantId;
import org.lsunsync.domain.personne.Responsable;

/**
 * How many locked bilans the élèves of a selection have, and the fingerprint of everything that these keep (I14): key, year and
 * lock instant; division by id, and MEF; disciplines with their enseignants; PP; and the élève's data that each shows. A pin that
 * appears without changing these data is no difference.
 *
 * @param nombre how many
 * @param empreinte 64 lower-case hexadecimal digits, the same on any machine
 */
public record BilansVerrouilles(int nombre, String empreinte) {

    /** Those of that état's selection. Linear in its records; independent of their order. */
    public static BilansVerrouilles de(EtatLsun etat) {
        var selection = ImmutableSet.copyOf(etat.selection());
        var eleves = etat.eleves().stream()
                .filter(eleve -> selection.contains(eleve.division()))
                .collect(toImmutableMap(Eleve::id, Function.identity()));
        var archives = etat.archives().stream()
                .collect(ImmutableTable.<Archive, EleveId, NumeroArchive, DonneesAdministratives>toImmutableTable(
                        Archive::eleve, Archive::numero, Archive::donnees));
        var verrouilles = etat.bilans().stream()
                .filter(bilan ->
                        bilan.verrouille() && eleves.containsKey(bilan.id().eleve()))
                .sorted(Comparator.comparing(Bilan::id))
                .toList();
        var empreinte = new Empreinte();
        for (var bilan : verrouilles) {
            var courantes = Optional.ofNullable(eleves.get(bilan.id().eleve())).orElseThrow();
            bilan.etat().selon(() -> empreinte, verrou -> {
                empreinte.ajouter(verrou.depuis().toString());
                return ajouterIdentite(empreinte, montre(courantes, verrou, archives));
            });
            ajouterContenu(empreinte, bilan);
        }
        return new BilansVerrouilles(verrouilles.size(), empreinte.valeur());
    }

    /** What a locked bilan shows: the archive that it is pinned to, which exists, else the élève as he is. */
    private static DonneesAdministratives montre(
            Eleve eleve,
            Etat.Verrouille verrou,
            ImmutableTable<EleveId, NumeroArchive, DonneesAdministratives> archives) {
        return verrou.epingle()
                .map(numero ->
                        Optional.ofNullable(archives.get(eleve.id(), numero)).orElseThrow())
                .orElseGet(eleve::donnees);
    }

    private static Empreinte ajouterIdentite(Empreinte empreinte, DonneesAdministratives donnees) {
        for (Champ<DonneesAdministratives> champ : DonneesAdministratives.CHAMPS) {
            empreinte.ajouter(champ.de(donnees));
        }
        empreinte.ajouter(donnees.responsables().size());
        for (Responsable responsable : donnees.responsables().values()) {
            empreinte.ajouter(responsable.id().toString());
            for (Champ<Responsable> champ : Responsable.CHAMPS) {
                empreinte.ajouter(champ.de(responsable));
            }
        }
        return empreinte;
    }

    private static void ajouterContenu(Empreinte empreinte, Bilan bilan) {
        empreinte.ajouter(bilan.id().cle());
        empreinte.ajouter(bilan.annee().toString());
        empreinte.ajouter(bilan.scolarite().division().valeur());
        empreinte.ajouter(bilan.scolarite().mef().map(Mef::valeur).orElse(""));
        ajouterEnseignants(empreinte, bilan.professeursPrincipaux());
        bilan.selon(
                periodique -> {
                    empreinte.ajouter(periodique.acquis().size());
                    for (var acquis : periodique.acquis()) {
                        empreinte.ajouter(acquis.discipline().cle());
                        ajouterEnseignants(empreinte, acquis.enseignants());
                    }
                    return empreinte;
                },
                cycle -> empreinte);
    }

    private static void ajouterEnseignants(Empreinte empreinte, ImmutableSet<EnseignantId> enseignants) {
        empreinte.ajouter(enseignants.size());
        enseignants.forEach(id -> empreinte.ajouter(id.toString()));
    }
}
