package org.lsunsync.app.ordonnanceur;

import java.net.URI;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.SqlStatement;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.ports.Mode;

/** Each école's settings. */
final class Reglages {

    private static final String CHANGER = """
            update reglage
               set dossier = :dossier, url_bee = :url_bee, url_s3e = :url_s3e, cron = :cron, calme_debut = :calme_debut,
                   calme_fin = :calme_fin, gigue_secondes = :gigue, mode = :mode, en_pause = :en_pause
             where uai = :uai
            """;
    private static final String AJOUTER = """
            insert into reglage (uai, dossier, url_bee, url_s3e, cron, calme_debut, calme_fin, gigue_secondes, mode, en_pause)
            values (:uai, :dossier, :url_bee, :url_s3e, :cron, :calme_debut, :calme_fin, :gigue, :mode, :en_pause)
            """;
    private static final String LIRE = """
            select uai, dossier, url_bee, url_s3e, cron, calme_debut, calme_fin, gigue_secondes, mode, en_pause
              from reglage
             where uai = :uai
            """;
    private static final String PAUSE = "update reglage set en_pause = :en_pause where uai = :uai";
    private static final String RETIRER = "delete from reglage where uai = :uai";
    private static final RowMapper<Reglage> REGLAGE = (ligne, ctx) -> new Reglage(
            new Uai(ligne.getString("uai")),
            source(ligne),
            new Horaire(
                    ligne.getString("cron"),
                    Optional.ofNullable(ligne.getString("calme_debut")).map(debut -> calmes(debut, ligne)),
                    Duration.ofSeconds(ligne.getLong("gigue_secondes"))),
            Mode.valueOf(ligne.getString("mode")),
            ligne.getBoolean("en_pause"));

    private final BaseOrdonnanceur base;

    Reglages(BaseOrdonnanceur base) {
        this.base = base;
    }

    void poser(Reglage reglage) {
        base.dans("poser un réglage", handle -> {
            int changes = lier(handle.createUpdate(CHANGER), reglage).execute();
            return changes > 0
                    ? changes
                    : lier(handle.createUpdate(AJOUTER), reglage).execute();
        });
    }

    private static <T extends SqlStatement<T>> T lier(T requete, Reglage reglage) {
        var dossier = reglage.source() instanceof Source.Dossier fichiers
                ? Optional.of(fichiers.dossier().toString())
                : Optional.<String>empty();
        var services = reglage.source() instanceof Source.Services deux
                ? Optional.of(deux)
                : Optional.<Source.Services>empty();
        var calmes = reglage.horaire().calmes();
        return requete.bind("uai", reglage.uai().valeur())
                .bind("dossier", dossier)
                .bind("url_bee", services.map(deux -> deux.bee().toString()))
                .bind("url_s3e", services.map(deux -> deux.s3e().toString()))
                .bind("cron", reglage.horaire().cron())
                .bind("calme_debut", calmes.map(heures -> HeuresCalmes.texte(heures.debut())))
                .bind("calme_fin", calmes.map(heures -> HeuresCalmes.texte(heures.fin())))
                .bind("gigue", reglage.horaire().gigue().toSeconds())
                .bind("mode", reglage.mode().name())
                .bind("en_pause", reglage.enPause());
    }

    Optional<Reglage> lire(Uai uai) {
        return base.dans(
                "lire un réglage",
                handle -> handle.createQuery(LIRE)
                        .bind("uai", uai.valeur())
                        .map(REGLAGE)
                        .findOne());
    }

    /** {@code false} for an école without settings. */
    boolean mettreEnPause(Uai uai, boolean enPause) {
        return base.dans(
                "mettre en pause",
                handle -> handle.createUpdate(PAUSE)
                                .bind("uai", uai.valeur())
                                .bind("en_pause", enPause)
                                .execute()
                        > 0);
    }

    /** {@code false} for an école without settings. */
    boolean retirer(Uai uai) {
        return base.dans(
                "retirer un réglage",
                handle -> handle.createUpdate(RETIRER).bind("uai", uai.valeur()).execute() > 0);
    }

    private static Source source(ResultSet ligne) throws SQLException {
        var dossier = Optional.ofNullable(ligne.getString("dossier"));
        return dossier.isPresent()
                ? new Source.Dossier(Path.of(dossier.orElseThrow()))
                : new Source.Services(URI.create(ligne.getString("url_bee")), URI.create(ligne.getString("url_s3e")));
    }

    private static HeuresCalmes calmes(String debut, ResultSet ligne) {
        try {
            return new HeuresCalmes(HeuresCalmes.heure(debut), HeuresCalmes.heure(ligne.getString("calme_fin")));
        } catch (SQLException echec) {
            throw BaseOrdonnanceur.indisponible("lire un réglage", echec);
        }
    }
}
