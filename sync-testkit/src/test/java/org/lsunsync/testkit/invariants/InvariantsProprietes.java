package org.lsunsync.testkit.invariants;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import com.google.common.collect.Sets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lsunsync.domain.bilan.Archive;
import org.lsunsync.domain.bilan.Bilan;
import org.lsunsync.domain.champ.Bloc;
import org.lsunsync.domain.champ.Canonique;
import org.lsunsync.domain.champ.Champ;
import org.lsunsync.domain.etablissement.Division;
import org.lsunsync.domain.personne.Adresse;
import org.lsunsync.domain.personne.DonneesAdministratives;
import org.lsunsync.domain.personne.Eleve;
import org.lsunsync.domain.personne.Enseignant;
import org.lsunsync.domain.personne.PersonneId;
import org.lsunsync.domain.personne.Responsable;
import org.lsunsync.domain.plan.BilansVerrouilles;
import org.lsunsync.domain.plan.Changement;
import org.lsunsync.domain.plan.EtatLsun;
import org.lsunsync.domain.plan.Planificateur;
import org.lsunsync.domain.plan.Seuils;
import org.lsunsync.domain.rapport.CodeMessage;
import org.lsunsync.domain.rapport.Gravite;
import org.lsunsync.domain.source.DonneesBee;
import org.lsunsync.domain.source.EleveSource;
import org.lsunsync.testkit.arbitraires.Histoire;
import org.lsunsync.testkit.arbitraires.Histoires;

/** §5: what always holds, over schools, sources and histories that nobody chose. */
class InvariantsProprietes {

    @Provide
    Arbitrary<Histoire> histoires() {
        return Histoires.histoires();
    }

    @Provide
    Arbitrary<Histoire> semaines() {
        return Histoires.semaines();
    }

    private static Histoire.Semaine semaine(Histoire histoire) {
        return histoire.semaines().get(0);
    }

    @Property
    @Label("I1 un bilan verrouillé montre toujours la même chose, quelle que soit la suite")
    void i1(@ForAll("histoires") Histoire histoire) {
        var banc = Banc.de(histoire);
        for (var semaine : histoire.semaines()) {
            banc.verrouiller(semaine);
            var avant = banc.verrouilles();
            banc.ecrire(banc.planifier(semaine));
            assertThat(banc.verrouilles()).isEqualTo(avant);
        }
    }

    @Property
    @Label("I2 aucune scolarité ne change, ni celle d'un bilan ni celle d'un élève")
    void i2(@ForAll("histoires") Histoire histoire) {
        var banc = Banc.de(histoire);
        histoire.semaines().forEach(banc::vivre);

        assertThat(parCle(banc.etat().bilans(), Bilan::id, Bilan::scolarite))
                .isEqualTo(parCle(histoire.ecole().bilans(), Bilan::id, Bilan::scolarite));
        assertThat(parCle(banc.etat().eleves(), Eleve::id, Eleve::division))
                .isEqualTo(parCle(histoire.ecole().eleves(), Eleve::id, Eleve::division));
        assertThat(parCle(banc.etat().divisions(), Division::id, Division::mefs))
                .isEqualTo(parCle(histoire.ecole().divisions(), Division::id, Division::mefs));
    }

    @Property
    @Label("I3 après une application, les champs fournis de chaque élève retrouvé valent ceux de BEE")
    void i3(@ForAll("semaines") Histoire histoire) {
        var banc = Banc.de(histoire);
        var semaine = semaine(histoire);
        banc.vivre(semaine);

        for (var eleve : banc.etat().eleves()) {
            if (semaine.selection().contains(eleve.division())) {
                semaine.bee().eleves().stream()
                        .filter(source -> source.id().equals(eleve.id())
                                && !source.parti(semaine.jour())
                                && source.raisonDIgnorer().isEmpty()
                                && !douteux(histoire, source))
                        .forEach(source -> converge(semaine.bee(), source.donnees(), eleve.donnees()));
            }
        }
    }

    private static boolean douteux(Histoire histoire, EleveSource source) {
        var etatCivil = source.donnees().etatCivil();
        return histoire.ecole().eleves().stream()
                .filter(eleve -> eleve.id().equals(source.id()))
                .map(eleve -> eleve.donnees().etatCivil())
                .anyMatch(notre -> !notre.ine().isEmpty()
                        && !etatCivil.ine().isEmpty()
                        && !notre.ine().equals(etatCivil.ine())
                        && !notre.dateNaissance().equals(etatCivil.dateNaissance()));
    }

