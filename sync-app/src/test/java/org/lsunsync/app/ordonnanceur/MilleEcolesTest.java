package org.lsunsync.app.ordonnanceur;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lsunsync.adapter.jdbc.StockageJdbc;
import org.lsunsync.adapter.siecle.FichiersBee;
import org.lsunsync.adapter.siecle.FichiersSts;
import org.lsunsync.adapter.siecle.lsu.LecteurLsu;
import org.lsunsync.adapter.siecle.lsu.PremierEtat;
import org.lsunsync.domain.etablissement.AnneeScolaire;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.json.EtatJson;
import org.lsunsync.ports.Demande;
import org.lsunsync.ports.Issue;
import org.lsunsync.ports.Mode;
import org.lsunsync.ports.SynchronisationBaseEleves;
import org.lsunsync.testkit.ecole.EcoleInventee;
import org.lsunsync.testkit.ecole.EcoleInventee.Document;

/**
 * Many écoles due at once, four worker processes on one PostgreSQL, two of them killed midway. {@code -Dlsunsync.ecoles=1000} makes them a
 * thousand.
 */
@Tag("long")
class MilleEcolesTest {

    private static final int ECOLES = Integer.getInteger("lsunsync.ecoles", 80);
    private static final ImmutableList<String> OUVRIERS = ImmutableList.of("un", "deux", "trois", "quatre");
    private static final ImmutableList<String> TUES = ImmutableList.of("un", "deux");

    /** So few that a thousand are quickly made; écoles of the same model differ by their UAI alone. */
    private static final ImmutableList<EcoleInventee> MODELES = IntStream.range(0, 4)
            .mapToObj(graine -> new EcoleInventee(uai(0), new AnneeScolaire(2025), 4, 1, graine, 50))
            .collect(toImmutableList());

    /** A turn in a while, so that nobody has a second one meanwhile. */
    private static final Horaire UNE_FOIS_L_AN = new Horaire("0 1 1 8 *", Optional.empty(), Duration.ZERO);

    @TempDir
    Path dossier = Path.of("");

    @Test
    @DisplayName(
            "mille écoles dues, quatre ouvriers, deux tués : chacune synchronisée une fois, comme en série, aucune perdue")
    void deuxTues() throws IOException, InterruptedException {
        try (var postgres = EmbeddedPostgres.start();
                var source = source(postgres.getJdbcUrl("postgres", "postgres"))) {
            Atelier.migrer(source);
            var avant = LocalDate.ofInstant(InstantSource.system().instant(), Horaire.PARIS);
            preparer(source);
            var ouvriers = lancer(postgres.getJdbcUrl("postgres", "postgres"));
            try {
                Patience.jusqua(() -> compter(source, "select count(*) from passage") >= ECOLES / 4);
                for (int rang = 0; rang < TUES.size(); rang++) {
                    ouvriers.get(rang).destroyForcibly().waitFor();
                }
                assertThat(compter(source, "select count(*) from passage")).isLessThan(ECOLES);

                Patience.jusqua(() -> compter(source, "select count(*) from passage") >= ECOLES
                        && compter(source, "select count(*) from tache where picked") == 0);
                for (var ouvrier : ouvriers) {
                    ouvrier.destroy(); // SIGTERM
                    ouvrier.waitFor();
                }
            } finally {
                ouvriers.forEach(Process::destroyForcibly);
            }
            var apres = LocalDate.ofInstant(InstantSource.system().instant(), Horaire.PARIS);
            verifier(source, ImmutableSet.of(avant, apres));
        }
    }

    private void verifier(DataSource source, ImmutableSet<LocalDate> jours) {
        var tableau = new Ordonnanceur(source, InstantSource.system()).tableau(Ordonnanceur.RETARD);
        assertThat(tableau.compte()).containsEntry(Situation.A_JOUR, (long) ECOLES);
        assertThat(tableau.file().dues()).isZero();
        // those that ended in order have left; the dead can't say so
        assertThat(tableau.ouvriers().stream().map(Tableau.OuvrierVu::nom)).containsExactlyInAnyOrderElementsOf(TUES);

        var enSerie = MODELES.stream()
                .map(modele -> jours.stream().map(jour -> enSerie(modele, jour)).collect(toImmutableSet()))
                .collect(toImmutableList());
        var stockage = new StockageJdbc(source);
        for (int rang = 0; rang < ECOLES; rang++) {
            var uai = uai(rang);
            var issues = stockage.journal().lister(uai, Long.MAX_VALUE, 100).stream()
                    .map(ligne -> ligne.issue())
                    .toList();
            assertThat(issues)
                    .as(uai.valeur())
                    .containsOnlyOnce(Issue.APPLIQUEE)
                    .doesNotContain(Issue.ANNULEE);
            var etat =
                    EtatJson.ecrire(stockage.ecoles().lire(uai).orElseThrow()).replace(uai.valeur(), uai(0).valeur());
            assertThat(enSerie.get(rang % MODELES.size())).as(uai.valeur()).contains(etat);
        }
    }

