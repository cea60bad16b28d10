import org.jspecify.annotations.NullMarked;

/** BEE and S3E over HTTP. */
@NullMarked
module org.lsunsync.adapter.http {
    // what the sources answer and throw
    requires transitive org.lsunsync.domain;
    requires transitive org.lsunsync.ports;
    // the documents are those of the export files, and so are their decoders and limits
    requires transitive org.lsunsync.adapter.siecle;
    requires com.google.common;
    requires java.net.http;
    // error bodies
    requires java.xml;
    // retries, circuit breaker and time-outs
    requires dev.failsafe.core;
    // tokens
    requires com.fasterxml.jackson.core;
    // for hosts that measure with it
    requires static micrometer.core;
    // compile time only
    requires static org.jspecify;

    exports org.lsunsync.adapter.http;
}
