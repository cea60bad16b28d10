package org.lsunsync.adapter.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.domain.plan.EtatLsun;
import org.lsunsync.ports.EntreeJournal;
import org.lsunsync.ports.Issue;
import org.lsunsync.ports.Journal.LigneHistorique;
import org.lsunsync.ports.Refus;
import org.lsunsync.ports.Suivi;

/** I11 when it is the process that dies, or the server. */
@Tag("long")
class PannesPostgresTest {

    private static final int MORTS = 50;
    private static final int D_AVANCE = 3;

    private static EtatLsun etat(StockageJdbc stockage, College college) {
        return Installations.trie(
                stockage.ecoles().lire(college.uai()).orElseThrow().etat());
    }

    /** How many moments each of some weeks' applications has at the least: a first one has some of its own. */
    private static int moments(StockageJdbc stockage, DataSource source, College college) {
        stockage.ecoles().installer(Installations.complete(college.etat()));
        appliquer(college, stockage, 1);
        return IntStream.rangeClosed(2, 6)
                .map(semaine -> {
                    var combien = new AtomicInteger();
                    appliquer(
                            college,
                            new StockageJdbc(Observee.auxMoments(source, quand -> combien.incrementAndGet())),
                            semaine);
                    return combien.get();
                })
                .min()
                .orElseThrow();
    }

    private static void appliquer(College college, StockageJdbc stockage, int semaine) {
        assertThat(college.synchronisation(stockage, semaine)
                        .appliquer(college.demande(semaine))
                        .isRight())
                .isTrue();
    }

    @Test
    @DisplayName("I11 tué à 50 moments d'une application : l'état d'avant ou celui d'après, et la suivante réussit")
    void processusTue() {
        var source = Bases.postgres();
        var stockage = new StockageJdbc(source);
        var college = new College(College.uai(1), 20, 2);
        int moments = moments(stockage, source, new College(College.uai(2), 20, 2));
        stockage.ecoles().installer(Installations.complete(college.etat()));
        appliquer(college, stockage, 1);
        var choisis = new ArrayList<>(IntStream.rangeClosed(1, moments).boxed().toList());
        Collections.shuffle(choisis, new Random(42));
        assertThat(choisis).hasSizeGreaterThanOrEqualTo(MORTS);
        var memoire = new EnMemoire(college);
        memoire.synchroniser(1, college.demande(1));
        int avortees = 0;
        var prets = new ArrayDeque<Processus>();
        try {
            for (int mort = 0; mort < MORTS; mort++) {
                while (prets.size() < Math.min(D_AVANCE, MORTS - mort)) {
                    prets.add(Processus.demarrer(source));
                }
                int semaine = mort + 2;
                var avant = memoire.etat();
                memoire.synchroniser(semaine, college.demande(semaine));
                var apres = memoire.etat();
                var processus = prets.remove().pret();
                processus.ordonner(college, semaine, -1, choisis.get(mort));
                processus.tuer();
                Processus.attendreQuePersonneNeTienne(source, college);

                var laisse = etat(stockage, college);
                assertThat(laisse).as("tué au moment %d", choisis.get(mort)).isIn(avant, apres);
                avortees += laisse.equals(avant) ? 1 : 0;

                appliquer(college, stockage, semaine);
                assertThat(etat(stockage, college)).isEqualTo(apres);
            }
        } finally {
            prets.forEach(Processus::close);
        }
        assertThat(avortees).isBetween(1, MORTS - 1);
        assertThat(stockage.journal().lister(college.uai(), Long.MAX_VALUE, 10 * MORTS))
                .extracting(LigneHistorique::issue)
                .filteredOn(Issue.APPLIQUEE::equals)
                .hasSize(MORTS + 1);
    }

    /** Hears that the writing begins. */
    private record Ecrivant(AtomicBoolean commence) implements Suivi {
        @Override
        public void etape(Uai uai, Etape etape, int fait, int total) {
            if (etape == Etape.ECRITURE) {
                commence.set(true);
            }
        }

        @Override
        public void termine(EntreeJournal entree) {}
    }

    private static EmbeddedPostgres serveur(Path donnees) {
        try {
            return EmbeddedPostgres.builder()
                    .setDataDirectory(donnees)
                    .setCleanDataDirectory(false)
                    .start();
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        }
    }

    private static void arreter(EmbeddedPostgres serveur) {
        try {
            serveur.close();
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        }
    }

    @ParameterizedTest
    @DisplayName("I11 la base s'arrête au milieu de l'écriture : un refus, et l'état d'avant quand elle revient")
    @ValueSource(ints = {1, 12, 25})
    void baseArretee(int moment, @TempDir Path dossier) {
        var college = new College(College.uai(1), 20, 2);
        var premier = serveur(dossier.resolve("pg"));
        var source = Bases.migrer(premier.getPostgresDatabase());
        var installe = new StockageJdbc(source);
        installe.ecoles().installer(Installations.complete(college.etat()));
        var avant = etat(installe, college);
        var ecrit = new AtomicBoolean();
        var passes = new AtomicInteger();
        var stockage = new StockageJdbc(Observee.auxMoments(source, quand -> {
            if (ecrit.get() && passes.incrementAndGet() == moment) {
                arreter(premier);
            }
        }));
        var reponse = college.synchronisation(
                        stockage.livret(), stockage.journal(), stockage.verrou(), 1, new Ecrivant(ecrit))
                .appliquer(college.demande(1));

        assertThat(passes).hasValueGreaterThanOrEqualTo(moment);
        assertThat(reponse.getLeft()).isInstanceOf(Refus.EcritureAnnulee.class);
        var second = serveur(dossier.resolve("pg"));
        try {
            var revenue = new StockageJdbc(second.getPostgresDatabase());
            assertThat(etat(revenue, college)).isEqualTo(avant);
            assertThat(college.synchronisation(revenue, 1)
                            .appliquer(college.demande(1))
                            .isRight())
                    .isTrue();
        } finally {
            arreter(second);
        }
    }
}
