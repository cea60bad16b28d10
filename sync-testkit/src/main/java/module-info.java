import org.jspecify.annotations.NullMarked;

/** For integrators: every port in memory, invented schools, and what proves an adapter. */
@NullMarked
module org.lsunsync.testkit {
    // what the kit hands out are the ports' own values
    requires transitive org.lsunsync.ports;
    // documents are written with the JDK's own streams
    requires java.xml;
    // the server of exports is the JDK's own
    requires jdk.httpserver;
    // the arbitraries are jqwik's
    requires transitive net.jqwik.api;
    // scenarios and contracts assert
    requires transitive org.assertj.core;
    requires transitive org.junit.jupiter.api;
    // compile time only
    requires static transitive org.jspecify;

    exports org.lsunsync.testkit.arbitraires;
    exports org.lsunsync.testkit.contrat;
    exports org.lsunsync.testkit.ecole;
    exports org.lsunsync.testkit.lisible;
    exports org.lsunsync.testkit.memoire;
    exports org.lsunsync.testkit.scenario;
    exports org.lsunsync.testkit.serveur;

    // both are said to the class path as well, under META-INF/services
    provides org.assertj.core.presentation.Representation with
            org.lsunsync.testkit.lisible.RepresentationEnClair;
    provides net.jqwik.api.SampleReportingFormat with
            org.lsunsync.testkit.lisible.FormatEnClair;
}