    private static void converge(DonneesBee bee, DonneesAdministratives source, DonneesAdministratives notre) {
        memes(DonneesAdministratives.CHAMPS_IDENTITE, source, notre);
        memes(DonneesAdministratives.CHAMPS_CONTACT, source, notre);
        if (bee.blocs().contains(Bloc.ADRESSE)) {
            memes(DonneesAdministratives.CHAMPS_ADRESSE, source, notre);
        }
        if (bee.blocs().contains(Bloc.RESPONSABLES)) {
            assertThat(notre.responsables().keySet())
                    .isEqualTo(source.responsables().keySet());
            source.responsables()
                    .forEach((id, sien) -> memes(
                            Responsable.CHAMPS_PERSONNE,
                            sien,
                            Optional.ofNullable(notre.responsables().get(id)).orElseThrow()));
        }
    }

    private static <T> void memes(List<Champ<T>> champs, T source, T notre) {
        for (var champ : champs) {
            assertThat(Canonique.memeAuxInterrogationsPres(
                            champ.nature().canonique(champ.de(source)),
                            champ.nature().canonique(champ.de(notre))))
                    .as(champ.nom())
                    .isTrue();
        }
    }

    @Property
    @Label("I4 la même synchronisation ne change plus rien, et ne répète qu'avertissements et notices")
    void i4(@ForAll("histoires") Histoire histoire) {
        var banc = Banc.de(histoire);
        for (var semaine : histoire.semaines()) {
            banc.vivre(semaine);
            var seconde = banc.planifier(semaine);

            assertThat(seconde.changements()).isEmpty();
            assertThat(seconde.messages())
                    .noneMatch(message -> message.code().gravite() == Gravite.INFORMATION)
                    .noneMatch(message -> message.code() == CodeMessage.ETABLISSEMENT_MIS_A_JOUR
                            || message.code() == CodeMessage.DIVISION_MISE_A_JOUR);
        }
    }

    @Property
    @Label("I5 rien ne change hors des divisions choisies, enseignants et établissement à part")
    void i5(@ForAll("histoires") Histoire histoire) {
        var banc = Banc.de(histoire);
        for (var semaine : histoire.semaines()) {
            banc.verrouiller(semaine);
            var avant = horsSelection(banc.etat(), semaine);
            banc.ecrire(banc.planifier(semaine));
            assertThat(horsSelection(banc.etat(), semaine)).isEqualTo(avant);
        }
    }

    /** Bilans elsewhere but for the pins that an archive of a selected élève sets. */
    private static ImmutableList<Object> horsSelection(EtatLsun etat, Histoire.Semaine semaine) {
        var choisies = ImmutableSet.copyOf(semaine.selection());
        var eleves = etat.eleves().stream()
                .filter(e -> choisies.contains(e.division()))
                .map(Eleve::id)
                .toList();
        return ImmutableList.builder()
                .addAll(etat.divisions().stream()
                        .filter(d -> !choisies.contains(d.id()))
                        .iterator())
                .addAll(etat.eleves().stream()
                        .filter(e -> !choisies.contains(e.division()))
                        .iterator())
                .addAll(etat.bilans().stream()
                        .filter(b -> !choisies.contains(b.scolarite().division()) && !eleves.contains(b.id().eleve()))
                        .iterator())
                .build();
    }

    @Property
    @Label(
            "I6 une archive est écrite exactement quand un élève qui a un bilan verrouillé change, égale à ce qu'il était")
    void i6(@ForAll("histoires") Histoire histoire) {
        var banc = Banc.de(histoire);
        for (var semaine : histoire.semaines()) {
            banc.verrouiller(semaine);
            var avant = banc.etat();
            var plan = banc.planifier(semaine);
            banc.ecrire(plan);

            var nouvelles =
                    Sets.difference(ImmutableSet.copyOf(banc.etat().archives()), ImmutableSet.copyOf(avant.archives()));
            assertThat(banc.etat().archives()).containsAll(avant.archives());
            assertThat(nouvelles.stream().collect(toImmutableMap(Archive::eleve, Archive::donnees)))
                    .isEqualTo(changes(plan.changements()).stream()
                            .filter(eleve -> avant.bilans().stream()
                                    .anyMatch(b ->
                                            b.verrouille() && b.id().eleve().equals(eleve.id())))
                            .collect(toImmutableMap(Eleve::id, Eleve::donnees)));
        }
    }

