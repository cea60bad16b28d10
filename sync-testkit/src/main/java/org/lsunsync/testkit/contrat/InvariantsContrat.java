package org.lsunsync.testkit.contrat;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lsunsync.domain.bilan.Acquis;
import org.lsunsync.domain.bilan.Archive;
import org.lsunsync.domain.bilan.Bilan;
import org.lsunsync.domain.bilan.BilanId;
import org.lsunsync.domain.champ.Bloc;
import org.lsunsync.domain.etablissement.Division;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.domain.personne.DonneesAdministratives;
import org.lsunsync.domain.personne.Eleve;
import org.lsunsync.domain.personne.EleveId;
import org.lsunsync.domain.personne.Enseignant;
import org.lsunsync.domain.plan.BilansVerrouilles;
import org.lsunsync.domain.plan.CodeRegle;
import org.lsunsync.domain.plan.EtatLsun;
import org.lsunsync.domain.rapport.Entite;
import org.lsunsync.domain.rapport.Gravite;
import org.lsunsync.domain.rapport.LigneChangement;
import org.lsunsync.domain.rapport.SyncReport;
import org.lsunsync.domain.rapport.TypeChangement;
import org.lsunsync.ports.Journal;
import org.lsunsync.ports.LivretScolaire;
import org.lsunsync.ports.Verrou;
import org.lsunsync.testkit.arbitraires.Histoire;
import org.lsunsync.testkit.arbitraires.Histoires;

/**
 * I1–I14 through the use case, over any set of adapters, with schools and histories that nobody chose. jqwik prints the seed of what
 * fails, shrinks it to a handful of élèves, and prints it as a story. Each try has an école of its own, so that tries may share one
 * database. How many tries: {@code jqwik.tries.default} in {@code junit-platform.properties}.
 */
public abstract class InvariantsContrat {

    private static final AtomicInteger ESSAIS = new AtomicInteger();

    /** For subclasses. */
    protected InvariantsContrat() {}

    /** The adapters to prove; asked for once for each école. */
    protected abstract Adaptateurs adaptateurs();

    /** A set of adapters, and what a test needs beside the ports. */
    public interface Adaptateurs {

        /** LSUN. */
        LivretScolaire livret();

        /** The journal, into which that LSUN puts its applications. */
        Journal journal();

        /** The locks. */
        Verrou verrou();

        /** Fills LSUN with a whole école; it holds others, of other UAI. */
        void installer(EtatLsun ecole);

        /** Someone locks a bilan in LSUN, not through the port; one that is locked stays as it is. */
        void verrouiller(Uai uai, BilanId bilan, Instant instant);
    }

    /** Stories of up to three weeks. */
    @Provide
    protected Arbitrary<Histoire> histoires() {
        return Histoires.histoires();
    }

    /** Stories of one week. */
    @Provide
    protected Arbitrary<Histoire> semaines() {
        return Histoires.semaines();
    }

    /** A UAI that no other try has. */
    private static Uai nouvelUai() {
        var numero = String.format(Locale.ROOT, "%07d", ESSAIS.incrementAndGet());
        return "ABCDEFGHJKLMNPRSTUVWXYZ"
                .chars()
                .mapToObj(lettre -> numero + (char) lettre)
                .flatMap(texte -> Uai.lire(texte).stream())
                .findFirst()
                .orElseThrow();
    }

    private EcoleVecue ecole(Histoire histoire) {
        return new EcoleVecue(adaptateurs(), histoire, nouvelUai());
    }

    @Property
    @Label("I1 un bilan verrouillé, et ce qu'il montre, est le même avant et après toute suite de synchronisations")
    void i1(@ForAll("histoires") Histoire histoire) {
        var ecole = ecole(histoire);
        for (var semaine : histoire.semaines()) {
            ecole.verrouiller(semaine);
            var avant = ecole.verrouilles();
            ecole.appliquer(semaine);
            assertThat(ecole.verrouilles()).isEqualTo(avant);
        }
    }

