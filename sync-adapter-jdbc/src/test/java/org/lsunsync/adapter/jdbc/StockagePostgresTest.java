package org.lsunsync.adapter.jdbc;

import javax.sql.DataSource;

class StockagePostgresTest extends StockageContrat {

    private static final StockageJdbc PARTAGEE = new StockageJdbc(Bases.postgres());

    @Override
    DataSource nouvelleBase() {
        return Bases.postgres();
    }

    @Override
    StockageJdbc partagee() {
        return PARTAGEE;
    }
}
