package org.lsunsync.testkit.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lsunsync.domain.bilan.Bilan;
import org.lsunsync.domain.bilan.Discipline;
import org.lsunsync.domain.bilan.DisciplineId;
import org.lsunsync.domain.champ.Bloc;
import org.lsunsync.domain.champ.Champ;
import org.lsunsync.domain.etablissement.Division;
import org.lsunsync.domain.etablissement.DivisionId;
import org.lsunsync.domain.etablissement.Etablissement;
import org.lsunsync.domain.personne.Eleve;
import org.lsunsync.domain.personne.EleveId;
import org.lsunsync.domain.personne.Enseignant;
import org.lsunsync.domain.personne.EnseignantId;
import org.lsunsync.domain.source.EleveSource;
import org.lsunsync.domain.source.EnregistrementIgnore;
import org.lsunsync.testkit.oracle.ChezBee.Sort;
import org.lsunsync.testkit.oracle.Ordre.Nomme;

/**
 * R1 to R7 a second time: written from the rules' text alone, with nested loops and nothing remembered, so slowly that one can see
 * that it does what the text says. It shares no code with the planner, and what both say is compared.
 */
final class Oracle {

    private final Demande demande;
    private final Ordre ordre = new Ordre();
    private final ChezBee bee;
    private final ChezS3e s3e;
    private final Eleves eleves;
    private final Enseignement enseignement;
    private final Enseignants enseignants;
    private final List<String> messages = new ArrayList<>();
    private final List<String> changements = new ArrayList<>();

    private Oracle(Demande demande) {
        this.demande = demande;
        bee = new ChezBee(demande);
        s3e = new ChezS3e(demande);
        eleves = new Eleves(demande, bee);
        enseignement = new Enseignement(demande, bee, s3e);
        enseignants = new Enseignants(demande, s3e, enseignement);
    }

    static Verdict juger(Demande demande) {
        var oracle = new Oracle(demande);
        oracle.r1();
        oracle.sansDivision();
        for (var division : demande.etat().selection()) {
            oracle.r2(division);
            oracle.r3(division);
            oracle.r5(division);
            oracle.r6(division);
            oracle.r7(division);
        }
        oracle.fichesDesEnseignants();
        return new Verdict(oracle.messages, oracle.changements);
    }

    private void r1() {
        var uai = "ETABLISSEMENT " + demande.etat().uai().valeur();
        var notre = demande.etat().etablissement();
        var avant = changements.size();
        if (demande.bee().blocs().contains(Bloc.ETABLISSEMENT)) {
            demande.bee()
                    .etablissement()
                    .ifPresent(source -> Etablissement.CHAMPS_COMMUNS.forEach(
                            champ -> modifier(uai, champ, notre, Ecriture.lire(champ, source))));
        }
        var sigle = Ecriture.texte(demande.s3e().sigle());
        if (!sigle.isEmpty()) {
            modifier(uai, Etablissement.SIGLE, notre, sigle);
        }
        if (changements.size() > avant) {
            messages.add(Verdict.message(
                    "N1", "", uai, "L'établissement " + demande.etat().uai().valeur() + " a été mis à jour."));
        }
    }

    private void modifier(String uai, Champ<Etablissement> champ, Etablissement notre, String apres) {
        if (!Ecriture.pareil(Ecriture.lire(champ, notre), apres)) {
            changements.add(Verdict.changement("R1", "MODIFICATION", uai, "", champ.nom(), champ.de(notre), apres));
        }
    }

    private void sansDivision() {
        for (var ignores : List.of(demande.bee().ignores(), demande.s3e().ignores())) {
            ignores.stream()
                    .sorted(Comparator.comparingInt(
                            (EnregistrementIgnore ignore) -> ignore.position().ligne()))
                    .forEach(ignore -> messages.add(Verdict.message(
                            "N6",
                            "",
                            "",
                            ignore(
                                    ignore.position().document(),
                                    ignore.position().ligne(),
                                    ignore.raison()))));
        }
    }

