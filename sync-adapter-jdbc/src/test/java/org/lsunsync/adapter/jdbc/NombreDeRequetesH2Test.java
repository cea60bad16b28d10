package org.lsunsync.adapter.jdbc;

import javax.sql.DataSource;

class NombreDeRequetesH2Test extends NombreDeRequetesContrat {

    @Override
    DataSource nouvelleBase() {
        return Bases.h2();
    }
}
