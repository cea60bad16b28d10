package org.lsunsync.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lsunsync.adapter.http.Banc.ANNEE;
import static org.lsunsync.adapter.http.Banc.UAI;
import static org.lsunsync.adapter.http.Banc.refus;

import com.google.common.collect.ImmutableList;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lsunsync.domain.source.DonneesS3e;
import org.lsunsync.ports.Refus;

/** Against servers whose certificates were made for the occasion, by the JDK's keytool. */
class TlsTest {

    private static final Secret MOT_DE_PASSE = Secret.de("s3cret");
    private static final byte[] DOCUMENT = "<STS_EDT><DONNEES/></STS_EDT>".getBytes(StandardCharsets.UTF_8);

    @TempDir
    static Path magasins;

    @BeforeAll
    static void certificats() throws IOException, InterruptedException {
        certificat("bon", "SAN=IP:127.0.0.1", "-1d", "3650");
        certificatPerime();
        certificat("autre-hote", "SAN=DNS:autre.exemple", "-1d", "3650");
        certificat("client", "SAN=DNS:client.exemple", "-1d", "3650");
    }

    /** A store of one key, and one of its certificate alone, to be trusted. */
    private static void certificat(String nom, String hote, String debut, String jours)
            throws IOException, InterruptedException {
        keytool(
                "-genkeypair",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + nom,
                "-ext",
                hote,
                "-startdate",
                debut,
                "-validity",
                jours,
                "-alias",
                nom,
                "-keystore",
                magasin(nom).fichier().toString());
        var cer = magasins.resolve(nom + ".cer").toString();
        keytool(
                "-exportcert",
                "-alias",
                nom,
                "-keystore",
                magasin(nom).fichier().toString(),
                "-file",
                cer);
        keytool(
                "-importcert",
                "-noprompt",
                "-alias",
                nom,
                "-file",
                cer,
                "-keystore",
                confiance(nom).fichier().toString());
    }

    /** Signed by an authority: a certificate that is itself trusted is not asked for its dates. */
    private static void certificatPerime() throws IOException, InterruptedException {
        certificat("autorite", "BC=ca:true", "-60d", "3650");
        var perime = magasin("perime").fichier().toString();
        var autorite = magasin("autorite").fichier().toString();
        var demande = magasins.resolve("perime.csr").toString();
        var cer = magasins.resolve("perime.cer").toString();
        keytool("-genkeypair", "-keyalg", "EC", "-dname", "CN=perime", "-alias", "perime", "-keystore", perime);
        keytool("-certreq", "-alias", "perime", "-keystore", perime, "-file", demande);
        keytool(
                "-gencert",
                "-alias",
                "autorite",
                "-keystore",
                autorite,
                "-infile",
                demande,
                "-outfile",
                cer,
                "-ext",
                "SAN=IP:127.0.0.1",
                "-startdate",
                "-30d",
                "-validity",
                "10");
        keytool(
                "-importcert",
                "-noprompt",
                "-alias",
                "autorite",
                "-file",
                magasins.resolve("autorite.cer").toString(),
                "-keystore",
                perime);
        keytool("-importcert", "-noprompt", "-alias", "perime", "-file", cer, "-keystore", perime);
    }

