package org.lsunsync.adapter.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * Whom we trust, and who we are, on an https liaison.
 *
 * @param confiance the store of trusted certificates; the JVM's own by default
 * @param client the store of our certificate and key, for servers that ask for one
 */
public record Tls(Optional<Magasin> confiance, Optional<Magasin> client) {

    /** The JVM's trust, and no certificate of ours. */
    public static final Tls PAR_DEFAUT = new Tls(Optional.empty(), Optional.empty());

    /**
     * A key store, PKCS #12 or JKS.
     *
     * @param fichier where it is
     * @param motDePasse what opens it
     */
    public record Magasin(Path fichier, Secret motDePasse) {

        private KeyStore ouvrir() {
            try (var octets = Files.newInputStream(fichier)) {
                var magasin = KeyStore.getInstance("PKCS12"); // the JDK's own reads JKS too
                magasin.load(octets, motDePasse.clair().toCharArray());
                return magasin;
            } catch (IOException | GeneralSecurityException illisible) {
                throw new ConfigurationInvalide(
                        "le magasin de certificats %s ne peut être ouvert".formatted(fichier.getFileName()));
            }
        }
    }

    /** The same that trusts these certificates alone. */
    public Tls avecConfiance(Magasin magasin) {
        return new Tls(Optional.of(magasin), client);
    }

    /** The same with a certificate of ours. */
    public Tls avecCertificatClient(Magasin magasin) {
        return new Tls(confiance, Optional.of(magasin));
    }

    /** @throws ConfigurationInvalide when a store can't be opened */
    SSLContext contexte() {
        try {
            var contexte = SSLContext.getInstance("TLS");
            contexte.init(cles(), fiables(), null);
            return contexte;
        } catch (GeneralSecurityException impossible) {
            throw new ConfigurationInvalide("un magasin de certificats ne peut servir");
        }
    }

    private KeyManager @Nullable [] cles() throws GeneralSecurityException {
        if (client.isEmpty()) {
            return null;
        }
        var fabrique = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        var magasin = client.orElseThrow();
        fabrique.init(magasin.ouvrir(), magasin.motDePasse().clair().toCharArray());
        return fabrique.getKeyManagers();
    }

    private TrustManager @Nullable [] fiables() throws GeneralSecurityException {
        if (confiance.isEmpty()) {
            return null; // the JVM's
        }
        var fabrique = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        fabrique.init(confiance.orElseThrow().ouvrir());
        return fabrique.getTrustManagers();
    }
}
