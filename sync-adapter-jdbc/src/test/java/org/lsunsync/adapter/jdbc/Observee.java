package org.lsunsync.adapter.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

/** A data source through which one sees what is asked of it. */
final class Observee {

    private static final Set<String> MOMENTS = Set.of(
            "execute", "executeQuery", "executeUpdate", "executeLargeUpdate", "executeBatch", "commit", "rollback");

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

    private static void dire(Consumer<String> moment, String quand, String methode) {
        if (MOMENTS.contains(methode)) {
            moment.accept(quand + methode);
        }
    }
}
