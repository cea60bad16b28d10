package org.lsunsync.ports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lsunsync.ports.BancDEssai.A;
import static org.lsunsync.ports.BancDEssai.B;
import static org.lsunsync.ports.BancDEssai.HORODATAGE;
import static org.lsunsync.ports.BancDEssai.JOUR;
import static org.lsunsync.ports.BancDEssai.UAI;
import static org.lsunsync.ports.BancDEssai.demande;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.lsunsync.domain.bilan.BilanCycle;
import org.lsunsync.domain.bilan.BilanId;
import org.lsunsync.domain.bilan.Etat;
import org.lsunsync.domain.bilan.Scolarite;
import org.lsunsync.domain.etablissement.CodeDivision;
import org.lsunsync.domain.personne.EleveId;
import org.lsunsync.domain.plan.Limite;
import org.lsunsync.domain.plan.MesureLimite;
import org.lsunsync.domain.plan.Seuils;
import org.lsunsync.domain.rapport.CodeMessage;
import org.lsunsync.domain.rapport.SyncReport;
import org.lsunsync.domain.source.DocumentSource;
import org.lsunsync.domain.source.EnregistrementIgnore;
import org.lsunsync.domain.source.NatureDocument;
import org.lsunsync.domain.source.Position;
import org.lsunsync.domain.source.ServiceEnseignement;
import org.lsunsync.domain.source.Structure;
import org.lsunsync.ports.ApercuEcole.DerniereApplication;
import org.lsunsync.ports.LivretScolaire.Ecriture;

class SynchronisationBaseElevesTest {

    private final BancDEssai banc = new BancDEssai();

    private Refus refusDe(Demande demande) {
        return banc.synchronisation().appliquer(demande).getLeft();
    }

    private SyncReport rapportDe(Demande demande) {
        return banc.synchronisation().appliquer(demande).get();
    }

    @Nested
    @DisplayName("R0 avant toute chose")
    class Refuse {

        @Test
        @DisplayName("AccesRefuse : le demandeur n'est pas chef d'établissement de cet UAI")
        void acces() {
            banc.habilite = false;

            assertThat(refusDe(demande("3A"))).isEqualTo(new Refus.AccesRefuse("chef", UAI));
            assertThat(banc.chargements).isZero();
            assertThat(banc.consignees).singleElement().satisfies(entree -> {
                assertThat(entree.issue()).isEqualTo(Issue.REFUSEE);
                assertThat(entree.refus().orElseThrow().code()).isEqualTo("AccesRefuse");
                assertThat(entree.annee()).contains(BancDEssai.ANNEE);
            });
        }

        @Test
        @DisplayName("AccesRefuse passe avant une base indisponible")
        void accesAvantLaBase() {
            banc.habilite = false;
            var panne = new EchecPort(new Refus.BaseIndisponible("essai"));
            var synchronisation = SynchronisationBaseEleves.builder()
                    .baseEleves((uai, annee) -> banc.bee.get())
                    .replicatSts((uai, annee) -> banc.s3e.get())
                    .livret(org.mockito.Mockito.mock(LivretScolaire.class, appel -> {
                        throw panne;
                    }))
                    .journal(banc)
                    .verrou(uai -> Optional.empty())
                    .habilitations((qui, uai) -> banc.habilite)
                    .suivi(banc)
                    .build();

            assertThat(synchronisation.simuler(demande("3A")).getLeft()).isInstanceOf(Refus.AccesRefuse.class);
            banc.habilite = true;
            assertThat(synchronisation.simuler(demande("3A")).getLeft()).isEqualTo(new Refus.BaseIndisponible("essai"));
            assertThat(banc.issues()).containsExactly(Issue.REFUSEE, Issue.REFUSEE);
            assertThat(banc.terminees).extracting(EntreeJournal::divisions).containsOnly(ImmutableList.of("3A"));
            var toutes = Demande.de(UAI, "chef", new Demande.Selection.Toutes(), JOUR);
            assertThat(synchronisation.simuler(toutes).isLeft()).isTrue();
            assertThat(banc.terminees.get(2).divisions())
                    .as("toutes : personne ne peut dire lesquelles")
                    .isEmpty();
        }

        @Test
        @DisplayName("SelectionInvalide : aucune division n'est choisie")
        void aucuneDivision() {
            assertThat(refusDe(demande())).isEqualTo(new Refus.SelectionInvalide(UAI, true, ImmutableList.of()));
        }

        @Test
        @DisplayName("SelectionInvalide : nomme les divisions que LSUN ne connaît pas")
        void divisionsInconnues() {
            var refus = refusDe(demande("3A", "3Z", "un code bien trop long pour une division"));

            assertThat(refus.phrase())
                    .contains("« 3Z »")
                    .contains("« un code bien trop long")
                    .doesNotContain("3A");
        }

