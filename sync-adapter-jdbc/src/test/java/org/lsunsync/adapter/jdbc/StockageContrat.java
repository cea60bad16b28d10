package org.lsunsync.adapter.jdbc;

import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lsunsync.adapter.jdbc.Installations.complete;
import static org.lsunsync.adapter.jdbc.Installations.entree;
import static org.lsunsync.adapter.jdbc.Installations.plan;
import static org.lsunsync.adapter.jdbc.Installations.trie;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javax.sql.DataSource;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lsunsync.domain.bilan.Archive;
import org.lsunsync.domain.bilan.Bilan;
import org.lsunsync.domain.bilan.BilanId;
import org.lsunsync.domain.bilan.BilanPeriodique;
import org.lsunsync.domain.bilan.Etat;
import org.lsunsync.domain.bilan.NumeroArchive;
import org.lsunsync.domain.etablissement.AnneeScolaire;
import org.lsunsync.domain.etablissement.DivisionId;
import org.lsunsync.domain.etablissement.Periode;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.domain.personne.Eleve;
import org.lsunsync.domain.personne.EleveId;
import org.lsunsync.domain.plan.BilansVerrouilles;
import org.lsunsync.domain.plan.Changement;
import org.lsunsync.domain.plan.EtatLsun;
import org.lsunsync.domain.plan.Planificateur;
import org.lsunsync.domain.plan.Seuils;
import org.lsunsync.domain.source.NatureDocument;
import org.lsunsync.ports.EchecPort;
import org.lsunsync.ports.EntreeJournal;
import org.lsunsync.ports.EntreeJournal.RefusConsigne;
import org.lsunsync.ports.Issue;
import org.lsunsync.ports.LivretScolaire.Ecriture;
import org.lsunsync.ports.Mode;
import org.lsunsync.ports.Refus;
import org.lsunsync.ports.Suivi;
import org.lsunsync.testkit.arbitraires.Histoire;
import org.lsunsync.testkit.arbitraires.Histoires;

/** What the database owes, clause by clause; the same on H2 and on PostgreSQL. */
abstract class StockageContrat {

    private static final Uai AUTRE = new Uai("0999002X");

    /** An empty database with the schema, one for each test. */
    abstract DataSource nouvelleBase();

    /** A database that several tries of a property may share: each try has an école of its own in it. */
    abstract StockageJdbc partagee();

    private static Histoire histoire() {
        return Histoires.exemple();
    }

    private static EtatLsun etat(StockageJdbc stockage, Uai uai) {
        return stockage.ecoles().lire(uai).orElseThrow().etat();
    }

    @Test
    @DisplayName("EC-1 une école s'installe une fois ; EC-2 elle se relit égale")
    void installer() {
        var stockage = new StockageJdbc(nouvelleBase());
        var ecole = complete(histoire().ecole());

        assertThat(stockage.ecoles().lire(ecole.etat().uai())).isEmpty();
        assertThat(stockage.ecoles().installer(ecole)).isTrue();
        assertThat(stockage.ecoles().installer(ecole)).isFalse();

        var relue = stockage.ecoles().lire(ecole.etat().uai()).orElseThrow();
        assertThat(trie(relue.etat())).isEqualTo(trie(ecole.etat()));
        assertThat(relue.horodatages()).isEqualTo(ecole.horodatages());
        assertThat(relue.contenus()).isEqualTo(ecole.contenus());
    }

    @Test
    @DisplayName("LS-1 une division que LSUN ne connaît pas n'est pas dans la réponse")
    void divisionInconnue() {
        var stockage = new StockageJdbc(nouvelleBase());
        var ecole = histoire().ecole();
        stockage.ecoles().installer(complete(ecole));
        var connue = ecole.divisions().get(0).id();

        var etat = stockage.livret().charger(ecole.uai(), ImmutableList.of(new DivisionId("absente"), connue));
        assertThat(etat.selection()).containsExactly(connue);
        assertThat(etat.eleves().size() + etat.autresEleves().size())
                .isEqualTo(ecole.eleves().size());
    }

    @Test
    @DisplayName("LS-3 un plan fait sur une version dépassée n'écrit rien, et le dit")
    void versionDepassee() {
        var stockage = new StockageJdbc(nouvelleBase());
        var histoire = histoire();
        stockage.ecoles().installer(complete(histoire.ecole()));
        var plan = plan(stockage, histoire.ecole(), histoire.semaines().get(0));
        stockage.livret().appliquer(plan, prouves -> entree(plan));
        var apresLui = etat(stockage, plan.uai());

        assertThat(stockage.livret().appliquer(plan, prouves -> entree(plan)))
                .isEqualTo(new Ecriture.VersionDepassee(apresLui.version()));
        assertThat(etat(stockage, plan.uai())).isEqualTo(apresLui);
        assertThat(stockage.journal().lister(plan.uai(), Long.MAX_VALUE, 10)).hasSize(1);
    }

