package org.lsunsync.app;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.lsunsync.adapter.http.ConfigurationHttp;
import org.lsunsync.adapter.http.ConfigurationInvalide;
import org.lsunsync.adapter.http.SourcesHttp;
import org.lsunsync.adapter.jdbc.Purge;
import org.lsunsync.adapter.jdbc.StockageJdbc;
import org.lsunsync.adapter.siecle.FichiersBee;
import org.lsunsync.adapter.siecle.FichiersSts;
import org.lsunsync.adapter.siecle.MemoireFichiers;
import org.lsunsync.adapter.siecle.SourcesFichiers;
import org.lsunsync.adapter.siecle.lsu.EcrivainLsu;
import org.lsunsync.adapter.siecle.lsu.PremierEtat;
import org.lsunsync.adapter.siecle.xml.Ouverture;
import org.lsunsync.adapter.siecle.xml.Racine;
import org.lsunsync.app.Racine.Refusee;
import org.lsunsync.app.Racine.Usage;
import org.lsunsync.app.ordonnanceur.DossierExports;
import org.lsunsync.app.ordonnanceur.Montage;
import org.lsunsync.app.ordonnanceur.Ordonnanceur;
import org.lsunsync.app.ordonnanceur.Source;
import org.lsunsync.app.page.sources.Sources;
import org.lsunsync.app.page.sources.SourcesDesEcoles;
import org.lsunsync.domain.etablissement.AnneeScolaire;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.ports.BaseEleves;
import org.lsunsync.ports.EchecPort;
import org.lsunsync.ports.Ecoles;
import org.lsunsync.ports.Ecoles.EcoleComplete;
import org.lsunsync.ports.Faute;
import org.lsunsync.ports.Habilitations;
import org.lsunsync.ports.Journal;
import org.lsunsync.ports.LivretScolaire;
import org.lsunsync.ports.Refus;
import org.lsunsync.ports.ReplicatSts;
import org.lsunsync.ports.Suivi;
import org.lsunsync.ports.SynchronisationBaseEleves;
import org.lsunsync.ports.Veille;

/** The one place that knows all adapters, and puts them together: read it to see how to embed the library. */
final class Composition implements AutoCloseable {

    /** What a synchronisation reads, and where it goes; in the order of reading. */
    private static final ImmutableMap<Racine, BiFunction<FichiersBee, Path, FichiersBee>> EXPORTS =
            ImmutableMap.<Racine, BiFunction<FichiersBee, Path, FichiersBee>>builder()
                    .put(Racine.BEE_ELEVES, (bee, fichier) -> FichiersBee.de(fichier))
                    .put(Racine.BEE_RESPONSABLES, FichiersBee::responsables)
                    .put(Racine.BEE_STRUCTURES, FichiersBee::structures)
                    .put(Racine.BEE_NOMENCLATURES, FichiersBee::nomenclature)
                    .put(Racine.BEE_COMMUN, FichiersBee::communs)
                    .put(Racine.STS_EDT, (bee, fichier) -> bee)
                    .buildOrThrow();

    private final HikariDataSource source;
    private final StockageJdbc stockage;
    private final Ordonnanceur ordonnanceur;

    private Composition(HikariDataSource source) {
        this.source = source;
        this.stockage = new StockageJdbc(source);
        this.ordonnanceur = new Ordonnanceur(source, InstantSource.system());
    }

    /** The database at that place, with the schema that this program knows. */
    static Composition ouvrir(OptionBase base, LsunSync.Console console) {
        return ouvrir(base.url(console.environnement()), console, 4); // one works, one holds the lock
    }

    /**
     * The same, for a program that runs until it is told to end, and works on several écoles at once. A signal must not close H2 under
     * what is being finished.
     */
    static Composition ouvrirLongtemps(OptionBase base, LsunSync.Console console, int connexions) {
        var url = base.url(console.environnement());
        return ouvrir(url.startsWith("jdbc:h2:") ? url + ";DB_CLOSE_ON_EXIT=FALSE" : url, console, connexions);
    }

