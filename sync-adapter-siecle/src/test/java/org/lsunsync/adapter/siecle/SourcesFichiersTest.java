package org.lsunsync.adapter.siecle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lsunsync.adapter.siecle.lsu.LecteurLsu;
import org.lsunsync.adapter.siecle.lsu.PremierEtat;
import org.lsunsync.adapter.siecle.xml.Lectures;
import org.lsunsync.adapter.siecle.xml.Limites;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.domain.rapport.SyncReport;
import org.lsunsync.domain.source.EmpreinteSources;
import org.lsunsync.ports.Demande;
import org.lsunsync.ports.SourcesLues;
import org.lsunsync.ports.SynchronisationBaseEleves;
import org.lsunsync.ports.Veille;
import org.lsunsync.testkit.ecole.EcoleInventee;
import org.lsunsync.testkit.ecole.EcoleInventee.Document;
import org.lsunsync.testkit.memoire.JournalEnMemoire;
import org.lsunsync.testkit.memoire.LivretEnMemoire;
import org.lsunsync.testkit.memoire.VerrouEnMemoire;

class SourcesFichiersTest {

    private static final EcoleInventee ECOLE =
            new EcoleInventee(EcoleInventee.COLLEGE.uai(), EcoleInventee.COLLEGE.annee(), 24, 2, 7, 20);
    private static final Uai UAI = ECOLE.uai();

    @TempDir
    Path dossier;

    private final MemoireFichiers memoire = MemoireFichiers.vive();

    @BeforeEach
    void ecrire() {
        ECOLE.ecrire(dossier, fichier -> {});
    }

    private Path fichier(Document document) {
        return dossier.resolve("after").resolve(document.nom(ECOLE));
    }

    private FichiersBee bee() {
        return FichiersBee.de(fichier(Document.ELEVES)).responsables(fichier(Document.RESPONSABLES));
    }

    private SourcesFichiers sources() {
        return SourcesFichiers.de(bee(), FichiersSts.de(fichier(Document.STS)), memoire);
    }

    private static void lire(SourcesFichiers sources) {
        sources.baseEleves().lire(UAI, ECOLE.annee());
        sources.replicatSts().lire(UAI, ECOLE.annee());
    }

    private static Optional<Veille.Constat> constat(SourcesFichiers sources) {
        return sources.veille().inchangees(UAI, ECOLE.annee());
    }

    @Test
    @DisplayName("VE-1 les octets de la dernière lecture disent ce qu'ils disaient : mêmes documents, même empreinte")
    void memesOctets() {
        lire(sources());

        var bee = bee().lire(UAI, ECOLE.annee());
        var s3e = FichiersSts.de(fichier(Document.STS)).lire(UAI, ECOLE.annee());
        assertThat(constat(sources())).hasValueSatisfying(constat -> {
            assertThat(constat.empreinte()).isEqualTo(EmpreinteSources.de(bee, s3e));
            assertThat(constat.documents())
                    .containsAll(bee.documents())
                    .contains(s3e.document())
                    .hasSize(3);
        });
    }

    @Test
    @DisplayName("VE-1 rien ne se dit de fichiers jamais lus, ni d'une source sans l'autre, ni d'une autre école")
    void jamaisLus() {
        assertThat(constat(sources())).isEmpty();
        sources().baseEleves().lire(UAI, ECOLE.annee());
        assertThat(constat(sources())).isEmpty();
        sources().replicatSts().lire(UAI, ECOLE.annee());
        assertThat(sources().veille().inchangees(new Uai("0999002X"), ECOLE.annee()))
                .isEmpty();
        assertThat(constat(sources())).isPresent();
    }