    @Test
    @DisplayName("LS-5 si un bilan verrouillé avait changé, rien n'est écrit")
    void preuve() {
        var stockage = new StockageJdbc(nouvelleBase());
        var histoire = histoire();
        stockage.ecoles().installer(complete(histoire.ecole()));
        var plan = plan(stockage, histoire.ecole(), histoire.semaines().get(0))
                .withBilansVerrouilles(new BilansVerrouilles(1, "autre"));
        var avant = etat(stockage, plan.uai());

        assertThat(stockage.livret().appliquer(plan, prouves -> entree(plan)))
                .isInstanceOf(Ecriture.VerrouillesModifies.class);
        assertThat(etat(stockage, plan.uai())).isEqualTo(avant);
        assertThat(stockage.journal().lister(plan.uai(), Long.MAX_VALUE, 10)).isEmpty();
    }

    @Test
    @DisplayName("LS-10 l'aperçu dit la dernière application et l'horodatage de ses sources")
    void derniereApplication() {
        var stockage = new StockageJdbc(nouvelleBase());
        var histoire = histoire();
        stockage.ecoles().installer(complete(histoire.ecole()));
        var uai = histoire.ecole().uai();
        assertThat(stockage.livret().apercu(uai).orElseThrow().derniere()).isEmpty();

        var plan = plan(stockage, histoire.ecole(), histoire.semaines().get(0));
        var faite = (Ecriture.Faite) stockage.livret().appliquer(plan, prouves -> entree(plan));
        var apercu = stockage.livret().apercu(uai).orElseThrow();

        assertThat(apercu.version()).isEqualTo(faite.version()).isEqualTo(plan.version() + 1);
        assertThat(apercu.horodatages())
                .isEqualTo(ImmutableMap.of(NatureDocument.ELEVES, Instant.parse("2026-01-14T10:00:00Z")));
        assertThat(apercu.divisions().values())
                .containsExactlyInAnyOrderElementsOf(histoire.ecole().selection());
        var derniere = apercu.derniere().orElseThrow();
        assertThat(derniere.numero()).isEqualTo(faite.numero());
        assertThat(derniere.version()).isEqualTo(faite.version());
        assertThat(derniere.empreinteSources()).isEqualTo("abc");
        assertThat(derniere.selection()).isEqualTo(plan.selection().keySet());
        assertThat(derniere.seuils()).isEqualTo(Seuils.DEFAUT);
        assertThat(derniere.date()).isEqualTo(plan.date());
        assertThat(derniere.valableJusquau()).isEqualTo(plan.valableJusquau());
    }

    @Test
    @DisplayName("LS-10 constater n'écrit que l'entrée et l'horodatage")
    void constater() {
        var stockage = new StockageJdbc(nouvelleBase());
        var histoire = histoire();
        stockage.ecoles().installer(complete(histoire.ecole()));
        var plan = plan(stockage, histoire.ecole(), histoire.semaines().get(0));
        stockage.livret().appliquer(plan, prouves -> entree(plan));
        var avant = stockage.livret().apercu(plan.uai()).orElseThrow();

        stockage.livret().constater(entree(plan));
        assertThat(stockage.livret().apercu(plan.uai())).contains(avant);
        assertThat(stockage.journal().lister(plan.uai(), Long.MAX_VALUE, 10)).hasSize(2);
    }

    @Test
    @DisplayName("LS-8 une panne ne dit que la requête et son SQLSTATE, sans cause ni valeur")
    void panneMuette() {
        var stockage = new StockageJdbc(nouvelleBase());
        var ecole = histoire().ecole();
        var double0 = ecole.eleves().get(0);
        var secret = double0.withDonnees(
                double0.donnees().withEtatCivil(double0.donnees().etatCivil().withNomFamille("SECRETISSIME")));
        var deuxFois = ecole.withEleves(ImmutableList.<Eleve>builder()
                .addAll(ecole.eleves())
                .add(secret)
                .build());

        assertThatExceptionOfType(EchecPort.class)
                .isThrownBy(() -> stockage.ecoles().installer(complete(deuxFois)))
                .satisfies(echec -> {
                    assertThat(echec.getCause()).isNull();
                    assertThat(echec.refus().phrase())
                            .contains("SQLSTATE 23505")
                            .doesNotContain("SECRETISSIME");
                    assertThat(echec).hasMessageNotContaining("SECRETISSIME");
                });
        assertThat(stockage.ecoles().lire(ecole.uai())).isEmpty();
    }