    private static Composition ouvrir(String url, LsunSync.Console console, int connexions) {
        var reglages = new HikariConfig();
        reglages.setJdbcUrl(url);
        Optional.ofNullable(console.environnement().get("LSUN_SYNC_UTILISATEUR"))
                .ifPresent(reglages::setUsername);
        Optional.ofNullable(console.environnement().get("LSUN_SYNC_MOT_DE_PASSE"))
                .ifPresent(reglages::setPassword);
        reglages.setMaximumPoolSize(connexions);
        reglages.setMinimumIdle(1); // none, and H2 would close its file after the first look at it, and open it again
        reglages.setConnectionTimeout(5_000);
        reglages.setInitializationFailTimeout(1);
        HikariDataSource source;
        try {
            source = new HikariDataSource(reglages);
        } catch (RuntimeException injoignable) {
            throw new EchecPort(new Refus.BaseIndisponible(
                    "elle ne répond pas, ou refuse les identifiants" + Migrations.code(injoignable)));
        }
        try {
            Migrations.appliquer(source);
        } catch (RuntimeException echec) {
            source.close();
            throw echec;
        }
        return new Composition(source);
    }

    LivretScolaire livret() {
        return stockage.livret();
    }

    Journal journal() {
        return stockage.journal();
    }

    Ecoles ecoles() {
        return stockage.ecoles();
    }

    /** A finished année scolaire goes; answers what was deleted, as a sentence. */
    String purger(Uai uai, AnneeScolaire annee, String demandeur, LocalDate jour) {
        return stockage.purger(uai, annee, demandeur, jour).selon(faite -> phrase(uai, faite), Composition::refuser);
    }

    private static String phrase(Uai uai, Purge.Faite faite) {
        return "L'établissement %s est purgé : %d bilans, %d archives et %d entrées du journal sont supprimés."
                .formatted(uai, faite.bilans(), faite.archives(), faite.entrees());
    }

    private static String refuser(Purge.AnneeNonFinie refus) {
        throw new Refusee("AnneeNonFinie : l'année scolaire %s n'est finie que le %s ; rien n'a été supprimé."
                .formatted(refus.annee(), refus.finie()));
    }

    Ordonnanceur ordonnanceur() {
        return ordonnanceur;
    }

    /** The use case over sources that can only be read, as a person asks. */
    SynchronisationBaseEleves synchronisation(
            BaseEleves bee, ReplicatSts s3e, Habilitations habilitations, Suivi suivi) {
        return synchronisation(Sources.de(bee, s3e), habilitations, suivi);
    }

    /** The use case over these sources, as a person asks. */
    SynchronisationBaseEleves synchronisation(Sources sources, Habilitations habilitations, Suivi suivi) {
        return assembler(sources, habilitations, ordonnanceur.aLEcoute(stockage.livret(), suivi));
    }

    /** The use case over an école's own sources, as the background asks. */
    Montage montage(Function<Source, Sources> sources, Habilitations habilitations) {
        return (source, suivi) -> assembler(sources.apply(source), habilitations, suivi);
    }

    /** What is set for an école, else these; read anew for each run, so that a change needs no restart. */
    SourcesDesEcoles sourcesDesEcoles(Function<Source, Sources> reglees, SourcesDesEcoles parDefaut) {
        return uai -> ordonnanceur
                .reglage(uai)
                .map(reglage -> reglees.apply(reglage.source()))
                .or(() -> parDefaut.de(uai));
    }

    /** Why LSUN's base can't be used; nothing when it answers. Asked for an école that need not be there. */
    Optional<String> panne() {
        try {
            stockage.livret().apercu(new Uai("0000000A"));
            return Optional.empty();
        } catch (EchecPort echec) {
            return Optional.of(echec.refus().phrase());
        }
    }

    private SynchronisationBaseEleves assembler(Sources sources, Habilitations habilitations, Suivi suivi) {
        return SynchronisationBaseEleves.builder()
                .baseEleves(sources.bee())
                .replicatSts(sources.s3e())
                .veille(sources.veille())
                .livret(stockage.livret())
                .journal(stockage.journal())
                .verrou(stockage.verrou())
                .habilitations(habilitations)
                .suivi(suivi)
                .build();
    }

