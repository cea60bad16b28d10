package org.lsunsync.adapter.jdbc;

import java.time.LocalDate;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jdbi.v3.core.Handle;
import org.lsunsync.domain.etablissement.AnneeScolaire;
import org.lsunsync.domain.etablissement.Uai;

/**
 * Data of finished years go, older ones with them: what is final for everybody else is let go only by a transaction that has put down in
 * {@code purge} who asks for it.
 */
final class Purges {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** Nobody synchronises meanwhile; whether all of the école goes. */
    private static final String ANNEE_DE_L_ECOLE = "select annee from ecole where uai = :uai for update";

    private static final String ENTREES = """
            uai = :uai and (annee <= :annee or (annee is null and debut < :fin))
            """;
    /** Those of the year and before that no remaining bilan shows. */
    private static final String ARCHIVES = """
            uai = :uai and jour < :jour
               and not exists (select 1 from bilan b
                                where b.uai = a.uai and b.eleve = a.eleve and b.epingle = a.numero and b.annee > :annee)
            """;

    private static final String TRACER = """
            insert into purge (uai, annee, demandeur, jour, bilans, archives, entrees)
            select :uai, :annee, :demandeur, :aujourdhui,
                   (select count(*) from bilan where uai = :uai and annee <= :annee),
                   (select count(*) from archive a where %s),
                   (select count(*) from journal where %s)
            """.formatted(ARCHIVES, ENTREES);
    private static final String BILANS = "delete from bilan where uai = :uai and annee <= :annee";
    private static final String SUPPRIMER_ARCHIVES = "delete from archive a where " + ARCHIVES;
    private static final String SUPPRIMER_ENTREES = "delete from journal where " + ENTREES;
    private static final String ELEVES = "delete from eleve where uai = :uai";
    private static final String ECOLE = "delete from ecole where uai = :uai";

    private final Base base;

    Purges(Base base) {
        this.base = base;
    }

    Purge purger(Uai uai, AnneeScolaire annee, String demandeur, LocalDate aujourdhui) {
        var finie = LocalDate.of(annee.millesime() + 1, Month.SEPTEMBER, 1);
        return aujourdhui.isBefore(finie)
                ? new Purge.AnneeNonFinie(annee, finie)
                : base.ecrire("purger", handle -> purger(handle, uai, annee, demandeur, aujourdhui, finie));
    }

    private static Purge purger(
            Handle base, Uai uai, AnneeScolaire annee, String demandeur, LocalDate aujourdhui, LocalDate finie) {
        boolean toute = base.createQuery(ANNEE_DE_L_ECOLE)
                .bind("uai", uai.valeur())
                .mapTo(Integer.class)
                .findOne()
                .filter(derniere -> derniere <= annee.millesime())
                .isPresent();
        var debut = OffsetDateTime.ofInstant(finie.atStartOfDay(PARIS).toInstant(), PARIS);
        base.createUpdate(TRACER)
                .bind("uai", uai.valeur())
                .bind("annee", annee.millesime())
                .bind("demandeur", demandeur)
                .bind("aujourdhui", aujourdhui)
                .bind("jour", toute ? LocalDate.of(9999, 12, 31) : finie)
                .bind("fin", debut)
                .execute();
        long bilans = base.createUpdate(BILANS)
                .bind("uai", uai.valeur())
                .bind("annee", annee.millesime())
                .execute();
        long archives = base.createUpdate(SUPPRIMER_ARCHIVES)
                .bind("uai", uai.valeur())
                .bind("annee", annee.millesime())
                .bind("jour", toute ? LocalDate.of(9999, 12, 31) : finie)
                .execute();
        long entrees = base.createUpdate(SUPPRIMER_ENTREES)
                .bind("uai", uai.valeur())
                .bind("annee", annee.millesime())
                .bind("fin", debut)
                .execute();
        if (toute) {
            base.createUpdate(ELEVES).bind("uai", uai.valeur()).execute();
            base.createUpdate(ECOLE).bind("uai", uai.valeur()).execute();
        }
        return new Purge.Faite(bilans, archives, entrees);
    }
}
