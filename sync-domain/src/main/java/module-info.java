import org.jspecify.annotations.NullMarked;

/**
 * What a school is, what a synchronisation decides, how it is told. Pure: no I/O, no clock, no framework; same input, same bytes
 * out.
 */
@NullMarked
module org.lsunsync.domain {
    // immutable collections stand in public signatures
    requires transitive com.google.common;
    // compile time only: what the generated values are annotated with
    requires static transitive org.jspecify;
    requires static org.immutables.value.annotations;
    requires static com.google.errorprone.annotations;
    requires static java.compiler;

    exports org.lsunsync.domain.bilan;
    exports org.lsunsync.domain.champ;
    exports org.lsunsync.domain.etablissement;
    exports org.lsunsync.domain.personne;
    exports org.lsunsync.domain.plan;
    exports org.lsunsync.domain.rapport;
    exports org.lsunsync.domain.source;
}
