import org.jspecify.annotations.NullMarked;

/** LSUN's état, archives, journal and lock in a database. */
@NullMarked
module org.lsunsync.adapter.jdbc {
    requires transitive org.lsunsync.ports;
    // a DataSource is what a host gives
    requires transitive java.sql;
    requires com.fasterxml.jackson.core;
    // the form in which the journal keeps an entry
    requires org.lsunsync.json;
    requires org.jdbi.v3.core;
    // compile time only
    requires static transitive org.jspecify;

    exports org.lsunsync.adapter.jdbc;

    // whoever runs the migrations finds them by their location
    opens org.lsunsync.adapter.jdbc.migration.commun;
    opens org.lsunsync.adapter.jdbc.migration.h2;
    opens org.lsunsync.adapter.jdbc.migration.postgresql;
}
