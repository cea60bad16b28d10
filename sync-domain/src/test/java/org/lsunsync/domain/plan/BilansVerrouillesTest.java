package org.lsunsync.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lsunsync.domain.plan.PetiteEcole.ANNEE;
import static org.lsunsync.domain.plan.PetiteEcole.DIVISION;
import static org.lsunsync.domain.plan.PetiteEcole.DUVIVIER;
import static org.lsunsync.domain.plan.PetiteEcole.JOUR;
import static org.lsunsync.domain.plan.PetiteEcole.KERVELLA;
import static org.lsunsync.domain.plan.PetiteEcole.LATIN_LCA;
import static org.lsunsync.domain.plan.PetiteEcole.MAIA;
import static org.lsunsync.domain.plan.PetiteEcole.MATHS;
import static org.lsunsync.domain.plan.PetiteEcole.T1;
import static org.lsunsync.domain.plan.PetiteEcole.T2;
import static org.lsunsync.domain.plan.PetiteEcole.TROISIEME;
import static org.lsunsync.domain.plan.PetiteEcole.etat;
import static org.lsunsync.domain.plan.PetiteEcole.ids;
import static org.lsunsync.domain.plan.PetiteEcole.maia;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lsunsync.domain.bilan.Acquis;
import org.lsunsync.domain.bilan.Archive;
import org.lsunsync.domain.bilan.Bilan;
import org.lsunsync.domain.bilan.BilanCycle;
import org.lsunsync.domain.bilan.BilanId;
import org.lsunsync.domain.bilan.BilanPeriodique;
import org.lsunsync.domain.bilan.Etat;
import org.lsunsync.domain.bilan.NumeroArchive;
import org.lsunsync.domain.bilan.Scolarite;
import org.lsunsync.domain.etablissement.AnneeScolaire;
import org.lsunsync.domain.etablissement.DivisionId;
import org.lsunsync.domain.personne.Adresse;
import org.lsunsync.domain.personne.Contact;
import org.lsunsync.domain.personne.Eleve;
import org.lsunsync.domain.personne.PersonneId;
import org.lsunsync.domain.personne.Responsable;

/** I14, one by one: what a locked bilan keeps moves the fingerprint, and nothing else does. */
class BilansVerrouillesTest {

    private static final Instant VERROU = Instant.parse("2025-12-08T16:30:00Z");
    private static final Scolarite SCOLARITE = new Scolarite(DIVISION, Optional.of(TROISIEME));
    private static final BilanPeriodique BILAN = new BilanPeriodique(
            new BilanId.Periodique(MAIA, T1),
            SCOLARITE,
            new Etat.Verrouille(VERROU, Optional.empty()),
            ids(KERVELLA),
            ImmutableList.of(new Acquis(MATHS.id(), ids(KERVELLA))));
    private static final Etat.Verrouille EPINGLE = new Etat.Verrouille(VERROU, Optional.of(new NumeroArchive(1)));

    private static EtatLsun de(Bilan... bilans) {
        return etat().withBilans(bilans);
    }

    private static Eleve appelee(String prenom) {
        return Eleve.builder().id(MAIA).division(DIVISION).donnees(maia(prenom)).build();
    }

    private static Archive archive(String prenom) {
        return new Archive(MAIA, new NumeroArchive(1), JOUR, maia(prenom));
    }

    private static void memes(EtatLsun un, EtatLsun autre) {
        assertThat(BilansVerrouilles.de(autre)).isEqualTo(BilansVerrouilles.de(un));
    }

    private static void autres(EtatLsun un, EtatLsun autre) {
        assertThat(BilansVerrouilles.de(autre)).isNotEqualTo(BilansVerrouilles.de(un));
    }

    @Test
    @DisplayName("I14 la clé, l'année et l'instant du verrou comptent, à la nanoseconde")
    void cleEtVerrou() {
        autres(
                de(BILAN),
                de(new BilanPeriodique(
                        new BilanId.Periodique(MAIA, T2),
                        SCOLARITE,
                        BILAN.etat(),
                        BILAN.professeursPrincipaux(),
                        BILAN.acquis())));
        autres(de(BILAN), de(BILAN.avecEtat(new Etat.Verrouille(VERROU.plusSeconds(1), Optional.empty()))));
        autres(de(BILAN), de(BILAN.avecEtat(new Etat.Verrouille(VERROU.plusNanos(1), Optional.empty()))));
        var cycle = new BilanCycle(new BilanId.DeCycle(MAIA, 4), ANNEE, SCOLARITE, BILAN.etat(), ids());
        autres(de(cycle), de(new BilanCycle(cycle.id(), new AnneeScolaire(2024), SCOLARITE, BILAN.etat(), ids())));
        autres(de(cycle), de(new BilanCycle(new BilanId.DeCycle(MAIA, 3), ANNEE, SCOLARITE, BILAN.etat(), ids())));
    }