        @Test
        @DisplayName("SelectionInvalide : LSUN ne connaît pas l'école")
        void ecoleInconnue() {
            banc.ecole = Optional.empty();

            assertThat(refusDe(demande("3A"))).isEqualTo(new Refus.SelectionInvalide(UAI, false, ImmutableList.of()));
            assertThat(banc.terminees.get(0).annee()).isEmpty();
        }

        @Test
        @DisplayName("SourceIllisible : les fautes des deux sources sont dites ensemble")
        void illisible() {
            banc.bee = () -> {
                throw new EchecPort(new Refus.SourceIllisible(
                        ImmutableList.of(new Faute("eleves.xml", 12, 3, "ELEVE", "balise non fermée", ""))));
            };
            banc.s3e = () -> {
                throw new EchecPort(
                        new Refus.SourceIllisible(ImmutableList.of(Faute.duDocument("sts.xml", "document vide", ""))));
            };

            var refus = refusDe(demande("3A"));
            assertThat(refus.code()).isEqualTo("SourceIllisible");
            assertThat(refus.phrase())
                    .contains("eleves.xml, ligne 12, colonne 3, élément ELEVE : balise non fermée.")
                    .contains("sts.xml : document vide.");
            assertThat(refus.details()).hasSize(2);
        }

        @Test
        @DisplayName("SourceIndisponible passe avant SourceIllisible, et nomme les autres")
        void indisponible() {
            banc.bee = () -> {
                throw new EchecPort(
                        new Refus.SourceIllisible(ImmutableList.of(Faute.duDocument("eleves.xml", "vide", ""))));
            };
            banc.s3e = () -> {
                throw new EchecPort(
                        new Refus.SourceIndisponible(ImmutableList.of(Faute.duDocument("sts.xml", "introuvable", ""))));
            };

            assertThat(refusDe(demande("3A")))
                    .isInstanceOf(Refus.SourceIndisponible.class)
                    .satisfies(refus ->
                            assertThat(refus.phrase()).contains("introuvable").contains("eleves.xml"));
        }

        @Test
        @DisplayName("SourceIllisible passe avant SourceIncoherente, et la nomme")
        void illisiblePuisIncoherente() {
            banc.bee = () -> {
                throw new EchecPort(
                        new Refus.SourceIllisible(ImmutableList.of(Faute.duDocument("eleves.xml", "tronqué", ""))));
            };
            banc.s3e = () -> BancDEssai.s3e()
                    .withDocument(new org.lsunsync.domain.source.DocumentSource(
                            NatureDocument.STS, "sts.xml", "0999002X", "2025", Optional.empty(), false));

            assertThat(refusDe(demande("3A")))
                    .isInstanceOf(Refus.SourceIllisible.class)
                    .satisfies(refus ->
                            assertThat(refus.phrase()).contains("tronqué").contains("0999002X"));
        }

        @Test
        @DisplayName("SourceIllisible : les documents de BEE qui se sont lus malgré tout sont jugés et nommés aussi")
        void luMalgreTout() {
            banc.bee = () -> {
                throw new EchecPort(
                        new Refus.SourceIllisible(ImmutableList.of(Faute.duDocument("structures.xml", "tronqué", ""))),
                        ImmutableList.of(new org.lsunsync.domain.source.DocumentSource(
                                NatureDocument.ELEVES,
                                "eleves.xml",
                                "0999002X",
                                "2025",
                                Optional.of(HORODATAGE.minusSeconds(1)),
                                false)));
            };

            assertThat(refusDe(demande("3A")))
                    .isInstanceOf(Refus.SourceIllisible.class)
                    .satisfies(refus -> assertThat(refus.phrase())
                            .contains("structures.xml : tronqué")
                            .contains("eleves.xml, élément UAJ : établissement « 0999002X »")
                            .contains("eleves.xml, élément HORODATAGE : produit le 12/01/2026 à 18:42:09"));
        }

        @Test
        @DisplayName("SourceIncoherente : un autre UAI, une autre année, ou aucun, sont d'ailleurs")
        void ailleurs() {
            for (var document : ImmutableList.of(
                    document("0999002X", "2025"),
                    document("0999001W", "2024"),
                    document("", "2025"),
                    document("0999001W", ""))) {
                banc.bee = () -> BancDEssai.bee(8, "Anna").withDocuments(document);
                assertThat(refusDe(demande("3A"))).isInstanceOf(Refus.SourceIncoherente.class);
            }
        }

        private org.lsunsync.domain.source.DocumentSource document(String uai, String annee) {
            return new org.lsunsync.domain.source.DocumentSource(
                    NatureDocument.ELEVES, "eleves.xml", uai, annee, Optional.empty(), false);
        }

