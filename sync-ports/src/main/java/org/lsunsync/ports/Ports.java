package org.lsunsync.ports;

import java.time.InstantSource;

/** What a synchronisation stands on, each port once. */
record Ports(
        BaseEleves baseEleves,
        ReplicatSts replicatSts,
        LivretScolaire livret,
        Journal journal,
        Verrou verrou,
        Habilitations habilitations,
        Veille veille,
        Suivi suivi,
        InstantSource horloge) {}