    private static String ignore(String fichier, int ligne, String raison) {
        return "Un enregistrement de " + fichier + " (ligne " + ligne + ") a été ignoré : " + raison + ".";
    }

    private void r2(DivisionId id) {
        var division = bee.division(id);
        var source = bee.structure(id);
        if (source.isEmpty()) {
            return;
        }
        var ancien = division.code().valeur();
        var code = bee.code(id);
        var libelle = Ecriture.texte(source.get().libelle());
        if (!code.equals(ancien)) {
            changements.add(Verdict.changement("R2", "MODIFICATION", sujet(division), code, "code", ancien, code));
        }
        var autreLibelle = !libelle.isEmpty() && !Ecriture.pareil(Ecriture.texte(division.libelle()), libelle);
        if (autreLibelle) {
            changements.add(Verdict.changement(
                    "R2", "MODIFICATION", sujet(division), code, "libelle", division.libelle(), libelle));
        }
        if (!code.equals(ancien)) {
            dire("N2", id, sujet(division), "La division " + ancien + " s'appelle maintenant " + code + ".");
        } else if (autreLibelle) {
            dire("N2", id, sujet(division), "La division " + code + " a été mise à jour.");
        }
    }

    private static String sujet(Division division) {
        return "DIVISION " + division.code().valeur();
    }

    private void dire(String code, DivisionId division, String sujet, String phrase) {
        messages.add(Verdict.message(code, bee.code(division), sujet, phrase));
    }

    private void r3(DivisionId division) {
        var noms = new ArrayList<Nomme<EleveId>>();
        for (var eleve : demande.etat().eleves()) {
            if (eleve.division().equals(division)) {
                noms.add(eleves.nom(eleve));
            }
        }
        noms.sort(ordre.parNom(Comparator.comparingLong(EleveId::valeur)));
        for (var nom : noms) {
            eleve(division, eleves.eleve(nom.cle()), nom.prenomNom());
        }
        inconnusFautifs(division);
        inconnus(division);
    }

    private void eleve(DivisionId division, Eleve eleve, String nom) {
        var code = bee.code(division);
        var sujet = "ELEVE " + eleve.id();
        var trouvaille = bee.chercher(eleve.id());
        if (trouvaille.sort() == Sort.PARTI) {
            dire("M1", division, sujet, "L'élève " + nom + " n'est plus scolarisé dans la division " + code + ".");
        }
        if (trouvaille.sort() == Sort.FAUTIF) {
            dire("N6", division, sujet, ignore(trouvaille.fiche().orElseThrow()));
        }
        if (trouvaille.sort() == Sort.DOUTEUX) {
            dire(
                    "N8",
                    division,
                    sujet,
                    "L'identité de l'élève " + nom + " (" + code
                            + ") est douteuse : ses données sont laissées telles quelles.");
        }
        var differences = eleves.differences(eleve);
        if (!differences.isEmpty()) {
            dire("M2", division, sujet, "L'élève " + nom + " (" + code + ") a été mis à jour.");
            if (eleves.aUnBilanVerrouille(eleve)) {
                changements.add(Verdict.changement("R4", "ARCHIVE", sujet, code, "bilans", "", eleves.archive(eleve)));
            }
        }
        for (var difference : differences) {
            changements.add(Verdict.changement(
                    "R3",
                    difference.type(),
                    difference.sujet(),
                    code,
                    difference.champ(),
                    difference.avant(),
                    difference.apres()));
        }
        trouvaille
                .present()
                .flatMap(ChezBee::division)
                .filter(chezBee -> !chezBee.equals(code))
                .ifPresent(chezBee -> dire(
                        "N3",
                        division,
                        sujet,
                        "L'élève " + nom + " (" + code + ") est maintenant dans la division " + chezBee + "."));
    }

    private static String ignore(EleveSource fiche) {
        return ignore(
                fiche.position().document(),
                fiche.position().ligne(),
                ChezBee.faute(fiche).orElseThrow());
    }

