package org.lsunsync.app.ordonnanceur;

import java.time.Instant;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Handle;
import org.lsunsync.domain.etablissement.Uai;

/** How each école's last request ended. */
final class Passages {

    private static final String CHANGER = """
            update passage
               set depuis = case when constat = :constat and motif = :motif then depuis else :quand end,
                   quand = :quand, constat = :constat, motif = :motif, eleves = :eleves, avertissements = :avertissements,
                   abouti = case when :abouti then :quand else abouti end,
                   applique = case when :applique then :quand else applique end,
                   verrouilles = coalesce(:verrouilles, verrouilles),
                   echecs = case when :abouti then 0 else echecs + 1 end
             where uai = :uai
            """;
    private static final String AJOUTER = """
            insert into passage (uai, quand, constat, motif, eleves, avertissements, abouti, applique, verrouilles, depuis, echecs)
            values (:uai, :quand, :constat, :motif, :eleves, :avertissements,
                    case when :abouti then :quand else null end, case when :applique then :quand else null end,
                    :verrouilles, :quand, case when :abouti then 0 else 1 end)
            on conflict do nothing
            """;
    /** A mishap says nothing of the école: what was known stays. */
    private static final String CONTRETEMPS = "update passage set echecs = echecs + 1 where uai = :uai";

    private static final String ECHECS = "select echecs from passage where uai = :uai";

    private final BaseOrdonnanceur base;

    Passages(BaseOrdonnanceur base) {
        this.base = base;
    }

    /** Puts it down; answers how many ended badly in a row. */
    int noter(Uai uai, Constat constat, Instant quand) {
        return base.dans("noter un passage", handle -> {
            boolean connu = constat.nature() == Constat.Nature.CONTRETEMPS
                    ? handle.createUpdate(CONTRETEMPS).bind("uai", uai.valeur()).execute() > 0
                    : ecrire(handle, CHANGER, uai, constat, quand) > 0;
            if (!connu) {
                ecrire(handle, AJOUTER, uai, constat, quand);
            }
            return handle.createQuery(ECHECS)
                    .bind("uai", uai.valeur())
                    .mapTo(Integer.class)
                    .one();
        });
    }

    private static int ecrire(Handle handle, String sql, Uai uai, Constat constat, Instant quand) {
        return handle.createUpdate(sql)
                .bind("uai", uai.valeur())
                .bind("quand", quand.atOffset(ZoneOffset.UTC))
                .bind("constat", constat.nature().name())
                .bind("motif", constat.motif())
                .bind("eleves", constat.eleves())
                .bind("avertissements", constat.avertissements())
                .bind("abouti", constat.nature().abouti())
                .bind("applique", constat.applique())
                .bind("verrouilles", constat.verrouilles())
                .execute();
    }
}
