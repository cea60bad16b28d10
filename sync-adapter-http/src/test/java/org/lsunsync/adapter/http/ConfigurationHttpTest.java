package org.lsunsync.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lsunsync.adapter.http.Banc.ANNEE;
import static org.lsunsync.adapter.http.Banc.UAI;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lsunsync.testkit.serveur.Inconduite;
import org.lsunsync.testkit.serveur.ServeurExports;

class ConfigurationHttpTest {

    @TempDir
    Path dossier;

    private SourcesHttp lire(String... lignes) throws IOException {
        var fichier = dossier.resolve("sources.conf");
        Files.write(fichier, List.of(lignes), StandardCharsets.UTF_8);
        return ConfigurationHttp.lire(
                        Optional.of(fichier),
                        Optional.empty(),
                        Optional.empty(),
                        dossier.resolve("reperes"),
                        Map.of("LSUN_MDP", "s3cret"))
                .build();
    }

    @Test
    @DisplayName("une autre disposition des documents ne demande aucun code, et un flux vide n'est pas demandé")
    void disposition() throws IOException {
        var exports = Banc.exports(dossier);
        try (var serveur = ServeurExports.ouvrir(exports, 0, Inconduite.AUCUNE)) {
            var sources = lire(
                    "bee.adresse = " + serveur.adresse(),
                    "s3e.adresse = " + serveur.adresse(),
                    "bee.chemin = /{flux}.xml",
                    "bee.flux.eleves = ElevesAvecAdresses",
                    "bee.flux.responsables = ResponsablesAvecAdresses",
                    "bee.flux.structures = Structures",
                    "bee.flux.nomenclature = Nomenclature",
                    "bee.flux.communs =",
                    "s3e.chemin = /sts_emp_{uai}_{annee}.xml",
                    "bee.utilisateur = synchro",
                    "bee.mot-de-passe = env:LSUN_MDP",
                    "delai.connexion = 20000",
                    "limite.octets = 1000000000");

            assertThat(sources.baseEleves().lire(UAI, ANNEE))
                    .isEqualTo(Banc.fichiers(exports).lire(UAI, ANNEE));
            assertThat(sources.replicatSts().lire(UAI, ANNEE))
                    .isEqualTo(Banc.fichierSts(exports).lire(UAI, ANNEE));
            assertThat(serveur.demandes("/Communs.xml")).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bee.adrese=http://h | clé inconnue : bee.adrese",
                "bee.adresse=ftp://h | bee.adresse : valeur inutilisable",
                "bee.adresse=:: | bee.adresse : valeur inutilisable",
                "bee.utilisateur=moi | il manque bee.mot-de-passe",
                "bee.proxy=hote | bee.proxy : attendu hôte:port",
                "delai.connexion=vite | delai.connexion : valeur inutilisable",
                "delai.connexion=0 | délais : positifs",
                "reprises.depart=100000 | reprises : départ < plafond < total",
            })
    @DisplayName("une ligne fausse est refusée par son nom")
    void fausse(String ligne, String message) {
        assertThatThrownBy(() -> lire(ligne))
                .isInstanceOf(ConfigurationInvalide.class)
                .hasMessage(message);
    }

    @Test
    @DisplayName("un secret écrit en clair, ou qui n'est nulle part, est refusé sans être répété")
    void secrets() throws IOException {
        assertThatThrownBy(() -> lire("bee.utilisateur=moi", "bee.mot-de-passe=s3cret"))
                .isInstanceOf(ConfigurationInvalide.class)
                .hasMessageNotContaining("s3cret");
        assertThatThrownBy(() -> lire("bee.utilisateur=moi", "bee.mot-de-passe=env:ABSENTE"))
                .hasMessageContaining("ABSENTE");
        assertThatThrownBy(() -> lire(
                        "bee.adresse=https://h",
                        "bee.tls.client=absent.p12",
                        "bee.tls.client.mot-de-passe=env:LSUN_MDP"))
                .isInstanceOf(ConfigurationInvalide.class)
                .hasMessageContaining("absent.p12");
        var fichier = Files.writeString(dossier.resolve("secret"), "s3cret\n");
        var secret = Secret.nomme("fichier:" + fichier, Map.of());
        assertThat(secret.clair()).isEqualTo("s3cret");
        assertThat(new Authentification.Basique("moi", secret).toString()).doesNotContain("s3cret");
    }
}
