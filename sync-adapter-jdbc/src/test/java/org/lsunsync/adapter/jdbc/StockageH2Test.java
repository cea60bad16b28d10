package org.lsunsync.adapter.jdbc;

import javax.sql.DataSource;

class StockageH2Test extends StockageContrat {

    private static final StockageJdbc PARTAGEE = new StockageJdbc(Bases.h2());

    @Override
    DataSource nouvelleBase() {
        return Bases.h2();
    }

    @Override
    StockageJdbc partagee() {
        return PARTAGEE;
    }
}
