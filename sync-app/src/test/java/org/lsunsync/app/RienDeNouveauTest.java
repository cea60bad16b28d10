package org.lsunsync.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lsunsync.adapter.http.ServeurHttp;
import org.lsunsync.adapter.http.SourcesHttp;
import org.lsunsync.adapter.jdbc.StockageJdbc;
import org.lsunsync.adapter.siecle.lsu.LecteurLsu;
import org.lsunsync.adapter.siecle.lsu.PremierEtat;
import org.lsunsync.ports.Demande;
import org.lsunsync.ports.Issue;
import org.lsunsync.ports.SynchronisationBaseEleves;
import org.lsunsync.testkit.ecole.EcoleInventee;
import org.lsunsync.testkit.serveur.Inconduite;
import org.lsunsync.testkit.serveur.ServeurExports;

/** §6 what it costs to find that nothing is new, of a whole collège. */
class RienDeNouveauTest {

    private static final EcoleInventee COLLEGE = EcoleInventee.COLLEGE;

    @TempDir
    Path dossier;

    private static DataSource base() {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        Flyway.configure()
                .dataSource(source)
                .locations(StockageJdbc.migrations(source).toArray(String[]::new))
                .load()
                .migrate();
        return source;
    }

    /** Notes each statement as it is sent. */
    private static DataSource notant(DataSource source, List<String> requetes) {
        return ProxyDataSourceBuilder.create(source)
                .afterQuery((execution, lot) ->
                        requetes.add(lot.get(0).getQuery().strip().toLowerCase(Locale.ROOT)))
                .build();
    }

    @Test
    @DisplayName("cinq 304, moins de 4 Kio sur la liaison, une requête lit LSUN, et le journal dit « rien »")
    void rien() throws IOException {
        COLLEGE.ecrire(dossier, fichier -> {});
        var requetes = new ArrayList<String>();
        var stockage = new StockageJdbc(notant(base(), requetes));
        stockage.ecoles()
                .installer(PremierEtat.de(
                        new LecteurLsu().lire(dossier.resolve("before").resolve("lsu.xml")),
                        Optional.empty(),
                        Optional.empty(),
                        COLLEGE.jour()));
        try (var serveur = ServeurExports.ouvrir(dossier.resolve("after"), 0, Inconduite.AUCUNE);
                var relais = new Relais(serveur.adresse())) {
            var sources = SourcesHttp.builder()
                    .bee(ServeurHttp.de(relais.adresse()))
                    .s3e(ServeurHttp.de(relais.adresse()))
                    .build();
            var synchronisation = SynchronisationBaseEleves.builder()
                    .baseEleves(sources.baseEleves())
                    .replicatSts(sources.replicatSts())
                    .veille(sources.veille())
                    .livret(stockage.livret())
                    .journal(stockage.journal())
                    .verrou(stockage.verrou())
                    .habilitations((qui, uai) -> true)
                    .build();
            var demande = Demande.de(COLLEGE.uai(), "chef", new Demande.Selection.Toutes(), COLLEGE.jour());
            assertThat(synchronisation.appliquer(demande).isRight()).isTrue();
            assertThat(relais.octets()).as("the documents themselves").isGreaterThan(500_000);
            requetes.clear();

            var rapport = synchronisation.appliquer(demande).get();

            assertThat(rapport.rienASynchroniser()).isTrue();
            assertThat(serveur.nonModifies()).isEqualTo(5);
            assertThat(relais.octets()).isBetween(500L, 4095L);
            assertThat(requetes)
                    .filteredOn(requete -> requete.startsWith("select") && !requete.contains("for update"))
                    .as("what is read of LSUN")
                    .hasSize(1);
            assertThat(requetes)
                    .as("with the lock, the journal's entry, and the HORODATAGE forgotten and noted")
                    .hasSize(5);
            assertThat(stockage.journal().lister(COLLEGE.uai(), Long.MAX_VALUE, 1))
                    .singleElement()
                    .satisfies(ligne -> assertThat(ligne.issue()).isEqualTo(Issue.RIEN));
        }
    }
}
