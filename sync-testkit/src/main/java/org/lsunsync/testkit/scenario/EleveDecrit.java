package org.lsunsync.testkit.scenario;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.lsunsync.domain.bilan.Acquis;
import org.lsunsync.domain.bilan.Bilan;
import org.lsunsync.domain.bilan.BilanCycle;
import org.lsunsync.domain.bilan.BilanPeriodique;
import org.lsunsync.domain.bilan.Etat;
import org.lsunsync.domain.bilan.Scolarite;
import org.lsunsync.domain.etablissement.DivisionId;
import org.lsunsync.domain.personne.DonneesAdministratives;
import org.lsunsync.domain.personne.Eleve;
import org.lsunsync.domain.personne.EleveId;
import org.lsunsync.domain.personne.EnseignantId;
import org.lsunsync.domain.personne.EtatCivil;

/** An élève as LSUN holds him, with his bilans. */
public final class EleveDecrit {

    private static final Instant VERROU = Instant.parse("2025-12-01T16:30:00Z");

    private final EcoleDecrite ecole;
    private final EleveId id;
    private final DivisionId division;
    private final List<Bilan> bilans = new ArrayList<>();
    private DonneesAdministratives donnees;

    EleveDecrit(EcoleDecrite ecole, EleveId id, DivisionId division, String nom, String prenom) {
        this.ecole = ecole;
        this.id = id;
        this.division = division;
        this.donnees = DonneesAdministratives.builder()
                .etatCivil(EtatCivil.builder()
                        .nomFamille(nom)
                        .prenom(prenom)
                        .dateNaissance(LocalDate.of(2011, 3, 9))
                        .build())
                .build();
    }

    /** His administrative data, changed. */
    public EleveDecrit donnees(UnaryOperator<DonneesAdministratives> changement) {
        donnees = changement.apply(donnees);
        return this;
    }

    /** A field of his, by the name that reports give it. */
    public EleveDecrit champ(String nom, String valeur) {
        return donnees(avant -> Champs.ecrire(avant, nom, valeur));
    }

    /** A responsable: only his nom. */
    public EleveDecrit responsable(long personne, String nom) {
        return donnees(avant -> Champs.responsable(avant, personne, r -> r.withNomFamille(nom)));
    }

    /** A locked bilan of his division, {@code T1} or {@code cycle 4}, that names nobody. */
    public EleveDecrit bilanVerrouille(String nom) {
        return bilan(nom, BilanDecrit::verrouille);
    }

    /** A bilan en cours of his division, that names nobody. */
    public EleveDecrit bilanEnCours(String nom) {
        return bilan(nom, bilan -> bilan);
    }

    /** A bilan as described: en cours and of his division, unless it says otherwise. */
    public EleveDecrit bilan(String nom, UnaryOperator<BilanDecrit> description) {
        var bilan = description.apply(new BilanDecrit());
        var scolarite = new Scolarite(bilan.division, EcoleDecrite.mef());
        bilans.add(Cles.bilan(id, nom)
                .selon(
                        periodique ->
                                new BilanPeriodique(periodique, scolarite, bilan.etat, bilan.pp, bilan.acquisTries()),
                        cycle -> new BilanCycle(cycle, Scenario.ANNEE, scolarite, bilan.etat, bilan.pp)));
        return this;
    }

    /** The next élève of the same école. */
    public EleveDecrit eleve(long autre, String code, String nom, String prenom) {
        return ecole.eleve(autre, code, nom, prenom);
    }

    Eleve eleve() {
        return Eleve.builder().id(id).division(division).donnees(donnees).build();
    }

    ImmutableList<Bilan> bilans() {
        return ImmutableList.copyOf(bilans);
    }

    /** What a bilan says. */
    public final class BilanDecrit {

        private final List<Acquis> acquis = new ArrayList<>();
        private DivisionId division = EleveDecrit.this.division;
        private Etat etat = new Etat.EnCours();
        private ImmutableSortedSet<EnseignantId> pp = ImmutableSortedSet.of();

        private BilanDecrit() {}

        /** It is locked, and no archive pins it yet. */
        public BilanDecrit verrouille() {
            etat = new Etat.Verrouille(VERROU, Optional.empty());
            return this;
        }

        /** It is of another division than its élève. */
        public BilanDecrit dans(String code) {
            division = ecole.divisionId(code);
            return this;
        }

        /** A line for that discipline, {@code 061300/S}, which names these enseignants. */
        public BilanDecrit acquis(String discipline, String... enseignants) {
            acquis.add(new Acquis(Cles.discipline(discipline), EcoleDecrite.enseignants(enseignants)));
            return this;
        }

        /** Its professeurs principaux. */
        public BilanDecrit pp(String... enseignants) {
            pp = EcoleDecrite.enseignants(enseignants);
            return this;
        }

        private ImmutableList<Acquis> acquisTries() {
            return ImmutableList.sortedCopyOf(Comparator.comparing(Acquis::discipline), acquis);
        }
    }
}
