package org.lsunsync.adapter.jdbc;

import com.google.common.collect.ImmutableList;
import java.sql.Array;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.lsunsync.domain.etablissement.AnneeScolaire;
import org.lsunsync.domain.etablissement.CodeDivision;
import org.lsunsync.domain.etablissement.Division;
import org.lsunsync.domain.etablissement.DivisionId;
import org.lsunsync.domain.etablissement.Mef;
import org.lsunsync.domain.etablissement.Periode;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.ports.Effectifs.DeDivision;

/** Divisions, with their niveaux and configured périodes in their row. */
final class Divisions {

    private static final String TOUTES = """
            select id, code, libelle, mefs, periodes
              from division
             where uai = :uai
             order by id
            """;
    private static final String EFFECTIFS = """
            select d.id, d.code, coalesce(e.eleves, 0) as eleves, coalesce(b.verrouilles, 0) as verrouilles,
                   coalesce(b.bilans, 0) - coalesce(b.verrouilles, 0) as en_cours
              from division d
              left join (select division, count(*) as eleves from eleve where uai = :uai group by division) e
                     on e.division = d.id
              left join (select division, count(*) as bilans, count(verrou) as verrouilles
                           from bilan where uai = :uai group by division) b
                     on b.division = d.id
             where d.uai = :uai
            """;
    private static final String AJOUTER = """
            insert into division (uai, id, code, libelle, mefs, periodes)
            values (:uai, :id, :code, :libelle, :mefs, :periodes)
            """;
    /** R2: code and libellé, nothing else. */
    private static final Rangees<Division> MODIFICATION = new Rangees<>(
            "division",
            ImmutableList.of(Colonne.texte("id", division -> division.id().valeur())),
            ImmutableList.of(
                    Colonne.texte("code", division -> division.code().valeur()),
                    Colonne.texte("libelle", Division::libelle)));

    private static final RowMapper<Division> DIVISION = (ligne, ctx) -> Division.builder()
            .id(new DivisionId(ligne.getString("id")))
            .code(new CodeDivision(ligne.getString("code")))
            .libelle(ligne.getString("libelle"))
            .mefs(textes(ligne.getArray("mefs")).map(Mef::new).toList())
            .periodes(textes(ligne.getArray("periodes")).map(Divisions::periode).toList())
            .build();

    private static final RowMapper<DeDivision> DE_DIVISION = (ligne, ctx) -> new DeDivision(
            new DivisionId(ligne.getString("id")),
            new CodeDivision(ligne.getString("code")),
            ligne.getInt("eleves"),
            ligne.getInt("verrouilles"),
            ligne.getInt("en_cours"));

    private Divisions() {}

    static List<Division> toutes(Handle base, Uai uai) {
        return base.createQuery(TOUTES).bind("uai", uai.valeur()).map(DIVISION).list();
    }

    /** How many élèves and bilans each has, by code. */
    static ImmutableList<DeDivision> effectifs(Handle base, Uai uai) {
        return base.createQuery(EFFECTIFS).bind("uai", uai.valeur()).map(DE_DIVISION).stream()
                .sorted(Comparator.comparing(DeDivision::code))
                .collect(ImmutableList.toImmutableList());
    }

    static void ajouter(Handle base, Uai uai, ImmutableList<Division> divisions) {
        var lot = base.prepareBatch(AJOUTER);
        for (var division : divisions) {
            lot.bind("uai", uai.valeur())
                    .bind("id", division.id().valeur())
                    .bind("code", division.code().valeur())
                    .bind("libelle", division.libelle())
                    .bindArray(
                            "mefs",
                            String.class,
                            division.mefs().stream().map(Mef::valeur).toList())
                    .bindArray(
                            "periodes",
                            String.class,
                            division.periodes().stream().map(Divisions::texte).toList())
                    .add();
        }
        lot.execute();
    }

    static void modifier(Handle base, Uai uai, List<Division> divisions) {
        Lots.modifier(base, MODIFICATION, uai, divisions);
    }

    static Stream<String> textes(Array valeurs) throws SQLException {
        return Stream.of((Object[]) valeurs.getArray()).map(Object::toString);
    }

    private static String texte(Periode periode) {
        return periode.annee() + "/" + periode.indice() + "/" + periode.nombre();
    }

    private static Periode periode(String texte) {
        var parties = texte.split("/", -1);
        return new Periode(
                new AnneeScolaire(Integer.parseInt(parties[0])),
                Integer.parseInt(parties[1]),
                Integer.parseInt(parties[2]));
    }
}
