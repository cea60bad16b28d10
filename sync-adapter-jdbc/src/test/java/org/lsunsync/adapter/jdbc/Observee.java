package org.lsunsync.adapter.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

/** A data source through which one sees what is asked of it. */
final class Observee {

    private static final Set<String> MOMENTS = Set.of(
            "execute", "executeQuery", "executeUpdate", "executeLargeUpdate", "executeBatch", "commit", "rollback");

    private static final Set<String> PREPARATIFS = Set.of(
            "getConnection",
            "getMetaData",
            "setAutoCommit",
            "setTransactionIsolation",
            "prepareStatement",
            "createArrayOf",
            "setSavepoint");

    private Observee() {}

    /** Notes each statement as it is sent: a batch is one. */
    static DataSource notant(DataSource source, List<String> requetes) {
        return ProxyDataSourceBuilder.create(source)
                .afterQuery((execution, lot) -> {
                    var textes = new ArrayList<String>();
                    lot.forEach(requete -> textes.add(requete.getQuery()));
                    requetes.add(textes.get(0));
                })
                .build();
    }

    /** Hears of each moment at which something may break: before and after every statement, commit and rollback. */
    static DataSource auxMoments(DataSource source, Consumer<String> moment) {
        return ProxyDataSourceBuilder.create(source)
                .beforeMethod(appel -> dire(moment, "avant ", appel.getMethod().getName()))
                .afterMethod(appel -> dire(moment, "après ", appel.getMethod().getName()))
                .build();
    }

    /**
     * Fails wherever it is told to, before or after the call reaches the database: at statements and transactions as above, and at all
     * that prepares them.
     */
    static DataSource rompant(DataSource source, Predicate<String> ici) {
        return ProxyDataSourceBuilder.create(source)
                .beforeMethod(appel -> rompre(ici, "avant ", appel.getMethod().getName()))
                .afterMethod(appel -> rompre(ici, "après ", appel.getMethod().getName()))
                .build();
    }

    private static void rompre(Predicate<String> ici, String quand, String methode) {
        boolean pretee =
                methode.equals("getConnection") && quand.startsWith("après"); // nobody would have it to give back
        if (!pretee && (MOMENTS.contains(methode) || PREPARATIFS.contains(methode)) && ici.test(quand + methode)) {
            Observee.<RuntimeException>lancer(new SQLException("rompue", "08006"));
        }
    }

    /** A driver's own exception, out of a listener that declares none. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <E extends Throwable> void lancer(Throwable faute) throws E {
        throw (E) faute;
    }

    private static void dire(Consumer<String> moment, String quand, String methode) {
        if (MOMENTS.contains(methode)) {
            moment.accept(quand + methode);
        }
    }
}