    @Test
    @DisplayName("une base d'un schéma plus récent, ou sans schéma, est refusée par une phrase claire")
    void schema() throws SQLException {
        var source = nouvelleBase();
        try (var connexion = source.getConnection();
                var requete = connexion.createStatement()) {
            requete.execute("insert into lsun_schema (version) values (99)");
        }
        assertThatExceptionOfType(EchecPort.class)
                .isThrownBy(() -> new StockageJdbc(source).livret().apercu(AUTRE))
                .satisfies(echec -> assertThat(echec.refus().phrase())
                        .contains("version 99")
                        .contains("plus récent"));
    }

    @Test
    @DisplayName("JO-1 à JO-6 le journal relit ce qui fut consigné, le plus récent d'abord, par pages, école par école")
    void journal() {
        var journal = new StockageJdbc(nouvelleBase()).journal();
        var histoire = histoire();
        var semaine = histoire.semaines().get(0);
        var plan = new Planificateur()
                .planifier(histoire.ecole(), semaine.bee(), semaine.s3e(), semaine.jour(), Seuils.DEFAUT);
        var application = entree(plan);
        var refus = new EntreeJournal(
                AUTRE,
                Optional.empty(),
                Mode.SIMULATION,
                "chef",
                LocalDate.of(2026, 1, 15),
                Instant.EPOCH,
                Instant.EPOCH,
                ImmutableList.of(),
                Seuils.DEFAUT,
                Issue.REFUSEE,
                Optional.of(RefusConsigne.de(new Refus.AccesRefuse("chef", AUTRE))),
                Optional.empty(),
                Optional.empty());

        long premier = journal.consigner(application);
        long ailleurs = journal.consigner(refus);
        long second = journal.consigner(application);

        assertThat(second).isGreaterThan(premier);
        assertThat(journal.lire(plan.uai(), premier)).contains(application);
        assertThat(journal.lire(AUTRE, ailleurs)).contains(refus);
        assertThat(journal.lire(AUTRE, premier)).isEmpty();
        assertThat(journal.lister(plan.uai(), Long.MAX_VALUE, 10))
                .extracting(ligne -> ligne.numero())
                .containsExactly(second, premier);
        assertThat(journal.lister(plan.uai(), second, 10))
                .extracting(ligne -> ligne.numero())
                .containsExactly(premier);
        assertThat(journal.lister(plan.uai(), Long.MAX_VALUE, 1)).hasSize(1);
        assertThat(journal.parPlan(plan.uai(), plan.empreinte())).contains(application);
        assertThat(journal.parPlan(AUTRE, plan.empreinte())).isEmpty();
    }

    @Test
    @DisplayName("VE-1 à VE-4 un seul tient le verrou d'une école, qui se rend, et chacune a le sien")
    void verrou() {
        var source = nouvelleBase();
        var ici = new StockageJdbc(source).verrou();
        var la = new StockageJdbc(source).verrou();
        var uai = histoire().ecole().uai();

        var prise = ici.prendre(uai).orElseThrow();
        assertThat(la.prendre(uai)).isEmpty();
        assertThat(ici.prendre(uai)).isEmpty();
        var autre = la.prendre(AUTRE);
        assertThat(autre).isPresent();
        autre.orElseThrow().close();

        prise.close();
        prise.close();
        var reprise = la.prendre(uai);
        assertThat(reprise).isPresent();
        reprise.orElseThrow().close();
    }

    @Test
    @DisplayName("LS-7 sur une connexion que l'hôte gère, l'appel est dans sa transaction et ne la valide pas")
    void transactionDeLHote() throws SQLException {
        var source = nouvelleBase();
        var histoire = histoire();
        new StockageJdbc(source).ecoles().installer(complete(histoire.ecole()));
        var stockage = new StockageJdbc(source);
        var avant = etat(stockage, histoire.ecole().uai());
        try (var connexion = source.getConnection()) {
            connexion.setAutoCommit(false);
            var hote = new StockageJdbc(new ConnexionDeLHote(connexion));
            var plan = plan(hote, histoire.ecole(), histoire.semaines().get(0));
            assertThat(hote.livret().appliquer(plan, prouves -> entree(plan))).isInstanceOf(Ecriture.Faite.class);
            connexion.rollback();
        }
        assertThat(etat(stockage, histoire.ecole().uai())).isEqualTo(avant);
    }

