package org.lsunsync.app.ordonnanceur;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static com.google.common.collect.ImmutableMultiset.toImmutableMultiset;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableMultiset;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.lsunsync.app.ordonnanceur.Tableau.EcoleVue;
import org.lsunsync.app.ordonnanceur.Tableau.FileDAttente;
import org.lsunsync.app.ordonnanceur.Tableau.OuvrierVu;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.ports.Mode;

/** Two queries for all, and one for those that are asked about, however many écoles there are. */
final class LectureTableau {

    private static final String COLONNES = """
            select connue.uai, reglage.mode, reglage.en_pause,
                   tache.execution_time, tache.picked, tache.picked_by, tache.consecutive_failures,
                   passage.quand, passage.constat, passage.motif, passage.eleves, passage.avertissements, passage.abouti,
                   passage.depuis, passage.echecs, passage.applique, passage.verrouilles
            """;
    private static final String JOINTURES = """
              left join reglage on reglage.uai = connue.uai
              left join passage on passage.uai = connue.uai
              left join tache on tache.task_name = :tache and tache.task_instance = connue.uai
            """;
    private static final String REGLEES = COLONNES + " from (select uai from reglage) as connue " + JOINTURES;

    /** Also those that are not set, of which only people ask. */
    private static final String DEMANDEES = COLONNES
            + " from (select uai from reglage union select uai from passage) as connue " + JOINTURES
            + " where connue.uai in (<uais>)";

    private static final String OUVRIERS = "select nom, depuis, battement from ouvrier order by nom";
    private static final RowMapper<OuvrierVu> OUVRIER = (ligne, ctx) -> new OuvrierVu(
            ligne.getString("nom"),
            instant(ligne, "depuis").orElseThrow(),
            instant(ligne, "battement").orElseThrow(),
            0);

    private LectureTableau() {}

    static Tableau lire(Handle base, Instant maintenant, Duration retard) {
        RowMapper<EcoleVue> enVue = (ligne, ctx) -> ecole(ligne, maintenant, retard);
        ImmutableList<EcoleVue> ecoles = base.createQuery(REGLEES).bind("tache", FileDesTaches.NOM).map(enVue).stream()
                .sorted(Comparator.comparing(EcoleVue::situation).thenComparing(EcoleVue::uai))
                .collect(toImmutableList());
        ImmutableMultiset<String> charges =
                ecoles.stream().flatMap(ecole -> ecole.ouvrier().stream()).collect(toImmutableMultiset());
        ImmutableList<OuvrierVu> ouvriers = base.createQuery(OUVRIERS).map(OUVRIER).stream()
                .map(vu -> new OuvrierVu(vu.nom(), vu.depuis(), vu.battement(), charges.count(vu.nom())))
                .collect(toImmutableList());
        return new Tableau(maintenant, file(ecoles, maintenant), ouvriers, ecoles);
    }

    static ImmutableMap<Uai, EcoleVue> lire(Handle base, Set<Uai> uais, Instant maintenant, Duration retard) {
        if (uais.isEmpty()) {
            return ImmutableMap.of();
        }
        RowMapper<EcoleVue> enVue = (ligne, ctx) -> ecole(ligne, maintenant, retard);
        return base
                .createQuery(DEMANDEES)
                .bind("tache", FileDesTaches.NOM)
                .bindList("uais", uais.stream().map(Uai::valeur).toList())
                .map(enVue)
                .stream()
                .collect(toImmutableMap(EcoleVue::uai, ecole -> ecole));
    }

    private static FileDAttente file(ImmutableList<EcoleVue> ecoles, Instant maintenant) {
        var dues = ecoles.stream()
                .filter(ecole -> ecole.ouvrier().isEmpty())
                .flatMap(ecole -> ecole.prochain().stream())
                .filter(prochain -> !prochain.isAfter(maintenant))
                .toList();
        int enCours = (int)
                ecoles.stream().filter(ecole -> ecole.ouvrier().isPresent()).count();
        return new FileDAttente(dues.size(), enCours, dues.stream().min(Comparator.naturalOrder()));
    }

    private static EcoleVue ecole(ResultSet ligne, Instant maintenant, Duration retard) throws SQLException {
        var constat = Optional.ofNullable(ligne.getString("constat")).map(Constat.Nature::valueOf);
        var abouti = instant(ligne, "abouti");
        return new EcoleVue(
                new Uai(ligne.getString("uai")),
                Situation.de(constat, abouti, maintenant, retard),
                Optional.ofNullable(ligne.getString("motif")).orElse(""),
                ligne.getInt("eleves"),
                ligne.getInt("avertissements"),
                instant(ligne, "depuis"),
                instant(ligne, "quand"),
                abouti,
                instant(ligne, "execution_time"),
                Optional.ofNullable(ligne.getString("mode")).map(Mode::valueOf).orElse(Mode.SIMULATION),
                ligne.getBoolean("en_pause"),
                ligne.getBoolean("picked") ? Optional.ofNullable(ligne.getString("picked_by")) : Optional.empty(),
                ligne.getInt("echecs") + ligne.getInt("consecutive_failures"),
                instant(ligne, "applique"),
                Optional.ofNullable(ligne.getObject("verrouilles", Integer.class)));
    }

    private static Optional<Instant> instant(ResultSet ligne, String colonne) throws SQLException {
        return Optional.ofNullable(ligne.getObject(colonne, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }
}
