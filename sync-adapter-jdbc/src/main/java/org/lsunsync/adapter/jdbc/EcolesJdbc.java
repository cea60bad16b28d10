package org.lsunsync.adapter.jdbc;

import java.util.Optional;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.ports.Ecoles;

/** First states of écoles. */
final class EcolesJdbc implements Ecoles {

    private final Base base;

    EcolesJdbc(Base base) {
        this.base = base;
    }

    @Override
    public boolean installer(EcoleComplete ecole) {
        return base.ecrire("installer", handle -> {
            var etat = ecole.etat();
            var uai = etat.uai();
            if (!FichesEcole.ajouter(handle, etat, ecole.contenus().communs())) {
                return false;
            }
            FichesEcole.noterHorodatages(handle, uai, ecole.horodatages());
            Divisions.ajouter(handle, uai, etat.divisions());
            Enseignants.ajouter(handle, uai, etat.enseignants());
            Enseignants.ajouterDisciplines(handle, uai, etat.disciplines());
            Eleves.ajouter(handle, uai, etat.eleves());
            Eleves.archiver(handle, uai, etat.archives());
            Bilans.ajouter(handle, uai, etat.bilans());
            Bilans.ajouterContenus(handle, uai, ecole.contenus().bilans());
            return true;
        });
    }

    @Override
    public Optional<EcoleComplete> lire(Uai uai) {
        return base.lire(
                "lire l'école",
                handle -> LivretJdbc.charger(handle, uai, Optional.empty())
                        .map(etat -> new EcoleComplete(
                                etat,
                                FichesEcole.apercu(handle, uai).orElseThrow().horodatages(),
                                new Contenus(FichesEcole.communs(handle, uai), Bilans.contenus(handle, uai)))));
    }
}
