package org.lsunsync.adapter.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.lsunsync.adapter.http.Banc.ANNEE;
import static org.lsunsync.adapter.http.Banc.STS;
import static org.lsunsync.adapter.http.Banc.UAI;
import static org.lsunsync.adapter.http.Banc.refus;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lsunsync.domain.source.DocumentSource;
import org.lsunsync.domain.source.DonneesS3e;
import org.lsunsync.ports.EchecPort;
import org.lsunsync.ports.Refus;

/** Whatever a server or a network can do to an exchange. */
class FautesHttpTest {

    private static final String DOCUMENT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <STS_EDT><PARAMETRES><UAJ CODE="0999001W"/><ANNEE_SCOLAIRE ANNEE="2025"/></PARAMETRES>
            <DONNEES><INDIVIDUS><INDIVIDU ID="1" TYPE="epp"><NOM_USAGE>PROF</NOM_USAGE></INDIVIDU></INDIVIDUS></DONNEES>
            </STS_EDT>
            """;

    @RegisterExtension
    static final WireMockExtension SERVEUR = WireMockExtension.newInstance()
            .options(options().bindAddress("127.0.0.1").dynamicPort().gzipDisabled(true))
            .build();

    private static URI adresse() {
        return URI.create("http://127.0.0.1:" + SERVEUR.getPort());
    }

    private static void repond(ResponseDefinitionBuilder reponse) {
        SERVEUR.stubFor(get(urlEqualTo(STS)).willReturn(reponse));
    }

    private static DonneesS3e lire() {
        return lire(Banc.sources(adresse()));
    }

    private static DonneesS3e lire(SourcesHttp.Builder sources) {
        return sources.build().replicatSts().lire(UAI, ANNEE);
    }

    private static void demandee(int fois) {
        SERVEUR.verify(fois, getRequestedFor(urlEqualTo(STS)));
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    @DisplayName("une liaison rompue, vide ou de déchets est redemandée, puis dite indisponible")
    void rompue(Fault faute) {
        repond(aResponse().withFault(faute));

        assertThat(refus(FautesHttpTest::lire)).isInstanceOf(Refus.SourceIndisponible.class);
        // the JDK's client asks again by itself when a liaison that it kept turns out dead
        assertThat(SERVEUR.findAll(getRequestedFor(urlEqualTo(STS)))).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    @DisplayName("un corps qui vient par miettes est décodé comme un autre")
    void miettes() {
        repond(aResponse().withBody(DOCUMENT).withChunkedDribbleDelay(20, 100));

        assertThat(lire().individus()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "401,refuse l'accès (401),1",
        "403,refuse l'accès (403),1",
        "404,ne connaît pas,1",
        "418,inattendue,1",
        "500,est en erreur (500),3",
        "503,est en erreur (503),3",
        "429,demande d'attendre,3"
    })
    @DisplayName("chaque statut a sa phrase, et n'est redemandé que s'il peut passer")
    void statuts(int statut, String phrase, int fois) {
        repond(aResponse().withStatus(statut));

        var refus = refus(FautesHttpTest::lire);
        assertThat(refus).isInstanceOf(Refus.SourceIndisponible.class);
        assertThat(refus.phrase())
                .contains("sts_emp_0999001W_2025.xml : 127.0.0.1:")
                .contains(phrase);
        demandee(fois);
    }

    @Test
    @DisplayName("429 : on attend ce que dit Retry-After ; plus long que le plafond, on n'attend pas")
    void retryAfter() {
        SERVEUR.stubFor(get(urlEqualTo(STS))
                .inScenario("attente")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(aResponse().withStatus(429).withHeader("Retry-After", "0"))
                .willSetStateTo("bien"));
        SERVEUR.stubFor(get(urlEqualTo(STS))
                .inScenario("attente")
                .whenScenarioStateIs("bien")
                .willReturn(aResponse().withBody(DOCUMENT)));
        assertThat(lire().individus()).hasSize(1);
        demandee(2);

        SERVEUR.resetAll();
        repond(aResponse().withStatus(429).withHeader("Retry-After", "3600"));
        assertThat(refus(FautesHttpTest::lire).phrase()).contains("429");
        demandee(1);

        SERVEUR.resetAll();
        repond(aResponse().withStatus(503).withHeader("Retry-After", "Wed, 21 Oct 2099 07:28:00 GMT"));
        assertThat(refus(FautesHttpTest::lire).phrase()).contains("503");
        demandee(1);
    }

    @ParameterizedTest
    @CsvSource({
        "METIER,400,refuse la demande (ERREUR_TRAITEMENT),1",
        "METIER,200,refuse la demande (ERREUR_TRAITEMENT),1",
        "TECHNIQUE,500,erreur technique (ERREUR_TRAITEMENT),3"
    })
    @DisplayName(
            "une erreur de BEE est dite en français par son code, jamais par ses textes, qui peuvent nommer quelqu'un")
    void erreurs(String type, int statut, String phrase, int fois) {
        repond(aResponse()
                .withStatus(statut)
                .withHeader("Content-Type", "application/xml")
                .withBody("""
                <?xml version="1.0" encoding="ISO-8859-15"?>
                <erreur><code>ERREUR_TRAITEMENT</code><detail>DUPONT Marie</detail><message>DUPONT</message><type>%s</type></erreur>
                """.formatted(type)));

        assertThat(refus(FautesHttpTest::lire).phrase()).contains(phrase).doesNotContain("DUPONT");
        demandee(fois);
    }

    @Test
    @DisplayName("une redirection n'est suivie que sur le même hôte, et ne tourne pas sans fin")
    void redirections() {
        repond(aResponse().withStatus(302).withHeader("Location", "/ailleurs"));
        SERVEUR.stubFor(get(urlEqualTo("/ailleurs")).willReturn(aResponse().withBody(DOCUMENT)));
        assertThat(lire().individus()).hasSize(1);

        repond(aResponse()
                .withStatus(302)
                .withHeader("Location", "http://localhost:" + SERVEUR.getPort() + "/ailleurs"));
        assertThat(refus(FautesHttpTest::lire).phrase()).contains("renvoie vers un autre hôte");

        repond(aResponse().withStatus(302).withHeader("Location", STS));
        assertThat(refus(FautesHttpTest::lire).phrase()).contains("sans fin");
    }

    @Test
    @DisplayName("gzip est lu ; une bombe est coupée à la limite, une taille annoncée au-delà l'est d'emblée")
    void compression() throws IOException {
        repond(aResponse()
                .withHeader("Content-Encoding", "gzip")
                .withBody(gzip(DOCUMENT.getBytes(StandardCharsets.UTF_8))));
        assertThat(lire().individus()).hasSize(1);

        var bombe = (DOCUMENT.replace("</STS_EDT>", "") + " ".repeat(8 << 20) + "</STS_EDT>")
                .getBytes(StandardCharsets.UTF_8);
        var reglages = Banc.VITE.avec(Banc.VITE.limites().avecOctets(1 << 20));
        repond(aResponse().withHeader("Content-Encoding", "gzip").withBody(gzip(bombe)));
        var refus = refus(() -> lire(Banc.sources(adresse()).reglages(reglages)));
        assertThat(refus).isInstanceOf(Refus.SourceIllisible.class);
        assertThat(refus.phrase())
                .contains("plus de 1048576 octets une fois décompressé")
                .contains("reçu de 127.0.0.1");

        repond(aResponse().withBody(bombe).withHeader("Content-Length", String.valueOf(bombe.length)));
        assertThat(refus(() -> lire(Banc.sources(adresse()).reglages(reglages))).phrase())
                .contains("annonce un document trop volumineux");

        repond(aResponse().withHeader("Content-Encoding", "gzip").withBody("pas du gzip"));
        assertThat(refus(FautesHttpTest::lire)).isInstanceOf(Refus.SourceIllisible.class);
    }

    private static byte[] gzip(byte[] octets) throws IOException {
        var sortie = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(sortie)) {
            gzip.write(octets);
        }
        return sortie.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({
        "<STS_EDT>,document tronqué",
        "ceci n'est pas du XML,XML mal formé",
        "<BEE_ELEVES/>,trouvé : export « Élèves »",
        "'',fichier vide"
    })
    @DisplayName("ce qui n'est pas le document attendu est illisible, avec l'hôte et la cause")
    void illisible(String corps, String cause) {
        repond(aResponse().withBody(corps));

        var refus = refus(FautesHttpTest::lire);
        assertThat(refus).isInstanceOf(Refus.SourceIllisible.class);
        assertThat(refus.phrase()).contains(cause).contains("reçu de 127.0.0.1");
        demandee(1);
    }

    @Test
    @DisplayName("BE-5 un document illisible n'empêche pas de juger les autres : ils sont donnés avec le refus")
    void luMalgreTout() {
        SERVEUR.stubFor(
                get(urlMatching("/sconetechange/.*")).willReturn(aResponse().withStatus(404)));
        SERVEUR.stubFor(get(urlEqualTo(Banc.FLUX_ELEVES))
                .willReturn(
                        aResponse().withBody("<BEE_ELEVES><PARAMETRES><UAJ>0999002X</UAJ></PARAMETRES></BEE_ELEVES>")));
        SERVEUR.stubFor(get(urlEqualTo(Banc.flux("sco-structures")))
                .willReturn(aResponse().withBody("<BEE_STRUCTURES>")));

        var bee = Banc.sources(adresse()).build().baseEleves();
        assertThatExceptionOfType(EchecPort.class)
                .isThrownBy(() -> bee.lire(UAI, ANNEE))
                .satisfies(echec -> {
                    assertThat(echec.refus()).isInstanceOf(Refus.SourceIllisible.class);
                    assertThat(echec.lus()).extracting(DocumentSource::uai).containsExactly("0999002X");
                });
    }

    @Test
    @DisplayName("Basic est dit d'emblée ; Compression-Zip et gzip sont demandés")
    void basique() {
        repond(aResponse().withBody(DOCUMENT));
        lire(SourcesHttp.builder()
                .s3e(ServeurHttp.de(adresse()).avec(new Authentification.Basique("synchro", Secret.de("s3cret"))))
                .reglages(Banc.VITE.avecZip(true)));

        SERVEUR.verify(
                1,
                getRequestedFor(urlEqualTo(STS))
                        .withHeader("Authorization", equalTo("Basic c3luY2hybzpzM2NyZXQ="))
                        .withHeader("Compression-Zip", equalTo("true"))
                        .withHeader("Accept-Encoding", equalTo("gzip")));
    }

    @Test
    @DisplayName("un jeton OAuth sert jusqu'à sa fin, et un jeton refusé est remplacé une fois")
    void jetons() {
        var heure = new AtomicReference<>(Instant.parse("2026-01-15T08:00:00Z"));
        var s3e = SourcesHttp.builder()
                .s3e(ServeurHttp.de(adresse())
                        .avec(new Authentification.Jeton(
                                adresse().resolve("/jetons"), "client", Secret.de("s3cret"), "lsu")))
                .reglages(Banc.VITE)
                .horloge(heure::get)
                .build()
                .replicatSts();
        jeton("un");
        SERVEUR.stubFor(get(urlEqualTo(STS)).willReturn(aResponse().withStatus(401)));
        SERVEUR.stubFor(get(urlEqualTo(STS))
                .withHeader("Authorization", equalTo("Bearer un"))
                .willReturn(aResponse().withBody(DOCUMENT)));
        s3e.lire(UAI, ANNEE);
        s3e.lire(UAI, ANNEE);
        SERVEUR.verify(
                1,
                postRequestedFor(urlEqualTo("/jetons"))
                        .withHeader("Authorization", equalTo("Basic Y2xpZW50OnMzY3JldA=="))
                        .withRequestBody(equalTo("grant_type=client_credentials&scope=lsu")));

        heure.set(heure.get().plus(Duration.ofHours(1)));
        s3e.lire(UAI, ANNEE);
        SERVEUR.verify(2, postRequestedFor(urlEqualTo("/jetons")));

        // withdrawn before its end
        jeton("deux");
        SERVEUR.stubFor(get(urlEqualTo(STS))
                .withHeader("Authorization", equalTo("Bearer un"))
                .willReturn(aResponse().withStatus(401)));
        SERVEUR.stubFor(get(urlEqualTo(STS))
                .withHeader("Authorization", equalTo("Bearer deux"))
                .willReturn(aResponse().withBody(DOCUMENT)));
        s3e.lire(UAI, ANNEE);
        SERVEUR.verify(3, postRequestedFor(urlEqualTo("/jetons")));

        SERVEUR.stubFor(get(urlEqualTo(STS))
                .withHeader("Authorization", equalTo("Bearer deux"))
                .willReturn(aResponse().withStatus(401)));
        assertThat(refus(() -> s3e.lire(UAI, ANNEE)).phrase())
                .contains("refuse l'accès (401)")
                .doesNotContain("s3cret")
                .doesNotContain("deux");
    }

    private static void jeton(String jeton) {
        SERVEUR.stubFor(post(urlEqualTo("/jetons"))
                .willReturn(okJson("{\"token_type\":\"Bearer\",\"access_token\":\"" + jeton
                        + "\",\"expires_in\":3600,\"autre\":{\"a\":[1]}}")));
    }

    @Test
    @DisplayName("un mandataire est pris, sans que le nom de l'hôte soit résolu ici")
    void mandataire() {
        repond(aResponse().withBody(DOCUMENT));
        var sources = SourcesHttp.builder()
                .s3e(ServeurHttp.de(URI.create("http://s3e.invalid"))
                        .avec(new Mandataire("127.0.0.1", SERVEUR.getPort(), Optional.empty())))
                .reglages(Banc.VITE);

        assertThat(lire(sources).individus()).hasSize(1);
        SERVEUR.verify(1, getRequestedFor(urlEqualTo(STS)).withHeader("Host", equalTo("s3e.invalid")));
    }

    @Test
    @DisplayName("Last-Modified sert quand il n'y a pas d'ETag, s'il est plus vieux que la réponse")
    void modifie() {
        var eleves = "<BEE_ELEVES><DONNEES><ELEVES><ELEVE ELEVE_ID='1'/></ELEVES></DONNEES></BEE_ELEVES>";
        var date = "Mon, 12 Jan 2026 17:42:10 GMT";
        for (var chemin : new String[] {STS, Banc.FLUX_ELEVES}) {
            SERVEUR.stubFor(get(urlEqualTo(chemin))
                    .willReturn(aResponse()
                            .withBody(chemin.equals(STS) ? DOCUMENT : eleves)
                            .withHeader("Last-Modified", date)
                            .withHeader("Date", "Mon, 12 Jan 2026 18:00:00 GMT")));
            SERVEUR.stubFor(get(urlEqualTo(chemin))
                    .withHeader("If-Modified-Since", equalTo(date))
                    .willReturn(aResponse().withStatus(304)));
        }
        var sources = Banc.sources(adresse()).build();
        sources.baseEleves().lire(UAI, ANNEE);
        sources.replicatSts().lire(UAI, ANNEE);
        assertThat(sources.veille().inchangees(UAI, ANNEE)).isPresent();

        SERVEUR.stubFor(get(urlEqualTo(STS))
                .willReturn(aResponse()
                        .withBody(DOCUMENT)
                        .withHeader("Last-Modified", date)
                        .withHeader("Date", date)));
        var autres = Banc.sources(adresse()).build();
        autres.baseEleves().lire(UAI, ANNEE);
        autres.replicatSts().lire(UAI, ANNEE);
        assertThat(autres.veille().inchangees(UAI, ANNEE)).isEmpty();
    }
}
