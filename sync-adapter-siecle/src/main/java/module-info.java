import org.jspecify.annotations.NullMarked;

/** Reads SIECLE and STS-Web exports, and LSU files, as streams. */
@NullMarked
module org.lsunsync.adapter.siecle {
    // what the readers answer and throw
    requires transitive org.lsunsync.domain;
    requires transitive org.lsunsync.ports;
    requires com.google.common;
    // the parser, for its limits; StAX itself comes from the JDK
    requires com.ctc.wstx;
    requires transitive java.xml;
    // compile time only
    requires static org.jspecify;

    exports org.lsunsync.adapter.siecle;
    exports org.lsunsync.adapter.siecle.bee;
    exports org.lsunsync.adapter.siecle.lsu;
    exports org.lsunsync.adapter.siecle.sts;
    exports org.lsunsync.adapter.siecle.xml;
}
