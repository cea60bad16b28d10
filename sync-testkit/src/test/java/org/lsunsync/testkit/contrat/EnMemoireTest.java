package org.lsunsync.testkit.contrat;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.lsunsync.domain.bilan.BilanId;
import org.lsunsync.domain.bilan.Etat;
import org.lsunsync.domain.champ.Bloc;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.domain.plan.EtatLsun;
import org.lsunsync.domain.source.DocumentSource;
import org.lsunsync.domain.source.DonneesBee;
import org.lsunsync.domain.source.DonneesS3e;
import org.lsunsync.domain.source.EnregistrementIgnore;
import org.lsunsync.ports.BaseEleves;
import org.lsunsync.ports.EchecPort;
import org.lsunsync.ports.Ecoles;
import org.lsunsync.ports.Ecoles.Contenus;
import org.lsunsync.ports.Ecoles.EcoleComplete;
import org.lsunsync.ports.Faute;
import org.lsunsync.ports.Habilitations;
import org.lsunsync.ports.Journal;
import org.lsunsync.ports.LivretScolaire;
import org.lsunsync.ports.Refus;
import org.lsunsync.ports.ReplicatSts;
import org.lsunsync.ports.Suivi;
import org.lsunsync.ports.Veille;
import org.lsunsync.ports.Verrou;
import org.lsunsync.testkit.memoire.HabilitationsEnMemoire;
import org.lsunsync.testkit.memoire.JournalEnMemoire;
import org.lsunsync.testkit.memoire.LivretEnMemoire;
import org.lsunsync.testkit.memoire.SourcesEnMemoire;
import org.lsunsync.testkit.memoire.SuiviEnMemoire;
import org.lsunsync.testkit.memoire.VerrouEnMemoire;

/** The adapters in memory keep every contract: they are what each clause means, in a few lines. */
class EnMemoireTest {

    private static final Uai UAI = new Uai("0999001W");

    static void installer(LivretEnMemoire livret, EtatLsun ecole) {
        livret.installer(new EcoleComplete(ecole, ImmutableMap.of(), Contenus.VIDES));
    }

    static void verrouiller(LivretEnMemoire livret, Uai uai, BilanId bilan, Instant instant) {
        livret.changer(
                uai,
                etat -> etat.withBilans(etat.bilans().stream()
                        .map(b -> b.id().equals(bilan) && !b.verrouille()
                                ? b.avecEtat(new Etat.Verrouille(instant, Optional.empty()))
                                : b)
                        .toList()));
    }

    static EchecPort illisible() {
        return illisible("coupée");
    }

    static EchecPort illisible(String cause) {
        return new EchecPort(new Refus.SourceIllisible(ImmutableList.of(Faute.duDocument("source", cause, ""))));
    }

    @Nested
    @DisplayName("LivretScolaire en mémoire")
    class Livret extends LivretScolaireContrat {

        private final JournalEnMemoire journal = new JournalEnMemoire();
        private final LivretEnMemoire livret = new LivretEnMemoire(journal);

        @Override
        protected LivretScolaire livret() {
            return livret;
        }

        @Override
        protected Journal journal() {
            return journal;
        }

        @Override
        protected void installer(EtatLsun ecole) {
            EnMemoireTest.installer(livret, ecole);
        }

        @Override
        protected void verrouiller(Uai uai, BilanId bilan, Instant instant) {
            EnMemoireTest.verrouiller(livret, uai, bilan, instant);
        }

        @Override
        protected LivretScolaire enPanne() {
            var coupe = new LivretEnMemoire(journal);
            coupe.couper();
            return coupe;
        }
    }

    @Nested
    @DisplayName("Journal en mémoire")
    class SonJournal extends JournalContrat {

        private final JournalEnMemoire journal = new JournalEnMemoire();

        @Override
        protected Journal journal() {
            return journal;
        }

        @Override
        protected Journal enPanne() {
            var coupe = new JournalEnMemoire();
            coupe.couper();
            return coupe;
        }
    }

    @Nested
    @DisplayName("Verrou en mémoire")
    class SonVerrou extends VerrouContrat {

        private final VerrouEnMemoire verrou = new VerrouEnMemoire();

        @Override
        protected Verrou verrou() {
            return verrou;
        }

        @Override
        protected Verrou dUnAutreProcessus() {
            return verrou;
        }

        @Override
        protected void prendreEtMourir(Uai uai) {
            assertThat(verrou.prendre(uai)).isPresent();
            verrou.mourir();
        }

        @Override
        protected Verrou enPanne() {
            var coupe = new VerrouEnMemoire();
            coupe.couper();
            return coupe;
        }
    }

    @Nested
    @DisplayName("Habilitations en mémoire")
    class SesHabilitations extends HabilitationsContrat {

        @Override
        protected Habilitations habilitations(String chef, Uai sonEcole, Uai autreEcole) {
            return HabilitationsEnMemoire.chef(chef, sonEcole);
        }

