package org.lsunsync.testkit.serveur;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import com.google.common.util.concurrent.ThreadFactoryBuilder;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder of exports as a server on the loopback interface, for tests and trials: by BEE's flux names, STS under {@code /sts}, and each
 * file by its own name. Each answer has an ETag, and what did not change is {@code 304}. Reads the folder anew at each request.
 *
 * <pre>{@code
 * try (var serveur = ServeurExports.ouvrir(dossier, 0, Inconduite.AUCUNE)) {
 *     lire(serveur.adresse());
 * }
 * }</pre>
 *
 * No authentication and no encryption: it never listens to the network.
 */
public final class ServeurExports implements AutoCloseable {

    private static final Pattern FLUX = Pattern.compile(
            "/sconetechange/resources/flux-netsync/exports/xml/(sco-[a-z-]+)/([0-9]{7}[A-Z])/([0-9]{4})");
    private static final Pattern STS = Pattern.compile("/sts/([0-9]{7}[A-Z])/([0-9]{4})");
    private static final Pattern FICHIER = Pattern.compile("/([A-Za-z0-9_-]+\\.(?:xml|zip))");

    /** For each flux, the files that may hold it, the first one first. */
    private static final ImmutableMap<String, ImmutableList<String>> FICHIERS = ImmutableMap.of(
            "sco-eleves-adr", noms("Eleves"),
            "sco-responsables-adr", noms("Responsables"),
            "sco-structures", ImmutableList.of("Structures.xml", "ExportXML_Structures.zip"),
            "sco-nomenclatures", ImmutableList.of("Nomenclature.xml", "ExportXML_Nomenclature.zip"));

    private static final String ERREUR = """
            <?xml version="1.0" encoding="ISO-8859-15"?>
            <erreur><code>ERREUR_TRAITEMENT</code><detail/><message>flux inconnu</message><type>METIER</type></erreur>
            """;

    private static final int MORCEAU = 512;

    private final Path dossier;
    private final Inconduite inconduite;
    private final HttpServer serveur;
    private final ExecutorService fils;
    private final CountDownLatch ferme = new CountDownLatch(1);
    private final Map<String, AtomicInteger> demandes = new ConcurrentHashMap<>();
    private final AtomicInteger nonModifies = new AtomicInteger();

    private ServeurExports(Path dossier, int port, Inconduite inconduite) throws IOException {
        this.dossier = dossier;
        this.inconduite = inconduite;
        this.fils = Executors.newCachedThreadPool(new ThreadFactoryBuilder()
                .setDaemon(true)
                .setNameFormat("serveur-exports-%d")
                .build());
        this.serveur = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        serveur.setExecutor(fils);
        serveur.createContext("/", this::repondre);
        serveur.start();
    }

