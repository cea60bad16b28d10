package org.lsunsync.app.page.sources;

import java.util.Optional;
import org.lsunsync.domain.etablissement.Uai;

/** Where each école's sources are, set once: a folder of exports, services, or whatever a host has. */
@FunctionalInterface
public interface SourcesDesEcoles {

    /** The sources of that école; none where nothing is set, and its chef must give the exports himself. */
    Optional<Sources> de(Uai uai);
}
