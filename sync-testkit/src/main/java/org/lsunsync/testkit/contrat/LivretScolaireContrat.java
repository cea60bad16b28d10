package org.lsunsync.testkit.contrat;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lsunsync.domain.bilan.Archive;
import org.lsunsync.domain.bilan.Bilan;
import org.lsunsync.domain.bilan.BilanId;
import org.lsunsync.domain.etablissement.DivisionId;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.domain.personne.DonneesAdministratives;
import org.lsunsync.domain.personne.Eleve;
import org.lsunsync.domain.personne.EleveId;
import org.lsunsync.domain.plan.BilansVerrouilles;
import org.lsunsync.domain.plan.Changement;
import org.lsunsync.domain.plan.EtatLsun;
import org.lsunsync.domain.plan.Planificateur;
import org.lsunsync.domain.plan.RepereEleve;
import org.lsunsync.domain.plan.Seuils;
import org.lsunsync.domain.plan.SyncPlan;
import org.lsunsync.domain.source.NatureDocument;
import org.lsunsync.ports.Effectifs;
import org.lsunsync.ports.EntreeJournal;
import org.lsunsync.ports.Journal;
import org.lsunsync.ports.LivretScolaire;
import org.lsunsync.ports.LivretScolaire.BilanMontre;
import org.lsunsync.ports.LivretScolaire.Ecriture;
import org.lsunsync.testkit.arbitraires.Histoire;
import org.lsunsync.testkit.arbitraires.Histoires;

/**
 * What an adapter of {@link LivretScolaire} owes, clause by clause. JUnit makes an instance for each test: what a subclass sets up in
 * its fields or in a {@code @BeforeEach} is one empty LSUN for one test. Readers need a connection beside the writer's (LS-7).
 */
public abstract class LivretScolaireContrat {

    private static final Uai AUTRE = new Uai("0999002X");

    private final Histoire histoire = Histoires.exemple();
    private final Uai uai = histoire.ecole().uai();

    /** For subclasses. */
    protected LivretScolaireContrat() {}

    /** The adapter, over this test's LSUN. */
    protected abstract LivretScolaire livret();

    /** The journal into which it puts its applications. */
    protected abstract Journal journal();

    /** Fills this test's LSUN with a whole école. */
    protected abstract void installer(EtatLsun ecole);

    /** Someone locks a bilan en cours in LSUN, not through the port. */
    protected abstract void verrouiller(Uai ecole, BilanId bilan, Instant instant);

    /** The adapter over a LSUN that can't be reached. */
    protected abstract LivretScolaire enPanne();

    private EtatLsun etat(Uai ecole) {
        var divisions = livret().apercu(ecole).orElseThrow().divisions().values();
        return trie(livret().charger(ecole, ImmutableList.sortedCopyOf(divisions)));
    }

    private EtatLsun etat() {
        return etat(uai);
    }

    private static EtatLsun trie(EtatLsun etat) {
        return etat.withSelection(tri(etat.selection(), Comparator.comparing(DivisionId::valeur)))
                .withDivisions(tri(
                        etat.divisions(),
                        Comparator.comparing(division -> division.id().valeur())))
                .withEleves(tri(etat.eleves(), Comparator.comparing(Eleve::id)))
                .withAutresEleves(tri(etat.autresEleves(), Comparator.comparing(RepereEleve::id)))
                .withEnseignants(tri(etat.enseignants(), Comparator.comparing(enseignant -> enseignant.id())))
                .withDisciplines(tri(etat.disciplines(), Comparator.comparing(discipline -> discipline.id())))
                .withBilans(tri(etat.bilans(), Comparator.comparing(Bilan::id)))
                .withArchives(tri(
                        etat.archives(), Comparator.comparing(Archive::eleve).thenComparing(Archive::numero)));
    }

    private static <T> ImmutableList<T> tri(List<T> valeurs, Comparator<T> ordre) {
        return ImmutableList.sortedCopyOf(ordre, valeurs);
    }

    private SyncPlan plan(int semaine) {
        return plan(uai, semaine);
    }

    private SyncPlan plan(Uai ecole, int semaine) {
        var dite = histoire.semaines().get(semaine);
        return new Planificateur()
                .planifier(
                        livret().charger(ecole, dite.selection()), dite.bee(), dite.s3e(), dite.jour(), Seuils.DEFAUT);
    }