    private static ImmutableList<Eleve> changes(List<Changement> changements) {
        return changements.stream()
                .filter(Changement.EleveModifie.class::isInstance)
                .map(changement -> ((Changement.EleveModifie) changement).avant())
                .collect(toImmutableList());
    }

    @Property
    @Label("I7 l'ordre des listes ne change ni le plan ni le rapport")
    void i7(@ForAll("semaines") Histoire histoire) {
        var semaine = semaine(histoire);
        var etat = histoire.ecole().withSelection(semaine.selection());
        var alEndroit =
                new Planificateur().planifier(etat, semaine.bee(), semaine.s3e(), semaine.jour(), Seuils.DEFAUT);

        var bee = semaine.bee();
        var s3e = semaine.s3e();
        var aLEnvers = new Planificateur()
                .planifier(
                        etat.withDivisions(Lists.reverse(etat.divisions()))
                                .withEleves(Lists.reverse(etat.eleves()))
                                .withBilans(Lists.reverse(etat.bilans()))
                                .withEnseignants(Lists.reverse(etat.enseignants()))
                                .withDisciplines(Lists.reverse(etat.disciplines())),
                        bee.withEleves(Lists.reverse(bee.eleves())).withDivisions(Lists.reverse(bee.divisions())),
                        s3e.withIndividus(Lists.reverse(s3e.individus()))
                                .withServices(Lists.reverse(s3e.services()))
                                .withProfesseursPrincipaux(Lists.reverse(s3e.professeursPrincipaux())),
                        semaine.jour(),
                        Seuils.DEFAUT);

        assertThat(aLEnvers).isEqualTo(alEndroit);
        assertThat(aLEnvers.lignes()).isEqualTo(alEndroit.lignes());
        assertThat(aLEnvers.empreinte()).isEqualTo(alEndroit.empreinte());
    }

    @Property
    @Label("I8 un acquis ne fait que gagner des enseignants ; nul élève, enseignant, bilan ou période ne disparaît")
    void i8(@ForAll("histoires") Histoire histoire) {
        var banc = Banc.de(histoire);
        histoire.semaines().forEach(banc::vivre);
        var apres = banc.etat();

        assertThat(cles(apres.eleves(), Eleve::id))
                .isEqualTo(cles(histoire.ecole().eleves(), Eleve::id));
        assertThat(cles(apres.bilans(), Bilan::id))
                .isEqualTo(cles(histoire.ecole().bilans(), Bilan::id));
        assertThat(cles(apres.enseignants(), Enseignant::id))
                .containsAll(cles(histoire.ecole().enseignants(), Enseignant::id));
        assertThat(parCle(apres.divisions(), Division::id, Division::periodes))
                .isEqualTo(parCle(histoire.ecole().divisions(), Division::id, Division::periodes));
        var avant = parCle(histoire.ecole().bilans(), Bilan::id, bilan -> bilan);
        for (var bilan : apres.bilans()) {
            var ancien = Optional.ofNullable(avant.get(bilan.id())).orElseThrow();
            assertThat(noms(bilan)).containsAll(noms(ancien));
        }
    }

    private static ImmutableSet<String> noms(Bilan bilan) {
        return bilan.selon(
                periodique -> periodique.acquis().stream()
                        .flatMap(acquis -> acquis.enseignants().stream().map(id -> acquis.discipline() + " " + id))
                        .collect(ImmutableSet.toImmutableSet()),
                cycle -> ImmutableSet.of());
    }

    @Property
    @Label("I9 l'UAI ne change jamais")
    void i9(@ForAll("histoires") Histoire histoire) {
        var banc = Banc.de(histoire);
        histoire.semaines().forEach(banc::vivre);

        assertThat(banc.etat().uai()).isEqualTo(histoire.ecole().uai());
    }

    @Property
    @Label("I10 le plan montré est le plan écrit, et le montrer n'écrit rien")
    void i10(@ForAll("semaines") Histoire histoire) {
        var banc = Banc.de(histoire);
        var semaine = semaine(histoire);
        banc.verrouiller(semaine);
        var avant = banc.etat();
        var montre = banc.planifier(semaine);

        assertThat(banc.etat()).isEqualTo(avant);
        assertThat(banc.planifier(semaine)).isEqualTo(montre);
    }

