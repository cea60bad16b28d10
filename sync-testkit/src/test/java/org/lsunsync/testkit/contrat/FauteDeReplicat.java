package org.lsunsync.testkit.contrat;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import org.lsunsync.domain.etablissement.AnneeScolaire;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.domain.source.DocumentSource;
import org.lsunsync.domain.source.DonneesS3e;
import org.lsunsync.domain.source.Individu;
import org.lsunsync.ports.ReplicatSts;
import org.lsunsync.testkit.memoire.SourcesEnMemoire;

/** What an adapter of ReplicatSts may get wrong, and the clauses whose tests must tell. */
enum FauteDeReplicat implements Coupable {
    OUBLIE_LES_MANDATS_FINIS("RS-1") {
        @Override
        DonneesS3e lire(DonneesS3e dites, Uai uai, AnneeScolaire annee) {
            return dites.withProfesseursPrincipaux(dites.professeursPrincipaux().stream()
                    .filter(mandat -> mandat.fin()
                            .filter(fin -> fin.isBefore(LocalDate.of(2026, 1, 1)))
                            .isEmpty())
                    .collect(toImmutableList()));
        }
    },
    SE_DIT_DE_L_ECOLE_DEMANDEE("RS-2") {
        @Override
        DonneesS3e lire(DonneesS3e dites, Uai uai, AnneeScolaire annee) {
            var d = dites.document();
            return dites.withDocument(
                    new DocumentSource(d.nature(), d.nom(), uai.valeur(), annee.toString(), d.horodatage(), d.vide()));
        }
    },
    PREND_UN_SUPPLEANT_POUR_UN_AUTRE("RS-3") {
        @Override
        DonneesS3e lire(DonneesS3e dites, Uai uai, AnneeScolaire annee) {
            return dites.withIndividus(dites.individus().stream()
                    .map(individu -> new Individu(individu.enseignant(), false, individu.position()))
                    .toList());
        }
    },
    GARDE_QUI_N_A_PAS_DE_NOM("RS-4") {
        @Override
        DonneesS3e lire(DonneesS3e dites, Uai uai, AnneeScolaire annee) {
            return dites;
        }

        @Override
        DonneesS3e trier(DonneesS3e dites) {
            return dites;
        }
    },
    GARDE_LES_MANDATS_DE_QUI_N_A_PAS_DE_NOM("RS-4") {
        @Override
        DonneesS3e trier(DonneesS3e dites) {
            return super.trier(dites).withProfesseursPrincipaux(dites.professeursPrincipaux());
        }
    },
    LAISSE_SORTIR_LA_CAUSE("RS-5") {
        @Override
        RuntimeException illisible(DonneesS3e dites) {
            return new IllegalStateException("For input string: \"KERVELLA\"");
        }
    },
    CITE_LA_VALEUR("RS-5") {
        @Override
        RuntimeException illisible(DonneesS3e dites) {
            var lu = dites.individus().get(0).enseignant().nom();
            return EnMemoireTest.illisible("le nom « " + lu + " » ne se lit pas");
        }
    },
    NE_LIT_QUE_DANS_SON_FIL("RS-6") {
        @Override
        boolean lie() {
            return true;
        }
    };

    private final ImmutableSet<String> clauses;

    FauteDeReplicat(String... clauses) {
        this.clauses = ImmutableSet.copyOf(clauses);
    }

    @Override
    public ImmutableSet<String> clauses() {
        return clauses;
    }

    DonneesS3e lire(DonneesS3e dites, Uai uai, AnneeScolaire annee) {
        return dites;
    }

    DonneesS3e trier(DonneesS3e dites) {
        return EnMemoireTest.sansFautifs(dites);
    }

    RuntimeException illisible(DonneesS3e dites) {
        return EnMemoireTest.illisible();
    }

    /** Whether it reads in the thread that opened it alone. */
    boolean lie() {
        return false;
    }

    static class Contrat extends ReplicatStsContrat {

        private final FauteDeReplicat faute = Proces.faute(FauteDeReplicat.class);
        private final Thread fil = Thread.currentThread();

        @Override
        protected ReplicatSts disant(DonneesS3e donnees) {
            return (uai, annee) -> {
                var lues = faute.lire(faute.trier(donnees), uai, annee);
                return faute.lie() && !Thread.currentThread().equals(fil) ? lues.withServices() : lues;
            };
        }

        @Override
        protected ReplicatSts enPanne() {
            return new SourcesEnMemoire().replicatSts();
        }

        @Override
        protected ReplicatSts illisible(DonneesS3e donnees) {
            return (uai, annee) -> {
                throw faute.illisible(donnees);
            };
        }
    }
}