        @Test
        @DisplayName("SourceIncoherente : une source vide ne se lit jamais « tous partis »")
        void vide() {
            banc.bee = () -> BancDEssai.bee(0, "Anna")
                    .withDocuments(new org.lsunsync.domain.source.DocumentSource(
                            NatureDocument.ELEVES, "eleves.xml", UAI.valeur(), "2025", Optional.empty(), true));

            assertThat(refusDe(demande("3A")))
                    .isInstanceOf(Refus.SourceIncoherente.class)
                    .satisfies(refus -> assertThat(refus.phrase()).contains("document vide"));
        }

        @Test
        @DisplayName("SourceIncoherente : le même ELEVE_ID deux fois, avec sa ligne")
        void eleveDouble() {
            banc.bee = () -> {
                var bee = BancDEssai.bee(8, "Anna");
                return bee.withEleves(ImmutableList.<org.lsunsync.domain.source.EleveSource>builder()
                        .addAll(bee.eleves())
                        .add(bee.eleves().get(2))
                        .build());
            };

            assertThat(refusDe(demande("3A")).phrase())
                    .contains("eleves.xml, ligne 3")
                    .contains("ELEVE_ID 3");
        }

        @Test
        @DisplayName("SourceAncienne : produite avant la dernière appliquée de sa nature, avec les deux instants")
        void ancienne() {
            banc.ecole = banc.ecole.map(ecole -> new ApercuEcole(
                    ecole.annee(),
                    ecole.version(),
                    ecole.divisions(),
                    ImmutableMap.of(NatureDocument.ELEVES, HORODATAGE.plusSeconds(1)),
                    ecole.derniere()));

            assertThat(refusDe(demande("3A")))
                    .isInstanceOf(Refus.SourceAncienne.class)
                    .satisfies(refus -> assertThat(refus.phrase())
                            .contains("12/01/2026 à 18:42:10")
                            .contains("12/01/2026 à 18:42:11"));
            assertThat(rapportDe(demande("3A").acceptantSourceAncienne()).changements())
                    .isEmpty();
        }

        @Test
        @DisplayName(
                "SourceAncienne : un horodatage égal n'est pas plus ancien, un document sans horodatage n'est pas comparé")
        void pasAncienne() {
            assertThat(rapportDe(demande("3A"))).isNotNull();
            banc.bee = () -> BancDEssai.bee(8, "Anna").withDocuments(document(UAI.valeur(), "2025"));
            assertThat(rapportDe(demande("3A"))).isNotNull();
        }

        @Test
        @DisplayName("SeuilDepasse : plus d'un quart d'élèves non retrouvés, trois au moins, avec les chiffres")
        void seuil() {
            banc.bee = () -> BancDEssai.bee(6, "Anna");
            assertThat(rapportDe(demande("3A")).compteurs().elevesNonTrouves()).isEqualTo(2);

            banc.bee = () -> BancDEssai.bee(5, "Anna");
            var refus = refusDe(demande("3A"));
            assertThat(refus.phrase())
                    .isEqualTo("3 élèves sur 8 ne sont pas retrouvés dans Base élèves : la limite est de 2.");
            assertThat(refus.details())
                    .containsExactly(new Detail.Depassement(
                            Limite.NON_RETROUVES, new org.lsunsync.domain.etablissement.CodeDivision("3A"), 3, 8));
            assertThat(refus.rapport()).isPresent();
        }

        @Test
        @DisplayName("SeuilDepasse : une demande relève la limite à un nombre, pas un de plus")
        void seuilReleve() {
            banc.bee = () -> BancDEssai.bee(4, "Anna");
            var quatre = new Seuils(2500, ImmutableMap.of(Limite.NON_RETROUVES, 4));
            assertThat(rapportDe(demande("3A").avecSeuils(quatre)).compteurs().elevesNonTrouves())
                    .isEqualTo(4);

            var trois = new Seuils(2500, ImmutableMap.of(Limite.NON_RETROUVES, 3));
            assertThat(refusDe(demande("3A").avecSeuils(trois))).isInstanceOf(Refus.SeuilDepasse.class);
        }

        @Test
        @DisplayName("une limite au-delà de la moitié des élèves est un mauvais usage, non un refus")
        void seuilAuDelaDeLaMoitie() {
            var cinq = demande("3A").avecSeuils(new Seuils(2500, ImmutableMap.of(Limite.VIDES, 5)));

            assertThatThrownBy(() -> banc.synchronisation().simuler(cinq)).isInstanceOf(DemandeInvalide.class);
            assertThat(banc.terminees).isEmpty();
        }

        @Test
        @DisplayName("un autre refus que donne une source est rendu tel quel")
        void autreRefus() {
            banc.s3e = () -> {
                throw new EchecPort(new Refus.BaseIndisponible("réplicat en maintenance"));
            };

            assertThat(refusDe(demande("3A"))).isEqualTo(new Refus.BaseIndisponible("réplicat en maintenance"));
        }

