package org.lsunsync.adapter.jdbc;

import com.google.common.collect.ImmutableList;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.lsunsync.domain.etablissement.AnneeScolaire;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.domain.rapport.SyncReport;
import org.lsunsync.json.JournalJson;
import org.lsunsync.ports.EntreeJournal;
import org.lsunsync.ports.Issue;
import org.lsunsync.ports.Journal;
import org.lsunsync.ports.Mode;

/** The requests: what lists ask in columns, the whole entry beside them. */
final class JournalJdbc implements Journal {

    private static final String CONSIGNER = """
            insert into journal (uai, annee, debut, mode, demandeur, divisions, issue, empreinte_plan, bref, entree)
            values (:uai, :annee, :debut, :mode, :demandeur, :divisions, :issue, :empreinte_plan, :bref, :entree)
            """;
    private static final String LISTER = """
            select numero, debut, mode, demandeur, divisions, issue, bref
              from journal
             where uai = :uai and numero < :avant
             order by numero desc
             limit :nombre
            """;
    private static final String CONTIENT = "select 1 from journal where uai = :uai and numero = :numero";
    private static final String LIRE = "select entree from journal where uai = :uai and numero = :numero";
    private static final String PAR_PLAN = """
            select entree
              from journal
             where uai = :uai and empreinte_plan = :empreinte
             order by numero desc
             limit 1
            """;
    private static final RowMapper<LigneHistorique> LIGNE = (ligne, ctx) -> new LigneHistorique(
            ligne.getLong("numero"),
            ligne.getObject("debut", OffsetDateTime.class).toInstant(),
            Mode.valueOf(ligne.getString("mode")),
            ligne.getString("demandeur"),
            Divisions.textes(ligne.getArray("divisions")).collect(ImmutableList.toImmutableList()),
            Issue.valueOf(ligne.getString("issue")),
            Optional.ofNullable(ligne.getString("bref")).map(JournalJson::lireEnBref));

    private final Base base;

    JournalJdbc(Base base) {
        this.base = base;
    }

    /** In the transaction of whoever writes. */
    static long consigner(Handle base, EntreeJournal entree) {
        return base.createUpdate(CONSIGNER)
                .bind("uai", entree.uai().valeur())
                .bind("annee", entree.annee().map(AnneeScolaire::millesime))
                .bind("debut", entree.debut().atOffset(ZoneOffset.UTC))
                .bind("mode", entree.mode().name())
                .bind("demandeur", entree.demandeur())
                .bindArray("divisions", String.class, entree.divisions())
                .bind("issue", entree.issue().name())
                .bind("empreinte_plan", entree.rapport().map(SyncReport::empreintePlan))
                .bind("bref", JournalJson.ecrire(entree.enBref()))
                .bind("entree", JournalJson.ecrire(entree))
                .executeAndReturnGeneratedKeys("numero")
                .mapTo(Long.class)
                .one();
    }

    /** Whether an entry is there; numbers are never given twice, even when what had one was undone. */
    static boolean contient(Handle base, Uai uai, long numero) {
        return base.createQuery(CONTIENT)
                .bind("uai", uai.valeur())
                .bind("numero", numero)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    @Override
    public long consigner(EntreeJournal entree) {
        return base.ecrire("consigner", handle -> consigner(handle, entree));
    }

    @Override
    public ImmutableList<LigneHistorique> lister(Uai uai, long avant, int nombre) {
        return base.lire(
                "lister",
                handle -> handle.createQuery(LISTER)
                        .bind("uai", uai.valeur())
                        .bind("avant", avant)
                        .bind("nombre", nombre)
                        .map(LIGNE)
                        .collect(ImmutableList.toImmutableList()));
    }

    @Override
    public Optional<EntreeJournal> lire(Uai uai, long numero) {
        return base.lire(
                "relire",
                handle -> handle.createQuery(LIRE)
                        .bind("uai", uai.valeur())
                        .bind("numero", numero)
                        .mapTo(String.class)
                        .findOne()
                        .map(JournalJson::lire));
    }

    @Override
    public Optional<EntreeJournal> parPlan(Uai uai, String empreintePlan) {
        return base.lire(
                "retrouver un plan",
                handle -> handle.createQuery(PAR_PLAN)
                        .bind("uai", uai.valeur())
                        .bind("empreinte", empreintePlan)
                        .mapTo(String.class)
                        .findOne()
                        .map(JournalJson::lire));
    }
}
