package org.lsunsync.domain.plan;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lsunsync.domain.Empreinte;
import org.lsunsync.domain.bilan.BilanId;
import org.lsunsync.domain.champ.Champ;
import org.lsunsync.domain.etablissement.CodeDivision;
import org.lsunsync.domain.etablissement.DivisionId;
import org.lsunsync.domain.personne.Enseignant;
import org.lsunsync.domain.personne.EnseignantId;
import org.lsunsync.domain.personne.Responsable;
import org.lsunsync.domain.rapport.Entite;
import org.lsunsync.domain.rapport.LigneChangement;
import org.lsunsync.domain.rapport.Sujet;
import org.lsunsync.domain.rapport.TypeChangement;
import org.lsunsync.domain.rapport.Valeur;

/** A plan's changes, spelt out one line a field for reports, and the fingerprint of these lines. */
final class LignesDuPlan implements Changement.Visiteur<Stream<LigneChangement>> {

    private final SyncPlan plan;

    private LignesDuPlan(SyncPlan plan) {
        this.plan = plan;
    }

    static ImmutableList<LigneChangement> de(SyncPlan plan) {
        var lignes = new LignesDuPlan(plan);
        return plan.changements().stream()
                .flatMap(changement -> changement.selon(lignes))
                .collect(toImmutableList());
    }

    static String empreinte(SyncPlan plan) {
        var empreinte = new Empreinte()
                .ajouter(plan.uai().valeur())
                .ajouter(plan.annee().toString())
                .ajouter(plan.lignes().size());
        plan.lignes().stream().map(LignesDuPlan::empreinte).sorted().forEach(empreinte::ajouter);
        return empreinte.valeur();
    }

    private static String empreinte(LigneChangement ligne) {
        var empreinte = new Empreinte()
                .ajouter(ligne.type().name())
                .ajouter(ligne.sujet().entite().name())
                .ajouter(ligne.sujet().id())
                .ajouter(ligne.champ())
                .ajouter(ligne.origine().regle().name())
                .ajouter(ligne.origine().cle());
        ligne.avant().selon(new ValeurDansEmpreinte(empreinte));
        ligne.apres().selon(new ValeurDansEmpreinte(empreinte));
        return empreinte.valeur();
    }

    private record ValeurDansEmpreinte(Empreinte empreinte) implements Valeur.Visiteur<Empreinte> {
        @Override
        public Empreinte absente() {
            return empreinte.ajouter(0);
        }

        @Override
        public Empreinte texte(String texte) {
            return empreinte.ajouter(1).ajouter(texte);
        }

        @Override
        public Empreinte fiche(ImmutableMap<String, String> champs) {
            empreinte.ajouter(2).ajouter(champs.size());
            champs.forEach((nom, valeur) -> empreinte.ajouter(nom).ajouter(valeur));
            return empreinte;
        }

        @Override
        public Empreinte liste(ImmutableList<String> cles) {
            empreinte.ajouter(3).ajouter(cles.size());
            cles.forEach(empreinte::ajouter);
            return empreinte;
        }

        @Override
        public Empreinte archivage(int numero, ImmutableList<String> bilans) {
            return liste(bilans).ajouter(numero);
        }
    }

    @Override
    public Stream<LigneChangement> etablissement(Changement.EtablissementModifie changement) {
        var sujet = new Sujet(Entite.ETABLISSEMENT, plan.uai().valeur());
        return changement.modifications().stream()
                .map(m -> modification(sujet, Optional.empty(), m.valeur(), m.origine()));
    }

    @Override
    public Stream<LigneChangement> division(Changement.DivisionModifiee changement) {
        var sujet = new Sujet(Entite.DIVISION, changement.avant().code().valeur());
        return changement.modifications().stream()
                .map(m -> modification(sujet, code(changement.avant().id()), m, changement.origine()));
    }

    @Override
    public Stream<LigneChangement> archive(Changement.ArchiveAjoutee changement) {
        var archive = changement.archive();
        return Stream.of(new LigneChangement(
                TypeChangement.ARCHIVE,
                new Sujet(Entite.ELEVE, archive.eleve().toString()),
                code(changement.division()),
                "bilans",
                new Valeur.Absente(),
                new Valeur.Archivage(
                        archive.numero().valeur(),
                        changement.bilans().stream().map(BilanId::cle).collect(toImmutableList())),
                changement.origine()));
    }