    @Test
    @DisplayName(
            "une année finie s'en va, archives et journal compris ; l'année en cours, jamais ; les autres écoles restent")
    void purger() {
        var source = nouvelleBase();
        var stockage = new StockageJdbc(source);
        var histoire = histoire();
        var uai = histoire.ecole().uai();
        stockage.ecoles().installer(complete(histoire.ecole()));
        stockage.ecoles().installer(complete(histoire.ecole().withUai(AUTRE)));
        Installations.appliquer(stockage, histoire.ecole(), histoire.semaines().get(0));
        var ailleurs = etat(stockage, AUTRE);
        var annee = new AnneeScolaire(2025);

        assertThat(stockage.purger(uai, annee, "chef", LocalDate.of(2026, 8, 31)))
                .isEqualTo(new Purge.AnneeNonFinie(annee, LocalDate.of(2026, 9, 1)));
        var avant = etat(stockage, uai);
        assertThat(avant.archives()).isNotEmpty();

        assertThat(stockage.purger(uai, annee, "chef", LocalDate.of(2026, 9, 1)))
                .isEqualTo(
                        new Purge.Faite(avant.bilans().size(), avant.archives().size(), 1));
        assertThat(stockage.ecoles().lire(uai)).isEmpty();
        assertThat(stockage.livret().apercu(uai)).isEmpty();
        assertThat(stockage.journal().lister(uai, Long.MAX_VALUE, 10)).isEmpty();
        assertThat(etat(stockage, AUTRE)).isEqualTo(ailleurs);
        List<Map<String, Object>> traces = Jdbi.create(source)
                .withHandle(base -> base.createQuery(
                                "select annee, demandeur, bilans, archives, entrees from purge where uai = :uai")
                        .bind("uai", uai.valeur())
                        .mapToMap()
                        .list());
        assertThat(traces)
                .singleElement()
                .satisfies(trace -> assertThat(trace)
                        .containsEntry("annee", 2025)
                        .containsEntry("demandeur", "chef")
                        .containsEntry("bilans", (long) avant.bilans().size())
                        .containsEntry("archives", (long) avant.archives().size())
                        .containsEntry("entrees", 1L));
    }

    @Test
    @DisplayName(
            "d'une école qui continue s'en vont les bilans de l'année finie, et les archives qu'aucun autre ne montre")
    void purgerUneAnneeDUneEcoleQuiContinue() {
        var stockage = new StockageJdbc(nouvelleBase());
        var ecole = histoire().ecole();
        var ancien = (BilanPeriodique) ecole.bilans().stream()
                .filter(bilan -> bilan.verrouille() && bilan instanceof BilanPeriodique)
                .findFirst()
                .orElseThrow();
        var eleve = ancien.id().eleve();
        var epingle = new Etat.Verrouille(Instant.EPOCH, Optional.of(new NumeroArchive(1)));
        var autreEpingle = new Etat.Verrouille(Instant.EPOCH, Optional.of(new NumeroArchive(2)));
        var deLAnneePassee = new BilanPeriodique(
                new BilanId.Periodique(eleve, new Periode(new AnneeScolaire(2024), 3, 3)),
                ancien.scolarite(),
                epingle,
                ancien.professeursPrincipaux(),
                ancien.acquis());
        var donnees = ecole.eleves().get(0).donnees();
        var etat = ecole.withArchives(
                        new Archive(eleve, new NumeroArchive(1), LocalDate.of(2025, 6, 1), donnees),
                        new Archive(eleve, new NumeroArchive(2), LocalDate.of(2025, 6, 2), donnees),
                        new Archive(eleve, new NumeroArchive(3), LocalDate.of(2025, 10, 1), donnees))
                .withBilans(Stream.concat(
                                ecole.bilans().stream()
                                        .map(bilan ->
                                                bilan.id().equals(ancien.id()) ? bilan.avecEtat(autreEpingle) : bilan),
                                Stream.of(deLAnneePassee))
                        .toList());
        stockage.ecoles().installer(complete(etat));

        var purge = stockage.purger(ecole.uai(), new AnneeScolaire(2024), "chef", LocalDate.of(2026, 1, 15));

        assertThat(purge).isEqualTo(new Purge.Faite(1, 1, 0));
        var apres = etat(stockage, ecole.uai());
        assertThat(apres.archives())
                .extracting(Archive::numero)
                .containsExactly(new NumeroArchive(2), new NumeroArchive(3));
        assertThat(apres.bilans()).hasSize(ecole.bilans().size());
        assertThat(apres.eleves()).hasSameSizeAs(ecole.eleves());
    }