    @Test
    @DisplayName("I14 la division par son identifiant, et le MEF, comptent")
    void scolarite() {
        for (var autre : ImmutableList.of(
                new Scolarite(new DivisionId("2"), Optional.of(TROISIEME)),
                new Scolarite(DIVISION, Optional.empty()))) {
            autres(
                    de(BILAN),
                    de(new BilanPeriodique(
                            BILAN.id(), autre, BILAN.etat(), BILAN.professeursPrincipaux(), BILAN.acquis())));
        }
    }

    @Test
    @DisplayName("I14 les professeurs principaux, les disciplines et leurs enseignants comptent, et lequel est où")
    void enseignants() {
        autres(de(BILAN), de(BILAN.avecProfesseursPrincipaux(ids())));
        autres(de(BILAN), de(BILAN.avecProfesseursPrincipaux(ids(DUVIVIER))));
        autres(de(BILAN), de(BILAN.avecAcquis(ImmutableList.of())));
        autres(de(BILAN), de(BILAN.avecAcquis(ImmutableList.of(new Acquis(LATIN_LCA.id(), ids(KERVELLA))))));
        autres(de(BILAN), de(BILAN.avecAcquis(ImmutableList.of(new Acquis(MATHS.id(), ids())))));
        autres(
                de(BILAN.avecAcquis(
                        ImmutableList.of(new Acquis(LATIN_LCA.id(), ids(DUVIVIER)), new Acquis(MATHS.id(), ids())))),
                de(BILAN.avecAcquis(
                        ImmutableList.of(new Acquis(LATIN_LCA.id(), ids()), new Acquis(MATHS.id(), ids(DUVIVIER))))));
    }

    @Test
    @DisplayName("I14 ce qu'il montre de l'élève compte, ses responsables aussi")
    void donnees() {
        autres(de(BILAN), de(BILAN).withEleves(appelee("Maïa")));
        var responsable = Responsable.builder().id(new PersonneId(4)).build();
        var avec = maia("Maia").withResponsables(ImmutableMap.of(responsable.id(), responsable));
        autres(de(BILAN), de(BILAN).withEleves(appelee("Maia").withDonnees(avec)));
        autres(
                de(BILAN).withEleves(appelee("Maia").withDonnees(avec)),
                de(BILAN)
                        .withEleves(appelee("Maia")
                                .withDonnees(avec.withResponsables(
                                        ImmutableMap.of(responsable.id(), responsable.withLien("1"))))));
        autres(
                de(BILAN),
                de(BILAN)
                        .withEleves(appelee("Maia")
                                .withDonnees(maia("Maia")
                                        .withContact(Contact.builder()
                                                .mel("a@b.test")
                                                .build()))));
        autres(
                de(BILAN),
                de(BILAN)
                        .withEleves(appelee("Maia")
                                .withDonnees(maia("Maia")
                                        .withAdresse(
                                                Adresse.builder().pays("FRANCE").build()))));
    }

    @Test
    @DisplayName("I14 une épingle qui paraît sans changer ce qu'il montre n'est pas une différence")
    void epingle() {
        memes(de(BILAN), de(BILAN.avecEtat(EPINGLE)).withArchives(archive("Maia")));
        memes(
                de(BILAN),
                de(BILAN.avecEtat(EPINGLE)).withArchives(archive("Maia")).withEleves(appelee("Maïa")));
        autres(de(BILAN), de(BILAN.avecEtat(EPINGLE)).withArchives(archive("Maïa")));
    }

    @Test
    @DisplayName("I14 de deux bilans, lequel montre quoi compte")
    void lequelMontreQuoi() {
        var autre = new BilanPeriodique(
                new BilanId.Periodique(MAIA, T2),
                SCOLARITE,
                BILAN.etat(),
                BILAN.professeursPrincipaux(),
                BILAN.acquis());
        var un = de(BILAN.avecEtat(EPINGLE), autre).withArchives(archive("Maïa"));
        autres(un, de(BILAN, autre.avecEtat(EPINGLE)).withArchives(archive("Maïa")));
        autres(un, de(BILAN.avecEtat(EPINGLE), autre.avecEtat(EPINGLE)).withArchives(archive("Maïa")));
        autres(un, de(BILAN, autre).withArchives(archive("Maïa")));
        memes(un, de(autre, BILAN.avecEtat(EPINGLE)).withArchives(archive("Maïa")));
    }

    @Test
    @DisplayName("I14 un bilan en cours ne compte pas")
    void enCours() {
        memes(
                de(BILAN),
                de(
                        BILAN,
                        new BilanPeriodique(
                                new BilanId.Periodique(MAIA, T2),
                                SCOLARITE,
                                new Etat.EnCours(),
                                ids(DUVIVIER),
                                ImmutableList.of())));
        assertThat(BilansVerrouilles.de(etat()).nombre()).isEqualTo(1);
    }
}