    @Test
    @DisplayName(
            "VE-1 un octet de plus, un autre nom, un document de moins ou d'autres limites ne sont pas les mêmes fichiers")
    void autres() throws IOException {
        lire(sources());
        var sts = FichiersSts.de(fichier(Document.STS));
        var renomme = Files.copy(fichier(Document.STS), dossier.resolve("autre.xml"));

        assertThat(constat(SourcesFichiers.de(FichiersBee.de(fichier(Document.ELEVES)), sts, memoire)))
                .isEmpty();
        assertThat(constat(SourcesFichiers.de(bee(), FichiersSts.de(renomme), memoire)))
                .isEmpty();
        assertThat(constat(
                        SourcesFichiers.de(bee().dansLesLimites(Limites.PAR_DEFAUT.avecOctets(1_000)), sts, memoire)))
                .isEmpty();
        Files.writeString(fichier(Document.STS), Files.readString(fichier(Document.STS)) + "\n");
        assertThat(constat(sources())).isEmpty();
    }

    @Test
    @DisplayName("VE-2 un fichier qui n'est plus là ne se constate pas : le lire dira pourquoi")
    void absent() throws IOException {
        lire(sources());
        Files.delete(fichier(Document.RESPONSABLES));
        assertThat(constat(sources())).isEmpty();
    }

    @Test
    @DisplayName("VE-1 tous les octets d'un zip comptent, aussi ceux qui suivent le document")
    void zip() throws IOException {
        var zip = dossier.resolve("eleves.zip");
        Files.write(zip, Lectures.zip("Eleves.xml", Files.readAllBytes(fichier(Document.ELEVES))));
        var sources = SourcesFichiers.de(FichiersBee.de(zip), FichiersSts.de(fichier(Document.STS)), memoire);
        lire(sources);

        assertThat(constat(sources))
                .hasValueSatisfying(
                        constat -> assertThat(constat.documents().get(0).nom()).isEqualTo("Eleves.xml"));
    }

    @Test
    @DisplayName("§6 rien de nouveau : le rapport est le même, que les octets soient reconnus ou les fichiers relus")
    void memeRapport() {
        var journal = new JournalEnMemoire();
        var livret = new LivretEnMemoire(journal);
        livret.installer(PremierEtat.de(
                new LecteurLsu().lire(dossier.resolve("before").resolve(Document.LSU.nom(ECOLE))),
                Optional.empty(),
                Optional.empty(),
                ECOLE.jour()));
        var lectures = new AtomicInteger();
        appliquer(livret, journal, lectures, sources());
        assertThat(lectures).hasValue(1);

        var reconnus = appliquer(livret, journal, lectures, sources());
        assertThat(lectures).hasValue(1);
        var oublieux = SourcesFichiers.de(bee(), FichiersSts.de(fichier(Document.STS)), MemoireFichiers.vive());
        var relus = appliquer(livret, journal, lectures, oublieux);
        assertThat(lectures).hasValue(2);

        assertThat(reconnus.rienASynchroniser()).isTrue();
        assertThat(reconnus).isEqualTo(relus);
        var connues = journal.lire(UAI, 2).orElseThrow().sources().orElseThrow();
        var lues = journal.lire(UAI, 3).orElseThrow().sources().orElseThrow();
        assertThat(connues)
                .isEqualTo(new SourcesLues(lues.empreinte(), lues.horodatages())); // without what BEE supplies
    }

    private static SyncReport appliquer(
            LivretEnMemoire livret, JournalEnMemoire journal, AtomicInteger lectures, SourcesFichiers sources) {
        return SynchronisationBaseEleves.builder()
                .baseEleves((uai, annee) -> {
                    lectures.incrementAndGet();
                    return sources.baseEleves().lire(uai, annee);
                })
                .replicatSts(sources.replicatSts())
                .veille(sources.veille())
                .livret(livret)
                .journal(journal)
                .verrou(new VerrouEnMemoire())
                .habilitations((demandeur, uai) -> true)
                .build()
                .appliquer(Demande.de(UAI, "chef", new Demande.Selection.Toutes(), ECOLE.jour()))
                .get();
    }
}
