package org.lsunsync.adapter.jdbc;

import javax.sql.DataSource;

class NombreDeRequetesPostgresTest extends NombreDeRequetesContrat {

    @Override
    DataSource nouvelleBase() {
        return Bases.postgres();
    }
}
