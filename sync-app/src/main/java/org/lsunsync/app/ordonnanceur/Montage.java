package org.lsunsync.app.ordonnanceur;

import org.lsunsync.ports.Suivi;
import org.lsunsync.ports.SynchronisationBaseEleves;

/** Puts a synchronisation together over an école's sources. Whoever composes knows the adapters; this package knows none. */
@FunctionalInterface
public interface Montage {

    /** The use case over these sources, telling that listener. Nothing is read yet: what is missing is a refusal of the request. */
    SynchronisationBaseEleves de(Source source, Suivi suivi);
}