    /** Does something once, when the planning begins: LSUN has been loaded, and nothing written. */
    private static final class EntreLectureEtEcriture implements Suivi {

        private final Runnable quoi;
        private int plans;

        EntreLectureEtEcriture(Runnable quoi) {
            this.quoi = quoi;
        }

        @Override
        public void etape(Uai uai, Etape etape, int fait, int total) {
            if (etape == Etape.LECTURE_LSUN && fait > 0 && ++plans == 1) {
                quoi.run();
            }
        }

        @Override
        public void termine(EntreeJournal entree) {}
    }

    /** Someone else's transaction; where the database has no triggers, it advances the école's version as it must. */
    private static void ailleurs(DataSource source, String sql) {
        Jdbi.create(source).useTransaction(base -> {
            assertThat(base.execute(sql)).isPositive();
            if (Lots.de(base) instanceof Lots.ParRangee) {
                base.execute("update ecole set version = version + 1");
            }
        });
    }

    @Test
    @DisplayName("R0 un bilan que quelqu'un verrouille entre la lecture et l'écriture reste tel qu'il l'a verrouillé")
    void verrouilleEntreTemps() {
        var source = nouvelleBase();
        var stockage = new StockageJdbc(source);
        var college = new College(College.uai(1), 6, 2);
        stockage.ecoles().installer(complete(college.etat()));
        var entre = new EntreLectureEtEcriture(() -> ailleurs(
                source, "update bilan set verrou = current_timestamp where cle = 'P/2025/3/3' and eleve = 10000"));

        var reponse = college.synchronisation(stockage.livret(), stockage.journal(), stockage.verrou(), 1, entre)
                .appliquer(college.demande(1));

        assertThat(reponse.isRight()).isTrue();
        assertThat(entre.plans).isEqualTo(2);
        var avant = college.etat().bilans();
        etat(stockage, college.uai()).bilans().stream()
                .filter(bilan -> bilan.id().cle().endsWith("P/2025/3/3"))
                .forEach(bilan -> assertThat(avant.stream()
                                .anyMatch(alors -> alors.avecEtat(bilan.etat()).equals(bilan)))
                        .as(bilan.id().cle())
                        .isEqualTo(bilan.id().eleve().valeur() == 10_000));
    }

    @Test
    @DisplayName("R0 LSUN qui change à chaque essai finit par EtatModifie, avec rien d'écrit")
    void modifieSansCesse() {
        var source = nouvelleBase();
        var stockage = new StockageJdbc(source);
        var college = new College(College.uai(1), 6, 2);
        stockage.ecoles().installer(complete(college.etat()));
        var sansCesse = new Suivi() {
            @Override
            public void etape(Uai uai, Etape etape, int fait, int total) {
                if (etape == Etape.LECTURE_LSUN && fait > 0) {
                    ailleurs(source, "update eleve set nom_usage = nom_usage || 'X' where id = 10001");
                }
            }

            @Override
            public void termine(EntreeJournal entree) {}
        };

        assertThat(college.synchronisation(stockage.livret(), stockage.journal(), stockage.verrou(), 1, sansCesse)
                        .appliquer(college.demande(1))
                        .getLeft())
                .isEqualTo(new Refus.EtatModifie(college.uai()));
        assertThat(etat(stockage, college.uai()).bilans())
                .containsExactlyInAnyOrderElementsOf(college.etat().bilans());
    }

    @Test
    @DisplayName("aucune connexion n'est gardée, quoi qu'il arrive ; deux suffisent, dont une tient le verrou")
    void connexions() {
        var reglages = new HikariConfig();
        reglages.setDataSource(nouvelleBase());
        reglages.setMaximumPoolSize(2);
        try (var reserve = new HikariDataSource(reglages)) {
            var stockage = new StockageJdbc(reserve);
            var college = new College(College.uai(1), 6, 2);
            stockage.ecoles().installer(complete(college.etat()));
            var uai = college.uai();

            var prise = stockage.verrou().prendre(uai).orElseThrow();
            assertThat(reserve.getHikariPoolMXBean().getActiveConnections()).isEqualTo(1);
            assertThat(stockage.verrou().prendre(uai)).isEmpty();
            assertThat(reserve.getHikariPoolMXBean().getActiveConnections()).isEqualTo(1);
            prise.close();

            assertThat(college.synchronisation(stockage, 1)
                            .appliquer(college.demande(1))
                            .isRight())
                    .isTrue();
            var etat = stockage.livret().charger(uai, college.etat().selection());
            var plan =
                    new Planificateur().planifier(etat, college.bee(2), college.s3e(2), College.jour(2), Seuils.DEFAUT);
            assertThatThrownBy(() -> stockage.livret().appliquer(plan, prouves -> {
                        throw new IllegalStateException("panne");
                    }))
                    .hasMessage("panne");
            assertThatExceptionOfType(EchecPort.class)
                    .isThrownBy(() -> stockage.ecoles()
                            .installer(complete(deuxFois(college.etat().withUai(AUTRE)))));
            stockage.livret().charger(uai, college.etat().selection());
            stockage.journal().lister(uai, Long.MAX_VALUE, 10);
            stockage.ecoles().lire(uai);

            assertThat(reserve.getHikariPoolMXBean().getActiveConnections()).isZero();
        }
    }

