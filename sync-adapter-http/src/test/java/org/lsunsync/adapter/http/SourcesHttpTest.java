package org.lsunsync.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.lsunsync.adapter.http.Banc.ANNEE;
import static org.lsunsync.adapter.http.Banc.UAI;
import static org.lsunsync.adapter.http.Banc.refus;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lsunsync.adapter.http.ReglagesHttp.Delais;
import org.lsunsync.adapter.http.ReglagesHttp.Disjoncteur;
import org.lsunsync.domain.champ.Bloc;
import org.lsunsync.domain.source.EmpreinteSources;
import org.lsunsync.domain.source.NatureDocument;
import org.lsunsync.ports.Refus;
import org.lsunsync.testkit.ecole.EcoleInventee.Document;
import org.lsunsync.testkit.serveur.Inconduite;
import org.lsunsync.testkit.serveur.ServeurExports;

/** Against a server of exports on the loopback interface. */
class SourcesHttpTest {

    @TempDir
    static Path dossier;

    private static Path exports = Path.of("");

    @BeforeAll
    static void ecrire() {
        exports = Banc.exports(dossier);
    }

    private static ServeurExports serveur(Inconduite inconduite) throws IOException {
        return ServeurExports.ouvrir(exports, 0, inconduite);
    }

    private static List<Path> fichiers(Path dossier) throws IOException {
        try (Stream<Path> fichiers = Files.list(dossier)) {
            return fichiers.toList();
        }
    }

    @Test
    @DisplayName("BE-1, RS-1 par HTTP comme par fichiers : les mêmes valeurs, noms et lignes compris")
    void memesValeurs() throws IOException {
        try (var serveur = serveur(Inconduite.AUCUNE)) {
            var sources = Banc.sources(serveur.adresse()).build();

            assertThat(sources.baseEleves().lire(UAI, ANNEE))
                    .isEqualTo(Banc.fichiers(exports).lire(UAI, ANNEE));
            assertThat(sources.replicatSts().lire(UAI, ANNEE))
                    .isEqualTo(Banc.fichierSts(exports).lire(UAI, ANNEE));
            assertThat(serveur.demandes()).isEqualTo(5);
        }
    }

    @Test
    @DisplayName("un simple serveur de fichiers suffit, par la seule disposition, Communs compris")
    void simplesFichiers() throws IOException {
        try (var serveur = serveur(Inconduite.AUCUNE)) {
            var sources = Banc.sources(serveur.adresse())
                    .disposition(Disposition.FICHIERS)
                    .build();

            assertThat(sources.baseEleves().lire(UAI, ANNEE))
                    .isEqualTo(Banc.fichiers(exports)
                            .communs(exports.resolve(Document.COMMUNS.nom(Banc.ECOLE)))
                            .lire(UAI, ANNEE));
        }
    }

    @Test
    @DisplayName("I13 un document que le serveur n'a pas n'est pas fourni ; sans élèves ni STS, rien n'est lu")
    void absents(@TempDir Path peu) throws IOException {
        Files.copy(exports.resolve("ElevesAvecAdresses.xml"), peu.resolve("ElevesAvecAdresses.xml"));
        try (var serveur = ServeurExports.ouvrir(peu, 0, Inconduite.AUCUNE)) {
            var sources = Banc.sources(serveur.adresse()).build();

            assertThat(sources.baseEleves().lire(UAI, ANNEE).blocs())
                    .containsExactlyInAnyOrder(Bloc.IDENTITE, Bloc.CONTACT, Bloc.ADRESSE);
            assertThat(refus(() -> sources.replicatSts().lire(UAI, ANNEE)).phrase())
                    .contains("sts_emp_0999001W_2025.xml")
                    .contains("127.0.0.1")
                    .contains("ne connaît pas ce document (404)");
            Files.delete(peu.resolve("ElevesAvecAdresses.xml"));
            assertThat(refus(() -> sources.baseEleves().lire(UAI, ANNEE))).isInstanceOf(Refus.SourceIndisponible.class);
        }
    }