    @Property
    @Label("I11 une panne au milieu de l'écriture laisse l'état tel qu'il était")
    void i11(@ForAll("semaines") Histoire histoire) {
        var banc = Banc.de(histoire);
        var avant = banc.etat();
        var plan = banc.planifier(semaine(histoire));

        assertThatThrownBy(() -> banc.ecrireEtEchouer(plan)).hasMessage("panne");
        assertThat(banc.etat()).isEqualTo(avant);
    }

    @Property
    @Label("I12 une sélection partagée en plusieurs demandes, dans n'importe quel ordre, finit dans le même état")
    void i12(@ForAll("semaines") Histoire histoire) {
        var semaine = semaine(histoire);
        var toutes = histoire.ecole().selection();
        var dUnCoup = Banc.de(histoire);
        dUnCoup.vivre(semaine, toutes);

        for (var ordre : ImmutableList.of(toutes, toutes.reverse())) {
            var parParties = Banc.de(histoire);
            ordre.forEach(division -> parParties.vivre(semaine, ImmutableList.of(division)));
            assertThat(comparable(parParties.etat())).isEqualTo(comparable(dUnCoup.etat()));
        }
    }

    /** Which état it is, but for how many changes led there and in which order people came. */
    private static ImmutableList<Object> comparable(EtatLsun etat) {
        return ImmutableList.of(
                etat.etablissement(),
                etat.divisions(),
                etat.eleves(),
                etat.bilans(),
                ImmutableSet.copyOf(etat.enseignants()),
                ImmutableSet.copyOf(etat.archives()));
    }

    @Property
    @Label("I13 retirer un bloc de la source ne change jamais ses champs")
    void i13(@ForAll("semaines") Histoire histoire) {
        var semaine = semaine(histoire);
        for (var bloc : ImmutableSet.of(Bloc.ADRESSE, Bloc.RESPONSABLES, Bloc.ADRESSE_RESPONSABLES, Bloc.CONTACT)) {
            var fournis = Sets.difference(semaine.bee().blocs(), ImmutableSet.of(bloc));
            var plan = new Planificateur()
                    .planifier(
                            histoire.ecole(),
                            semaine.bee().withBlocs(fournis),
                            semaine.s3e(),
                            semaine.jour(),
                            Seuils.DEFAUT);
            for (var changement : plan.changements()) {
                if (changement instanceof Changement.EleveModifie modifie) {
                    var avant = modifie.avant().donnees();
                    // of two that are compared, those who are in both
                    assertThat(partie(bloc, modifie.apres(), avant)).isEqualTo(partie(bloc, avant, modifie.apres()));
                }
            }
        }
    }

    private static Object partie(Bloc bloc, DonneesAdministratives donnees, DonneesAdministratives avant) {
        return switch (bloc) {
            case ADRESSE -> donnees.adresse();
            case CONTACT -> donnees.contact();
            case RESPONSABLES -> donnees.responsables();
            default ->
                avant.responsables().keySet().stream()
                        .filter(donnees.responsables()::containsKey)
                        .collect(toImmutableMap(id -> id, id -> adresse(donnees, id)));
        };
    }

    private static Adresse adresse(DonneesAdministratives donnees, PersonneId responsable) {
        return Optional.ofNullable(donnees.responsables().get(responsable))
                .orElseThrow()
                .adresse();
    }

    @Property
    @Label("I14 l'empreinte des bilans verrouillés est la même avant et après")
    void i14(@ForAll("histoires") Histoire histoire) {
        var banc = Banc.de(histoire);
        for (var semaine : histoire.semaines()) {
            banc.verrouiller(semaine);
            var avant = BilansVerrouilles.de(banc.etat());
            banc.ecrire(banc.planifier(semaine));
            assertThat(BilansVerrouilles.de(banc.etat())).isEqualTo(avant);
        }
    }

    private static <T, K> ImmutableSet<K> cles(Collection<T> valeurs, Function<T, K> cle) {
        return valeurs.stream().map(cle).collect(ImmutableSet.toImmutableSet());
    }

    private static <T, K, V> ImmutableMap<K, V> parCle(
            Collection<T> valeurs, Function<T, K> cle, Function<T, V> valeur) {
        return valeurs.stream().collect(toImmutableMap(cle, valeur));
    }
}