    @Test
    @DisplayName(
            "I11 où que la base rompe : un refus, l'état d'avant ou celui d'après selon ce qui est dit, aucune connexion gardée")
    void partout() {
        var reglages = new HikariConfig();
        reglages.setDataSource(nouvelleBase());
        reglages.setMaximumPoolSize(2);
        try (var reserve = new HikariDataSource(reglages)) {
            var college = new College(College.uai(1), 4, 1);
            var intact = new StockageJdbc(reserve);
            intact.ecoles().installer(complete(college.etat()));
            var avant = etat(intact, college.uai());
            int ruptures = 0;
            for (boolean rompue = true; rompue; ruptures++) {
                int moment = ruptures;
                var passes = new AtomicInteger();
                var stockage = new StockageJdbc(Observee.rompant(reserve, ici -> passes.getAndIncrement() == moment));
                var reponse = college.synchronisation(stockage, 1).appliquer(college.demande(1));

                assertThat(reserve.getHikariPoolMXBean().getActiveConnections())
                        .as("moment %d", moment)
                        .isZero();
                rompue = passes.get() > moment;
                if (reponse.isLeft()) {
                    assertThat(reponse.getLeft())
                            .isInstanceOfAny(Refus.BaseIndisponible.class, Refus.EcritureAnnulee.class);
                    assertThat(etat(intact, college.uai()))
                            .as("moment %d", moment)
                            .isEqualTo(avant);
                } else {
                    assertThat(etat(intact, college.uai())).isNotEqualTo(avant);
                    intact.purger(college.uai(), new AnneeScolaire(2025), "chef", LocalDate.of(2030, 1, 1));
                    intact.ecoles().installer(complete(college.etat()));
                }
            }
            assertThat(ruptures).isGreaterThan(100);
        }
    }

    @Test
    @DisplayName("LS-2 une écriture validée dont la réponse s'est perdue est dite faite ; sans nouvelles, incertaine")
    void reponsePerdue() {
        var source = nouvelleBase();
        var college = new College(College.uai(1), 4, 1);
        var intact = new StockageJdbc(source);
        intact.ecoles().installer(complete(college.etat()));
        var validees = new AtomicInteger();
        var perdue = new StockageJdbc(
                Observee.rompant(source, ici -> ici.equals("après commit") && validees.incrementAndGet() == 1));
        var plan = new Planificateur()
                .planifier(
                        intact.livret().charger(college.uai(), college.etat().selection()),
                        college.bee(1),
                        college.s3e(1),
                        College.jour(1),
                        Seuils.DEFAUT);

        var ecriture = perdue.livret().appliquer(plan, prouves -> entree(plan));

        assertThat(validees).hasValue(2);
        assertThat(ecriture).isInstanceOf(Ecriture.Faite.class);
        assertThat(etat(intact, college.uai()).version()).isEqualTo(plan.version() + 1);
        assertThat(intact.journal().lister(college.uai(), Long.MAX_VALUE, 10)).hasSize(1);

        var partie = new AtomicBoolean();
        var ecrit = new AtomicBoolean();
        var muette = new StockageJdbc(Observee.rompant(source, ici -> {
            partie.compareAndSet(false, ecrit.get() && ici.equals("avant commit"));
            return partie.get();
        }));
        var reponse = college.synchronisation(
                        muette.livret(), intact.journal(), intact.verrou(), 2, new AuDebutDeLEcriture(ecrit))
                .appliquer(college.demande(2));
        assertThat(reponse.getLeft()).isInstanceOf(Refus.BaseIndisponible.class);
        assertThat(reponse.getLeft().phrase()).contains("n'a pas confirmé l'écriture");
    }