        @Test
        @DisplayName("un livret qui dit avoir écrit sans entrée au journal est une faute de l'adapter, non un refus")
        void sansEntree() {
            banc.ecritures.add(plan -> new Ecriture.Faite(5, 1));

            assertThatIllegalStateException()
                    .isThrownBy(() -> rapportDe(demande("3A")))
                    .withMessageContaining("entrée du journal");
        }

        @Test
        @DisplayName("PlanDifferent : la même fiche et le même champ, d'autre valeur, est un écart de chaque côté")
        void autreValeur() {
            banc.bee = () -> BancDEssai.bee(8, "Annabelle");
            var approuve = banc.synchronisation().simuler(demande("3A")).get().empreintePlan();
            banc.bee = () -> BancDEssai.bee(8, "Annette");

            var refus = refusDe(demande("3A").surPlan(approuve));
            assertThat(refus.details())
                    .hasSize(16)
                    .startsWith(new Detail.Ecart("ELEVE 1", "prenom", false))
                    .endsWith(new Detail.Ecart("ELEVE 8", "prenom", true));
            assertThat(refus.phrase()).contains("8 changements de plus, 8 de moins");
        }

        @Test
        @DisplayName("PlanDifferent : une simulation montre le plan d'aujourd'hui, et dit que c'en est un autre")
        void simulationSurUnAutrePlan() {
            assertThat(banc.synchronisation()
                            .simuler(demande("3A").surPlan("0".repeat(64)))
                            .isRight())
                    .isTrue();
            assertThat(banc.terminees.get(0).refus().orElseThrow().code()).isEqualTo("PlanDifferent");
        }

        @Test
        @DisplayName("DejaEnCours : une autre synchronisation de l'école est en cours")
        void dejaEnCours() {
            banc.verrouLibre = false;

            assertThat(refusDe(demande("3A"))).isEqualTo(new Refus.DejaEnCours(UAI));
            assertThat(banc.ecrites).isEmpty();
        }

        @Test
        @DisplayName("SeuilDepasse passe avant DejaEnCours")
        void seuilAvantVerrou() {
            banc.verrouLibre = false;
            banc.bee = () -> BancDEssai.bee(5, "Anna");

            assertThat(refusDe(demande("3A"))).isInstanceOf(Refus.SeuilDepasse.class);
        }

        @Test
        @DisplayName("EtatModifie : replanifié trois fois, puis refusé")
        void etatModifie() {
            for (int i = 0; i < 4; i++) {
                banc.ecritures.add(plan -> new Ecriture.VersionDepassee(9));
            }

            assertThat(refusDe(demande("3A"))).isEqualTo(new Refus.EtatModifie(UAI));
            assertThat(banc.chargements).isEqualTo(4);
            assertThat(banc.verrousRendus).isEqualTo(1);
        }

        @Test
        @DisplayName("replanifié trois fois, il écrit encore")
        void replanifie() {
            for (int i = 0; i < 3; i++) {
                banc.ecritures.add(plan -> new Ecriture.VersionDepassee(9));
            }

            assertThat(rapportDe(demande("3A"))).isNotNull();
            assertThat(banc.chargements).isEqualTo(4);
            assertThat(banc.ecrites).hasSize(1);
        }

        @Test
        @DisplayName("PlanDifferent : ce qui a été approuvé est ce qui est écrit, et l'écart est dit")
        void planDifferent() {
            banc.bee = () -> BancDEssai.bee(8, "Annabelle");
            var approuve = banc.synchronisation().simuler(demande("3A")).get().empreintePlan();
            assertThat(rapportDe(demande("3A").surPlan(approuve)).empreintePlan())
                    .isEqualTo(approuve);

            banc.bee = () -> BancDEssai.bee(7, "Annabelle");
            var refus = refusDe(demande("3A").surPlan(approuve));
            assertThat(refus.code()).isEqualTo("PlanDifferent");
            assertThat(refus.details()).containsExactly(new Detail.Ecart("ELEVE 8", "prenom", true));
            assertThat(refus.phrase()).contains("0 changements de plus, 1 de moins");
            assertThat(refus.rapport()).isPresent();
        }

        @Test
        @DisplayName("EcritureAnnulee : l'écriture a échoué, ou un bilan verrouillé aurait changé")
        void annulee() {
            banc.ecritures.add(plan -> {
                throw new EchecPort(new Refus.BaseIndisponible("08006"));
            });
            banc.ecritures.add(plan -> new Ecriture.VerrouillesModifies(plan.bilansVerrouilles()));

            banc.ecritures.add(plan -> new Ecriture.Incertaine());

            assertThat(refusDe(demande("3A")).phrase()).contains("a échoué");
            assertThat(refusDe(demande("3A")).phrase()).contains("bilans verrouillés");
            var incertaine = refusDe(demande("3A"));
            assertThat(incertaine.code())
                    .as("on ne dit pas annulé ce qui l'est peut-être")
                    .isEqualTo("BaseIndisponible");
            assertThat(incertaine.phrase()).contains("n'a pas confirmé l'écriture");
            assertThat(banc.issues()).containsExactly(Issue.ANNULEE, Issue.ANNULEE, Issue.REFUSEE);
            assertThat(banc.verrousRendus).isEqualTo(3);
        }
    }

