package org.lsunsync.adapter.jdbc;

import javax.sql.DataSource;
import net.jqwik.api.PropertyDefaults;

@PropertyDefaults(tries = 15)
class InvariantsH2Proprietes extends InvariantsJdbc {

    private static final DataSource SOURCE = Bases.h2();

    @Override
    DataSource source() {
        return SOURCE;
    }
}
