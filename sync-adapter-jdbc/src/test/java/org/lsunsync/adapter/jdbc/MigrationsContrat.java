package org.lsunsync.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lsunsync.domain.bilan.NumeroArchive;
import org.lsunsync.domain.etablissement.AnneeScolaire;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.ports.EchecPort;

/** A database of any version comes forward with what is in it. */
abstract class MigrationsContrat {

    private static final Uai UAI = new Uai("0999001W");

    /** What a database of the first version may hold: a locked bilan pinned to an archive, and a request. */
    private static final String DONNEES = """
            insert into ecole values ('0999001W', 2025, 7, 'CLG', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '<c/>');
            insert into division (uai, id, code, libelle, mefs, periodes)
                values ('0999001W', '1', '3 A', 'TROISIEME A', array['10310019110'], array['2025/1/3']);
            insert into eleve values ('0999001W', 700, '1', null, '', 'DUPONT', '', 'Marie-claire', '', '', '2011-02-09', 'F', '', '', '',
                '', '', '', '', '', '', '', '', '', '', '', '', '', '[]');
            insert into archive values ('0999001W', 700, 1, date '2026-01-15', '{"nomFamille":"DUPONT","prenom":"Marie claire","responsables":[]}');
            insert into bilan values ('0999001W', 700, 'P/2025/1/3', 2025, '1', null, timestamp with time zone '2025-12-08 16:30:00+00', 1,
                '', '');
            insert into bilan_contenu values ('0999001W', 700, 'P/2025/1/3', '<b/>');
            insert into journal (uai, debut, mode, demandeur, divisions, issue, empreinte_plan, entree) values
                ('0999001W', timestamp with time zone '2026-01-15 08:00:00+00', 'APPLICATION', 'chef', array['3 A'],
                 'APPLIQUEE', null, '{}');
            insert into journal (uai, debut, mode, demandeur, divisions, issue, empreinte_plan, entree) values
                ('0999002X', timestamp with time zone '2026-01-15 08:00:00+00', 'APPLICATION', 'chef', array['3 A'],
                 'REFUSEE', null, '{}');
            """;

    /** A database without any schema. */
    abstract DataSource vide();

    private static void migrer(DataSource source, String jusqua) {
        Flyway.configure()
                .dataSource(source)
                .locations(StockageJdbc.migrations(source).toArray(String[]::new))
                .target(jusqua)
                .load()
                .migrate();
    }

    @ParameterizedTest
    @DisplayName("une base de la première version, ou d'une autre avant la dernière, avance sans rien perdre")
    @ValueSource(strings = {"1", "2", "3"})
    void avancer(String intermediaire) {
        var source = vide();
        migrer(source, "1");
        Jdbi.create(source).useHandle(base -> base.createScript(DONNEES).execute());
        migrer(source, intermediaire);
        migrer(source, "latest");

        var stockage = new StockageJdbc(source);
        var ecole = stockage.ecoles().lire(UAI).orElseThrow();
        assertThat(ecole.etat().version()).isEqualTo(7);
        assertThat(ecole.etat().etablissement().sigle()).isEqualTo("CLG");
        assertThat(ecole.etat().archives()).hasSize(1);
        assertThat(ecole.contenus().bilans()).hasSize(1);
        var eleve = ecole.etat().eleves().get(0);
        assertThat(eleve.donnees().etatCivil().prenom()).isEqualTo("Marie-claire");
        assertThat(stockage.livret().montrer(UAI, eleve.id())).singleElement().satisfies(montre -> {
            assertThat(montre.identite().etatCivil().prenom()).isEqualTo("Marie claire");
            assertThat(montre.bilan().verrouille()).isTrue();
        });
        assertThat(stockage.livret().archives(UAI, eleve.id()))
                .singleElement()
                .satisfies(archive -> assertThat(archive.numero()).isEqualTo(new NumeroArchive(1)));
        assertThat(stockage.journal().lister(UAI, Long.MAX_VALUE, 10))
                .singleElement()
                .satisfies(ligne -> assertThat(ligne.bref()).isEmpty());
        assertThat(stockage.purger(UAI, new AnneeScolaire(2025), "chef", LocalDate.of(2026, 9, 1)))
                .isEqualTo(new Purge.Faite(1, 1, 1));
    }

    @Test
    @DisplayName("une base qui n'a pas reçu toutes les migrations, ou aucune, est refusée par une phrase claire")
    void enRetard() {
        var source = vide();
        refuse(source, "version 0");
        migrer(source, "2");
        refuse(source, "version 2");
        migrer(source, "latest");
        assertThat(new StockageJdbc(source).livret().apercu(UAI)).isEmpty();
    }

    @Test
    @DisplayName("un hôte sans Flyway joue lui-même les fichiers, dans l'ordre de leurs versions")
    void sansFlyway() throws SQLException {
        var source = vide();
        var fichiers = StockageJdbc.migrations(source).stream()
                .map(lieu -> lieu.replace("classpath:org/lsunsync/adapter/jdbc/", ""))
                .flatMap(MigrationsContrat::fichiers)
                .sorted(Comparator.comparing(fichier -> fichier.getFileName().toString()))
                .toList();
        assertThat(fichiers).hasSize(Base.VERSION_SCHEMA);
        try (var connexion = source.getConnection();
                var requete = connexion.createStatement()) {
            for (var fichier : fichiers) {
                requete.execute(lire(fichier));
            }
        }
        var college = new College(College.uai(1), 2, 1);
        var stockage = new StockageJdbc(source);
        assertThat(stockage.ecoles().installer(Installations.complete(college.etat())))
                .isTrue();
        assertThat(college.synchronisation(stockage, 1)
                        .appliquer(college.demande(1))
                        .isRight())
                .isTrue();
    }

    private static Stream<Path> fichiers(String dossier) {
        try (var dedans = Files.list(Path.of(Optional.ofNullable(StockageJdbc.class.getResource(dossier))
                .orElseThrow()
                .toURI()))) {
            return dedans.toList().stream();
        } catch (IOException | URISyntaxException echec) {
            throw new IllegalStateException(echec);
        }
    }

    private static String lire(Path fichier) {
        try {
            return Files.readString(fichier);
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        }
    }

    private static void refuse(DataSource source, String version) {
        assertThatExceptionOfType(EchecPort.class)
                .isThrownBy(() -> new StockageJdbc(source).livret().apercu(UAI))
                .satisfies(echec -> assertThat(echec.refus().phrase())
                        .contains(version)
                        .contains("n'a pas reçu les migrations jusqu'à la version " + Base.VERSION_SCHEMA));
    }
}
