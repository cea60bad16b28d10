package org.lsunsync.adapter.jdbc;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.lsunsync.domain.bilan.Acquis;
import org.lsunsync.domain.bilan.Bilan;
import org.lsunsync.domain.bilan.BilanCycle;
import org.lsunsync.domain.bilan.BilanId;
import org.lsunsync.domain.bilan.BilanPeriodique;
import org.lsunsync.domain.bilan.DisciplineId;
import org.lsunsync.domain.bilan.Etat;
import org.lsunsync.domain.bilan.NumeroArchive;
import org.lsunsync.domain.bilan.Scolarite;
import org.lsunsync.domain.etablissement.AnneeScolaire;
import org.lsunsync.domain.etablissement.DivisionId;
import org.lsunsync.domain.etablissement.Mef;
import org.lsunsync.domain.etablissement.Periode;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.domain.personne.EleveId;
import org.lsunsync.domain.personne.EnseignantId;
import org.lsunsync.domain.plan.Changement.ArchiveAjoutee;

/** Bilans, one row each with their PP and acquis packed in it, and apart from them what they say. */
final class Bilans {

    private static final Splitter LIGNES = Splitter.on('\n').omitEmptyStrings();
    private static final Splitter MOTS = Splitter.on(' ').omitEmptyStrings();
    private static final Splitter BARRES = Splitter.on('/');

    private static final String DES_ELEVES = """
            select eleve, cle, annee, division, mef, verrou, epingle, professeurs_principaux, acquis
              from bilan
             where uai = :uai and eleve = any (:eleves)
             order by eleve, cle
            """;
    private static final String AJOUTER = """
            insert into bilan (uai, eleve, cle, annee, division, mef, verrou, epingle, professeurs_principaux, acquis)
            values (:uai, :eleve, :cle, :annee, :division, :mef, :verrou, :epingle, :professeurs_principaux, :acquis)
            """;
    /** R4: set once, and only on a locked bilan. */
    private static final String EPINGLER = """
            update bilan
               set epingle = :epingle
             where uai = :uai and eleve = :eleve and cle = :cle and verrou is not null and epingle is null
            """;
    /** R6 and R7: only on a bilan en cours (I1). */
    private static final String NOMMER = """
            update bilan
               set professeurs_principaux = :professeurs_principaux, acquis = :acquis
             where uai = :uai and eleve = :eleve and cle = :cle and verrou is null
            """;

    private static final String CONTENUS = """
            select eleve, cle, contenu
              from bilan_contenu
             where uai = :uai
             order by eleve, cle
            """;
    private static final String AJOUTER_CONTENU = """
            insert into bilan_contenu (uai, eleve, cle, contenu)
            values (:uai, :eleve, :cle, :contenu)
            """;
    private static final RowMapper<Bilan> BILAN = (ligne, ctx) -> bilan(ligne);

    private Bilans() {}

    static List<Bilan> desEleves(Handle base, Uai uai, Collection<EleveId> eleves) {
        return base.createQuery(DES_ELEVES)
                .bind("uai", uai.valeur())
                .bindArray(
                        "eleves",
                        Long.class,
                        eleves.stream().map(EleveId::valeur).toList())
                .map(BILAN)
                .list();
    }

    static void ajouter(Handle base, Uai uai, List<Bilan> bilans) {
        var lot = base.prepareBatch(AJOUTER);
        for (var bilan : bilans) {
            lot.bind("uai", uai.valeur())
                    .bind("eleve", bilan.id().eleve().valeur())
                    .bind("cle", cle(bilan.id()))
                    .bind("annee", bilan.annee().millesime())
                    .bind("division", bilan.scolarite().division().valeur())
                    .bind("mef", bilan.scolarite().mef().map(Mef::valeur))
                    .bind("verrou", verrou(bilan.etat()).map(instant -> instant.atOffset(ZoneOffset.UTC)))
                    .bind("epingle", epingle(bilan.etat()).map(NumeroArchive::valeur))
                    .bind("professeurs_principaux", ids(bilan.professeursPrincipaux()))
                    .bind("acquis", acquis(bilan))
                    .add();
        }
        lot.execute();
    }

    static void epingler(Handle base, Uai uai, List<ArchiveAjoutee> archives) {
        var lot = base.prepareBatch(EPINGLER);
        for (var archive : archives) {
            for (var bilan : archive.bilans()) {
                lot.bind("uai", uai.valeur())
                        .bind("eleve", bilan.eleve().valeur())
                        .bind("cle", cle(bilan))
                        .bind("epingle", archive.archive().numero().valeur())
                        .add();
            }
        }
        Lots.exiger(lot.execute());
    }