    @Test
    @DisplayName("un serveur deux fois indisponible, puis bien, est lu sans que rien n'y paraisse")
    void reprises() throws IOException {
        try (var serveur = serveur(Inconduite.DEUX_503)) {
            assertThat(Banc.sources(serveur.adresse()).build().baseEleves().lire(UAI, ANNEE))
                    .isEqualTo(Banc.fichiers(exports).lire(UAI, ANNEE));
            assertThat(serveur.demandes(Banc.FLUX_ELEVES)).isEqualTo(3);
        }
    }

    @Test
    @DisplayName(
            "BE-5 une liaison coupée au milieu de chaque document : toutes les fautes sont dites, chacune avec son hôte")
    void coupe() throws IOException {
        try (var serveur = serveur(Inconduite.COUPE)) {
            var refus = refus(
                    () -> Banc.sources(serveur.adresse()).build().baseEleves().lire(UAI, ANNEE));

            assertThat(refus).isInstanceOf(Refus.SourceIndisponible.class);
            assertThat(refus.details()).hasSize(4);
            assertThat(refus.phrase())
                    .contains("ElevesAvecAdresses.xml : la liaison avec 127.0.0.1")
                    .contains("a été coupée en cours de route");
            assertThat(serveur.demandes(Banc.FLUX_ELEVES)).isEqualTo(3);
        }
    }