    private Ecriture ecrire(SyncPlan plan) {
        return livret().appliquer(plan, prouves -> Entrees.application(plan));
    }

    private SyncPlan appliquer(int semaine) {
        var plan = plan(semaine);
        assertThat(ecrire(plan)).isInstanceOf(Ecriture.Faite.class);
        return plan;
    }

    private List<Journal.LigneHistorique> historique(Uai ecole) {
        return journal().lister(ecole, Long.MAX_VALUE, 100);
    }

    @Test
    @DisplayName("LS-1 Lecture : l'école entière se relit telle qu'elle fut installée")
    void relecture() {
        installer(histoire.ecole());
        assertThat(etat().withVersion(1)).isEqualTo(trie(histoire.ecole()).withVersion(1));
    }

    @Test
    @DisplayName(
            "LS-1 Lecture : les divisions choisies dans l'ordre demandé, entières ; des autres élèves, des repères")
    void selection() {
        var ecole = histoire.ecole();
        installer(ecole);
        for (var division : ecole.selection()) {
            var lu = livret().charger(uai, ImmutableList.of(division));
            var ids = lu.eleves().stream().map(Eleve::id).collect(toImmutableSet());
            assertThat(lu.selection()).containsExactly(division);
            assertThat(ids)
                    .containsExactlyInAnyOrderElementsOf(ecole.eleves().stream()
                            .filter(eleve -> eleve.division().equals(division)
                                    || ecole.bilans().stream()
                                            .anyMatch(
                                                    bilan -> bilan.id().eleve().equals(eleve.id())
                                                            && bilan.scolarite()
                                                                    .division()
                                                                    .equals(division)))
                            .map(Eleve::id)
                            .toList());
            assertThat(lu.autresEleves())
                    .containsExactlyInAnyOrderElementsOf(ecole.eleves().stream()
                            .filter(eleve -> !ids.contains(eleve.id()))
                            .map(RepereEleve::de)
                            .toList());
            assertThat(lu.bilans())
                    .containsExactlyInAnyOrderElementsOf(ecole.bilans().stream()
                            .filter(bilan -> ids.contains(bilan.id().eleve()))
                            .toList());
        }
        assertThat(livret().charger(uai, ecole.selection().reverse()).selection())
                .isEqualTo(ecole.selection().reverse());
    }

    @Test
    @DisplayName("LS-1 Lecture : une division que LSUN ne connaît pas est absente de la réponse")
    void divisionInconnue() {
        installer(histoire.ecole());
        var connue = histoire.ecole().selection().get(0);
        assertThat(livret().charger(uai, ImmutableList.of(new DivisionId("absente"), connue))
                        .selection())
                .containsExactly(connue);
        assertThat(livret().apercu(uai).orElseThrow().divisions())
                .isEqualTo(histoire.ecole().divisions().stream()
                        .collect(ImmutableMap.toImmutableMap(d -> d.code(), d -> d.id())));
    }

    @Test
    @DisplayName("LS-2 Tout : chaque changement du plan est écrit, et l'entrée du journal avec eux")
    void tout() {
        installer(histoire.ecole());
        var plan = appliquer(0);
        assertThat(plan.changements()).isNotEmpty();
        assertThat(plan(0).changements()).isEmpty();
        assertThat(historique(uai)).hasSize(1);
        assertThat(journal().lire(uai, historique(uai).get(0).numero())).contains(Entrees.application(plan));
    }

    @Test
    @DisplayName("LS-2 Rien : quand l'écriture échoue, ni changement, ni archive, ni entrée")
    void rien() {
        installer(histoire.ecole());
        var avant = etat();
        var plan = plan(0);
        var panne = catchThrowable(() -> livret().appliquer(plan, prouves -> {
            throw new IllegalStateException("panne");
        }));
        assertThat(panne).isNotNull();
        assertThat(etat()).isEqualTo(avant);
        assertThat(historique(uai)).isEmpty();
        assertThat(ecrire(plan)).isInstanceOf(Ecriture.Faite.class);
    }

    @Test
    @DisplayName("LS-3 Version : un plan fait sur une autre version n'écrit rien, et le dit")
    void version() {
        installer(histoire.ecole());
        var perime = plan(0);
        appliquer(1);
        var avant = etat();
        assertThat(ecrire(perime)).isEqualTo(new Ecriture.VersionDepassee(avant.version()));
        assertThat(etat()).isEqualTo(avant);
        assertThat(historique(uai)).hasSize(1);
    }

