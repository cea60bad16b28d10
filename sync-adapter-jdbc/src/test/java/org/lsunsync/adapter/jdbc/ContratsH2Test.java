package org.lsunsync.adapter.jdbc;

import javax.sql.DataSource;

class ContratsH2Test extends ContratsJdbc {
    @Override
    DataSource nouvelleBase() {
        return Bases.h2();
    }
}
