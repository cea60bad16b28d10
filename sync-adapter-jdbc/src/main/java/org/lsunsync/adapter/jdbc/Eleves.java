package org.lsunsync.adapter.jdbc;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.lsunsync.domain.bilan.Archive;
import org.lsunsync.domain.bilan.NumeroArchive;
import org.lsunsync.domain.etablissement.DivisionId;
import org.lsunsync.domain.etablissement.Mef;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.domain.personne.DonneesAdministratives;
import org.lsunsync.domain.personne.Eleve;
import org.lsunsync.domain.personne.EleveId;
import org.lsunsync.domain.plan.Changement;
import org.lsunsync.domain.plan.RepereEleve;

/** Élèves as they are, and as they were: archives are only ever added to (R4). */
final class Eleves {

    private static final Colonnes<DonneesAdministratives> COLONNES = Colonnes.de(DonneesAdministratives.CHAMPS);

    /** In full: the élèves of the selected divisions, and whoever else has a bilan in one of them. */
    private static final String DE_LA_SELECTION =
            "select id, division, mef, " + COLONNES.liste() + ", responsables" + """

              from eleve e
             where uai = :uai
               and (division = any (:divisions)
                    or exists (select 1 from bilan b
                                where b.uai = e.uai and b.eleve = e.id and b.division = any (:divisions)))
             order by id
            """;

    private static final String UN = "select id, division, mef, " + COLONNES.liste() + ", responsables" + """

              from eleve
             where uai = :uai and id = :id
            """;
    private static final String REPERES = """
            select id, ine, date_naissance, division
              from eleve
             where uai = :uai
             order by id
            """;
    private static final String AJOUTER = "insert into eleve (uai, id, division, mef, " + COLONNES.liste()
            + ", responsables) values (:uai, :id, :division, :mef, " + COLONNES.parametres() + ", :responsables)";
    /** R3: his administrative data, never his division or niveau (I2). */
    private static final String MODIFIER = "update eleve set " + COLONNES.affectations()
            + ", responsables = :responsables where uai = :uai and id = :id";

    private static final String ARCHIVES = """
            select eleve, numero, jour, donnees
              from archive
             where uai = :uai and eleve = any (:eleves)
             order by eleve, numero
            """;
    private static final String ARCHIVER = """
            insert into archive (uai, eleve, numero, jour, donnees)
            values (:uai, :eleve, :numero, :jour, :donnees)
            """;
    private static final RowMapper<Eleve> ELEVE = (ligne, ctx) -> Eleve.builder()
            .id(new EleveId(ligne.getLong("id")))
            .division(new DivisionId(ligne.getString("division")))
            .mef(Optional.ofNullable(ligne.getString("mef")).map(Mef::new))
            .donnees(COLONNES.lire(ligne, DonneesAdministratives.builder().build())
                    .withResponsables(DonneesJson.lireResponsables(ligne.getString("responsables"))))
            .build();
    private static final RowMapper<RepereEleve> REPERE = (ligne, ctx) -> new RepereEleve(
            new EleveId(ligne.getLong("id")),
            ligne.getString("ine"),
            Optional.of(ligne.getString("date_naissance"))
                    .filter(Predicate.not(String::isEmpty))
                    .map(LocalDate::parse),
            new DivisionId(ligne.getString("division")));
    private static final RowMapper<Archive> ARCHIVE = (ligne, ctx) -> new Archive(
            new EleveId(ligne.getLong("eleve")),
            new NumeroArchive(ligne.getInt("numero")),
            ligne.getObject("jour", LocalDate.class),
            DonneesJson.lireDonnees(ligne.getString("donnees")));

    private Eleves() {}

    static List<Eleve> deLaSelection(Handle base, Uai uai, Collection<DivisionId> selection) {
        return base.createQuery(DE_LA_SELECTION)
                .bind("uai", uai.valeur())
                .bindArray(
                        "divisions",
                        String.class,
                        selection.stream().map(DivisionId::valeur).toList())
                .map(ELEVE)
                .list();
    }

    static Optional<Eleve> un(Handle base, Uai uai, EleveId id) {
        return base.createQuery(UN)
                .bind("uai", uai.valeur())
                .bind("id", id.valeur())
                .map(ELEVE)
                .findOne();
    }

    static List<RepereEleve> reperes(Handle base, Uai uai) {
        return base.createQuery(REPERES).bind("uai", uai.valeur()).map(REPERE).list();
    }

    static void ajouter(Handle base, Uai uai, List<Eleve> eleves) {
        var lot = base.prepareBatch(AJOUTER);
        for (var eleve : eleves) {
            COLONNES.lier(lot, eleve.donnees())
                    .bind("uai", uai.valeur())
                    .bind("id", eleve.id().valeur())
                    .bind("division", eleve.division().valeur())
                    .bind("mef", eleve.mef().map(Mef::valeur))
                    .bind("responsables", DonneesJson.responsables(eleve.donnees()))
                    .add();
        }
        lot.execute();
    }

    static void modifier(Handle base, Uai uai, List<Changement.EleveModifie> changements) {
        var lot = base.prepareBatch(MODIFIER);
        for (var changement : changements) {
            COLONNES.lier(lot, changement.apres())
                    .bind("uai", uai.valeur())
                    .bind("id", changement.avant().id().valeur())
                    .bind("responsables", DonneesJson.responsables(changement.apres()))
                    .add();
        }
        Lots.exiger(lot.execute());
    }

    static List<Archive> archives(Handle base, Uai uai, Collection<EleveId> eleves) {
        return base.createQuery(ARCHIVES)
                .bind("uai", uai.valeur())
                .bindArray(
                        "eleves",
                        Long.class,
                        eleves.stream().map(EleveId::valeur).toList())
                .map(ARCHIVE)
                .list();
    }

    static void archiver(Handle base, Uai uai, List<Archive> archives) {
        var lot = base.prepareBatch(ARCHIVER);
        for (var archive : archives) {
            lot.bind("uai", uai.valeur())
                    .bind("eleve", archive.eleve().valeur())
                    .bind("numero", archive.numero().valeur())
                    .bind("jour", archive.date())
                    .bind("donnees", DonneesJson.donnees(archive.donnees()))
                    .add();
        }
        lot.execute();
    }
}
