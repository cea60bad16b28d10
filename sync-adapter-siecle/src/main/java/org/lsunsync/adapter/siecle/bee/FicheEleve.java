package org.lsunsync.adapter.siecle.bee;

import java.util.OptionalLong;
import org.lsunsync.domain.source.EleveSource;

/**
 * An ELEVE as it stands, before it is joined with its structures, address and responsables.
 *
 * @param eleve what the record itself says, with its own faults
 * @param adresse ADRESSE_ID; {@link #SANS_CIBLE} when it is not an integer, so that no address answers to it
 */
public record FicheEleve(EleveSource eleve, OptionalLong adresse) {

    /** A reference that leads nowhere: no id is negative. */
    public static final long SANS_CIBLE = -1;
}
