package org.lsunsync.adapter.jdbc;

import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.lsunsync.domain.etablissement.AnneeScolaire;
import org.lsunsync.domain.etablissement.CodeDivision;
import org.lsunsync.domain.etablissement.DivisionId;
import org.lsunsync.domain.etablissement.Etablissement;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.domain.plan.EtatLsun;
import org.lsunsync.domain.plan.Limite;
import org.lsunsync.domain.plan.Seuils;
import org.lsunsync.domain.source.NatureDocument;
import org.lsunsync.json.JournalJson;
import org.lsunsync.ports.ApercuEcole;
import org.lsunsync.ports.ApercuEcole.DerniereApplication;
import org.lsunsync.ports.EntreeJournal;

/** The école's own row, its version, its last application and the HORODATAGE of its sources. */
final class FichesEcole {

    private static final Colonnes<Etablissement> COLONNES = Colonnes.de(Etablissement.CHAMPS);

    /**
     * All that R0 asks, in one query: what belongs to one école fits in its row. The report of the last application with it, but only
     * while LSUN is as that left it: else nobody needs it.
     */
    private static final String APERCU = """
            select e.annee, e.version,
                   (select array_agg(d.id order by d.id) from division d where d.uai = e.uai) as ids,
                   (select array_agg(d.code order by d.id) from division d where d.uai = e.uai) as codes,
                   (select array_agg(h.nature order by h.nature) from horodatage h where h.uai = e.uai) as natures,
                   (select array_agg(cast(extract(epoch from h.produit) as bigint) order by h.nature)
                      from horodatage h where h.uai = e.uai) as produits,
                   a.numero, a.version as derniere_version, a.empreinte_sources, a.selection, a.part, a.limites, a.nombres,
                   a.jour, a.valable_jusquau,
                   case when a.version = e.version
                        then (select j.entree from journal j where j.uai = a.uai and j.numero = a.numero) end as entree
              from ecole e left join derniere_application a on a.uai = e.uai
             where e.uai = :uai
            """;

    private static final String LIRE = "select annee, version, " + COLONNES.liste() + " from ecole where uai = :uai";
    private static final String AJOUTER = "insert into ecole (uai, annee, version, communs, " + COLONNES.liste()
            + ") values (:uai, :annee, :version, :communs, " + COLONNES.parametres() + ") on conflict do nothing";
    private static final String MODIFIER = "update ecole set " + COLONNES.affectations() + " where uai = :uai";
    /** Whoever applies next waits here, and then sees another version. */
    private static final String VERROUILLER = "select version from ecole where uai = :uai for update";

    private static final String AVANCER = "update ecole set version = :version where uai = :uai";
    private static final String OUBLIER_DERNIERE = "delete from derniere_application where uai = :uai";
    private static final String NOTER_DERNIERE = """
            insert into derniere_application (uai, numero, version, empreinte_sources, selection, part, limites, nombres,
                                              jour, valable_jusquau)
            values (:uai, :numero, :version, :empreinte_sources, :selection, :part, :limites, :nombres,
                    :jour, :valable_jusquau)
            """;
    private static final String OUBLIER_HORODATAGE = "delete from horodatage where uai = :uai and nature = :nature";
    private static final String NOTER_HORODATAGE =
            "insert into horodatage (uai, nature, produit) values (:uai, :nature, :produit)";
    private static final RowMapper<ApercuEcole> APERCU_ECOLE = (ligne, ctx) -> new ApercuEcole(
            new AnneeScolaire(ligne.getInt("annee")),
            ligne.getLong("version"),
            divisions(ligne),
            horodatages(ligne),
            derniere(ligne));

    private FichesEcole() {}

    static Optional<ApercuEcole> apercu(Handle base, Uai uai) {
        return base.createQuery(APERCU)
                .bind("uai", uai.valeur())
                .map(APERCU_ECOLE)
                .findOne();
    }

    private static Object[] tableau(ResultSet ligne, String colonne) throws SQLException {
        var tableau = ligne.getArray(colonne);
        return tableau == null ? new Object[0] : (Object[]) tableau.getArray();
    }

    private static ImmutableMap<CodeDivision, DivisionId> divisions(ResultSet ligne) throws SQLException {
        var ids = tableau(ligne, "ids");
        var codes = tableau(ligne, "codes");
        return IntStream.range(0, ids.length)
                .boxed()
                .collect(toImmutableMap(
                        i -> new CodeDivision(codes[i].toString()), i -> new DivisionId(ids[i].toString())));
    }

    private static ImmutableMap<NatureDocument, Instant> horodatages(ResultSet ligne) throws SQLException {
        var natures = tableau(ligne, "natures");
        var produits = tableau(ligne, "produits");
        return IntStream.range(0, natures.length)
                .boxed()
                .collect(toImmutableMap(
                        i -> NatureDocument.valueOf(natures[i].toString()),
                        i -> Instant.ofEpochSecond(((Number) produits[i]).longValue())));
    }

