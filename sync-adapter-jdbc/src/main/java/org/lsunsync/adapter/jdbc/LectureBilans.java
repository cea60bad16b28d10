package org.lsunsync.adapter.jdbc;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
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
import org.lsunsync.domain.personne.EleveId;
import org.lsunsync.domain.personne.EnseignantId;

/**
 * One reading of bilans. The élèves of a division have the same enseignants in the same disciplines: a line of acquis is understood once,
 * and its value serves all bilans that have it. For one thread, and one query.
 */
final class LectureBilans implements RowMapper<Bilan> {

    /** What a reading selects, in this order. */
    static final String COLONNES = "eleve, cle, annee, division, mef, verrou, epingle, professeurs_principaux, acquis";

    private static final Splitter LIGNES = Splitter.on('\n').omitEmptyStrings();
    private static final Splitter MOTS = Splitter.on(' ').omitEmptyStrings();
    private static final Splitter BARRES = Splitter.on('/');

    private final Map<String, Acquis> acquis = new HashMap<>();
    private final Map<String, ImmutableSortedSet<EnseignantId>> enseignants = new HashMap<>();
    private final Map<String, ImmutableList<Acquis>> listes = new HashMap<>();

    @Override
    public Bilan map(ResultSet ligne, StatementContext contexte) throws SQLException {
        var annee = new AnneeScolaire(ligne.getInt(3));
        var scolarite = new Scolarite(
                new DivisionId(ligne.getString(4)),
                Optional.ofNullable(ligne.getString(5)).map(Mef::new));
        var etat = etat(ligne);
        var pp = enseignants(ligne.getString(8));
        var lignes = ligne.getString(9);
        return id(new EleveId(ligne.getLong(1)), ligne.getString(2))
                .selon(
                        periodique -> new BilanPeriodique(
                                periodique, scolarite, etat, pp, listes.computeIfAbsent(lignes, this::liste)),
                        cycle -> new BilanCycle(cycle, annee, scolarite, etat, pp));
    }

    private static Etat etat(ResultSet ligne) throws SQLException {
        var numero = ligne.getInt(7);
        Optional<NumeroArchive> epingle = ligne.wasNull() ? Optional.empty() : Optional.of(new NumeroArchive(numero));
        return Optional.ofNullable(ligne.getObject(6, OffsetDateTime.class))
                .<Etat>map(verrou -> new Etat.Verrouille(verrou.toInstant(), epingle))
                .orElseGet(Etat.EnCours::new);
    }

    /** From {@code P/millésime/indice/nombre} or {@code C/cycle}. */
    static BilanId id(EleveId eleve, String cle) {
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

    private ImmutableList<Acquis> liste(String texte) {
        return LIGNES.splitToStream(texte)
                .map(ligne -> acquis.computeIfAbsent(ligne, this::acquis))
                .sorted(Comparator.comparing(Acquis::discipline))
                .collect(toImmutableList());
    }

    private Acquis acquis(String ligne) {
        int egal = ligne.lastIndexOf('=');
        return new Acquis(discipline(ligne.substring(0, egal)), enseignants(ligne.substring(egal + 1)));
    }

    private static DisciplineId discipline(String cle) {
        var parties = BARRES.splitToList(cle);
        return new DisciplineId(parties.get(0), parties.get(1), parties.size() > 2 ? parties.get(2) : "");
    }

    private ImmutableSortedSet<EnseignantId> enseignants(String texte) {
        return enseignants.computeIfAbsent(texte, LectureBilans::lireEnseignants);
    }

    private static ImmutableSortedSet<EnseignantId> lireEnseignants(String texte) {
        return MOTS.splitToStream(texte)
                .map(mot -> {
                    int deuxPoints = mot.indexOf(':');
                    return new EnseignantId(
                            Enseignants.type(mot.substring(0, deuxPoints)),
                            Long.parseLong(mot.substring(deuxPoints + 1)));
                })
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }
}
