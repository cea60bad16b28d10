package org.lsunsync.app.ordonnanceur;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lsunsync.ports.Demande.Selection;
import org.lsunsync.ports.Issue;
import org.lsunsync.ports.Journal.LigneHistorique;
import org.lsunsync.ports.Mode;

/** What the background does, hour by hour, on each database. */
abstract class OrdonnanceurContrat {

    @TempDir
    Path dossier = Path.of("");

    private Optional<Atelier> ouvert = Optional.empty();

    /** A database of one's own for each test, without tables. */
    abstract DataSource base();

    @BeforeEach
    void preparer() {
        ouvert = Optional.of(new Atelier(base(), dossier));
    }

    private Atelier atelier() {
        return ouvert.orElseThrow();
    }

    private Stream<Issue> issues() {
        return atelier().historique().stream().map(LigneHistorique::issue);
    }

    @Test
    @DisplayName("une école réglée attend son heure, une simulation dit ce qui est nouveau et n'écrit rien dans LSUN")
    void simulation() {
        var avant = atelier().etat();
        atelier().ordonnanceur.regler(atelier().reglage(Mode.SIMULATION));
        assertThat(atelier().prochain()).isEqualTo(Atelier.paris("2026-05-13T01:00"));
        assertThat(atelier().vue().situation()).isEqualTo(Situation.EN_RETARD);

        atelier().a("2026-05-13T00:59");
        assertThat(issues()).isEmpty();

        atelier().a("2026-05-13T01:00");
        assertThat(issues()).containsExactly(Issue.SIMULEE);
        assertThat(atelier().historique().get(0).demandeur()).isEqualTo("ordonnanceur");
        assertThat(atelier().etat()).isEqualTo(avant);
        var vue = atelier().vue();
        assertThat(vue.situation()).isEqualTo(Situation.CHANGEMENTS_A_APPLIQUER);
        assertThat(vue.eleves()).isPositive();
        assertThat(vue.abouti()).contains(Atelier.paris("2026-05-13T01:00"));
        assertThat(vue.prochain()).contains(Atelier.paris("2026-05-14T01:00"));
    }

    @Test
    @DisplayName("une application écrit une fois ; la nuit suivante ne trouve rien de nouveau")
    void application() {
        atelier().ordonnanceur.regler(atelier().reglage(Mode.APPLICATION));
        atelier().a("2026-05-13T01:00");
        var apres = atelier().etat();
        assertThat(atelier().vue().situation()).isEqualTo(Situation.A_JOUR);
        atelier().a("2026-05-14T01:00");
        assertThat(issues()).containsExactly(Issue.RIEN, Issue.APPLIQUEE);
        assertThat(atelier().etat()).isEqualTo(apres);
        assertThat(atelier().vue().depuis()).contains(Atelier.paris("2026-05-13T01:00"));
        assertThat(atelier().vue().dernier()).contains(Atelier.paris("2026-05-14T01:00"));
    }

    @Test
    @DisplayName("ce qui serait refusé attend une décision : rien n'est forcé, nuit après nuit")
    void rienDeForce() {
        var avant = atelier().etat();
        // everyone who was born in a year is born in another one: more than a quarter change their identity
        for (int annee = 2008; annee <= 2016; annee++) {
            atelier().remplacer("ElevesAvecAdresses.xml", "/" + annee + "</DATE_NAISS>", "/1999</DATE_NAISS>");
        }
        atelier().ordonnanceur.regler(atelier().reglage(Mode.APPLICATION));
        atelier().a("2026-05-13T01:00");
        atelier().a("2026-05-14T01:00");
        assertThat(issues()).containsExactly(Issue.REFUSEE, Issue.REFUSEE);
        assertThat(atelier().etat()).isEqualTo(avant);
        var vue = atelier().vue();
        assertThat(vue.situation()).isEqualTo(Situation.ATTEND_UNE_DECISION);
        assertThat(vue.motif()).isEqualTo("SeuilDepasse");
        assertThat(vue.echecs()).isZero();
        assertThat(vue.depuis()).contains(Atelier.paris("2026-05-13T01:00"));
        // its preview is in the journal, for the page
        var numero = atelier().historique().get(0).numero();
        assertThat(atelier()
                        .stockage
                        .journal()
                        .lire(Atelier.UAI, numero)
                        .orElseThrow()
                        .rapport())
                .isPresent();
    }