    private static Optional<DerniereApplication> derniere(ResultSet ligne) throws SQLException {
        var numero = ligne.getLong("numero");
        if (ligne.wasNull()) {
            return Optional.empty();
        }
        var limites = tableau(ligne, "limites");
        var nombres = tableau(ligne, "nombres");
        ImmutableMap<Limite, Integer> releves = IntStream.range(0, limites.length)
                .boxed()
                .collect(toImmutableMap(
                        i -> Limite.valueOf(limites[i].toString()), i -> ((Number) nombres[i]).intValue()));
        ImmutableSet<DivisionId> selection = Divisions.textes(ligne.getArray("selection"))
                .map(DivisionId::new)
                .collect(toImmutableSet());
        return Optional.of(new DerniereApplication(
                numero,
                ligne.getLong("derniere_version"),
                ligne.getString("empreinte_sources"),
                selection,
                new Seuils(ligne.getInt("part"), releves),
                ligne.getObject("jour", LocalDate.class),
                Optional.ofNullable(ligne.getObject("valable_jusquau", LocalDate.class)),
                Optional.ofNullable(ligne.getString("entree"))
                        .map(JournalJson::lireSansChangements)
                        .flatMap(EntreeJournal::rapport)));
    }

    /** The école's row as the beginning of an état, or nothing when LSUN does not hold it. */
    static Optional<EtatLsun.Builder> lire(Handle base, Uai uai) {
        return base.createQuery(LIRE)
                .bind("uai", uai.valeur())
                .map((ligne, ctx) -> EtatLsun.builder()
                        .uai(uai)
                        .annee(new AnneeScolaire(ligne.getInt("annee")))
                        .version(ligne.getLong("version"))
                        .etablissement(
                                COLONNES.lire(ligne, Etablissement.builder().build())))
                .findOne();
    }

    static String communs(Handle base, Uai uai) {
        return base.createQuery("select communs from ecole where uai = :uai")
                .bind("uai", uai.valeur())
                .mapTo(String.class)
                .one();
    }

    /** Whether the row is new: of two who add it, one has it. */
    static boolean ajouter(Handle base, EtatLsun etat, String communs) {
        return COLONNES.lier(base.createUpdate(AJOUTER), etat.etablissement())
                        .bind("uai", etat.uai().valeur())
                        .bind("annee", etat.annee().millesime())
                        .bind("version", etat.version())
                        .bind("communs", communs)
                        .execute()
                == 1;
    }

    static void modifier(Handle base, Uai uai, Etablissement etablissement) {
        COLONNES.lier(base.createUpdate(MODIFIER), etablissement)
                .bind("uai", uai.valeur())
                .execute();
    }

    /** Today's version, which nobody changes before this transaction ends. */
    static Optional<Long> verrouiller(Handle base, Uai uai) {
        return base.createQuery(VERROUILLER)
                .bind("uai", uai.valeur())
                .mapTo(Long.class)
                .findOne();
    }

    static void avancer(Handle base, Uai uai, long version) {
        base.createUpdate(AVANCER)
                .bind("uai", uai.valeur())
                .bind("version", version)
                .execute();
    }

    static void noterDerniere(Handle base, Uai uai, DerniereApplication derniere) {
        base.createUpdate(OUBLIER_DERNIERE).bind("uai", uai.valeur()).execute();
        base.createUpdate(NOTER_DERNIERE)
                .bind("uai", uai.valeur())
                .bind("numero", derniere.numero())
                .bind("version", derniere.version())
                .bind("empreinte_sources", derniere.empreinteSources())
                .bindArray(
                        "selection",
                        String.class,
                        derniere.selection().stream().map(DivisionId::valeur).toList())
                .bind("part", derniere.seuils().partPourDixMille())
                .bindArray(
                        "limites",
                        String.class,
                        derniere.seuils().nombres().keySet().stream()
                                .map(Limite::name)
                                .toList())
                .bindArray(
                        "nombres",
                        Integer.class,
                        derniere.seuils().nombres().values().asList())
                .bind("jour", derniere.date())
                .bind("valable_jusquau", derniere.valableJusquau())
                .execute();
    }

    static void noterHorodatages(Handle base, Uai uai, Map<NatureDocument, Instant> horodatages) {
        if (horodatages.isEmpty()) {
            return;
        }
        var oublier = base.prepareBatch(OUBLIER_HORODATAGE);
        var noter = base.prepareBatch(NOTER_HORODATAGE);
        horodatages.forEach((nature, produit) -> {
            oublier.bind("uai", uai.valeur()).bind("nature", nature.name()).add();
            noter.bind("uai", uai.valeur())
                    .bind("nature", nature.name())
                    .bind("produit", OffsetDateTime.ofInstant(produit, ZoneOffset.UTC))
                    .add();
        });
        oublier.execute();
        noter.execute();
    }
}
