package org.lsunsync.domain.bilan;

import java.util.Optional;
import org.lsunsync.domain.etablissement.DivisionId;
import org.lsunsync.domain.etablissement.Mef;

/**
 * The division and niveau that a bilan was opened with: its own copy, which no synchronisation changes (I2).
 *
 * @param division which division, whatever its code has become
 * @param mef its niveau, where it is known
 */
public record Scolarite(DivisionId division, Optional<Mef> mef) {}