    /** Each source as its files or, without any, from its server. */
    static Sources sources(
            Optional<Path> eleves,
            OptionsExports autres,
            Optional<Path> sts,
            OptionsSources.Serveurs donnes,
            Map<String, String> environnement) {
        var fichiers = sts.filter(s3e -> eleves.isPresent())
                .map(s3e -> fichiers(bee(eleves, autres), FichiersSts.de(s3e), MemoireDesFichiers.de(environnement)));
        if (fichiers.isPresent() && donnes.config().isEmpty()) {
            return fichiers.orElseThrow();
        }
        try {
            var serveurs = serveurs(donnes, environnement).build();
            return fichiers.orElseGet(() -> new Sources(
                    eleves.isPresent() ? bee(eleves, autres) : serveurs.baseEleves(),
                    sts.map(Composition::sts).orElseGet(serveurs::replicatSts),
                    eleves.isEmpty() && sts.isEmpty() ? serveurs.veille() : Veille.AUCUNE));
        } catch (IllegalStateException absente) {
            throw new Usage("--config n'y suffit pas : l'adresse ou le chemin d'une source y manque");
        }
    }

    private static SourcesHttp.Builder serveurs(OptionsSources.Serveurs donnes, Map<String, String> environnement) {
        try {
            return ConfigurationHttp.lire(
                    donnes.config(),
                    donnes.bee(),
                    donnes.s3e(),
                    MemoireDesFichiers.dossier(environnement),
                    environnement);
        } catch (ConfigurationInvalide invalide) {
            throw new Usage("configuration : " + invalide.getMessage());
        }
    }

    /** BEE as export files. */
    static FichiersBee bee(Optional<Path> eleves, OptionsExports autres) {
        var fichiers = eleves.map(FichiersBee::de).orElseGet(FichiersBee::sansEleves);
        fichiers = autres.responsables().map(fichiers::responsables).orElse(fichiers);
        fichiers = autres.structures().map(fichiers::structures).orElse(fichiers);
        fichiers = autres.nomenclature().map(fichiers::nomenclature).orElse(fichiers);
        return autres.communs().map(fichiers::communs).orElse(fichiers);
    }

    /**
     * Sources as écoles' settings name them. A pair of services is put together once: it keeps its tokens and its circuit breakers. A
     * folder is looked at anew for each run.
     *
     * @param config paths, credentials and limits of the services; a fault in it is a usage error now, not at night
     */
    static Function<Source, Sources> sourcesReglees(Optional<Path> config, Map<String, String> environnement) {
        serveurs(new OptionsSources.Serveurs(Optional.empty(), Optional.empty(), config), environnement);
        var connus = new ConcurrentHashMap<Source.Services, Sources>();
        var memoire = MemoireDesFichiers.de(environnement);
        return source -> source instanceof Source.Services deux
                ? connus.computeIfAbsent(deux, absentes -> services(absentes, config, environnement))
                : dossier(((Source.Dossier) source).dossier(), memoire);
    }

    private static Sources services(Source.Services deux, Optional<Path> config, Map<String, String> environnement) {
        return sources(
                Optional.empty(),
                new OptionsExports(),
                Optional.empty(),
                new OptionsSources.Serveurs(Optional.of(deux.bee()), Optional.of(deux.s3e()), config),
                environnement);
    }

    private static Sources dossier(Path dossier, MemoireFichiers memoire) {
        return aChaqueFois(() -> fichiers(dossier, memoire));
    }

    private static Sources fichiers(Path dossier, MemoireFichiers memoire) {
        var trouves = DossierExports.dans(dossier);
        return fichiers(bee(trouves), FichiersSts.de(trouves.sts()), memoire);
    }

    /** Files, and whether they are still the bytes that were last read. */
    private static Sources fichiers(FichiersBee bee, FichiersSts s3e, MemoireFichiers memoire) {
        var sources = SourcesFichiers.de(bee, s3e, memoire);
        return new Sources(sources.baseEleves(), sources.replicatSts(), sources.veille());
    }

    private static FichiersBee bee(DossierExports trouves) {
        var fichiers = FichiersBee.de(trouves.eleves());
        fichiers = trouves.responsables().map(fichiers::responsables).orElse(fichiers);
        fichiers = trouves.structures().map(fichiers::structures).orElse(fichiers);
        fichiers = trouves.nomenclature().map(fichiers::nomenclature).orElse(fichiers);
        return trouves.communs().map(fichiers::communs).orElse(fichiers);
    }

    /** S3E as an export file. */
    static ReplicatSts sts(Path fichier) {
        return FichiersSts.de(fichier);
    }