    @Override
    public Stream<LigneChangement> eleve(Changement.EleveModifie changement) {
        var eleve = changement.avant();
        var sujet = new Sujet(Entite.ELEVE, eleve.id().toString());
        var division = code(eleve.division());
        return Stream.concat(
                changement.modifications().stream().map(m -> modification(sujet, division, m, changement.origine())),
                changement.responsables().stream()
                        .flatMap(r -> responsable(eleve.id() + "/", division, r.valeur(), r.origine())));
    }

    private static Stream<LigneChangement> responsable(
            String prefixe, Optional<CodeDivision> division, Changement.ResponsableChange changement, Origine origine) {
        var sujet =
                new Sujet(Entite.RESPONSABLE, prefixe + changement.responsable().id());
        var fiche = new Valeur.Fiche(fiche(Responsable.CHAMPS, changement.responsable()));
        var absente = new Valeur.Absente();
        return changement.selon(
                ajout -> Stream.of(
                        new LigneChangement(TypeChangement.AJOUT, sujet, division, "", absente, fiche, origine)),
                modifie -> modifie.modifications().stream().map(m -> modification(sujet, division, m, origine)),
                retrait -> Stream.of(
                        new LigneChangement(TypeChangement.SUPPRESSION, sujet, division, "", fiche, absente, origine)));
    }

    @Override
    public Stream<LigneChangement> acquis(Changement.AcquisComplete changement) {
        var bilan = changement.bilan();
        return Stream.of(new LigneChangement(
                TypeChangement.AJOUT,
                new Sujet(
                        Entite.ACQUIS,
                        bilan.id().cle() + "/" + changement.discipline().cle()),
                code(bilan.scolarite().division()),
                "enseignants",
                liste(changement.avant()),
                liste(changement.apres()),
                changement.origine()));
    }

    @Override
    public Stream<LigneChangement> professeursPrincipaux(Changement.ProfesseursPrincipauxRemplaces changement) {
        var bilan = changement.bilan();
        return Stream.of(new LigneChangement(
                TypeChangement.REMPLACEMENT,
                new Sujet(Entite.BILAN, bilan.id().cle()),
                code(bilan.scolarite().division()),
                "professeursPrincipaux",
                liste(bilan.professeursPrincipaux()),
                liste(changement.apres()),
                changement.origine()));
    }

    @Override
    public Stream<LigneChangement> creation(Changement.EnseignantCree changement) {
        var enseignant = changement.enseignant();
        return Stream.of(new LigneChangement(
                TypeChangement.CREATION,
                new Sujet(Entite.ENSEIGNANT, enseignant.id().toString()),
                Optional.empty(),
                "",
                new Valeur.Absente(),
                new Valeur.Fiche(fiche(Enseignant.CHAMPS, enseignant)),
                changement.origine()));
    }

    @Override
    public Stream<LigneChangement> enseignant(Changement.EnseignantModifie changement) {
        var sujet = new Sujet(Entite.ENSEIGNANT, changement.avant().id().toString());
        return changement.modifications().stream()
                .map(m -> modification(sujet, Optional.empty(), m, changement.origine()));
    }

    private Optional<CodeDivision> code(DivisionId division) {
        return Optional.ofNullable(plan.selection().get(division));
    }

    private static LigneChangement modification(
            Sujet sujet, Optional<CodeDivision> division, Modification modification, Origine origine) {
        return new LigneChangement(
                TypeChangement.MODIFICATION,
                sujet,
                division,
                modification.champ(),
                Valeur.de(modification.avant()),
                Valeur.de(modification.apres()),
                origine);
    }

    private static Valeur liste(ImmutableSortedSet<EnseignantId> enseignants) {
        return new Valeur.Liste(enseignants.stream().map(EnseignantId::toString).collect(toImmutableList()));
    }

    private static <T> ImmutableMap<String, String> fiche(List<Champ<T>> champs, T enregistrement) {
        var fiche = ImmutableMap.<String, String>builder();
        for (var champ : champs) {
            var valeur = champ.de(enregistrement);
            if (!valeur.isEmpty()) {
                fiche.put(champ.nom(), valeur);
            }
        }
        return fiche.buildOrThrow();
    }
}