    /** Every école loaded, its exports in a folder of its own, and its turn now. */
    private void preparer(DataSource source) {
        var stockage = new StockageJdbc(source);
        var ordonnanceur = new Ordonnanceur(source, InstantSource.system());
        for (int rang = 0; rang < ECOLES; rang++) {
            var uai = uai(rang);
            var modele = MODELES.get(rang % MODELES.size());
            var ici = dossier.resolve(uai.valeur());
            ecrire(modele, uai, false, ici);
            charger(stockage, ici);
            ecrire(modele, uai, true, ici);
            ordonnanceur.regler(
                    new Reglage(uai, new Source.Dossier(ici.toAbsolutePath()), UNE_FOIS_L_AN, Mode.APPLICATION, false));
            ordonnanceur.maintenant(uai);
        }
        assertThat(ordonnanceur.tableau(Ordonnanceur.RETARD).file().dues()).isEqualTo(ECOLES);
    }

    private static void charger(StockageJdbc stockage, Path ici) {
        var lsu = new LecteurLsu().lire(ici.resolve("lsu.xml"));
        var trouves = DossierExports.dans(ici);
        stockage.ecoles()
                .installer(PremierEtat.de(
                        lsu,
                        Optional.of(FichiersBee.de(trouves.eleves()).lire(lsu.uai(), lsu.annee())),
                        Optional.of(FichiersSts.de(trouves.sts()).lire(lsu.uai(), lsu.annee())),
                        MODELES.get(0).jour()));
    }

    /** The documents of the model, as if they were that école's. */
    private static void ecrire(EcoleInventee modele, Uai uai, boolean apres, Path ici) {
        try {
            Files.createDirectories(ici);
            for (var document : Document.values()) {
                var fichier =
                        ici.resolve(document.nom(modele).replace(modele.uai().valeur(), uai.valeur()));
                try (var sortie = Files.newOutputStream(fichier)) {
                    modele.ecrire(document, apres, sortie);
                }
                // one byte a character, whatever the encoding: an UAI is ASCII in all of them
                var texte = Files.readString(fichier, StandardCharsets.ISO_8859_1);
                Files.writeString(
                        fichier, texte.replace(modele.uai().valeur(), uai.valeur()), StandardCharsets.ISO_8859_1);
            }
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        }
    }

    /** What one process makes of that model, alone in its own database. */
    private String enSerie(EcoleInventee modele, LocalDate jour) {
        var reglages = new HikariConfig();
        reglages.setJdbcUrl("jdbc:h2:mem:serie" + modele.graine() + jour
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
        try (var source = new HikariDataSource(reglages)) {
            var stockage = new StockageJdbc(Atelier.migrer(source));
            var ici = dossier.resolve("serie" + modele.graine() + jour);
            ecrire(modele, uai(0), false, ici);
            charger(stockage, ici);
            ecrire(modele, uai(0), true, ici);
            var trouves = DossierExports.dans(ici);
            var rapport = SynchronisationBaseEleves.builder()
                    .baseEleves(FichiersBee.de(trouves.eleves())
                            .responsables(trouves.responsables().orElseThrow())
                            .structures(trouves.structures().orElseThrow())
                            .nomenclature(trouves.nomenclature().orElseThrow())
                            .communs(trouves.communs().orElseThrow()))
                    .replicatSts(FichiersSts.de(trouves.sts()))
                    .livret(stockage.livret())
                    .journal(stockage.journal())
                    .verrou(stockage.verrou())
                    .habilitations((demandeur, uai) -> true)
                    .build()
                    .appliquer(Demande.de(uai(0), "serie", new Demande.Selection.Toutes(), jour))
                    .get();
            assertThat(rapport.compteurs().archives()).isPositive();
            return EtatJson.ecrire(stockage.ecoles().lire(uai(0)).orElseThrow());
        }
    }

    private ImmutableList<Process> lancer(String url) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var processus = ImmutableList.<Process>builder();
        for (var nom : OUVRIERS) {
            var ligne = new ArrayList<>(ImmutableList.of(java, "-XX:TieredStopAtLevel=1", "-cp"));
            ligne.add(System.getProperty("java.class.path"));
            ligne.addAll(ImmutableList.of("org.lsunsync.app.LsunSync", "ordonnancer", "--base", url, "--nom", nom));
            ligne.addAll(ImmutableList.of("--ouvriers", "2", "--sondage", "1", "--battement", "2"));
            processus.add(new ProcessBuilder(ligne)
                    .redirectErrorStream(true)
                    .redirectOutput(new File(dossier.toFile(), nom + ".txt"))
                    .start());
        }
        return processus.build();
    }

    private static HikariDataSource source(String url) {
        var reglages = new HikariConfig();
        reglages.setJdbcUrl(url);
        return new HikariDataSource(reglages);
    }

    private static int compter(DataSource source, String requete) {
        try (var connexion = source.getConnection();
                var pret = connexion.prepareStatement(requete);
                var lignes = pret.executeQuery()) {
            return lignes.next() ? lignes.getInt(1) : 0;
        } catch (SQLException echec) {
            throw new IllegalStateException(echec);
        }
    }

    private static Uai uai(int rang) {
        var chiffres = "%07d".formatted(9_990_000 + rang);
        return "ABCDEFGHJKLMNPRSTUVWXYZ"
                .chars()
                .mapToObj(lettre -> chiffres + (char) lettre)
                .flatMap(texte -> Uai.lire(texte).stream())
                .findFirst()
                .orElseThrow();
    }
}
