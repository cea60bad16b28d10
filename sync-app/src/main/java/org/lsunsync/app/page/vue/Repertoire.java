package org.lsunsync.app.page.vue;

import static java.util.stream.Collectors.groupingBy;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lsunsync.domain.bilan.Bilan;
import org.lsunsync.domain.bilan.BilanId;
import org.lsunsync.domain.personne.Responsable;
import org.lsunsync.domain.plan.EtatLsun;
import org.lsunsync.domain.rapport.CodeMessage;
import org.lsunsync.domain.rapport.Entite;
import org.lsunsync.domain.rapport.LigneChangement;
import org.lsunsync.domain.rapport.SyncReport;
import org.lsunsync.domain.rapport.TypeChangement;
import org.lsunsync.domain.rapport.Valeur;

/**
 * The names behind a report's keys: the report's own messages first, since they say how people were called then, else LSUN's état of
 * today. Whom neither knows keeps his key.
 */
final class Repertoire {

    private final Map<String, String> eleves = new HashMap<>();
    private final Map<String, String> enseignants = new HashMap<>();
    private final Map<String, String> responsables = new HashMap<>();
    private final Map<String, String> disciplines = new HashMap<>();
    private final Map<String, List<Bilan>> bilans;

    private Repertoire(EtatLsun etat) {
        etat.eleves().forEach(eleve -> {
            var cle = eleve.id().toString();
            eleves.put(
                    cle,
                    nom(
                            eleve.donnees().etatCivil().prenom(),
                            eleve.donnees().etatCivil().nomFamille()));
            eleve.donnees()
                    .responsables()
                    .values()
                    .forEach(responsable -> responsables.put(cle + "/" + responsable.id(), nom(responsable)));
        });
        etat.enseignants().forEach(un -> enseignants.put(un.id().toString(), nom(un.prenom(), un.nom())));
        etat.disciplines().forEach(une -> disciplines.put(une.id().cle(), une.libelle()));
        bilans = etat.bilans().stream()
                .collect(groupingBy(bilan -> bilan.id().eleve().toString()));
    }

    static Repertoire de(EtatLsun etat, SyncReport rapport) {
        var repertoire = new Repertoire(etat);
        rapport.changements().forEach(repertoire::apprendre);
        rapport.messages().stream()
                .filter(message -> message.code() == CodeMessage.ELEVE_MIS_A_JOUR)
                .forEach(message -> message.sujet()
                        .ifPresent(sujet -> repertoire.eleves.put(
                                sujet.id(), message.arguments().get(0))));
        return repertoire;
    }

    private void apprendre(LigneChangement ligne) {
        if (ligne.type() == TypeChangement.CREATION && ligne.apres() instanceof Valeur.Fiche fiche) {
            enseignants.put(
                    ligne.sujet().id(),
                    nom(
                            fiche.champs().getOrDefault("prenom", ""),
                            fiche.champs().getOrDefault("nom", "")));
        }
        if (ligne.sujet().entite() == Entite.RESPONSABLE && ligne.champ().isEmpty()) {
            var fiche = ligne.apres() instanceof Valeur.Fiche nouvelle
                    ? nouvelle.champs()
                    : ligne.avant() instanceof Valeur.Fiche ancienne
                            ? ancienne.champs()
                            : ImmutableMap.<String, String>of();
            responsables.put(ligne.sujet().id(), responsable(fiche));
        }
    }

    String eleve(String id) {
        return eleves.getOrDefault(id, "Élève " + id);
    }

    String enseignant(String cle) {
        return enseignants.getOrDefault(cle, "Enseignant " + cle);
    }

    /** First name, name, and what he is to the élève. */
    String responsable(String cle) {
        return responsables.getOrDefault(cle, "Responsable");
    }

    String discipline(String cle) {
        return disciplines.getOrDefault(cle, cle);
    }

