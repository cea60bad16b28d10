package org.lsunsync.adapter.jdbc;

import javax.sql.DataSource;

class MigrationsH2Test extends MigrationsContrat {

    @Override
    DataSource vide() {
        return Bases.h2Vide();
    }
}