    @Test
    @DisplayName("une simulation qui passe une limite attend aussi une décision, et une source incohérente de même")
    void simulationRefusee() {
        atelier().remplacer("ElevesAvecAdresses.xml", "0999001W", "0999003Y");
        atelier().ordonnanceur.regler(atelier().reglage(Mode.SIMULATION));
        atelier().a("2026-05-13T01:00");
        assertThat(atelier().vue().situation()).isEqualTo(Situation.ATTEND_UNE_DECISION);
        assertThat(atelier().vue().motif()).isEqualTo("SourceIncoherente");

        atelier().remplacer("ElevesAvecAdresses.xml", "0999003Y", "0999001W");
        for (int annee = 2008; annee <= 2016; annee++) {
            atelier().remplacer("ElevesAvecAdresses.xml", "/" + annee + "</DATE_NAISS>", "/1999</DATE_NAISS>");
        }
        atelier().a("2026-05-14T01:00");
        assertThat(issues()).containsExactly(Issue.SIMULEE, Issue.REFUSEE);
        assertThat(atelier().vue().situation()).isEqualTo(Situation.ATTEND_UNE_DECISION);
        assertThat(atelier().vue().motif()).isEqualTo("SeuilDepasse");
    }

    @Test
    @DisplayName(
            "une source absente est essayée de nouveau, de moins en moins souvent, puis à son heure ; elle revient, c'est oublié")
    void sourceEnPanne() throws Exception {
        atelier().ordonnanceur.regler(atelier().reglage(Mode.APPLICATION));
        atelier().a("2026-05-13T01:00");
        var eleves = atelier().exports.resolve("ElevesAvecAdresses.xml");
        var ailleurs = Files.move(eleves, dossier.resolve("ailleurs.xml"));

        var minutes = ImmutableList.of("01:00", "01:01", "01:03", "01:07", "01:15", "01:31", "02:01");
        for (int essai = 0; essai < minutes.size(); essai++) {
            assertThat(atelier().prochain()).isEqualTo(Atelier.paris("2026-05-14T" + minutes.get(essai)));
            atelier().a("2026-05-14T" + minutes.get(essai));
            assertThat(atelier().vue().echecs()).isEqualTo(essai + 1);
        }
        assertThat(atelier().prochain()).isEqualTo(Atelier.paris("2026-05-15T01:00"));
        assertThat(atelier().vue().situation()).isEqualTo(Situation.SOURCE_EN_PANNE);
        assertThat(atelier().vue().motif()).isEqualTo("SourceIndisponible");
        assertThat(atelier().ordonnanceur.tableau(Ordonnanceur.RETARD).enEchec())
                .hasSize(1);

        Files.move(ailleurs, eleves);
        atelier().a("2026-05-15T01:00");
        assertThat(atelier().vue().situation()).isEqualTo(Situation.A_JOUR);
        assertThat(atelier().vue().echecs()).isZero();
    }

    @Test
    @DisplayName("un contretemps se reprend, et ne dit rien de l'école")
    void contretemps() {
        atelier().ordonnanceur.regler(atelier().reglage(Mode.APPLICATION));
        atelier().a("2026-05-13T01:00");
        try (var prise = atelier().stockage.verrou().prendre(Atelier.UAI).orElseThrow()) {
            assertThat(prise).isNotNull();
            atelier().remplacer("ElevesAvecAdresses.xml", "<PRENOM>A", "<PRENOM>Aa");
            atelier().a("2026-05-14T01:00");
        }
        assertThat(issues()).containsExactly(Issue.REFUSEE, Issue.APPLIQUEE);
        assertThat(atelier().vue().situation()).isEqualTo(Situation.A_JOUR);
        assertThat(atelier().vue().echecs()).isEqualTo(1);
        atelier().a("2026-05-14T01:01");
        assertThat(atelier().vue().echecs()).isZero();
    }

    @Test
    @DisplayName("ce que personne n'a prévu se reprend aussi, et ne perd pas l'école")
    void imprevu() {
        atelier().ordonnanceur.regler(atelier().reglage(Mode.APPLICATION));
        executer("alter table passage rename to ailleurs");
        atelier().a("2026-05-13T01:00");
        executer("alter table ailleurs rename to passage");
        assertThat(atelier().prochain()).isEqualTo(Atelier.paris("2026-05-13T01:01"));
        assertThat(atelier().vue().echecs()).isEqualTo(1);
        atelier().a("2026-05-13T01:01");
        assertThat(issues()).containsExactly(Issue.RIEN, Issue.APPLIQUEE);
        assertThat(atelier().vue().situation()).isEqualTo(Situation.A_JOUR);
        assertThat(atelier().vue().echecs()).isZero();
    }

