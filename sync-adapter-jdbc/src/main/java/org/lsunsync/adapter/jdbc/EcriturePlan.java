package org.lsunsync.adapter.jdbc;

import static com.google.common.collect.ImmutableList.toImmutableList;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.lsunsync.domain.bilan.Acquis;
import org.lsunsync.domain.bilan.Bilan;
import org.lsunsync.domain.bilan.BilanId;
import org.lsunsync.domain.bilan.BilanPeriodique;
import org.lsunsync.domain.etablissement.Division;
import org.lsunsync.domain.personne.Enseignant;
import org.lsunsync.domain.plan.Changement;
import org.lsunsync.domain.plan.SyncPlan;

/** A plan's changes sorted by table, so that each is written in one batch; a bilan that R6 and R7 both change is written once. */
final class EcriturePlan implements Changement.Visiteur<Boolean> {

    private final List<Division> divisions = new ArrayList<>();
    private final List<Changement.ArchiveAjoutee> archives = new ArrayList<>();
    private final List<Changement.EleveModifie> eleves = new ArrayList<>();
    private final List<Enseignant> nouveaux = new ArrayList<>();
    private final List<Enseignant> enseignants = new ArrayList<>();
    private final Map<BilanId, Bilan> bilans = new LinkedHashMap<>();
    private Optional<Changement.EtablissementModifie> etablissement = Optional.empty();

    private EcriturePlan() {}

    static void ecrire(Handle base, SyncPlan plan) {
        var ecriture = new EcriturePlan();
        plan.changements().forEach(changement -> changement.selon(ecriture));
        ecriture.ecrireDans(base, plan);
    }

    private void ecrireDans(Handle base, SyncPlan plan) {
        var uai = plan.uai();
        etablissement.ifPresent(changement -> FichesEcole.modifier(base, uai, changement.apres()));
        Divisions.modifier(base, uai, divisions);
        Enseignants.ajouter(base, uai, nouveaux);
        Enseignants.modifier(base, uai, enseignants);
        // the archive before the pin, and both before the élève is another
        Eleves.archiver(
                base,
                uai,
                archives.stream().map(Changement.ArchiveAjoutee::archive).toList());
        Bilans.epingler(base, uai, archives);
        Eleves.modifier(base, uai, eleves);
        Bilans.nommer(base, uai, bilans.values());
    }

    @Override
    public Boolean etablissement(Changement.EtablissementModifie changement) {
        etablissement = Optional.of(changement);
        return true;
    }

    @Override
    public Boolean division(Changement.DivisionModifiee changement) {
        return divisions.add(changement.apres());
    }

    @Override
    public Boolean archive(Changement.ArchiveAjoutee changement) {
        return archives.add(changement);
    }

    @Override
    public Boolean eleve(Changement.EleveModifie changement) {
        return eleves.add(changement);
    }

    @Override
    public Boolean acquis(Changement.AcquisComplete changement) {
        var bilan = (BilanPeriodique) bilans.getOrDefault(changement.bilan().id(), changement.bilan());
        bilans.put(
                bilan.id(),
                bilan.avecAcquis(bilan.acquis().stream()
                        .map(acquis -> acquis.discipline().equals(changement.discipline())
                                ? new Acquis(acquis.discipline(), changement.apres())
                                : acquis)
                        .collect(toImmutableList())));
        return true;
    }

    @Override
    public Boolean professeursPrincipaux(Changement.ProfesseursPrincipauxRemplaces changement) {
        var bilan = bilans.getOrDefault(changement.bilan().id(), changement.bilan());
        bilans.put(bilan.id(), bilan.avecProfesseursPrincipaux(changement.apres()));
        return true;
    }

    @Override
    public Boolean creation(Changement.EnseignantCree changement) {
        return nouveaux.add(changement.enseignant());
    }

    @Override
    public Boolean enseignant(Changement.EnseignantModifie changement) {
        return enseignants.add(changement.apres());
    }
}