    @Property
    @Label("I2 aucune scolarité ne change : ni division, ni MEF, d'un bilan ou d'un élève")
    void i2(@ForAll("histoires") Histoire histoire) {
        var ecole = ecole(histoire);
        var avant = ecole.etat();
        ecole.vivre();
        assertThat(parCle(ecole.etat().bilans(), Bilan::id, Bilan::scolarite))
                .isEqualTo(parCle(avant.bilans(), Bilan::id, Bilan::scolarite));
        assertThat(parCle(ecole.etat().eleves(), Eleve::id, Eleve::division))
                .isEqualTo(parCle(avant.eleves(), Eleve::id, Eleve::division));
    }

    @Property
    @Label("I3 après une application, une simulation n'a plus de champ à écrire : chaque élève retrouvé vaut BEE")
    void i3(@ForAll("semaines") Histoire histoire) {
        var ecole = ecole(histoire);
        var semaine = histoire.semaines().get(0);
        var applique = ecole.appliquer(semaine);
        applique.ifPresent(rapport -> {
            for (LigneChangement ligne : rapport.changements()) {
                if (ligne.type() == TypeChangement.MODIFICATION && ligne.sujet().entite() == Entite.ELEVE) {
                    assertThat(ecole.champ(ligne.sujet().id(), ligne.champ())).isEqualTo(ligne.apres());
                }
            }
        });
        applique.flatMap(rapport -> ecole.simuler(semaine))
                .ifPresent(rapport -> assertThat(rapport.changements())
                        .noneMatch(ligne -> ligne.origine().regle() == CodeRegle.R3));
    }

    @Property
    @Label("I4 la même synchronisation encore ne change rien, n'archive rien, ne répète qu'avertissements et notices")
    void i4(@ForAll("histoires") Histoire histoire) {
        var ecole = ecole(histoire);
        for (var semaine : histoire.semaines()) {
            if (ecole.appliquer(semaine).isPresent()) {
                var avant = ecole.etat();
                var encore = ecole.appliquer(semaine).orElseThrow();
                assertThat(encore.changements()).isEmpty();
                assertThat(encore.messages())
                        .noneMatch(message -> message.code().gravite() == Gravite.INFORMATION);
                assertThat(ecole.etat()).isEqualTo(avant);
            }
        }
    }

    @Property
    @Label("I5 rien ne change hors des divisions choisies, enseignants partagés et établissement à part")
    void i5(@ForAll("histoires") Histoire histoire) {
        var ecole = ecole(histoire);
        for (var semaine : histoire.semaines()) {
            ecole.verrouiller(semaine);
            var avant = horsSelection(ecole.etat(), semaine);
            ecole.appliquer(semaine);
            assertThat(horsSelection(ecole.etat(), semaine)).isEqualTo(avant);
        }
    }

    /** What is elsewhere, but for the bilans of selected élèves, which an archive may pin. */
    private static ImmutableList<Object> horsSelection(EtatLsun etat, Histoire.Semaine semaine) {
        var choisies = ImmutableSet.copyOf(semaine.selection());
        var choisis = etat.eleves().stream()
                .filter(eleve -> choisies.contains(eleve.division()))
                .map(Eleve::id)
                .collect(toImmutableSet());
        return ImmutableList.of(
                etat.divisions().stream()
                        .filter(division -> !choisies.contains(division.id()))
                        .collect(toImmutableSet()),
                etat.eleves().stream()
                        .filter(eleve -> !choisis.contains(eleve.id()))
                        .collect(toImmutableSet()),
                etat.bilans().stream()
                        .filter(bilan -> !choisies.contains(bilan.scolarite().division())
                                && !choisis.contains(bilan.id().eleve()))
                        .collect(toImmutableSet()));
    }

    @Property
    @Label(
            "I6 les archives ne font que grandir : une pour chaque élève à bilan verrouillé qui change, égale à l'élève d'avant")
    void i6(@ForAll("histoires") Histoire histoire) {
        var ecole = ecole(histoire);
        for (var semaine : histoire.semaines()) {
            ecole.verrouiller(semaine);
            var avant = ecole.etat();
            ecole.appliquer(semaine);
            var apres = ecole.etat();
            assertThat(apres.archives()).containsAll(avant.archives());
            var changes = parCle(apres.eleves(), Eleve::id, Eleve::donnees);
            var attendues = avant.eleves().stream()
                    .filter(eleve -> !eleve.donnees().equals(changes.get(eleve.id())))
                    .filter(eleve -> aUnVerrou(avant, eleve.id()))
                    .collect(toImmutableMap(Eleve::id, Eleve::donnees));
            assertThat(apres.archives().stream()
                            .filter(archive -> !avant.archives().contains(archive))
                            .collect(toImmutableMap(Archive::eleve, Archive::donnees)))
                    .isEqualTo(attendues);
        }
    }

