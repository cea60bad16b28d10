package org.lsunsync.json;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Multimaps;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.lsunsync.domain.bilan.Acquis;
import org.lsunsync.domain.bilan.Archive;
import org.lsunsync.domain.bilan.Bilan;
import org.lsunsync.domain.bilan.NumeroArchive;
import org.lsunsync.domain.etablissement.CodeDivision;
import org.lsunsync.domain.etablissement.Division;
import org.lsunsync.domain.etablissement.DivisionId;
import org.lsunsync.domain.etablissement.Etablissement;
import org.lsunsync.domain.etablissement.Mef;
import org.lsunsync.domain.personne.DonneesAdministratives;
import org.lsunsync.domain.personne.Eleve;
import org.lsunsync.domain.personne.EleveId;
import org.lsunsync.domain.personne.Enseignant;
import org.lsunsync.domain.personne.EnseignantId;
import org.lsunsync.domain.plan.EtatLsun;
import org.lsunsync.ports.Ecoles.EcoleComplete;

/**
 * The état of an école as LSUN holds it, sorted by key: equal bytes for an equal état, whatever the order in which it was read.
 * Versions and internal ids are left out. It holds names of minors, because that is its purpose. Pure; any thread.
 */
public final class EtatJson {

    private final EtatLsun etat;
    private final ImmutableMap<DivisionId, CodeDivision> codes;
    private final ImmutableListMultimap<EleveId, Archive> archives;
    private final ImmutableMap<EleveId, DonneesAdministratives> courantes;
    private final ImmutableTable<EleveId, NumeroArchive, DonneesAdministratives> archivees;

    private EtatJson(EtatLsun etat) {
        this.etat = etat;
        this.codes = etat.divisions().stream().collect(toImmutableMap(Division::id, Division::code));
        this.archives = Multimaps.index(etat.archives(), Archive::eleve);
        this.courantes = etat.eleves().stream().collect(toImmutableMap(Eleve::id, Eleve::donnees));
        this.archivees = etat.archives().stream()
                .collect(ImmutableTable.<Archive, EleveId, NumeroArchive, DonneesAdministratives>toImmutableTable(
                        Archive::eleve, Archive::numero, Archive::donnees));
    }

    /** That école, indented, with a line feed at the end. */
    public static String ecrire(EcoleComplete ecole) {
        return Impression.aeree(new EtatJson(ecole.etat()).noeud());
    }

    private ObjectNode noeud() {
        var noeud = Impression.objet();
        noeud.put("uai", etat.uai().valeur());
        noeud.put("annee", etat.annee().millesime());
        noeud.set("etablissement", Fiches.ajouter(Impression.objet(), Etablissement.CHAMPS, etat.etablissement()));
        noeud.set("divisions", liste(etat.divisions(), Comparator.comparing(Division::code), EtatJson::division));
        noeud.set("eleves", liste(etat.eleves(), Comparator.comparing(Eleve::id), this::eleve));
        noeud.set("enseignants", liste(etat.enseignants(), Comparator.comparing(Enseignant::id), EtatJson::enseignant));
        noeud.set("bilans", liste(etat.bilans(), Comparator.comparing(Bilan::id), this::bilan));
        return noeud;
    }

    private static ObjectNode division(Division division) {
        var noeud = Fiches.ajouter(Impression.objet(), Division.CHAMPS, division);
        noeud.set("mefs", Impression.liste(division.mefs(), (Mef mef) -> Impression.texte(mef.valeur())));
        return noeud;
    }

    private ObjectNode eleve(Eleve eleve) {
        var noeud = Impression.objet();
        noeud.put("id", eleve.id().toString());
        noeud.put("division", code(eleve.division()));
        Fiches.ajouterDonnees(noeud, eleve.donnees());
        noeud.set("archives", liste(archives.get(eleve.id()), Comparator.comparing(Archive::numero), Fiches::archive));
        return noeud;
    }

    private static ObjectNode enseignant(Enseignant enseignant) {
        var noeud = Impression.objet();
        noeud.put("type", enseignant.id().type().code());
        noeud.put("idSts", Long.toString(enseignant.id().idSts()));
        return Fiches.ajouter(noeud, Enseignant.CHAMPS, enseignant);
    }

    private ObjectNode bilan(Bilan bilan) {
        var noeud = Impression.objet();
        noeud.put("id", bilan.id().cle());
        noeud.put("eleve", bilan.id().eleve().toString());
        noeud.put("division", code(bilan.scolarite().division()));
        Fiches.ajouterVerrou(noeud, bilan);
        noeud.set("professeursPrincipaux", enseignants(bilan.professeursPrincipaux()));
        noeud.set(
                "acquis",
                Impression.liste(
                        bilan.selon(periodique -> periodique.acquis(), cycle -> ImmutableList.<Acquis>of()),
                        EtatJson::acquis));
        noeud.set("identite", Fiches.ajouterDonnees(Impression.objet(), montre(bilan)));
        return noeud;
    }

    private static ObjectNode acquis(Acquis acquis) {
        var noeud = Impression.objet();
        noeud.put("discipline", acquis.discipline().cle());
        noeud.set("enseignants", enseignants(acquis.enseignants()));
        return noeud;
    }

    /** What the bilan shows today: the archive that it is pinned to, else the élève as he is (R4). */
    private DonneesAdministratives montre(Bilan bilan) {
        var eleve = bilan.id().eleve();
        Optional<NumeroArchive> epingle = bilan.etat().selon(Optional::empty, verrou -> verrou.epingle());
        return epingle.map(numero -> Optional.ofNullable(archivees.get(eleve, numero)))
                .orElseGet(() -> Optional.ofNullable(courantes.get(eleve)))
                .orElseThrow(() -> new IllegalArgumentException("un bilan montre un élève que l'état n'a pas"));
    }

    private String code(DivisionId division) {
        return Optional.ofNullable(codes.get(division))
                .orElseThrow(() -> new IllegalArgumentException("une division manque dans l'état"))
                .valeur();
    }

    private static JsonNode enseignants(Collection<EnseignantId> enseignants) {
        return Impression.liste(enseignants, id -> JsonNodeFactory.instance.textNode(id.toString()));
    }

    private static <T> JsonNode liste(List<T> elements, Comparator<T> ordre, Function<T, JsonNode> noeud) {
        return Impression.liste(elements.stream().sorted(ordre).toList(), noeud);
    }
}
