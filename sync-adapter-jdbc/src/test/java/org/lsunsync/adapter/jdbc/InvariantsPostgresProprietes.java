package org.lsunsync.adapter.jdbc;

import javax.sql.DataSource;
import net.jqwik.api.PropertyDefaults;

@PropertyDefaults(tries = 15)
class InvariantsPostgresProprietes extends InvariantsJdbc {

    private static final DataSource SOURCE = Bases.postgres();

    @Override
    DataSource source() {
        return SOURCE;
    }
}