    @Nested
    @DisplayName("§6 autour d'une synchronisation")
    class Autour {

        @Test
        @DisplayName("BEE et S3E sont lus en même temps")
        void enMemeTemps() {
            var ensemble = new CyclicBarrier(2);
            banc.bee = () -> {
                attendre(ensemble);
                return BancDEssai.bee(8, "Anna");
            };
            banc.s3e = () -> {
                attendre(ensemble);
                return BancDEssai.s3e();
            };

            assertThat(banc.synchronisation().simuler(demande("3A")).isRight()).isTrue();
        }

        /** Broken, for both, when the other does not come. */
        private static void attendre(CyclicBarrier ensemble) {
            try {
                ensemble.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException | BrokenBarrierException | TimeoutException seul) {
                throw new AssertionError("the other source is not being read");
            }
        }

        @Test
        @DisplayName("I10 une simulation n'écrit rien que son entrée au journal")
        void simulation() {
            banc.bee = () -> BancDEssai.bee(8, "Annabelle");
            var rapport = banc.synchronisation().simuler(demande("3A")).get();

            assertThat(rapport.changements()).hasSize(8);
            assertThat(rapport.empreinteVerrouillesApres()).isEmpty();
            assertThat(banc.ecrites).isEmpty();
            assertThat(banc.consignees).singleElement().satisfies(entree -> {
                assertThat(entree.issue()).isEqualTo(Issue.SIMULEE);
                assertThat(entree.refus()).isEmpty();
                assertThat(entree.rapport()).contains(rapport);
                assertThat(entree.sources()).isPresent();
            });
        }

        @Test
        @DisplayName("une simulation au-delà d'une limite montre le plan, et dit laquelle il passerait")
        void simulationAuDela() {
            banc.bee = () -> BancDEssai.bee(2, "Anna");

            assertThat(banc.synchronisation()
                            .simuler(demande("3A"))
                            .get()
                            .compteurs()
                            .elevesNonTrouves())
                    .isEqualTo(6);
            assertThat(banc.terminees.get(0).issue()).isEqualTo(Issue.SIMULEE);
            assertThat(banc.terminees.get(0).refus().orElseThrow().code()).isEqualTo("SeuilDepasse");
        }

        @Test
        @DisplayName("une application est consignée dans sa transaction, avec l'empreinte d'après")
        void application() {
            var rapport = rapportDe(demande("3A"));

            assertThat(rapport.empreinteVerrouillesApres()).contains(rapport.empreinteVerrouillesAvant());
            assertThat(banc.ecrites).singleElement().satisfies(entree -> {
                assertThat(entree.issue()).isEqualTo(Issue.APPLIQUEE);
                assertThat(entree.rapport()).contains(rapport);
                assertThat(entree.divisions()).containsExactly("3A");
            });
            assertThat(banc.consignees).isEmpty();
            assertThat(banc.terminees).isEqualTo(banc.ecrites);
        }

        @Test
        @DisplayName("toutes les divisions sont prises par code")
        void toutes() {
            var demande = Demande.de(UAI, "chef", new Demande.Selection.Toutes(), JOUR);

            assertThat(rapportDe(demande).divisions())
                    .extracting(division -> division.code().valeur())
                    .containsExactly("3A", "3B");
        }

        @Test
        @DisplayName("les divisions restent dans l'ordre demandé, sans répétition")
        void ordre() {
            assertThat(rapportDe(demande("3B", "3A", "3B")).divisions())
                    .extracting(division -> division.code().valeur())
                    .containsExactly("3B", "3A");
        }

        @Test
        @DisplayName("SU-1 les étapes sont dites dans leur ordre")
        void etapes() {
            rapportDe(demande("3A"));

            assertThat(banc.etapes)
                    .containsExactly(
                            "LECTURE_BEE 0/0",
                            "LECTURE_BEE 8/8",
                            "LECTURE_S3E 0/0",
                            "LECTURE_S3E 0/0",
                            "LECTURE_LSUN 0/0",
                            "LECTURE_LSUN 0/0",
                            "PLANIFICATION 0/0",
                            "PLANIFICATION 0/0",
                            "ECRITURE 0/0",
                            "ECRITURE 0/0",
                            "PREUVE 0/0",
                            "PREUVE 0/0");
        }

