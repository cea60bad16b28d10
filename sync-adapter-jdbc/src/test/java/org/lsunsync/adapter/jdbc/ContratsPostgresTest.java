package org.lsunsync.adapter.jdbc;

import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;

@Tag("long")
class ContratsPostgresTest extends ContratsJdbc {
    @Override
    DataSource nouvelleBase() {
        return Bases.postgres();
    }
}