    /** N6 of those whom LSUN does not know: by ELEVE_ID, in the first selected division that BEE gives. */
    private void inconnusFautifs(DivisionId division) {
        var fautifs = new ArrayList<EleveSource>();
        for (var fiche : demande.bee().eleves()) {
            if (!bee.parti(fiche)
                    && ChezBee.faute(fiche).isPresent()
                    && !bee.donnee(fiche)
                    && premiere(fiche).equals(Optional.of(division))) {
                fautifs.add(fiche);
            }
        }
        fautifs.sort(Comparator.comparingLong(fiche -> fiche.id().valeur()));
        for (var fiche : fautifs) {
            dire("N6", division, "ELEVE " + fiche.id(), ignore(fiche));
        }
    }

    private Optional<DivisionId> premiere(EleveSource fiche) {
        for (var division : demande.etat().selection()) {
            if (fiche.divisions().stream().anyMatch(code -> code.valeur().equals(bee.code(division)))) {
                return Optional.of(division);
            }
        }
        return Optional.empty();
    }

    private void inconnus(DivisionId division) {
        var noms = new ArrayList<Nomme<EleveId>>();
        for (var fiche : demande.bee().eleves()) {
            if (!bee.parti(fiche)
                    && ChezBee.faute(fiche).isEmpty()
                    && !bee.donnee(fiche)
                    && ChezBee.division(fiche).equals(Optional.of(bee.code(division)))) {
                noms.add(Eleves.nomDeBee(fiche));
            }
        }
        noms.sort(ordre.parNom(Comparator.comparingLong(EleveId::valeur)));
        if (!noms.isEmpty()) {
            dire(
                    "N4",
                    division,
                    sujet(bee.division(division)),
                    "Élèves de la division " + bee.code(division) + " que LSUN ne connaît pas encore (" + noms.size()
                            + ") : " + enListe(noms) + ".");
        }
    }

    private static <T> String enListe(List<Nomme<T>> noms) {
        return noms.stream().map(Nomme::prenomNom).collect(Collectors.joining(", "));
    }

    private void r5(DivisionId division) {
        var code = bee.code(division);
        if (!enseignement.aUnePeriode(division)) {
            dire(
                    "M5",
                    division,
                    sujet(bee.division(division)),
                    "Aucune période n'est paramétrée pour la division " + code + ".");
        }
        var noms = new ArrayList<Nomme<EnseignantId>>();
        enseignants.lies(division).forEach(notre -> noms.add(enseignants.nom(notre.id())));
        noms.sort(ordre.enseignants());
        for (var nom : noms) {
            enseignant(division, nom);
        }
    }

    private void enseignant(DivisionId division, Nomme<EnseignantId> nom) {
        var code = bee.code(division);
        var sujet = "ENSEIGNANT " + nom.cle();
        var notre = s3e.connu(nom.cle()).orElseThrow();
        var personne = s3e.personne(notre);
        if (personne.isEmpty()) {
            dire(
                    "M3",
                    division,
                    sujet,
                    "L'enseignant " + nom.prenomNom() + " n'a pas été retrouvé pour la division " + code
                            + " dans les données SIECLE.");
        } else if (!personne.get().id().equals(notre.id())) {
            dire(
                    "N7",
                    division,
                    sujet,
                    "L'enseignant " + nom.prenomNom() + " (" + code + ") a été rapproché malgré un type différent ("
                            + notre.id().type().code() + ", "
                            + personne.get().id().type().code() + ").");
        }
        if (!enseignants.differences(notre).isEmpty()) {
            dire("M4", division, sujet, "L'enseignant " + nom.prenomNom() + " (" + code + ") a été mis à jour.");
        }
    }

