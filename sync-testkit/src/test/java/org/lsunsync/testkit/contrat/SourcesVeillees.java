package org.lsunsync.testkit.contrat;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.lsunsync.domain.source.DocumentSource;
import org.lsunsync.domain.source.DonneesBee;
import org.lsunsync.domain.source.DonneesS3e;
import org.lsunsync.domain.source.EmpreinteSources;
import org.lsunsync.ports.BaseEleves;
import org.lsunsync.ports.ReplicatSts;
import org.lsunsync.ports.Veille;
import org.lsunsync.testkit.arbitraires.Histoires;
import org.lsunsync.testkit.memoire.SourcesEnMemoire;

/** Sources in memory that know whether they were told anything since they were last read: what VL-1 to VL-3 mean, in a few lines. */
final class SourcesVeillees {

    private final SourcesEnMemoire dites = new SourcesEnMemoire();
    private volatile boolean coupees;
    private volatile Optional<DonneesBee> beeLues = Optional.empty();
    private volatile Optional<DonneesS3e> s3eLues = Optional.empty();

    SourcesVeillees() {
        dire(0);
    }

    private void dire(int semaine) {
        var dite = Histoires.exemple().semaines().get(semaine);
        dites.dire(VeilleContrat.UAI, dite.bee(), dite.s3e());
    }

    void changer() {
        dire(1);
    }

    void couper() {
        coupees = true;
    }

    BaseEleves baseEleves() {
        return (uai, annee) -> {
            var lues = dites.baseEleves().lire(uai, annee);
            beeLues = Optional.of(lues);
            return lues;
        };
    }

    ReplicatSts replicatSts() {
        return (uai, annee) -> {
            var lues = dites.replicatSts().lire(uai, annee);
            s3eLues = Optional.of(lues);
            return lues;
        };
    }

    Veille veille() {
        return (uai, annee) -> coupees
                ? Optional.empty()
                : beeLues.filter(dites.baseEleves().lire(uai, annee)::equals)
                        .flatMap(bee -> s3eLues.filter(dites.replicatSts().lire(uai, annee)::equals)
                                .map(s3e -> constat(bee, s3e)));
    }

    /** What was last read, whether it still holds or not. */
    Veille.Constat dernier() {
        return constat(beeLues.orElseThrow(), s3eLues.orElseThrow());
    }

    private static Veille.Constat constat(DonneesBee bee, DonneesS3e s3e) {
        return new Veille.Constat(
                EmpreinteSources.de(bee, s3e),
                ImmutableList.<DocumentSource>builder()
                        .addAll(bee.documents())
                        .add(s3e.document())
                        .build());
    }
}
