package org.lsunsync.benchmark;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.lsunsync.domain.bilan.Acquis;
import org.lsunsync.domain.bilan.Bilan;
import org.lsunsync.domain.bilan.BilanCycle;
import org.lsunsync.domain.bilan.BilanId;
import org.lsunsync.domain.bilan.BilanPeriodique;
import org.lsunsync.domain.bilan.Scolarite;
import org.lsunsync.domain.etablissement.CodeDivision;
import org.lsunsync.domain.etablissement.CodeGroupe;
import org.lsunsync.domain.etablissement.Division;
import org.lsunsync.domain.etablissement.DivisionId;
import org.lsunsync.domain.personne.DonneesAdministratives;
import org.lsunsync.domain.personne.Eleve;
import org.lsunsync.domain.personne.EleveId;
import org.lsunsync.domain.plan.EtatLsun;
import org.lsunsync.domain.source.DivisionSource;
import org.lsunsync.domain.source.DonneesBee;
import org.lsunsync.domain.source.DonneesS3e;
import org.lsunsync.domain.source.EleveSource;
import org.lsunsync.domain.source.MandatProfesseurPrincipal;
import org.lsunsync.domain.source.ServiceEnseignement;
import org.lsunsync.domain.source.Structure;
import org.lsunsync.ports.Ecoles.Contenus;
import org.lsunsync.ports.Ecoles.EcoleComplete;

/**
 * One huge école out of a smaller one, many times over: other élèves, divisions, groupes and services, the same enseignants. Every
 * record is an object of its own; texts that stood in one record stand in many.
 */
final class Repliques {

    private final EcoleLue modele;
    private final int nombre;

    private Repliques(EcoleLue modele, int nombre) {
        this.modele = modele;
        this.nombre = nombre;
    }

    static EcoleLue de(EcoleLue modele, int nombre) {
        var repliques = new Repliques(modele, nombre);
        return new EcoleLue(
                new EcoleComplete(repliques.etat(), ImmutableMap.of(), Contenus.VIDES),
                repliques.bee(),
                repliques.s3e(),
                modele.jour());
    }

    private <T> ImmutableList<T> fois(List<T> originaux, Function<Integer, Function<T, T>> replique) {
        return IntStream.range(0, nombre)
                .boxed()
                .flatMap(k -> originaux.stream().map(replique.apply(k)))
                .collect(toImmutableList());
    }

    private EtatLsun etat() {
        var etat = modele.etat();
        return etat.withSelection(ImmutableList.of())
                .withDivisions(fois(etat.divisions(), k -> division -> division(division, k)))
                .withSelection(fois(etat.selection(), k -> id -> id(id, k)))
                .withEleves(fois(etat.eleves(), k -> eleve -> eleve(eleve, k)))
                .withBilans(fois(etat.bilans(), k -> bilan -> bilan(bilan, k)));
    }

    private DonneesBee bee() {
        var bee = modele.bee();
        return bee.withEleves(fois(bee.eleves(), k -> eleve -> source(eleve, k)))
                .withDivisions(fois(
                        bee.divisions(),
                        k -> d -> new DivisionSource(
                                Optional.empty(), code(d.code(), k), d.libelle(), d.mefs(), d.position())));
    }

    private DonneesS3e s3e() {
        var s3e = modele.s3e();
        return s3e.withServices(fois(
                        s3e.services(),
                        k -> s -> new ServiceEnseignement(
                                structure(s.structure(), k), s.matiere(), s.enseignants(), s.position())))
                .withProfesseursPrincipaux(fois(
                        s3e.professeursPrincipaux(),
                        k -> m -> new MandatProfesseurPrincipal(
                                code(m.division(), k), m.enseignant(), m.debut(), m.fin())));
    }

    private static Structure structure(Structure structure, int k) {
        return structure instanceof Structure.DeDivision division
                ? new Structure.DeDivision(code(division.code(), k))
                : new Structure.DeGroupe(groupe(((Structure.DeGroupe) structure).code(), k));
    }

    private static Division division(Division division, int k) {
        return division.withId(id(division.id(), k)).withCode(code(division.code(), k));
    }

    private static Eleve eleve(Eleve eleve, int k) {
        return eleve.withId(id(eleve.id(), k))
                .withDivision(id(eleve.division(), k))
                .withDonnees(donnees(eleve.donnees(), k));
    }

    /** An INE of his own: one that two share matches neither. */
    private static DonneesAdministratives donnees(DonneesAdministratives donnees, int k) {
        return donnees.withEtatCivil(
                donnees.etatCivil().withIne(ine(donnees.etatCivil().ine(), k)));
    }

    private static EleveSource source(EleveSource eleve, int k) {
        return eleve.withId(id(eleve.id(), k))
                .withIdNational(ine(eleve.idNational(), k))
                .withDonnees(donnees(eleve.donnees(), k))
                .withDivisions(
                        eleve.divisions().stream().map(code -> code(code, k)).collect(toImmutableSet()))
                .withGroupes(
                        eleve.groupes().stream().map(code -> groupe(code, k)).collect(toImmutableSet()));
    }

    private static Bilan bilan(Bilan bilan, int k) {
        var scolarite = new Scolarite(
                id(bilan.scolarite().division(), k), bilan.scolarite().mef());
        return bilan.selon(
                periodique -> new BilanPeriodique(
                        new BilanId.Periodique(
                                id(periodique.id().eleve(), k), periodique.id().periode()),
                        scolarite,
                        periodique.etat(),
                        periodique.professeursPrincipaux(),
                        periodique.acquis().stream()
                                .map(acquis -> new Acquis(acquis.discipline(), acquis.enseignants()))
                                .collect(toImmutableList())),
                cycle -> new BilanCycle(
                        new BilanId.DeCycle(
                                id(cycle.id().eleve(), k), cycle.id().cycle()),
                        cycle.annee(),
                        scolarite,
                        cycle.etat(),
                        cycle.professeursPrincipaux()));
    }

    private static EleveId id(EleveId id, int k) {
        return new EleveId(id.valeur() + 10_000_000L * k);
    }

    private static DivisionId id(DivisionId id, int k) {
        return new DivisionId(id.valeur() + "." + k);
    }

    private static CodeDivision code(CodeDivision code, int k) {
        return code.equals(CodeDivision.INACTIFS) ? code : new CodeDivision(code.valeur() + "." + k);
    }

    private static CodeGroupe groupe(CodeGroupe code, int k) {
        return new CodeGroupe(code.valeur() + "." + k);
    }

    private static String ine(String ine, int k) {
        return ine.isEmpty() ? ine : ine + k;
    }
}