    @Test
    @DisplayName("en pause les heures passent, reprise à la suivante ; retirée, il n'y en a plus")
    void pause() {
        var ordonnanceur = atelier().ordonnanceur;
        assertThat(ordonnanceur.mettreEnPause(Atelier.UAI)).isFalse();
        ordonnanceur.regler(atelier().reglage(Mode.SIMULATION));
        assertThat(ordonnanceur.mettreEnPause(Atelier.UAI)).isTrue();
        atelier().a("2026-05-13T01:00");
        assertThat(issues()).isEmpty();
        assertThat(atelier().vue().enPause()).isTrue();

        assertThat(ordonnanceur.reprendre(Atelier.UAI)).isTrue();
        atelier().a("2026-05-14T01:00");
        assertThat(issues()).containsExactly(Issue.SIMULEE);

        assertThat(ordonnanceur.retirer(Atelier.UAI)).isTrue();
        assertThat(ordonnanceur.retirer(Atelier.UAI)).isFalse();
        assertThat(ordonnanceur.reglage(Atelier.UAI)).isEmpty();
        assertThat(ordonnanceur.tableau(Ordonnanceur.RETARD).ecoles()).isEmpty();
        atelier().a("2026-05-15T01:00");
        assertThat(issues()).hasSize(1);
        assertThat(ordonnanceur.maintenant(Atelier.UAI)).isFalse();
    }

    @Test
    @DisplayName("un réglage se relit tel qu'il a été posé, la seconde fois comme la première")
    void reglages() {
        var services = new Source.Services(URI.create("https://bee.exemple/a"), URI.create("https://s3e.exemple/b"));
        var premier = atelier().reglage(Mode.APPLICATION);
        var second = new Reglage(
                Atelier.UAI,
                services,
                new Horaire("15 3 * * 1-5", HeuresCalmes.lire("07:00-19:00"), Duration.ofMinutes(20)),
                Mode.SIMULATION,
                true);
        for (var reglage : ImmutableList.of(premier, second, premier)) {
            atelier().ordonnanceur.regler(reglage);
            assertThat(atelier().ordonnanceur.reglage(Atelier.UAI)).contains(reglage);
        }
    }

    @Test
    @DisplayName("un tour qui arrive en heures calmes attend leur fin")
    void heuresCalmes() {
        atelier()
                .ordonnanceur
                .regler(atelier()
                        .reglage(Mode.SIMULATION)
                        .selon(new Horaire("0 1 * * *", HeuresCalmes.lire("07:00-19:00"), Duration.ZERO)));
        atelier().a("2026-05-13T08:00"); // no worker was there at one
        assertThat(issues()).isEmpty();
        assertThat(atelier().prochain())
                .isBetween(Atelier.paris("2026-05-13T19:00"), Atelier.paris("2026-05-13T19:01"));
        atelier().a("2026-05-13T19:01");
        assertThat(issues()).containsExactly(Issue.SIMULEE);
    }

    @Test
    @DisplayName("l'hôte d'une source n'a qu'un nombre de places, pour tous ; qui n'en trouve pas revient bientôt")
    void places() {
        var services = new Source.Services(URI.create("https://bee.exemple/"), URI.create("https://s3e.exemple/"));
        atelier()
                .ordonnanceur
                .regler(Reglage.de(Atelier.UAI, services)
                        .selon(atelier().reglage(Mode.SIMULATION).horaire()));
        try (var ailleurs = new PlacesSource(atelier().source, 1)
                .prendre(ImmutableSortedSet.of("s3e.exemple"))
                .orElseThrow()) {
            assertThat(ailleurs).isNotNull();
            atelier().a("2026-05-13T01:00");
            assertThat(issues()).isEmpty();
            assertThat(atelier().prochain())
                    .isEqualTo(Atelier.paris("2026-05-13T01:00").plusSeconds(15));
            // what was taken at the first host on the way was given back
            var bee = new PlacesSource(atelier().source, 1).prendre(ImmutableSortedSet.of("bee.exemple"));
            assertThat(bee).isPresent();
            bee.ifPresent(PlacesSource.Prise::close);
        }
        atelier().a("2026-05-13T01:00:15");
        assertThat(issues()).containsExactly(Issue.SIMULEE);
    }

    @Test
    @DisplayName("autant de places qu'il est dit, jamais une de plus, et elles se rendent")
    void nombreDePlaces() {
        var places = new PlacesSource(atelier().source, 2);
        var hote = ImmutableSortedSet.of("bee.exemple");
        var premiere = places.prendre(hote).orElseThrow();
        var seconde = places.prendre(hote).orElseThrow();
        assertThat(places.prendre(hote)).isEmpty();
        premiere.close();
        var troisieme = places.prendre(hote).orElseThrow();
        assertThat(places.prendre(hote)).isEmpty();
        seconde.close();
        troisieme.close();
    }