    /** Whom or what an entity and its key mean: {@code ELEVE 700101} is that élève. */
    String sujet(String texte) {
        int blanc = texte.indexOf(' ');
        var cle = texte.substring(blanc + 1);
        return switch (Entite.valueOf(texte.substring(0, blanc))) {
            case ETABLISSEMENT -> "Établissement";
            case DIVISION -> "Division " + cle;
            case ELEVE -> eleve(cle);
            case RESPONSABLE -> responsable(cle) + ", pour " + eleve(cle.substring(0, cle.indexOf('/')));
            case ENSEIGNANT -> enseignant(cle);
            case DISCIPLINE -> discipline(cle);
            case BILAN -> bilan(cle);
            case ACQUIS -> acquis(cle);
        };
    }

    private String bilan(String cle) {
        return eleve(cle.substring(0, cle.indexOf('/'))) + ", " + bref(cle);
    }

    private String acquis(String cle) {
        var parties = Splitter.on('/').splitToList(cle);
        int longueur = parties.get(1).equals("P") ? 5 : 3;
        return bilan(String.join("/", parties.subList(0, longueur))) + ", "
                + discipline(String.join("/", parties.subList(longueur, parties.size())));
    }

    /** What an archive keeps for whom, in a line: {@code T2 reste inchangé · archive n° 2 (T1 est déjà sur la n° 1)}. */
    String garde(String eleve, int numero, ImmutableList<String> epingles) {
        var deja = bilans.getOrDefault(eleve, List.of()).stream()
                .flatMap(bilan -> bilan
                        .etat()
                        .<Optional<String>>selon(
                                Optional::empty,
                                verrou -> verrou.epingle()
                                        .filter(archive -> archive.valeur() < numero)
                                        .map(archive -> "%s est déjà sur la n° %s"
                                                .formatted(bref(bilan.id().cle()), archive)))
                        .stream())
                .collect(Collectors.joining(", "));
        var restent = epingles.isEmpty()
                ? "Ses bilans verrouillés restent inchangés"
                : epingles.stream().map(Repertoire::bref).collect(Collectors.joining(", "))
                        + Francais.accord(epingles.size(), " reste inchangé", " restent inchangés");
        return restent + " · archive n° " + numero + (deja.isEmpty() ? "" : " (" + deja + ")");
    }

    /** {@code T1} for the first of three, {@code S2} for the second of two, by a bilan's key. */
    static String bref(String cle) {
        var parties = cle.split("/", -1);
        if (parties.length == 5) {
            return (parties[4].equals("3") ? "T" : parties[4].equals("2") ? "S" : "P") + parties[3];
        }
        return parties.length == 3 ? "cycle " + parties[2] : cle;
    }

    static String complet(BilanId id) {
        return id.selon(
                periodique -> {
                    var periode = periodique.periode();
                    var quoi = periode.nombre() == 3 ? "Trimestre" : periode.nombre() == 2 ? "Semestre" : "Période";
                    return "%s %d, %s-%d"
                            .formatted(
                                    quoi,
                                    periode.indice(),
                                    periode.annee(),
                                    periode.annee().millesime() + 1);
                },
                cycle -> "Fin de cycle " + cycle.cycle());
    }

    static String nom(String prenom, String nom) {
        return prenom.isEmpty() ? nom : nom.isEmpty() ? prenom : prenom + " " + nom;
    }

    private static String nom(Responsable responsable) {
        var nom = nom(responsable.prenom(), responsable.nomFamille());
        return lie(nom, responsable.lien());
    }

    private static String responsable(ImmutableMap<String, String> fiche) {
        return lie(
                nom(fiche.getOrDefault("prenom", ""), fiche.getOrDefault("nomFamille", "")),
                fiche.getOrDefault("lien", ""));
    }

    private static String lie(String nom, String lien) {
        var connu = nom.isEmpty() ? "Responsable" : nom;
        return lien.isEmpty() ? connu : connu + " (" + Champs.lien(lien) + ")";
    }
}
