package org.lsunsync.adapter.jdbc;

import java.time.Instant;
import javax.sql.DataSource;
import org.lsunsync.domain.bilan.BilanId;
import org.lsunsync.domain.etablissement.Uai;
import org.lsunsync.domain.plan.EtatLsun;
import org.lsunsync.ports.Journal;
import org.lsunsync.ports.LivretScolaire;
import org.lsunsync.ports.Verrou;
import org.lsunsync.testkit.contrat.InvariantsContrat;

/** I1–I14 through the use case and the database, which all tries share. */
abstract class InvariantsJdbc extends InvariantsContrat {

    abstract DataSource source();

    @Override
    protected Adaptateurs adaptateurs() {
        var stockage = new StockageJdbc(source());
        return new Adaptateurs() {
            @Override
            public LivretScolaire livret() {
                return stockage.livret();
            }

            @Override
            public Journal journal() {
                return stockage.journal();
            }

            @Override
            public Verrou verrou() {
                return stockage.verrou();
            }

            @Override
            public void installer(EtatLsun ecole) {
                ContratsJdbc.installer(stockage, ecole);
            }

            @Override
            public void verrouiller(Uai uai, BilanId bilan, Instant instant) {
                ContratsJdbc.verrouiller(source(), uai, bilan, instant);
            }
        };
    }
}