        @Override
        protected Habilitations enPanne() {
            return (demandeur, uai) -> {
                throw new EchecPort(new Refus.BaseIndisponible("annuaire muet"));
            };
        }
    }

    @Nested
    @DisplayName("Écoles en mémoire")
    class SesEcoles extends EcolesContrat {

        private final LivretEnMemoire livret = new LivretEnMemoire(new JournalEnMemoire());

        @Override
        protected Ecoles ecoles() {
            return livret;
        }

        @Override
        protected Ecoles enPanne() {
            var coupe = new LivretEnMemoire(new JournalEnMemoire());
            coupe.couper();
            return coupe;
        }
    }

    @Nested
    @DisplayName("Suivi en mémoire")
    class SonSuivi extends SuiviContrat {
        @Override
        protected Suivi suivi() {
            return new SuiviEnMemoire();
        }
    }

    @Nested
    @DisplayName("BaseEleves en mémoire")
    class SaBase extends BaseElevesContrat {

        @Override
        protected ImmutableSet<Bloc> blocs() {
            return ImmutableSet.copyOf(Bloc.values());
        }

        @Override
        protected BaseEleves disant(DonneesBee donnees) {
            return (uai, annee) -> declarees(donnees);
        }

        @Override
        protected BaseEleves enPanne() {
            return new SourcesEnMemoire().baseEleves();
        }

        @Override
        protected BaseEleves illisible(DonneesBee donnees) {
            return (uai, annee) -> {
                throw EnMemoireTest.illisible();
            };
        }
    }

    @Nested
    @DisplayName("Veille sur des sources en mémoire")
    class SaVeille extends VeilleContrat {

        private final SourcesVeillees sources = new SourcesVeillees();

        @Override
        protected BaseEleves baseEleves() {
            return sources.baseEleves();
        }

        @Override
        protected ReplicatSts replicatSts() {
            return sources.replicatSts();
        }

        @Override
        protected Veille veille() {
            return sources.veille();
        }

        @Override
        protected void changer() {
            sources.changer();
        }

        @Override
        protected void couper() {
            sources.couper();
        }
    }

    @Nested
    @DisplayName("ReplicatSts en mémoire")
    class SonReplicat extends ReplicatStsContrat {

        @Override
        protected ReplicatSts disant(DonneesS3e donnees) {
            var sources = new SourcesEnMemoire();
            sources.dire(UAI, DonneesBee.builder().build(), sansFautifs(donnees));
            return sources.replicatSts();
        }

        @Override
        protected ReplicatSts enPanne() {
            return new SourcesEnMemoire().replicatSts();
        }

        @Override
        protected ReplicatSts illisible(DonneesS3e donnees) {
            return (uai, annee) -> {
                throw EnMemoireTest.illisible();
            };
        }
    }

    /** What a decoder says of documents without élèves: that they are empty. */
    static DonneesBee declarees(DonneesBee dites) {
        var vide = dites.eleves().isEmpty();
        return dites.withDocuments(dites.documents().stream()
                .map(d -> new DocumentSource(d.nature(), d.nom(), d.uai(), d.annee(), d.horodatage(), vide))
                .toList());
    }

    /** What a decoder makes of records without a nom (RS-4). */
    static DonneesS3e sansFautifs(DonneesS3e dites) {
        var fautifs = dites.individus().stream()
                .filter(individu -> individu.enseignant().nom().isEmpty())
                .toList();
        return dites.withIndividus(dites.individus().stream()
                        .filter(individu -> !fautifs.contains(individu))
                        .toList())
                .withIgnores(fautifs.stream()
                        .map(individu -> new EnregistrementIgnore(individu.position(), "individu sans nom"))
                        .toList())
                .withProfesseursPrincipaux(dites.professeursPrincipaux().stream()
                        .filter(mandat -> fautifs.stream()
                                .noneMatch(
                                        individu -> individu.enseignant().id().equals(mandat.enseignant())))
                        .toList());
    }

    /** All of them together, through the use case. */
    static InvariantsContrat.Adaptateurs adaptateurs() {
        var journal = new JournalEnMemoire();
        var livret = new LivretEnMemoire(journal);
        return adaptateurs(livret, livret, journal);
    }

    static InvariantsContrat.Adaptateurs adaptateurs(
            LivretScolaire prouve, LivretEnMemoire dessous, JournalEnMemoire journal) {
        var verrou = new VerrouEnMemoire();
        return new InvariantsContrat.Adaptateurs() {
            @Override
            public LivretScolaire livret() {
                return prouve;
            }

            @Override
            public Journal journal() {
                return journal;
            }

            @Override
            public Verrou verrou() {
                return verrou;
            }

            @Override
            public void installer(EtatLsun ecole) {
                EnMemoireTest.installer(dessous, ecole);
            }

            @Override
            public void verrouiller(Uai uai, BilanId bilan, Instant instant) {
                EnMemoireTest.verrouiller(dessous, uai, bilan, instant);
            }
        };
    }
}