        @Test
        @DisplayName("SU-1 chaque étape dit combien elle a lu, prévu ou écrit")
        void etapesChiffrees() {
            banc.bee = () -> BancDEssai.bee(8, "Annabelle");
            banc.s3e = () -> BancDEssai.s3e()
                    .withServices(new ServiceEnseignement(
                            new Structure.DeDivision(new CodeDivision("3A")),
                            "061300",
                            ImmutableSet.of(),
                            new Position("sts.xml", 9)));
            banc.bilans = ImmutableList.of(bilan(4, new Etat.Verrouille(HORODATAGE, Optional.empty())));
            rapportDe(demande("3A"));

            assertThat(banc.etapes)
                    .filteredOn(etape -> !etape.contains(" 0/0"))
                    .containsExactly(
                            "LECTURE_BEE 8/8",
                            "LECTURE_S3E 1/1",
                            "LECTURE_LSUN 1/1",
                            "PLANIFICATION 9/9",
                            "ECRITURE 0/9",
                            "ECRITURE 9/9",
                            "PREUVE 0/1",
                            "PREUVE 1/1");
        }

        private static BilanCycle bilan(int cycle, Etat etat) {
            return new BilanCycle(
                    new BilanId.DeCycle(new EleveId(1), cycle),
                    BancDEssai.ANNEE,
                    new Scolarite(A, Optional.empty()),
                    etat,
                    ImmutableSortedSet.of());
        }

        @Test
        @DisplayName("une école se compte par division : élèves, bilans verrouillés, autres bilans")
        void effectifs() {
            var verrou = new Etat.Verrouille(HORODATAGE, Optional.empty());
            banc.bilans = ImmutableList.of(bilan(2, verrou), bilan(3, verrou), bilan(4, new Etat.EnCours()));

            assertThat(Effectifs.de(banc.charger(UAI, ImmutableList.of(A, B))).divisions())
                    .containsExactly(
                            new Effectifs.DeDivision(A, new CodeDivision("3A"), 8, 2, 1),
                            new Effectifs.DeDivision(B, new CodeDivision("3B"), 0, 0, 0));
        }

        @Test
        @DisplayName("en bref : le refus, ce que le plan change, ses avertissements et les seules limites passées")
        void enBref() {
            banc.bee = () -> BancDEssai.bee(5, "Annabelle");
            banc.synchronisation().simuler(demande("3A"));

            assertThat(banc.terminees.get(0).enBref())
                    .isEqualTo(new EntreeJournal.EnBref(
                            Optional.of("SeuilDepasse"),
                            5,
                            0,
                            4,
                            ImmutableList.of(new MesureLimite(Limite.NON_RETROUVES, 3, 8, 2))));
        }

        @Test
        @DisplayName("de deux documents d'une nature, le journal garde l'horodatage du premier")
        void deuxDocumentsDUneNature() {
            banc.bee = () -> BancDEssai.bee(8, "Anna")
                    .withDocuments(
                            BancDEssai.document(NatureDocument.ELEVES, "un.xml"),
                            new DocumentSource(
                                    NatureDocument.ELEVES,
                                    "deux.xml",
                                    UAI.valeur(),
                                    "2025",
                                    Optional.of(HORODATAGE.plusSeconds(60)),
                                    false));
            rapportDe(demande("3A"));

            assertThat(banc.ecrites.get(0).sources().orElseThrow().horodatages())
                    .containsEntry(NatureDocument.ELEVES, HORODATAGE);
        }

        @Test
        @DisplayName("SU-3 ce que lance un auditeur ne change rien")
        void auditeurFautif() {
            var sourd = SynchronisationBaseEleves.builder()
                    .baseEleves((uai, annee) -> banc.bee.get())
                    .replicatSts((uai, annee) -> banc.s3e.get())
                    .livret(banc)
                    .journal(banc)
                    .verrou(uai -> Optional.of(() -> {}))
                    .habilitations((qui, uai) -> true)
                    .suivi(org.mockito.Mockito.mock(Suivi.class, appel -> {
                        throw new IllegalStateException("sourd");
                    }))
                    .build();

            assertThat(sourd.appliquer(demande("3A")).isRight()).isTrue();
        }

        @Test
        @DisplayName("un port manquant est nommé à la construction")
        void portManquant() {
            assertThatIllegalStateException()
                    .isThrownBy(() -> SynchronisationBaseEleves.builder().build())
                    .withMessageContaining("baseEleves");
        }
    }

    @Nested
    @DisplayName("§6 rien de nouveau")
    class Rien {

        private SyncReport derniere(Demande demande) {
            var rapport = rapportDe(demande);
            derniere(demande, banc.ecrites.get(0).rapport());
            return rapport;
        }

        private void derniere(Demande demande, Optional<SyncReport> rapport) {
            var entree = banc.ecrites.get(0);
            banc.ecole = Optional.of(BancDEssai.apercu(Optional.of(new DerniereApplication(
                    1,
                    4,
                    entree.sources().orElseThrow().empreinte(),
                    entree.divisions().size() == 2 ? ImmutableSet.of(B, A) : ImmutableSet.of(A),
                    demande.seuils(),
                    demande.date(),
                    Optional.of(JOUR.plusDays(10)),
                    rapport))));
        }