    @Test
    @DisplayName("ce qu'un ouvrier mort tenait est repris")
    void ouvrierMort() {
        atelier().ordonnanceur.regler(atelier().reglage(Mode.APPLICATION));
        atelier().horloge.set(Atelier.paris("2026-05-13T01:00"));
        executer("""
                update tache set picked = true, picked_by = 'mort', version = version + 1,
                       last_heartbeat = timestamp with time zone '2026-05-10 22:00:00+00'
                """);
        assertThat(atelier().vue().ouvrier()).contains("mort");
        atelier().file.runAnyDueExecutions();
        assertThat(issues()).isEmpty();

        atelier().file.runDeadExecutionDetection();
        atelier().file.runAnyDueExecutions();
        assertThat(issues()).containsExactly(Issue.APPLIQUEE);
        assertThat(atelier().vue().ouvrier()).isEmpty();
    }

    @Test
    @DisplayName("trente jours sans que rien n'aboutisse, et l'école est en retard")
    void retard() {
        atelier().ordonnanceur.regler(atelier().reglage(Mode.APPLICATION));
        atelier().a("2026-05-13T01:00");
        atelier().horloge.set(Atelier.paris("2026-06-12T00:59"));
        assertThat(atelier().vue().situation()).isEqualTo(Situation.A_JOUR);
        atelier().horloge.set(Atelier.paris("2026-06-12T01:00"));
        assertThat(atelier().vue().situation()).isEqualTo(Situation.EN_RETARD);
        var tableau = atelier().ordonnanceur.tableau(Ordonnanceur.RETARD);
        assertThat(tableau.enRetard()).hasSize(1);
        assertThat(tableau.compte()).containsEntry(Situation.EN_RETARD, 1L).containsEntry(Situation.A_JOUR, 0L);
        assertThat(tableau.file().dues()).isEqualTo(1);
        assertThat(tableau.file().plusAncienne()).contains(Atelier.paris("2026-05-14T01:00"));
    }

    @Test
    @DisplayName("ce que le chef d'établissement applique à la main se voit aussitôt, s'il l'applique à toute l'école")
    void aLaMain() {
        atelier().ordonnanceur.regler(atelier().reglage(Mode.SIMULATION));
        atelier().a("2026-05-13T01:00");
        atelier().appliquerALaMain(new Selection.DeCodes(ImmutableList.of("6 A")));
        assertThat(atelier().vue().situation()).isEqualTo(Situation.CHANGEMENTS_A_APPLIQUER);
        atelier().appliquerALaMain(new Selection.DeCodes(ImmutableList.of("6 Z")));
        assertThat(atelier().vue().situation()).isEqualTo(Situation.CHANGEMENTS_A_APPLIQUER);
        atelier().appliquerALaMain(new Selection.Toutes());
        assertThat(atelier().vue().situation()).isEqualTo(Situation.A_JOUR);
    }

    @Test
    @DisplayName("un ouvrier qui s'arrête finit ce qu'il a commencé, puis quitte le tableau")
    void arret() throws Exception {
        atelier().horloge.set(Atelier.paris("2026-05-13T01:00"));
        var lit = new CountDownLatch(1);
        var lis = new Semaphore(0);
        var ouvrier = atelier().ordonnanceur.ouvrier(Ouvrier.Options.de("essai"), (source, suivi) -> {
            lit.countDown();
            lis.acquireUninterruptibly();
            return atelier().montage(source, suivi);
        });
        atelier().ordonnanceur.regler(atelier().reglage(Mode.APPLICATION));
        atelier().ordonnanceur.maintenant(Atelier.UAI);
        ouvrier.demarrer();
        lit.await();
        var pendant = atelier().ordonnanceur.tableau(Ordonnanceur.RETARD);
        assertThat(pendant.file().enCours()).isEqualTo(1);
        assertThat(pendant.ouvriers()).singleElement().satisfies(vu -> {
            assertThat(vu.nom()).isEqualTo("essai");
            assertThat(vu.enCours()).isEqualTo(1);
        });

        var fil = Executors.newSingleThreadExecutor();
        var arret = fil.submit(ouvrier::close);
        Patience.jusqua(ouvrier::finit);
        assertThat(issues()).isEmpty();
        lis.release();
        arret.get();
        fil.shutdown();

        assertThat(issues()).containsExactly(Issue.APPLIQUEE);
        assertThat(atelier().ordonnanceur.tableau(Ordonnanceur.RETARD).ouvriers())
                .isEmpty();
        assertThat(atelier().vue().ouvrier()).isEmpty();
    }

    private void executer(String sql) {
        try (var connexion = atelier().source.getConnection();
                var requete = connexion.createStatement()) {
            requete.execute(sql);
        } catch (SQLException echec) {
            throw new IllegalStateException(echec);
        }
    }
}
