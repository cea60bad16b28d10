package org.lsunsync.app.ordonnanceur;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableMap;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.lsunsync.app.ordonnanceur.Tableau.EcoleVue;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.ports.LivretScolaire;
import org.lsunsync.ports.Suivi;

/**
 * Synchronisations in the background: who is due when, who does it, and where it stands. Over a database that has had {@link #MIGRATIONS};
 * any thread may use it, and any number of processes share one PostgreSQL. An embedded H2 serves one process.
 */
public final class Ordonnanceur implements ArrierePlan {

    /** Where the versioned migrations stand on the class path. They have a history of their own, {@link #HISTORIQUE}. */
    public static final String MIGRATIONS = "classpath:org/lsunsync/app/ordonnanceur/migration";

    /** The last of the {@link #MIGRATIONS}. */
    public static final int VERSION_SCHEMA = 2;

    /**
     * The table in which Flyway notes these migrations, so that their numbers and those of LSUN's own schema go up independently of each
     * other.
     */
    public static final String HISTORIQUE = "ordonnanceur_schema_history";

    /** After how long without a request that came to its end an école is late. */
    public static final Duration RETARD = Duration.ofDays(30);

    private final DataSource source;
    private final InstantSource horloge;
    private final BaseOrdonnanceur base;
    private final Reglages reglages;
    private final Supplier<FileDesTaches> file;

    /** Over that source, by that clock; nothing is read before the first call. */
    public Ordonnanceur(DataSource source, InstantSource horloge) {
        this.source = source;
        this.horloge = horloge;
        this.base = new BaseOrdonnanceur(source);
        this.reglages = new Reglages(base);
        this.file = Suppliers.memoize(() -> new FileDesTaches(source));
    }

    /** Sets an école, for the first time or anew, and puts its next turn into the queue. */
    public void regler(Reglage reglage) {
        reglages.poser(reglage);
        file.get().planifier(reglage.uai(), reglage.horaire().prochaine(reglage.uai(), horloge.instant()));
    }

    /** An école's settings. */
    public Optional<Reglage> reglage(Uai uai) {
        return reglages.lire(uai);
    }

    /** Its turn is now, quiet hours and a pause apart; {@code false} for an école without settings. */
    public boolean maintenant(Uai uai) {
        var connue = reglages.lire(uai).isPresent();
        if (connue) {
            file.get().planifier(uai, horloge.instant());
        }
        return connue;
    }

    /** Its turns pass by without a request until it is taken up again; {@code false} for an école without settings. */
    public boolean mettreEnPause(Uai uai) {
        return reglages.mettreEnPause(uai, true);
    }

    /** Takes it up again at its next turn; {@code false} for an école without settings. */
    public boolean reprendre(Uai uai) {
        return reglages.mettreEnPause(uai, false);
    }

    /** No more turns, and no more place on the dashboard; the journal stays. {@code false} for an école without settings. */
    public boolean retirer(Uai uai) {
        var connue = reglages.retirer(uai);
        file.get().retirer(uai);
        return connue;
    }

    /** Where everything stands, an école being late after that long. */
    public Tableau tableau(Duration retard) {
        return base.dans("lire le tableau", handle -> LectureTableau.lire(handle, horloge.instant(), retard));
    }

    @Override
    public Tableau tableau() {
        return tableau(RETARD);
    }

    @Override
    public ImmutableMap<Uai, EcoleVue> ecoles(Set<Uai> uais) {
        return base.dans("lire des écoles", handle -> LectureTableau.lire(handle, uais, horloge.instant(), RETARD));
    }

    /** A listener for requests that people make, which goes before {@code ensuite}: the dashboard knows at once how they ended. */
    public Suivi aLEcoute(LivretScolaire livret, Suivi ensuite) {
        return new SuiviDesPassages(new Passages(base), livret, ensuite);
    }

    /** A worker that has not begun yet. */
    public Ouvrier ouvrier(Ouvrier.Options options, Montage montage) {
        return new Ouvrier(source, horloge, options, montage);
    }
}
