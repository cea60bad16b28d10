package org.lsunsync.benchmark;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.lsunsync.domain.etablissement.DivisionId;
import org.lsunsync.domain.etablissement.Uai;

/**
 * The floor of {@code simuler} from a cold start: H2 opened, école loaded, exports decoded, R3 and R6 planned, one line an élève
 * printed. No command line, no pool, no migration looked at, no journal. Arguments: the H2 URL, the exports' folder, how many élèves.
 */
final class PlancherDemarrage {

    private PlancherDemarrage() {}

    /** Simulates, and prints. */
    public static void main(String[] arguments) throws Exception {
        var ecole = Exports.college(Integer.parseInt(arguments[2]));
        var exports = Exports.dans(Path.of(arguments[1]), ecole);
        var decodage = new PlancherDecodage();
        var bee = decodage.bee(exports);
        var s3e = decodage.s3e(exports);
        try (var base = DriverManager.getConnection(arguments[0])) {
            base.setAutoCommit(false);
            var etat = PlancherChargement.memesLignes(base, ecole.uai(), divisions(base, ecole.uai()));
            var plan = PlancherPlan.planifier(etat, bee, s3e, ecole.jour());
            var texte = new StringBuilder();
            for (var change : plan.eleves()) {
                texte.append(change.eleve().id())
                        .append(' ')
                        .append(change.ecarts().size())
                        .append('\n');
            }
            for (var ajout : plan.ajouts()) {
                texte.append(ajout.bilan().cle())
                        .append(' ')
                        .append(ajout.discipline())
                        .append('\n');
            }
            System.out.print(texte);
        }
    }

    private static List<DivisionId> divisions(Connection base, Uai uai) throws SQLException {
        try (var requete = base.prepareStatement("select id from division where uai = ? order by code")) {
            requete.setString(1, uai.valeur());
            try (var lignes = requete.executeQuery()) {
                var ids = new ArrayList<DivisionId>();
                while (lignes.next()) {
                    ids.add(new DivisionId(lignes.getString(1)));
                }
                return ids;
            }
        }
    }
}
