package org.lsunsync.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.lsunsync.domain.bilan.BilanId;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.domain.plan.EtatLsun;
import org.lsunsync.ports.Ecoles;
import org.lsunsync.ports.Ecoles.Contenus;
import org.lsunsync.ports.Ecoles.EcoleComplete;
import org.lsunsync.ports.Journal;
import org.lsunsync.ports.LivretScolaire;
import org.lsunsync.ports.Verrou;
import org.lsunsync.testkit.contrat.EcolesContrat;
import org.lsunsync.testkit.contrat.JournalContrat;
import org.lsunsync.testkit.contrat.LivretScolaireContrat;
import org.lsunsync.testkit.contrat.VerrouContrat;

/** The test kit's contracts, on a database; a new one for each test. */
abstract class ContratsJdbc {

    private final DataSource source = nouvelleBase();
    private final StockageJdbc stockage = new StockageJdbc(source);

    abstract DataSource nouvelleBase();

    /** A database that nobody answers for. */
    private static StockageJdbc coupe() {
        var absente = new JdbcDataSource();
        absente.setURL("jdbc:h2:tcp://127.0.0.1:1/rien");
        return new StockageJdbc(absente);
    }

    static void installer(StockageJdbc stockage, EtatLsun ecole) {
        stockage.ecoles().installer(new EcoleComplete(ecole, ImmutableMap.of(), Contenus.VIDES));
    }

    /** As a host does it: the row, and where no trigger does it, the école's version. */
    static void verrouiller(DataSource source, Uai uai, BilanId bilan, Instant instant) {
        Jdbi.create(source).useTransaction(base -> {
            long avant = version(base, uai);
            base.createUpdate("""
                            update bilan set verrou = :verrou
                             where uai = :uai and eleve = :eleve and cle = :cle and verrou is null
                            """)
                    .bind("verrou", OffsetDateTime.ofInstant(instant, ZoneOffset.UTC))
                    .bind("uai", uai.valeur())
                    .bind("eleve", bilan.eleve().valeur())
                    .bind("cle", bilan.cle().substring(bilan.cle().indexOf('/') + 1))
                    .execute();
            if (version(base, uai) == avant) {
                base.createUpdate("update ecole set version = version + 1 where uai = :uai")
                        .bind("uai", uai.valeur())
                        .execute();
            }
        });
    }

    private static long version(Handle base, Uai uai) {
        return base.createQuery("select version from ecole where uai = :uai")
                .bind("uai", uai.valeur())
                .mapTo(Long.class)
                .one();
    }

    @Nested
    @DisplayName("LivretScolaire")
    class Livret extends LivretScolaireContrat {
        @Override
        protected LivretScolaire livret() {
            return stockage.livret();
        }

        @Override
        protected Journal journal() {
            return stockage.journal();
        }

        @Override
        protected void installer(EtatLsun ecole) {
            ContratsJdbc.installer(stockage, ecole);
        }

        @Override
        protected void verrouiller(Uai ecole, BilanId bilan, Instant instant) {
            ContratsJdbc.verrouiller(source, ecole, bilan, instant);
        }

        @Override
        protected LivretScolaire enPanne() {
            return coupe().livret();
        }
    }

    @Nested
    @DisplayName("Journal")
    class SonJournal extends JournalContrat {
        @Override
        protected Journal journal() {
            return stockage.journal();
        }

        @Override
        protected Journal enPanne() {
            return coupe().journal();
        }
    }

    @Nested
    @DisplayName("Verrou")
    class SonVerrou extends VerrouContrat {
        @Override
        protected Verrou verrou() {
            return stockage.verrou();
        }

        @Override
        protected Verrou dUnAutreProcessus() {
            return new StockageJdbc(source).verrou();
        }

        @Override
        protected void prendreEtMourir(Uai uai) {
            var connexions = new ArrayList<Connection>();
            assertThat(new StockageJdbc(temoin(connexions)).verrou().prendre(uai))
                    .isPresent();
            // what is left of a dead process: its connections, cut under it
            for (var connexion : connexions) {
                try {
                    connexion.abort(Runnable::run);
                    connexion.close(); // H2 ignores the former
                } catch (SQLException echec) {
                    throw new IllegalStateException(echec);
                }
            }
        }

        /** The same database, which tells what connections it hands out. */
        private DataSource temoin(List<Connection> connexions) {
            return (DataSource) Proxy.newProxyInstance(
                    DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (lui, methode, arguments) -> {
                        var reponse = methode.invoke(source, arguments);
                        if (reponse instanceof Connection connexion) {
                            connexions.add(connexion);
                        }
                        return reponse;
                    });
        }

        @Override
        protected Verrou enPanne() {
            return coupe().verrou();
        }
    }

    @Nested
    @DisplayName("Écoles")
    class SesEcoles extends EcolesContrat {
        @Override
        protected Ecoles ecoles() {
            return stockage.ecoles();
        }

        @Override
        protected Ecoles enPanne() {
            return coupe().ecoles();
        }
    }
}
