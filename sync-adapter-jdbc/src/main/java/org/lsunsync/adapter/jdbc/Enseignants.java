package org.lsunsync.adapter.jdbc;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.lsunsync.domain.bilan.Discipline;
import org.lsunsync.domain.bilan.DisciplineId;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.domain.personne.Enseignant;
import org.lsunsync.domain.personne.EnseignantId;
import org.lsunsync.domain.personne.TypeEnseignant;

/** Who teaches what: enseignants and disciplines, one record each for the whole école. */
final class Enseignants {

    private static final String TOUS = """
            select type, id_sts, civilite, nom, prenom
              from enseignant
             where uai = :uai
             order by type, id_sts
            """;
    private static final String AJOUTER = """
            insert into enseignant (uai, type, id_sts, civilite, nom, prenom)
            values (:uai, :type, :id_sts, :civilite, :nom, :prenom)
            """;
    private static final String MODIFIER = """
            update enseignant
               set civilite = :civilite, nom = :nom, prenom = :prenom
             where uai = :uai and type = :type and id_sts = :id_sts
            """;
    private static final String DISCIPLINES = """
            select code, modalite, id_lv, libelle, code_national
              from discipline
             where uai = :uai
             order by code, modalite, id_lv
            """;
    private static final String AJOUTER_DISCIPLINE = """
            insert into discipline (uai, code, modalite, id_lv, libelle, code_national)
            values (:uai, :code, :modalite, :id_lv, :libelle, :code_national)
            """;
    private static final RowMapper<Enseignant> ENSEIGNANT = (ligne, ctx) -> Enseignant.builder()
            .id(new EnseignantId(type(ligne.getString("type")), ligne.getLong("id_sts")))
            .civilite(ligne.getString("civilite"))
            .nom(ligne.getString("nom"))
            .prenom(ligne.getString("prenom"))
            .build();
    private static final RowMapper<Discipline> DISCIPLINE = (ligne, ctx) -> new Discipline(
            new DisciplineId(ligne.getString("code"), ligne.getString("modalite"), ligne.getString("id_lv")),
            ligne.getString("libelle"),
            ligne.getString("code_national"));

    private Enseignants() {}

    static TypeEnseignant type(String code) {
        return TypeEnseignant.lire(code).orElseThrow();
    }

    static List<Enseignant> tous(Handle base, Uai uai) {
        return base.createQuery(TOUS).bind("uai", uai.valeur()).map(ENSEIGNANT).list();
    }

    static void ajouter(Handle base, Uai uai, List<Enseignant> enseignants) {
        executer(base, AJOUTER, uai, enseignants);
    }

    static void modifier(Handle base, Uai uai, List<Enseignant> enseignants) {
        Lots.exiger(executer(base, MODIFIER, uai, enseignants));
    }

    private static int[] executer(Handle base, String sql, Uai uai, List<Enseignant> enseignants) {
        var lot = base.prepareBatch(sql);
        for (var enseignant : enseignants) {
            lot.bind("uai", uai.valeur())
                    .bind("type", enseignant.id().type().code())
                    .bind("id_sts", enseignant.id().idSts())
                    .bind("civilite", enseignant.civilite())
                    .bind("nom", enseignant.nom())
                    .bind("prenom", enseignant.prenom())
                    .add();
        }
        return lot.execute();
    }

    static List<Discipline> disciplines(Handle base, Uai uai) {
        return base.createQuery(DISCIPLINES)
                .bind("uai", uai.valeur())
                .map(DISCIPLINE)
                .list();
    }

    static void ajouterDisciplines(Handle base, Uai uai, List<Discipline> disciplines) {
        var lot = base.prepareBatch(AJOUTER_DISCIPLINE);
        for (var discipline : disciplines) {
            lot.bind("uai", uai.valeur())
                    .bind("code", discipline.id().code())
                    .bind("modalite", discipline.id().modalite())
                    .bind("id_lv", discipline.id().idLv())
                    .bind("libelle", discipline.libelle())
                    .bind("code_national", discipline.codeNational())
                    .add();
        }
        lot.execute();
    }
}
