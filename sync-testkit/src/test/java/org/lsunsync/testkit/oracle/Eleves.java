package org.lsunsync.testkit.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lsunsync.domain.bilan.Bilan;
import org.lsunsync.domain.champ.Bloc;
import org.lsunsync.domain.champ.Champ;
import org.lsunsync.domain.personne.DonneesAdministratives;
import org.lsunsync.domain.personne.Eleve;
import org.lsunsync.domain.personne.EleveId;
import org.lsunsync.domain.personne.PersonneId;
import org.lsunsync.domain.personne.Responsable;
import org.lsunsync.domain.source.EleveSource;
import org.lsunsync.testkit.oracle.Ordre.Nomme;

/** R3 and R4: what becomes of an élève. */
final class Eleves {

    private final Demande demande;
    private final ChezBee bee;

    Eleves(Demande demande, ChezBee bee) {
        this.demande = demande;
        this.bee = bee;
    }

    /** One difference of his: of what (élève or one of his responsables), which field, what it was and will be. */
    record Difference(String type, String sujet, String champ, String avant, String apres) {}

    /** Block by block in the order of §7, then the responsables by PERSONNE_ID. Empty where he is left as he is. */
    List<Difference> differences(Eleve eleve) {
        var differences = new ArrayList<Difference>();
        if (!demande.etat().selection().contains(eleve.division())) {
            return differences;
        }
        bee.chercher(eleve.id()).present().ifPresent(fiche -> {
            var notres = eleve.donnees();
            var siennes =
                    fiche.donnees().withEtatCivil(fiche.donnees().etatCivil().withIne(ChezBee.ine(fiche)));
            var sujet = "ELEVE " + eleve.id();
            comparer(Bloc.IDENTITE, DonneesAdministratives.CHAMPS_IDENTITE, sujet, notres, siennes, differences);
            comparer(Bloc.CONTACT, DonneesAdministratives.CHAMPS_CONTACT, sujet, notres, siennes, differences);
            comparer(Bloc.ADRESSE, DonneesAdministratives.CHAMPS_ADRESSE, sujet, notres, siennes, differences);
            if (fourni(Bloc.RESPONSABLES)) {
                responsables(eleve, fiche, differences);
            }
        });
        return differences;
    }

    private boolean fourni(Bloc bloc) {
        return demande.bee().blocs().contains(bloc);
    }

    private <T> void comparer(
            Bloc bloc, List<Champ<T>> champs, String sujet, T notre, T source, List<Difference> differences) {
        if (!fourni(bloc)) {
            return;
        }
        for (var champ : champs) {
            var avant = Ecriture.lire(champ, notre);
            var apres = Ecriture.lire(champ, source);
            if (!Ecriture.pareil(avant, apres)) {
                differences.add(new Difference("MODIFICATION", sujet, champ.nom(), champ.de(notre), apres));
            }
        }
    }

    private void responsables(Eleve eleve, EleveSource fiche, List<Difference> differences) {
        var ids = new ArrayList<PersonneId>();
        ids.addAll(eleve.donnees().responsables().keySet());
        ids.addAll(fiche.donnees().responsables().keySet());
        ids.sort(Comparator.comparingLong(PersonneId::valeur));
        PersonneId dernier = new PersonneId(Long.MAX_VALUE);
        for (var id : ids) {
            if (!id.equals(dernier)) {
                dernier = id;
                responsable(
                        "RESPONSABLE " + eleve.id() + "/" + id,
                        celui(eleve.donnees(), id),
                        celui(fiche.donnees(), id),
                        differences);
            }
        }
    }

    /** That responsable of his, in a list of one at most. */
    private static List<Responsable> celui(DonneesAdministratives donnees, PersonneId id) {
        return donnees.responsables().values().stream()
                .filter(responsable -> responsable.id().equals(id))
                .toList();
    }

