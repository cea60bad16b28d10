package org.lsunsync.testkit.contrat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.lsunsync.domain.bilan.BilanId;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.domain.plan.EtatLsun;
import org.lsunsync.ports.EntreeJournal;
import org.lsunsync.ports.Habilitations;
import org.lsunsync.ports.Journal;
import org.lsunsync.ports.LivretScolaire;
import org.lsunsync.ports.Suivi;
import org.lsunsync.ports.Verrou;
import org.lsunsync.testkit.memoire.HabilitationsEnMemoire;
import org.lsunsync.testkit.memoire.JournalEnMemoire;
import org.lsunsync.testkit.memoire.LivretEnMemoire;
import org.lsunsync.testkit.memoire.VerrouEnMemoire;

/** Each contract can fail: adapters with one fault each, and the clause whose test tells it. */
class FautesTest {

    /** Which fault the contract of this thread is run with. */
    private static final ThreadLocal<Enum<?>> FAUTE = new ThreadLocal<>();

    /** The clauses whose tests fail when that fault is in. */
    private static List<String> clausesRompues(Class<?> contrat, Enum<?> faute) {
        FAUTE.set(faute);
        try {
            return EngineTestKit.engine("junit-jupiter")
                    .selectors(selectClass(contrat))
                    .execute()
                    .testEvents()
                    .failed()
                    .stream()
                    .map((Event echec) -> echec.getTestDescriptor().getDisplayName())
                    .map(nom -> nom.substring(0, nom.indexOf(' ')))
                    .distinct()
                    .sorted()
                    .toList();
        } finally {
            FAUTE.remove();
        }
    }

    private static <E extends Enum<E>> E faute(Class<E> fautes) {
        return fautes.cast(FAUTE.get());
    }

    @ParameterizedTest
    @EnumSource(FauteDeLivret.class)
    @DisplayName("LivretScolaire : chaque faute est dite par la clause qu'elle rompt")
    void livret(FauteDeLivret faute) {
        assertThat(clausesRompues(LivretFautifContrat.class, faute)).contains(faute.clause());
    }

    @ParameterizedTest
    @EnumSource(FauteDeJournal.class)
    @DisplayName("Journal : chaque faute est dite par la clause qu'elle rompt")
    void journal(FauteDeJournal faute) {
        assertThat(clausesRompues(JournalFautifContrat.class, faute)).contains(faute.clause());
    }

    @ParameterizedTest
    @EnumSource(FauteDeVerrou.class)
    @DisplayName("Verrou : chaque faute est dite par la clause qu'elle rompt")
    void verrou(FauteDeVerrou faute) {
        assertThat(clausesRompues(VerrouFautifContrat.class, faute)).contains(faute.clause());
    }

    @ParameterizedTest
    @EnumSource(FauteDHabilitation.class)
    @DisplayName("Habilitations : chaque faute est dite par la clause qu'elle rompt")
    void habilitations(FauteDHabilitation faute) {
        assertThat(clausesRompues(HabilitationsFautivesContrat.class, faute)).contains(faute.clause());
    }

    @Test
    @DisplayName("Suivi : un auditeur qui lève est dit par chaque clause")
    void suivi() {
        assertThat(clausesRompues(SuiviFautifContrat.class, FauteDeLivret.NE_PROUVE_RIEN))
                .containsExactly("SU-1", "SU-2", "SU-3", "SU-4");
    }

    static class LivretFautifContrat extends LivretScolaireContrat {

        private final JournalEnMemoire journal = new JournalEnMemoire();
        private final LivretEnMemoire juste = new LivretEnMemoire(journal);
        private final LivretScolaire livret = faute(FauteDeLivret.class).sur(juste);

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
            coupe.couper();
            return coupe;
        }
    }

    enum FauteDeJournal {
        PERD_LE_RAPPORT("JO-2"),
        REPREND_UN_NUMERO("JO-1"),
        LA_PLUS_ANCIENNE_D_ABORD("JO-3"),
        SANS_PAGES("JO-4"),
        LE_PREMIER_DU_PLAN("JO-5"),
        MELANGE_DEUX_UAI("JO-6"),
        NUMEROTE_PAR_FIL("JO-7"),
        SE_TAIT_EN_PANNE("JO-8");

        private final String clause;

        FauteDeJournal(String clause) {
            this.clause = clause;
        }

        String clause() {
            return clause;
        }
    }

    static class JournalFautifContrat extends JournalContrat {

        private final FauteDeJournal faute = faute(FauteDeJournal.class);
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
                return faute == FauteDeJournal.LA_PLUS_ANCIENNE_D_ABORD ? lignes.reverse() : lignes;
            }

            @Override
            public Optional<EntreeJournal> lire(Uai uai, long numero) {
                if (faute == FauteDeJournal.MELANGE_DEUX_UAI) {
                    return premier;
                }
                return juste.lire(uai, numero)
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
                return faute == FauteDeJournal.LE_PREMIER_DU_PLAN ? premier : juste.parPlan(uai, empreintePlan);
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

    enum FauteDeVerrou {
        LAISSE_ENTRER_DEUX_DETENTEURS("VE-1"),
        SE_REND_A_LA_PLACE_D_UN_AUTRE("VE-2"),
        RESTE_PRIS_APRES_LA_MORT("VE-3"),
        UN_SEUL_POUR_TOUTES_LES_ECOLES("VE-4"),
        UN_VERROU_PAR_FIL("VE-5"),
        SE_TAIT_EN_PANNE("VE-6");

        private final String clause;

        FauteDeVerrou(String clause) {
            this.clause = clause;
        }

        String clause() {
            return clause;
        }
    }

    static class VerrouFautifContrat extends VerrouContrat {

        private final FauteDeVerrou faute = faute(FauteDeVerrou.class);
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

    enum FauteDHabilitation {
        OUI_POUR_TOUTE_ECOLE("HA-1"),
        OUI_A_LA_CASSE_PRES("HA-2"),
        OUI_DANS_LE_DOUTE("HA-4");

        private final String clause;

        FauteDHabilitation(String clause) {
            this.clause = clause;
        }

        String clause() {
            return clause;
        }
    }

    static class HabilitationsFautivesContrat extends HabilitationsContrat {

        private final FauteDHabilitation faute = faute(FauteDHabilitation.class);

        @Override
        protected Habilitations habilitations(String chef, Uai sonEcole, Uai autreEcole) {
            return switch (faute) {
                case OUI_POUR_TOUTE_ECOLE -> (demandeur, uai) -> demandeur.equals(chef);
                case OUI_A_LA_CASSE_PRES ->
                    (demandeur, uai) -> demandeur.equalsIgnoreCase(chef) && uai.equals(sonEcole);
                case OUI_DANS_LE_DOUTE -> HabilitationsEnMemoire.chef(chef, sonEcole);
            };
        }

        @Override
        protected Habilitations enPanne() {
            return (demandeur, uai) -> true;
        }
    }

    static class SuiviFautifContrat extends SuiviContrat {
        @Override
        protected Suivi suivi() {
            return new Suivi() {
                @Override
                public void etape(Uai uai, Etape etape, int fait, int total) {
                    throw new IllegalStateException("auditeur");
                }

                @Override
                public void termine(EntreeJournal entree) {
                    throw new IllegalStateException("auditeur");
                }
            };
        }
    }
}