    /** Export files told by their roots, to be read once; all that is wrong with them as one refusal. */
    static Sources exports(List<Path> fichiers) {
        return exports(fichiers, Sources::de);
    }

    private static Sources exports(List<Path> fichiers, BiFunction<FichiersBee, FichiersSts, Sources> assembler) {
        var parNature = new EnumMap<Racine, Path>(Racine.class);
        var fautes = ImmutableList.<Faute>builder();
        for (var fichier : fichiers) {
            var nom = String.valueOf(fichier.getFileName());
            try {
                var nature = new Ouverture().nature(fichier).filter(EXPORTS::containsKey);
                if (nature.isEmpty()) {
                    fautes.add(Faute.duDocument(
                            nom,
                            "ce n'est pas un export attendu",
                            "Donnez les exports de SIECLE et celui de STS-Web pour l'emploi du temps."));
                } else if (parNature.putIfAbsent(nature.orElseThrow(), fichier) != null) {
                    fautes.add(Faute.duDocument(
                            nom,
                            "deux fichiers ont la nature "
                                    + nature.orElseThrow().element(),
                            "Donnez chaque export une fois."));
                }
            } catch (EchecPort echec) {
                echec.refus().details().stream()
                        .filter(Faute.class::isInstance)
                        .map(Faute.class::cast)
                        .forEach(fautes::add);
            }
        }
        for (var requise : List.of(Racine.BEE_ELEVES, Racine.STS_EDT)) {
            if (!parNature.containsKey(requise)) {
                fautes.add(Faute.duDocument(requise.element(), "cet export manque", "Ajoutez-le aux autres."));
            }
        }
        var toutes = fautes.build();
        if (!toutes.isEmpty()) {
            throw new EchecPort(new Refus.SourceIllisible(toutes));
        }
        var bee = FichiersBee.sansEleves();
        for (var export : EXPORTS.entrySet()) {
            var fichier = parNature.get(export.getKey());
            if (fichier != null) {
                bee = export.getValue().apply(bee, fichier);
            }
        }
        return assembler.apply(bee, FichiersSts.de(parNature.getOrDefault(Racine.STS_EDT, Path.of(""))));
    }

    /** Each école's exports in a folder of its UAI's name; looked at anew for each run, and known again by their bytes. */
    static SourcesDesEcoles dossiers(Path parent, MemoireFichiers memoire) {
        return uai -> {
            var dossier = parent.resolve(uai.valeur());
            Supplier<Sources> trouves = () -> exports(fichiers(dossier), (bee, s3e) -> fichiers(bee, s3e, memoire));
            return Files.isDirectory(dossier) ? Optional.of(aChaqueFois(trouves)) : Optional.empty();
        };
    }

    /** Sources that are looked for at each reading. */
    private static Sources aChaqueFois(Supplier<Sources> trouves) {
        return new Sources(
                (uai, annee) -> trouves.get().bee().lire(uai, annee),
                (uai, annee) -> trouves.get().s3e().lire(uai, annee),
                (uai, annee) -> trouves.get().veille().inchangees(uai, annee));
    }

    private static List<Path> fichiers(Path dossier) {
        try (var contenu = Files.list(dossier)) {
            return contenu.filter(Files::isRegularFile)
                    .filter(fichier -> !fichier.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException echec) {
            throw new EchecPort(new Refus.SourceIndisponible(ImmutableList.of(
                    Faute.duDocument("dossier des exports", "il ne peut être lu", "Prévenez l'administrateur."))));
        }
    }

    /** The first state of an école, from an LSU file and the exports that complete it. */
    static EcoleComplete premierEtat(
            Path lsu, Optional<Path> eleves, OptionsExports autres, Optional<Path> sts, LocalDate jour) {
        var bee =
                eleves.isEmpty() && autres.aucune() ? Optional.<FichiersBee>empty() : Optional.of(bee(eleves, autres));
        return PremierEtat.lire(lsu, bee, sts.map(FichiersSts::de), jour);
    }

    /** An école's bilans as an LSU document. */
    static String lsu(EcoleComplete ecole) {
        var octets = new ByteArrayOutputStream();
        EcrivainLsu.ecrire(ecole, octets);
        return octets.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        source.close();
    }
}