    private static ImmutableList<String> noms(String nature) {
        return Stream.of("AvecAdresses", "SansAdresses")
                .flatMap(suite -> Stream.of(nature + suite + ".xml", "ExportXML_" + nature + suite + ".zip"))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Begins to serve a folder.
     *
     * @param port the port; 0 for any that is free
     * @throws IOException when it is taken
     */
    public static ServeurExports ouvrir(Path dossier, int port, Inconduite inconduite) throws IOException {
        return new ServeurExports(dossier, port, inconduite);
    }

    /** Where it listens. */
    public URI adresse() {
        return URI.create("http://127.0.0.1:" + serveur.getAddress().getPort());
    }

    /** How many requests there have been for a path. */
    public int demandes(String chemin) {
        return compteur(chemin).get();
    }

    /** How many requests there have been. */
    public int demandes() {
        return demandes.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    /** How many of them were answered {@code 304}. */
    public int nonModifies() {
        return nonModifies.get();
    }

    private AtomicInteger compteur(String chemin) {
        return demandes.computeIfAbsent(chemin, nouveau -> new AtomicInteger());
    }

    private void repondre(HttpExchange echange) throws IOException {
        try (echange) {
            var chemin = echange.getRequestURI().getPath();
            int rang = compteur(chemin).incrementAndGet();
            if (inconduite == Inconduite.MUET) {
                attendreLaFermeture();
                return;
            }
            if (inconduite == Inconduite.DEUX_503 && rang <= 2) {
                echange.getResponseHeaders().set("Retry-After", "0");
                echange.sendResponseHeaders(503, -1);
                return;
            }
            var fichier = fichier(chemin);
            if (fichier.isEmpty()) {
                repondreAbsent(echange, FLUX.matcher(chemin));
                return;
            }
            envoyer(echange, fichier.orElseThrow());
        }
    }

    private void repondreAbsent(HttpExchange echange, Matcher flux) throws IOException {
        if (flux.matches() && !FICHIERS.containsKey(flux.group(1))) {
            envoyer(echange, 400, "application/xml", ERREUR);
            return;
        }
        echange.sendResponseHeaders(404, -1);
    }

    private Optional<Path> fichier(String chemin) {
        var flux = FLUX.matcher(chemin);
        if (flux.matches()) {
            return premier(FICHIERS.getOrDefault(flux.group(1), ImmutableList.of()));
        }
        var sts = STS.matcher(chemin);
        if (sts.matches()) {
            return premier(ImmutableList.of("sts_emp_%s_%s.xml".formatted(sts.group(1), sts.group(2))));
        }
        var nom = FICHIER.matcher(chemin);
        return nom.matches() ? premier(ImmutableList.of(nom.group(1))) : Optional.empty();
    }

    private Optional<Path> premier(List<String> noms) {
        return noms.stream().map(dossier::resolve).filter(Files::isRegularFile).findFirst();
    }

    private void envoyer(HttpExchange echange, Path fichier) throws IOException {
        if (inconduite == Inconduite.MAUVAIS_TYPE) {
            envoyer(echange, 200, "text/html; charset=utf-8", "<!DOCTYPE html><title>Portail</title>");
            return;
        }
        var etag = '"' + MoreFiles.asByteSource(fichier).hash(Hashing.sha256()).toString() + '"';
        var entetes = echange.getResponseHeaders();
        entetes.set("ETag", etag);
        if (etag.equals(echange.getRequestHeaders().getFirst("If-None-Match"))) {
            nonModifies.incrementAndGet();
            echange.sendResponseHeaders(304, -1);
            return;
        }
        entetes.set("Content-Type", fichier.toString().endsWith(".zip") ? "application/zip" : "application/xml");
        long taille = Files.size(fichier);
        echange.sendResponseHeaders(200, taille);
        var corps = echange.getResponseBody();
        switch (inconduite) {
            case COUPE -> couper(corps, fichier, taille / 2);
            case LENT -> ralentir(corps, fichier);
            default -> Files.copy(fichier, corps);
        }
    }

    private static void envoyer(HttpExchange echange, int statut, String type, String texte) throws IOException {
        var octets = texte.getBytes(StandardCharsets.ISO_8859_1);
        echange.getResponseHeaders().set("Content-Type", type);
        echange.sendResponseHeaders(statut, octets.length);
        echange.getResponseBody().write(octets);
    }

    /** Leaves the body shorter than it was said to be. */
    private static void couper(OutputStream corps, Path fichier, long octets) throws IOException {
        try (var entree = Files.newInputStream(fichier)) {
            corps.write(entree.readNBytes((int) Math.min(octets, 1 << 20)));
            corps.flush();
        }
    }

    private void ralentir(OutputStream corps, Path fichier) throws IOException {
        try (var entree = Files.newInputStream(fichier)) {
            for (byte[] morceau = entree.readNBytes(MORCEAU);
                    morceau.length > 0;
                    morceau = entree.readNBytes(MORCEAU)) {
                corps.write(morceau);
                corps.flush();
                if (ferme.await(20, TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException fin) {
            Thread.currentThread().interrupt();
        }
    }

    private void attendreLaFermeture() {
        try {
            ferme.await();
        } catch (InterruptedException fin) {
            Thread.currentThread().interrupt();
        }
    }

    /** Serves until it is closed, by another thread. */
    public void servir() throws InterruptedException {
        ferme.await();
    }

    @Override
    public void close() {
        ferme.countDown();
        serveur.stop(0);
        fils.shutdownNow();
    }
}
