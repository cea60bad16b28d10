package org.lsunsync.adapter.jdbc;

import javax.sql.DataSource;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Tag;

@PropertyDefaults(tries = 15)
@Tag("long")
class InvariantsPostgresProprietes extends InvariantsJdbc {

    private static final DataSource SOURCE = Bases.postgres();

    @Override
    DataSource source() {
        return SOURCE;
    }
}