        @Test
        @DisplayName(
                "les sources disent ce qu'elles disaient : les avertissements d'alors, aucun changement, le plan vide")
        void rien() {
            banc.bee = () -> BancDEssai.bee(7, "Annabelle");
            var alors = derniere(demande("3A"));

            var rapport = rapportDe(demande("3A"));
            assertThat(rapport.rienASynchroniser()).isTrue();
            assertThat(rapport.changements()).isEmpty();
            assertThat(rapport.messages())
                    .extracting(message -> message.code())
                    .containsExactly(CodeMessage.ELEVE_PLUS_SCOLARISE, CodeMessage.AUCUNE_PERIODE);
            assertThat(rapport.compteurs().elevesMisAJour()).isZero();
            assertThat(rapport.compteurs().elevesNonTrouves()).isEqualTo(1);
            assertThat(rapport.limites()).isEqualTo(alors.limites());
            assertThat(rapport.empreintePlan()).isNotEqualTo(alors.empreintePlan());
            assertThat(rapport.empreinteVerrouillesApres()).contains(alors.empreinteVerrouillesAvant());
            assertThat(banc.constatees).hasSize(1);
            assertThat(banc.ecrites).hasSize(1);
            assertThat(banc.issues()).endsWith(Issue.RIEN);
        }

        @Test
        @DisplayName("une simulation qui ne trouve rien de nouveau n'écrit que son entrée")
        void simulation() {
            derniere(demande("3A"));

            assertThat(banc.synchronisation().simuler(demande("3A")).get().rienASynchroniser())
                    .isTrue();
            assertThat(banc.constatees).isEmpty();
            assertThat(banc.consignees.get(0).issue()).isEqualTo(Issue.RIEN);
        }

        @Test
        @DisplayName("un autre plan approuvé est PlanDifferent")
        void autrePlan() {
            derniere(demande("3A"));
            var vide = rapportDe(demande("3A")).empreintePlan();
            int chargements = banc.chargements;

            assertThat(refusDe(demande("3A").surPlan("0".repeat(64)))).isInstanceOf(Refus.PlanDifferent.class);
            assertThat(banc.chargements).as("LSUN n'est pas lu pour le dire").isEqualTo(chargements);
            assertThat(rapportDe(demande("3A").surPlan(vide)).rienASynchroniser())
                    .isTrue();
        }

        @Test
        @DisplayName(
                "d'autres sources, une autre sélection, d'autres réglages, une autre version, une autre date : il y a du nouveau")
        void duNouveau() {
            derniere(demande("3A"));

            assertThat(rapportDe(demande("3A")).rienASynchroniser()).isTrue();
            assertThat(rapportDe(demande("3A", "3B")).rienASynchroniser()).isFalse();
            assertThat(rapportDe(demande("3A").avecSeuils(new Seuils(3000, ImmutableMap.of())))
                            .rienASynchroniser())
                    .isFalse();
            assertThat(rapportDe(le(JOUR.minusDays(1))).rienASynchroniser()).isFalse();
            assertThat(rapportDe(le(JOUR.plusDays(9))).rienASynchroniser()).isTrue();
            assertThat(rapportDe(le(JOUR.plusDays(10))).rienASynchroniser()).isFalse();
            banc.bee = () -> BancDEssai.bee(8, "Annabelle");
            assertThat(rapportDe(demande("3A")).rienASynchroniser()).isFalse();
        }

        @Test
        @DisplayName("DejaEnCours vaut aussi quand il n'y a rien de nouveau : rien n'est consigné comme appliqué")
        void dejaEnCours() {
            derniere(demande("3A"));
            banc.verrouLibre = false;
            int chargements = banc.chargements;

            assertThat(refusDe(demande("3A"))).isEqualTo(new Refus.DejaEnCours(UAI));
            assertThat(banc.constatees).isEmpty();
            assertThat(banc.chargements).as("LSUN n'est pas lu pour le dire").isEqualTo(chargements);
        }

        @Test
        @DisplayName("les messages et les compteurs d'alors, dans l'ordre de la demande : d'abord ceux sans division")
        void dansLOrdreDeLaDemande() {
            banc.bee = () -> BancDEssai.bee(8, "Anna")
                    .withIgnores(
                            new EnregistrementIgnore(new Position("eleves.xml", 77), "élève sans ELEVE_ID entier"));
            derniere(demande("3A", "3B"));

            var rapport = rapportDe(demande("3B", "3A"));
            assertThat(rapport.rienASynchroniser()).isTrue();
            assertThat(rapport.messages())
                    .extracting(message -> message.code().code()
                            + message.division().map(code -> " " + code).orElse(""))
                    .containsExactly("N6", "M5 3B", "M5 3A");
            assertThat(rapport.divisions())
                    .extracting(division -> division.code().valeur())
                    .containsExactly("3B", "3A");
        }

