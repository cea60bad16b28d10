import org.jspecify.annotations.NullMarked;

/** The use case, the refusals that it can give, and the ports that an integrator supplies. */
@NullMarked
module org.lsunsync.ports {
    // a port's answers are the domain's values
    requires transitive org.lsunsync.domain;
    // Either stands in the use case's answers
    requires transitive io.vavr;
    // compile time only
    requires static transitive org.jspecify;

    exports org.lsunsync.ports;
}
