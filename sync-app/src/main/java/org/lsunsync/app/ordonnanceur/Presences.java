package org.lsunsync.app.ordonnanceur;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** Which workers there are: each is heard of now and then, also when it has nothing to do. */
final class Presences {

    private static final Duration OUBLI = Duration.ofDays(1);

    private static final String BATTRE = "update ouvrier set battement = :maintenant where nom = :nom";
    private static final String ARRIVER =
            "insert into ouvrier (nom, depuis, battement) values (:nom, :maintenant, :maintenant)";
    private static final String PARTIR = "delete from ouvrier where nom = :nom";
    private static final String OUBLIER = "delete from ouvrier where battement < :avant";

    private final BaseOrdonnanceur base;

    Presences(BaseOrdonnanceur base) {
        this.base = base;
    }

    /** It is there; those of whom nothing was heard for a day are forgotten. */
    void battre(String nom, Instant maintenant) {
        base.dans("dire qu'un ouvrier est là", handle -> {
            var quand = maintenant.atOffset(ZoneOffset.UTC);
            handle.createUpdate(OUBLIER)
                    .bind("avant", maintenant.minus(OUBLI).atOffset(ZoneOffset.UTC))
                    .execute();
            int connus = handle.createUpdate(BATTRE)
                    .bind("nom", nom)
                    .bind("maintenant", quand)
                    .execute();
            return connus > 0
                    ? connus
                    : handle.createUpdate(ARRIVER)
                            .bind("nom", nom)
                            .bind("maintenant", quand)
                            .execute();
        });
    }

    void partir(String nom) {
        base.dans(
                "dire qu'un ouvrier part",
                handle -> handle.createUpdate(PARTIR).bind("nom", nom).execute());
    }
}
