package org.lsunsync.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lsunsync.adapter.http.Banc.ANNEE;
import static org.lsunsync.adapter.http.Banc.UAI;
import static org.lsunsync.adapter.http.Banc.refus;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lsunsync.adapter.http.EcouteHttp.EtatDisjoncteur;
import org.lsunsync.adapter.http.ReglagesHttp.Disjoncteur;
import org.lsunsync.domain.source.NatureDocument;
import org.lsunsync.testkit.serveur.Inconduite;
import org.lsunsync.testkit.serveur.ServeurExports;

class EcouteHttpTest {

    @TempDir
    Path dossier;

    @Test
    @DisplayName("chaque échange est dit avec son statut et ses octets, chaque reprise avec son rang")
    void echanges() throws IOException {
        var exports = Banc.exports(dossier);
        var oreille = new Oreille();
        try (var serveur = ServeurExports.ouvrir(exports, 0, Inconduite.DEUX_503)) {
            Banc.sources(serveur.adresse())
                    .ecoute(oreille)
                    .build()
                    .replicatSts()
                    .lire(UAI, ANNEE);
        }

        assertThat(oreille.echanges).extracting(EcouteHttp.Echange::statut).containsExactly(503, 503, 200);
        assertThat(oreille.echanges.get(2).octets())
                .isEqualTo(Files.size(exports.resolve("sts_emp_0999001W_2025.xml")));
        assertThat(oreille.reprises).containsExactly("STS 1", "STS 2");
    }

    @Test
    @DisplayName("Micrometer : échanges, octets, reprises et disjoncteur, sans rien de personnel dans les étiquettes")
    void metriques() throws IOException {
        MeterRegistry registre = new SimpleMeterRegistry();
        var prudent = Banc.VITE.avec(new Disjoncteur(2, Duration.ofMinutes(5)));
        try (var serveur = ServeurExports.ouvrir(Banc.exports(dossier), 0, Inconduite.COUPE)) {
            var s3e = Banc.sources(serveur.adresse())
                    .reglages(prudent)
                    .ecoute(new MetriquesHttp(registre))
                    .build()
                    .replicatSts();
            refus(() -> s3e.lire(UAI, ANNEE));
        }

        assertThat(registre.get("lsunsync.http.echanges")
                        .tag("statut", "200")
                        .timer()
                        .count())
                .isEqualTo(2);
        assertThat(registre.get("lsunsync.http.octets").summary().totalAmount()).isPositive();
        assertThat(registre.get("lsunsync.http.reprises").counter().count()).isPositive();
        assertThat(registre.get("lsunsync.http.disjoncteur").gauge().value()).isEqualTo(2);
        assertThat(registre.getMeters())
                .flatExtracting(mesure -> mesure.getId().getTags())
                .extracting(etiquette -> etiquette.getKey())
                .containsOnly("hote", "document", "statut");
    }

    @Test
    @DisplayName("ce que lance un auditeur ne change rien")
    void sansVeto() throws IOException {
        EcouteHttp grincheux = new EcouteHttp() {
            @Override
            public void echange(Echange echange) {
                throw new IllegalStateException();
            }

            @Override
            public void reprise(String hote, NatureDocument document, int tentative) {
                throw new IllegalStateException();
            }

            @Override
            public void disjoncteur(String hote, EtatDisjoncteur etat) {
                throw new IllegalStateException();
            }
        };
        var exports = Banc.exports(dossier);
        try (var serveur = ServeurExports.ouvrir(exports, 0, Inconduite.DEUX_503)) {
            assertThat(Banc.sources(serveur.adresse())
                            .ecoute(grincheux)
                            .build()
                            .replicatSts()
                            .lire(UAI, ANNEE))
                    .isEqualTo(Banc.fichierSts(exports).lire(UAI, ANNEE));
        }
    }
}
