import org.jspecify.annotations.NullMarked;

/**
 * What programs read: the report with its schema, the état, the archives and the history as JSON, and the form in which a journal
 * keeps a request. No reflection: one line a key.
 */
@NullMarked
module org.lsunsync.json {
    // what is written and read are the domain's values
    requires transitive org.lsunsync.domain;
    requires transitive org.lsunsync.ports;
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    // compile time only
    requires static transitive org.jspecify;

    exports org.lsunsync.json;
}