    @Test
    @DisplayName("une page de portail à la place du document est dite illisible, et n'est pas redemandée")
    void page() throws IOException {
        try (var serveur = serveur(Inconduite.MAUVAIS_TYPE)) {
            var refus = refus(
                    () -> Banc.sources(serveur.adresse()).build().replicatSts().lire(UAI, ANNEE));

            assertThat(refus).isInstanceOf(Refus.SourceIllisible.class);
            assertThat(refus.phrase()).contains("a répondu par une page (text/html)");
            assertThat(serveur.demandes(Banc.STS)).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("un serveur qui ne répond jamais, ou trop lentement, est abandonné dans le délai, reprises comprises")
    void delais() throws IOException {
        var premierOctet =
                Banc.VITE.avec(new Delais(Duration.ofSeconds(20), Duration.ofMillis(200), Duration.ofSeconds(60)));
        var echange =
                Banc.VITE.avec(new Delais(Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofMillis(200)));
        try (var muet = serveur(Inconduite.MUET);
                var lent = serveur(Inconduite.LENT)) {
            assertThat(refus(() -> Banc.sources(muet.adresse())
                                    .reglages(premierOctet)
                                    .build()
                                    .replicatSts()
                                    .lire(UAI, ANNEE))
                            .phrase())
                    .contains("n'a pas répondu dans le délai");
            assertThat(muet.demandes(Banc.STS)).isEqualTo(3);
            assertThat(refus(() -> Banc.sources(lent.adresse())
                                    .reglages(echange)
                                    .build()
                                    .replicatSts()
                                    .lire(UAI, ANNEE))
                            .phrase())
                    .contains("n'a pas répondu dans le délai");
            assertThat(lent.demandes(Banc.STS)).isEqualTo(3);
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        }
    }

    @Test
    @DisplayName("un serveur qui se tait au milieu d'un document est abandonné dans le délai de l'échange")
    void silence() throws IOException {
        var echange =
                Banc.VITE.avec(new Delais(Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofMillis(200)));
        var fin = new CountDownLatch(1);
        var serveur = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var fils = Executors.newCachedThreadPool();
        serveur.setExecutor(fils);
        try {
            serveur.createContext("/", requete -> {
                try (requete) {
                    requete.sendResponseHeaders(200, 0);
                    requete.getResponseBody().write("<STS_EDT><DONNEES>".getBytes(StandardCharsets.UTF_8));
                    requete.getResponseBody().flush();
                    fin.await();
                } catch (InterruptedException arret) {
                    Thread.currentThread().interrupt();
                }
            });
            serveur.start();
            var adresse = URI.create("http://127.0.0.1:" + serveur.getAddress().getPort());

            assertThat(refus(() -> Banc.sources(adresse)
                                    .reglages(echange)
                                    .build()
                                    .replicatSts()
                                    .lire(UAI, ANNEE))
                            .phrase())
                    .contains("n'a pas répondu dans le délai");
        } finally {
            fin.countDown();
            serveur.stop(0);
            fils.shutdownNow();
        }
    }

    @Test
    @DisplayName("un hôte qui échoue trop souvent n'est plus sollicité, et la phrase le dit")
    void disjoncteur() throws IOException {
        var prudent = Banc.VITE.avec(new Disjoncteur(3, Duration.ofMinutes(5)));
        try (var serveur = serveur(Inconduite.COUPE)) {
            var s3e = Banc.sources(serveur.adresse()).reglages(prudent).build().replicatSts();

            assertThat(refus(() -> s3e.lire(UAI, ANNEE)).phrase()).contains("coupée");
            int alors = serveur.demandes();
            assertThat(refus(() -> s3e.lire(UAI, ANNEE)).phrase()).contains("n'est plus sollicité pour l'instant");
            assertThat(serveur.demandes()).isEqualTo(alors);
        }
    }

    @Test
    @DisplayName("une réponse plus grande que la limite est coupée, avec la taille permise")
    void tropGros() throws IOException {
        var etroit = Banc.VITE.avec(Banc.VITE.limites().avecOctets(1000));
        try (var serveur = serveur(Inconduite.AUCUNE)) {
            var refus = refus(() -> Banc.sources(serveur.adresse())
                    .reglages(etroit)
                    .build()
                    .replicatSts()
                    .lire(UAI, ANNEE));

            assertThat(refus).isInstanceOf(Refus.SourceIllisible.class);
            assertThat(refus.phrase()).contains("trop volumineux");
        }
    }

    @Test
    @DisplayName("un serveur qui n'est pas là est dit injoignable")
    void injoignable() throws IOException {
        URI adresse;
        try (var serveur = serveur(Inconduite.AUCUNE)) {
            adresse = serveur.adresse();
        }
        assertThat(refus(() -> Banc.sources(adresse).build().replicatSts().lire(UAI, ANNEE))
                        .phrase())
                .contains("est injoignable");
    }

    @Test
    @DisplayName(
            "VL-1 tant que rien n'a changé, le constat dit l'empreinte et les documents d'alors, en moins de 4 Kio")
    void constat() throws IOException {
        var ecoute = new Oreille();
        try (var serveur = serveur(Inconduite.AUCUNE)) {
            var sources = Banc.sources(serveur.adresse()).ecoute(ecoute).build();
            assertThat(sources.veille().inchangees(UAI, ANNEE)).isEmpty();
            var bee = sources.baseEleves().lire(UAI, ANNEE);
            var s3e = sources.replicatSts().lire(UAI, ANNEE);
            ecoute.echanges.clear();

            var constat = sources.veille().inchangees(UAI, ANNEE).orElseThrow();

            assertThat(constat.empreinte()).isEqualTo(EmpreinteSources.de(bee, s3e));
            assertThat(constat.documents())
                    .hasSize(5)
                    .containsAll(bee.documents())
                    .contains(s3e.document());
            assertThat(ecoute.echanges)
                    .hasSize(5)
                    .allSatisfy(echange -> assertThat(echange.octets()).isZero())
                    .extracting(EcouteHttp.Echange::statut)
                    .containsOnly(304);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ElevesAvecAdresses.xml", "Structures.xml", "sts_emp_0999001W_2025.xml"})
    @DisplayName("VL-1 un document qui change, disparaît ou apparaît : pas de constat")
    void change(String nom, @TempDir Path ailleurs) throws IOException {
        for (var fichier : fichiers(exports)) {
            Files.copy(fichier, ailleurs.resolve(fichier.getFileName()));
        }
        Files.delete(ailleurs.resolve("Nomenclature.xml"));
        try (var serveur = ServeurExports.ouvrir(ailleurs, 0, Inconduite.AUCUNE)) {
            var sources = Banc.sources(serveur.adresse()).build();
            sources.baseEleves().lire(UAI, ANNEE);
            sources.replicatSts().lire(UAI, ANNEE);
            assertThat(sources.veille().inchangees(UAI, ANNEE)).isPresent();

            var fichier = ailleurs.resolve(nom);
            var contenu = Files.readString(fichier, StandardCharsets.ISO_8859_1);
            Files.writeString(fichier, contenu + "\n", StandardCharsets.ISO_8859_1);
            assertThat(sources.veille().inchangees(UAI, ANNEE)).isEmpty();
            Files.delete(fichier);
            assertThat(sources.veille().inchangees(UAI, ANNEE)).isEmpty();
            Files.writeString(fichier, contenu, StandardCharsets.ISO_8859_1);
            assertThat(sources.veille().inchangees(UAI, ANNEE)).isPresent();
            Files.copy(exports.resolve("Nomenclature.xml"), ailleurs.resolve("Nomenclature.xml"));
            assertThat(sources.veille().inchangees(UAI, ANNEE)).isEmpty();
        }
    }

    @Test
    @DisplayName("VL-1 la mémoire en fichiers survit au programme, et ne vaut que pour ce serveur")
    void memoire(@TempDir Path reperes) throws IOException {
        try (var serveur = serveur(Inconduite.AUCUNE);
                var autre = serveur(Inconduite.AUCUNE)) {
            var avant = Banc.sources(serveur.adresse())
                    .memoire(MemoireHttp.dansLeDossier(reperes))
                    .build();
            var bee = avant.baseEleves().lire(UAI, ANNEE);
            var s3e = avant.replicatSts().lire(UAI, ANNEE);

            var apres = Banc.sources(serveur.adresse())
                    .memoire(MemoireHttp.dansLeDossier(reperes))
                    .build();
            assertThat(apres.veille().inchangees(UAI, ANNEE)).hasValueSatisfying(constat -> {
                assertThat(constat.empreinte()).isEqualTo(EmpreinteSources.de(bee, s3e));
                assertThat(constat.documents()).containsAll(bee.documents()).contains(s3e.document());
            });
            assertThat(Banc.sources(autre.adresse())
                            .memoire(MemoireHttp.dansLeDossier(reperes))
                            .build()
                            .veille()
                            .inchangees(UAI, ANNEE))
                    .isEmpty();
            for (var fichier : fichiers(reperes)) {
                Files.writeString(fichier, "format=1\n");
            }
            assertThat(apres.veille().inchangees(UAI, ANNEE)).isEmpty();
        }
    }

    @Test
    @DisplayName("VL-2 un serveur en panne ne donne pas de constat")
    void veilleEnPanne() throws IOException {
        SourcesHttp sources;
        try (var serveur = serveur(Inconduite.AUCUNE)) {
            sources = Banc.sources(serveur.adresse()).build();
            sources.baseEleves().lire(UAI, ANNEE);
            sources.replicatSts().lire(UAI, ANNEE);
        }
        assertThat(sources.veille().inchangees(UAI, ANNEE)).isEmpty();
    }

    @Test
    @DisplayName("un document seul se lit en ne gardant rien")
    void seul() throws IOException {
        try (var serveur = serveur(Inconduite.AUCUNE)) {
            var sources = Banc.sources(serveur.adresse()).build();

            assertThat(sources.lire(NatureDocument.ELEVES, UAI, ANNEE, racine -> racine.document()))
                    .isEqualTo(Optional.of("ElevesAvecAdresses.xml"));
            assertThat(sources.lire(NatureDocument.COMMUNS, UAI, ANNEE, racine -> racine.document()))
                    .isEmpty();
        }
    }

    @Test
    @DisplayName(
            "une adresse qui n'est pas d'un serveur, ou un document obligatoire sans chemin, sont refusés d'emblée")
    void reglagesFaux() {
        assertThatIllegalArgumentException().isThrownBy(() -> ServeurHttp.de(URI.create("ftp://exemple.fr")));
        assertThatIllegalArgumentException().isThrownBy(() -> ServeurHttp.de(URI.create("http://moi:x@exemple.fr")));
        assertThatIllegalStateException()
                .isThrownBy(() -> Banc.sources(URI.create("http://exemple.fr"))
                        .disposition(Disposition.PAR_DEFAUT.sans(NatureDocument.ELEVES))
                        .build());
        assertThatIllegalStateException()
                .isThrownBy(() -> SourcesHttp.builder().build().baseEleves());
    }
}