    private void responsable(
            String sujet, List<Responsable> notre, List<Responsable> source, List<Difference> differences) {
        if (source.isEmpty()) {
            differences.add(new Difference("SUPPRESSION", sujet, "", tenu(notre.get(0)), ""));
        } else if (notre.isEmpty()) {
            differences.add(new Difference("AJOUT", sujet, "", "", fourni(source.get(0))));
        } else {
            var a = notre.get(0);
            var b = source.get(0);
            comparer(Bloc.RESPONSABLES, Responsable.CHAMPS_PERSONNE, sujet, a, b, differences);
            comparer(Bloc.ADRESSE_RESPONSABLES, Responsable.CHAMPS_ADRESSE, sujet, a, b, differences);
        }
    }

    /** The fields that we hold, empty ones left out. */
    private static String tenu(Responsable responsable) {
        var champs = new ArrayList<String>();
        for (var champ : Responsable.CHAMPS) {
            if (!champ.de(responsable).isEmpty()) {
                champs.add(champ.nom() + "=" + champ.de(responsable));
            }
        }
        return champs.toString();
    }

    /** The fields that the supplied blocks write, empty ones left out. */
    private String fourni(Responsable responsable) {
        var champs = new ArrayList<String>();
        for (var champ : Responsable.CHAMPS) {
            var valeur = Ecriture.lire(champ, responsable);
            var adresse = champ.nom().startsWith("adresse.");
            if (!valeur.isEmpty() && (!adresse || fourni(Bloc.ADRESSE_RESPONSABLES))) {
                champs.add(champ.nom() + "=" + valeur);
            }
        }
        return champs.toString();
    }

    /** His name as it stands after the plan. */
    Nomme<EleveId> nom(Eleve eleve) {
        var civil = eleve.donnees().etatCivil();
        return new Nomme<>(
                apres(eleve, "nomFamille", civil.nomFamille()), apres(eleve, "prenom", civil.prenom()), eleve.id());
    }

    private String apres(Eleve eleve, String champ, String avant) {
        return differences(eleve).stream()
                .filter(difference -> difference.sujet().equals("ELEVE " + eleve.id())
                        && difference.champ().equals(champ))
                .map(Difference::apres)
                .findFirst()
                .orElse(avant);
    }

    Nomme<EleveId> nom(EleveId id) {
        return nom(eleve(id));
    }

    Eleve eleve(EleveId id) {
        return demande.etat().eleves().stream()
                .filter(eleve -> eleve.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The name that BEE gives to someone whom LSUN does not know. */
    static Nomme<EleveId> nomDeBee(EleveSource fiche) {
        var civil = fiche.donnees().etatCivil();
        return new Nomme<>(Ecriture.texte(civil.nomFamille()), Ecriture.texte(civil.prenom()), fiche.id());
    }

    /** R4: whether an archive is written, when he changes. */
    boolean aUnBilanVerrouille(Eleve eleve) {
        return bilans(eleve.id()).stream().anyMatch(Bilan::verrouille);
    }

    /** The archive's number, and the locked bilans that have no pin. */
    String archive(Eleve eleve) {
        var numero = 1;
        for (var archive : demande.etat().archives()) {
            if (archive.eleve().equals(eleve.id())) {
                numero = Math.max(numero, archive.numero().valeur() + 1);
            }
        }
        var epingles = new ArrayList<String>();
        for (var bilan : bilans(eleve.id())) {
            var epingle =
                    bilan.etat().selon(() -> false, verrou -> verrou.epingle().isEmpty());
            if (epingle) {
                epingles.add(bilan.id().cle());
            }
        }
        return "n° " + numero + " " + epingles;
    }

    /** His bilans: périodiques by millésime, indice and number, then those of cycle. */
    private List<Bilan> bilans(EleveId id) {
        var bilans = new ArrayList<Bilan>();
        for (var bilan : demande.etat().bilans()) {
            if (bilan.id().eleve().equals(id)) {
                bilans.add(bilan);
            }
        }
        bilans.sort(Comparator.comparing(Eleves::rang, Ordre.suites(Comparator.<Integer>naturalOrder())));
        return bilans;
    }

    /** Where a bilan stands among its élève's. */
    static List<Integer> rang(Bilan bilan) {
        return bilan.id()
                .selon(
                        periodique -> List.of(
                                0,
                                periodique.periode().annee().millesime(),
                                periodique.periode().indice(),
                                periodique.periode().nombre()),
                        cycle -> List.of(1, cycle.cycle()));
    }
}