    /** Hears that the writing begins. */
    private record AuDebutDeLEcriture(AtomicBoolean commence) implements Suivi {
        @Override
        public void etape(Uai uai, Etape etape, int fait, int total) {
            if (etape == Etape.ECRITURE) {
                commence.set(true);
            }
        }

        @Override
        public void termine(EntreeJournal entree) {}
    }

    private static EtatLsun deuxFois(EtatLsun etat) {
        return etat.withEleves(
                Stream.concat(etat.eleves().stream(), etat.eleves().stream()).toList());
    }

    @Test
    @DisplayName("LS-7 dans la transaction de l'hôte, ce qui est annulé ne l'est que depuis l'appel")
    void annulationChezLHote() throws SQLException {
        var source = nouvelleBase();
        var stockage = new StockageJdbc(source);
        var college = new College(College.uai(1), 6, 2);
        stockage.ecoles().installer(complete(college.etat()));
        try (var connexion = source.getConnection()) {
            connexion.setAutoCommit(false);
            try (var sien = connexion.createStatement()) {
                sien.execute("insert into verrou (uai) values ('DE-LHOTE')");
            }
            var hote = new StockageJdbc(new ConnexionDeLHote(connexion));
            assertThatExceptionOfType(EchecPort.class)
                    .isThrownBy(() -> hote.ecoles()
                            .installer(complete(deuxFois(college.etat().withUai(AUTRE)))));
            connexion.commit();
        }
        assertThat(stockage.ecoles().lire(AUTRE)).isEmpty();
        assertThat(gardees(source)).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "VE-1 pris dans la transaction de l'hôte, le verrou est tenu jusqu'à ce qu'elle finisse, et elle n'est pas annulée")
    void verrouChezLHote() throws SQLException {
        var source = nouvelleBase();
        var ailleurs = new StockageJdbc(source).verrou();
        var uai = histoire().ecole().uai();
        ailleurs.prendre(uai).orElseThrow().close();
        try (var connexion = source.getConnection()) {
            connexion.setAutoCommit(false);
            try (var sien = connexion.createStatement()) {
                sien.execute("insert into verrou (uai) values ('DE-LHOTE')");
            }
            new StockageJdbc(new ConnexionDeLHote(connexion))
                    .verrou()
                    .prendre(uai)
                    .orElseThrow()
                    .close();
            assertThat(ailleurs.prendre(uai)).isEmpty();
            connexion.commit();
        }
        ailleurs.prendre(uai).orElseThrow().close();
        assertThat(gardees(source)).isEqualTo(1);
    }

    private static int gardees(DataSource source) {
        return Jdbi.create(source)
                .withHandle(base -> base.createQuery("select count(*) from verrou where uai = 'DE-LHOTE'")
                        .mapTo(Integer.class)
                        .one());
    }

    @Test
    @DisplayName("LS-7 une lecture qui échoue n'emporte pas la transaction de l'hôte")
    void lectureRateeChezLHote() throws SQLException {
        var source = nouvelleBase();
        new StockageJdbc(source).livret().apercu(AUTRE);
        try (var connexion = source.getConnection()) {
            connexion.setAutoCommit(false);
            var hote = new StockageJdbc(new ConnexionDeLHote(connexion));
            try (var sien = connexion.createStatement()) {
                sien.execute("insert into verrou (uai) values ('DE-LHOTE')");
                sien.execute("alter table journal rename column entree to autre");
            }
            assertThatExceptionOfType(EchecPort.class)
                    .isThrownBy(() -> hote.journal().lire(AUTRE, 1));
            connexion.commit();
        }
        assertThat(gardees(source)).isEqualTo(1);
    }

    @Test
    @DisplayName("JO-4 les pages se suivent sans trou ni répétition, école par école")
    void pages() {
        var stockage = new StockageJdbc(nouvelleBase());
        var college = new College(College.uai(1), 2, 1);
        var plan = new Planificateur()
                .planifier(college.etat(), college.bee(1), college.s3e(1), College.jour(1), Seuils.DEFAUT);
        var numeros = new ArrayList<Long>();
        for (int i = 0; i < 7; i++) {
            numeros.add(0, stockage.journal().consigner(entree(plan)));
            stockage.journal().consigner(entree(plan.withUai(AUTRE)));
        }
        var lus = new ArrayList<Long>();
        var page = stockage.journal().lister(college.uai(), Long.MAX_VALUE, 3);
        while (!page.isEmpty()) {
            page.forEach(ligne -> lus.add(ligne.numero()));
            page = stockage.journal().lister(college.uai(), lus.get(lus.size() - 1), 3);
        }
        assertThat(lus).isEqualTo(numeros);
    }