    @Test
    @DisplayName(
            "LS-3 Version : un bilan que quelqu'un verrouille entre la lecture et l'écriture fait une autre version")
    void verrouEntreDeux() {
        installer(histoire.ecole());
        var perime = plan(0);
        verrouiller(uai, enCours(), Instant.parse("2026-01-14T10:00:00Z"));
        assertThat(ecrire(perime)).isInstanceOf(Ecriture.VersionDepassee.class);
    }

    private BilanId enCours() {
        return histoire.ecole().bilans().stream()
                .filter(bilan -> !bilan.verrouille())
                .map(Bilan::id)
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("LS-3 Version : un plan sans changement n'en fait pas une autre")
    void sansChangement() {
        installer(histoire.ecole());
        appliquer(0);
        var avant = livret().apercu(uai).orElseThrow().version();
        var vide = plan(0);
        assertThat(vide.changements()).isEmpty();
        assertThat(ecrire(vide)).isInstanceOf(Ecriture.Faite.class);
        assertThat(livret().apercu(uai).orElseThrow().version()).isEqualTo(avant);
    }

    @Test
    @DisplayName("LS-4 Archives : aucune ne manque, chacune est l'élève d'avant, et nulle ne change ensuite")
    void archives() {
        installer(histoire.ecole());
        var avant = etat();
        var premiere = appliquer(0);
        var apresUne = etat().archives();
        assertThat(apresUne.size()).isEqualTo(nombreDArchives(premiere)).isPositive();
        for (var archive : apresUne) {
            assertThat(avant.eleves())
                    .anyMatch(eleve -> eleve.id().equals(archive.eleve())
                            && eleve.donnees().equals(archive.donnees()));
        }
        var seconde = appliquer(1);
        assertThat(nombreDArchives(seconde)).isPositive();
        assertThat(etat().archives()).containsAll(apresUne).hasSize(apresUne.size() + nombreDArchives(seconde));
        for (var eleve : avant.eleves()) {
            assertThat(livret().archives(uai, eleve.id()))
                    .isEqualTo(etat().archives().stream()
                            .filter(archive -> archive.eleve().equals(eleve.id()))
                            .sorted(Comparator.comparing(Archive::numero))
                            .toList());
        }
    }

    private static int nombreDArchives(SyncPlan plan) {
        return (int) plan.changements().stream()
                .filter(Changement.ArchiveAjoutee.class::isInstance)
                .count();
    }

    @Test
    @DisplayName("LS-4 Archives : un bilan verrouillé est épinglé une fois, et son épingle ne bouge plus")
    void epingle() {
        installer(histoire.ecole());
        appliquer(0);
        var epingles = epingles();
        assertThat(epingles).isNotEmpty();
        verrouiller(uai, enCours(), Instant.parse("2026-01-20T10:00:00Z"));
        appliquer(1);
        assertThat(epingles()).containsAllEntriesOf(epingles).hasSizeGreaterThan(epingles.size());
    }

    private ImmutableMap<String, String> epingles() {
        return etat().bilans().stream()
                .flatMap(bilan -> bilan.etat()
                        .<Stream<String>>selon(
                                Stream::of, verrou -> verrou.epingle().stream().map(Object::toString))
                        .map(numero -> ImmutableMap.of(bilan.id().cle(), numero)))
                .flatMap(entree -> entree.entrySet().stream())
                .collect(ImmutableMap.toImmutableMap(entree -> entree.getKey(), entree -> entree.getValue()));
    }

    @Test
    @DisplayName("LS-5 Verrouillés : leur empreinte est reprise avant la fin, et donnée à l'entrée du journal")
    void preuve() {
        installer(histoire.ecole());
        var plan = plan(0);
        var prouves = new AtomicReference<>(new BilansVerrouilles(0, ""));
        livret().appliquer(plan, empreinte -> {
            prouves.set(empreinte);
            return Entrees.application(plan);
        });
        assertThat(prouves.get()).isEqualTo(plan.bilansVerrouilles());
        assertThat(plan.bilansVerrouilles().nombre()).isPositive();
    }

    @Test
    @DisplayName("LS-5 Verrouillés : s'ils n'étaient plus les mêmes, rien n'est écrit, et l'adapter le dit")
    void verrouillesModifies() {
        installer(histoire.ecole());
        var avant = etat();
        var faux = plan(0).withBilansVerrouilles(new BilansVerrouilles(1, "autre"));
        assertThat(ecrire(faux)).isInstanceOf(Ecriture.VerrouillesModifies.class);
        assertThat(etat()).isEqualTo(avant);
        assertThat(historique(uai)).isEmpty();
    }

    @Test
    @DisplayName("LS-6 Fils : de plusieurs plans sur une même version, un seul est écrit")
    void fils() {
        installer(histoire.ecole());
        var plan = plan(0);
        var adapter = livret();
        var ecritures = Ensemble.repondre(4, () -> adapter.appliquer(plan, prouves -> Entrees.application(plan)));
        assertThat(ecritures).filteredOn(Ecriture.Faite.class::isInstance).hasSize(1);
        assertThat(ecritures)
                .filteredOn(Ecriture.VersionDepassee.class::isInstance)
                .hasSize(3);
        assertThat(historique(uai)).hasSize(1);
        assertThat(etat().archives()).hasSize(nombreDArchives(plan));
    }

    @Test
    @DisplayName("LS-7 Transaction : qui lit pendant l'écriture voit l'état d'avant, et aucune entrée")
    void transaction() {
        installer(histoire.ecole());
        var avant = etat();
        var plan = plan(0);
        var vu = new AtomicReference<Optional<EtatLsun>>(Optional.empty());
        var lignes = new AtomicReference<>(ImmutableList.<Journal.LigneHistorique>of());
        livret().appliquer(plan, prouves -> {
            vu.set(Optional.of(etat()));
            lignes.set(ImmutableList.copyOf(historique(uai)));
            return Entrees.application(plan);
        });
        assertThat(vu.get()).contains(avant);
        assertThat(lignes.get()).isEmpty();
        assertThat(etat()).isNotEqualTo(avant);
    }

    @Test
    @DisplayName("LS-8 Échec : LSUN injoignable ne donne qu'EchecPort, sans cause, à chaque appel")
    void panne() {
        installer(histoire.ecole());
        var plan = plan(0);
        var coupe = enPanne();
        var eleve = histoire.ecole().eleves().get(0).id();
        Pannes.refus(() -> coupe.apercu(uai));
        Pannes.refus(() -> coupe.charger(uai, histoire.ecole().selection()));
        Pannes.refus(() -> coupe.appliquer(plan, prouves -> Entrees.application(plan)));
        Pannes.refus(() -> coupe.constater(Entrees.application(plan)));
        Pannes.refus(() -> coupe.archives(uai, eleve));
        Pannes.refus(() -> coupe.montrer(uai, eleve));
    }

    @Test
    @DisplayName("LS-8 Échec : charger une école que LSUN n'a pas ou plus")
    void ecoleDisparue() {
        assertThat(livret().apercu(uai)).isEmpty();
        assertThat(Pannes.refus(() -> livret().charger(uai, ImmutableList.of())).code())
                .isEqualTo("BaseIndisponible");
    }

    @Test
    @DisplayName("LS-9 Autres écoles : rien d'un autre UAI n'est lu ni écrit, mêmes clés ou non")
    void autresEcoles() {
        installer(histoire.ecole());
        installer(histoire.ecole().withUai(AUTRE));
        var ailleurs = etat(AUTRE);
        var ici = appliquer(0);
        assertThat(etat(AUTRE)).isEqualTo(ailleurs);
        assertThat(historique(AUTRE)).isEmpty();
        assertThat(ici.changements()).isNotEmpty();
        for (var eleve : ailleurs.eleves()) {
            assertThat(livret().archives(AUTRE, eleve.id())).isEmpty();
            assertThat(livret().montrer(AUTRE, eleve.id()))
                    .allMatch(montre -> montre.identite().equals(eleve.donnees()));
        }
        ecrire(plan(AUTRE, 0));
        assertThat(historique(uai)).hasSize(1);
        assertThat(etat(AUTRE).archives()).isEqualTo(etat().archives());
    }

    @Test
    @DisplayName("LS-10 Dernière application : l'aperçu la dit, avec l'horodatage de ses sources")
    void derniereApplication() {
        installer(histoire.ecole());
        assertThat(livret().apercu(uai).orElseThrow().derniere()).isEmpty();
        var plan = plan(0);
        var faite = ecrire(plan);
        var apercu = livret().apercu(uai).orElseThrow();
        var derniere = apercu.derniere().orElseThrow();

        assertThat(faite).isEqualTo(new Ecriture.Faite(apercu.version(), derniere.numero()));
        assertThat(apercu.annee()).isEqualTo(plan.annee());
        assertThat(apercu.horodatages()).containsAllEntriesOf(Entrees.HORODATAGES);
        assertThat(derniere.version()).isEqualTo(apercu.version());
        assertThat(derniere.empreinteSources()).isEqualTo(Entrees.EMPREINTE);
        assertThat(derniere.selection()).isEqualTo(plan.selection().keySet());
        assertThat(derniere.seuils()).isEqualTo(Seuils.DEFAUT);
        assertThat(derniere.date()).isEqualTo(plan.date());
        assertThat(derniere.valableJusquau()).isEqualTo(plan.valableJusquau());
    }

    @Test
    @DisplayName("LS-10 Dernière application : constater ne garde que l'entrée et l'horodatage de ses sources")
    void constater() {
        installer(histoire.ecole());
        var plan = appliquer(0);
        var avant = livret().apercu(uai).orElseThrow();
        var etat = etat();
        var plusTard = ImmutableMap.of(NatureDocument.STS, Instant.parse("2026-02-01T10:00:00Z"));
        EntreeJournal entree = Entrees.rien(plan, plusTard);

        var numero = livret().constater(entree);

        var apres = livret().apercu(uai).orElseThrow();
        assertThat(journal().lire(uai, numero)).contains(entree);
        assertThat(apres.derniere()).isEqualTo(avant.derniere());
        assertThat(apres.version()).isEqualTo(avant.version());
        assertThat(apres.horodatages())
                .isEqualTo(ImmutableMap.builder()
                        .putAll(avant.horodatages())
                        .putAll(plusTard)
                        .buildKeepingLast());
        assertThat(etat()).isEqualTo(etat);
    }

    @Test
    @DisplayName(
            "LS-11 Relecture : un bilan épinglé montre son archive, tout autre l'élève d'aujourd'hui, dans l'ordre des clés")
    void montrer() {
        installer(histoire.ecole());
        appliquer(0);
        appliquer(1);
        var etat = etat();
        var anciens = ImmutableSet.<DonneesAdministratives>builder();
        for (var eleve : etat.eleves()) {
            var montres = livret().montrer(uai, eleve.id());
            assertThat(montres).extracting(BilanMontre::bilan).isEqualTo(bilans(etat, eleve.id()));
            for (var montre : montres) {
                var attendu = montre.bilan()
                        .etat()
                        .selon(
                                eleve::donnees,
                                verrou -> verrou.epingle()
                                        .map(numero -> archive(etat, eleve.id(), numero.toString()))
                                        .orElse(eleve.donnees()));
                assertThat(montre.identite()).isEqualTo(attendu);
                if (!attendu.equals(eleve.donnees())) {
                    anciens.add(attendu);
                }
            }
        }
        assertThat(anciens.build()).isNotEmpty();
        assertThat(livret().montrer(uai, new EleveId(999_999))).isEmpty();
        assertThat(livret().archives(uai, new EleveId(999_999))).isEmpty();
    }

    @Test
    @DisplayName(
            "LS-12 Effectifs : par division, les élèves et les bilans de l'école entière, et rien d'une école inconnue")
    void effectifs() {
        installer(histoire.ecole());
        var compte = livret().effectifs(uai).orElseThrow();
        assertThat(compte).isEqualTo(Effectifs.de(etat()));
        assertThat(compte.divisions()).anyMatch(division -> division.verrouilles() != division.enCours());
        assertThat(livret().effectifs(AUTRE)).isEmpty();
    }

    private static List<Bilan> bilans(EtatLsun etat, EleveId eleve) {
        return etat.bilans().stream()
                .filter(bilan -> bilan.id().eleve().equals(eleve))
                .toList();
    }

    private static DonneesAdministratives archive(EtatLsun etat, EleveId eleve, String numero) {
        return etat.archives().stream()
                .filter(archive -> archive.eleve().equals(eleve)
                        && archive.numero().toString().equals(numero))
                .map(Archive::donnees)
                .findFirst()
                .orElseThrow();
    }
}
