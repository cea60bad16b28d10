package org.lsunsync.testkit.contrat;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.SetMultimap;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lsunsync.domain.bilan.BilanId;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.domain.plan.EtatLsun;
import org.lsunsync.ports.EchecPort;
import org.lsunsync.ports.Ecoles;
import org.lsunsync.ports.EntreeJournal;
import org.lsunsync.ports.Habilitations;
import org.lsunsync.ports.Journal;
import org.lsunsync.ports.LivretScolaire;
import org.lsunsync.ports.Refus;
import org.lsunsync.ports.Suivi;
import org.lsunsync.ports.Verrou;
import org.lsunsync.testkit.arbitraires.Histoires;
import org.lsunsync.testkit.memoire.HabilitationsEnMemoire;
import org.lsunsync.testkit.memoire.JournalEnMemoire;
import org.lsunsync.testkit.memoire.LivretEnMemoire;
import org.lsunsync.testkit.memoire.SuiviEnMemoire;
import org.lsunsync.testkit.memoire.VerrouEnMemoire;

/**
 * Each contract can fail: adapters with one fault each, told by the tests of the clauses that it breaks and by no other. Together
 * they have turned every test of every contract red.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FautesTest {

    /** Each contract as the kit runs it against faulty adapters, and the faults. */
    private static final ImmutableList<Proces.Dossier> DOSSIERS = ImmutableList.of(
            new Proces.Dossier(LivretScolaireContrat.class, LivretFautifContrat.class, FauteDeLivret.values()),
            new Proces.Dossier(JournalContrat.class, JournalFautifContrat.class, FauteDeJournal.values()),
            new Proces.Dossier(VerrouContrat.class, VerrouFautifContrat.class, FauteDeVerrou.values()),
            new Proces.Dossier(
                    HabilitationsContrat.class, HabilitationsFautivesContrat.class, FauteDHabilitation.values()),
            new Proces.Dossier(SuiviContrat.class, SuiviFautifContrat.class, FauteDeSuivi.values()),
            new Proces.Dossier(EcolesContrat.class, EcolesFautivesContrat.class, FauteDEcoles.values()),
            new Proces.Dossier(BaseElevesContrat.class, FauteDeBaseEleves.Contrat.class, FauteDeBaseEleves.values()),
            new Proces.Dossier(ReplicatStsContrat.class, FauteDeReplicat.Contrat.class, FauteDeReplicat.values()),
            new Proces.Dossier(VeilleContrat.class, FauteDeVeille.Contrat.class, FauteDeVeille.values()));

    private final SetMultimap<Class<?>, String> rouges = HashMultimap.create();

    static Stream<Arguments> fautes() {
        return DOSSIERS.stream()
                .flatMap(dossier -> dossier.fautes().stream().map(faute -> Arguments.of(faute, dossier)));
    }

    @ParameterizedTest(name = "{1} : {0}")
    @MethodSource("fautes")
    @DisplayName("chaque faute est dite par les clauses qu'elle rompt, et par elles seules")
    void dite(Coupable faute, Proces.Dossier dossier) {
        var rates = Proces.ratesAvec(faute, dossier.accusation());
        rouges.putAll(dossier.contrat(), rates);
        assertThat(rates.stream().map(Proces::clause).collect(toImmutableSet()))
                .as(() -> String.join("\n", rates))
                .containsExactlyInAnyOrderElementsOf(faute.clauses());
    }

    @AfterAll
    void chaqueTestAEteVuRouge() {
        for (var dossier : DOSSIERS) {
            assertThat(rouges.get(dossier.contrat()))
                    .as("%s : chaque test a une faute qui le fait rougir", dossier)
                    .containsExactlyInAnyOrderElementsOf(Proces.tests(dossier.contrat()));
        }
    }

    static class LivretFautifContrat extends LivretScolaireContrat {

        private final JournalEnMemoire journal = new JournalEnMemoire();
        private final LivretEnMemoire juste = new LivretEnMemoire(journal);
        private final LivretScolaire livret = Proces.faute(FauteDeLivret.class).sur(juste);

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
            EnMemoireTest.installer(juste, ecole);
        }

        @Override
        protected void verrouiller(Uai uai, BilanId bilan, Instant instant) {
            EnMemoireTest.verrouiller(juste, uai, bilan, instant);
        }

        @Override
        protected LivretScolaire enPanne() {
            var coupe = new LivretEnMemoire(journal);
            if (Proces.faute(FauteDeLivret.class) == FauteDeLivret.SE_TAIT_EN_PANNE) {
                EnMemoireTest.installer(coupe, Histoires.exemple().ecole());
            } else {
                coupe.couper();
            }
            return coupe;
        }
    }

    enum FauteDeJournal implements Coupable {
        PERD_LE_RAPPORT("JO-2", "JO-1"),
        REPREND_UN_NUMERO("JO-1", "JO-2", "JO-3", "JO-4", "JO-7"),
        LA_PLUS_ANCIENNE_D_ABORD("JO-3", "JO-4"),
        RESUME_SANS_FIGURES("JO-3"),
        SANS_PAGES("JO-4"),
        LE_PREMIER_DU_PLAN("JO-5"),
        MELANGE_DEUX_UAI("JO-6"),
        NUMEROTE_PAR_FIL("JO-7"),
        SE_TAIT_EN_PANNE("JO-8");

        private final ImmutableSet<String> clauses;

        FauteDeJournal(String... clauses) {
            this.clauses = ImmutableSet.copyOf(clauses);
        }

        @Override
        public ImmutableSet<String> clauses() {
            return clauses;
        }
    }

    static class JournalFautifContrat extends JournalContrat {

        private final FauteDeJournal faute = Proces.faute(FauteDeJournal.class);
        private final JournalEnMemoire juste = new JournalEnMemoire();
        private final Journal journal = new Journal() {

            private volatile Optional<EntreeJournal> premier = Optional.empty();
            private final ThreadLocal<Long> dernierDuFil = ThreadLocal.withInitial(() -> 0L);

            @Override
            public long consigner(EntreeJournal entree) {
                if (premier.isEmpty()) {
                    premier = Optional.of(entree);
                }
                if (faute == FauteDeJournal.NUMEROTE_PAR_FIL) {
                    juste.consigner(entree);
                    dernierDuFil.set(dernierDuFil.get() + 1);
                    return dernierDuFil.get();
                }
                long numero = juste.consigner(entree);
                return faute == FauteDeJournal.REPREND_UN_NUMERO ? 1 : numero;
            }

            @Override
            public ImmutableList<LigneHistorique> lister(Uai uai, long avant, int nombre) {
                var lignes = faute == FauteDeJournal.SANS_PAGES
                        ? juste.lister(uai, Long.MAX_VALUE, 1000)
                        : juste.lister(uai, avant, nombre);
                return switch (faute) {
                    case LA_PLUS_ANCIENNE_D_ABORD -> lignes.reverse();
                    case RESUME_SANS_FIGURES ->
                        lignes.stream()
                                .map(ligne -> new LigneHistorique(
                                        ligne.numero(),
                                        ligne.debut(),
                                        ligne.mode(),
                                        ligne.demandeur(),
                                        ligne.divisions(),
                                        ligne.issue(),
                                        Optional.empty()))
                                .collect(toImmutableList());
                    default -> lignes;
                };
            }

            @Override
            public Optional<EntreeJournal> lire(Uai uai, long numero) {
                return juste.lire(uai, numero)
                        .or(() -> faute == FauteDeJournal.MELANGE_DEUX_UAI
                                ? premier.flatMap(autre -> juste.lire(autre.uai(), numero))
                                : Optional.empty())
                        .map(entree -> faute == FauteDeJournal.PERD_LE_RAPPORT
                                ? new EntreeJournal(
                                        entree.uai(),
                                        entree.annee(),
                                        entree.mode(),
                                        entree.demandeur(),
                                        entree.date(),
                                        entree.debut(),
                                        entree.fin(),
                                        entree.divisions(),
                                        entree.seuils(),
                                        entree.issue(),
                                        entree.refus(),
                                        Optional.empty(),
                                        entree.sources())
                                : entree);
            }

            @Override
            public Optional<EntreeJournal> parPlan(Uai uai, String empreintePlan) {
                var dernier = juste.parPlan(uai, empreintePlan);
                return faute == FauteDeJournal.LE_PREMIER_DU_PLAN && dernier.isPresent() ? premier : dernier;
            }
        };

        @Override
        protected Journal journal() {
            return journal;
        }

        @Override
        protected Journal enPanne() {
            var coupe = new JournalEnMemoire();
            if (faute != FauteDeJournal.SE_TAIT_EN_PANNE) {
                coupe.couper();
            }
            return coupe;
        }
    }

    enum FauteDeVerrou implements Coupable {
        LAISSE_ENTRER_DEUX_DETENTEURS("VE-1", "VE-2", "VE-4", "VE-5"),
        SE_REND_A_LA_PLACE_D_UN_AUTRE("VE-2"),
        RESTE_PRIS_APRES_LA_MORT("VE-3"),
        UN_SEUL_POUR_TOUTES_LES_ECOLES("VE-4"),
        UN_VERROU_PAR_FIL("VE-5"),
        SE_TAIT_EN_PANNE("VE-6");

        private final ImmutableSet<String> clauses;

        FauteDeVerrou(String... clauses) {
            this.clauses = ImmutableSet.copyOf(clauses);
        }

        @Override
        public ImmutableSet<String> clauses() {
            return clauses;
        }
    }

    static class VerrouFautifContrat extends VerrouContrat {

        private final FauteDeVerrou faute = Proces.faute(FauteDeVerrou.class);
        private final VerrouEnMemoire juste = new VerrouEnMemoire();
        private final ThreadLocal<VerrouEnMemoire> duFil = ThreadLocal.withInitial(VerrouEnMemoire::new);
        private final Set<Uai> pris = ConcurrentHashMap.newKeySet();
        private final Verrou verrou = uai -> switch (faute) {
            case LAISSE_ENTRER_DEUX_DETENTEURS -> Optional.of(() -> {});
            case UN_VERROU_PAR_FIL -> duFil.get().prendre(uai);
            case SE_REND_A_LA_PLACE_D_UN_AUTRE ->
                pris.add(uai) ? Optional.of(() -> pris.remove(uai)) : Optional.empty();
            case UN_SEUL_POUR_TOUTES_LES_ECOLES -> juste.prendre(new Uai("0999001W"));
            case RESTE_PRIS_APRES_LA_MORT, SE_TAIT_EN_PANNE -> juste.prendre(uai);
        };

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
            if (faute != FauteDeVerrou.RESTE_PRIS_APRES_LA_MORT) {
                juste.mourir();
                duFil.get().mourir();
                pris.clear();
            }
        }

        @Override
        protected Verrou enPanne() {
            var coupe = new VerrouEnMemoire();
            if (faute != FauteDeVerrou.SE_TAIT_EN_PANNE) {
                coupe.couper();
            }
            return coupe;
        }
    }

    enum FauteDHabilitation implements Coupable {
        OUI_POUR_TOUTE_ECOLE("HA-1", "HA-3"),
        OUI_A_LA_CASSE_PRES("HA-2"),
        NON_DANS_UN_AUTRE_FIL("HA-3"),
        OUI_DANS_LE_DOUTE("HA-4");

        private final ImmutableSet<String> clauses;

        FauteDHabilitation(String... clauses) {
            this.clauses = ImmutableSet.copyOf(clauses);
        }

        @Override
        public ImmutableSet<String> clauses() {
            return clauses;
        }
    }

    static class HabilitationsFautivesContrat extends HabilitationsContrat {

        private final FauteDHabilitation faute = Proces.faute(FauteDHabilitation.class);
        private final Thread fil = Thread.currentThread();

        @Override
        protected Habilitations habilitations(String chef, Uai sonEcole, Uai autreEcole) {
            var juste = HabilitationsEnMemoire.chef(chef, sonEcole);
            return switch (faute) {
                case OUI_POUR_TOUTE_ECOLE -> (demandeur, uai) -> demandeur.equals(chef);
                case OUI_A_LA_CASSE_PRES ->
                    (demandeur, uai) -> demandeur.equalsIgnoreCase(chef) && uai.equals(sonEcole);
                case NON_DANS_UN_AUTRE_FIL ->
                    (demandeur, uai) -> Thread.currentThread().equals(fil) && juste.peutSynchroniser(demandeur, uai);
                case OUI_DANS_LE_DOUTE -> juste;
            };
        }

        @Override
        protected Habilitations enPanne() {
            return (demandeur, uai) -> {
                if (faute == FauteDHabilitation.OUI_DANS_LE_DOUTE) {
                    return true;
                }
                throw new EchecPort(new Refus.BaseIndisponible("annuaire muet"));
            };
        }
    }

    /** Of a listener, the first two; of whoever tells it what happens, the others. */
    enum FauteDeSuivi implements Coupable {
        LEVE_A_UNE_ETAPE("SU-1", "SU-4"),
        LEVE_A_LA_FIN("SU-2", "SU-4"),
        TAIT_UNE_ETAPE("SU-1"),
        DIT_LA_FIN_DEUX_FOIS("SU-2", "SU-4"),
        SE_LAISSE_ARRETER("SU-3"),
        TAIT_LES_AUTRES_FILS("SU-4");

        private final ImmutableSet<String> clauses;

        FauteDeSuivi(String... clauses) {
            this.clauses = ImmutableSet.copyOf(clauses);
        }

        @Override
        public ImmutableSet<String> clauses() {
            return clauses;
        }
    }

    static class SuiviFautifContrat extends SuiviContrat {

        private final FauteDeSuivi faute = Proces.faute(FauteDeSuivi.class);
        private final Thread fil = Thread.currentThread();

        @Override
        protected Suivi suivi() {
            var juste = new SuiviEnMemoire();
            return new Suivi() {
                @Override
                public void etape(Uai uai, Etape etape, int fait, int total) {
                    if (faute == FauteDeSuivi.LEVE_A_UNE_ETAPE) {
                        throw new IllegalStateException("auditeur");
                    }
                    juste.etape(uai, etape, fait, total);
                }

                @Override
                public void termine(EntreeJournal entree) {
                    if (faute == FauteDeSuivi.LEVE_A_LA_FIN) {
                        throw new IllegalStateException("auditeur");
                    }
                    juste.termine(entree);
                }
            };
        }

        @Override
        Suivi entre(LivretEnMemoire livret, Suivi suivi) {
            return new Suivi() {
                @Override
                public void etape(Uai uai, Etape etape, int fait, int total) {
                    if (faute == FauteDeSuivi.TAIT_UNE_ETAPE && etape == Etape.PREUVE) {
                        return;
                    }
                    try {
                        suivi.etape(uai, etape, fait, total);
                    } catch (IllegalStateException leve) {
                        if (faute == FauteDeSuivi.SE_LAISSE_ARRETER) {
                            livret.couper();
                        }
                        throw leve;
                    }
                }

                @Override
                public void termine(EntreeJournal entree) {
                    if (faute == FauteDeSuivi.TAIT_LES_AUTRES_FILS
                            && !Thread.currentThread().equals(fil)) {
                        return;
                    }
                    suivi.termine(entree);
                    if (faute == FauteDeSuivi.DIT_LA_FIN_DEUX_FOIS) {
                        suivi.termine(entree);
                    }
                }
            };
        }
    }

    enum FauteDEcoles implements Coupable {
        ECRASE_L_ECOLE_QU_IL_A("EC-1"),
        OUBLIE_CE_QUE_DISENT_LES_BILANS("EC-2"),
        PERD_UN_ENSEIGNANT("EC-2"),
        SE_TAIT_EN_PANNE("EC-3");

        private final ImmutableSet<String> clauses;

        FauteDEcoles(String... clauses) {
            this.clauses = ImmutableSet.copyOf(clauses);
        }

        @Override
        public ImmutableSet<String> clauses() {
            return clauses;
        }
    }

    static class EcolesFautivesContrat extends EcolesContrat {

        private final FauteDEcoles faute = Proces.faute(FauteDEcoles.class);
        private final LivretEnMemoire juste = new LivretEnMemoire(new JournalEnMemoire());
        private final Ecoles ecoles = new Ecoles() {
            @Override
            public boolean installer(EcoleComplete ecole) {
                boolean neuve = juste.installer(ecole);
                if (!neuve && faute == FauteDEcoles.ECRASE_L_ECOLE_QU_IL_A) {
                    juste.changer(ecole.etat().uai(), etat -> ecole.etat());
                }
                return neuve;
            }

            @Override
            public Optional<EcoleComplete> lire(Uai uai) {
                return juste.lire(uai).map(ecole -> switch (faute) {
                    case OUBLIE_CE_QUE_DISENT_LES_BILANS ->
                        new EcoleComplete(ecole.etat(), ecole.horodatages(), Contenus.VIDES);
                    case PERD_UN_ENSEIGNANT ->
                        new EcoleComplete(
                                ecole.etat()
                                        .withEnseignants(ecole.etat().enseignants().stream()
                                                .skip(1)
                                                .toList()),
                                ecole.horodatages(),
                                ecole.contenus());
                    case ECRASE_L_ECOLE_QU_IL_A, SE_TAIT_EN_PANNE -> ecole;
                });
            }
        };

        @Override
        protected Ecoles ecoles() {
            return ecoles;
        }

        @Override
        protected Ecoles enPanne() {
            var coupe = new LivretEnMemoire(new JournalEnMemoire());
            if (faute != FauteDEcoles.SE_TAIT_EN_PANNE) {
                coupe.couper();
            }
            return coupe;
        }
    }
}
