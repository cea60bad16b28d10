package org.lsunsync.testkit.contrat;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import org.lsunsync.domain.bilan.Archive;
import org.lsunsync.domain.bilan.Bilan;
import org.lsunsync.domain.bilan.Discipline;
import org.lsunsync.domain.bilan.Etat;
import org.lsunsync.domain.etablissement.DivisionId;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.domain.personne.EleveId;
import org.lsunsync.domain.plan.BilansVerrouilles;
import org.lsunsync.domain.plan.Changement;
import org.lsunsync.domain.plan.EtatLsun;
import org.lsunsync.domain.plan.SyncPlan;
import org.lsunsync.ports.ApercuEcole;
import org.lsunsync.ports.Effectifs;
import org.lsunsync.ports.EntreeJournal;
import org.lsunsync.ports.LivretScolaire;
import org.lsunsync.testkit.memoire.LivretEnMemoire;

/** What an adapter of LivretScolaire may get wrong, and the clauses whose tests must tell. */
enum FauteDeLivret implements Coupable {
    PERD_UNE_ARCHIVE("LS-4") {
        @Override
        LivretScolaire sur(LivretEnMemoire juste) {
            return new LivretFautif(juste) {
                @Override
                public ImmutableList<Archive> archives(Uai uai, EleveId eleve) {
                    return juste.archives(uai, eleve).stream().skip(1).collect(toImmutableList());
                }
            };
        }
    },
    N_EST_PAS_ATOMIQUE("LS-2") {
        @Override
        LivretScolaire sur(LivretEnMemoire juste) {
            return new LivretFautif(juste) {
                @Override
                public Ecriture appliquer(SyncPlan plan, Function<BilansVerrouilles, EntreeJournal> entree) {
                    try {
                        return juste.appliquer(plan, entree);
                    } catch (IllegalStateException panne) {
                        // one table was written before the other failed
                        juste.changer(plan.uai(), EtatLsun::withEnseignants);
                        throw panne;
                    }
                }
            };
        }
    },
    IGNORE_LA_VERSION("LS-3", "LS-6") {
        @Override
        LivretScolaire sur(LivretEnMemoire juste) {
            return new LivretFautif(juste) {
                @Override
                public synchronized Ecriture appliquer(
                        SyncPlan plan, Function<BilansVerrouilles, EntreeJournal> entree) {
                    var etat =
                            juste.charger(plan.uai(), plan.selection().keySet().asList());
                    return juste.appliquer(
                            etat.version() == plan.version()
                                    ? plan
                                    : plan.withVersion(etat.version())
                                            .withBilansVerrouilles(BilansVerrouilles.de(etat)),
                            entree);
                }
            };
        }
    },
    FAIT_UNE_VERSION_DE_RIEN("LS-3") {
        @Override
        LivretScolaire sur(LivretEnMemoire juste) {
            return new LivretFautif(juste) {
                @Override
                public Ecriture appliquer(SyncPlan plan, Function<BilansVerrouilles, EntreeJournal> entree) {
                    var ecriture = juste.appliquer(plan, entree);
                    if (ecriture instanceof Ecriture.Faite && plan.changements().isEmpty()) {
                        juste.changer(plan.uai(), etat -> etat);
                    }
                    return ecriture;
                }
            };
        }
    },
    OUBLIE_L_EPINGLE("LS-4", "LS-3", "LS-11") {
        @Override
        LivretScolaire sur(LivretEnMemoire juste) {
            return new LivretFautif(juste) {
                @Override
                public EtatLsun charger(Uai uai, ImmutableList<DivisionId> selection) {
                    var etat = juste.charger(uai, selection);
                    return etat.withBilans(etat.bilans().stream()
                            .map(FauteDeLivret::sansEpingle)
                            .toList());
                }
            };
        }
    },
    NE_PROUVE_RIEN("LS-5") {
        @Override
        LivretScolaire sur(LivretEnMemoire juste) {
            return new LivretFautif(juste) {
                @Override
                public Ecriture appliquer(SyncPlan plan, Function<BilansVerrouilles, EntreeJournal> entree) {
                    var etat =
                            juste.charger(plan.uai(), plan.selection().keySet().asList());
                    return juste.appliquer(plan.withBilansVerrouilles(BilansVerrouilles.de(etat)), entree);
                }
            };
        }
    },
    DONNE_UNE_EMPREINTE_D_AVANCE("LS-5") {
        @Override
        LivretScolaire sur(LivretEnMemoire juste) {
            return new LivretFautif(juste) {
                @Override
                public Ecriture appliquer(SyncPlan plan, Function<BilansVerrouilles, EntreeJournal> entree) {
                    return juste.appliquer(plan, prouves -> entree.apply(new BilansVerrouilles(0, "")));
                }
            };
        }
    },
    DIT_ECRIT_CE_QUI_NE_L_EST_PAS("LS-6", "LS-3") {
        @Override
        LivretScolaire sur(LivretEnMemoire juste) {
            return new LivretFautif(juste) {
                @Override
                public Ecriture appliquer(SyncPlan plan, Function<BilansVerrouilles, EntreeJournal> entree) {
                    return juste.appliquer(plan, entree)
                            .<Ecriture>selon(
                                    faite -> faite,
                                    depassee -> new Ecriture.Faite(depassee.actuelle(), 1),
                                    autre -> autre,
                                    incertaine -> incertaine);
                }
            };
        }
    },
    MONTRE_L_ECRITURE_AVANT_SA_FIN("LS-7") {
        @Override
        LivretScolaire sur(LivretEnMemoire juste) {
            return new LivretFautif(juste) {
                private volatile boolean enCours;

                @Override
                public Ecriture appliquer(SyncPlan plan, Function<BilansVerrouilles, EntreeJournal> entree) {
                    return juste.appliquer(plan, prouves -> {
                        enCours = true;
                        try {
                            return entree.apply(prouves);
                        } finally {
                            enCours = false;
                        }
                    });
                }

                @Override
                public EtatLsun charger(Uai uai, ImmutableList<DivisionId> selection) {
                    var etat = juste.charger(uai, selection);
                    return enCours ? etat.withVersion(etat.version() + 1) : etat;
                }
            };
        }
    },
    LAISSE_SORTIR_LA_CAUSE("LS-8") {
        @Override
        LivretScolaire sur(LivretEnMemoire juste) {
            return new LivretFautif(juste) {
                @Override
                public EtatLsun charger(Uai uai, ImmutableList<DivisionId> selection) {
                    if (juste.apercu(uai).isEmpty()) {
                        throw new IllegalStateException("SQLSTATE 02000");
                    }
                    return juste.charger(uai, selection);
                }
            };
        }
    },
    MELANGE_DEUX_UAI("LS-9") {
        @Override
        LivretScolaire sur(LivretEnMemoire juste) {
            return new LivretFautif(juste) {
                @Override
                public Ecriture appliquer(SyncPlan plan, Function<BilansVerrouilles, EntreeJournal> entree) {
                    var ecriture = juste.appliquer(plan, entree);
                    var autre = new Uai("0999002X");
                    if (ecriture instanceof Ecriture.Faite
                            && juste.apercu(autre).isPresent()) {
                        var ici = juste.lire(plan.uai()).orElseThrow().etat();
                        juste.changer(
                                autre, etat -> etat.withEleves(ici.eleves()).withArchives(ici.archives()));
                    }
                    return ecriture;
                }
            };
        }
    },
    OUBLIE_LA_DERNIERE_APPLICATION("LS-10") {
        @Override
        LivretScolaire sur(LivretEnMemoire juste) {
            return new LivretFautif(juste) {
                @Override
                public Optional<ApercuEcole> apercu(Uai uai) {
                    return juste.apercu(uai)
                            .map(apercu -> new ApercuEcole(
                                    apercu.annee(),
                                    apercu.version(),
                                    apercu.divisions(),
                                    apercu.horodatages(),
                                    Optional.empty()));
                }
            };
        }
    },
    MONTRE_TOUJOURS_L_ELEVE_D_AUJOURD_HUI("LS-11") {
        @Override
        LivretScolaire sur(LivretEnMemoire juste) {
            return new LivretFautif(juste) {
                @Override
                public ImmutableList<BilanMontre> montrer(Uai uai, EleveId eleve) {
                    return juste.montrer(uai, eleve).stream()
                            .map(montre -> new BilanMontre(
                                    montre.bilan(),
                                    juste.lire(uai).orElseThrow().etat().eleves().stream()
                                            .filter(connu -> connu.id().equals(eleve))
                                            .findFirst()
                                            .orElseThrow()
                                            .donnees()))
                            .collect(toImmutableList());
                }
            };
        }
    },
    MONTRE_DANS_L_ORDRE_DE_L_ENTREE("LS-11") {
        @Override
        LivretScolaire sur(LivretEnMemoire juste) {
            return new LivretFautif(juste) {
                @Override
                public ImmutableList<BilanMontre> montrer(Uai uai, EleveId eleve) {
                    return juste.montrer(uai, eleve).reverse();
                }
            };
        }
    },
    COMPTE_LES_VERROUILLES_DEUX_FOIS("LS-12") {
        @Override
        LivretScolaire sur(LivretEnMemoire juste) {
            return new LivretFautif(juste) {
                @Override
                public Optional<Effectifs> effectifs(Uai uai) {
                    return juste.effectifs(uai)
                            .map(compte -> new Effectifs(
                                    compte.uai(),
                                    compte.annee(),
                                    compte.etablissement(),
                                    compte.divisions().stream()
                                            .map(division -> new Effectifs.DeDivision(
                                                    division.id(),
                                                    division.code(),
                                                    division.eleves(),
                                                    division.verrouilles(),
                                                    division.enCours() + division.verrouilles()))
                                            .collect(toImmutableList())));
                }
            };
        }
    },
    CHARGE_DANS_SON_PROPRE_ORDRE("LS-1") {
        @Override
        LivretScolaire sur(LivretEnMemoire juste) {
            return new LivretFautif(juste) {
                @Override
                public EtatLsun charger(Uai uai, ImmutableList<DivisionId> selection) {
                    var etat = juste.charger(uai, selection);
                    return etat.withSelection(
                            ImmutableList.sortedCopyOf(Comparator.comparing(DivisionId::valeur), etat.selection()));
                }
            };
        }
    },
    PERD_LE_LIBELLE_DES_DISCIPLINES("LS-1") {
        @Override
        LivretScolaire sur(LivretEnMemoire juste) {
            return new LivretFautif(juste) {
                @Override
                public EtatLsun charger(Uai uai, ImmutableList<DivisionId> selection) {
                    var etat = juste.charger(uai, selection);
                    return etat.withDisciplines(etat.disciplines().stream()
                            .map(discipline -> new Discipline(discipline.id(), "", discipline.codeNational()))
                            .toList());
                }
            };
        }
    },
    INVENTE_LA_DIVISION_INCONNUE("LS-1") {
        @Override
        LivretScolaire sur(LivretEnMemoire juste) {
            return new LivretFautif(juste) {
                @Override
                public EtatLsun charger(Uai uai, ImmutableList<DivisionId> selection) {
                    return juste.charger(uai, selection).withSelection(selection);
                }
            };
        }
    },
    OUBLIE_UN_CHANGEMENT("LS-2", "LS-3") {
        @Override
        LivretScolaire sur(LivretEnMemoire juste) {
            return new LivretFautif(juste) {
                @Override
                public Ecriture appliquer(SyncPlan plan, Function<BilansVerrouilles, EntreeJournal> entree) {
                    return juste.appliquer(
                            plan.withChangements(plan.changements().stream()
                                    .filter(changement -> !(changement instanceof Changement.AcquisComplete))
                                    .toList()),
                            entree);
                }
            };
        }
    },
    SE_TAIT_EN_PANNE("LS-8") {
        @Override
        LivretScolaire sur(LivretEnMemoire juste) {
            return juste;
        }
    },
    CONSTATE_EN_CHANGEANT_DE_VERSION("LS-10") {
        @Override
        LivretScolaire sur(LivretEnMemoire juste) {
            return new LivretFautif(juste) {
                @Override
                public long constater(EntreeJournal entree) {
                    juste.changer(entree.uai(), etat -> etat);
                    return juste.constater(entree);
                }
            };
        }
    },
    OUBLIE_LE_RESTE_DE_L_ECOLE("LS-1") {
        @Override
        LivretScolaire sur(LivretEnMemoire juste) {
            return new LivretFautif(juste) {
                @Override
                public EtatLsun charger(Uai uai, ImmutableList<DivisionId> selection) {
                    return juste.charger(uai, selection).withAutresEleves();
                }
            };
        }
    };

    private final ImmutableSet<String> clauses;

    FauteDeLivret(String... clauses) {
        this.clauses = ImmutableSet.copyOf(clauses);
    }

    @Override
    public ImmutableSet<String> clauses() {
        return clauses;
    }

    abstract LivretScolaire sur(LivretEnMemoire juste);

    private static Bilan sansEpingle(Bilan bilan) {
        return bilan.avecEtat(bilan.etat()
                .<Etat>selon(Etat.EnCours::new, verrou -> new Etat.Verrouille(verrou.depuis(), Optional.empty())));
    }
}
