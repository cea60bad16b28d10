package org.lsunsync.app.ordonnanceur;

import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.lsunsync.adapter.jdbc.StockageJdbc;
import org.lsunsync.adapter.siecle.FichiersBee;
import org.lsunsync.adapter.siecle.FichiersSts;
import org.lsunsync.adapter.siecle.lsu.LecteurLsu;
import org.lsunsync.adapter.siecle.lsu.PremierEtat;
import org.lsunsync.app.ordonnanceur.Tableau.EcoleVue;
import org.lsunsync.domain.etablissement.AnneeScolaire;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.json.EtatJson;
import org.lsunsync.ports.BaseEleves;
import org.lsunsync.ports.Demande;
import org.lsunsync.ports.Journal.LigneHistorique;
import org.lsunsync.ports.Mode;
import org.lsunsync.ports.ReplicatSts;
import org.lsunsync.ports.Suivi;
import org.lsunsync.ports.SynchronisationBaseEleves;
import org.lsunsync.testkit.ecole.EcoleInventee;

/** One invented école in a database, its exports of a week later in a folder, and a worker whose clock is set by hand. */
final class Atelier {

    static final EcoleInventee ECOLE = new EcoleInventee(new Uai("0999001W"), new AnneeScolaire(2025), 12, 2, 42, 20);
    static final Uai UAI = ECOLE.uai();

    /** Noon, a day on which the exports are not old. */
    static final Instant DEBUT = paris("2026-05-12T12:00");

    final DataSource source;
    final Path exports;
    final StockageJdbc stockage;
    final SettableClock horloge = new SettableClock();
    final Ordonnanceur ordonnanceur;
    final ManualScheduler file;

    Atelier(DataSource source, Path dossier) {
        this.source = migrer(source);
        this.exports = dossier.resolve("after");
        this.stockage = new StockageJdbc(source);
        this.ordonnanceur = new Ordonnanceur(source, horloge::now);
        horloge.set(DEBUT);
        ECOLE.ecrire(dossier, fichier -> {});
        charger(dossier.resolve("before"));
        this.file = file(Ouvrier.Options.de("essai"));
    }

    static Instant paris(String local) {
        return LocalDateTime.parse(local).atZone(Horaire.PARIS).toInstant();
    }

    static DataSource migrer(DataSource source) {
        Flyway.configure()
                .dataSource(source)
                .locations(StockageJdbc.migrations(source).toArray(String[]::new))
                .load()
                .migrate();
        Flyway.configure()
                .dataSource(source)
                .locations(Ordonnanceur.MIGRATIONS)
                .table(Ordonnanceur.HISTORIQUE)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
        return source;
    }

    /** The worker of production, but for the clock and the threads. */
    private ManualScheduler file(Ouvrier.Options options) {
        var passage = new PassageEcole(
                new BaseOrdonnanceur(source), new PlacesSource(source, 1), this::montage, options, horloge::now);
        var constructeur = TestHelper.createManualScheduler(source, FileDesTaches.tache(passage, passage))
                .clock(horloge)
                .tableName(FileDesTaches.TABLE);
        constructeur.jdbcCustomization(FileDesTaches.dialecte(source));
        return constructeur.build();
    }

    private void charger(Path avant) {
        var lsu = new LecteurLsu().lire(avant.resolve("lsu.xml"));
        var complete = PremierEtat.de(
                lsu,
                Optional.of(bee(avant).lire(lsu.uai(), lsu.annee())),
                Optional.of(sts(avant).lire(lsu.uai(), lsu.annee())),
                ECOLE.jour());
        stockage.ecoles().installer(complete);
    }

    private static BaseEleves bee(Path dossier) {
        return (uai, annee) -> {
            var trouves = DossierExports.dans(dossier);
            return FichiersBee.de(trouves.eleves())
                    .responsables(trouves.responsables().orElseThrow())
                    .structures(trouves.structures().orElseThrow())
                    .lire(uai, annee);
        };
    }

    private static ReplicatSts sts(Path dossier) {
        return (uai, annee) ->
                FichiersSts.de(DossierExports.dans(dossier).sts()).lire(uai, annee);
    }

    /** Services answer what the folder holds. */
    SynchronisationBaseEleves montage(Source origine, Suivi suivi) {
        var dossier = origine instanceof Source.Dossier fichiers ? fichiers.dossier() : exports;
        return synchronisation(bee(dossier), sts(dossier), suivi);
    }

    SynchronisationBaseEleves synchronisation(BaseEleves bee, ReplicatSts sts, Suivi suivi) {
        return SynchronisationBaseEleves.builder()
                .baseEleves(bee)
                .replicatSts(sts)
                .livret(stockage.livret())
                .journal(stockage.journal())
                .verrou(stockage.verrou())
                .habilitations((demandeur, uai) -> true)
                .suivi(suivi)
                .horloge(horloge::now)
                .build();
    }

    Reglage reglage(Mode mode) {
        return Reglage.de(UAI, new Source.Dossier(exports.toAbsolutePath()))
                .en(mode)
                .selon(new Horaire("0 1 * * *", Optional.empty(), Duration.ZERO));
    }

    /** What a chef d'établissement asks on the page. */
    void appliquerALaMain(Demande.Selection selection) {
        var dossier = exports;
        synchronisation(bee(dossier), sts(dossier), ordonnanceur.aLEcoute(stockage.livret(), Suivi.MUET))
                .appliquer(Demande.de(UAI, "chef", selection, ECOLE.jour()));
    }

    /** It is that time, and what is due is done. */
    void a(String local) {
        horloge.set(paris(local));
        file.runAnyDueExecutions();
    }

    EcoleVue vue() {
        return ordonnanceur.tableau(Ordonnanceur.RETARD).ecoles().get(0);
    }

    Instant prochain() {
        return vue().prochain().orElseThrow();
    }

    ImmutableList<LigneHistorique> historique() {
        return stockage.journal().lister(UAI, Long.MAX_VALUE, 100);
    }

    String etat() {
        return EtatJson.ecrire(stockage.ecoles().lire(UAI).orElseThrow());
    }

    /** Changes a UTF-8 text in an export. */
    void remplacer(String fichier, String avant, String apres) {
        try {
            var chemin = exports.resolve(fichier);
            var texte = Files.readString(chemin, StandardCharsets.ISO_8859_1);
            Files.writeString(chemin, texte.replace(avant, apres), StandardCharsets.ISO_8859_1);
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        }
    }
}