    private void r6(DivisionId division) {
        var ajouts = enseignement.ajouts(division).stream()
                .sorted(parBilan(Enseignement.Ajout::bilan))
                .toList();
        for (var ajout : ajouts) {
            var apres = new ArrayList<EnseignantId>(ajout.acquis().enseignants());
            apres.addAll(ajout.ajoutes());
            changements.add(Verdict.changement(
                    "R6",
                    "AJOUT",
                    "ACQUIS " + ajout.bilan().id().cle() + "/"
                            + ajout.acquis().discipline().cle(),
                    bee.code(division),
                    "enseignants",
                    Ordre.parType(ajout.acquis().enseignants()).toString(),
                    Ordre.parType(apres).toString()));
        }
        if (enseignement.aUnePeriode(division)) {
            n5(division);
            n6(division);
            m6(division, ajouts);
            m7(division);
        }
    }

    /** By élève, then bilans périodiques by millésime and indice, then bilans de cycle; within one as they come, by discipline. */
    private <T> Comparator<T> parBilan(Function<T, Bilan> bilan) {
        return Comparator.comparing(
                        (T t) -> eleves.nom(bilan.apply(t).id().eleve()),
                        ordre.parNom(Comparator.comparingLong(EleveId::valeur)))
                .thenComparing(t -> Eleves.rang(bilan.apply(t)), Ordre.suites(Comparator.<Integer>naturalOrder()));
    }

    private void n5(DivisionId division) {
        var inconnus = enseignement.periodiquesEnCours(division).stream()
                .anyMatch(bilan -> bee.chercher(bilan.id().eleve())
                        .present()
                        .filter(fiche -> !fiche.structuresConnues())
                        .isPresent());
        if (inconnus) {
            dire(
                    "N5",
                    division,
                    sujet(bee.division(division)),
                    "Les groupes d'élèves de la division " + bee.code(division)
                            + " ne sont pas connus pour tous : leurs services n'ont pas pu être pris en compte.");
        }
    }

    private void n6(DivisionId division) {
        var inconnus = new ArrayList<EnseignantId>();
        for (var bilan : enseignement.periodiquesEnCours(division)) {
            for (var acquis : bilan.acquis()) {
                enseignement.nommes(bilan, acquis.discipline()).stream()
                        .filter(enseignement::inconnu)
                        .forEach(inconnus::add);
            }
        }
        for (var id : Ordre.parType(inconnus)) {
            var ligne = demande.s3e().services().stream()
                    .filter(service -> service.enseignants().contains(id))
                    .map(service -> service.position())
                    .min(Comparator.comparingInt(position -> position.ligne()))
                    .orElseThrow();
            dire(
                    "N6",
                    division,
                    "ENSEIGNANT " + id,
                    ignore(
                            ligne.document(),
                            ligne.ligne(),
                            "il nomme l'enseignant " + id + ", que les données SIECLE ne décrivent pas"));
        }
    }

    /** A discipline and whom some of its acquis are given. */
    private record Groupe(String libelle, DisciplineId discipline, List<Nomme<EnseignantId>> ajoutes) {}

    private void m6(DivisionId division, List<Enseignement.Ajout> ajouts) {
        var groupes = new ArrayList<Groupe>();
        for (var ajout : ajouts) {
            var noms = new ArrayList<Nomme<EnseignantId>>();
            ajout.ajoutes().forEach(id -> noms.add(enseignants.nom(id)));
            noms.sort(ordre.enseignants());
            var discipline = ajout.acquis().discipline();
            var libelle =
                    enseignement.discipline(discipline).map(Discipline::libelle).orElse("");
            var groupe = new Groupe(libelle, discipline, noms);
            if (!groupes.contains(groupe)) {
                groupes.add(groupe);
            }
        }
        groupes.sort(Comparator.comparing(Groupe::libelle, ordre.texte())
                .thenComparing(groupe -> groupe.discipline().code(), Ordre::parCaractere)
                .thenComparing(groupe -> groupe.discipline().modalite(), Ordre::parCaractere)
                .thenComparing(groupe -> groupe.discipline().idLv(), Ordre::parCaractere)
                .thenComparing(Groupe::ajoutes, Ordre.suites(ordre.enseignants())));
        for (var groupe : groupes) {
            dire(
                    "M6",
                    division,
                    "DISCIPLINE " + groupe.discipline().cle(),
                    "Les enseignants " + enListe(groupe.ajoutes()) + " ont été ajoutés à l'acquis " + groupe.libelle());
        }
    }