    @Provide
    Arbitrary<Histoire> histoires() {
        return Histoires.histoires();
    }

    /** The story told of another UAI, so that tries do not meet. */
    private static Histoire ailleurs(Histoire histoire, int essai) {
        var numero = String.format(Locale.ROOT, "%07d", essai % 9_000_000);
        var uai = "ABCDEFGHJKLMNPRSTUVWXYZ"
                .chars()
                .mapToObj(lettre -> numero + (char) lettre)
                .flatMap(texte -> Uai.lire(texte).stream())
                .findFirst()
                .orElseThrow();
        return new Histoire(histoire.ecole().withUai(uai), histoire.semaines(), histoire.recit());
    }

    private static int essais;

    @Property(tries = 40, shrinking = ShrinkingMode.BOUNDED)
    @Label("I1, I4, I6, I8, I10, I14 tiennent à travers la base, quelle que soit l'histoire")
    void invariants(@ForAll("histoires") Histoire invente) {
        var histoire = ailleurs(invente, ++essais);
        var stockage = partagee();
        stockage.ecoles().installer(complete(histoire.ecole()));
        var uai = histoire.ecole().uai();
        for (var semaine : histoire.semaines()) {
            var avant = etat(stockage, uai);
            var montres = verrouilles(stockage, avant);
            var plan = plan(stockage, histoire.ecole(), semaine);
            assertThat(etat(stockage, uai)).as("I10 montrer n'écrit rien").isEqualTo(avant);

            var vus = new AtomicReference<BilansVerrouilles>();
            assertThat(stockage.livret().appliquer(plan, prouves -> {
                        vus.set(prouves);
                        return entree(plan);
                    }))
                    .isInstanceOf(Ecriture.Faite.class);
            var apres = etat(stockage, uai);
            assertThat(vus.get()).as("I14").isEqualTo(plan.bilansVerrouilles());
            assertThat(verrouilles(stockage, apres)).as("I1").isEqualTo(montres);
            assertThat(plan(stockage, histoire.ecole(), semaine).changements())
                    .as("I4")
                    .isEmpty();
            assertThat(apres.archives()).as("I6").containsAll(avant.archives());
            assertThat(apres.archives().size() - avant.archives().size())
                    .as("I6")
                    .isEqualTo((int) plan.changements().stream()
                            .filter(Changement.ArchiveAjoutee.class::isInstance)
                            .count());
            assertThat(apres.bilans()).as("I8").hasSameSizeAs(avant.bilans());
            assertThat(apres.eleves()).as("I8").hasSameSizeAs(avant.eleves());
            assertThat(apres.enseignants().size())
                    .as("I8")
                    .isGreaterThanOrEqualTo(avant.enseignants().size());
        }
    }

    @Property(tries = 20, shrinking = ShrinkingMode.BOUNDED)
    @Label("I11 une panne au milieu de l'écriture laisse l'état tel qu'il était")
    void panne(@ForAll("histoires") Histoire invente) {
        var histoire = ailleurs(invente, ++essais);
        var stockage = partagee();
        stockage.ecoles().installer(complete(histoire.ecole()));
        for (var semaine : histoire.semaines()) {
            var avant = etat(stockage, histoire.ecole().uai());
            var plan = plan(stockage, histoire.ecole(), semaine);
            assertThatThrownBy(() -> stockage.livret().appliquer(plan, prouves -> {
                        throw new IllegalStateException("panne");
                    }))
                    .hasMessage("panne");
            assertThat(etat(stockage, histoire.ecole().uai())).isEqualTo(avant);
        }
    }

    private static ImmutableMap<BilanId, ImmutableList<Object>> verrouilles(StockageJdbc stockage, EtatLsun etat) {
        return etat.eleves().stream()
                .map(Eleve::id)
                .flatMap((EleveId id) -> stockage.livret().montrer(etat.uai(), id).stream())
                .filter(montre -> montre.bilan().verrouille())
                .collect(toImmutableMap(
                        montre -> montre.bilan().id(),
                        montre -> ImmutableList.of(sansEpingle(montre.bilan()), montre.identite())));
    }

    private static Bilan sansEpingle(Bilan bilan) {
        return bilan.avecEtat(bilan.etat()
                .<Etat>selon(Etat.EnCours::new, verrou -> new Etat.Verrouille(verrou.depuis(), Optional.empty())));
    }
}