    private static boolean aUnVerrou(EtatLsun etat, EleveId eleve) {
        return etat.bilans().stream()
                .anyMatch(bilan -> bilan.verrouille() && bilan.id().eleve().equals(eleve));
    }

    @Property
    @Label("I7 l'ordre des listes ne change ni le plan ni le rapport")
    void i7(@ForAll("semaines") Histoire histoire) {
        var aLEndroit = ecole(histoire);
        var aLEnvers = ecole(EcoleVecue.aLEnvers(histoire));
        var semaine = histoire.semaines().get(0);
        var envers = EcoleVecue.aLEnvers(histoire).semaines().get(0);
        assertThat(aLEnvers.appliquer(envers).map(InvariantsContrat::dit))
                .isEqualTo(aLEndroit.appliquer(semaine).map(InvariantsContrat::dit));
    }

    /** A report but for the école that it is of. */
    private static ImmutableList<Object> dit(SyncReport rapport) {
        return ImmutableList.of(
                rapport.messages().stream()
                        .map(message -> ImmutableList.of(
                                message.code(),
                                message.division(),
                                message.sujet().isPresent()))
                        .collect(toImmutableList()),
                rapport.changements().stream()
                        .map(ligne -> ligne.sujet().entite() == Entite.ETABLISSEMENT ? ligne.champ() : ligne)
                        .collect(toImmutableList()),
                rapport.compteurs());
    }

    @Property
    @Label("I8 rien ne se perd : un acquis ne fait que gagner des enseignants ; nul élève, enseignant, bilan n'est ôté")
    void i8(@ForAll("histoires") Histoire histoire) {
        var ecole = ecole(histoire);
        var avant = ecole.etat();
        ecole.vivre();
        var apres = ecole.etat();
        assertThat(cles(apres.eleves(), Eleve::id)).isEqualTo(cles(avant.eleves(), Eleve::id));
        assertThat(cles(apres.bilans(), Bilan::id)).isEqualTo(cles(avant.bilans(), Bilan::id));
        assertThat(cles(apres.enseignants(), Enseignant::id)).containsAll(cles(avant.enseignants(), Enseignant::id));
        assertThat(parCle(apres.divisions(), Division::id, Division::periodes))
                .isEqualTo(parCle(avant.divisions(), Division::id, Division::periodes));
        assertThat(nommes(apres)).containsAll(nommes(avant));
    }

    private static ImmutableSet<String> nommes(EtatLsun etat) {
        return etat.bilans().stream()
                .flatMap(bilan ->
                        bilan.selon(periodique -> periodique.acquis(), cycle -> ImmutableList.<Acquis>of()).stream()
                                .flatMap(acquis -> acquis.enseignants().stream()
                                        .map(id -> bilan.id() + " " + acquis.discipline() + " " + id)))
                .collect(toImmutableSet());
    }

    @Property
    @Label("I9 l'UAI ne change jamais, et nulle autre école n'apparaît")
    void i9(@ForAll("histoires") Histoire histoire) {
        var ecole = ecole(histoire);
        ecole.vivre();
        assertThat(ecole.etat().uai()).isEqualTo(ecole.uai());
    }

    @Property
    @Label("I10 ce qu'une simulation montre est ce qu'une application écrit ; une simulation n'écrit rien")
    void i10(@ForAll("histoires") Histoire histoire) {
        var ecole = ecole(histoire);
        for (var semaine : histoire.semaines()) {
            ecole.verrouiller(semaine);
            var avant = ecole.etat();
            var montre = ecole.simuler(semaine);
            assertThat(ecole.etat()).isEqualTo(avant);
            ecole.appliquer(semaine).ifPresent(applique -> {
                assertThat(applique.empreintePlan())
                        .isEqualTo(montre.orElseThrow().empreintePlan());
                assertThat(applique.changements())
                        .isEqualTo(montre.orElseThrow().changements());
                assertThat(applique.messages()).isEqualTo(montre.orElseThrow().messages());
            });
        }
    }

