package org.lsunsync.adapter.jdbc;

import com.google.common.collect.ImmutableList;
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
    private static final Rangees<Enseignant> ECRITURE = new Rangees<>(
            "enseignant",
            ImmutableList.of(
                    Colonne.texte("type", enseignant -> enseignant.id().type().code()),
                    Colonne.grand("id_sts", enseignant -> enseignant.id().idSts())),
            ImmutableList.of(
                    Colonne.texte("civilite", Enseignant::civilite),
                    Colonne.texte("nom", Enseignant::nom),
                    Colonne.texte("prenom", Enseignant::prenom)));
    private static final String DISCIPLINES = """
            select code, modalite, id_lv, libelle, code_national
              from discipline
             where uai = :uai
             order by code, modalite, id_lv
            """;
    private static final Rangees<Discipline> AJOUT_DISCIPLINES = new Rangees<>(
            "discipline",
            ImmutableList.of(
                    Colonne.texte("code", discipline -> discipline.id().code()),
                    Colonne.texte("modalite", discipline -> discipline.id().modalite()),
                    Colonne.texte("id_lv", discipline -> discipline.id().idLv())),
            ImmutableList.of(
                    Colonne.texte("libelle", Discipline::libelle),
                    Colonne.texte("code_national", Discipline::codeNational)));
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
        Lots.ajouter(base, ECRITURE, uai, enseignants);
    }

    static void modifier(Handle base, Uai uai, List<Enseignant> enseignants) {
        Lots.modifier(base, ECRITURE, uai, enseignants);
    }

    static List<Discipline> disciplines(Handle base, Uai uai) {
        return base.createQuery(DISCIPLINES)
                .bind("uai", uai.valeur())
                .map(DISCIPLINE)
                .list();
    }

    static void ajouterDisciplines(Handle base, Uai uai, List<Discipline> disciplines) {
        Lots.ajouter(base, AJOUT_DISCIPLINES, uai, disciplines);
    }
}