    private static void keytool(String... options) throws IOException, InterruptedException {
        var outil = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var processus = new ProcessBuilder(ImmutableList.<String>builder()
                        .add(outil, "-J-Duser.language=en", "-J-XX:TieredStopAtLevel=1")
                        .add(options)
                        .add("-storetype", "PKCS12", "-storepass", "s3cret")
                        .build())
                .redirectErrorStream(true)
                .start();
        var dit = new String(processus.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(processus.waitFor()).as(dit).isZero();
    }

    private static Tls.Magasin magasin(String nom) {
        return new Tls.Magasin(magasins.resolve(nom + ".p12"), MOT_DE_PASSE);
    }

    private static Tls.Magasin confiance(String nom) {
        return new Tls.Magasin(magasins.resolve(nom + "-confiance.p12"), MOT_DE_PASSE);
    }

    /** A server that shows the certificate of that name. */
    private static HttpsServer serveur(String nom, boolean exigeUnClient) throws IOException {
        var contexte = new Tls(Optional.of(confiance("client")), Optional.of(magasin(nom))).contexte();
        var serveur = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        serveur.setHttpsConfigurator(configurateur(contexte, exigeUnClient));
        serveur.createContext("/", echange -> {
            try (echange) {
                echange.sendResponseHeaders(200, DOCUMENT.length);
                echange.getResponseBody().write(DOCUMENT);
            }
        });
        serveur.start();
        return serveur;
    }

    private static HttpsConfigurator configurateur(SSLContext contexte, boolean exigeUnClient) {
        return new HttpsConfigurator(contexte) {
            @Override
            public void configure(HttpsParameters parametres) {
                var ssl = getSSLContext().getDefaultSSLParameters();
                ssl.setNeedClientAuth(exigeUnClient);
                parametres.setSSLParameters(ssl);
            }
        };
    }

    private static DonneesS3e lire(String nom, boolean exigeUnClient, Tls tls) throws IOException {
        var serveur = serveur(nom, exigeUnClient);
        try {
            var adresse = URI.create("https://127.0.0.1:" + serveur.getAddress().getPort());
            return SourcesHttp.builder()
                    .s3e(ServeurHttp.de(adresse).avec(tls))
                    .reglages(Banc.VITE)
                    .build()
                    .replicatSts()
                    .lire(UAI, ANNEE);
        } finally {
            serveur.stop(0);
        }
    }

    private static String phrase(String nom, boolean exigeUnClient, Tls tls) {
        var refus = refus(() -> lire(nom, exigeUnClient, tls));
        assertThat(refus).isInstanceOf(Refus.SourceIndisponible.class);
        assertThat(refus.phrase()).contains("127.0.0.1").doesNotContain("s3cret");
        return refus.phrase();
    }

    private static Tls quiSeFieA(String nom) {
        return Tls.PAR_DEFAUT.avecConfiance(confiance(nom));
    }

    @Test
    @DisplayName("un certificat du magasin donné est de confiance, un inconnu de la JVM ne l'est pas")
    void confiance() throws IOException {
        assertThat(lire("bon", false, quiSeFieA("bon")).document().nom()).isEqualTo("sts_emp_0999001W_2025.xml");
        assertThat(phrase("bon", false, Tls.PAR_DEFAUT)).contains("n'est pas de confiance");
        assertThat(phrase("bon", false, quiSeFieA("client"))).contains("n'est pas de confiance");
    }

    @Test
    @DisplayName("un certificat périmé est dit périmé")
    void perime() {
        assertThat(phrase("perime", false, quiSeFieA("autorite"))).contains("a expiré");
    }

    @Test
    @DisplayName("un certificat d'un autre hôte est dit tel")
    void autreHote() {
        assertThat(phrase("autre-hote", false, quiSeFieA("autre-hote"))).contains("est celui d'un autre hôte");
    }

    @Test
    @DisplayName("d'une liaison chiffrée, une redirection vers une liaison en clair n'est pas suivie")
    void redirectionEnClair() throws IOException {
        var serveur = serveur("bon", false);
        int port = serveur.getAddress().getPort();
        try {
            serveur.removeContext("/");
            serveur.createContext("/", echange -> {
                try (echange) {
                    echange.getResponseHeaders().set("Location", "http://127.0.0.1:" + port + "/ailleurs");
                    echange.sendResponseHeaders(302, -1);
                }
            });
            var s3e = SourcesHttp.builder()
                    .s3e(ServeurHttp.de(URI.create("https://127.0.0.1:" + port)).avec(quiSeFieA("bon")))
                    .reglages(Banc.VITE)
                    .build()
                    .replicatSts();

            assertThat(refus(() -> s3e.lire(UAI, ANNEE)).phrase()).contains("renvoie vers un autre hôte");
        } finally {
            serveur.stop(0);
        }
    }

    @Test
    @DisplayName("un serveur qui exige un certificat client est lu avec, et refusé sans")
    void client() throws IOException {
        assertThat(lire("bon", true, quiSeFieA("bon").avecCertificatClient(magasin("client")))
                        .document()
                        .nom())
                .isNotEmpty();
        assertThat(phrase("bon", true, quiSeFieA("bon"))).contains("certificat client exigé");
    }
}