    /**
     * Once per élève, in the first selected division that has a bilan en cours of his: no service concerns any of his, whatever their
     * division.
     */
    private void m7(DivisionId division) {
        var noms = new ArrayList<Nomme<EleveId>>();
        for (var bilan : enseignement.periodiquesEnCours(division)) {
            var nom = eleves.nom(bilan.id().eleve());
            if (premiere(nom.cle()).equals(Optional.of(division)) && sansService(nom.cle()) && !noms.contains(nom)) {
                noms.add(nom);
            }
        }
        noms.sort(ordre.parNom(Comparator.comparingLong(EleveId::valeur)));
        for (var nom : noms) {
            dire(
                    "M7",
                    division,
                    "ELEVE " + nom.cle(),
                    "Aucun service d'enseignement n'a été trouvé pour l'élève " + nom.prenomNom()
                            + " dans la base de données SIECLE.");
        }
    }

    private Optional<DivisionId> premiere(EleveId eleve) {
        return demande.etat().selection().stream()
                .filter(division -> enseignement.periodiquesEnCours(division).stream()
                        .anyMatch(bilan -> bilan.id().eleve().equals(eleve)))
                .findFirst();
    }

    private boolean sansService(EleveId eleve) {
        return demande.etat().divisions().stream()
                .flatMap(division -> enseignement.periodiquesEnCours(division.id()).stream())
                .filter(bilan -> bilan.id().eleve().equals(eleve))
                .allMatch(bilan -> enseignement.services(bilan).isEmpty());
    }

    private void r7(DivisionId division) {
        var remplacements = enseignement.remplacements(division).stream()
                .sorted(parBilan(Enseignement.Remplacement::bilan))
                .toList();
        for (var remplacement : remplacements) {
            var bilan = remplacement.bilan();
            changements.add(Verdict.changement(
                    "R7",
                    "REMPLACEMENT",
                    "BILAN " + bilan.id().cle(),
                    bee.code(division),
                    "professeursPrincipaux",
                    Ordre.parType(bilan.professeursPrincipaux()).toString(),
                    remplacement.apres().toString()));
            var noms = new ArrayList<Nomme<EnseignantId>>();
            remplacement.nouveaux().forEach(id -> noms.add(enseignants.nom(id)));
            noms.sort(ordre.enseignants());
            for (var nom : noms) {
                dire(
                        "M8",
                        division,
                        "BILAN " + bilan.id().cle(),
                        "Le professeur principal " + nom.prenomNom() + " a été ajouté au bilan de l'élève "
                                + eleves.nom(bilan.id().eleve()).prenomNom());
            }
        }
    }

    /** For the whole école: those who are created, then those who are updated, by type and id. */
    private void fichesDesEnseignants() {
        for (var cree : enseignants.crees()) {
            changements.add(Verdict.changement(
                    enseignants.regleDeCreation(cree.id()),
                    "CREATION",
                    "ENSEIGNANT " + cree.id(),
                    "",
                    "",
                    "",
                    fiche(cree)));
        }
        var ids = new ArrayList<EnseignantId>();
        demande.etat().enseignants().stream().filter(enseignants::concerne).forEach(notre -> ids.add(notre.id()));
        for (var id : Ordre.parType(ids)) {
            for (var difference : enseignants.differences(s3e.connu(id).orElseThrow())) {
                changements.add(Verdict.changement(
                        "R5",
                        "MODIFICATION",
                        "ENSEIGNANT " + id,
                        "",
                        difference.champ(),
                        difference.avant(),
                        difference.apres()));
            }
        }
    }

    private static String fiche(Enseignant cree) {
        var champs = new ArrayList<String>();
        for (var champ : Enseignant.CHAMPS) {
            if (!Ecriture.lire(champ, cree).isEmpty()) {
                champs.add(champ.nom() + "=" + Ecriture.lire(champ, cree));
            }
        }
        return champs.toString();
    }
}
