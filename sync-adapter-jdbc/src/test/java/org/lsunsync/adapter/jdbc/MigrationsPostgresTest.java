package org.lsunsync.adapter.jdbc;

import javax.sql.DataSource;

class MigrationsPostgresTest extends MigrationsContrat {

    @Override
    DataSource vide() {
        return Bases.postgresVide();
    }
}
