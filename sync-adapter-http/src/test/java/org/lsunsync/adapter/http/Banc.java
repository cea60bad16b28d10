package org.lsunsync.adapter.http;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.assertj.core.api.Assertions;
import org.lsunsync.adapter.http.ReglagesHttp.Delais;
import org.lsunsync.adapter.http.ReglagesHttp.Disjoncteur;
import org.lsunsync.adapter.http.ReglagesHttp.Reprises;
import org.lsunsync.adapter.siecle.FichiersBee;
import org.lsunsync.adapter.siecle.FichiersSts;
import org.lsunsync.domain.etablissement.AnneeScolaire;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.ports.EchecPort;
import org.lsunsync.ports.Refus;
import org.lsunsync.testkit.ecole.EcoleInventee;
import org.lsunsync.testkit.ecole.EcoleInventee.Document;

/** What tests of this module have in common: a small invented collège, quick settings, and refusals as values. */
final class Banc {

    static final EcoleInventee ECOLE =
            new EcoleInventee(EcoleInventee.COLLEGE.uai(), EcoleInventee.COLLEGE.annee(), 30, 2, 7, 20);
    static final Uai UAI = ECOLE.uai();
    static final AnneeScolaire ANNEE = ECOLE.annee();
    static final String FLUX_ELEVES = flux("sco-eleves-adr");
    static final String STS = "/sts/" + UAI + "/" + ANNEE;

    /** No pause between tries, and time enough for a slow machine. */
    static final ReglagesHttp VITE = ReglagesHttp.PAR_DEFAUT
            .avec(new Delais(Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(60)))
            .avec(new Reprises(2, Duration.ofMillis(1), Duration.ofMillis(5), Duration.ofMinutes(1)))
            .avec(new Disjoncteur(100, Duration.ofMinutes(5)));

    private Banc() {}

    static String flux(String flux) {
        return "/sconetechange/resources/flux-netsync/exports/xml/%s/%s/%s".formatted(flux, UAI, ANNEE);
    }

    /** The exports of the école, after its week of changes. */
    static Path exports(Path dossier) {
        ECOLE.ecrire(dossier, fichier -> {});
        return dossier.resolve("after");
    }

    static SourcesHttp.Builder sources(URI adresse) {
        return SourcesHttp.builder()
                .bee(ServeurHttp.de(adresse))
                .s3e(ServeurHttp.de(adresse))
                .reglages(VITE);
    }

    static FichiersBee fichiers(Path exports) {
        return FichiersBee.de(exports.resolve(Document.ELEVES.nom(ECOLE)))
                .responsables(exports.resolve(Document.RESPONSABLES.nom(ECOLE)))
                .structures(exports.resolve(Document.STRUCTURES.nom(ECOLE)))
                .nomenclature(exports.resolve(Document.NOMENCLATURE.nom(ECOLE)));
    }

    static FichiersSts fichierSts(Path exports) {
        return FichiersSts.de(exports.resolve(Document.STS.nom(ECOLE)));
    }

    /** What a reading is refused for. */
    static Refus refus(Callable<?> lecture) {
        var echec = Assertions.catchThrowableOfType(EchecPort.class, lecture::call);
        Assertions.assertThat(echec).as("a refusal").isNotNull();
        return echec.refus();
    }
}
