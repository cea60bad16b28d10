package org.lsunsync.app.page;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lsunsync.app.page.sources.Depot;
import org.lsunsync.app.page.sources.LecteurExports;
import org.lsunsync.domain.etablissement.AnneeScolaire;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.ports.EchecPort;
import org.lsunsync.ports.Faute;
import org.lsunsync.ports.Refus;

/** Takes exports that are given, and looks at them at once. */
final class Depots {

    private final Path temporaire;
    private final LecteurExports lecteur;

    Depots(Path temporaire, LecteurExports lecteur) {
        this.temporaire = temporaire;
        this.lecteur = lecteur;
    }

    Depot garder(List<Depot.Recu> recus) {
        return Depot.de(temporaire, recus);
    }

    /** All that is wrong with them, as one refusal; nothing when they can be read. */
    Optional<Refus> verifier(Depot depot, Uai uai, AnneeScolaire annee) {
        var refus = new ArrayList<Refus>();
        essayer(refus, () -> {
            var sources = lecteur.lire(depot.fichiers());
            essayer(refus, () -> sources.bee().lire(uai, annee));
            essayer(refus, () -> sources.s3e().lire(uai, annee));
        });
        if (refus.size() < 2) {
            return refus.stream().findFirst();
        }
        ImmutableList<Faute> fautes = refus.stream()
                .flatMap(un -> un.details().stream())
                .filter(Faute.class::isInstance)
                .map(Faute.class::cast)
                .collect(ImmutableList.toImmutableList());
        return Optional.of(new Refus.SourceIllisible(fautes));
    }

    private static void essayer(List<Refus> refus, Runnable lecture) {
        try {
            lecture.run();
        } catch (EchecPort echec) {
            refus.add(echec.refus());
        }
    }
}
