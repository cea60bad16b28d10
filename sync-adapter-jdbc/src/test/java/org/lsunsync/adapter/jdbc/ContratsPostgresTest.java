package org.lsunsync.adapter.jdbc;

import javax.sql.DataSource;

class ContratsPostgresTest extends ContratsJdbc {
    @Override
    DataSource nouvelleBase() {
        return Bases.postgres();
    }
}
