package org.lsunsync.adapter.jdbc;

import com.google.common.collect.ImmutableList;
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
    private static final String DE_LA_SELECTION = "select id, division, mef, responsables, " + COLONNES.liste() + """

              from eleve e
             where uai = :uai
               and (division = any (:divisions)
                    or exists (select 1 from bilan b
                                where b.uai = e.uai and b.eleve = e.id and b.division = any (:divisions)))
             order by id
            """;

    /**
     * Whose locked bilans are proved unchanged (I14). Not joined with their bilans: of an école that its statistics do not know yet,
     * PostgreSQL compares each with each.
     */
    private static final String DES_DIVISIONS = "select id, division, mef, responsables, " + COLONNES.liste() + """

              from eleve
             where uai = :uai and division = any (:divisions)
             order by id
            """;

    private static final String UN = "select id, division, mef, responsables, " + COLONNES.liste() + """

              from eleve
             where uai = :uai and id = :id
            """;
    private static final String REPERES = """
            select id, ine, date_naissance, division
              from eleve
             where uai = :uai and not (id = any (:eleves))
             order by id
            """;
    private static final Rangees<Eleve> AJOUT = new Rangees<>(
            "eleve",
            ImmutableList.of(Colonne.grand("id", eleve -> eleve.id().valeur())),
            ImmutableList.<Colonne<Eleve>>builder()
                    .add(Colonne.texte("division", eleve -> eleve.division().valeur()))
                    .add(Colonne.texteOuRien("mef", eleve -> eleve.mef().map(Mef::valeur)))
                    .addAll(COLONNES.depuis(Eleve::donnees))
                    .add(Colonne.texte("responsables", eleve -> DonneesJson.responsables(eleve.donnees())))
                    .build());
    /** R3: his administrative data, never his division or niveau (I2). */
    private static final Rangees<Changement.EleveModifie> MODIFICATION = new Rangees<>(
            "eleve",
            ImmutableList.of(
                    Colonne.grand("id", changement -> changement.avant().id().valeur())),
            ImmutableList.<Colonne<Changement.EleveModifie>>builder()
                    .addAll(COLONNES.depuis(Changement.EleveModifie::apres))
                    .add(Colonne.texte("responsables", changement -> DonneesJson.responsables(changement.apres())))
                    .build());

    private static final String ARCHIVES = """
            select eleve, numero, jour, donnees
              from archive
             where uai = :uai and eleve = any (:eleves)
             order by eleve, numero
            """;
    private static final String EPINGLEES = """
            select eleve, numero, jour, donnees
              from archive a
             where uai = :uai and eleve = any (:eleves)
               and exists (select 1 from bilan b where b.uai = a.uai and b.eleve = a.eleve and b.epingle = a.numero)
             order by eleve, numero
            """;
    private static final Rangees<Archive> ARCHIVAGE = new Rangees<>(
            "archive",
            ImmutableList.of(
                    Colonne.grand("eleve", archive -> archive.eleve().valeur()),
                    Colonne.entier("numero", archive -> archive.numero().valeur())),
            ImmutableList.of(
                    Colonne.jour("jour", Archive::date),
                    Colonne.texte("donnees", archive -> DonneesJson.donnees(archive.donnees()))));
    private static final RowMapper<Eleve> ELEVE = (ligne, ctx) -> Eleve.builder()
            .id(new EleveId(ligne.getLong(1)))
            .division(new DivisionId(ligne.getString(2)))
            .mef(Optional.ofNullable(ligne.getString(3)).map(Mef::new))
            .donnees(Identites.donnees(COLONNES.textes(ligne, 5), DonneesJson.lireResponsables(ligne.getString(4))))
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
        return desDivisions(base, DE_LA_SELECTION, uai, selection);
    }

    /** The élèves of these divisions, and no other one. */
    static List<Eleve> desDivisions(Handle base, Uai uai, Collection<DivisionId> selection) {
        return desDivisions(base, DES_DIVISIONS, uai, selection);
    }

    private static List<Eleve> desDivisions(Handle base, String sql, Uai uai, Collection<DivisionId> selection) {
        return base.createQuery(sql)
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

    /** What the rules ask of all others. */
    static List<RepereEleve> reperesDesAutres(Handle base, Uai uai, Collection<EleveId> eleves) {
        return base.createQuery(REPERES)
                .bind("uai", uai.valeur())
                .bindArray(
                        "eleves",
                        Long.class,
                        eleves.stream().map(EleveId::valeur).toList())
                .map(REPERE)
                .list();
    }

    static void ajouter(Handle base, Uai uai, List<Eleve> eleves) {
        Lots.ajouter(base, AJOUT, uai, eleves);
    }

    static void modifier(Handle base, Uai uai, List<Changement.EleveModifie> changements) {
        Lots.modifier(base, MODIFICATION, uai, changements);
    }

    static List<Archive> archives(Handle base, Uai uai, Collection<EleveId> eleves) {
        return archives(base, ARCHIVES, uai, eleves);
    }

    /** Those that a bilan shows. */
    static List<Archive> epinglees(Handle base, Uai uai, Collection<EleveId> eleves) {
        return archives(base, EPINGLEES, uai, eleves);
    }

    private static List<Archive> archives(Handle base, String sql, Uai uai, Collection<EleveId> eleves) {
        return base.createQuery(sql)
                .bind("uai", uai.valeur())
                .bindArray(
                        "eleves",
                        Long.class,
                        eleves.stream().map(EleveId::valeur).toList())
                .map(ARCHIVE)
                .list();
    }

    static void archiver(Handle base, Uai uai, List<Archive> archives) {
        Lots.ajouter(base, ARCHIVAGE, uai, archives);
    }
}