        private Demande le(java.time.LocalDate jour) {
            return Demande.de(UAI, "chef", demande("3A").selection(), jour);
        }

        @Test
        @DisplayName("un export frais, d'autre horodatage et d'autre ordre, compte pour le même")
        void exportFrais() {
            derniere(demande("3A"));
            banc.bee = () -> BancDEssai.bee(8, "Anna")
                    .withEleves(BancDEssai.bee(8, "Anna").eleves().reverse())
                    .withDocuments(new org.lsunsync.domain.source.DocumentSource(
                            NatureDocument.ELEVES,
                            "autre.xml",
                            UAI.valeur(),
                            "2025",
                            Optional.of(HORODATAGE.plusSeconds(60)),
                            false));

            assertThat(rapportDe(demande("3A")).rienASynchroniser()).isTrue();
        }

        private Veille.Constat constat(DocumentSource... documents) {
            return new Veille.Constat(
                    banc.ecrites.get(0).sources().orElseThrow().empreinte(), ImmutableList.copyOf(documents));
        }

        private void sourcesQuiNeSeLisentPas() {
            banc.bee = () -> {
                throw new AssertionError("BEE est lue");
            };
            banc.s3e = () -> {
                throw new AssertionError("S3E est lu");
            };
        }

        @Test
        @DisplayName(
                "VL-1 des sources qui disent n'avoir pas changé ne sont pas lues, et le journal a leurs horodatages")
        void sansLire() {
            derniere(demande("3A"));
            sourcesQuiNeSeLisentPas();
            var constat = constat(BancDEssai.document(NatureDocument.ELEVES, BancDEssai.ELEVES));
            banc.veille = (uai, annee) -> Optional.of(constat);

            assertThat(rapportDe(demande("3A")).rienASynchroniser()).isTrue();
            assertThat(banc.constatees).singleElement().satisfies(entree -> {
                assertThat(entree.issue()).isEqualTo(Issue.RIEN);
                assertThat(entree.sources())
                        .contains(new SourcesLues(
                                constat.empreinte(), ImmutableMap.of(NatureDocument.ELEVES, HORODATAGE)));
            });
        }

        @Test
        @DisplayName(
                "VL-1 un constat d'autres valeurs, d'une autre école ou d'une source ancienne : les sources sont lues")
        void constatInutile() {
            derniere(demande("3A"));
            var bon = constat();
            var ancien = new DocumentSource(
                    NatureDocument.ELEVES,
                    BancDEssai.ELEVES,
                    UAI.valeur(),
                    "2025",
                    Optional.of(HORODATAGE.minusSeconds(1)),
                    false);
            var dAilleurs = new DocumentSource(
                    NatureDocument.ELEVES, BancDEssai.ELEVES, "0999002X", "2025", Optional.of(HORODATAGE), false);
            var lectures = new AtomicInteger();
            banc.bee = () -> {
                lectures.incrementAndGet();
                return BancDEssai.bee(8, "Anna");
            };

            banc.veille = (uai, annee) -> Optional.of(new Veille.Constat("0".repeat(64), bon.documents()));
            rapportDe(demande("3A"));
            banc.veille = (uai, annee) -> Optional.of(constat(ancien));
            rapportDe(demande("3A"));
            banc.veille = (uai, annee) -> Optional.of(constat(dAilleurs));
            rapportDe(demande("3A"));
            assertThat(lectures).hasValue(3);

            banc.veille = (uai, annee) -> Optional.of(constat(ancien));
            assertThat(rapportDe(demande("3A").acceptantSourceAncienne()).rienASynchroniser())
                    .isTrue();
            assertThat(lectures).hasValue(3);
        }

        @Test
        @DisplayName("VL-2 une veille en panne laisse lire les sources, qui disent pourquoi")
        void veilleEnPanne() {
            derniere(demande("3A"));
            banc.veille = (uai, annee) -> {
                throw new EchecPort(new Refus.SourceIndisponible(ImmutableList.of()));
            };

            assertThat(rapportDe(demande("3A")).rienASynchroniser()).isTrue();
        }

        @Test
        @DisplayName("la veille n'est pas consultée quand LSUN, la sélection ou les réglages ont changé")
        void veilleInutile() {
            derniere(demande("3A"));
            banc.veille = (uai, annee) -> {
                throw new AssertionError("la veille est consultée");
            };

            assertThat(rapportDe(demande("3A", "3B")).rienASynchroniser()).isFalse();
        }

        @Test
        @DisplayName("un rapport que LSUN n'a plus : les sources sont lues")
        void rapportPerdu() {
            derniere(demande("3A"));
            var constat = constat();
            derniere(demande("3A"), Optional.empty());
            banc.veille = (uai, annee) -> Optional.of(constat);

            assertThat(rapportDe(demande("3A")).rienASynchroniser()).isFalse();
        }
    }
}
