package org.lsunsync.adapter.jdbc;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.lsunsync.domain.bilan.Bilan;
import org.lsunsync.domain.bilan.BilanId;
import org.lsunsync.domain.bilan.Etat;
import org.lsunsync.domain.bilan.NumeroArchive;
import org.lsunsync.domain.etablissement.Mef;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.domain.personne.EleveId;
import org.lsunsync.domain.personne.EnseignantId;
import org.lsunsync.domain.plan.Changement.ArchiveAjoutee;

/** Bilans, one row each with their PP and acquis packed in it, and apart from them what they say. */
final class Bilans {

    private static final String DES_ELEVES = "select " + LectureBilans.COLONNES + """

              from bilan
             where uai = :uai and eleve = any (:eleves)
             order by eleve, cle
            """;
    private static final String VERROUILLES = "select " + LectureBilans.COLONNES + """

              from bilan
             where uai = :uai and eleve = any (:eleves) and verrou is not null
             order by eleve, cle
            """;
    private static final ImmutableList<Colonne<Bilan>> CLES = ImmutableList.of(
            Colonne.grand("eleve", bilan -> bilan.id().eleve().valeur()),
            Colonne.texte("cle", bilan -> cle(bilan.id())));
    private static final ImmutableList<Colonne<Bilan>> NOMS = ImmutableList.of(
            Colonne.texte("professeurs_principaux", bilan -> ids(bilan.professeursPrincipaux())),
            Colonne.texte("acquis", Bilans::acquis));
    private static final Rangees<Bilan> AJOUT = new Rangees<>(
            "bilan",
            CLES,
            ImmutableList.<Colonne<Bilan>>builder()
                    .add(Colonne.entier("annee", bilan -> bilan.annee().millesime()))
                    .add(Colonne.texte(
                            "division", bilan -> bilan.scolarite().division().valeur()))
                    .add(Colonne.texteOuRien(
                            "mef", bilan -> bilan.scolarite().mef().map(Mef::valeur)))
                    .add(Colonne.instantOuRien(
                            "verrou", bilan -> verrou(bilan.etat()).map(instant -> instant.atOffset(ZoneOffset.UTC))))
                    .add(Colonne.entierOuRien(
                            "epingle", bilan -> epingle(bilan.etat()).map(NumeroArchive::valeur)))
                    .addAll(NOMS)
                    .build());
    /** R6 and R7: only on a bilan en cours (I1). */
    private static final Rangees<Bilan> NOMMER = new Rangees<>("bilan", CLES, NOMS, " and t.verrou is null");

    /** R4: set once, and only on a locked bilan. */
    private static final Rangees<Epinglage> EPINGLER = new Rangees<>(
            "bilan",
            ImmutableList.of(
                    Colonne.grand(
                            "eleve", epinglage -> epinglage.bilan().eleve().valeur()),
                    Colonne.texte("cle", epinglage -> cle(epinglage.bilan()))),
            ImmutableList.of(
                    Colonne.entier("epingle", epinglage -> epinglage.archive().valeur())),
            " and t.verrou is not null and t.epingle is null");

    private static final Rangees<Map.Entry<BilanId, String>> AJOUT_CONTENUS = new Rangees<>(
            "bilan_contenu",
            ImmutableList.of(
                    Colonne.grand("eleve", contenu -> contenu.getKey().eleve().valeur()),
                    Colonne.texte("cle", contenu -> cle(contenu.getKey()))),
            ImmutableList.of(Colonne.texte("contenu", Map.Entry::getValue)));

    private static final String CONTENUS = """
            select eleve, cle, contenu
              from bilan_contenu
             where uai = :uai
             order by eleve, cle
            """;

    private record Epinglage(BilanId bilan, NumeroArchive archive) {}

    private Bilans() {}

    static List<Bilan> desEleves(Handle base, Uai uai, Collection<EleveId> eleves) {
        return lire(base, DES_ELEVES, uai, eleves);
    }

    /** Those that are locked, by which it is proved that they have not changed (I14). */
    static List<Bilan> verrouilles(Handle base, Uai uai, Collection<EleveId> eleves) {
        return lire(base, VERROUILLES, uai, eleves);
    }

    private static List<Bilan> lire(Handle base, String sql, Uai uai, Collection<EleveId> eleves) {
        var lecture = new LectureBilans();
        return base.createQuery(sql)
                .bind("uai", uai.valeur())
                .bindArray(
                        "eleves",
                        Long.class,
                        eleves.stream().map(EleveId::valeur).toList())
                .map(lecture)
                .list();
    }

    static void ajouter(Handle base, Uai uai, List<Bilan> bilans) {
        Lots.ajouter(base, AJOUT, uai, bilans);
    }

    static void epingler(Handle base, Uai uai, List<ArchiveAjoutee> archives) {
        Lots.modifier(
                base,
                EPINGLER,
                uai,
                archives.stream()
                        .flatMap(ajoutee -> ajoutee.bilans().stream()
                                .map(bilan ->
                                        new Epinglage(bilan, ajoutee.archive().numero())))
                        .toList());
    }

    /** Writes whom these bilans en cours name. */
    static void nommer(Handle base, Uai uai, Collection<Bilan> bilans) {
        Lots.modifier(base, NOMMER, uai, bilans);
    }

    static ImmutableMap<BilanId, String> contenus(Handle base, Uai uai) {
        return base.createQuery(CONTENUS)
                .bind("uai", uai.valeur())
                .map((ligne, ctx) -> Map.entry(
                        LectureBilans.id(new EleveId(ligne.getLong("eleve")), ligne.getString("cle")),
                        ligne.getString("contenu")))
                .collect(ImmutableMap.toImmutableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static void ajouterContenus(Handle base, Uai uai, Map<BilanId, String> contenus) {
        Lots.ajouter(base, AJOUT_CONTENUS, uai, contenus.entrySet());
    }

    private static Optional<Instant> verrou(Etat etat) {
        return etat.selon(Optional::empty, verrou -> Optional.of(verrou.depuis()));
    }

    private static Optional<NumeroArchive> epingle(Etat etat) {
        return etat.selon(Optional::empty, Etat.Verrouille::epingle);
    }

    /** Within its élève: {@code P/millésime/indice/nombre} or {@code C/cycle}. */
    private static String cle(BilanId id) {
        return id.cle().substring(id.eleve().toString().length() + 1);
    }

    private static String ids(Collection<EnseignantId> ids) {
        return ids.stream().map(EnseignantId::toString).collect(Collectors.joining(" "));
    }

    private static String acquis(Bilan bilan) {
        return bilan.selon(
                periodique -> periodique.acquis().stream()
                        .map(acquis -> acquis.discipline().cle() + "=" + ids(acquis.enseignants()))
                        .collect(Collectors.joining("\n")),
                cycle -> "");
    }
}
