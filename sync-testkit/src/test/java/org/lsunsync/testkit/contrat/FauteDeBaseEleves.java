package org.lsunsync.testkit.contrat;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableSet;
import java.util.EnumSet;
import java.util.function.Predicate;
import org.lsunsync.domain.champ.Bloc;
import org.lsunsync.domain.etablissement.AnneeScolaire;
import org.lsunsync.domain.etablissement.CodeDivision;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.domain.personne.Adresse;
import org.lsunsync.domain.personne.Contact;
import org.lsunsync.domain.source.DocumentSource;
import org.lsunsync.domain.source.DonneesBee;
import org.lsunsync.domain.source.EleveSource;
import org.lsunsync.ports.BaseEleves;
import org.lsunsync.testkit.memoire.SourcesEnMemoire;

/** What an adapter of BaseEleves may get wrong, and the clauses whose tests must tell. */
enum FauteDeBaseEleves implements Coupable {
    OUBLIE_CEUX_QUI_SONT_PARTIS("BE-1") {
        @Override
        DonneesBee lire(DonneesBee dites, Uai uai, AnneeScolaire annee) {
            return sauf(dites, eleve -> eleve.dateSortie().isPresent());
        }
    },
    NE_LIT_QU_UNE_DIVISION("BE-1") {
        @Override
        DonneesBee lire(DonneesBee dites, Uai uai, AnneeScolaire annee) {
            return sauf(dites, eleve -> !eleve.divisions().contains(new CodeDivision("3 A")));
        }
    },
    OUBLIE_LE_CONTACT("BE-1") {
        @Override
        DonneesBee lire(DonneesBee dites, Uai uai, AnneeScolaire annee) {
            return dites.withEleves(dites.eleves().stream()
                    .map(eleve -> eleve.withDonnees(
                            eleve.donnees().withContact(Contact.builder().build())))
                    .toList());
        }
    },
    SE_DIT_DE_L_ECOLE_DEMANDEE("BE-2") {
        @Override
        DonneesBee lire(DonneesBee dites, Uai uai, AnneeScolaire annee) {
            return dites.withDocuments(dites.documents().stream()
                    .map(d -> new DocumentSource(
                            d.nature(), d.nom(), uai.valeur(), annee.toString(), d.horodatage(), d.vide()))
                    .toList());
        }
    },
    ECHOUE_SUR_UNE_SOURCE_VIDE("BE-2") {
        @Override
        DonneesBee lire(DonneesBee dites, Uai uai, AnneeScolaire annee) {
            if (dites.eleves().isEmpty()) {
                throw EnMemoireTest.illisible();
            }
            return dites;
        }
    },
    DEVINE_LES_BLOCS("BE-3") {
        @Override
        DonneesBee lire(DonneesBee dites, Uai uai, AnneeScolaire annee) {
            var devines = EnumSet.copyOf(dites.blocs());
            if (dites.eleves().stream()
                    .allMatch(eleve ->
                            eleve.donnees().adresse().equals(Adresse.builder().build()))) {
                devines.remove(Bloc.ADRESSE);
            }
            return dites.eleves().isEmpty() ? dites : dites.withBlocs(devines);
        }
    },
    PREND_TOUT_POUR_FOURNI("BE-3") {
        @Override
        DonneesBee lire(DonneesBee dites, Uai uai, AnneeScolaire annee) {
            return dites.withBlocs(ImmutableSet.copyOf(Bloc.values()));
        }
    },
    ECHOUE_POUR_UNE_FICHE("BE-4") {
        @Override
        DonneesBee lire(DonneesBee dites, Uai uai, AnneeScolaire annee) {
            if (dites.eleves().stream().anyMatch(eleve -> eleve.raisonDIgnorer().isPresent())) {
                throw EnMemoireTest.illisible();
            }
            return dites;
        }
    },
    PERD_LA_FICHE_FAUTIVE("BE-4") {
        @Override
        DonneesBee lire(DonneesBee dites, Uai uai, AnneeScolaire annee) {
            return sauf(dites, eleve -> eleve.raisonDIgnorer().isPresent());
        }
    },
    LAISSE_SORTIR_LA_CAUSE("BE-5") {
        @Override
        RuntimeException illisible(DonneesBee dites) {
            return new IllegalStateException("For input string: \"Maëlle\"");
        }
    },
    CITE_LA_VALEUR("BE-5") {
        @Override
        RuntimeException illisible(DonneesBee dites) {
            var lue = dites.eleves().get(0).donnees().etatCivil().prenom();
            return EnMemoireTest.illisible("le prénom « " + lue + " » ne se lit pas");
        }
    },
    NE_LIT_QUE_DANS_SON_FIL("BE-6") {
        @Override
        boolean lie() {
            return true;
        }
    };

    private final ImmutableSet<String> clauses;

    FauteDeBaseEleves(String... clauses) {
        this.clauses = ImmutableSet.copyOf(clauses);
    }

    @Override
    public ImmutableSet<String> clauses() {
        return clauses;
    }

    DonneesBee lire(DonneesBee dites, Uai uai, AnneeScolaire annee) {
        return dites;
    }

    RuntimeException illisible(DonneesBee dites) {
        return EnMemoireTest.illisible();
    }

    /** Whether it reads in the thread that opened it alone. */
    boolean lie() {
        return false;
    }

    private static DonneesBee sauf(DonneesBee dites, Predicate<EleveSource> perdus) {
        return dites.withEleves(dites.eleves().stream().filter(perdus.negate()).collect(toImmutableList()));
    }

    static class Contrat extends BaseElevesContrat {

        private final FauteDeBaseEleves faute = Proces.faute(FauteDeBaseEleves.class);
        private final Thread fil = Thread.currentThread();

        @Override
        protected ImmutableSet<Bloc> blocs() {
            return ImmutableSet.copyOf(Bloc.values());
        }

        @Override
        protected BaseEleves disant(DonneesBee donnees) {
            return (uai, annee) -> {
                var lues = faute.lire(EnMemoireTest.declarees(donnees), uai, annee);
                return faute.lie() && !Thread.currentThread().equals(fil) ? lues.withEleves() : lues;
            };
        }

        @Override
        protected BaseEleves enPanne() {
            return new SourcesEnMemoire().baseEleves();
        }

        @Override
        protected BaseEleves illisible(DonneesBee donnees) {
            return (uai, annee) -> {
                throw faute.illisible(donnees);
            };
        }
    }
}
