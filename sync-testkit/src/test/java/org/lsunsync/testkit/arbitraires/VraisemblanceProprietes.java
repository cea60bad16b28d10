package org.lsunsync.testkit.arbitraires;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.lsunsync.domain.bilan.Bilan;
import org.lsunsync.domain.personne.Eleve;
import org.lsunsync.domain.personne.EtatCivil;
import org.lsunsync.domain.personne.TypeEnseignant;
import org.lsunsync.domain.plan.EtatLsun;
import org.lsunsync.domain.source.EleveSource;
import org.lsunsync.domain.source.Individu;
import org.lsunsync.domain.source.MandatProfesseurPrincipal;
import org.lsunsync.testkit.arbitraires.Histoire.Semaine;

/** The invented schools look like real ones: what real ones have comes up in them. */
class VraisemblanceProprietes {

    /** What real schools have. */
    private enum Trait {
        PARTICULE(nomOuPrenom("(DE|LE|DU|DE LA) .*")),
        TRAIT_D_UNION(nomOuPrenom(".*-.*")),
        ACCENT(nomOuPrenom(".*[éèëïô].*|.*É.*")),
        APOSTROPHE(nomOuPrenom(".*'.*")),
        LIGATURE(nomOuPrenom(".*[œæŒÆ].*")),
        NOM_LONG(ecole(
                etat -> etat.eleves().stream().anyMatch(eleve -> nom(eleve).length() > 20))),
        JUMEAUX(deuxEleves((un, autre) -> naissance(un).equals(naissance(autre))
                && !un.donnees().responsables().isEmpty()
                && un.donnees().responsables().equals(autre.donnees().responsables()))),
        HOMONYMES(deuxEleves(
                (un, autre) -> nom(un).equals(nom(autre)) && prenom(un).equals(prenom(autre)))),
        FRERES_ET_SOEURS(deuxEleves((un, autre) -> !naissance(un).equals(naissance(autre))
                && un.donnees().responsables().keySet().stream()
                        .anyMatch(autre.donnees().responsables()::containsKey))),
        ARRIVEE_EN_COURS_D_ANNEE(histoire -> histoire.semaines().stream()
                .flatMap(semaine -> semaine.bee().eleves().stream())
                .anyMatch(eleve -> eleve.id().valeur() >= 8000)),
        DEPART_EN_COURS_D_ANNEE(semaine(semaine -> semaine.bee().eleves().stream()
                .anyMatch(eleve -> eleve.dateSortie().isPresent()))),
        GROUPE_DE_PLUSIEURS_DIVISIONS(semaine(semaine -> semaine.bee().eleves().stream()
                        .filter(eleve -> !eleve.groupes().isEmpty())
                        .map(EleveSource::divisions)
                        .distinct()
                        .count()
                > 1)),
        PLUSIEURS_PP_AVEC_DATES(semaine(semaine -> semaine.s3e().professeursPrincipaux().stream()
                        .filter(mandat -> mandat.court(semaine.jour()))
                        .map(MandatProfesseurPrincipal::enseignant)
                        .distinct()
                        .count()
                > 1)),
        PP_DONT_LE_MANDAT_EST_FINI(semaine(semaine -> semaine.s3e().professeursPrincipaux().stream()
                .anyMatch(mandat -> mandat.fin().isPresent() && !mandat.court(semaine.jour())))),
        ENSEIGNANTS_DE_TOUT_TYPE(ecole(etat -> etat.enseignants().stream()
                .map(enseignant -> enseignant.id().type())
                .collect(ImmutableSet.toImmutableSet())
                .containsAll(Arrays.asList(TypeEnseignant.values())))),
        SUPPLEANT(semaine(semaine -> semaine.s3e().individus().stream().anyMatch(Individu::suppleant))),
        DIVISION_SANS_PERIODE(ecole(etat -> etat.divisions().stream()
                .anyMatch(division -> division.periodes().stream()
                        .noneMatch(periode -> periode.annee().equals(etat.annee()))))),
        BILAN_D_UNE_ANNEE_PASSEE(ecole(
                etat -> etat.bilans().stream().map(Bilan::annee).anyMatch(annee -> annee.compareTo(etat.annee()) < 0)));

        @SuppressWarnings("ImmutableEnumChecker") // a predicate of these holds nothing that changes
        private final Predicate<Histoire> present;

        Trait(Predicate<Histoire> present) {
            this.present = present;
        }

        private static Predicate<Histoire> ecole(Predicate<EtatLsun> present) {
            return histoire -> present.test(histoire.ecole());
        }

        private static Predicate<Histoire> semaine(Predicate<Semaine> present) {
            return histoire -> histoire.semaines().stream().anyMatch(present);
        }

        private static Predicate<Histoire> nomOuPrenom(String motif) {
            return ecole(etat -> etat.eleves().stream()
                    .flatMap(eleve -> Stream.of(nom(eleve), prenom(eleve)))
                    .anyMatch(texte -> texte.matches(motif)));
        }

        private static Predicate<Histoire> deuxEleves(BiPredicate<Eleve, Eleve> ensemble) {
            return ecole(etat -> etat.eleves().stream()
                    .anyMatch(un -> etat.eleves().stream()
                            .anyMatch(autre -> !un.id().equals(autre.id()) && ensemble.test(un, autre))));
        }

        private static String nom(Eleve eleve) {
            return eleve.donnees().etatCivil().nomFamille();
        }

        private static String prenom(Eleve eleve) {
            return eleve.donnees().etatCivil().prenom();
        }

        private static String naissance(Eleve eleve) {
            return EtatCivil.DATE_NAISSANCE.de(eleve.donnees().etatCivil());
        }
    }

    private static final Set<Trait> VUS = EnumSet.noneOf(Trait.class);

    @Provide
    Arbitrary<Histoire> histoires() {
        return Histoires.histoires();
    }

    @Property(tries = 1_000)
    @Label("ce qu'ont les vraies écoles arrive dans celles qu'on invente")
    void arrive(@ForAll("histoires") Histoire histoire) {
        for (var trait : Trait.values()) {
            if (!VUS.contains(trait) && trait.present.test(histoire)) {
                VUS.add(trait);
            }
        }
    }

    @AfterContainer
    static void toutArrive() {
        assertThat(VUS).containsExactly(Trait.values());
    }
}