    /** Writes whom these bilans en cours name. */
    static void nommer(Handle base, Uai uai, Collection<Bilan> bilans) {
        var lot = base.prepareBatch(NOMMER);
        for (var bilan : bilans) {
            lot.bind("uai", uai.valeur())
                    .bind("eleve", bilan.id().eleve().valeur())
                    .bind("cle", cle(bilan.id()))
                    .bind("professeurs_principaux", ids(bilan.professeursPrincipaux()))
                    .bind("acquis", acquis(bilan))
                    .add();
        }
        Lots.exiger(lot.execute());
    }

    static ImmutableMap<BilanId, String> contenus(Handle base, Uai uai) {
        return base.createQuery(CONTENUS)
                .bind("uai", uai.valeur())
                .map((ligne, ctx) -> Map.entry(
                        id(new EleveId(ligne.getLong("eleve")), ligne.getString("cle")), ligne.getString("contenu")))
                .collect(ImmutableMap.toImmutableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static void ajouterContenus(Handle base, Uai uai, Map<BilanId, String> contenus) {
        var lot = base.prepareBatch(AJOUTER_CONTENU);
        contenus.forEach((id, contenu) -> lot.bind("uai", uai.valeur())
                .bind("eleve", id.eleve().valeur())
                .bind("cle", cle(id))
                .bind("contenu", contenu)
                .add());
        lot.execute();
    }

    private static Optional<Instant> verrou(Etat etat) {
        return etat.selon(Optional::empty, verrou -> Optional.of(verrou.depuis()));
    }

    private static Optional<NumeroArchive> epingle(Etat etat) {
        return etat.selon(Optional::empty, Etat.Verrouille::epingle);
    }

    private static Bilan bilan(ResultSet ligne) throws SQLException {
        var annee = new AnneeScolaire(ligne.getInt("annee"));
        var scolarite = new Scolarite(
                new DivisionId(ligne.getString("division")),
                Optional.ofNullable(ligne.getString("mef")).map(Mef::new));
        var etat = etat(ligne);
        var pp = ids(ligne.getString("professeurs_principaux"));
        var acquis = acquis(ligne.getString("acquis"));
        return id(new EleveId(ligne.getLong("eleve")), ligne.getString("cle"))
                .selon(
                        periodique -> new BilanPeriodique(periodique, scolarite, etat, pp, acquis),
                        cycle -> new BilanCycle(cycle, annee, scolarite, etat, pp));
    }

    private static Etat etat(ResultSet ligne) throws SQLException {
        var numero = ligne.getInt("epingle");
        Optional<NumeroArchive> epingle = ligne.wasNull() ? Optional.empty() : Optional.of(new NumeroArchive(numero));
        return Optional.ofNullable(ligne.getObject("verrou", OffsetDateTime.class))
                .<Etat>map(verrou -> new Etat.Verrouille(verrou.toInstant(), epingle))
                .orElseGet(Etat.EnCours::new);
    }

    /** Within its élève: {@code P/millésime/indice/nombre} or {@code C/cycle}. */
    private static String cle(BilanId id) {
        return id.cle().substring(id.eleve().toString().length() + 1);
    }

    private static BilanId id(EleveId eleve, String cle) {
        var parties = BARRES.splitToList(cle);
        return parties.get(0).equals("P")
                ? new BilanId.Periodique(
                        eleve,
                        new Periode(
                                new AnneeScolaire(Integer.parseInt(parties.get(1))),
                                Integer.parseInt(parties.get(2)),
                                Integer.parseInt(parties.get(3))))
                : new BilanId.DeCycle(eleve, Integer.parseInt(parties.get(1)));
    }

    private static String ids(Collection<EnseignantId> ids) {
        return ids.stream().map(EnseignantId::toString).collect(Collectors.joining(" "));
    }

    private static ImmutableSortedSet<EnseignantId> ids(String texte) {
        return MOTS.splitToStream(texte)
                .map(mot -> {
                    int deuxPoints = mot.indexOf(':');
                    return new EnseignantId(
                            Enseignants.type(mot.substring(0, deuxPoints)),
                            Long.parseLong(mot.substring(deuxPoints + 1)));
                })
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }

    private static String acquis(Bilan bilan) {
        return bilan.selon(
                periodique -> periodique.acquis().stream()
                        .map(acquis -> acquis.discipline().cle() + "=" + ids(acquis.enseignants()))
                        .collect(Collectors.joining("\n")),
                cycle -> "");
    }

    private static ImmutableList<Acquis> acquis(String texte) {
        return LIGNES.splitToStream(texte)
                .map(ligne -> {
                    int egal = ligne.lastIndexOf('=');
                    return new Acquis(discipline(ligne.substring(0, egal)), ids(ligne.substring(egal + 1)));
                })
                .sorted(Comparator.comparing(Acquis::discipline))
                .collect(toImmutableList());
    }

    private static DisciplineId discipline(String cle) {
        var parties = BARRES.splitToList(cle);
        return new DisciplineId(parties.get(0), parties.get(1), parties.size() > 2 ? parties.get(2) : "");
    }
}