    @Property
    @Label("I11 une panne au milieu de l'écriture laisse l'état tel qu'il était, et la demande le dit")
    void i11(@ForAll("semaines") Histoire histoire) {
        var ecole = ecole(histoire);
        var semaine = histoire.semaines().get(0);
        var avant = ecole.etat();
        ecole.echouer(semaine);
        assertThat(ecole.etat()).isEqualTo(avant);
        ecole.appliquer(semaine);
    }

    @Property
    @Label("I12 une sélection partagée en plusieurs demandes, dans n'importe quel ordre, finit dans le même état")
    void i12(@ForAll("semaines") Histoire histoire) {
        var semaine = histoire.semaines().get(0);
        var toutes = histoire.ecole().selection();
        var dUnCoup = ecole(histoire);
        if (dUnCoup.appliquer(semaine, toutes).isPresent()) {
            for (var ordre : ImmutableList.of(toutes, toutes.reverse())) {
                var parParties = ecole(histoire);
                var refuses = ordre.stream()
                        .filter(division -> parParties
                                .appliquer(semaine, ImmutableList.of(division))
                                .isEmpty())
                        .count();
                if (refuses == 0) {
                    assertThat(contenu(parParties.etat())).isEqualTo(contenu(dUnCoup.etat()));
                }
            }
        }
    }

    /** Which état it is, but for its name and for how many changes led there. */
    private static ImmutableList<Object> contenu(EtatLsun etat) {
        return ImmutableList.of(
                etat.etablissement(),
                ImmutableSet.copyOf(etat.divisions()),
                ImmutableSet.copyOf(etat.eleves()),
                ImmutableSet.copyOf(etat.bilans()),
                ImmutableSet.copyOf(etat.enseignants()),
                ImmutableSet.copyOf(etat.archives()));
    }

    @Property
    @Label("I13 retirer un bloc à la source ne change jamais ses champs")
    void i13(@ForAll("semaines") Histoire histoire) {
        for (var bloc : ImmutableSet.of(Bloc.ADRESSE, Bloc.CONTACT, Bloc.RESPONSABLES)) {
            var prive = EcoleVecue.sansBloc(histoire, bloc);
            var ecole = ecole(prive);
            var avant = parCle(ecole.etat().eleves(), Eleve::id, eleve -> partie(bloc, eleve.donnees()));
            ecole.vivre();
            assertThat(parCle(ecole.etat().eleves(), Eleve::id, eleve -> partie(bloc, eleve.donnees())))
                    .isEqualTo(avant);
        }
    }

    private static Object partie(Bloc bloc, DonneesAdministratives donnees) {
        return switch (bloc) {
            case ADRESSE -> donnees.adresse();
            case CONTACT -> donnees.contact();
            default -> donnees.responsables();
        };
    }

    @Property
    @Label("I14 l'empreinte des bilans verrouillés est la même avant et après, et le rapport la dit deux fois")
    void i14(@ForAll("histoires") Histoire histoire) {
        var ecole = ecole(histoire);
        for (var semaine : histoire.semaines()) {
            ecole.verrouiller(semaine);
            var avant = BilansVerrouilles.de(ecole.etat());
            ecole.appliquer(semaine)
                    .filter(rapport -> !rapport.rienASynchroniser())
                    .ifPresent(rapport -> assertThat(rapport.empreinteVerrouillesApres())
                            .isEqualTo(Optional.of(rapport.empreinteVerrouillesAvant())));
            assertThat(BilansVerrouilles.de(ecole.etat())).isEqualTo(avant);
        }
    }

    private static <T, K> ImmutableSet<K> cles(Collection<T> valeurs, Function<T, K> cle) {
        return valeurs.stream().map(cle).collect(toImmutableSet());
    }

    private static <T, K, V> ImmutableMap<K, V> parCle(
            Collection<T> valeurs, Function<T, K> cle, Function<T, V> valeur) {
        return valeurs.stream().collect(toImmutableMap(cle, valeur));
    }
}
