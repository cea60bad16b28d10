package org.lsunsync.testkit.scenario;

import com.google.common.base.Splitter;
import java.util.regex.Pattern;
import org.lsunsync.domain.bilan.BilanId;
import org.lsunsync.domain.bilan.DisciplineId;
import org.lsunsync.domain.etablissement.AnneeScolaire;
import org.lsunsync.domain.etablissement.Periode;
import org.lsunsync.domain.personne.EleveId;
import org.lsunsync.domain.personne.EnseignantId;
import org.lsunsync.domain.personne.TypeEnseignant;

/** How a scenario names what it speaks of. */
final class Cles {

    private static final Pattern PERIODE = Pattern.compile("(?:(\\d{4})/)?([TS])(\\d)");
    private static final Pattern CYCLE = Pattern.compile("cycle (\\d)");

    private Cles() {}

    /** {@code T1} (of three), {@code S2} (of two), {@code 2024/T3} of another year, or {@code cycle 4}. */
    static BilanId bilan(EleveId eleve, String nom) {
        var cycle = CYCLE.matcher(nom);
        if (cycle.matches()) {
            return new BilanId.DeCycle(eleve, Integer.parseInt(cycle.group(1)));
        }
        var periode = PERIODE.matcher(nom);
        if (!periode.matches()) {
            throw new IllegalArgumentException("un bilan s'écrit T1, S2, 2024/T3 ou cycle 4");
        }
        var annee = periode.group(1) == null ? Scenario.ANNEE : new AnneeScolaire(Integer.parseInt(periode.group(1)));
        return new BilanId.Periodique(
                eleve,
                new Periode(
                        annee,
                        Integer.parseInt(periode.group(3)),
                        periode.group(2).equals("T") ? 3 : 2));
    }

    /** {@code epp:61}. */
    static EnseignantId enseignant(String cle) {
        var parties = Splitter.on(':').splitToList(cle);
        return new EnseignantId(TypeEnseignant.lire(parties.get(0)).orElseThrow(), Long.parseLong(parties.get(1)));
    }

    /** {@code 061300/S} or {@code 030201/O/030100}. */
    static DisciplineId discipline(String cle) {
        var parties = Splitter.on('/').splitToList(cle);
        return new DisciplineId(parties.get(0), parties.get(1), parties.size() > 2 ? parties.get(2) : "");
    }
}
